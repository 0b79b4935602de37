"""Whether a report is on a lot that was presented again after it had failed."""

from toolkit.documents.brief import Brief
from toolkit.documents.particulars import failed_before


def presented_again(brief: Brief) -> bool:
    """Tell whether the lot failed before this report: the order file says so, or the report is of a re-inspection."""
    return failed_before(brief.report, brief.order) > 0
