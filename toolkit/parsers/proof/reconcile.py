"""Holds every count against every other figure of the report: rows and totals, found and allowed, plan and standard.

A number that something contradicts is an error; a number that nothing confirms is a warning that says so.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from toolkit.model.lots import with_lots
from toolkit.model.report import Level, Problem, Report
from toolkit.model.severity import Counts, Severity
from toolkit.parsers.lots.lots import lot_problems
from toolkit.parsers.problems import error, warning
from toolkit.sampling import expected_accept, expected_sizes, level_name

if TYPE_CHECKING:  # a report JSON is checked without the readers, which take longer to load than it takes to decide
    from toolkit.parsers.lists.findings import Findings

PER_UNIT = 2  # finds of one defect on each unit of the sample: more are hardly counted
# What nothing but these checks tells: where a correction has settled it, it is gone.
OURS = frozenset({"no_overall_result", "fail_unexplained", "result_contradicts_counts", "no_defect_table"})


def problems(report: Report, findings: "Findings", single_aql: float | None = None) -> Iterator[Problem]:
    """Yield what in *report* does not fit together; *single_aql* is an AQL printed once for all classes."""
    yield from _problems(report, findings.listed, findings.reject, single_aql)


def _problems(report: Report, listed: bool, reject: Counts, single_aql: float | None) -> Iterator[Problem]:
    yield from _missing(report, listed)
    yield from _totals(report)
    yield from _results(report)
    yield from _pairs(report, reject)
    yield from _over_the_table(report, single_aql)
    yield from _limits(report, single_aql)
    yield from _beyond_lot(report)
    yield from _beyond_sample(report)
    yield from _sizes(report)
    yield from lot_problems(report)


def rechecked(report: Report) -> Report:
    """Return *report*, read earlier and perhaps corrected by hand, with what in it does not fit together now."""
    if report.kind == "other":
        return report
    found = tuple(_problems(report, bool(report.defects) or bool(report.found), Counts(), None))
    kept = tuple(problem for problem in report.problems if problem.code not in OURS or _is_among(problem, found))
    new = tuple(problem for problem in found if not any(_says(known, problem) for known in kept))
    whole = with_lots(report.quantities, report.lots)  # a person fills in each lot, and need not add them up
    return msgspec.structs.replace(report, quantities=whole, problems=(*kept, *new))


def _is_among(known: Problem, found: Sequence[Problem]) -> bool:
    """Tell whether *known*, to which a note may have been added, still holds."""
    return any(_says(known, problem) for problem in found)


def _says(known: Problem, problem: Problem) -> bool:
    """Tell whether *known* says what *problem* does: a vouching goes before it, the name of its sheet behind it."""
    return problem.message.rstrip(".") in known.message


# --- rows and totals --------------------------------------------------------------------------------------------------


def _missing(report: Report, listed: bool) -> Iterator[Problem]:
    """A list that cannot be found is never "no defects"."""
    if report.defects:
        return
    counted = sum(value for _, value in report.found.items())
    if counted:
        yield error("no_defect_table", f"The report counts {counted} defects, but no list of them could be read.")
    elif report.found.major is None and report.found.minor is None:
        sampled = report.results.overall != "aborted"
        level: Level = "error" if sampled else "warning"
        yield Problem(
            code="no_defect_table",
            level=level,
            message="No list of defects with counts by class was found in the report.",
        )
    elif not listed:
        yield warning("no_defect_table", "The report counts no defects and has no list of them.")


def _totals(report: Report) -> Iterator[Problem]:
    if not report.defects:
        return
    for severity in Severity:
        printed, rows = report.found[severity], _sum(report, severity)
        if printed is not None and rows != printed:
            yield error(
                "totals_mismatch",
                f"{severity.value.capitalize()}: the rows add up to {rows}, the printed total is {printed}.",
                report.defects[0].page,
            )
    unconfirmed = [severity.value for severity in Severity if report.total(severity) is None and _sum(report, severity)]
    if unconfirmed:
        yield warning(
            "rows_unconfirmed",
            f"No printed total confirms the rows ({', '.join(unconfirmed)}): compare them with the report.",
            report.defects[0].page,
        )


def _sum(report: Report, severity: Severity) -> int:
    return sum(defect.counts[severity] or 0 for defect in report.defects)


# --- counts and results -----------------------------------------------------------------------------------------------


def _results(report: Report) -> Iterator[Problem]:
    over = [severity for severity in Severity if _exceeds(report, severity)]
    listed = ", ".join(f"{s.value} {report.counted(s)} of {report.limit(s)} allowed" for s in over)
    for name, word in (("overall result", report.results.overall), ("AQL result", report.results.aql)):
        if word == "pass" and not over and _has_critical(report):
            yield error("result_contradicts_counts", f"The {name} is a pass, but critical defects were found.")
        if over and word == "pass":
            yield error(
                "result_contradicts_counts", f"The {name} is a pass, but the counts exceed the limit: {listed}."
            )
    if report.results.aql == "fail" and _within(report):
        yield error("result_contradicts_counts", "The AQL result is a fail, but every count is within its limit.")
    for severity, word in report.results.by_severity.items():
        found, allowed = report.counted(severity), report.limit(severity)
        if found is not None and allowed is not None and (found > allowed) != (word == "fail") and word != "pending":
            yield error(
                "result_contradicts_counts",
                f"{severity.value.capitalize()} is called {word}, but {found} were found and {allowed} are allowed.",
            )
    yield from _unexplained(report, over)


def _over_the_table(report: Report, single_aql: float | None) -> Iterator[Problem]:
    """Hold a pass against the standard's table where the report prints an AQL and no limit."""
    if "pass" not in (report.results.overall, report.results.aql):
        return
    for severity in Severity:
        found, plan = report.counted(severity), _by_the_table(report, severity, single_aql)
        limits = [report.allowed[severity], *(lot.allowed[severity] for lot in report.lots)]
        if plan is None or found is None or any(limit is not None for limit in limits):
            continue
        if found > plan.accepted:
            yield error(
                "result_contradicts_counts",
                f"The result is a pass, but {severity.value} {found} were found; for {plan.size} units "
                f"at AQL {plan.aql:g} the standard table gives {plan.accepted}.",
            )


