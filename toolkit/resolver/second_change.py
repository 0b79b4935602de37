"""What became of one defect: judged by rates, because the samples may differ, and never better than is shown."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from toolkit.model.comparison import Change, Changed
from toolkit.model.lot_checks import same_item
from toolkit.model.report import Report
from toolkit.model.resolution import Rate
from toolkit.model.severity import BySeverity, Severity
from toolkit.resolver.second_case import Again
from toolkit.resolver.second_chance import most_left, rate_words, shown_difference
from toolkit.resolver.second_codes import shared_code
from toolkit.resolver.second_lines import Line, Part, could_be, goods_of
from toolkit.resolver.second_looked import covers, has_counts, why_not_judged, why_not_looked
from toolkit.resolver.second_places import partly_elsewhere
from toolkit.resolver.second_rework import from_correction
from toolkit.resolver.second_wording import resemble
from toolkit.resolver.statistics import lot_rate
from toolkit.resolver.wording import quoted

_ALL = frozenset(Severity)
_ORDER = tuple(Severity)
_CHANCE = "the difference may be chance"
Judged = tuple[Change, str]


class Measure(NamedTuple):
    """Finds and the units looked at for them; ``None`` where the report does not say."""

    finds: int | None
    sample: int | None

    @property
    def known(self) -> tuple[int, int] | None:
        return None if self.finds is None or self.sample is None else (self.finds, self.sample)


def changed(line: Line, others: Sequence[Line], again: Again) -> Changed:
    """Return what became of the defect of *line*; *others* are all lines of the two reports."""
    change, why = _call(line, others, again)
    found = line.second if line.second and line.is_found else None
    main = line.first if line.first and line.was_found else found
    told = Changed(
        description=main.description if main else "",
        again=found.description if found and line.was_found else None,
        kind=line.kind,
        severity=_told_class(line),
        first=line.first.counts if line.first else _none_found(line, again.first),
        second=line.second.counts if line.second else _none_found(line, again.second),
        first_rate=_rate(line.first, line, again.first),
        second_rate=_rate(line.second, line, again.second),
        change=change,
        by_rework=None if change != "new" or _like_gone(line, others) else from_correction(line, others, again),
        why=why,
        first_places=line.first.places if line.first else (),
        second_places=line.second.places if line.second else (),
    )
    return replace(told, second=None, second_rate=None) if change == "not_checked" and line.second is None else told


def _call(line: Line, others: Sequence[Line], again: Again) -> Judged:
    if line.first is None or not line.was_found:
        return "new", " ".join(_why_new(line, others, again))
    if line.second is None or not line.is_found:
        return _gone(line, line.first, others, again)
    return _found_again(line, line.first, line.second, again)


def _gone(line: Line, ours: Part, others: Sequence[Line], again: Again) -> Judged:
    """Return whether a defect that the second report does not list, or lists with none found, is shown to be fixed."""
    reason = why_not_looked(ours, again, is_listed=line.second is not None)
    if reason:
        return "not_checked", reason
    rivals = [other.second for other in others if other.second and other.is_found and not other.was_found]
    like = next((part for part in rivals if line.second is None and could_be(ours, part)), None)
    if like:
        return (
            "not_checked",
            f"The second report lists {quoted(like.description)}, which may be the same: a person must look.",
        )
    before, sample = _measure(ours, line, again.first, _ALL), _smallest(line, again.second)
    near = next((part for part in rivals if resemble(ours.wordings, part.wordings)), None)
    beside = f" New is {quoted(near.description)}: see that it is not the same under another name." if near else ""
    if sample is None:
        return (
            "none_found",
            "Looked for and none found; the sample is not known, so nothing says how much may be left." + beside,
        )
    left = most_left(sample, again.second.quantities.lot_size)
    told = f"Looked for: {left}. Before: {_told(before)}."
    pair = before.known
    if pair is None:
        return "none_found", f"{told} Without both rates nothing shows that it is gone.{beside}"
    if shown_difference(0, sample, *pair) is None:
        told += " So small a sample could have missed it: the rate of before is not ruled out."
        return "none_found", told + beside
    return "fixed", told + beside


def _found_again(line: Line, ours: Part, theirs: Part, again: Again) -> Judged:
    change, why = _by_rates(line, ours, theirs, again)
    goods = goods_of(again)
    if all(partly_elsewhere(one, other, goods) for one in ours.wordings for other in theirs.wordings):
        why = f"{why} The wordings name other places: see that both are one defect."
    code = shared_code([row.defect for row in ours.rows], [row.defect for row in theirs.rows], again)
    if code:
        why = f"{why} Both reports give it the code {code}."
    return change, why


def _by_rates(line: Line, ours: Part, theirs: Part, again: Again) -> Judged:
    before, now = (_measure(part, line, report, _ALL) for part, report in _sides(line, again))
    told = f"{_told(before)} then, {_told(now)} now"
    if ours.worst and theirs.worst and ours.worst != theirs.worst:
        told = f"Counted as {theirs.worst} now, as {ours.worst} then; {told}"
    if ours.worst and theirs.worst and _ORDER.index(theirs.worst) < _ORDER.index(ours.worst):
        return "worse", f"{told}."
    shown = dict(_shown(line, again))
    grown = next((classes for classes, call in shown.items() if call == "more"), None)
    if grown is not None:
        return "worse", f"{_in_classes(grown, line, again)}: more than chance (exact test at 5 %)."
    if before.known is None or now.known is None:
        return "unchanged", f"{told}: without both rates no improvement is shown."
    if shown.get(_ALL) == "less":
        if why_not_judged(again):
            return "unchanged", f"{told}: fewer, but a report that settles nothing shows no improvement."
        return "improved", f"{told}: fewer beyond chance (exact test at 5 %), and still there."
    return "unchanged", f"{told}: {'no difference' if before.known == now.known else _CHANCE}."


def _why_new(line: Line, others: Sequence[Line], again: Again) -> Iterator[str]:
    """Yield what stands for and against a defect that only the second report has being new."""
    theirs, report = line.second, again.first
    if theirs is None:
        return
    if again.first_resolution.verdict.result == "aborted" or not has_counts(report):
        yield "The first report has no finding to compare with, so it may have been there before."
        return
    missing = [severity for severity in theirs.classes if not covers(report, severity)]
    if missing:
        yield "The first report says nothing of this class, so it may have been there before."
    like = _like_gone(line, others)
    if like:
        yield f"Perhaps the same as {quoted(like.description)} of the first report: a person must look."
    now, sample = _measure(theirs, line, again.second, _ALL), _smallest(line, report)
    told = f"{_told(now)} now, none in {sample:,} then" if sample else f"{_told(now)} now, none listed then"
    if sample and now.known and not missing and shown_difference(*now.known, 0, sample) is None:
        yield f"{told}: {_CHANCE}, so it may have been there before."
    else:
        yield f"{told}."


def _like_gone(line: Line, others: Sequence[Line]) -> Part | None:
    """Return what only the first report found and may be what only the second one found, under another name."""
    gone = (other.first for other in others if other.first and other.was_found and not other.is_found)
    return next((part for part in gone if line.second and could_be(part, line.second)), None)


def _shown(line: Line, again: Again) -> Iterator[tuple[frozenset[Severity], str | None]]:
    """Yield for the worst class, the two worst and all: whether more or less is shown."""
    for last in range(1, len(_ORDER) + 1):
        classes = frozenset(_ORDER[:last])
        before, now = (_measure(part, line, report, classes).known for part, report in _sides(line, again))
        if before and now:
            yield classes, shown_difference(*now, *before)


def _in_classes(classes: frozenset[Severity], line: Line, again: Again) -> str:
    before, now = (_measure(part, line, report, classes) for part, report in _sides(line, again))
    meant = [name for name in _ORDER if name in classes & _classes(line)]
    named = "" if _classes(line) <= classes else f"{' and '.join(meant)}: "
    return f"{named}{_told(before)} then, {_told(now)} now"


def _sides(line: Line, again: Again) -> tuple[tuple[Part | None, Report], tuple[Part | None, Report]]:
    return (line.first, again.first), (line.second, again.second)


def _measure(part: Part | None, line: Line, report: Report, classes: frozenset[Severity]) -> Measure:
    """Return the finds of *part* in *classes* and the sample that stands for them, where it is one."""
    sizes = _samples(line, report, (_classes(line) & classes) or classes)
    sample = sizes.pop() if len(sizes) == 1 else None
    return Measure(part.finds_in(classes) if part else 0, sample)


def _smallest(line: Line, report: Report) -> int | None:
    """Return the smallest sample in which the defect was looked for: the most careful figure where none was found."""
    sizes = _samples(line, report, _classes(line) or _ALL)
    return min((size for size in sizes if size is not None), default=None) if None not in sizes else None


def _samples(line: Line, report: Report, classes: frozenset[Severity]) -> set[int | None]:
    """Return the sizes of the samples for *classes*: of the items concerned where lots are judged apart."""
    parts = [part for part in (line.first, line.second) if part]
    items = {item for part in parts for item in part.items} if all(part.items for part in parts) else set()
    apart = [lot.sample_size for lot in report.lots if any(same_item(item, lot.item) for item in items)]
    apart = apart or [lot.sample_size for lot in report.lots]
    known = [size for size in apart if size]
    of_lots = sum(known) if known and len(known) == len(apart) else None
    printed = report.sampling.sample_size
    sizes: set[int | None] = {of_lots} if of_lots else {printed[severity] for severity in classes}
    return {size if size and size > 0 else None for size in sizes}


def _classes(line: Line) -> frozenset[Severity]:
    return frozenset().union(*(part.classes for part in (line.first, line.second) if part))


def _worst(line: Line) -> Severity | None:
    return next((severity for severity in Severity if severity in _classes(line)), None)


def _told_class(line: Line) -> Severity | None:
    """Return the class to tell a defect in: that of the newest finds, since a minor one left is no major one left."""
    newest = line.second if line.second and line.is_found else line.first
    return newest.worst if newest and newest.worst else _worst(line)


def _none_found(line: Line, report: Report) -> BySeverity[int] | None:
    """Return nought in the classes that *report* counts, for a defect that it does not list."""
    counted = (0 if severity in _classes(line) and covers(report, severity) else None for severity in Severity)
    none = BySeverity(*counted)
    return none or None


def _rate(part: Part | None, line: Line, report: Report) -> Rate | None:
    """Return the share of units; ``None`` where it is unknown or more defects than units were counted."""
    if part is None and not _none_found(line, report):
        return None
    measure = _measure(part, line, report, _ALL)
    sample = measure.sample if part else _smallest(line, report)
    if measure.finds is None or sample is None or measure.finds > sample:
        return None
    return lot_rate(measure.finds, sample, report.quantities.lot_size)


def _told(measure: Measure) -> str:
    if measure.known:
        return rate_words(*measure.known)
    return "found, not counted" if measure.finds is None else f"{measure.finds:,} of an unknown sample"
