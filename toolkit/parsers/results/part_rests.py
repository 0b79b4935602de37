"""The rest of a remark on a part where the end of a page has cut its row in two."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from toolkit.model.report import Section
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import EDGE
from toolkit.parsers.results import judged
from toolkit.parsers.words import outcomes


def with_rests(parts: Sequence[Section], rows: Sequence[Row]) -> tuple[Section, ...]:
    """Return *parts*, each with the rest of its remark, where the end of a page has cut its row in two."""
    cuts = [(row, below) for row, below in pairwise(rows) if row.page != below.page]
    return tuple(_with_rest(part, cuts) if part.remark else part for part in parts)


def _with_rest(part: Section, cuts: Sequence[tuple[Row, Row]]) -> Section:
    """Return *part* with the rest of its remark; *cuts* are the last row of each page with the first of the next."""
    for row, below in cuts:
        if (row.page, row.box) == (part.page, part.bbox) and _is_rest(below, row):
            return replace(part, remark=f"{part.remark} {' '.join(piece.text for piece in below.pieces)}")
    return part


def _is_rest(row: Row, above: Row) -> bool:
    """Tell whether *row*, the first of a page, holds the rest of the cells of *above* and nothing of its own."""
    if not (judged.goes_on(above, row) and row.pieces) or any(outcomes.verdict(piece.text) for piece in row.pieces):
        return False
    level = all(abs(cell.x0 - over.x0) < EDGE for cell, over in zip(row.cells, above.cells, strict=True))
    first, *others = row.cells
    filled = [bool(over.words) or not cell.words for cell, over in zip(others, above.cells[1:], strict=True)]
    return level and not first.words and all(filled)
