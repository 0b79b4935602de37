"""How often a lot has failed before the report at hand."""

from toolkit.model.order import Order
from toolkit.model.report import Report

_AGAIN = ("reinspection", "reinspect", "repeatinspection", "repeatfinal", "repeatvisit", "复检", "复验")


def failed_before(report: Report, order: Order) -> int:
    """Return how often this lot failed before this report: as the order says, at least once for a re-inspection."""
    return max(order.supplier.failed_before, int(calls_itself_a_reinspection(report)))


def calls_itself_a_reinspection(report: Report) -> bool:
    service = "".join(sign for sign in (report.inspection_type or "").casefold() if sign.isalnum())
    return any(word in service for word in _AGAIN)
