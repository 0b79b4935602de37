"""The notice of non-conformity: sent the same day, it holds goods and balance and decides nothing yet."""

from enum import StrEnum

import msgspec

from toolkit.documents.brief import Brief
from toolkit.documents.dates import after_working_days, weekday_date
from toolkit.documents.fields import Quote, quote
from toolkit.documents.letter import Letter, letter
from toolkit.documents.particulars import failed_before
from toolkit.documents.timetable import reply_day
from toolkit.model.resolution import VerdictWord


class Ground(StrEnum):
    FAILED = "failed"
    PENDING = "pending"
    ABORTED = "aborted"


class Notice(Letter, frozen=True, kw_only=True):
    """*because* is filled only where the report names no open point; *again* tells that the lot failed before."""

    ground: Ground
    because: tuple[Quote, ...]
    decide_by: str | None
    again: bool


GROUNDS: dict[VerdictWord, Ground] = {"fail": Ground.FAILED, "pending": Ground.PENDING, "aborted": Ground.ABORTED}


def notice(brief: Brief) -> Notice:
    shared = letter(brief)
    ground = GROUNDS[brief.resolution.verdict.result]
    return Notice(
        **msgspec.structs.asdict(shared),
        ground=ground,
        because=_because(brief, shared, ground),
        decide_by=None if ground is Ground.ABORTED else _decide_by(brief),
        again=failed_before(brief.report, brief.order) > 0,
    )


def _because(brief: Brief, shared: Letter, ground: Ground) -> tuple[Quote, ...]:
    if ground is Ground.FAILED or shared.points or shared.remarks:
        return ()
    return tuple(text for reason in brief.resolution.verdict.because if (text := quote(reason)) is not None)


def _decide_by(brief: Brief) -> str:
    """Return the buyer's own deadline to answer the report, but never before the supplier's answer can be read."""
    answered = after_working_days(reply_day(brief), 1)  # time to read the answer
    return weekday_date(max(brief.resolution.respond_by or answered, answered))
