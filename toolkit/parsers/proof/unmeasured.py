"""Counts that nothing could be held against: no limit is read, and no AQL with the sample that would give one."""

from collections.abc import Iterator

from toolkit.model.report import Problem, Report
from toolkit.model.severity import Severity
from toolkit.parsers.problems import error, warning


def unmeasured(report: Report, *, told: bool) -> Iterator[Problem]:
    """Tell where the counts can be held against nothing, neither limit nor AQL; AQLs need a sample to tell a limit.

    Only what *report* carries to its user counts: an AQL of no class that is known tells no limit. Of a pass, that is
    an error where the report speaks of one (*told*), so that it was not understood.
    """
    if _has_limits(report) or not any(report.counted(severity) for severity in Severity):
        return
    raised = error if told and report.results.overall == "pass" else warning
    by_class = any(True for _ in report.sampling.aql.items())
    if not by_class:
        yield raised("limits_unread", "No limit and no AQL was read to hold the counts against.")
    elif not _has_sample(report):
        yield raised("limits_unread", "AQLs were read, but neither a limit nor the sample that they would need.")


def _has_limits(report: Report) -> bool:
    limits = (report.allowed, *(lot.allowed for lot in report.lots))
    return any(True for each in limits for _ in each.items())


def _has_sample(report: Report) -> bool:
    return any(True for _ in report.sampling.sample_size.items()) or any(lot.sample_size for lot in report.lots)
