"""Whether a letter answers the report too late (G44); one that a notice announced in time does not."""

from collections.abc import Iterator
from datetime import date

import msgspec

from toolkit.documents.brief import ANSWERS, Brief, Kind
from toolkit.documents.timetable import decision_due
from toolkit.model.report_days import report_day


def answer_is_late(brief: Brief) -> Iterator[str]:
    due = brief.resolution.respond_by
    if brief.kind in ANSWERS and due is not None and brief.as_of > due and not _is_as_announced(brief, due):
        yield (
            f"The day to answer the report by, {due}, lies before the date of this letter, {brief.as_of} (G44): send "
            "it at once, or, where that day is wrong, set respond_days or respond_from in the policy, correct "
            "inspection_date in the report JSON, or date the letter by --as-of."
        )


def _is_as_announced(brief: Brief, due: date) -> bool:
    """Tell whether a notice answered the report by *due* and named a day for the decision that this letter keeps."""
    since = report_day(brief.report, first=brief.policy.respond_from)
    notices = [one for one in brief.history.letters if one.kind == Kind.NOTICE and since and since <= one.day <= due]
    return any(
        brief.as_of <= decision_due(msgspec.structs.replace(brief, kind=Kind.NOTICE, as_of=one.day)).day
        for one in notices
    )
