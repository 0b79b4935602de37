"""The notice of non-conformity: sent the same day, it holds goods and balance and decides nothing yet."""

import msgspec

from toolkit.documents.brief import Brief
from toolkit.documents.dates import weekday_date
from toolkit.documents.fields import Quote, quote
from toolkit.documents.letter import Asking, asking
from toolkit.documents.standing import STANDINGS, Standing
from toolkit.documents.timetable import decision_due


class Notice(Asking, frozen=True, kw_only=True):
    """*because* is filled only where the report names no open point; *again* tells that the lot failed before."""

    ground: Standing
    because: tuple[Quote, ...]
    decide_by: str | None
    again: bool


def notice(brief: Brief) -> Notice:
    shared = asking(brief)
    ground = STANDINGS[brief.resolution.verdict.result]
    return Notice(
        **msgspec.structs.asdict(shared),
        ground=ground,
        because=_because(brief, shared, ground),
        decide_by=None if ground is Standing.ABORTED else weekday_date(decision_due(brief).day),
        again=brief.presented_again,
    )


def _because(brief: Brief, shared: Asking, ground: Standing) -> tuple[Quote, ...]:
    if ground is Standing.FAILED or shared.points or shared.remarks:
        return ()
    return tuple(text for reason in brief.resolution.verdict.because if (text := quote(reason)) is not None)
