"""A table of the steps of the work gives the order again in each row: "Step | Ordered | Done | %"."""

import pytest

from tests.parsers.drawn import report

FORM = """
Inline inspection report

Client | Vitesse Kids SARL
Inspection date | 16 Oct 2025

[ {heads}
[ {first} | {ordered} | 2,100 | 70
[ {second} | {again} | 1,250 | 42
[ {third} | {ordered} | 300 | 10

[ Defect | Critical | Major | Minor
[ Gap at the seam | 0 | 4 | 0
[ Total | 0 | 4 | 0
"""


def ordered(heads: str, again: str = "3,000", number: str = "3,000") -> int | None:
    names = {"first": "Welding", "second": "Assembly", "third": "Painting"}
    return report(FORM.format(heads=heads, ordered=number, again=again, **names)).quantities.ordered


@pytest.mark.parametrize(
    "heads",
    [
        "Step | Ordered | Done | %",
        "Process | Order qty | Completed | Percent",
        "Schritt | Bestellt | Fertig | %",
        "Étape | Commandé | Fait | %",
        "Etapa | Pedido | Hecho | %",
        "工序 | 订单数 | 完成数 | %",
    ],
)
def test_each_step_is_one_of_all_goods(heads: str) -> None:
    assert ordered(heads) == 3000


def test_a_point_parts_thousands_of_goods() -> None:
    assert ordered("Schritt | Bestellt | Fertig | %", "3.000", "3.000") == 3000


def test_steps_that_differ_tell_no_order() -> None:
    assert ordered("Step | Ordered | Done | %", again="2,000") is None


def test_rows_of_articles_are_no_steps() -> None:
    assert ordered("Colour | Ordered | Done | %") != 3000
