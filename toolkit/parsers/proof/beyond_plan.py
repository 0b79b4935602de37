"""Limits that no plan of the standard gives so small a sample: 14 goods of which 7 may fail at an AQL of 2.5.

A firm may have a sample size of its own, which the table does not know. But what it does not accept of the next larger
sample it accepts of none smaller: then sample, AQL and limit are of different things, and one of them is misread.
"""

from collections.abc import Iterator

from toolkit.model.report import Problem, Report
from toolkit.model.severity import Severity
from toolkit.parsers.problems import error, warning
from toolkit.sampling import expected_accept, is_sample_size
from toolkit.sampling.iso2859 import sample_sizes


def beyond_plan(report: Report) -> Iterator[Problem]:
    """Yield what is to be asked of limits above those of the next larger sample; an error where the verdict turns."""
    if report.lots or report.sampling.inspection not in (None, "normal"):
        return
    for severity in Severity:
        allowed, most = report.allowed[severity], _most(report, severity)
        if allowed is None or most is None or allowed <= most:
            continue
        found = report.counted(severity)
        told = (
            f"{severity.value.capitalize()}: the report allows {allowed} of {report.sampling.sample_size[severity]} "
            f"units at AQL {report.sampling.aql[severity]:g}; the standard allows {most} even of the next larger sample"
        )
        if found is not None and most < found <= allowed:
            yield error("limit_differs_from_standard", f"{told}, and {found} were found. One of these is misread.")
        else:
            yield warning("limit_differs_from_standard", f"{told}.")


def _most(report: Report, severity: Severity) -> int | None:
    """Return what the standard accepts of the sample next above that of *report*, which is a size of its own."""
    aql, size = report.sampling.aql[severity], report.sampling.sample_size[severity]
    if not aql or size is None or is_sample_size(size):
        return None
    larger = min((known for known in sample_sizes() if known > size), default=None)
    return None if larger is None else expected_accept(larger, aql)
