"""What a report says of one defect under a label of its own: "Where: left sleeve" on its card, a column "Position".

A remark in the list's column of remarks was read before; one that stands here follows it.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from toolkit.model.report import Defect
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.columns import Column
from toolkit.parsers.layout.lines import Table
from toolkit.parsers.layout.pages import Box
from toolkit.parsers.told.told_lines import Told
from toolkit.parsers.words import classes, folding, lexicon, outcomes
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.lazily import has_cjk
from toolkit.resources import package_table

_ALIGNED = 3.0  # points between the left edges of a head and of what stands under it
_COLONS = (":", "：")
_INSIDE = 1.0  # points by which a line of a card may stand out of its box
_PLACES, _REMARKS, _MARKS = "places", "remarks", "marks"


def with_notes(defects: Sequence[Defect], tables: Iterable[Table], rows: Sequence[Row]) -> tuple[Defect, ...]:
    """Return *defects*, each with what is said of it alone; *rows* are those of the report."""
    kept = tuple(table for table in tables if not isinstance(table, Told))  # what words tell has no heads
    columns, unknown = dict(_beside(kept, rows)), dict(_under_unknown(kept, rows))
    noted = (_noted(one, _on_card(one, rows), columns.get((one.page or 0, one.bbox), ())) for one in defects)
    return tuple(_remarked(one, unknown.get((one.page or 0, one.bbox), ())) for one in noted)


def _noted(defect: Defect, card: Sequence[tuple[str, str]], columns: Sequence[tuple[str, str]]) -> Defect:
    remarks = [note for label, note in card if label in _words(_REMARKS) and note not in (defect.remark or "")]
    places = [note for label, note in card if label in _words(_PLACES)]
    # A colour that is the row's item stands there; "L" alone would not say that it is a size.
    places += [f"{label}: {said}" if label else said for label, said in columns if said != defect.item]
    return replace(
        defect,
        remark="; ".join(filter(None, (defect.remark, *remarks))) or None,
        where="; ".join(note for note in places if note not in defect.description) or None,
    )


def _remarked(defect: Defect, columns: Sequence[tuple[str, str]]) -> Defect:
    """Return *defect* with what stands under heads that nobody knows, each behind its head: "Say more: front edge"."""
    known = (defect.description, defect.remark or "", defect.where or "", defect.item or "", defect.section or "")
    told = [f"{label}: {said}" for label, said in columns if not any(said in text for text in known)]
    return replace(defect, remark="; ".join(filter(None, (defect.remark, *told)))) if told else defect


def _on_card(defect: Defect, rows: Sequence[Row]) -> list[tuple[str, str]]:
    """Return the labels inside the box of *defect*, each with what stands behind it."""
    if defect.bbox is None:
        return []
    lines = (row for row in rows if row.page == defect.page and not row.ruled)
    inside = (piece.text for row in lines for piece in row.pieces if _is_inside(piece.ink, defect.bbox))
    return [told for text in inside if (told := _labelled(text))]


def _is_inside(ink: Box, box: Box) -> bool:
    left, top, right, bottom = box
    across = left - _INSIDE <= ink[0] and ink[2] <= right + _INSIDE
    return across and top - _INSIDE <= ink[1] and ink[3] <= bottom + _INSIDE


def _labelled(text: str) -> tuple[str, str] | None:
    """Return a known label at the head of *text* and what it says behind it; ``None`` where it has none."""
    colon = next((sign for sign in _COLONS if sign in text), None)
    label, _, said = text.partition(colon) if colon else ("", "", "")
    known = folding.key(label) in _words(_PLACES) | _words(_REMARKS)
    return (folding.key(label), said.strip()) if known and any(map(str.isalpha, said)) else None


def _beside(
    tables: Iterable[Table], rows: Sequence[Row]
) -> Iterator[tuple[tuple[int, Box | None], list[tuple[str, str]]]]:
    """Yield the place of each row of a ruled list with what its columns of places, colours and sizes say."""
    by_place = {(row.page, row.box): row for row in rows}
    for table in tables:
        heads = table.header.pieces
        places = [head for head in heads if _heads_places(head)]
        # Of two places nobody knows which is meant.
        own = [*(places if len(places) == 1 else ()), *(head for head in heads if _heads_marks(head))]
        for line in table.lines if own else ():
            row = by_place.get((line.page, line.box))
            if row is not None:
                yield (line.page, line.box), [told for head in own if (told := _said_under(head, row, places))]


def _under_unknown(
    tables: Iterable[Table], rows: Sequence[Row]
) -> Iterator[tuple[tuple[int, Box | None], list[tuple[str, str]]]]:
    """Yield the place of each row of a ruled list with the words under heads that nobody knows."""
    by_place = {(row.page, row.box): row for row in rows if row.ruled}
    for table in tables:
        heads = [head for head in table.header.pieces if table.header.ruled and _is_unknown(head.text)]
        for line in table.lines if heads else ():
            row = by_place.get((line.page, line.box)) if line.kind == "defect" else None
            told = [told for head in heads if row is not None and (told := _said_under(head, row, ()))]
            if said := [(label, text) for label, text in told if _is_remark(text)]:
                yield (line.page, line.box), said


def _is_unknown(head: str) -> bool:
    """Tell whether *head* names nothing that a list of defects is known to hold."""
    named = classes.mentions_class(head) or lexicon.row_kind(head) or lexicon.meaning("columns", head)
    return any(map(str.isalpha, head)) and not (named or concept_of(head))


def _is_remark(text: str) -> bool:
    """Tell whether *text* says something in words: it is no verdict, no class and no mark."""
    words = any(len(word) > 2 and word.isalpha() for word in text.split()) or has_cjk(text)  # noqa: PLR2004
    return words and outcomes.verdict(text) is None and not classes.classes_alone(text)


def _said_under(head: Piece, row: Row, places: Sequence[Piece]) -> tuple[str, str] | None:
    """Return the label of *head*, none for a place, with what *row* says under it; ``None`` where it says nothing."""
    is_place = head in places
    signs = str.isalpha if is_place else str.isalnum
    said = [piece.text for piece in row.pieces if _is_under(head, piece, row) and any(map(signs, piece.text))]
    return ("" if is_place else head.text.strip(" :："), " ".join(said)) if said else None


def _is_under(head: Piece, piece: Piece, row: Row) -> bool:
    """Tell whether *piece* stands in the column of *head*: where no lines part them, it begins right under it."""
    if row.ruled:
        return Column(head.text, head.box[0], head.box[2]).holds(piece)
    return abs(piece.ink[0] - head.ink[0]) <= _ALIGNED


def _heads_marks(head: Piece) -> bool:
    """Tell whether *head* is that of a column which tells the units with the defect: "Colour", "Size", "Carton no."."""
    return folding.key(head.text) in _words(_MARKS)


def _heads_places(head: Piece) -> bool:
    """Tell whether *head* is that of a column of places: "Position", "Position on towel"."""
    key = folding.key(head.text)
    return any(key == word or key.startswith((f"{word} on ", f"{word} of ")) for word in _words(_PLACES))


@cache
def _words(name: str) -> frozenset[str]:
    table = package_table("toolkit.parsers", "defect_notes.toml")
    return frozenset(folding.key(word) for word in table[name])
