"""The plan of the re-inspection: tightened, same level, the whole lot, nothing critical."""

import pytest

from tests.resolver.cases import WELD, order, report, resolved, row
from toolkit.model.policy import Policy
from toolkit.model.report import Quantities, Sampling
from toolkit.model.severity import BySeverity

FAILED = report(row(WELD, major=13))


@pytest.mark.rule(25)
def test_the_plan_is_tightened_on_the_whole_lot() -> None:
    plan = resolved(FAILED).reinspection
    assert plan is not None
    assert (plan.severity_level, plan.level, plan.lot_size) == ("tightened", "II", 3600)
    assert (plan.sample_size.major, plan.accept.major, plan.reject.major) == (200, 8, 9)
    assert (plan.accept.critical, plan.reject.critical) == (0, 1)


def test_the_plan_says_how_the_sample_is_drawn_and_what_is_inspected() -> None:
    plan = resolved(FAILED).reinspection
    assert plan is not None
    told = " ".join(plan.terms)
    assert all(words in told for words in ("Every unit", "fresh random sample", "all cartons", "All checkpoints"))


def test_a_policy_may_ask_for_a_normal_plan() -> None:
    plan = resolved(FAILED, policy=Policy(reinspection_severity="normal")).reinspection
    assert plan is not None
    assert (plan.severity_level, plan.accept.major) == ("normal", 10)


def test_the_orders_aql_serves_where_the_report_prints_none() -> None:
    bare = report(row(WELD, major=13), sampling=Sampling(sample_size=BySeverity(200, 200, 200)))
    terms = order(contract={"aql": BySeverity(None, 1.5, 4.0), "level": "I"})
    plan = resolved(bare, terms).reinspection
    assert plan is not None
    assert (plan.level, plan.aql.critical, plan.aql.major, plan.accept.critical) == ("I", 0.0, 1.5, 0)


def test_an_unknown_lot_or_a_strange_aql_gives_no_plan_and_asks() -> None:
    nameless = report(row(WELD, major=13), quantities=Quantities())
    strange = report(row(WELD, major=13), sampling=Sampling(level="II", aql=BySeverity(0.0, 2.7, 4.0)))
    for made, terms in ((nameless, order(order={"quantity": None})), (strange, order())):
        found = resolved(made, terms)
        assert found.reinspection is None
        assert "contract.aql" in {ask.field for ask in found.asks}


def test_a_lot_that_has_not_failed_has_no_reinspection() -> None:
    assert resolved(report(row(WELD, major=3), overall="pass")).reinspection is None
    assert resolved(report(row(WELD, major=3), overall="pending")).reinspection is None


def test_the_plan_is_for_the_quantity_that_will_be_presented() -> None:
    plan = resolved(report(row(WELD, major=12)), order(inspection={"presented": 400})).reinspection
    assert plan is not None
    assert plan.lot_size == 400
