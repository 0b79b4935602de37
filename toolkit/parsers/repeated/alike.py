"""Marks of one form, as the records of a report have them: classes, numbers, and both together."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from toolkit.model.severity import Severity
from toolkit.parsers.cards.blocks import numbered
from toolkit.parsers.repeated.marks import Mark, kind_of, same_cycle
from toolkit.parsers.repeated.spots import Spot
from toolkit.parsers.words import folding

MOST = 80  # records
EDGE = 4.0  # points: marks whose edges differ by no more stand at one
Marked = tuple[Spot, Mark]
Wanted = Mapping[Severity, int]
_FIGURES = re.compile(r"\d+")


def class_of(mark: Mark) -> Severity:
    """Return the class of a mark that is known to have one."""
    if mark.severity is None:
        raise ValueError(mark)
    return mark.severity


def number_of(mark: Mark) -> int:
    return mark.number or 0


def alike(spots: Sequence[Spot], kind: str) -> list[list[Marked]]:
    """Return the marks of one *kind*, those of the same form together; one mark may be of several forms."""
    found: dict[tuple[object, ...], list[Marked]] = defaultdict(list)
    for spot in spots:
        for mark in spot.marks:
            if kind_of(mark) == kind:
                for key in _keys(spot, mark):
                    found[key].append((spot, mark))
    unique = {tuple((spot.at, mark) for spot, mark in marked): marked for marked in found.values()}
    return [marked for marked in unique.values() if len(marked) <= 2 * MOST]


def label_of(text: str) -> str:
    """Return a label as it is compared from record to record: "Defect 1 – class" is that of "Defect 2 – class".

    A number behind a label, and the word for one, say nothing: "Defecto nº 1" is a defect.
    """
    count_of = numbered(text)
    return folding.key(count_of["label"] if count_of else _FIGURES.sub(" ", text))


def _keys(spot: Spot, mark: Mark) -> Iterator[tuple[object, ...]]:
    yield (mark.form,)
    yield mark.form[:2]  # at the end of its text, or before a note
    if mark.form[2] == "alone":
        yield (mark.form, "beside", label_of(spot.left))
        yield (mark.form, "below", label_of(spot.above))
        yield (mark.form, "starts", round(spot.box[0] / EDGE))
        yield (mark.form, "ends", round(spot.box[2] / EDGE))
    yield (mark.form, "size", round(spot.size * 2))


def runs(marked: Sequence[Marked], wanted: Wanted) -> Iterator[Sequence[Marked]]:
    """Yield the runs of classes in *marked* that name every class that is *wanted*, none more often than it was found.

    Classes that come round in turn may each have noughts.
    """
    for start in range(len(marked)):
        named = Counter[Severity]()
        for end in range(start, min(len(marked), start + MOST)):
            severity = class_of(marked[end][1])
            named[severity] += 1
            run = marked[start : end + 1]
            over = 0 < wanted[severity] < named[severity]
            if over and not same_cycle([class_of(mark) for _, mark in run]):
                break
            if all(named[each] for each in Severity if wanted[each]):
                yield run


def weighed(marked: Sequence[Marked], wanted: Wanted) -> Iterator[Sequence[Marked]]:
    """Yield the runs of classes with their numbers in *marked* that add up to what is *wanted*."""
    for start in range(len(marked)):
        added = Counter[Severity]()
        for end in range(start, min(len(marked), start + 3 * MOST)):
            mark = marked[end][1]
            added[class_of(mark)] += number_of(mark)
            if added[class_of(mark)] > wanted[class_of(mark)]:
                break
            if all(added[each] == wanted[each] for each in Severity):
                yield marked[start : end + 1]
