"""The figures beside the defects: totals, limits, the plan and the verdict of each class.

A figure that a report prints twice must be the same twice. Where it is not, it is unknown, and a problem says so.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple, TypeVar

from toolkit.model.report import Defect, Problem, ResultWord
from toolkit.model.severity import BySeverity, Counts, Rates, Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import Line
from toolkit.parsers.lists.defect_lists import Part, agrees, sums
from toolkit.parsers.lists.headed import Headed
from toolkit.parsers.problems import error
from toolkit.parsers.told.paired_figures import paired, totals_in
from toolkit.parsers.words import lexicon, outcomes
from toolkit.parsers.words.readings import aql, count
from toolkit.sampling import is_sample_size

_RATE = re.compile(r"\d{1,2}[.,]\d{1,2}")  # no number of pieces: "Sample 125, AQL: CR 0, MAJ 2.5"

VERDICTS: dict[str, ResultWord] = {"pass": "pass", "fail": "fail", "pending": "pending"}
T = TypeVar("T")


class Total(NamedTuple):
    """A printed total and what it may be the total of.

    *own* are the rows of its table, *since* those since the total before it, *until* all rows up to it (a page that
    carries its total forward).
    """

    counts: Counts
    page: int
    own: tuple[Defect, ...] = ()
    since: tuple[Defect, ...] = ()
    until: tuple[Defect, ...] = ()

    def is_of_a_part(self) -> bool:
        """Tell whether it is the total of its own list or of a part of it."""
        return any(rows and agrees(self.counts, rows) for rows in (self.own, self.since, self.until))


# --- totals -----------------------------------------------------------------------------------------------------------


def totals(parts: Iterable[Part], stated: Iterable[Line]) -> list[Total]:
    """Return the printed totals; the lines of a summary by class make one together."""
    found: list[Total] = []
    before: list[Defect] = []
    for part in parts:
        found.extend(_totals_of(part, before))
        before.extend(part.defects)
    found.extend(Total(_counts(_numbers(line)), line.page) for line in stated if line.kind == "found")
    return _together([total for total in found if total.counts])


def told_as_none(parts: Iterable[Part]) -> Counts:
    """Return the noughts of a row that says that there are no defects, where nothing else counts any."""
    said = [_numbers(line) for line in _lines(parts) if line.kind == "none"]
    return _counts(said[0]) if len(said) == 1 else BySeverity()


def _together(totals: list[Total]) -> list[Total]:
    """Return *totals* with those of single classes as one, where each class has one figure only: lists by class."""
    single = [total for total in totals if len(dict(total.counts.items())) == 1]
    by_class: dict[Severity, set[int]] = {}
    for severity, value in (item for total in single for item in total.counts.items()):
        by_class.setdefault(severity, set()).add(value)
    if len(by_class) < 2 or any(len(values) > 1 for values in by_class.values()):  # noqa: PLR2004 - of one class
        return totals
    own = tuple(dict.fromkeys(defect for total in single for defect in total.own))
    counts = _counts({severity: min(values) for severity, values in by_class.items()})
    return [*(total for total in totals if total not in single), Total(counts, single[0].page, own)]


def _totals_of(part: Part, before: Sequence[Defect]) -> Iterator[Total]:
    by_place = {(defect.page, defect.bbox): defect for defect in part.defects}
    until = list(before)
    since: list[Defect] = []
    open_: dict[Severity, int] = {}
    for line in part.lines:
        if line.kind == "defect" and (defect := by_place.get((line.page, line.box))):
            since.append(defect)
            until.append(defect)
        if line.kind != "found":
            continue
        values = _numbers(line)
        if len(line.values) > 1:
            yield Total(_counts(values), line.page, part.defects, tuple(since), tuple(until))
            since = []
            continue
        if set(values) & set(open_):
            yield Total(_counts(open_), line.page, part.defects)
            open_ = {}
        open_.update(values)
    if open_:
        yield Total(_counts(open_), part.table.page, part.defects)


def _numbers(line: Line) -> dict[Severity, int]:
    return {severity: number.value for severity, number in line.counts().items() if number.value is not None}


def with_words(
    found: Counts, defects: Sequence[Defect], limits: Counts, rows: Sequence[Row]
) -> tuple[Counts, list[Line]]:
    """Return *found* with the totals that a sentence of *rows* gives, where a class of *defects* has none."""
    added = dict(zip(Severity, sums(defects), strict=True))
    if not any(number and found[severity] is None for severity, number in added.items()):
        return found, []
    line = totals_in(list(paired(rows)), defects, found, limits)
    return (_counts({**dict(found.items()), **_numbers(line)}), [line]) if line is not None else (found, [])


def total_of_all(defects: Sequence[Defect], printed: Sequence[Total]) -> tuple[Counts, list[Problem]]:
    """Return the total that *defects* add up to; else the largest, which then contradicts them.

    Every other total must be that of a part, or it contradicts the first: each such one is a problem.
    """
    if not printed:
        return BySeverity(), []
    missing = not defects and any(value for total in printed for _, value in total.counts.items())
    whole = [] if missing else [total for total in printed if agrees(total.counts, defects)]
    if whole:
        found = _counts({severity: value for total in whole for severity, value in total.counts.items()})  # as the rows
        found = _with_other_classes(found, [total for total in printed if total not in whole])
    elif defects and all(map(Total.is_of_a_part, printed)) and _covered(defects, printed):
        return BySeverity(), []  # each list has its own total, and nothing is printed for the whole
    else:
        found = max(printed, key=lambda total: sum(value for _, value in total.counts.items())).counts
    others = [total for total in printed if _differs(total.counts, found) and not total.is_of_a_part()]
    return found, [] if whole and _adds_up([total.counts for total in others], found) else [
        _other(total, found) for total in others
    ]


def _with_other_classes(found: Counts, others: Iterable[Total]) -> Counts:
    """Return *found* with the classes that only *others* tell, though the rows contradict them.

    "Critical: none" alone proves nothing of the major defects.
    """
    told = [*found.items(), *(item for total in others if not total.is_of_a_part() for item in total.counts.items())]
    largest = {severity: max(value for named, value in told if named is severity) for severity, _ in told}
    return _counts({**largest, **dict(found.items())})


def _adds_up(parts: Sequence[Counts], whole: Counts) -> bool:
    """Tell whether *parts* make *whole* in every class: then each is of one list, as the rows are in all together."""
    return all(sum(part[severity] or 0 for part in parts) == value for severity, value in whole.items())


def _covered(defects: Sequence[Defect], printed: Sequence[Total]) -> bool:
    """Tell whether every defect stands in a list that has a total."""
    counted = {id(defect) for total in printed for defect in total.own}
    return all(id(defect) in counted for defect in defects)


def _differs(total: Counts, found: Counts) -> bool:
    return any(found[severity] is not None and value != found[severity] for severity, value in total.items())


def _other(total: Total, found: Counts) -> Problem:
    told = ", ".join(
        f"{severity.value} {value} against {found[severity]}"
        for severity, value in total.counts.items()
        if found[severity] is not None and value != found[severity]
    )
    return error("totals_mismatch", f"The report prints two different totals: {told}.", total.page)


# --- limits and plan --------------------------------------------------------------------------------------------------


def limits(parts: Sequence[Part], stated: Sequence[Line], total: Counts) -> tuple[Counts, list[Problem]]:
    """Return the limits; a class with two different ones has none that is certain. *total* is that of the whole."""
    lines = [line for line in (*_lines(parts), *stated) if line.kind in ("allowed", "both")]
    found, contradicted = _each_class(lines, _limit)
    own = [part for part in parts if part.defects and _limited(part)]
    apart = not any(_limited(first) & _limited(second) for first, second in combinations(own, 2))  # a list for a class
    if len(own) > 1 and not apart and (contradicted or not total):
        message = "The report has several lists with limits of their own: a person must judge each lot by itself."
        return found, [error("lots_not_read", message, own[1].table.page)]
    if contradicted:
        return found, [error("limits_contradict", _two_figures("limit", contradicted), lines[-1].page)]
    return found, []


def proven_limits(parts: Sequence[Part], stated: Sequence[Line]) -> Counts:
    """Return the limits without those that finds may be told as, too."""
    lines = [line for line in (*_lines(parts), *stated) if line.kind in ("allowed", "both")]
    return _each_class([line for line in lines if not line.claimed], _limit)[0]


def _limited(part: Part) -> set[Severity]:
    """Return the classes that *part* gives a limit for; of a list under the name of a class, the one it counts."""
    limited = {severity for line in part.lines if line.kind in ("allowed", "both") for severity in line.values}
    return limited & part.counted if isinstance(part.table, Headed) else limited


def rejection_numbers(lines: Iterable[Line]) -> Counts:
    """Return the rejection numbers, printed alone or as the second of a pair."""
    values: dict[Severity, int] = {}
    for line in lines:
        for severity, number in line.counts().items():
            value = number.value if line.kind == "reject" else number.of if line.kind in ("both", "allowed") else None
            if value is not None:
                values.setdefault(severity, value)
    return _counts(values)


def sample_sizes(lines: Sequence[Line]) -> tuple[Counts, list[Problem]]:
    """Return the units inspected for each class; a size of nought is none, so its row says something else."""
    rows = [line for line in lines if line.kind == "sample" and not any(map(_RATE.fullmatch, line.values.values()))]
    empty = [line for line in rows if any(_whole(text) == 0 for text in line.values.values())]
    found, problems = _plan_figure(rows, _whole, "sample size", "sample_size_differs")
    found = _behind_counts(lines) if not (found or problems) else found
    message = "“{}” was read as the sample size, but it holds a nought: is it a defect?"
    return found, [*problems, *(error("unread_cells", message.format(line.label), line.page) for line in empty)]


def _behind_counts(lines: Iterable[Line]) -> Counts:
    """Return the sample that stands behind every count as its share: "2/125", "0/125"."""
    read = [number for line in lines if line.kind in ("defect", "found") for number in line.counts().values()]
    shares = [number for number in read if number.of]
    sizes = {number.of for number in shares}
    size = sizes.pop() if len(shares) > 1 and len(sizes) == 1 else None
    return BySeverity(size, size, size) if size and is_sample_size(size) else BySeverity()


def aqls(lines: Iterable[Line]) -> tuple[Rates, list[Problem]]:
    return _plan_figure([line for line in lines if line.kind == "aql"], aql, "AQL", "limits_contradict")


def _plan_figure(
    lines: Sequence[Line], read: Callable[[str], T | None], name: str, code: str
) -> tuple[BySeverity[T], list[Problem]]:
    found, contradicted = _each_class(lines, read)
    return found, [error(code, _two_figures(name, contradicted), lines[-1].page)] if contradicted else []


def _each_class(
    lines: Iterable[Line], read: Callable[[str], T | None]
) -> tuple[BySeverity[T], dict[Severity, tuple[T, ...]]]:
    """Return the figure of each class, and those of the classes that have several."""
    values: dict[Severity, dict[T, None]] = {severity: {} for severity in Severity}
    for line in lines:
        for severity, text in line.values.items():
            value = read(text)
            if value is not None:
                values[severity][value] = None
    certain = [next(iter(values[severity])) if len(values[severity]) == 1 else None for severity in Severity]
    return BySeverity(*certain), {severity: tuple(each) for severity, each in values.items() if len(each) > 1}


def _two_figures(name: str, contradicted: dict[Severity, tuple[T, ...]]) -> str:
    told = "; ".join(f"{severity.value} {' and '.join(map(str, each))}" for severity, each in contradicted.items())
    return f"The report prints different figures for the {name}: {told}."


def _limit(text: str) -> int | None:
    read = count(text)
    if read.value is not None:
        return read.value
    return 0 if aql(text) == 0 else None


def _whole(text: str) -> int | None:
    read = count(text)
    return read.value if read.state == "number" else None


def _lines(parts: Iterable[Part]) -> Iterator[Line]:
    return (line for part in parts for line in part.lines)


def _counts(values: dict[Severity, int]) -> Counts:
    return BySeverity(values.get(Severity.CRITICAL), values.get(Severity.MAJOR), values.get(Severity.MINOR))


# --- verdicts ---------------------------------------------------------------------------------------------------------


def verdict_by_class(lines: Iterable[Line]) -> BySeverity[ResultWord]:
    """Return a verdict per class where each class has its own, not one verdict that spans them all."""
    values: dict[Severity, ResultWord] = {}
    for line in lines:
        if line.kind != "result" or line.shared:
            continue
        for severity, text in line.values.items():
            said = outcomes.verdict_at_start(text) or lexicon.meaning("results_in_column", text)  # "within", "exceeded"
            if word := VERDICTS.get(said or ""):
                values.setdefault(severity, word)
    return BySeverity(values.get(Severity.CRITICAL), values.get(Severity.MAJOR), values.get(Severity.MINOR))


def verdict_of_all(lines: Iterable[Line]) -> ResultWord | None:
    """Return the verdict that spans the classes in one cell."""
    words = {
        VERDICTS.get(outcomes.verdict_at_start(text) or "")
        for line in lines
        if line.kind == "result" and line.shared
        for text in line.values.values()
    }
    return words.pop() if len(words) == 1 else None
