"""What a paper says of lots that the report judges apart: by what name, each by which plan, which it leaves out."""

from collections.abc import Iterator, Sequence

from toolkit.documents.brief import Brief, Kind
from toolkit.documents.fields import Fields, Quote, clean
from toolkit.documents.language import Language, current
from toolkit.documents.money import count, share
from toolkit.documents.statements import statement
from toolkit.documents.words import named, phrase
from toolkit.model.lots import limited_twice, several_failed, undivided
from toolkit.model.report import LotResult
from toolkit.model.resolution import Plan
from toolkit.model.severity import Severity
from toolkit.sampling.of_lots import LotPlan, plans_apart


class Alone(Fields, frozen=True, kw_only=True):
    """The lots that a paper is about, and those of the same report that it is not about."""

    lots: Quote
    several: bool
    others: Quote


_PRESENTED_AGAIN = (Kind.REWORK, Kind.SORTING, Kind.REINSPECTION)


def alone(brief: Brief) -> Alone | None:
    """Return the lots that the paper is about, where it is not about all; a look at the next order is about none."""
    if not brief.of_some_lots or brief.looks_ahead:
        return None
    part = brief.history.part
    lots = brief.report.lots if brief.passed else part.lots
    others = [*(called(lot, brief) for lot in brief.passed), *map(clean, part.others)]
    return Alone(lots=Quote(clean(brief.item or "")), several=len(lots) > 1, others=Quote(listed(others)))


def lots_not_concerned(brief: Brief) -> Iterator[str]:
    """A release says by itself that it is of no other lot, and those may have failed."""
    if brief.kind is Kind.RELEASE:
        return
    passed = [lot for lot in brief.passed if lot.result == "pass"]
    still_open = [lot for lot in brief.passed if lot.result != "pass"]
    if passed:
        yield statement("lots_not_concerned").format(passed=listed([called(lot, brief) for lot in passed]))
    if still_open:
        yield statement("lots_still_open").format(lots=listed([called(lot, brief) for lot in still_open]))


def lots_not_told_apart(brief: Brief) -> Iterator[str]:
    """A notice tells every find, and what was found on a lot that passed is nothing against the other."""
    if brief.kind in (Kind.NOTICE, Kind.CAPA) and undivided(brief.report):
        yield statement("lots_held_together" if limited_twice(brief.report) else "lots_not_told_apart")


def each_lot_by_itself(brief: Brief) -> Iterator[str]:
    lots = several_failed(brief.report)
    if not lots or brief.kind not in _PRESENTED_AGAIN or brief.looks_ahead:
        return
    yield statement("each_lot_by_itself").format(lots=listed([called(lot, brief) for lot in lots]))
    plans = plans_of_lots(brief)
    if plans:
        first = plans[0].plan
        yield statement("lot_plans").format(severeness=named(first.severity_level), level=first.level)
        yield from (_told(one, brief) for one in plans)


def plan_of_lot(brief: Brief) -> Plan | None:
    """Return the plan of the re-inspection of one lot; ``None`` where several are each inspected by their own."""
    return None if several_failed(brief.report) else brief.resolution.reinspection


def plans_of_lots(brief: Brief) -> tuple[LotPlan, ...]:
    return () if brief.looks_ahead else plans_apart(brief.report, brief.resolution.reinspection)


def called(lot: LotResult, brief: Brief) -> str:
    """Return the item of *lot*; without one, its place among the lots that failed, or the size of one that passed."""
    if lot.item:
        return clean(lot.item)
    place = next((number for number, one in enumerate(brief.report.lots, 1) if one is lot), None)
    if place is not None:
        return phrase("lot_numbered", number=count(place))
    alone = sum(one.lot == lot.lot for one in (*brief.report.lots, *brief.passed)) == 1
    return phrase("lot_of", units=count(lot.lot)) if alone and lot.lot is not None else phrase("lot_unnamed")


def _told(one: LotPlan, brief: Brief) -> str:
    classes = (_class(severity, size, one.plan) for severity, size in one.plan.sample_size.items())
    return statement("lot_plan").format(
        lot=called(one.lot, brief), units=count(one.plan.lot_size), classes=_apart("；", "; ").join(classes)
    )


def _class(severity: Severity, size: int, plan: Plan) -> str:
    aql, accept, reject = plan.aql[severity], plan.accept[severity], plan.reject[severity]
    return statement("lot_plan_class").format(
        severity=named(severity),
        aql="–" if aql is None else share(aql),
        sample=count(size),
        accept="–" if accept is None else count(accept),
        reject="–" if reject is None else count(reject),
    )


def listed(names: Sequence[str]) -> str:
    return _apart("、", ", ").join(dict.fromkeys(names))


def _apart(chinese: str, english: str) -> str:
    return chinese if current() is Language.CHINESE else english
