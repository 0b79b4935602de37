"""The shapes of drawn figures, and which figure a shape is."""

from base64 import b64decode
from collections.abc import Sequence
from functools import lru_cache
from operator import itemgetter

from toolkit.resources import package_file

COLUMNS, ROWS = 16, 24  # of a shape, which is a number with a bit for each of its places
BYTES = COLUMNS * ROWS // 8
NARROWEST = 0.42  # of its height: a narrower glyph, most often a 1, is not spread to the full width
LIKE = 62  # places by which a figure may differ from a known one
CLEAR = 20  # places by which every other figure must differ more
DIGITS = "0123456789"
BITS = bytes((48, 49)) + bytes(254)  # from 0 and 1 to "0" and "1"


def shape_of(rows: Sequence[bytes]) -> int | None:
    """Return the shape of the ink in *rows* of pixels (1 is ink, 0 is none), whatever its size; ``None`` for no ink."""
    inked = [index for index, row in enumerate(rows) if 1 in row]
    if not inked:
        return None
    rows = rows[inked[0] : inked[-1] + 1]
    left = min(row.find(1) for row in rows if 1 in row)
    width = max(row.rfind(1) for row in rows) + 1 - left
    spread = max(width, round(NARROWEST * len(rows)))
    first = left - (spread - width) / 2 + spread  # with blank pixels of that width on both sides
    pick = itemgetter(*(int(first + (column + 0.5) * spread / COLUMNS) for column in range(COLUMNS)))
    blank = bytes(spread)
    sampled = (rows[int((line + 0.5) * len(rows) / ROWS)] for line in range(ROWS))
    return int(b"".join(bytes(pick(blank + row + blank)) for row in sampled).translate(BITS), 2)


@lru_cache(4096)
def figure_of(shape: int) -> str | None:
    """Return the figure that *shape* clearly is, ``None`` where it is none, or could be another one as well."""
    away = {digit: min([(shape ^ other).bit_count() for other in known]) for digit, known in _known().items()}
    best, second = sorted(away, key=away.__getitem__)[:2]
    return best if away[best] <= LIKE and away[second] - away[best] >= CLEAR else None


@lru_cache(4096)
def may_be(shape: int, digit: str) -> bool:
    """Tell whether *shape* is so near to a *digit* that it cannot be clear that it is another one."""
    return any((shape ^ other).bit_count() < CLEAR for other in _known()[digit])


@lru_cache
def _known() -> dict[str, list[int]]:
    """Return the known shapes of each figure; ``samples/make_figures.py`` writes them."""
    lines = package_file("toolkit.parsers.pdf", "figures.txt").split()
    return dict(zip(DIGITS, map(_shapes, lines), strict=True))


def _shapes(line: bytes) -> list[int]:
    kept = b64decode(line)
    return [int.from_bytes(kept[start : start + BYTES], "big") for start in range(0, len(kept), BYTES)]
