"""The whole way from a report to its resolution. Nothing is read from files or the clock but the knowledge base."""

from datetime import date

from msgspec.structs import replace

from toolkit.model.order import Order
from toolkit.model.policy import Policy
from toolkit.model.report import Report
from toolkit.model.resolution import DefectDecision, Failure, Reason, Resolution
from toolkit.resolver.asks import asks
from toolkit.resolver.case import Case, parts_of, rows_of
from toolkit.resolver.conditions import repairable
from toolkit.resolver.costs import estimates
from toolkit.resolver.deadline import respond_by
from toolkit.resolver.decide import Ruling, decide
from toolkit.resolver.decisions import known_defects, with_path
from toolkit.resolver.defect_book import Book
from toolkit.resolver.limits import failing_classes
from toolkit.resolver.options import options
from toolkit.resolver.pattern import pattern
from toolkit.resolver.plan import reinspection_plan
from toolkit.resolver.rates import rates, units_in_lot
from toolkit.resolver.rules import observations
from toolkit.resolver.settled import Settled
from toolkit.resolver.steps import next_steps
from toolkit.resolver.verdict import verdict

_DEFAULTS = Policy()


def resolve(
    report: Report, order: Order, *, policy: Policy = _DEFAULTS, as_of: date, book: Book | None = None
) -> Resolution:
    """Return the decision on *report* under *order*, as it stands on the day *as_of*; *book* knows the defects.

    Never raises: what is missing or doubtful stands in ``asks``.
    """
    case = the_case(report, order, policy=policy, as_of=as_of, book=book)
    ruling = decide(case)
    return _resolution(_settled(case, ruling), ruling)


def the_case(report: Report, order: Order, *, policy: Policy, as_of: date, book: Book | None = None) -> Case:
    """Return the facts of the case, before any path is chosen."""
    judged = verdict(report)
    failing = failing_classes(report) if judged.result == "fail" else frozenset()
    known = known_defects(report, book)
    case = Case(
        report=report,
        order=order,
        policy=policy,
        as_of=as_of,
        verdict=judged,
        failing=failing,
        known=known,
        rows=rows_of(report, known, failing),
        parts=parts_of(report, known, failing),
        failure=Failure(
            pattern=pattern(report, known, failing, policy), rate=rates(report), units_in_lot=units_in_lot(report)
        ),
    )
    return replace(case, failure=replace(case.failure, repairable=repairable(case)))


def _settled(case: Case, ruling: Ruling) -> Settled:
    plan = reinspection_plan(case)
    estimated = estimates(case, plan)
    return Settled(
        case=case,
        path=ruling.path,
        options=options(case, estimated),
        estimates=estimated,
        plan=plan,
        respond_by=respond_by(case.report, case.policy, case.as_of),
    )


def _resolution(settled: Settled, ruling: Ruling) -> Resolution:
    case = settled.case
    return Resolution(
        verdict=case.verdict,
        failure=case.failure,
        path=ruling.path,
        per_defect=_per_defect(case, ruling),
        options=settled.options,
        reasons=_without_repeats((ruling.reason, *observations(settled))),
        asks=asks(settled),
        respond_by=settled.respond_by if case.report.kind == "inspection" else None,
        reinspection=settled.plan if case.failed else None,
        next=next_steps(settled),
    )


def _per_defect(case: Case, ruling: Ruling) -> tuple[DefectDecision, ...]:
    pairs = zip(case.known, case.report.defects, strict=True)
    return tuple(with_path(known, defect, ruling.path) for known, defect in pairs)


def _without_repeats(reasons: tuple[Reason, ...]) -> tuple[Reason, ...]:
    return tuple(dict.fromkeys(reasons))
