"""Lists that count the good goods beside the bad ones: "Accept | Reject" over "123 sets | 2 sets" of 125 sets.

What the columns mean is told by their heads and by their figures together: both of a row make the same sum in each.
"""

from collections.abc import Sequence
from functools import cache

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.columns import Column, column_of, texts_of
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.readings import count
from toolkit.parsers.words.remembered import remembered

LEAST = 2  # rows
LOOKED_AT = 12


def bad_beside_good(columns: Sequence[Column], below: Sequence[Row]) -> tuple[int, int] | None:
    """Return the places of the columns of good goods and of bad ones beside them, in *columns* named by their heads."""
    for good in range(len(columns) - 1):
        bad = good + 1
        said = _names(columns[good].name, "good") and _names(columns[bad].name, "bad")
        if said and _same_sums(columns, good, bad, below):
            return good, bad
    return None


@remembered
def _names(head: str, which: str) -> bool:
    """Tell whether *head* names such goods, with the word for a number or for goods beside it or without: "OK pcs"."""
    words = folding.key(head)
    plain = " ".join(word for word in words.split() if word not in _beside())
    named = lexicon.phrases("good_and_bad", which)
    return words in named or plain in named


@cache
def _beside() -> frozenset[str]:
    return lexicon.single_units() | {"qty", "no", "of", "number", "数"}


def _same_sums(columns: Sequence[Column], good: int, bad: int, below: Sequence[Row]) -> bool:
    """Tell whether the figures of both columns make one sum in each row that has both, more than one of them."""
    sums: list[int] = []
    for row in below[:LOOKED_AT]:
        cells = texts_of(row.pieces, [column_of(piece, columns) for piece in row.pieces])
        first, second = (count(cells.get(place, "")).value for place in (good, bad))
        if first is None or second is None:
            break
        if first <= second:
            return False  # "Ac 7 | Re 8" are limits
        sums.append(first + second)
    return len(sums) >= LEAST and len(set(sums)) == 1
