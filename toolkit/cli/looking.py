"""What a person must look at before a report may be relied on, and how to go on afterwards."""

from datetime import date

from toolkit.cli.console import Talk
from toolkit.cli.lots_to_fill import lots_to_fill
from toolkit.errors import ExitCode, RecourseError
from toolkit.model.report import Problem, Report
from toolkit.model.report_days import report_day


class LookFirstError(RecourseError):
    """A person must look first, and what was asked for is nothing that can be given before."""

    exit_code = ExitCode.LOOK_FIRST
    code = "look_first"


def look_first(report: Report, talk: Talk, *, json: bool) -> int:
    """Return the exit code for *report* and tell its errors; with *json* they stand in the document already."""
    if not report.errors:
        return ExitCode.DONE
    if not json:
        talk.warn(f"\n{doubts(report)}")
    return ExitCode.LOOK_FIRST


def tell_future(report: Report, today: date, talk: Talk) -> None:
    """Say that *report* is of a day that is still to come: it was misread, mistyped, or the report is not genuine."""
    day = report_day(report)
    if day is not None and day > today:
        talk.warn(
            f"{report.source.file} is dated {day.isoformat()}, which is after today, {today.isoformat()}: nobody can "
            "have inspected yet. Look at the date in the report, ask the firm if it stands there, and correct "
            "inspection_date in the report JSON if it was misread."
        )


def doubts(report: Report) -> str:
    """Return the errors of *report* as a short list that begins with how many there are."""
    count = len(report.errors)
    lead = "1 point needs a person's eye" if count == 1 else f"{count} points need a person's eye"
    return "\n".join([f"{lead} before anything is decided:", *(f"  - {problem_line(one)}" for one in report.errors)])


def way_on(report: Report, report_json: str, command: str) -> str:
    """Return how to go on once the doubtful points of *report* are settled."""
    lots = lots_to_fill(report)
    return (
        f"Compare with the original, correct {report_json} where it is wrong, then:\n  {command}\n"
        "--reviewed says that a person has settled these points; the report JSON keeps a note of it."
        + (f"\n{lots}" if lots else "")
    )


def problem_line(problem: Problem) -> str:
    where = f" (page {problem.page})" if problem.page is not None else ""
    return f"{problem.message}{where} [{problem.code}]"
