"""Where each record that repeats begins and ends: by rows of a table, by the space between, or up to the next."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from toolkit.parsers.repeated.columns import Order
from toolkit.parsers.repeated.pairing import Pairing
from toolkit.parsers.repeated.spots import Spot

MOSTLY = 0.6  # of the records of a table: those right under the one before
CLEARLY = 1.2  # times the space inside a record: the space to the next
ABOVE, BELOW = 12, 16  # texts over the first record, and below the last, that may belong to it
FAR = 20.0  # heights of the letters: a space inside a record is no wider where none is known
How = Literal["row", "space", "before", "behind"]


class Record(Struct):
    """The texts of one record, in the order of reading; *parts* are those that hold its class and its number."""

    spots: Sequence[Spot]
    anchor: Spot  # the first of these
    parts: frozenset[int]


class _Column(Struct):
    """The texts of one column, the places of the records' parts in it, and where one record parts from the next."""

    spots: list[Spot]
    parts: list[tuple[int, int]]
    cuts: list[int]

    def inside(self) -> Iterator[tuple[int, int]]:
        """Yield from where to where each record is known to reach."""
        for (first, last), start, end in zip(self.parts, [None, *self.cuts], [*self.cuts, None], strict=True):
            yield (first if start is None else start), (last if end is None else end - 1)


def records(spots: Sequence[Spot], pairing: Pairing, order: Order, how: How) -> list[Record] | None:
    """Return the records of *pairing* in its order; ``None`` where *how* does not tell them apart.

    *how* is by the ``row`` of a table, by ``space``, or from the record ``before`` or up to the one ``behind``.
    """
    heads = {pair.classed.at for pair in pairing.pairs} if pairing.headed else set()
    parts = [[pair.counted] if pairing.headed else [pair.classed, pair.counted] for pair in pairing.pairs]
    anchors = [sorted({spot.at: spot for spot in each}.values(), key=order) for each in parts]
    inner = [spot for spot in spots if spot.at not in heads]
    if how == "row":
        return _rows(inner, anchors)
    columns = _columns(inner, anchors, order, how)
    if columns is None:
        return None
    found = {record.anchor.at: record for record in _open(columns, anchors)}
    return [found[each[0].at] for each in anchors] if len(found) == len(anchors) else None


def _rows(spots: Sequence[Spot], anchors: Sequence[Sequence[Spot]]) -> list[Record] | None:
    """Return the records that are one row each of a ruled table; ``None`` where they are not."""
    places = [each[0].place for each in anchors]
    own = all(spot.place == each[0].place and spot.row.ruled for each in anchors for spot in each)
    steps = [two - one for one, two in pairwise(sorted(places))]
    if not own or 0 in steps or sum(step == 1 for step in steps) < MOSTLY * len(steps):
        return None
    by_place: dict[int, list[Spot]] = {place: [] for place in places}
    for spot in spots:
        if spot.place in by_place:
            by_place[spot.place].append(spot)
    return [_record(by_place[each[0].place], each) for each in anchors]


def _record(spots: Sequence[Spot], parts: Sequence[Spot]) -> Record:
    return Record(spots, parts[0], frozenset(spot.at for spot in parts))


def _columns(spots: Sequence[Spot], anchors: Sequence[Sequence[Spot]], order: Order, how: How) -> list[_Column] | None:
    """Return the columns with the cuts between their records; ``None`` where one cannot be told."""
    if any(len({order(spot)[0] for spot in each}) > 1 for each in anchors):
        return None  # in this order class and number are of two columns
    by_column: dict[int, list[Spot]] = defaultdict(list)
    for spot in sorted(spots, key=order):
        by_column[order(spot)[0]].append(spot)
    columns: list[_Column] = []
    for number, inside in sorted(by_column.items()):
        place = {spot.at: at for at, spot in enumerate(inside)}
        own = sorted((place[each[0].at], place[each[-1].at]) for each in anchors if order(each[0])[0] == number)
        if not own:
            continue
        cuts = [_cut(inside, last, first, how) for (_, last), (first, _) in pairwise(own)]
        if None in cuts:
            return None
        columns.append(_Column(inside, own, [cut for cut in cuts if cut is not None]))
    return columns


def _cut(spots: Sequence[Spot], last: int, first: int, how: How) -> int | None:
    """Return where the record with its last part at *last* parts from the one that has its first at *first*."""
    if last >= first:
        return None
    if how != "space":
        return last + 1 if how == "before" else first
    gaps = [(_gap(spots[at], spots[at + 1]), at + 1) for at in range(last, first)]
    widest, cut = max(gaps)
    others = max((gap for gap, at in gaps if at != cut), default=0.0)
    return cut if widest > CLEARLY * others else None


def _gap(above: Spot, below: Spot) -> float:
    """Return the space between two texts that follow each other; none on one line, any between two pages."""
    if above.row.page != below.row.page:
        return float("inf")
    return max(0.0, below.box[1] - above.box[3]) if above.level != below.level else 0.0


def _open(columns: Sequence[_Column], anchors: Sequence[Sequence[Spot]]) -> Iterator[Record]:
    """Yield the records, the first and the last of each column as far as the others reach."""
    up = max((first - cut for column in columns for (first, _), cut in _with_cuts(column)), default=ABOVE)
    down = max((cut - last for column in columns for (_, last), cut in _with_ends(column)), default=BELOW)
    space = _widest(columns)
    parts = {each[0].at: each for each in anchors}
    for column in columns:
        spans = list(column.inside())
        top = _reach(column.spots, column.parts[0][0], -1, up, space)
        end = _reach(column.spots, column.parts[-1][1], 1, down - 1, space)
        spans[0], spans[-1] = (top, spans[0][1]), (spans[-1][0] if len(spans) > 1 else top, end)
        for (first, _), (start, last) in zip(column.parts, spans, strict=True):
            yield _record(column.spots[start : last + 1], parts[column.spots[first].at])


def _with_cuts(column: _Column) -> Iterator[tuple[tuple[int, int], int]]:
    yield from zip(column.parts[1:], column.cuts, strict=True)


def _with_ends(column: _Column) -> Iterator[tuple[tuple[int, int], int]]:
    yield from zip(column.parts, column.cuts, strict=False)


def _widest(columns: Sequence[_Column]) -> float:
    """Return the widest space inside a record, and a little more."""
    gaps = (
        _gap(column.spots[at], column.spots[at + 1])
        for column in columns
        for start, end in column.inside()
        for at in range(start, end)
    )
    size = next(spot.size for column in columns for spot in column.spots)
    return CLEARLY * max((gap for gap in gaps if gap < float("inf")), default=FAR * size)


def _reach(spots: Sequence[Spot], place: int, step: int, most: int, space: float) -> int:
    """Return the place of the last text from *place* on that no wider *space* parts from it, at most so many away."""
    end = place
    while 0 <= end + step < len(spots) and abs(end + step - place) <= most:
        above, below = sorted((spots[end], spots[end + step]), key=lambda spot: spot.at)
        if _gap(above, below) > space:
            break
        end += step
    return end