def _unexplained(report: Report, over: list[Severity]) -> Iterator[Problem]:
    word = report.results.overall
    if word is None:
        yield warning("no_overall_result", "No overall result was found in the report.")
    if word == "fail" and not over and _within(report) and not any(s.result == "fail" for s in report.sections):
        yield warning(
            "fail_unexplained", "The result is a fail, but neither a count nor a section says why; see the remarks."
        )


def _has_critical(report: Report) -> bool:
    """Tell whether critical defects were found and no limit is printed that lets any of them pass."""
    return bool(report.counted(Severity.CRITICAL)) and report.allowed.critical is None


def _exceeds(report: Report, severity: Severity) -> bool:
    found, allowed = report.counted(severity), report.limit(severity)
    return found is not None and allowed is not None and found > allowed


def _within(report: Report) -> bool:
    pairs = [(report.counted(severity), report.limit(severity)) for severity in Severity]
    known = [(found, allowed) for found, allowed in pairs if found is not None and allowed is not None]
    return len(known) > 1 and all(found <= allowed for found, allowed in known)


# --- plan and standard ------------------------------------------------------------------------------------------------


def _pairs(report: Report, rejected: Counts) -> Iterator[Problem]:
    for severity, reject in rejected.items():
        accept = report.allowed[severity]
        if accept is not None and reject <= accept:
            yield error(
                "limit_differs_from_standard",
                f"{severity.value.capitalize()}: rejection from {reject} on, but {accept} are allowed.",
            )


class _Plan(NamedTuple):
    """What the standard's table accepts for a class at its sample size and AQL."""

    size: int
    aql: float
    accepted: int


