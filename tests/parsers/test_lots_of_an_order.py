"""What is known of each lot, put together for the whole."""

import pytest

from toolkit.model.lots import with_lots
from toolkit.model.report import LotResult, Quantities


@pytest.mark.parametrize(
    ("ordered", "packed", "whole"),
    [
        ((1500, 1000), (1500, 1000), 2500),
        ((2500, 2500), (1200, 1300), 2500),  # the order stands beside each of its lots
        ((2500, 2500), (2400, 2500), 5000),
        ((2500, None), (1200, 1300), None),
    ],
)
def test_an_order_that_all_lots_fit_into_is_that_of_all(
    ordered: tuple[int | None, ...], packed: tuple[int, ...], whole: int | None
) -> None:
    lots = [LotResult(item=str(at), ordered=o, packed=p) for at, (o, p) in enumerate(zip(ordered, packed, strict=True))]
    assert with_lots(Quantities(), lots).ordered == whole
