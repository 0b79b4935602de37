"""A payment that waits for the inspection beside one that does not: both places are told."""

import tomllib
from itertools import product
from pathlib import Path

import pytest

from toolkit.contracts.checking import Status, Verdict, check
from toolkit.contracts.library import library
from toolkit.contracts.passages import passages_in

KNOWN = library()
TABLE = tomllib.loads(Path(__file__).with_name("still_paid.toml").read_text(encoding="utf-8"))


def paying(*clauses: str) -> Verdict:
    return check(passages_in("\n\n".join(("PURCHASE ORDER", *clauses))), KNOWN, ("payment_on_acceptance",))[0]


@pytest.mark.parametrize("waits", TABLE["waits"])
def test_a_balance_that_waits_is_the_whole_right_alone(waits: str) -> None:
    assert paying(waits).status is Status.PRESENT


@pytest.mark.parametrize(("waits", "still"), list(product(TABLE["waits"], TABLE["still"])))
def test_beside_another_that_does_not_wait_it_is_a_part_with_both_places(waits: str, still: str) -> None:
    verdict = paying(still, waits)
    assert verdict.status is Status.WEAKER
    assert {one.sentence.passage.place for one in verdict.evidence} == {"5", "6A"}
    assert verdict.evidence[0].status is Status.ADVERSE


@pytest.mark.parametrize(("waits", "beside"), list(product(TABLE["waits"], TABLE["beside"])))
def test_what_pays_another_sum_or_waits_as_well_leaves_it_whole(waits: str, beside: str) -> None:
    assert paying(beside, waits).status is Status.PRESENT


def test_one_clause_may_say_both_when_and_on_what_condition() -> None:
    one = (
        "6. The balance is paid against copy of the B/L.\n\nIt is due only after the Goods have passed the inspection."
    )
    assert paying(one).status is Status.PRESENT
