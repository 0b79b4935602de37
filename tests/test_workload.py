"""How long the work on a lot takes follows from its size, unless the buyer says so."""

import pytest
from msgspec.structs import replace

from toolkit.model.order import Order
from toolkit.model.policy import Policy
from toolkit.model.workload import rework_days, sort_days
from toolkit.resolver.deadline import sort_cycle

POLICY = Policy()


@pytest.mark.parametrize(("units", "days"), [(None, 3), (400, 3), (6000, 3), (6001, 4), (24000, 12)])
def test_a_larger_lot_takes_more_days_to_sort(units: int | None, days: int) -> None:
    assert sort_days(Order(), POLICY, units) == days
    assert sort_cycle(Order(), POLICY, units) == days + POLICY.reinspection_days


def test_a_rework_takes_longer_from_a_larger_lot_on() -> None:
    assert [rework_days(Order(), POLICY, units) for units in (3600, 16000, 20000)] == [8, 8, 10]


def test_what_the_order_file_says_goes_before_the_quantity() -> None:
    stated = replace(Order(), costs=replace(Order().costs, sort_days=2, rework_days=5))
    assert (sort_days(stated, POLICY, 24000), rework_days(stated, POLICY, 24000)) == (2, 5)
