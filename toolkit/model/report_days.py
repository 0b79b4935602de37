"""The day that what a report says is counted from."""

from datetime import date
from typing import Literal

from toolkit.model.report import Report


def report_day(report: Report, *, first: Literal["inspection", "report"] = "inspection") -> date | None:
    """Return the day named *first*, else the other one; ``None`` when neither is an ISO date."""
    inspected, reported = _day(report.inspection_date), _day(report.report_date)
    return (inspected or reported) if first == "inspection" else (reported or inspected)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text.strip()) if text else None
    except ValueError:
        return None
