"""Gutters: upright bands of a page that hold no print over a good part of its height."""

from collections.abc import Iterator, Sequence

from toolkit.parsers.layout.pages import Box, Page

BIN = 2.0  # points: the width that is looked at as one
STRIP = 4.0  # points: the height that is looked at as one
NARROWEST = 2  # bins
MARGIN = 0.08  # of the width of the page: what is empty there is the margin


def gutters(page: Page, shortest: float) -> Iterator[Box]:
    """Yield the gutters of *page* that are at least *shortest* high, in points.

    One that is so high covers the whole of a window half as high, so only what is empty throughout a window is followed
    upward and downward, and nothing twice.
    """
    strips = _strips(page)
    window = max(int(shortest / STRIP / 2), 1)
    inner = _bins(MARGIN * page.width, (1 - MARGIN) * page.width)
    followed: list[tuple[int, int]] = []  # with the strip that each ends at
    for start in range(0, len(strips) - window + 1, window):
        for gap in _runs(inner & ~_taken(strips[start : start + window])):
            if any(gap & grown and start + window <= end for grown, end in followed):
                continue
            grown, above = _followed(gap, strips[:start][::-1])
            grown, below = _followed(grown, strips[start + window :])
            first, end = start - above, start + window + below
            followed.append((grown, end))
            if STRIP * (end - first) >= shortest:
                yield (BIN * _low(grown), STRIP * first, BIN * grown.bit_length(), STRIP * end)


def _strips(page: Page) -> list[int]:
    """Return the bins that hold print in each strip of *page* from top to bottom, as bits."""
    strips = [0] * (int(page.height / STRIP) + 1)
    for word in page.words:
        taken = _bins(word.x0, word.x1)
        for place in range(max(int(word.top / STRIP), 0), min(int(word.bottom / STRIP) + 1, len(strips))):
            strips[place] |= taken
    return strips


def _bins(x0: float, x1: float) -> int:
    first, last = max(int(x0 / BIN), 0), max(int(x1 / BIN), 0)
    return ((1 << (last - first + 1)) - 1) << first if last >= first else 0


def _taken(strips: Sequence[int]) -> int:
    taken = 0
    for strip in strips:
        taken |= strip
    return taken


def _followed(gap: int, strips: Sequence[int]) -> tuple[int, int]:
    """Return what is left of *gap* along *strips*, and how many of them it goes through."""
    for passed, strip in enumerate(strips):
        if gap & strip:
            left = max(_runs(gap & ~strip), key=int.bit_count, default=0)
            if not left:
                return gap, passed
            gap = left
    return gap, len(strips)


def _runs(free: int) -> Iterator[int]:
    """Yield the runs of bits in *free* that are wide enough for a gutter, each by itself."""
    while free:
        low = _low(free)
        length = _low(~(free >> low))
        run = ((1 << length) - 1) << low
        if length >= NARROWEST:
            yield run
        free &= ~run


def _low(bits: int) -> int:
    """Return the place of the lowest bit that is set."""
    return (bits & -bits).bit_length() - 1
