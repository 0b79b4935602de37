"""The buyer's sums: they follow the formulas, name what is missing, and admit when the sample cannot decide."""

from collections.abc import Mapping
from decimal import Decimal

import pytest

from tests.resolver.cases import AS_OF, DENT, RUST, SINK, WELD, asked, option, order, report, resolved, row, text
from toolkit.model.order import Order
from toolkit.model.policy import Policy
from toolkit.model.report import Quantities, Report
from toolkit.model.resolution import Cost
from toolkit.model.severity import BySeverity
from toolkit.resolver import resolve
from toolkit.resolver.costs import break_even_delay
from toolkit.resolver.plan import priced_plan
from toolkit.resolver.whole import the_case

# The worked example of the trade notes: 6,000 units at 8.50, 17 of 200 bad, 350 a day.
EXAMPLE: Report = report(
    row(WELD, major=17),
    quantities=Quantities(lot=6000),
    found=BySeverity(0, 17, 0),
)
TERMS = order(
    order={"quantity": 6000},
    costs={"return_cost": Decimal(15), "rework_days": 8, "sort_days": 3},
    concession={"remedy": "price_reduction", "amount": Decimal(2550)},
)


def cost(path: str, under: Order = TERMS, made: Report = EXAMPLE) -> Cost | None:
    return next(option.cost for option in resolved(made, under).options if option.path == path)


def test_taking_the_lot_costs_what_comes_back_less_the_remedy() -> None:
    # 6,000 x 8.5 % x 0.5 x 15 = 3,825, less 2,550
    found = cost("concession")
    assert found is not None
    assert found.expected == Decimal(1275)
    assert found.low < found.expected < found.high


def test_rework_costs_its_days_and_the_chance_of_a_second_round() -> None:
    found = cost("rework")
    assert found is not None
    # 8 x 350 + 6,000 x 1.67 % x 7.50 = 3,552, and a second round of 2,800 in about five cases of a hundred
    assert found.expected == Decimal(3694)


def test_sorting_costs_its_days_the_rest_and_the_missing_units() -> None:
    found = cost("sort")
    assert found is not None
    # 3 x 350 + 6,000 x 1.275 % x 7.50 + 7 x 433.5 = 1,050 + 573.75 + 3,034.50
    assert found.expected == Decimal(4658)


def test_the_buyer_pays_the_visit_unless_the_order_says_otherwise() -> None:
    visit = {"man_day": Decimal(330), "man_days": Decimal(2)}
    supplier = cost("sort", order(costs=_costs(visit), order={"quantity": 6000}))
    buyer = cost("sort", order(costs=_costs(visit), order={"quantity": 6000}, contract={"reinspection_cost": "silent"}))
    shared = cost(
        "sort", order(costs=_costs(visit), order={"quantity": 6000}, contract={"reinspection_cost": "shared"})
    )
    assert supplier is not None
    assert buyer is not None
    assert shared is not None
    assert (buyer.expected - supplier.expected, shared.expected - supplier.expected) == (Decimal(660), Decimal(330))


def test_a_missing_price_is_asked_for_and_nothing_is_worked_out() -> None:
    found = resolved(EXAMPLE, order(order={"unit_price": None}, costs={"delay_per_day": None}))
    assert all(option.cost is None for option in found.options)
    assert {"order.unit_price", "costs.delay_per_day"} <= asked(found)


def test_a_critical_defect_has_no_price() -> None:
    found = resolved(report(row(DENT, critical=1), row(WELD, major=12)))
    assert all(option.cost is None for option in found.options)
    assert not any(field.startswith("costs.") for field in asked(found))


def test_defects_that_are_no_share_of_units_have_no_price() -> None:
    assert cost("rework", TERMS, report(row(RUST, major=260))) is None


def test_a_rejection_is_priced_by_deposit_and_contribution() -> None:
    found = cost("reject", TERMS)
    assert found is not None
    # 60 % of the deposit of 15,300, and half of the contribution of 42,000
    assert found.expected == Decimal(30180)


@pytest.mark.rule(51)
def test_where_the_ranking_turns_the_sample_cannot_decide() -> None:
    terms = order(
        order={"quantity": 6000},
        costs=_costs({"delay_per_day": Decimal(800), "margin_per_unit": Decimal(1)}),
        concession={"remedy": "credit", "amount": Decimal(100)},
    )
    assert "the sample cannot decide" in text(resolved(EXAMPLE, terms), "G51")


def test_where_one_path_is_cheapest_throughout_that_is_said() -> None:
    terms = order(order={"quantity": 6000}, costs=_costs({}), concession={"remedy": "credit", "amount": Decimal(5900)})
    assert "Cheapest throughout: concession" in text(resolved(EXAMPLE, terms), "G51")


def test_the_break_even_day_is_where_concession_and_rework_cost_the_same() -> None:
    no_remedy = order(order={"quantity": 6000}, costs=_costs({}), concession={"remedy": "other"})
    case = the_case(EXAMPLE, no_remedy, policy=Policy(), as_of=AS_OF)
    worth = break_even_delay(case, priced_plan(case))
    assert worth is not None
    at_worth = order(order={"quantity": 6000}, costs=_costs({"delay_per_day": worth}), concession={"remedy": "other"})
    costs = {option.path: option.cost for option in resolve(EXAMPLE, at_worth, as_of=AS_OF).options}
    rework, concession = costs["rework"], costs["concession"]
    assert rework is not None
    assert concession is not None
    assert abs(rework.expected - concession.expected) <= 8  # the break-even is rounded to a whole unit a day


def test_a_barred_path_is_not_priced() -> None:
    found = resolved(report(row(SINK, major=13)), TERMS)
    assert option(found, "rework")[0] is False
    assert next(option.cost for option in found.options if option.path == "rework") is None


def _costs(changed: Mapping[str, object]) -> dict[str, object]:
    return {"return_cost": Decimal(15), "rework_days": 8, "sort_days": 3} | dict(changed)
