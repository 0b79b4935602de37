"""Grants that hang on a number of failures, on what the other side shows, on both sides: no letter rests on one."""

import tomllib

import pytest

from tests.contracts.labelled import KNOWN, labelled
from toolkit.contracts.checking import Status, check
from toolkit.contracts.granted import order_table, rights
from toolkit.contracts.passages import passages_in

PARTIES = "SUPPLY CONTRACT between A GmbH (the Buyer) and B Ltd. (the Seller)\n\n"
TOLD = labelled("hanging.toml")
HANGING = [(kind, text) for kind, label, text in TOLD if label == "hangs"]
WHOLE = [(kind, text) for kind, label, text in TOLD if label == "whole"]
TWICE = "After two failed inspections of the same lot the Purchaser may reject the lot."
CAP = "8.2 The liability of the Manufacturer under this Agreement is limited to the price of the Goods concerned."
WORK = (
    "6.1 If the Goods fail the inspection, the Manufacturer shall at its own cost sort, repair or replace them within "
    "fourteen (14) days and present the whole lot again."
)


def order_of(text: str) -> str:
    return order_table(check(passages_in(PARTIES + text), KNOWN), "contract.txt")


def status_of(kind: str, text: str) -> Status:
    return check(passages_in(f"{PARTIES}7.1 {text}"), KNOWN, (kind,))[0].status


@pytest.mark.parametrize(("kind", "text"), HANGING)
def test_a_grant_that_hangs_on_something_is_weaker_and_no_right_of_an_order_file(kind: str, text: str) -> None:
    assert status_of(kind, text) is Status.WEAKER
    named = {one.name for one in rights() if kind in one.types}
    assert not named & set(tomllib.loads(order_of(f"7.1 {text}"))["contract"]["rights"])


@pytest.mark.parametrize(("kind", "text"), WHOLE)
def test_what_only_looks_like_a_condition_leaves_the_grant_whole(kind: str, text: str) -> None:
    assert status_of(kind, text) is Status.PRESENT


def test_an_order_file_says_on_what_the_rejection_hangs() -> None:
    assert f"# rejection left out, read it yourself: weaker, 7.1: {TWICE}" in order_of(f"7.1 {TWICE}")


def test_a_plain_right_beside_one_that_hangs_is_the_one_that_is_cited() -> None:
    table = order_of(f"7.1 {TWICE}\n\n9.1 The Purchaser may reject any lot that fails an inspection.")
    assert tomllib.loads(table)["contract"]["rights"]["rejection"] == "9.1"


def test_the_days_of_the_work_stand_in_the_order_file_with_their_sentence() -> None:
    table = order_of(WORK)
    assert tomllib.loads(table)["contract"]["days"] == {"rework": 14, "sorting": 14}
    assert "# time for replacement: “fourteen (14) days”, 6.1" in table


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The Seller shall rework the lot at its own cost within two weeks.", {"rework": 14}),
        ("The Seller shall rework the lot at its own cost within 10 working days.", {"rework": 14}),
        ("The Seller shall sort the lot 100 % at its own cost within 5 days.", {"sorting": 5}),
        ("货物检验不合格的，卖方应在10日内自费返工。", {"rework": 10}),
    ],
)
def test_days_are_those_of_the_calendar_and_of_the_work_that_is_named(text: str, days: dict[str, int]) -> None:
    assert tomllib.loads(order_of(f"6.1 {text}"))["contract"]["days"] == days


def test_of_two_times_for_one_work_the_longer_is_written_and_both_are_told() -> None:
    table = order_of(
        "6.1 The Seller shall rework failed lots at its own cost within 7 days.\n\n"
        "6.4 The Seller shall rework rejected Goods at its own expense within 21 days."
    )
    assert tomllib.loads(table)["contract"]["days"] == {"rework": 21}
    assert "“7 days”, 6.1" in table
    assert "“21 days”, 6.4" in table


def test_repair_and_sorting_of_one_sentence_are_cited_alike_beside_a_cap_on_all() -> None:
    table = order_of(f"{WORK}\n\n{CAP}")
    cited = tomllib.loads(table)["contract"]["rights"]
    assert (cited["rework_cost"], cited["sorting_cost"]) == ("6.1", "6.1")
    assert table.count(f"# capped in all by 8.2: {CAP[4:]}") == len(("rework_cost", "sorting_cost"))


def test_repair_and_sorting_of_one_sentence_are_left_out_alike_where_the_seller_chooses() -> None:
    only = "8.2 Repair or replacement at the Seller's sole option is the Buyer's sole and exclusive remedy."
    cited = tomllib.loads(order_of(f"{WORK}\n\n{only}"))["contract"]["rights"]
    assert "rework_cost" not in cited
    assert "sorting_cost" not in cited
