"""The columns in which records stand next to each other, and the order of reading that follows from them."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from toolkit.parsers.repeated.spots import Spot

APART = 40.0  # points between the starts of two columns
INSET = 14.0  # points by which what is below may stand to the left of a class, or end to the right of it
OUTSIDE = -1

Place = tuple[int, int, int, float]  # column, page, line, edge
Order = Callable[[Spot], Place]


class Columns(Struct, frozen=True):
    """The columns of records, by the edges at which one part of each begins and ends; one column holds everything."""

    starts: tuple[float, ...] = ()
    ends: tuple[float, ...] = ()
    inset: float = INSET  # of these parts in their records

    def orders(self) -> Iterator[Order]:
        """Yield the ways to place a spot: in the column that begins before it, in the one that ends behind it."""
        if len(self.starts) < 2:  # noqa: PLR2004 - a column beside another one
            yield lambda spot: _place(0, spot)
            return
        for inset in sorted({INSET, max(INSET, self.inset)}, reverse=True):
            yield lambda spot, inset=inset: _place(  # type: ignore[misc]
                bisect_right(self.starts, spot.box[0] + inset) - 1, spot
            )
        yield lambda spot: _place(
            next((at for at, end in enumerate(self.ends) if spot.box[2] - INSET <= end), OUTSIDE), spot
        )


def _place(column: int, spot: Spot) -> Place:
    return column, spot.row.page, spot.level, spot.box[0]


def columns_of(spots: Sequence[Spot], around: Sequence[Spot] = ()) -> Columns:
    """Return the columns in which *spots*, one of each record, stand; they are several where two are on one line.

    *around* are other texts among them: the first column begins with the leftmost, and the others as far before theirs.
    """
    beside = any(
        one.level == other.level and abs(one.box[0] - other.box[0]) > APART
        for one, other in pairwise(sorted(spots, key=lambda spot: spot.at))
    )
    if not beside:
        return Columns()
    groups: list[list[Spot]] = []
    for spot in sorted(spots, key=lambda each: each.box[0]):
        if groups and spot.box[0] - groups[-1][-1].box[0] <= APART:
            groups[-1].append(spot)
        else:
            groups.append([spot])
    starts = tuple(min(spot.box[0] for spot in group) for group in groups)
    ends = tuple(max(spot.box[2] for spot in group) for group in groups)
    most = min(two - one for one, two in pairwise(starts)) - APART if len(starts) > 1 else 0.0
    inset = starts[0] - min((spot.box[0] for spot in around), default=starts[0])
    return Columns(starts, ends, min(inset, most) + 1)
