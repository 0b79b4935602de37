"""Counts of a report that prints AQLs and no limits, held against the table of the standard.

A refusal in words of its own is believed where the counts say the same: "failed, as the majors are above the AQL".
"""

from msgspec.structs import replace

from toolkit.model.report import Sampling
from toolkit.model.severity import BySeverity, Severity
from toolkit.parsers.defect_lists import sums
from toolkit.parsers.findings import Findings
from toolkit.sampling import expected_accept


def with_table(found: Findings, plan: Sampling) -> Findings:
    """Return *found*, which says whether a class has more finds than the table lets pass where no limit is printed."""
    if found.allowed != BySeverity() or found.lots or not found.listed:
        return found
    added = dict(zip(Severity, sums(found.defects), strict=True))
    counts = {s: added[s] if found.found[s] is None else found.found[s] for s in Severity}
    over = any(_is_over(counts[severity] or 0, plan, severity) for severity in Severity)
    return replace(found, over_table=over)


def _is_over(number: int, plan: Sampling, severity: Severity) -> bool:
    rate, size = plan.aql[severity], plan.sample_size[severity]
    if rate is None or size is None:
        return False
    accepted = expected_accept(size, rate, plan.inspection or "normal") if rate else 0
    return accepted is not None and number > accepted
