"""The deadlines of a letter, each with the side that has to act, the rule it was counted by and the zone it ends in.

The supplier's are the days that the letter prints. The buyer's own follow from them and stand in no letter: the
agreement that the work waits for, the re-inspection, the decision after it, the last day on which a refusal is safe.
"""

from collections.abc import Callable, Iterator
from datetime import date
from enum import StrEnum

import msgspec

from toolkit.documents import timetable
from toolkit.documents.brief import Brief, Kind
from toolkit.documents.by_law import papers_asked_for
from toolkit.workdays import Due, Side, buyer_days, supplier_days


class What(StrEnum):
    ANSWER = "answer"
    PLAN = "plan"
    SIGNATURE = "signature"
    READY = "ready"
    REPLACEMENT = "replacement"
    CAUSE = "cause"
    CERTIFICATE = "certificate"
    AGREEMENT = "agreement"
    REINSPECTION = "reinspection"
    DECISION = "decision"
    REFUSAL = "refusal"


class Deadline(msgspec.Struct, frozen=True, kw_only=True):
    """*side* has to act by *day*, which ends by the clock of *zone*; *rule* says how the day was counted."""

    what: What
    day: date
    side: Side
    rule: str
    zone: str


def deadlines(brief: Brief) -> tuple[Deadline, ...]:
    """Return the deadlines of the letter that *brief* makes, the earliest first."""
    return tuple(sorted(_LISTED.get(brief.kind, _answer)(brief), key=lambda deadline: deadline.day))


def following(brief: Brief, what: What, day: date) -> Iterator[Deadline]:
    """Yield the buyer's own days that are counted from *what*, where another *day* was agreed for it."""
    if what is What.READY:
        seen = timetable.reinspection_due(brief, day)
        yield _deadline(What.REINSPECTION, seen, "buyer", supplier_days(brief.order, brief.policy).zone)
        day = seen.day
    if what in (What.READY, What.REINSPECTION):
        yield _buyers(brief, What.DECISION, timetable.verdict_due(brief, day))
    if what is What.ANSWER and brief.kind is Kind.NOTICE:
        yield _buyers(brief, What.DECISION, timetable.decision_due(brief, day))
    if what is What.PLAN:
        yield _buyers(brief, What.AGREEMENT, supplier_days(brief.order, brief.policy).after(day, 1))


def _notice(brief: Brief) -> Iterator[Deadline]:
    yield from _answer(brief)
    yield from _papers(brief)
    if brief.resolution.verdict.result != "aborted":  # a notice of a broken-off visit promises no decision
        yield _buyers(brief, What.DECISION, timetable.decision_due(brief))
    yield from _refusal(brief)


def _rework(brief: Brief) -> Iterator[Deadline]:
    yield from _correction(brief, timetable.rework_due(brief))


def _sorting(brief: Brief) -> Iterator[Deadline]:
    yield from _correction(brief, timetable.sorting_due(brief))
    yield _suppliers(brief, What.REPLACEMENT, timetable.replacement_due(brief))
    yield _suppliers(brief, What.CAUSE, timetable.cause_due(brief))


def _concession(brief: Brief) -> Iterator[Deadline]:
    yield _suppliers(brief, What.SIGNATURE, timetable.reply_due(brief))
    yield from _papers(brief)
    yield _suppliers(brief, What.CAUSE, timetable.cause_due(brief))


def _capa(brief: Brief) -> Iterator[Deadline]:
    yield from _answer(brief)
    yield _suppliers(brief, What.CAUSE, timetable.cause_due(brief))


def _booking(brief: Brief) -> Iterator[Deadline]:
    """Yield the buyer's own days where the lot is booked for a day: they stand in no letter and move those before."""
    visit = brief.order.inspection
    if visit.purpose != "reinspection" or visit.ready_date is None or visit.ready_date < brief.as_of:
        return
    seen = timetable.reinspection_due(brief, visit.ready_date)
    yield _deadline(What.REINSPECTION, seen, "buyer", supplier_days(brief.order, brief.policy).zone)
    yield _buyers(brief, What.DECISION, timetable.verdict_due(brief, seen.day))


def _none(brief: Brief) -> Iterator[Deadline]:
    """Yield nothing: a release and an annex ask for no answer."""
    del brief
    yield from ()


def _correction(brief: Brief, ready: Due) -> Iterator[Deadline]:
    seen = timetable.reinspection_due(brief, ready.day)
    yield _suppliers(brief, What.PLAN, timetable.reply_due(brief))
    yield from _papers(brief)
    if timetable.waits_for_agreement(brief):
        yield _buyers(brief, What.AGREEMENT, timetable.agreement_due(brief))
    yield _suppliers(brief, What.READY, ready)
    # The buyer books it, on a day on which the factory works.
    yield _deadline(What.REINSPECTION, seen, "buyer", supplier_days(brief.order, brief.policy).zone)
    yield _buyers(brief, What.DECISION, timetable.verdict_due(brief, seen.day))
    yield from _refusal(brief)


def _answer(brief: Brief) -> Iterator[Deadline]:
    yield _suppliers(brief, What.ANSWER, timetable.reply_due(brief))


def _papers(brief: Brief) -> Iterator[Deadline]:
    """Yield the day of a certificate or test report that is missing: no work on the goods takes its place."""
    if papers_asked_for(brief):
        yield _suppliers(brief, What.CERTIFICATE, timetable.reply_due(brief))


def _refusal(brief: Brief) -> Iterator[Deadline]:
    last = timetable.refusal_due(brief)
    if last is not None:
        yield _buyers(brief, What.REFUSAL, last)


def _suppliers(brief: Brief, what: What, due: Due) -> Deadline:
    return _deadline(what, due, "supplier", supplier_days(brief.order, brief.policy).zone)


def _buyers(brief: Brief, what: What, due: Due) -> Deadline:
    return _deadline(what, due, "buyer", buyer_days(brief.order, brief.policy).zone)


def _deadline(what: What, due: Due, side: Side, zone: str) -> Deadline:
    return Deadline(what=what, day=due.day, side=side, rule=due.rule, zone=zone)


# A kind that is not here has its answer alone.
_LISTED: dict[Kind, Callable[[Brief], Iterator[Deadline]]] = {
    Kind.NOTICE: _notice,
    Kind.REWORK: _rework,
    Kind.SORTING: _sorting,
    Kind.CONCESSION: _concession,
    Kind.CAPA: _capa,
    Kind.REINSPECTION: _booking,
    Kind.RELEASE: _none,
    Kind.EVIDENCE: _none,
}
