"""Loose rows of several lines of print: a cell of two lines centred beside cells of one, a verdict broken in two."""

from collections.abc import Sequence

from toolkit.parsers.layout.cells import Cell, Row
from toolkit.parsers.layout.heads import parted_head
from toolkit.parsers.layout.pages import union
from toolkit.parsers.words import lexicon, outcomes
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.lazily import has_digit

PITCH = 1.8  # heights of the letters from the first line of a row to its second
SMALLER = 1.15  # times the letters of a note: those of what it is on
CLOSE = 0.9  # heights of its letters, perhaps capitals alone, between the middle line and the ones above and below it


def settled(rows: Sequence[Row]) -> list[Row]:
    """Return *rows* with the lines of each such row made one row."""
    found: list[Row] = []
    index = 0
    while index < len(rows):
        triple = _with_heads_apart(rows[index : index + 3])
        if len(triple) == 3 and _is_centred(*triple):  # noqa: PLR2004 - above, middle, below
            found.extend(_noted(*triple) if _is_note(triple[0], triple[2]) else [_one(*triple)])
            index += 3
        elif len(triple) > 1 and _is_begun(*triple[:2]):
            rows = [*rows[:index], _with_begun(*triple[:2]), *rows[index + 2 :]]
        elif len(triple) > 1 and _is_broken(*triple[:2]):
            found.append(_joined(*triple[:2]))
            index += 2
        else:
            found.append(rows[index])
            index += 1
    return found


def _with_heads_apart(rows: Sequence[Row]) -> Sequence[Row]:
    """Return *rows*, the heads of the first and the last parted that stand so close that they look like one.

    "Major Minor" over "Schwer | Leicht" are two heads in two languages, with those of one line between them.
    """
    if len(rows) < 3 or any(row.ruled for row in rows) or len(rows[0].cells) == len(rows[2].cells):  # noqa: PLR2004
        return rows
    if any(has_digit(row.text) for row in rows):
        return rows  # no heads
    above, middle, below = rows
    first, last = (above, below) if len(above.cells) < len(below.cells) else (below, above)
    parted = parted_head(first)
    if len(parted.cells) != len(last.cells):
        return rows
    return [parted if row is first else row for row in (above, middle, below)]


def _is_centred(above: Row, middle: Row, below: Row) -> bool:
    if above.ruled or middle.ruled or below.ruled or not above.page == middle.page == below.page:
        return False
    if not above.words or not middle.words or len(above.cells) < len(below.cells):
        return False
    size = min(word.size for word in (*above.words, *middle.words, *below.words))
    upper, lower = _base(middle) - _base(above), _base(below) - _base(middle)
    if not (0 < upper < CLOSE * size and 0 < lower < CLOSE * size and abs(upper - lower) < 0.25 * size):
        return False
    judged = _is_note(above, below) and all(outcomes.verdict(cell.text) for cell in middle.cells)
    if not judged and any(_is_label(cell) and not _goes_on_as_label(cell, below) for cell in above.cells):
        return False
    return all(_stands_free(cell, middle) for cell in (*above.cells, *below.cells)) and all(
        any(_same_column(cell, over) for over in above.cells) for cell in below.cells
    )


def _is_note(above: Row, below: Row) -> bool:
    """Tell whether *below* is in smaller print than *above*: a note on it, and not its second line."""
    return min(word.size for word in above.words) > SMALLER * max(word.size for word in below.words)


def _noted(above: Row, middle: Row, below: Row) -> list[Row]:
    """Return the row of *above* with what stands centred beside it and its note, and that note as a row."""
    cells = tuple(sorted((*above.cells, *middle.cells), key=lambda cell: cell.x0))
    first = Row(middle.page, cells, above.top, above.bottom, 0, (*above.words, *middle.words), middle.band)
    return [first, below]


