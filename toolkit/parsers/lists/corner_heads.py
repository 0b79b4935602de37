r"""The head in the corner of a list that counts by carton, size or colour: "Fault \ Carton No.", "疵点 / 箱号".

One half names the rows, the other what the figures beside it number; only the first heads the column under it.
"""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from toolkit.parsers.facts.quantity_heads import mentions_packs
from toolkit.parsers.layout.cells import Piece
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.readings import count

FEWEST = 2  # heads that are numbers of cartons, so that they stand there by no chance
_SIGN = re.compile(r"\s*[\\/|／＼∖]\s*")


def with_corner(heads: Sequence[Piece]) -> Sequence[Piece]:
    """Return *heads* with the one in the corner as the half of it that names the rows."""
    for place, head in enumerate(heads):
        rows = _names_rows(head, heads[place + 1 :])
        if rows:
            return [*heads[:place], replace(head, text=rows), *heads[place + 1 :]]
    return heads


def _names_rows(head: Piece, beside: Sequence[Piece]) -> str:
    """Return the half of *head* for defects, where the other tells what stands *beside*; else nothing."""
    halves = _SIGN.split(head.text.strip())
    halves = halves if len(halves) > 1 else list(head.lines)
    if len(halves) != 2:  # noqa: PLR2004 - rows and columns
        return ""
    named = [half for half in halves if lexicon.meaning("columns", half) == "description"]
    others = [half for half in halves if lexicon.meaning("columns", half) in (None, "other")]
    if len(named) != 1 or len(others) != 1:
        return ""
    numbers = sum(count(piece.text).state == "number" for piece in beside)
    return named[0] if numbers >= FEWEST or mentions_packs(folding.key(others[0])) else ""
