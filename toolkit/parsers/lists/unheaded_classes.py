"""A column of classes without a head in a list of defects: "Defect | | Ctn 6 | Ctn 18 | Sum", with M and m under it."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from toolkit.parsers.layout.cells import Cell, Piece, Row
from toolkit.parsers.layout.lines import Setting
from toolkit.parsers.layout.pages import Word
from toolkit.parsers.lists.list_heads import open_list
from toolkit.parsers.lists.listing import Listing
from toolkit.parsers.words import classes
from toolkit.parsers.words.codes import by_case

HEAD = "Class"
FEWEST = 2  # rows with a class
LOOKED_AT = 8  # rows below the heads
EDGE = 6.0  # points by which classes below one another may begin apart
APART = 2.0  # points between a head and what stands under none


def open_unheaded(row: Row, setting: Setting) -> Listing | None:
    """Return the list that *row* heads where only its classes stand under no head.

    Under the name of a class, a row of another class is a question, and not read here.
    """
    if any(classes.names_class(each.text) for each in setting.above[-1:]):
        return None
    for cell in _places(row, setting.below(LOOKED_AT)):
        headed = replace(row, cells=tuple(sorted((*row.cells, cell), key=lambda each: each.x0)))
        found = open_list(headed, headed.pieces, setting)
        if found is not None:
            found.header = row
            return found
    return None


def _places(row: Row, below: Sequence[Row]) -> Iterator[Cell]:
    """Yield a head for the column of *below* that stands under none of the heads of *row* and holds classes alone."""
    if row.ruled:
        for cell in (each for each in row.cells if not each.words and not each.carried):
            under = (piece for each in below for piece in each.pieces if cell.x0 <= piece.center < cell.x1)
            if _are_classes([piece.text for piece in under]):
                yield _named(cell.x0 + APART, cell.x1, row)
        return
    loose = [piece for each in below for piece in each.pieces if not _is_headed(piece, row.pieces)]
    start = min((piece.ink[0] for piece in loose), default=None)
    column_of_classes = [piece for piece in loose if start is not None and piece.ink[0] - start <= EDGE]
    if column_of_classes and _are_classes([piece.text for piece in column_of_classes]):
        edges = [piece.ink for piece in column_of_classes]
        yield _named(min(edge[0] for edge in edges), max(edge[2] for edge in edges), row)


def _is_headed(piece: Piece, heads: Sequence[Piece]) -> bool:
    return any(head.ink[0] - APART <= piece.ink[2] and piece.ink[0] <= head.ink[2] + APART for head in heads)


def _are_classes(texts: Sequence[str]) -> bool:
    """Tell whether all *texts* name classes, or are letters that the report or their own case explains."""
    marks = {**classes.explained(), **by_case(["", *texts])}
    named = [text.strip(" .()") in marks or classes.severity(text) is not None for text in texts]
    return len(named) >= FEWEST and all(named)


def _named(x0: float, x1: float, row: Row) -> Cell:
    size = max(word.size for cell in row.cells for word in cell.words)
    base = max(word.base for cell in row.cells for word in cell.words)
    word = Word(HEAD, x0, row.top + 1, x1, row.bottom - 1, base, size)
    return Cell((word,), (x0 - 1, row.top, x1 + 1, row.bottom))
