"""Counts, shares, rates and days over the cases of one supplier: each with what it rests on and what was left out."""

from collections.abc import Iterable, Sequence
from datetime import date

from toolkit.cases.supplier_record import CaseLine, Counts, Days, DefectRate, Finds, Period, Rounds, Share
from toolkit.model.history import PastCase, PastInspection
from toolkit.model.resolution import VerdictWord
from toolkit.model.severity import BySeverity, Severity
from toolkit.resolver.poisson import defects_per_hundred
from toolkit.resolver.statistics import share_interval

MOST_PERIODS = 6
_A_YEAR = 12
_MONTHS_OF_A_PERIOD = (1, 3, _A_YEAR)
_DECIDED = ("pass", "fail")


def first_verdict(case: PastCase) -> VerdictWord:
    """Return the result of the first inspection that had one; a re-inspection does not say how the first one ended."""
    originals = [inspection.verdict for inspection in case.inspections if inspection.original]
    return next((verdict for verdict in originals if verdict in _DECIDED), originals[0] if originals else "unknown")


def is_open(case: PastCase) -> bool:
    return case.closed is None and case.outcome is None


def is_conceded(case: PastCase) -> bool:
    """Tell whether a concession took the lot, or some of its defects on another way."""
    return case.outcome == "conceded" or bool(case.conceded)


def overrides(case: PastCase) -> int:
    return max(case.overrides, int(case.outcome == "overridden"))


def line(case: PastCase, as_of: date) -> CaseLine:
    return CaseLine(
        id=case.id,
        opened=case.opened,
        product=case.product,
        verdict=first_verdict(case),
        failures=sum(inspection.verdict == "fail" for inspection in case.inspections),
        path=case.path,
        outcome=case.outcome,
        open=is_open(case),
        days=_days(case.opened, as_of) if is_open(case) else _days(case.opened, case.closed),
    )


def counts(cases: Sequence[PastCase]) -> Counts:
    again = [inspection.verdict for inspection in _reinspections(cases)]
    return Counts(
        cases=len(cases),
        reports=sum(len(case.inspections) for case in cases),
        failed_first=sum(first_verdict(case) == "fail" for case in cases),
        passed_again=again.count("pass"),
        failed_again=again.count("fail"),
        concessions=sum(map(is_conceded, cases)),
        rejections=sum(case.outcome == "rejected" for case in cases),
        overrides=sum(map(overrides, cases)),
        open=sum(map(is_open, cases)),
    )


def failed(verdicts: Iterable[VerdictWord]) -> Share:
    """Return how many of *verdicts* are failures; pending, aborted and unknown ones are left out."""
    told = list(verdicts)
    found, of = told.count("fail"), sum(verdict in _DECIDED for verdict in told)
    return Share(found=found, of=of, left_out=len(told) - of, rate=share_interval(found, of) if of else None)


def rounds(cases: Sequence[PastCase]) -> Rounds:
    failures = [sum(inspection.verdict == "fail" for inspection in case.inspections) for case in cases]
    most = max(failures, default=0)
    return Rounds(
        failed_again=failed(inspection.verdict for inspection in _reinspections(cases)),
        most=most,
        most_in=cases[failures.index(most)].id if most else None,
    )


def resolution_days(cases: Iterable[PastCase]) -> Days:
    told = [_days(case.opened, case.closed) for case in cases if not is_open(case)]
    days = sorted(number for number in told if number is not None)
    if not days:
        return Days(cases=0, left_out=len(told))
    middle = len(days) // 2
    median = (days[middle] + days[-middle - 1]) / 2
    return Days(
        cases=len(days), median=median, shortest=days[0], longest=days[-1], left_out=len(told) - len(days)
    )  # fmt: skip


def defect_rates(cases: Sequence[PastCase]) -> BySeverity[DefectRate]:
    """Return what the original inspections found per class; lots that were reworked do not show what is made."""
    originals = [inspection for case in cases for inspection in case.inspections if inspection.original]
    return BySeverity(*(_defect_rate(originals, severity) for severity in Severity))


def finds(inspection: PastInspection, severity: Severity) -> Finds | None:
    """Return what was found of a class on how many units; ``None`` where either is not known."""
    found, sample = inspection.found[severity], inspection.sample_size[severity]
    return Finds(found, sample) if found is not None and found >= 0 and sample is not None and sample > 0 else None


def periods(cases: Sequence[PastCase]) -> tuple[Period, ...]:
    """Return the first inspections by months, quarters or years, whichever is the finest that stays short.

    Of a longer history the last years are told, each one, also that in which nothing was inspected.
    """
    dated = [(_month(first_day(case)), first_verdict(case)) for case in cases]
    if not dated:
        return ()
    first, last = min(month for month, _ in dated), max(month for month, _ in dated)
    size = next((size for size in _MONTHS_OF_A_PERIOD if last // size - first // size < MOST_PERIODS), _A_YEAR)
    by_period: dict[int, list[VerdictWord]] = {
        number: [] for number in range(max(first // size, last // size - MOST_PERIODS + 1), last // size + 1)
    }
    for month, verdict in dated:
        by_period.get(month // size, []).append(verdict)
    return tuple(Period(label=_label(number, size), failed=failed(told)) for number, told in by_period.items())


def first_day(case: PastCase) -> date:
    """Return the day of the first inspection, or that on which the case was opened."""
    return next((inspection.day for inspection in case.inspections if inspection.day), case.opened)


def _month(day: date) -> int:
    """Return the number of the month of *day* in a count that goes on over the years."""
    return day.year * _A_YEAR + day.month - 1


def _label(number: int, size: int) -> str:
    year, month = divmod(number * size, _A_YEAR)
    return {1: f"{year}-{month + 1:02}", 3: f"{year} Q{month // 3 + 1}"}.get(size, str(year))


def _reinspections(cases: Iterable[PastCase]) -> list[PastInspection]:
    return [inspection for case in cases for inspection in case.inspections if not inspection.original]


def _days(first: date, last: date | None) -> int | None:
    """Return the days between; ``None`` for an end before the beginning, which is a slip and no number of days."""
    return (last - first).days if last is not None and last >= first else None


def _defect_rate(originals: Sequence[PastInspection], severity: Severity) -> DefectRate | None:
    told = [known for inspection in originals if (known := finds(inspection, severity))]
    if not told:
        return None
    found, sample = sum(one.found for one in told), sum(one.sample for one in told)
    of_units = all(one.found <= one.sample for one in told)
    each = [one.per_hundred for one in told]
    return DefectRate(
        found=found,
        sample=sample,
        inspections=len(told),
        left_out=len(originals) - len(told),
        rate=share_interval(found, sample) if of_units else None,
        per_hundred=None if of_units else defects_per_hundred(found, sample),
        lowest=min(each),
        highest=max(each),
    )
