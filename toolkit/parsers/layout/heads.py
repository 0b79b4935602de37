"""Headings that narrow columns wrap over two lines, where no rules keep the lines together."""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise, takewhile

from msgspec.structs import replace

from toolkit.parsers.layout.cells import Cell, Row, text_of
from toolkit.parsers.layout.lines import size_of
from toolkit.parsers.layout.pages import Word, union
from toolkit.parsers.words import classes, folding, lexicon, outcomes
from toolkit.parsers.words.class_headings import class_of_heading
from toolkit.parsers.words.readings import aql, count, counts_up

MOST_WORDS = 12
PLAN = frozenset({"allowed", "both", "reject", "aql", "sample"})
FEWEST_SAMPLES = 4  # one more than there are classes
FEWEST_NAMED = 2
_NUMBERED = re.compile(r"(?P<sign>\D{0,10}?)[\s.#]*(?P<number>\d{1,2})\s?(?:#|号|°|º)?")  # "Pc 1", "1#"
WIDER = 1.15  # times the narrowest space of a line: two heads stand close, two words stand closer


def heads_checks(row: Row) -> bool:
    """Tell whether *row* heads a table of checks: "Check | Sample | Result | Remark"; a name or two may be unknown."""
    others = [piece.text for piece in row.pieces[1:]]
    kinds = [lexicon.row_kind(text) or lexicon.meaning("columns", text) for text in others]
    known = [kind or lexicon.meaning("checks", text) for kind, text in zip(kinds, others, strict=True)]
    told = len(others) > 1 and "result" in kinds and 2 * sum(map(bool, known)) > len(known)
    return told and not any(map(str.isdigit, row.text)) and not any(map(classes.severity, others))


def heads_other(row: Row) -> bool:
    """Tell whether *row* heads a table of checks or of measured samples, which ends a list of defects."""
    return heads_checks(row) or heads_samples(row) or _heads_bounds(row)


def _heads_bounds(row: Row) -> bool:
    """Tell whether *row* heads measured values with the bounds of each: "Char | Lower | Upper | Mean"."""
    if len(row.pieces) < FEWEST_SAMPLES or any(map(str.isdigit, row.text)):
        return False
    told = {lexicon.meaning("measured_bounds", piece.text) for piece in row.pieces}
    return {"low", "high"} <= told


def heads_samples(row: Row) -> bool:
    """Tell whether *row* heads measured samples that are numbered: "Item | 1 | 2 | 3 | 4", "Point | N° 1 | N° 2".

    Fewer than four bare figures could be the counts of a defect, but for those behind "Spec | Tol.". Several goods may
    stand side by side: "Point | Cream 1 | Cream 2 | Rust 1 | Rust 2".
    """
    if not any("1" in piece.text for piece in row.pieces[1:]):
        return False  # the numbers begin with it
    marks = [_NUMBERED.fullmatch(piece.text.strip()) for piece in row.pieces]
    run = next((start for start, mark in enumerate(marks) if start and mark and mark["number"] == "1"), None)
    told = list(takewhile(bool, marks[run:])) if run else []
    each = [list(group) for _, group in groupby(filter(None, told), key=lambda mark: folding.key(mark["sign"]))]
    signs = {folding.key(group[0]["sign"]) for group in each}
    running = all(counts_up([mark["number"] for mark in group]) for group in each)
    alike = len(each) == len(signs) and len({len(group) for group in each}) == 1 and (len(each) == 1 or all(signs))
    asked = any(lexicon.meaning("checks", piece.text) == "column" for piece in row.pieces[:run])
    fewest = FEWEST_NAMED if all(signs) or asked else FEWEST_SAMPLES
    before = any(map(str.isdigit, " ".join(piece.text for piece in row.pieces[:run])))
    return len(told) >= fewest and alike and running and not before


def names_part_of_check(text: str) -> bool:
    """Tell whether *text* is no more than a part of what is looked at: "Appearance", "功能", not a defect itself."""
    words = map(folding.key, folding.words_of("checks")["parts"])
    return folding.key(text) in words or lexicon.meaning("headings", text) == "workmanship"


def parted_head(row: Row) -> Row:
    """Return *row* with headings parted that stand so close that they look like one ("No. Severity Description")."""
    if row.ruled:
        return row
    cells = tuple(part for cell in row.cells for part in _parted(cell))
    return row if len(cells) == len(row.cells) else replace(row, cells=cells)


def _parted(cell: Cell) -> list[Cell]:
    words = sorted(cell.words, key=lambda word: word.x0)
    likely = 1 < len(words) <= MOST_WORDS and not _is_known(words)
    parts = (_parts_by_gaps(words) or _known_parts(words)) if likely else None
    if parts is None or not _stand_apart(parts):
        return [cell]
    return [Cell(tuple(part), union([w.box for w in part])) for part in parts]


