"""The columns in which records stand next to each other, and the order of reading that follows from them."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from toolkit.parsers.repeated.spots import Spot

from msgspec import Struct

APART = 40.0  # points between the starts of two columns
INSET = 14.0  # points by which what is below may stand to the left of a class, or end to the right of it
SAME = 12.0  # points between what begins in the same way in each column
OUTSIDE = -1

Place = tuple[int, int, int, float]  # column, page, line, edge
Order = Callable[[Spot], Place]


class Columns(Struct, frozen=True):
    """The columns of records, by the edges at which a part of each begins and ends; one column holds everything."""

    starts: tuple[float, ...] = ()
    ends: tuple[float, ...] = ()

    @property
    def several(self) -> bool:
        return len(self.starts) > 1

    def orders(self, others: Sequence[Spot] = ()) -> Iterator[Order]:
        """Yield the ways to place a spot: where columns begin at these edges, where they end there, by *others*' own."""
        if not self.several:
            yield lambda spot: (0, spot.row.page, spot.level, spot.box[0])
            return
        starts, ends = self.starts, self.ends
        yield lambda spot: (bisect_right(starts, spot.box[0] + INSET) - 1, spot.row.page, spot.level, spot.box[0])
        yield lambda spot: (_ending(ends, spot.box[2] - INSET), spot.row.page, spot.level, spot.box[0])


def _ending(ends: Sequence[float], edge: float) -> int:
    return next((at for at, end in enumerate(ends) if edge <= end), OUTSIDE)


def columns_of(spots: Sequence[Spot]) -> Columns:
    """Return the columns in which *spots*, one of each record, stand; they are several where two are on one line."""
    beside = any(
        one.level == other.level and abs(one.box[0] - other.box[0]) > APART
        for one, other in zip(spots, spots[1:], strict=False)
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
    return Columns(starts, ends)
