"""Which class goes with which number, where both repeat: pairs that add up to the printed total of every class."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise

from msgspec import Struct

from toolkit.model.severity import Severity
from toolkit.parsers.cards.blocks import part_of
from toolkit.parsers.repeated.alike import Marked, Wanted, alike, class_of, number_of, runs, weighed
from toolkit.parsers.repeated.columns import Columns, Order, columns_of
from toolkit.parsers.repeated.marks import BARE, same_cycle
from toolkit.parsers.repeated.spots import Spot
from toolkit.parsers.told.goods_counted import goods_in
from toolkit.parsers.words import lexicon

FAR = 24  # rows from the class of a record to its number
LEAST = 2  # records
MOST_TRIED = 1000  # runs of classes with numbers: reports have some hundred, one of many lists has no end of them
MOST_LOOKED_AT = 500_000  # runs of classes and forms of numbers, most of which stand nowhere near each other
Tried = tuple[Sequence[Marked], Sequence[Marked]]


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
        """Return which numbers are counted, and in which class."""
        return frozenset((pair.counted.at, tuple(each for each in pair.counts if each[1])) for pair in self.pairs)


def _on_one_page(pair: Pair) -> bool:
    return pair.classed.row.page == pair.counted.row.page


def pairings(spots: Sequence[Spot], wanted: Wanted) -> Iterator[Pairing]:
    """Yield the pairings of the classes and numbers on *spots* that add up to what is *wanted* of each class."""
    classes = alike(spots, "class")
    for marked in alike(spots, "both"):
        for run in weighed(marked, wanted):
            yield from _of_both(run)
    for marked in classes:
        for run in runs(marked, wanted):
            yield from _of_single(run, wanted)
    for run, numbers in _tried(spots, classes, wanted):
        yield from (pairing for pairing in paired(run, numbers) if _adds_up(pairing.pairs, wanted))


def labelled_pairings(spots: Sequence[Spot]) -> Iterator[Pairing]:
    """Yield the pairings of all classes of one form with as many numbers that say in words that they count goods."""
    numbers = [
        marked for marked in alike(spots, "number") if all(number_of(mark) and counts(spot) for spot, mark in marked)
    ]
    for marked in alike(spots, "class"):
        for others in numbers:
            if LEAST <= len(marked) == len(others):
                yield from (pairing for pairing in paired(marked, others) if not pairing.headed)


def counts(spot: Spot) -> bool:
    """Tell whether *spot* has a number with its unit or a label, or a bare one beside or below such a label."""
    forms = {mark.form[0] for mark in spot.marks}
    of_sample = any(form.startswith("#/") for form in forms)
    found = any(lexicon.row_kind(form.partition(" #")[0]) == "found" for form in forms)  # "Faulty 3"
    labelled = BARE in forms and any(part_of(label) == "quantity" for label in (spot.left, spot.above) if label)
    return of_sample or found or labelled or bool(goods_in(spot.text))


def _tried(spots: Sequence[Spot], classes: Sequence[Sequence[Marked]], wanted: Wanted) -> list[Tried]:
    """Return the runs of classes with the numbers near them that may be theirs.

    Where they are too many, only those of all classes of one form: some part of a long list adds up to anything.
    """
    enough = sum(wanted.values())
    numbers = [marked for marked in alike(spots, "number") if len(marked) >= LEAST and _sum(marked) >= enough]
    most = MOST_LOOKED_AT // max(1, len(numbers))
    parts = list(islice((run for marked in classes for run in runs(marked, wanted)), most))
    tried = list(islice(_near(parts, numbers, enough), MOST_TRIED))
    too_many = len(parts) == most or len(tried) == MOST_TRIED
    return list(islice(_near(classes, numbers, enough), MOST_TRIED)) if too_many else tried


def _near(every: Iterable[Sequence[Marked]], numbers: Iterable[Sequence[Marked]], enough: int) -> Iterator[Tried]:
    """Yield each run of classes with those of the *numbers* of one form that stand near it, where they are *enough*."""
    forms = [(marked, [spot.place for spot, _ in marked]) for marked in numbers]
    for run in every:
        first, last = run[0][0].place - FAR, run[-1][0].place + FAR
        for marked, places in forms:
            near = marked[bisect_left(places, first) : bisect_right(places, last)]
            if len(near) >= LEAST and _sum(near) >= enough:
                yield run, near


def _sum(marked: Iterable[Marked]) -> int:
    return sum(number_of(mark) for _, mark in marked)


def _of_single(run: Sequence[Marked], wanted: Wanted) -> Iterator[Pairing]:
    """Yield the pairing in which each class of *run* is one find."""
    named = Counter(class_of(mark) for _, mark in run)
    if len(run) >= LEAST and all(named[severity] == wanted[severity] for severity in Severity):
        pairs = tuple(Pair(spot, spot, ((class_of(mark), 1),)) for spot, mark in run)
        yield Pairing(pairs, columns_of([spot for spot, _ in run]), single=True)


def _of_both(run: Sequence[Marked]) -> Iterator[Pairing]:
    """Yield the pairing of a *run* of marks with class and number each; those of one text are one record."""
    by_spot: dict[int, list[Marked]] = defaultdict(list)
    for spot, mark in run:
        by_spot[spot.at].append((spot, mark))
    pairs = [
        Pair(one[0][0], one[0][0], tuple((class_of(mark), number_of(mark)) for _, mark in one))
        for one in by_spot.values()
    ]
    if len(pairs) >= LEAST and all(any(number for _, number in pair.counts) for pair in pairs):
        yield Pairing(tuple(pairs), columns_of([pair.classed for pair in pairs]))


def paired(run: Sequence[Marked], numbers: Sequence[Marked]) -> Iterator[Pairing]:
    """Yield the ways to give the classes of *run* their *numbers*: one each, from above or below, or many to one."""
    columns = columns_of([spot for spot, _ in run], [spot for spot, _ in numbers])
    for order in columns.orders():
        for backwards in (False, True):
            groups = _grouped(run, numbers, order, backwards=backwards)
            many = None if backwards else _many_each(groups, columns)
            for made in (_one_each(groups, columns), many):
                if made is not None and not run_on([pair.counts[0][1] for pair in made.pairs]):
                    yield made


def run_on(numbers: Sequence[int]) -> bool:
    """Tell whether *numbers* run 2, 3, 4 …: they number something."""
    return len(numbers) > LEAST and all(two - one == 1 for one, two in pairwise(numbers))


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
        pairs.append(Pair(spot, numbers[0][0], ((class_of(mark), number_of(numbers[0][1])),)))
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
        pairs.extend(Pair(spot, other, ((class_of(mark), number_of(told)),)) for other, told in numbers if told.number)
    apart = {spot.at for (spot, _), _, _ in groups}.isdisjoint(pair.counted.at for pair in pairs)
    return Pairing(tuple(pairs), columns, headed=True) if apart and len(pairs) > len(groups) else None
