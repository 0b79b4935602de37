"""Units checked, pulled out, put right and shipped: what follows, and what cannot be."""

import pytest

from tests.cases.made import (
    case_after,
    counted,
    understood,
)
from toolkit.cases.ledger import Counted
from toolkit.cases.quantities import refuse_impossible
from toolkit.errors import InvalidInputError


def ledger(*counts: Counted) -> dict[str, int | None]:
    known = case_after(understood(), *counts).quantities
    return {name: getattr(known, name) for name in ("good", "short")}


@pytest.mark.rule(29)
def test_good_units_follow_from_those_checked_and_pulled_out_until_they_are_counted() -> None:
    assert ledger(counted(checked=6000, pulled=312)) == {"good": 5688, "short": None}
    assert ledger(counted(checked=6000, pulled=312), counted(pulled=100)) == {"good": 5900, "short": None}
    assert ledger(counted(checked=6000, pulled=312, good=5680)) == {"good": 5680, "short": None}
    assert ledger(counted(checked=6000, pulled=312), counted(shipped=5688)) == {"good": 5688, "short": 312}


@pytest.mark.rule(29)
def test_what_was_put_right_joins_the_good_that_were_counted() -> None:
    sorted_out = counted(pulled=312, good=5688)
    assert ledger(sorted_out, counted(reworked=200))["good"] == 5888
    assert ledger(sorted_out, counted(reworked=200), counted(reworked=150))["good"] == 5838
    assert ledger(sorted_out, counted(reworked=200, good=5880))["good"] == 5880
    assert ledger(sorted_out, counted(scrapped=12))["good"] == 5688
    assert ledger(counted(checked=6000), sorted_out, counted(reworked=200))["good"] == 5888


@pytest.mark.rule(29)
def test_units_pulled_out_that_are_told_again_leave_what_became_of_them() -> None:
    counts = (counted(pulled=312, good=5688), counted(reworked=200, scrapped=12))
    known = case_after(understood(), *counts, counted(pulled=312)).quantities
    assert (known.pulled, known.reworked, known.scrapped, known.good) == (312, 200, 12, 5888)
    other = case_after(understood(), *counts, counted(pulled=320)).quantities
    assert (other.reworked, other.scrapped) == (None, None)


@pytest.mark.parametrize(
    ("figures", "fault"),
    [
        ({"checked": 100, "pulled": 200}, "200 pulled out of 100 checked"),
        ({"checked": 100, "pulled": 20, "good": 90}, "90 good and 20 pulled"),
        ({"checked": 100, "good": 200}, "200 good of 100 checked"),
        ({"checked": 2400, "pulled": 48, "good": 2350}, "2350 good and 48 pulled are not the 2400 checked"),
        ({"good": 6001}, "6001 good of 6000 ordered"),
        ({"good": 100, "shipped": 200}, "200 shipped of 100 good"),
        ({"shipped": 7000}, "7000 shipped of 6000 ordered"),
        ({"pulled": -1}, "pulled below 0"),
    ],
)
def test_quantities_that_cannot_be_are_refused(figures: dict[str, int], fault: str) -> None:
    with pytest.raises(InvalidInputError, match=fault):
        refuse_impossible(case_after(understood(), counted(**figures)).quantities)


@pytest.mark.parametrize(
    ("figures", "fault"),
    [
        ({"checked": 100, "pulled": 101}, "101 pulled out of 100 checked"),
        ({"checked": 100, "pulled": 20, "good": 81}, "81 good and 20 pulled"),
        ({"checked": 100, "good": 101}, "101 good of 100 checked"),
        ({"ordered": 100, "shipped": 101}, "101 shipped of 100 ordered"),
        ({"good": 99, "shipped": 100}, "100 shipped of 99 good"),
        ({"pulled": -1}, "pulled below 0"),
    ],
)
def test_one_unit_too_many_is_too_many(figures: dict[str, int], fault: str) -> None:
    with pytest.raises(InvalidInputError, match=fault):
        refuse_impossible(case_after(understood(), counted(**figures)).quantities)


def test_all_that_can_be_goes_together() -> None:
    known = case_after(understood(), counted(ordered=100, checked=100, pulled=20, good=80, shipped=80)).quantities
    refuse_impossible(known)
    assert (known.good, known.short) == (80, 20)
