"""What the goods are is found wherever it stands: in the product line, the items, the lots or the order."""

from collections.abc import Mapping
from typing import Any

import pytest
from msgspec.structs import replace

from tests.resolver.cases import AS_OF, ORDER, order, report, resolved, row, section
from toolkit.model.order import Order
from toolkit.model.policy import Policy
from toolkit.model.report import LotResult, Report
from toolkit.model.resolution import DefectDecision
from toolkit.resolver.check_finds import CheckFind, check_finds
from toolkit.resolver.recognised import known_defects
from toolkit.resolver.turns import turns

SHIRT = "Men's cotton shirt, long sleeve"
BROKEN = row("Broken stitch at side seam", major=12)


def finds(made: Report, item: str | None) -> tuple[CheckFind, ...]:
    return check_finds(made, known_defects(made, item=item), item=item)


def known(under: Order = ORDER, **says: Any) -> DefectDecision:
    return resolved(report(BROKEN, **says), under).per_defect[0]


@pytest.mark.parametrize(
    "says",
    [
        {"product": None, "items": (SHIRT,)},
        {"product": "Style 4411", "items": ("4411", SHIRT)},
        {"product": None, "lots": (LotResult(item=SHIRT),)},
    ],
)
def test_a_report_without_a_product_line_names_its_goods_elsewhere(says: Mapping[str, Any]) -> None:
    by_product = known(product=SHIRT)
    assert by_product.method
    assert by_product.standard
    assert known(**says) == by_product


def test_the_order_says_what_the_goods_are_where_the_report_does_not() -> None:
    assert known(order(order={"item": SHIRT}), product="Style 4411") == known(product=SHIRT)
    stained = report(row("Dirt mark at the front", major=12), product="Style 4411")
    assert not resolved(stained, ORDER).per_defect[0].standard
    assert resolved(stained, order(order={"item": SHIRT})).per_defect[0].standard


def test_what_was_inspected_goes_before_what_was_ordered() -> None:
    assert known(order(order={"item": "Glass vase"}), product=SHIRT) == known(product=SHIRT)


def test_a_failed_check_is_known_by_the_order_too() -> None:
    check = replace(section("Rubbing fastness"), remark="Colour fastness to wet rubbing grade 2, requirement 3-4")
    made = report(row("Loose thread", major=2), product=None, sections=(check,))
    assert finds(made, SHIRT) == finds(replace(made, product=SHIRT), None)
    assert finds(made, SHIRT) != finds(made, None)


def test_what_would_change_the_decision_knows_the_goods_of_the_order() -> None:
    made, under = report(row("Loose thread", major=12), product=None), order(order={"item": SHIRT})
    told = turns(made, under, resolved(made, under), policy=Policy(), as_of=AS_OF)
    assert "“Loose thread” counts as minor" in [turn.condition for turn in told]
