"""The notice of non-conformity: sent the same day, it holds goods and balance and decides nothing yet."""

from enum import StrEnum

import msgspec

from toolkit.documents.brief import Brief
from toolkit.documents.dates import after_working_days, weekday_date
from toolkit.documents.fields import Quote, quote
from toolkit.documents.holds import Location, Payment, location, payment
from toolkit.documents.letter import REPLY_WORKING_DAYS, Letter, letter
from toolkit.model.resolution import VerdictWord


class Ground(StrEnum):
    FAILED = "failed"
    PENDING = "pending"
    ABORTED = "aborted"


class Notice(Letter):
    """*because* is filled only where the report names no open point of its own."""

    ground: Ground
    because: tuple[Quote, ...]
    decide_by: str | None
    location: Location
    payment: Payment


GROUNDS: dict[VerdictWord, Ground] = {"fail": Ground.FAILED, "pending": Ground.PENDING, "aborted": Ground.ABORTED}


def notice(brief: Brief) -> Notice:
    shared = letter(brief)
    ground = GROUNDS[brief.resolution.verdict.result]
    return Notice(
        **msgspec.structs.asdict(shared),
        ground=ground,
        because=_because(brief, shared, ground),
        decide_by=None if ground is Ground.ABORTED else _decide_by(brief),
        location=location(brief.order),
        payment=payment(brief.order),
    )


def _because(brief: Brief, shared: Letter, ground: Ground) -> tuple[Quote, ...]:
    if ground is Ground.FAILED or shared.points or shared.remarks:
        return ()
    return tuple(text for reason in brief.resolution.verdict.because if (text := quote(reason)) is not None)


def _decide_by(brief: Brief) -> str:
    """Return the buyer's own deadline to answer the report, or the next one when that has passed."""
    due = brief.resolution.respond_by
    if due is None or due < brief.as_of:
        due = after_working_days(brief.as_of, REPLY_WORKING_DAYS)
    return weekday_date(due)