def _is_broken(above: Row, below: Row) -> bool:
    """Tell whether *below* is the second line of *above*, with the rest of its verdict: "NON" over "CONFORME"."""
    if above.ruled or below.ruled or above.page != below.page or not above.words or not below.words:
        return False
    pitch, size = _base(below) - _base(above), min(word.size for word in (*above.words, *below.words))
    if not 0 < pitch < PITCH * size or not all(_over(cell, above) for cell in below.cells):
        return False
    pairs = [(over.text, cell.text) for cell in below.cells if (over := _over(cell, above))]
    return len(above.cells) > 1 and any(
        outcomes.verdict(first) is None and outcomes.verdict(f"{first} {second}") == "fail" for first, second in pairs
    )


def _is_begun(above: Row, below: Row) -> bool:
    """Tell whether a verdict of *below* begins in *above*, centred beside a row of one line: "NOT" over "CONFORM"."""
    if above.ruled or below.ruled or above.page != below.page:
        return False
    pairs = [(cell, under) for cell in above.cells if cell.words and (under := _over(cell, below)) and under.words]
    return len(below.cells) > 1 and any(_is_broken_over(cell, under) for cell, under in pairs)


def _is_broken_over(first: Cell, second: Cell) -> bool:
    pitch, size = second.words[0].base - first.words[0].base, min(first.words[0].size, second.words[0].size)
    whole = outcomes.verdict(f"{first.text} {second.text}") == "fail"
    return 0 < pitch < PITCH * size and whole and outcomes.verdict(first.text) is None


def _with_begun(above: Row, below: Row) -> Row:
    """Return *below* with the cells of *above*: before those of their columns, or by themselves."""
    begun = {id(under): cell for cell in above.cells if (under := _over(cell, below)) is not None}
    cells = [
        Cell((*first.words, *cell.words), union([first.box, cell.box])) if (first := begun.get(id(cell))) else cell
        for cell in below.cells
    ]
    cells += [cell for cell in above.cells if _over(cell, below) is None]
    ordered = tuple(sorted(cells, key=lambda cell: cell.x0))
    return Row(below.page, ordered, above.top, below.bottom, 0, (*below.words, *above.words), below.band)


def _over(cell: Cell, row: Row) -> Cell | None:
    return next((other for other in row.cells if _same_column(other, cell)), None)


def _joined(above: Row, below: Row) -> Row:
    under = {id(over): cell for cell in below.cells if (over := _over(cell, above))}
    cells = tuple(
        Cell((*cell.words, *more.words), union([cell.box, more.box])) if (more := under.get(id(cell))) else cell
        for cell in above.cells
    )
    return Row(above.page, cells, above.top, below.bottom, 0, (*above.words, *below.words), above.band)


def _base(row: Row) -> float:
    return row.words[0].base


def _is_label(cell: Cell) -> bool:
    """Tell whether *cell* names something by itself: what stands below it is its value and not its second line."""
    if cell.text.count("(") != cell.text.count(")"):
        return False  # it goes on in the next line
    return concept_of(cell.text) is not None or lexicon.meaning("headings", cell.text) is not None


def _goes_on_as_label(cell: Cell, below: Row) -> bool:
    """Tell whether *cell* and what stands below it name together what it names alone: "Ordered" over "quantity"."""
    rest = " ".join(other.text for other in below.cells if _same_column(other, cell))
    return bool(rest) and concept_of(f"{cell.text} {rest}") == concept_of(cell.text) is not None


def _stands_free(cell: Cell, row: Row) -> bool:
    return all(other.x1 <= cell.x0 or other.x0 >= cell.x1 for other in row.cells)


def _same_column(first: Cell, second: Cell) -> bool:
    return abs(first.x0 - second.x0) <= 2 or abs(first.center - second.center) <= 2  # noqa: PLR2004 - points


def _one(above: Row, middle: Row, below: Row) -> Row:
    cells = list(middle.cells)
    for cell in above.cells:
        more = [other for other in below.cells if _same_column(other, cell)]
        words = (*cell.words, *(word for other in more for word in other.words))
        cells.append(Cell(words, union([cell.box, *(other.box for other in more)])))
    ordered = tuple(sorted(cells, key=lambda cell: cell.x0))
    words = (*middle.words, *above.words, *below.words)
    box = union([above.box, middle.box, below.box])
    return Row(middle.page, ordered, box[1], box[3], 0, words, middle.band)
