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

MOST_AQL = 10.0  # above it the standard counts defects per hundred goods, of which one may have several


def beyond_plan(report: Report) -> Iterator[Problem]:
    """Yield what is to be asked of limits above those of the next larger sample; an error where the verdict turns."""
    if report.lots:
        return
    yield from _beyond_sample(report)
    if report.sampling.inspection == "reduced":
        return  # its plans allow more of as few; those of tightened inspection allow less
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


def _beyond_sample(report: Report) -> Iterator[Problem]:
    """Yield an error where as many goods may fail as were inspected: no plan of an AQL up to 10 allows that.

    The sample is then that of a check: "Dishwasher | 4 sets" beside "Accept up to: 10 major".
    """
    for severity in Severity:
        allowed, size, aql = (
            each[severity] for each in (report.allowed, report.sampling.sample_size, report.sampling.aql)
        )
        if allowed and size is not None and allowed >= size and (aql or 0) <= MOST_AQL:
            told = f"The report allows {allowed} {severity.value} defects of {size} units inspected"
            yield error("sample_size_differs", f"{told}. One of the two is misread.")
            return


def _most(report: Report, severity: Severity) -> int | None:
    """Return what the standard accepts of the sample next above that of *report*, which is a size of its own."""
    aql, size = report.sampling.aql[severity], report.sampling.sample_size[severity]
    if not aql or size is None or is_sample_size(size):
        return None
    larger = min((known for known in sample_sizes() if known > size), default=None)
    return None if larger is None else expected_accept(larger, aql)
