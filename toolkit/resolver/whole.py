"""The whole way from a report to its resolution. Nothing is read from files or the clock but the knowledge base."""

from datetime import date

from msgspec.structs import replace

from toolkit.model.lots import failed_part
from toolkit.model.order import Order
from toolkit.model.policy import Policy
from toolkit.model.report import Report
from toolkit.model.resolution import Chance, Failure, Reason, Resolution
from toolkit.resolver.asks import asks
from toolkit.resolver.case import Case, parts_of, rows_of
from toolkit.resolver.check_finds import check_finds
from toolkit.resolver.conditions import repairable
from toolkit.resolver.costs import estimates
from toolkit.resolver.deadline import answer_due
from toolkit.resolver.decide import decide
from toolkit.resolver.decisions import per_defect
from toolkit.resolver.defect_book import Book
from toolkit.resolver.kinds import kinds_of
from toolkit.resolver.ledger import money
from toolkit.resolver.limits import failing_classes
from toolkit.resolver.options import options
from toolkit.resolver.passing import chances
from toolkit.resolver.pattern import confidence, on_every_unit, pattern
from toolkit.resolver.plan import plan_at, priced_plan, reinspection_plan
from toolkit.resolver.prevention import next_order
from toolkit.resolver.prices import sorting_finds
from toolkit.resolver.rates import per_hundred, rates, units_in_lot
from toolkit.resolver.recognised import known_defects
from toolkit.resolver.rules import observations
from toolkit.resolver.ruling import Ruling
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
    known = known_defects(report, book, order.order.item)
    part = failed_part(report) if judged.result == "fail" else report
    call = pattern(report, part, known, failing, policy)
    case = Case(
        report=report,
        part=part,
        order=order,
        policy=policy,
        as_of=as_of,
        verdict=judged,
        failing=failing,
        known=known,
        rows=rows_of(part, known, failing),
        parts=parts_of(part, known, failing),
        checks=check_finds(report, known, book, order.order.item),
        failure=Failure(
            pattern=call,
            rate=rates(part),
            units_in_lot=units_in_lot(part),
            defects_per_hundred=per_hundred(part),
            confidence=confidence(call, kinds_of(part, known, failing), policy),
        ),
        whole=on_every_unit(report, known, policy, failing),
    )
    return replace(case, failure=replace(case.failure, repairable=repairable(case)))


def _settled(case: Case, ruling: Ruling) -> Settled:
    plan = reinspection_plan(case)
    counted_on = priced_plan(case)
    estimated = estimates(case, counted_on)
    weighed = options(case, estimated)
    return Settled(
        case=case,
        path=ruling.path,
        per_defect=per_defect(case, ruling.path),
        options=weighed,
        estimates=estimated,
        plan=plan,
        chances=_chances(case),
        money=money(case, weighed, counted_on),
        answer=answer_due(case.report, case.order, case.policy, case.as_of),
    )


def _chances(case: Case) -> tuple[Chance, ...]:
    """Return the chances of the next inspection for the classes that failed; none for a critical defect."""
    rates = {severity: rate.estimate for severity, rate in case.failure.rate.items() if severity in case.failing}
    if case.critical or set(rates) != case.failing:
        return ()
    seen = replace(case.policy, sort_finds=sorting_finds(case, case.parts))
    return tuple(chances(seen, rates, plan_at(case, "normal"), plan_at(case, "tightened"), case.whole))


def _resolution(settled: Settled, ruling: Ruling) -> Resolution:
    case = settled.case
    return Resolution(
        verdict=case.verdict,
        failure=case.failure,
        path=ruling.path,
        per_defect=settled.per_defect,
        options=settled.options,
        reasons=_without_repeats((ruling.reason, *observations(settled))),
        asks=asks(settled),
        respond_by=settled.respond_by if case.report.kind == "inspection" else None,
        respond_rule=settled.answer.rule if case.report.kind == "inspection" else None,
        reinspection=settled.plan if case.failed else None,
        chances=settled.chances,
        money=settled.money,
        next=next_steps(settled),
        next_order=next_order(settled),
    )


def _without_repeats(reasons: tuple[Reason, ...]) -> tuple[Reason, ...]:
    return tuple(dict.fromkeys(reasons))