def _parts_by_gaps(words: Sequence[Word]) -> list[Sequence[Word]] | None:
    """Return *words* parted at their wider gaps, the widest that leave known headings; ``None`` where none do."""
    gaps = [b.x0 - a.x1 for a, b in pairwise(words)]
    for narrowest in sorted(set(gaps), reverse=True):
        places = [0, *(place for place, gap in enumerate(gaps, start=1) if gap >= narrowest), len(words)]
        parts = [words[start:end] for start, end in pairwise(places)]
        if all(map(_is_known, parts)) and _stand_apart(parts):
            return parts
    return None


def _known_parts(words: Sequence[Word]) -> list[Sequence[Word]] | None:
    """Return *words* as the fewest headings that are known; ``None`` where they are more than that."""
    if _is_known(words):
        return [words]
    for place in range(len(words) - 1, 0, -1):
        if _is_known(words[:place]) and (rest := _known_parts(words[place:])) is not None:
            return [words[:place], *rest]
    return None


def _stand_apart(parts: Sequence[Sequence[Word]]) -> bool:
    """Tell whether the spaces between *parts* are wider than those within them."""
    within = [b.x0 - a.x1 for part in parts for a, b in pairwise(part)]
    between = [b[0].x0 - a[-1].x1 for a, b in pairwise(parts)]
    return not within or min(between) >= WIDER * max(within)


def _is_known(words: Sequence[Word]) -> bool:
    text = text_of(words)
    return (
        lexicon.meaning("columns", text) is not None
        or lexicon.row_kind(text) is not None
        or classes.severity(text) is not None
        or lexicon.row_kind(classes.without_classes(text)) in PLAN  # "Major Ac/Re"
    )


def whole_head(row: Row, following: Row | None, below: Sequence[Row] = ()) -> Row:
    """Return *row* with the second line of its headings, where narrow columns wrap them; *below* is what follows it."""
    if following is None or not _is_second_line(row, following, board=_is_board(following, below)):
        return row
    cells = []
    for cell in row.cells:
        more = [word for other in following.cells if _under(other, cell) for word in other.words]
        cells.append(Cell((*cell.words, *more), union([cell.box, *(word.box for word in more)])))
    alone = [cell for cell in following.cells if not any(_under(cell, other) for other in row.cells)]
    ordered = tuple(sorted([*cells, *alone], key=lambda cell: cell.x0))
    words = (*row.words, *following.words)
    return Row(row.page, ordered, row.top, following.bottom, 0, words, row.band, following)


def _is_board(following: Row, below: Sequence[Row]) -> bool:
    """Tell whether the rows *below* begin with the name of a class each, another one, and *following* with none.

    Such a table describes no defects: what stands under the head of its finds is the rest of that head.
    """
    named = [classes.severity(row.pieces[0].text) if row.pieces else None for row in below]
    distinct = len(named) > 1 and None not in named and len(set(named)) == len(named)
    words = (piece.text for row in below for piece in row.pieces[1:])
    if not all(count(text).state != "other" or aql(text) is not None or outcomes.verdict(text) for text in words):
        return False  # a list whose rows happen to be of two classes
    return distinct and bool(following.pieces) and classes.severity(following.pieces[0].text) is None


def _is_second_line(row: Row, following: Row, *, board: bool) -> bool:
    if row.ruled or following.ruled or row.page != following.page or row.band != following.band or not row.words:
        return False
    if len(following.cells) == 1 and class_of_heading(following.text):
        return False  # it heads the rows of a class
    near = following.top - row.top < 1.4 * size_of(row)
    texts = [cell.text for cell in (*row.cells, *following.cells)]
    plain = all(count(text).state == "other" and not any(map(str.isdigit, text)) for text in texts)
    others = [cell for cell in row.cells if lexicon.meaning("columns", cell.text) != "description"]
    # A line under the head of the descriptions alone is the first row of the list.
    under = any(_under(cell, head) for cell in following.cells for head in (row.cells if board else others))
    return near and plain and len(row.cells) > 1 and (under or _fill_gap(row, following))


def _fill_gap(row: Row, following: Row) -> bool:
    """Tell whether the cells of *following* are heads of their own, side by side between two of *row*."""
    gaps = list(pairwise(row.cells))
    between = [
        next((at for at, (a, b) in enumerate(gaps) if a.x1 <= cell.x0 and cell.x1 <= b.x0), None)
        for cell in following.cells
    ]
    return len(between) > 1 and len(set(between)) == 1 and between[0] is not None


def _under(cell: Cell, head: Cell) -> bool:
    return min(cell.x1, head.x1) - max(cell.x0, head.x0) > 0.3 * min(cell.x1 - cell.x0, head.x1 - head.x0)
