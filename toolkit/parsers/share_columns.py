"""Columns of shares between those of counts: "Critical | % | Major | % | Minor | %"."""

import re

from msgspec.structs import replace

from toolkit.parsers import classes
from toolkit.parsers.cells import Row
from toolkit.parsers.readings import count

_SHARE = re.compile(r"[(（]?\s*\d{1,3}(?:[.,]\d{1,3})?\s*[%％]\s*[)）]?")
_SIGNS = ("%", "％")


def heads_shares(row: Row) -> bool:
    """Tell whether a head of *row* stands over shares: "%", "% of sample"; a class in per cent has no counts."""
    heads = [piece.text for piece in row.all_pieces if any(sign in piece.text for sign in _SIGNS)]
    return bool(heads) and not any(map(classes.mentions_class, heads))


def without_shares(row: Row) -> Row:
    """Return *row* without its shares, where it has a count beside them; shares alone are looked at by a person."""
    kept = tuple(cell for cell in row.cells if not _SHARE.fullmatch(cell.text.strip()))
    counted = any(count(cell.text).state == "number" for cell in kept)
    return replace(row, cells=kept) if counted and len(kept) < len(row.cells) else row
