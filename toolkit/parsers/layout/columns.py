"""The columns that the pieces of a row stand in: the geometry that all kinds of tables share."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from toolkit.parsers.layout.cells import Piece
from toolkit.parsers.layout.pages import Word

MARGIN = 2.0  # points by which a column reaches before its heading
SAME_START = 0.5  # points by which what begins at one edge may differ


class Column(Struct, frozen=True):
    """A column: its heading and how far it reaches from left to right."""

    name: str
    x0: float
    x1: float

    def holds(self, piece: Piece) -> bool:
        """Tell whether *piece* stands in this column and not across several."""
        return self.x0 - 1 <= piece.center <= self.x1 + 1 and piece.width <= 1.4 * (self.x1 - self.x0)

    def crossed_by(self, piece: Piece) -> bool:
        """Tell whether *piece* runs from before this column to behind its start."""
        return piece.ink[0] < self.x0 - 1 and piece.ink[2] > (self.x0 + self.x1) / 2

    def begins_with(self, word: Word) -> bool:
        """Tell whether *word* begins right under its heading, as a value does and a text only by chance."""
        return abs(word.x0 - self.x0 - MARGIN) <= SAME_START


def bands(heads: Sequence[Piece], *, ruled: bool) -> list[Column]:
    """Return the columns under *heads* (at least two), reaching halfway to each other where no lines part them."""
    centers = [(head.ink[0] + head.ink[2]) / 2 for head in heads]
    gaps = [b - a for a, b in pairwise(centers)]
    found = []
    for index, head in enumerate(heads):
        before = gaps[index - 1] if index else gaps[0]
        after = gaps[index] if index < len(gaps) else gaps[-1]
        if ruled and head.box != head.ink and head.box[0] - 1 <= centers[index] <= head.box[2] + 1:
            found.append(Column(head.text, head.box[0], head.box[2]))
        else:
            found.append(Column(head.text, centers[index] - before / 2, centers[index] + after / 2))
    return found


def spans(heads: Sequence[Piece], *, ruled: bool) -> list[Column]:
    """Return the columns under *heads* by overlap: the cells of a ruled table, else up to the next heading."""
    if ruled and all(head.box != head.ink for head in heads):
        return [Column(head.text, head.box[0], head.box[2]) for head in heads]
    ends = [head.ink[0] - MARGIN for head in heads[1:]] + [float("inf")]
    return [Column(head.text, head.ink[0] - MARGIN, end) for head, end in zip(heads, ends, strict=True)]


def placed(found: Sequence[Piece], columns: list[Column], *, ruled: bool) -> tuple[list[Column], list[int | None]]:
    """Return the columns as far as a row shows their width, and the column of each of its pieces.

    Heads may be centred over values that begin at the left: a full row without rules tells by its order which value is
    whose, and how far each column reaches. Any other row is placed by overlap.
    """
    if ruled or len(found) != len(columns):
        return columns, [column_of(piece, columns) for piece in found]
    starts = [min(column.x0, piece.ink[0] - MARGIN) for column, piece in zip(columns, found, strict=True)]
    ends = [*starts[1:], columns[-1].x1]
    wide = [Column(column.name, x0, x1) for column, x0, x1 in zip(columns, starts, ends, strict=True)]
    return wide, list(range(len(columns)))


def texts_of(found: Sequence[Piece], places: Sequence[int | None]) -> dict[int, str]:
    """Return the text of each column that a row has pieces in."""
    texts: dict[int, str] = {}
    for piece, index in zip(found, places, strict=True):
        if index is not None:
            texts[index] = f"{texts[index]} {piece.text}" if index in texts else piece.text
    return texts


def column_of(piece: Piece, columns: Sequence[Column]) -> int | None:
    """Return the index of the column that *piece* overlaps most; ``None`` when it overlaps none."""
    left, _, right, _ = piece.ink
    best, most = None, 0.0
    for index, column in enumerate(columns):  # the first of those that it overlaps alike
        share = min(right, column.x1) - max(left, column.x0)
        if share > most:
            best, most = index, share
    return best
