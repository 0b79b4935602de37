"""The notice of non-conformity: sent the same day, it holds goods and balance and decides nothing yet."""

import msgspec

from toolkit.documents.brief import Brief
from toolkit.documents.dates import after_working_days, weekday_date
from toolkit.documents.fields import Quote, quote
from toolkit.documents.grounds import GROUNDS, Ground
from toolkit.documents.letter import Letter, letter
from toolkit.documents.timetable import reply_day


class Notice(Letter, frozen=True, kw_only=True):
    """*because* is filled only where the report names no open point of its own."""

    ground: Ground
    because: tuple[Quote, ...]
    decide_by: str | None


def notice(brief: Brief) -> Notice:
    shared = letter(brief)
    ground = GROUNDS[brief.resolution.verdict.result]
    return Notice(
        **msgspec.structs.asdict(shared),
        ground=ground,
        because=_because(brief, shared, ground),
        decide_by=None if ground is Ground.ABORTED else _decide_by(brief),
    )


def _because(brief: Brief, shared: Letter, ground: Ground) -> tuple[Quote, ...]:
    if ground is Ground.FAILED or shared.points or shared.remarks:
        return ()
    return tuple(text for reason in brief.resolution.verdict.because if (text := quote(reason)) is not None)


def _decide_by(brief: Brief) -> str:
    """Return the buyer's own deadline to answer the report, but never before the supplier's answer can be read."""
    answered = after_working_days(reply_day(brief), 1)  # time to read the answer
    return weekday_date(max(brief.resolution.respond_by or answered, answered))
