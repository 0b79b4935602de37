"""A first report and its re-inspection in one line each, and what the comparison says of them."""

import datetime as dt
from typing import Literal

from msgspec.structs import replace

from tests.resolver.cases import (
    order,
    report,
    resolved,
)
from toolkit.model.comparison import Changed, Checked, Comparison
from toolkit.model.report import Defect, Report, Sampling
from toolkit.model.severity import BySeverity
from toolkit.resolver.second_report import compare

LATER = dt.date(2026, 9, 22)
TIGHTENED = BySeverity(0, 8, 12)
Correction = Literal["rework", "sort"]


def second(*rows: Defect, overall: str | None = "fail", **changes: object) -> Report:
    """Return the re-inspection of the same boxes two weeks later, by the tightened plan that the first asks for."""
    made = report(*rows, overall=overall, inspection_date="2026-09-21", allowed=TIGHTENED)
    return replace(made, **changes)


def compared(
    first: Report,
    then: Report,
    *,
    corrected: Correction | None = None,
    pulled: int | None = None,
    failures_before: int = 1,
) -> Comparison:
    under = order(supplier={"failed_before": failures_before})
    return compare(
        first,
        then,
        resolved(first),
        resolved(then, under, as_of=LATER),
        corrected=corrected,
        pulled=pulled,
        failures_before=failures_before,
    )


def changes(first: Report, then: Report) -> dict[str, Changed]:
    return {change.description: change for change in compared(first, then).changes}


def became(first: Report, then: Report) -> dict[str, str]:
    return {description: change.change for description, change in changes(first, then).items()}


def point(comparison: Comparison, name: str) -> Checked:
    return next(checked for checked in comparison.fair if checked.point == name)


def means(comparison: Comparison) -> str:
    return " ".join(comparison.means)


def pieces(size: int) -> Sampling:
    return Sampling(level="II", sample_size=BySeverity(size, size, size), aql=BySeverity(0.0, 2.5, 4.0))