def _by_the_table(report: Report, severity: Severity, single_aql: float | None) -> _Plan | None:
    """Return what the table gives for *severity*; ``None`` where the report tells too little for a look into it.

    An AQL that is printed once for all classes is none of the critical one.
    """
    aql, size = report.sampling.aql[severity], report.sampling.sample_size[severity]
    if aql is None and severity is not Severity.CRITICAL:
        aql = single_aql
    accepted = (
        None if aql is None or size is None else expected_accept(size, aql, report.sampling.inspection or "normal")
    )
    return None if aql is None or size is None or accepted is None else _Plan(size, aql, accepted)


def _limits(report: Report, single_aql: float | None) -> Iterator[Problem]:
    for severity, allowed in report.allowed.items():
        plan = _by_the_table(report, severity, single_aql)
        if plan is not None and plan.accepted != allowed:
            told = (
                f"{severity.value.capitalize()}: the report allows {allowed}; for {plan.size} units "
                f"at AQL {plan.aql:g} the standard table gives {plan.accepted}."
            )
            found = report.counted(severity)
            own = report.sampling.aql[severity] is not None
            if own and found is not None and min(plan.accepted, allowed) < found <= max(plan.accepted, allowed):
                yield error("limit_differs_from_standard", f"{told} {found} were found: it depends on which holds.")
            else:
                yield warning("limit_differs_from_standard", told)


def _beyond_lot(report: Report) -> Iterator[Problem]:
    most = max(_lots(report), default=None)
    size = max((size for _, size in report.sampling.sample_size.items()), default=None)
    if most is not None and size is not None and size > most:
        message = f"{size:,} units were inspected, but the lot has {most:,}: one of them is misread."
        yield error("sample_size_differs", message)


def _beyond_sample(report: Report) -> Iterator[Problem]:
    """Tell where far more finds of one defect than units inspected are told: one of the two is of something else.

    A unit may have a defect more than once.
    """
    sizes = report.sampling.sample_size
    if report.lots:
        return
    for defect in report.defects:
        for severity, number in defect.counts.items():
            size = sizes[severity]
            if size is not None and number > PER_UNIT * size:
                message = f"“{defect.description}” was found {number} times, but only {size} units were inspected."
                yield error("sample_size_differs", f"{message} One of the two is misread.", defect.page)
                return


def _sizes(report: Report) -> Iterator[Problem]:
    lots = _lots(report)
    if len(report.lots) > 1:  # the sample of one of several lots is held against its own
        for lot in report.lots:
            if lot.lot is not None and lot.sample_size is not None:
                yield from _beside_standard(report, [lot.lot], {lot.sample_size}, f"{lot.item}: " if lot.item else "")
    elif lots and not any(_beyond_lot(report)):
        yield from _beside_standard(report, lots, {size for _, size in report.sampling.sample_size.items()})


def _beside_standard(report: Report, lots: Sequence[int], sizes: Collection[int], name: str = "") -> Iterator[Problem]:
    """Tell which of *sizes* the standard table gives for none of *lots*, by the level and the AQLs of the report."""
    level = level_name(report.sampling.level or "")
    if level is None:
        return
    aqls = [aql for _, aql in report.sampling.aql.items()]
    expected = [expected_sizes(lot, level, aqls, report.sampling.inspection or "normal") for lot in lots]
    known = frozenset().union(*expected)
    for size in sorted(set(sizes) - known):
        if known and all(expected):
            yield warning(
                "sample_size_differs",
                f"{name}{size} units were inspected; for {lots[0]:,} units at level {level} the standard table gives "
                f"{' or '.join(str(number) for number in sorted(known))}.",
            )


def _lots(report: Report) -> list[int]:
    """Return the quantities the sample may rest on: a stated lot alone, else every stated quantity."""
    quantities = report.quantities
    if quantities.lot is not None:
        return [quantities.lot]
    stated = (quantities.packed, quantities.produced, quantities.ordered)
    return list(dict.fromkeys(value for value in stated if value))
