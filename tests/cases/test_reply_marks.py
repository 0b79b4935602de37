"""Which orders, papers and reports an answer names: its own, another's, or none."""

import pytest
from msgspec.structs import replace

from tests.cases.made import case_after, reinspected, sent, understood
from toolkit.cases.case import Case
from toolkit.cases.reply_marks import named_in


def a_case(*numbers: str, product: str | None = None) -> Case:
    case = case_after(understood(), sent("rework"))
    papers = tuple(replace(paper, reference=f"RWK-{numbers[0]}-20261021") for paper in case.papers)
    return replace(case, po_numbers=numbers, papers=papers, product=product)


@pytest.mark.parametrize(
    ("number", "text", "others"),
    [
        ("KX-26-0417", "About KX-26-0388 (wallets): we agree to sort.", ("KX-26-0388",)),
        ("KX-26-0417", "Your order no. 77-4410 is accepted.", ("77-4410",)),
        ("4500012345", "We accept for 4500012346.", ("4500012346",)),
        ("KX-26-0417", "关于订单号 GT7741：我司同意返工。", ("GT7741",)),
        ("KX-26-0417", "We accept your letter RWK-KX-26-0388-20261021.", ("KX-26-0388",)),
        ("MB/1187", "P/O# 99120: agreed.", ("99120",)),
        ("KX-26-0417", "kx 26 0388: agreed", ("KX 26 0388",)),
    ],
)
def test_an_answer_to_another_order_is_known(number: str, text: str, others: tuple[str, ...]) -> None:
    assert named_in(text, a_case(number)) == (False, others)


@pytest.mark.parametrize(
    "text",
    [
        "We accept all points.",
        "PO KX-26-0417: we accept all points.",
        "KX260417 ok, we accept.",
        "PO 0417: we accept. 4,200 pcs in 210 cartons, ready on 2026-11-03, USD 18,669.00, tel. +86 769 8855 1204.",
        "We got RWK-KX-26-0417-20261021 and accept. Order 4200 pcs are on hold. AQL 2.5 level II, room 26-0388.",
        "The KX-88-1000 bags are on hold.",
        "order no. 4200 pcs",
        "Dated 21-10-2026 and 2026/10/23.",
    ],
)
def test_quantities_days_sums_and_goods_are_no_orders(text: str) -> None:
    assert named_in(text, a_case("KX-26-0417", product="KX-88-1000 tote bag")).others == ()


def test_an_answer_may_name_both() -> None:
    told = named_in("KX-26-0417 and KX-26-0388: we agree.", a_case("KX-26-0417"))
    assert told == (True, ("KX-26-0388",))


def test_a_letter_of_this_order_that_the_case_has_not_is_another_paper() -> None:
    assert named_in("We accept RWK-KX-26-0417-20261021.", a_case("KX-26-0417")) == (True, ())
    case, text = a_case("KX-26-0417"), "We accept your letter SRT-KX-26-0417-20261101."
    assert named_in(text, case) == (False, ("SRT-KX-26-0417-20261101",))
    assert named_in(text, case, papers=("SRT-KX-26-0417-20261101",)) == (True, ())


def test_a_number_that_the_register_knows_for_another_order_is_one() -> None:
    case, text = a_case("KX-26-0417"), "For Spring-7 we accept."
    assert named_in(text, case).others == ()
    assert named_in(text, case, elsewhere=("SPRING-7",)).others == ("SPRING-7",)


def test_the_number_of_the_report_counts_like_that_of_the_order() -> None:
    case = replace(a_case("KX-26-0417"), inspections=case_after(understood(), reinspected("fail")).inspections)
    case = replace(case, inspections=tuple(replace(one, report_no="SZ-10187") for one in case.inspections))
    assert named_in("Report SZ-10201: we accept.", case).others == ("SZ-10201",)
    assert named_in("Report SZ-10187: we accept.", case) == (True, ())


def test_a_case_without_an_order_number_compares_nothing() -> None:
    case = replace(a_case("X-1"), po_numbers=())
    assert named_in("PO 77410: agreed", case).others == ()
