"""Letters that are meant to be seen first: larger than the usual ones, or alone in their colour."""

import unicodedata
from collections.abc import Sequence

from toolkit.parsers.facts import letterhead
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.lines import UPPER
from toolkit.parsers.layout.pages import Box, Word

LOUD = 1.25  # times the usual height of letters: a verdict meant to be seen first


def seen_first(rows: Sequence[Row]) -> set[tuple[int, Box]]:
    """Return where the first page has letters that are meant to be seen first."""
    usual = usual_height(rows)
    first = letterhead.first(rows)
    return {(row.page, piece.box) for row in first for piece in row.pieces if stands_out(piece, row, usual)}


def stands_out(piece: Piece, row: Row, usual: float) -> bool:
    """Tell whether *piece* is loud, in a table beside the rest of its row: all of it may be in larger letters."""
    others = (
        [_height(word) for word in row.words if not piece.ink[0] <= word.center <= piece.ink[2]] if row.ruled else []
    )
    return is_loud(piece, row, max([usual, *others]))


def is_loud(piece: Piece, row: Row, usual: float) -> bool:
    """Tell whether *piece* is in letters that are meant to be seen first, such as a box with the verdict."""
    return all(_height(word) > LOUD * usual for word in row.words if piece.ink[0] <= word.center <= piece.ink[2])


def usual_height(rows: Sequence[Row]) -> float:
    """Return the usual height of the letters on the first page."""
    heights = sorted(_height(word) for row in letterhead.first(rows) for word in row.words)
    return heights[len(heights) // 2] if heights else 10.0


def _height(word: Word) -> float:
    """Return the height of the letters of *word*; some files tell that of its own print, and "Count" hangs nowhere.

    A word that has an accent may stand higher for that.
    """
    accented = len(unicodedata.normalize("NFD", word.text)) > len(word.text)
    return word.size if accented else max(word.size, (word.base - word.top) / UPPER)
