"""What a letter tells of the rounds before it: how often the lot failed, by which reports, and what was asked for."""

from collections.abc import Iterator
from datetime import date

from toolkit.documents.brief import Brief, Kind
from toolkit.documents.dates import long_date
from toolkit.documents.fields import Fields, Quote, clean
from toolkit.documents.history import EarlierLetter
from toolkit.documents.money import count
from toolkit.documents.words import named, title
from toolkit.model.resolution import VerdictWord
from toolkit.model.rounds import failed_before

# Letters that asked for something to be done to the lot; what else was written changes nothing in it.
_OF_WORK = (Kind.REWORK, Kind.SORTING, Kind.REJECTION)


class EarlierReport(Fields, frozen=True, kw_only=True):
    report: Quote | None
    day: str | None
    result: str


class EarlierPaper(Fields, frozen=True, kw_only=True):
    """*missed* tells that the inspection after the work it asked for was not passed."""

    title: str
    reference: Quote
    day: str
    missed: bool


class Past(Fields, frozen=True, kw_only=True):
    """*failures* are the failed inspections of the lot, that of the letter's own report included where it failed."""

    failures: str
    several: bool
    reports: tuple[EarlierReport, ...]
    papers: tuple[EarlierPaper, ...]


def past(brief: Brief) -> Past | None:
    """Return the rounds before the report of *brief*; ``None`` for a lot that was inspected for the first time."""
    known = brief.history.inspections
    if not known and not brief.presented_again:
        return None
    failures = failures_of(brief)
    return Past(
        failures=count(failures),
        several=failures > 1,
        reports=tuple(
            EarlierReport(
                report=Quote(clean(one.report)) if one.report else None,
                day=long_date(one.day) if one.day else None,
                result=named(one.result) if one.result != "unknown" else named("see the report"),
            )
            for one in known
        ),
        papers=tuple(_papers(brief)),
    )


def failures_of(brief: Brief) -> int:
    """Return how many inspections the lot has failed, that of the letter's report included."""
    known = sum(one.result == "fail" for one in brief.history.inspections)
    before = max(known, failed_before(brief.report, brief.order) if brief.presented_again else 0)
    return before + (brief.resolution.verdict.result == "fail")


def report_day(brief: Brief) -> date | None:
    """Return the day of the inspection that the letter is on; ``None`` where none is printed that is sure."""
    try:
        return date.fromisoformat((brief.report.inspection_date or "").strip())
    except ValueError:
        return None


def visits_again(brief: Brief) -> int:
    """Return how many inspections the lot had after its first one, that of the letter's report included."""
    return max(len(brief.history.inspections), failed_before(brief.report, brief.order))


def _papers(brief: Brief) -> Iterator[EarlierPaper]:
    """Yield one paper for each kind and day: a letter in a second language is no second letter."""
    told: dict[tuple[str, object], EarlierLetter] = {
        (one.kind, one.day): one
        for one in brief.history.letters
        if one.kind in _OF_WORK and (one.kind, one.day) != (brief.kind, brief.as_of)
    }
    for one in told.values():
        yield EarlierPaper(
            title=title(one.kind),
            reference=Quote(clean(one.reference)),
            day=long_date(one.day),
            missed=one.kind != Kind.REJECTION and _next_result(one, brief) == "fail",
        )


def _next_result(letter: EarlierLetter, brief: Brief) -> VerdictWord | None:
    """Return the result of the first inspection after *letter*; ``None`` where none is known to be later."""
    seen = [(one.day, one.result) for one in brief.history.inspections]
    seen.append((report_day(brief), brief.resolution.verdict.result))
    return next((result for day, result in seen if day is not None and day > letter.day), None)
