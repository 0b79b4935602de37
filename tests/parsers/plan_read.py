"""What a report was read to say of its plan, class by class."""

from toolkit.model.report import Report


def limits(found: Report) -> tuple[int | None, ...]:
    return found.allowed.critical, found.allowed.major, found.allowed.minor


def rates(found: Report) -> tuple[float | None, ...]:
    aql = found.sampling.aql
    return aql.critical, aql.major, aql.minor


def errors(found: Report) -> list[str]:
    return [problem.code for problem in found.problems if problem.level == "error"]
