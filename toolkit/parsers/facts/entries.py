"""Labels and what stands beside or below them: "Client | Acme", "Report No.: 17", a heading over a column."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from toolkit.parsers.cards.photos import is_caption
from toolkit.parsers.facts.below_labels import FLUSH, to_the_end, values_below
from toolkit.parsers.facts.numbers_of_pieces import numbers_piece
from toolkit.parsers.facts.over_values import (
    column_of,
    describes_goods,
    heads_codes,
    is_head_too,
    is_heading,
    stands_over,
    without_heads_of_forms,
)
from toolkit.parsers.facts.own_labels import own_entries
from toolkit.parsers.facts.paired_labels import paired_entries
from toolkit.parsers.facts.titled_numbers import days_of_titles
from toolkit.parsers.facts.wrapped import with_rest, wrapped_label
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.grid_heads import heads_values
from toolkit.parsers.layout.pages import Box
from toolkit.parsers.layout.stretched import unstretched
from toolkit.parsers.limits.figure_tiles import figure_tiles
from toolkit.parsers.lists.history import without_history
from toolkit.parsers.results.asked_columns import asks
from toolkit.parsers.results.earlier_papers import titles_earlier
from toolkit.parsers.words import classes, dates, lexicon, outcomes, readings
from toolkit.parsers.words.colon_labels import QUANTITIES
from toolkit.parsers.words.inline import Entry, inline, on_next_line, told_apart
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.labels_built import built_entries, is_goods
from toolkit.parsers.words.readings import quantity

_SERIAL = re.compile(r"(?P<name>[^\d:：]+?)\s*(?:no\.?|n°|#)?\s*\d{1,2}", re.IGNORECASE)
PLANNED = frozenset({"level", "aql", "lot", "standard", "ordered", "produced", "packed", "items", "po_numbers"})
NUMBERS = frozenset({*QUANTITIES, "sample_size"})
A_LIST = 3  # heads
IN_FORM = 3  # rows beside one of a form
SPACED = 2.5  # heights of a row between two words of one value
FAR = 260.0  # points between a label and its value on a line without rules


def entries(rows: Sequence[Row]) -> Iterator[Entry]:
    """Yield every labelled value in the order of the page, then those whose labels are only built of known words."""
    rows = without_heads_of_forms(without_history(rows))
    for entry in _labelled(rows):
        if not (entry.concept == "po_numbers" and (is_goods(entry.text) or len(entry.text) == 1)):
            goods = is_goods(entry.text) and dates.date(entry.text) is None  # "21st" of a month is none
            counted = goods and entry.concept == "inspection_date"  # "Inspected | 200 pcs"
            yield from told_apart(
                replace(entry, concept="sample_size") if counted else entry
            )  # and neither "Order | 2,400 pcs" nor the figure of "PO # 1"
    yield from figure_tiles(rows)
    yield from paired_entries(rows)
    yield from built_entries(rows)
    yield from days_of_titles(rows)
    yield from own_entries(rows)


def _labelled(rows: Sequence[Row]) -> Iterator[Entry]:
    told: set[tuple[int, Box]] = set()  # what is the value of a label above it
    for index, row in enumerate(rows):
        found = unstretched(row, next(iter(rows[index + 1 : index + 2]), None))
        labels = [_label(found, place, row, rows[index + 1 : index + 2]) for place in range(len(found))]
        heading = any(labels) and (
            _names_classes(found)
            or is_heading(found, labels)
            or stands_over(row, rows[index + 1 : index + 2])
            or heads_values(rows, index)
        )
        serial = _serial(found)
        for place, (piece, label) in enumerate(zip(found, labels, strict=True)):
            if label is None:
                counts = place not in serial and not is_caption(piece.text)
                within = _told_within(piece, rows, index) if counts else []
                several = len({entry.concept for entry in within}) > 1  # "..., level II. Lot 450 pcs, sample 50 pcs"
                if not row.ruled or several or (row.page, piece.box) not in told:
                    yield from within
            else:
                heads = heading or heads_codes(label, found[place:], row, rows[index + 1 : index + 2])
                value = None if heads else _beside(found, labels, place, rows, index)
                if value is not None and is_head_too(label, piece, value, row, rows[index + 1 : index + 2]):
                    value = None
                if value is None or (row.page, value.box) in told:
                    label = "goods_described" if heads and describes_goods(label, row) else label  # noqa: PLW2901
                    of_others = _heads_rows(label, row) or (heads and _is_under_earlier(rows, index))
                    below = [] if of_others else list(values_below(label, piece, rows, index))
                    below = below or list(on_next_line(label, piece, rows[index : index + 2]))
                    told.update((entry.page, entry.box) for entry in below)
                    yield from below
                else:
                    text = with_rest(value, piece, rows, index)
                    yield Entry(label, text.lstrip(" :："), row.page, value.box)


def _told_within(piece: Piece, rows: Sequence[Row], index: int) -> list[Entry]:
    """Return what *piece*, one of the row at *index*, tells of itself; no number of a piece, where it tells no more."""
    within = list(inline(to_the_end(piece, rows, index), rows[index].page))
    if len({entry.concept for entry in within}) > 1:
        return within
    return [entry for entry in within if not numbers_piece(entry, piece.text, rows[index])]


def _serial(found: Sequence[Piece]) -> set[int]:
    """Return the places of pieces that number what they name, and count nothing: "Sample 1 | Sample 2 | Sample 3"."""
    marks = [_SERIAL.fullmatch(piece.text.strip()) for piece in found]
    names = Counter(mark["name"].casefold() for mark in marks if mark)
    return {place for place, mark in enumerate(marks) if mark and names[mark["name"].casefold()] > 1}


def _label(found: Sequence[Piece], place: int, row: Row, following: Sequence[Row]) -> str | None:
    """Return what the piece at *place* labels; a quantity that is split up tells nothing of the whole."""
    text = found[place].text
    open_ = text.rstrip().endswith("/") or concept_of(text) is None
    label = (wrapped_label(found, place, row, following) if open_ else None) or concept_of(text)
    if _names_group(found[place : place + 2]) or (label == "level" and readings.level(text)):
        return None  # "一般检验水平 II" is the level itself
    return None if label in QUANTITIES and _is_split_up(found[place + 1 :]) else label


def _names_group(beside: Sequence[Piece]) -> bool:
    """Tell whether the first of two pieces names a group of rows: its cell reaches down beside further labels."""
    cell, *others = beside
    return any(other.box[3] < cell.box[3] - 1 and cell.box != cell.ink and concept_of(other.text) for other in others)


def _is_split_up(values: Sequence[Piece]) -> bool:
    """Tell whether mere figures stand side by side, those of single items or sizes: "Ordered | 300 | 500 | 400".

    A share of the whole is none: "Ordered | 1,250 | 100 %".
    """
    figures = [piece.text for piece in values if not piece.text.rstrip().endswith("%")]
    return len(figures) > 1 and all(quantity(text) is not None and not any(map(str.isalpha, text)) for text in figures)


def _heads_rows(label: str, row: Row) -> bool:
    """Tell whether *label* heads a column of tests or defects, whose figures are no particulars of the report."""
    return _is_of_tests(label, row) or _numbers_rows(label, row)


def _is_under_earlier(rows: Sequence[Row], index: int) -> bool:
    """Tell whether the heads of the row at *index* stand under a title that speaks of the inspections before this."""
    return index > 0 and titles_earlier(rows[index - 1])


def _is_of_tests(label: str, row: Row) -> bool:
    """Tell whether *label* heads a column in a table of tests: how many goods a test took, or by which norm."""
    heads = {part for piece in row.pieces for part in (concept_of(piece.text) or "").split("/")}
    judged = any(lexicon.row_kind(piece.text) == "result" for piece in row.pieces)
    asked = label == "sample_size" and asks(row)
    return label in ("sample_size", "reference", "report_no") and (judged or asked) and not heads & PLANNED


def _numbers_rows(label: str, row: Row) -> bool:
    """Tell whether "Ref" heads the numbers of defects, among the heads of their list."""
    heads = {lexicon.meaning("columns", piece.text) for piece in row.pieces}
    counts = not heads.isdisjoint({"severity", "quantity"}) or any(classes.names_class(p.text) for p in row.pieces)
    return label == "report_no" and "description" in heads and counts


def _beside(
    found: Sequence[Piece], labels: Sequence[str | None], place: int, rows: Sequence[Row], index: int
) -> Piece | None:
    """Return the value to the right of the label at *place*; ``None`` when another label or nothing stands there."""
    row = rows[index]
    if place + 1 >= len(found) or labels[place + 1]:
        return None
    value = found[place + 1]
    far = value.ink[0] - found[place].ink[2] > FAR and outcomes.verdict(value.text) is None
    if not row.ruled and far and not _is_of_form(rows, index):
        return None
    counts = labels[place] in NUMBERS and _names_class(value.text)  # "Sample | Critical", but "Model | MA"
    if column_of(value.text) == "other" or counts:
        return None
    return _with_next_words(found, labels, place + 1, row) if labels[place] == "product" else value


def _with_next_words(found: Sequence[Piece], labels: Sequence[str | None], place: int, row: Row) -> Piece:
    """Return the value at *place* with the words behind it that a wide space parts from it: "Dish | brush with".

    Labels take turns with values there, and the words begin in small letters, as no label does.
    """
    value, behind = found[place], found[place + 1 : place + 3]
    if row.ruled or len(behind) < 2 or labels[place + 1] or not labels[place + 2]:  # noqa: PLR2004 - words, a label
        return value
    words = behind[0]
    near = words.ink[0] - value.ink[2] < SPACED * (row.bottom - row.top)
    spoken = words.text[:1].islower() and value.text.replace(" ", "").isalpha()
    if not (near and spoken) or outcomes.verdict(words.text):
        return value
    ink = (value.ink[0], min(value.ink[1], words.ink[1]), words.ink[2], max(value.ink[3], words.ink[3]))
    return replace(value, text=f"{value.text} {words.text}", box=ink, ink=ink)


def _is_of_form(rows: Sequence[Row], index: int) -> bool:
    """Tell whether the row at *index* is one of several with a label and a value, each flush with the one above.

    A share may stand behind the value, the number of the question before its label: "A3 | Purchase order | 441902".
    """
    row = rows[index]
    near = [other for other in rows[max(0, index - IN_FORM) : index + IN_FORM + 1] if other.page == row.page]
    alike = [other.pieces for other in near if len(other.pieces) == len(row.pieces) and len(row.pieces) in (2, 3)]
    flush = [pieces for pieces in alike if all(_is_flush(a, b) for a, b in zip(pieces, row.pieces, strict=True))]
    labels = sum(any(concept_of(piece.text) for piece in pieces[:-1]) for pieces in flush)
    return len(flush) >= A_LIST and labels > 1


def _is_flush(one: Piece, other: Piece) -> bool:
    """Tell whether *one* begins or ends at the edge of *other*: figures are set to the right."""
    return min(abs(one.ink[0] - other.ink[0]), abs(one.ink[2] - other.ink[2])) <= FLUSH


def _names_classes(found: Sequence[Piece]) -> bool:
    """Tell whether pieces of a row name different classes: then it heads a list, be "Article" before "CR"."""
    texts = [piece.text for piece in found]
    if len(texts) < A_LIST or any(map(str.isdigit, "".join(texts))):
        return False  # "Sample | 125 | AQL | critical 0 | major 1.0" gives figures
    named = classes.severities(texts, letters=True)
    return len(set(named) - {None}) > 1


def _names_class(text: str) -> bool:
    """Tell whether *text* is the name of a class and no verdict: "不合格" is either."""
    return classes.names_only_class(text) and outcomes.verdict(text) is None
