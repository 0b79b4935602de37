"""The worked example of the trade notes, line by line and to the unit: 6,000 units at 8.50, 17 of 200 bad."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal

import pytest
from msgspec.structs import replace

from tests.resolver.cases import AS_OF, LEAK, SINK, WELD, asked, order, report, resolved, row, text
from toolkit.model.order import Order
from toolkit.model.report import Quantities, Report
from toolkit.model.resolution import Cost, Money, Option
from toolkit.model.severity import BySeverity

EXAMPLE: Report = report(row(WELD, major=17), quantities=Quantities(lot=6000), found=BySeverity(0, 17, 0))
COSTS: Mapping[str, object] = {
    "return_cost": Decimal(15),
    "return_share": Decimal("0.5"),
    "delay_per_day": Decimal(350),
    "rework_days": 8,
    "sort_days": 3,
    "sort_per_unit": Decimal("0.08"),
    "rework_per_unit": Decimal("0.60"),
    "margin_per_unit": Decimal(7),
    "man_day": Decimal(330),
}


def terms(amount: int | None = None, **costs: object) -> Order:
    """Return the order of the example with a remedy of *amount* and some of its costs changed."""
    remedy = {"remedy": "price_reduction", "amount": None if amount is None else Decimal(amount)}
    return order(order={"quantity": 6000}, costs=dict(COSTS) | costs, concession=remedy)


def choice(path: str, under: Order) -> Option:
    return next(option for option in resolved(EXAMPLE, under).options if option.path == path)


def expected(cost: Cost | None) -> int:
    assert cost is not None
    return int(cost.expected)


def mode(name: str, under: Order) -> tuple[int, int]:
    """Return what sorting in this mode costs the buyer and the supplier."""
    found = next(one for one in choice("sort", under).modes if one.name == name)
    return expected(found.cost), expected(found.supplier_cost)


def sums(under: Order) -> Money:
    found = resolved(EXAMPLE, under).money
    assert found is not None
    return found


def test_rework_costs_3694_and_the_supplier_1446() -> None:
    rework = choice("rework", terms())
    assert (expected(rework.cost), expected(rework.supplier_cost)) == (3694, 1446)


def test_sorting_costs_1624_with_replacements_and_4658_short_shipped() -> None:
    assert mode("follow-up shipment", terms())[0] == 1624
    assert mode("short shipment", terms()) == (4658, 1410)


def test_replacements_after_the_season_are_no_way() -> None:
    under = terms()
    of_season = replace(under, order=replace(under.order, season_deadline=AS_OF + dt.timedelta(days=10)))
    assert [one.name for one in choice("sort", of_season).modes] == ["short shipment"]


def test_replacements_cost_the_supplier_the_new_units_on_top() -> None:
    # 433.5 new units at 80 % of 8.50
    assert mode("follow-up shipment", terms())[1] == pytest.approx(1410 + 2948, abs=1)


def test_accepting_costs_3825_within_its_range() -> None:
    cost = choice("concession", terms()).cost
    assert cost == Cost(Decimal(2265), Decimal(3825), Decimal(5970))


def test_accepting_with_five_percent_off_costs_1275_and_the_supplier_2550() -> None:
    conceded = choice("concession", terms(2550))
    assert (expected(conceded.cost), expected(conceded.supplier_cost)) == (1275, 2550)


def test_the_fair_discount_lies_between_seven_and_a_half_and_nearly_twelve_percent() -> None:
    low, high = sums(terms()).fair_discount
    assert (low.amount, low.percent, low.per_bad_unit, low.per_unit) == (
        Decimal(3825),
        Decimal("7.5"),
        Decimal("7.50"),
        Decimal("0.64"),
    )
    assert (high.amount, high.percent) == (Decimal(5970), Decimal("11.7"))
    assert "7.5 to 11.7 %" in text(resolved(EXAMPLE, terms()), "G36")


def test_a_rejection_costs_30180() -> None:
    assert expected(choice("reject", terms()).cost) == 30180


def test_air_freight_of_2400_kg_costs_10680_and_does_not_pay() -> None:
    under = terms(weight_kg=Decimal(2400), air_premium_per_kg=Decimal("4.45"))
    assert sums(under).air_freight == Decimal(10680)
    assert "it does not pay" in text(resolved(EXAMPLE, under), "G51")


def test_without_a_cost_of_delay_sorting_and_rework_beat_all() -> None:
    under = terms(delay_per_day=Decimal(0))
    costs = expected(choice("rework", under).cost), mode("follow-up shipment", under)[0]
    assert costs == (752, 574)
    assert max(costs) < expected(choice("concession", under).cost)


def test_at_1500_a_day_accepting_is_cheapest_of_all() -> None:
    under = terms(delay_per_day=Decimal(1500))
    assert expected(choice("rework", under).cost) == 13361
    assert mode("follow-up shipment", under)[0] == 5074
    assert expected(choice("concession", under).cost) == 3825


def test_the_break_even_is_about_366_a_day() -> None:
    assert sums(terms()).break_even_delay == Decimal(366)


def test_a_visit_that_nobody_settled_costs_the_buyer_two_man_days_more() -> None:
    silent = order(
        order={"quantity": 6000},
        costs=dict(COSTS),
        concession={"remedy": "other"},
        contract={"reinspection_cost": "silent"},
    )
    assert mode("follow-up shipment", silent) == (1624 + 660, 4358 - 660)


def test_what_is_missing_and_what_is_taken_by_default_is_named() -> None:
    found = resolved(EXAMPLE, terms(rework_per_unit=None, man_day=None))
    told = "taken by default: scrap per unit USD 0.62, man day USD 330.00 and man days 2."
    assert told in text(found, "G51")
    assert "Not worked out without: rework per unit" in text(found, "G51")
    assert choice("rework", terms(rework_per_unit=None)).supplier_cost is None


def test_a_default_in_dollars_serves_no_other_currency() -> None:
    euro = order(order={"quantity": 6000, "currency": "EUR"}, contract={"reinspection_cost": "buyer"})
    found = resolved(EXAMPLE, euro)
    assert "costs.man_day" in asked(found)
    assert next(option for option in found.options if option.path == "rework").cost is None


def test_sorting_by_eye_leaves_what_only_a_test_finds() -> None:
    # 9 of 17 finds are seen, so 45 % of the bad units are pulled out: 1,050 + 55 % of 3,825 + 7 x 229.5
    made = report(row(WELD, major=9), row(LEAK, major=8), quantities=Quantities(lot=6000))
    short = next(option.cost for option in resolved(made, terms()).options if option.path == "sort")
    assert expected(short) == 4760


def test_replacement_production_is_priced_beside_the_cancellation() -> None:
    modes = {mode.name: mode for mode in choice("reject", terms()).modes}
    assert expected(modes["cancellation"].cost) == 30180
    # 30 days at 350, and what a lot as good as a reworked one costs; 30 % of 51,000 net of the old lot, and the visit
    assert expected(modes["replacement production"].cost) == 30 * 350 + 752
    assert expected(modes["replacement production"].supplier_cost) == 15300 + 660


def test_both_sides_are_told_of_the_same_ways_to_sort() -> None:
    buyer, supplier = (entry.text for entry in resolved(EXAMPLE, terms()).reasons if entry.rule == "G51")
    assert "sort, replaced later USD 1,624" in buyer
    assert "sort, short-shipped USD 1,410" in supplier
    assert "sort, replaced later USD 4,358" in supplier


def test_a_way_that_lacks_a_figure_of_the_buyer_is_told() -> None:
    assert "Not worked out without: margin per unit." in text(resolved(EXAMPLE, terms(margin_per_unit=None)), "G51")


def test_no_figure_of_a_barred_way_is_named() -> None:
    made = report(row(SINK, major=17), quantities=Quantities(lot=6000), found=BySeverity(0, 17, 0))
    told = text(resolved(made, terms(rework_per_unit=None, rework_days=None)), "G51")
    assert "sort, short-shipped" in told
    assert "rework" not in told


def test_no_discount_is_named_for_a_lot_far_over_its_limit_without_a_remedy() -> None:
    far = order(order={"quantity": 6000}, costs=dict(COSTS))
    assert "A fair discount" not in text(resolved(EXAMPLE, far), "G36")
    near = report(row(WELD, major=11), quantities=Quantities(lot=6000), found=BySeverity(0, 11, 0))
    assert "A fair discount" in text(resolved(near, far), "G36")


def test_a_cheapest_way_that_leaves_a_short_order_is_called_so() -> None:
    wide = report(row(WELD, major=150), quantities=Quantities(lot=6000), found=BySeverity(0, 150, 0))
    assert "it would leave a short order" in text(resolved(wide, terms()), "G51")
    assert "it would leave a short order" not in text(resolved(EXAMPLE, terms()), "G51")
