"""Which class goes with which number, where both repeat: pairs that add up to the printed total of every class."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from toolkit.model.severity import Severity
from toolkit.parsers import folding
from toolkit.parsers.repeated.columns import Columns, Order, columns_of
from toolkit.parsers.repeated.marks import Mark, kind_of, same_cycle
from toolkit.parsers.repeated.spots import Spot

MOST = 80  # records
FAR = 24  # rows from the class of a record to its number
LEAST = 2  # records
Marked = tuple[Spot, Mark]
Wanted = Mapping[Severity, int]


class Pair(Struct, frozen=True):
    """The class and the number of one record, and where each stands."""

    classed: Spot
    counted: Spot
    counts: tuple[tuple[Severity, int], ...]


class Pairing(Struct, frozen=True):
    """The records of one form; *headed* tells that a class heads several of them."""

    pairs: tuple[Pair, ...]
    columns: Columns
    headed: bool = False
    single: bool = False  # each record is one find, and no number is printed

    @property
    def spread(self) -> float:
        """Return how far apart class and number stand, in points, on the average."""
        apart = [abs(pair.classed.middle - pair.counted.middle) for pair in self.pairs if _on_one_page(pair)]
        return sum(apart) / len(apart) if apart else 0.0

    @property
    def told(self) -> frozenset[tuple[int, tuple[tuple[Severity, int], ...]]]:
        return frozenset((pair.counted.at, pair.counts) for pair in self.pairs)


def _on_one_page(pair: Pair) -> bool:
    return pair.classed.row.page == pair.counted.row.page


def pairings(spots: Sequence[Spot], wanted: Wanted) -> Iterator[Pairing]:
    """Yield the pairings of the classes and numbers on *spots* that add up to what is *wanted* of each class."""
    for marked in _alike(spots, "both"):
        for run in _runs(marked, wanted, weighed=True):
            yield from _of_both(run)
    numbers = [marked for marked in _alike(spots, "number") if len(marked) >= LEAST]
    for marked in _alike(spots, "class"):
        for run in _runs(marked, wanted, weighed=False):
            columns = columns_of([spot for spot, _ in run])
            if len(run) >= LEAST and Counter(_class(mark) for _, mark in run) == Counter(dict(wanted)) - Counter():
                yield Pairing(tuple(Pair(spot, spot, ((_class(mark), 1),)) for spot, mark in run), columns, single=True)
            for others in numbers:
                yield from _paired(run, others, columns, wanted)


def _class(mark: Mark) -> Severity:
    assert mark.severity is not None  # noqa: S101 - only such marks are asked
    return mark.severity


def _number(mark: Mark) -> int:
    return mark.number or 0


def _alike(spots: Sequence[Spot], kind: str) -> list[list[Marked]]:
    """Return the marks of one *kind*, those of the same form together; one mark may be of several forms."""
    found: dict[tuple[object, ...], list[Marked]] = defaultdict(list)
    for spot in spots:
        for mark in spot.marks:
            if kind_of(mark) != kind:
                continue
            for key in _keys(spot, mark):
                found[key].append((spot, mark))
    unique = {tuple((spot.at, mark) for spot, mark in marked): marked for marked in found.values()}
    return [marked for marked in unique.values() if len(marked) <= 2 * MOST]


def _keys(spot: Spot, mark: Mark) -> Iterator[tuple[object, ...]]:
    yield (mark.form,)
    if mark.form[2] == "alone":
        yield (mark.form, "beside", folding.key(spot.left))
        yield (mark.form, "below", folding.key(spot.above))
        yield (mark.form, "starts", round(spot.box[0] / 4))
        yield (mark.form, "ends", round(spot.box[2] / 4))
    yield (mark.form, "size", round(spot.bit.size * 2))


def _runs(marked: Sequence[Marked], wanted: Wanted, *, weighed: bool) -> Iterator[Sequence[Marked]]:
    """Yield the runs of *marked* that name every class that is *wanted*, and none more often than it was found.

    *weighed* tells that each has its number, and that these add up. Classes that come round in turn may have noughts.
    """
    for start in range(len(marked)):
        added = Counter[Severity]()
        for end in range(start, min(len(marked), start + MOST)):
            mark = marked[end][1]
            severity = _class(mark)
            added[severity] += _number(mark) if weighed else 1
            run = marked[start : end + 1]
            if added[severity] > wanted[severity] and (weighed or wanted[severity]):
                if weighed or not same_cycle([_class(mark) for _, mark in run]):
                    break
            if weighed and all(added[each] == wanted[each] for each in Severity):
                yield run
            elif not weighed and all(added[each] for each in Severity if wanted[each]):
                yield run


def _of_both(run: Sequence[Marked]) -> Iterator[Pairing]:
    """Yield the pairing of a *run* of marks with class and number each; those of one text are one record."""
    by_spot: dict[int, list[Marked]] = defaultdict(list)
    for spot, mark in run:
        by_spot[spot.at].append((spot, mark))
    pairs = [
        Pair(one[0][0], one[0][0], tuple((_class(mark), _number(mark)) for _, mark in one)) for one in by_spot.values()
    ]
    if len(pairs) >= LEAST and all(any(number for _, number in pair.counts) for pair in pairs):
        yield Pairing(tuple(pairs), columns_of([pair.classed for pair in pairs]))


def _paired(run: Sequence[Marked], numbers: Sequence[Marked], columns: Columns, wanted: Wanted) -> Iterator[Pairing]:
    for place in columns.orders():
        classed = sorted(run, key=lambda marked: place(marked[0]))
        counted = sorted(numbers, key=lambda marked: place(marked[0]))
        for backwards in (False, True):
            groups = _grouped(classed, counted, place, backwards=backwards)
            for made in (_one_each(groups, columns), *([] if backwards else [_many_each(groups, columns)])):
                if made is not None and _adds_up(made.pairs, wanted) and not _run_on(made.pairs):
                    yield made


def _run_on(pairs: Sequence[Pair]) -> bool:
    """Tell whether the numbers of *pairs* run 2, 3, 4 …: they number something."""
    numbers = [pair.counts[0][1] for pair in pairs]
    return len(pairs) > LEAST and all(two - one == 1 for one, two in pairwise(numbers))


def _adds_up(pairs: Sequence[Pair], wanted: Wanted) -> bool:
    added = Counter[Severity]()
    for pair in pairs:
        for severity, number in pair.counts:
            added[severity] += number
    return all(added[severity] == wanted[severity] for severity in Severity)


Group = tuple[Marked, list[Marked], bool]  # a class, the numbers up to the next, and whether it is the last of a column


def _grouped(classed: Sequence[Marked], counted: Sequence[Marked], place: Order, *, backwards: bool) -> list[Group]:
    """Return each class with the numbers that follow it in its column, or stand before it where *backwards*."""
    both = [(*place(spot), 0, at, (spot, mark)) for at, (spot, mark) in enumerate(classed)]
    both += [(*place(spot), 1, at, (spot, mark)) for at, (spot, mark) in enumerate(counted)]
    ordered = sorted(both, key=lambda each: each[:-1], reverse=backwards)
    groups: list[Group] = []
    column = None
    for each in ordered:
        if each[-3] == 0:
            if groups and column != each[0]:
                groups[-1] = (*groups[-1][:2], True)
            groups.append((each[-1], [], False))
            column = each[0]
        elif groups and each[0] == column:
            groups[-1][1].append(each[-1])
    if groups:
        groups[-1] = (*groups[-1][:2], True)
    return groups[::-1] if backwards else groups


def _one_each(groups: Sequence[Group], columns: Columns) -> Pairing | None:
    """Return the pairing of classes with one number each; classes that come round in turn are of one record."""
    pairs: list[Pair] = []
    for (spot, mark), numbers, last in groups:
        if not numbers or (len(numbers) > 1 and not last) or abs(numbers[0][0].place - spot.place) > FAR:
            return None
        pairs.append(Pair(spot, numbers[0][0], ((_class(mark), _number(numbers[0][1])),)))
    if any(number == 0 for pair in pairs for _, number in pair.counts):
        pairs = _by_rounds(pairs)
    return Pairing(tuple(pairs), columns) if len(pairs) >= LEAST else None


def _by_rounds(pairs: Sequence[Pair]) -> list[Pair]:
    """Return *pairs* with those of one round of the classes as one record: "Critical 0 | Major 2 | Minor 0"."""
    length = same_cycle([pair.counts[0][0] for pair in pairs])
    if length < LEAST or len(pairs) % length:
        return []
    rounds = [pairs[at : at + length] for at in range(0, len(pairs), length)]
    made = [Pair(one[0].classed, one[-1].counted, tuple(pair.counts[0] for pair in one)) for one in rounds]
    return made if all(any(number for _, number in pair.counts) for pair in made) else []


def _many_each(groups: Sequence[Group], columns: Columns) -> Pairing | None:
    """Return the pairing of classes that head several numbers each."""
    pairs: list[Pair] = []
    for (spot, mark), numbers, _ in groups:
        pairs.extend(Pair(spot, other, ((_class(mark), _number(told)),)) for other, told in numbers if told.number)
    apart = {spot.at for (spot, _), _, _ in groups}.isdisjoint(pair.counted.at for pair in pairs)
    return Pairing(tuple(pairs), columns, headed=True) if apart and len(pairs) > len(groups) else None
