"""The checks beside the counts, such as barcode or marks, in both reports: each by its own result.

One that failed or was left pending stays open until a report gives it a result: the next one need not list it at all.
"""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from toolkit.model.comparison import CHECK, Change, Changed
from toolkit.model.lot_checks import title_of
from toolkit.model.report import Place, Report, Section
from toolkit.resolver.checks import failed_checks, repeats_counts
from toolkit.resolver.second_case import Again
from toolkit.resolver.second_check_names import like_check, name_of, same_check
from toolkit.resolver.second_looked import why_not_judged
from toolkit.resolver.second_wording import key
from toolkit.resolver.wording import quoted

_SETTLES = ("pass", "fail", "pending")  # "not applicable" and no result at all leave a check as it was


class _Open(NamedTuple):
    """A check without a good result before the second report, and the report, if not the first, that left it so."""

    section: Section
    was: Literal["fail", "pending"]
    report: Report

    @property
    def then(self) -> str:
        return "failed" if self.was == "fail" else "was pending"


def changed_checks(again: Again) -> Iterator[Changed]:
    """Yield what became of each check that was open before the second report, then those that fail only now."""
    before = tuple(_left_open(again))
    for one in before:
        found = tuple(other for other in again.second.sections if same_check(one.section, other))
        change, why = _outcome(one, found, again)
        if one.was == "pending" and change in ("fixed", "unchanged"):
            continue  # it has its result; one that fails is told as what fails only now
        yield Changed(
            description=_title(one.section),
            change=change,
            why=why,
            again=_title(found[0]) if found else None,
            first_places=_places([one.section]) if one.report is again.first else (),
            second_places=_places(found),
        )
    for section in _once(failed_checks(again.second)):
        if not any(one.was == "fail" and same_check(section, one.section) for one in before):
            yield Changed(
                description=_title(section),
                change="new",
                why=_why_new(section, before, again),
                second_places=_places([section]),
            )


def _left_open(again: Again) -> Iterator[_Open]:
    """Yield the checks whose last result before the second report is none that is good, the newest report first."""
    settled: list[Section] = []
    for report in (again.first, *(report for report, _ in reversed(again.earlier))):
        known = [one for one in report.sections if one.result in _SETTLES and not repeats_counts(one.name)]
        new = [one for one in known if not any(same_check(one, other) for other in settled)]
        for section in _once(new):
            results = {one.result for one in new if same_check(one, section)}
            if "fail" in results:
                yield _Open(section, "fail", report)
            elif "pending" in results:
                yield _Open(section, "pending", report)
        settled += known


def _outcome(one: _Open, found: tuple[Section, ...], again: Again) -> tuple[Change, str]:
    """Return what became of an open check that stands as *found* in the second report."""
    results, doubt = {section.result for section in found}, why_not_judged(again)
    then = f"The check {one.then} then"
    if not found:
        like = _like(one, again)
        listed = f"lists {quoted(name_of(like))}, which may be it: a person must look" if like else "does not list it"
        return "not_checked", f"{then}{_in(one, again)}, and the second report {listed}."
    if "fail" in results:
        return "unchanged", f"{then} and fails now."
    if doubt:
        return "not_checked", doubt
    if results != {"pass"}:
        left = "leaves it pending" if "pending" in results else "gives no result for it"
        return "not_checked", f"{then}{_in(one, again)}, and the second report {left}."
    return "fixed", f"{then} and passed now."


def _in(one: _Open, again: Again) -> str:
    """Return in which report that was, where it is not the one before the second."""
    return "" if one.report is again.first else f" (in {one.report.report_no or one.report.source.file})"


def _like(one: _Open, again: Again) -> Section | None:
    """Return what the second report lists that may be the check, and is none that an earlier report has by name."""
    earlier = [section for report in (again.first, *(each for each, _ in again.earlier)) for section in report.sections]
    others = (other for other in again.second.sections if not any(same_check(other, each) for each in earlier))
    return next((other for other in others if like_check(one.section, other)), None)


def _why_new(section: Section, before: tuple[_Open, ...], again: Again) -> str:
    if any(one.was == "pending" and same_check(one.section, section) for one in before):
        return "The check was pending then and fails now."
    like = next((one.section for one in before if like_check(one.section, section)), None)
    if like is not None:
        return f"Perhaps {quoted(name_of(like))} of the first report: a person must look. The check fails now."
    passed = any(other.result == "pass" for other in again.first.sections if same_check(section, other))
    return f"The check {'passed then' if passed else 'has no result in the first report'} and fails now."


def _once(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Return *sections* without those that are listed a second time."""
    return tuple({(key(name_of(one)), *map(key, one.items)): one for one in sections}.values())


def _title(section: Section) -> str:
    return f"{CHECK}{title_of(section)}"


def _places(sections: Iterable[Section]) -> tuple[Place, ...]:
    shown = (Place(page=section.page, bbox=section.bbox) for section in sections)
    return tuple(place for place in shown if place != Place())
