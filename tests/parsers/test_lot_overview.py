"""The total of all lots in a table that gives an overview of them."""

import pytest

from tests.parsers.notation import rows
from toolkit.model.report import LotResult
from toolkit.model.severity import BySeverity
from toolkit.parsers.lots.lot_overview import total_of_lots

LOTS = (LotResult(item="DT-120", found=BySeverity(0, 5, 3)), LotResult(item="DC-45", found=BySeverity(0, 4, 7)))
HEADS = "Item | Ordered | Drawn | Critical | Major | Minor | Outcome\nDT-120 | 320 | 50 | 0 | 5 | 3 | FAIL\n"


@pytest.mark.parametrize(
    ("total", "found"),
    [
        ("Total | 1,600 | 175 | 0 | 9 | 10", BySeverity(0, 9, 10)),
        ("Total | 1,600 | 175 | | 9 | 10", BySeverity(None, 9, 10)),
        ("Total | 1,600 | 175 | 0 | 8 | 10", BySeverity()),  # it is not theirs
        ("DC-45 | 1,280 | 125 | 0 | 9 | 10", BySeverity()),
    ],
)
def test_a_total_that_is_the_sum_of_all_lots_is_that_of_the_whole(total: str, found: BySeverity[int]) -> None:
    assert total_of_lots(rows(HEADS + total), LOTS) == found
