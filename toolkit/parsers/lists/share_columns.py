"""Columns of shares between those of counts: "Critical | % | Major | % | Minor | %"."""

from collections.abc import Sequence

from msgspec.structs import replace

from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.words import classes
from toolkit.parsers.words.lazily import Lazy

BESIDE = 16.0  # points by which a share may begin before or behind its head
_SHARE = Lazy(r"[(（]?\s*\d{1,3}(?:[.,]\d{1,3})?\s*[%％]\s*[)）]?")
_SIGNS = ("%", "％")


def heads_of_shares(row: Row) -> tuple[Piece, ...]:
    """Return the heads of *row* over shares: "%", "% of sample"; a class in per cent has no counts."""
    heads = tuple(piece for piece in row.all_pieces if any(sign in piece.text for sign in _SIGNS))
    return heads if not any(classes.mentions_class(head.text) for head in heads) else ()


def without_shares(row: Row, heads: Sequence[Piece]) -> Row:
    """Return *row* without the shares under *heads*; one under a class is looked at by a person."""
    kept = tuple(
        cell for cell in row.cells if not (_SHARE.fullmatch(cell.text.strip()) and _is_under(cell.words, heads))
    )
    return replace(row, cells=kept) if len(kept) < len(row.cells) else row


def _is_under(words: Sequence[object], heads: Sequence[Piece]) -> bool:
    starts = [getattr(word, "x0", 0.0) for word in words]
    ends = [getattr(word, "x1", 0.0) for word in words]
    return any(head.ink[0] - BESIDE <= min(starts) and max(ends) <= head.ink[2] + 2 * BESIDE for head in heads)
