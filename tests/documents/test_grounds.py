"""Each right that a letter speaks of rests on a clause or a statute; with neither, the letter asks for it."""

import tomllib
from typing import get_args, get_type_hints

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import AS_OF, KINDS, ORDER, REPORT, RESOLUTION, TEMPLATES, letter, silent, words
from toolkit.documents import draft
from toolkit.documents.grounds import Ground, GroundState
from toolkit.documents.law import Right, carrying_laws, entitlement
from toolkit.model.order import Contract, Goods, Order, Rights

LAWS = ("CISG", "UCC", "UK", "PRC")


def under(law: str | None, order: Order = ORDER) -> Order:
    """Return *order* under *law*, without a clause."""
    contract = Contract(governing_law=law, reinspection_cost="supplier")  # type: ignore[arg-type]
    return replace(order, contract=contract)


def mapped(**rights: str) -> Order:
    return replace(ORDER, contract=replace(ORDER.contract, rights=Rights(**rights)))


def ground(kind: str, right: Right, order: Order) -> Ground | None:
    says = entitlement(right).says
    return next((row for row in letter(kind, order=order).signer.grounds if row.right == says), None)


def state(kind: str, right: Right, order: Order) -> GroundState | None:
    found = ground(kind, right, order)
    return None if found is None else found.state


def test_the_book_of_law_knows_every_right_and_every_law_of_an_order_file() -> None:
    book = tomllib.loads((TEMPLATES / "law.toml").read_text(encoding="utf-8"))
    assert set(book["right"]) == set(Right) == set(Rights.__struct_fields__)
    named = get_args(get_type_hints(Contract)["governing_law"])[0]
    assert tuple(book["law"]) == get_args(named) == LAWS


@pytest.mark.parametrize(
    ("right", "laws"),
    [
        (Right.CONFORMING_GOODS, ("CISG", "PRC")),
        (Right.INSPECTION, ("UCC",)),
        (Right.REWORK_COST, ()),
        (Right.SORTING_COST, ()),
        (Right.REINSPECTION_COST, ()),
        (Right.SET_OFF, ("UCC",)),
        (Right.GOODS_HOLD, ()),
        (Right.BALANCE_HOLD, ()),
        (Right.REJECTION, ("UCC", "UK")),
        (Right.PRICE_REDUCTION, ("UCC", "UK", "PRC")),
        (Right.ENDING, ()),
    ],
)
def test_only_these_laws_carry_a_right_by_themselves(right: Right, laws: tuple[str, ...]) -> None:
    assert carrying_laws(right) == laws


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("law", [None, *LAWS])
def test_nothing_is_claimed_that_neither_clause_nor_law_carries(kind: str, law: str | None) -> None:
    for row in letter(kind, order=under(law)).signer.grounds:
        if row.state is GroundState.ASSERTED:
            assert row.owed or (law in ("UCC", "UK") and row.law)
            assert row.needs is None


@pytest.mark.parametrize(
    ("law", "sentence"),
    [
        (None, "We ask for a second inspection of the goods before any shipment"),
        ("CISG", "We ask for a second inspection of the goods before any shipment"),
        ("UCC", "The goods are inspected again before any shipment"),
        ("UK", "We ask for a second inspection of the goods before any shipment"),
        ("PRC", "We ask for a second inspection of the goods before any shipment"),
    ],
)
def test_access_is_claimed_where_the_law_gives_it(law: str | None, sentence: str) -> None:
    assert sentence in words(letter("rework", order=under(law)).docx)


@pytest.mark.parametrize(
    ("law", "sentence", "cited"),
    [
        (None, "ask you not to tender or deliver it", None),
        ("CISG", "ask you not to tender or deliver it", None),
        ("UCC", "we refuse its release for shipment", "on ss. 2-601 and 2-602 UCC"),
        ("UK", "we refuse its release for shipment", "on ss. 13 and 14 Sale of Goods Act 1979"),
        ("PRC", "ask you not to tender or deliver it", None),
    ],
)
def test_goods_at_the_factory_are_refused_by_right_or_asked_about(
    law: str | None, sentence: str, cited: str | None
) -> None:
    text = words(letter("rejection", order=under(law)).docx)
    assert sentence in text
    assert cited is None or cited in text


def test_goods_that_arrived_are_refused_in_any_case_and_the_signer_is_told() -> None:
    arrived = replace(under("CISG"), goods=Goods(location="received"))
    made = letter("rejection", order=arrived)
    assert "We reject the delivered goods" in words(made.docx)
    found = ground("rejection", Right.REJECTION, arrived)
    assert found is not None
    assert found.needs
    assert any("neither clause nor law carries it" in warning for warning in made.warnings)


def test_each_right_cites_the_clause_that_the_order_file_gives_it() -> None:
    order = mapped(goods_hold="7.5", balance_hold="8.1", reinspection_cost="7.6", set_off="8.2", inspection="7.1")
    text = words(letter("rework", order=order).docx)
    for sentence in (
        "Under clause 7.5 of the order the goods may not be shipped, as they have not passed.",
        "stays on hold under clause 8.1 of the order",
        "Under clause 7.6 of the order the cost of the re-inspection is for your account.",
        "Under clause 8.2 of the order we may deduct it",
    ):
        assert sentence in text


@pytest.mark.parametrize("kind", ["notice", "rework", "sorting"])
def test_under_a_clause_that_forbids_shipping_the_rest_of_the_hold_is_asked_for(kind: str) -> None:
    text = words(letter(kind, order=mapped(goods_hold="7.5", balance_hold="8.1")).docx)
    claimed, _, asked = text.partition("Under clause 7.5 of the order the goods")[2].partition(" Please ")
    assert claimed == " may not be shipped, as they have not passed."
    for beyond in ("until our written release", "apart from other goods", "marked as on hold", "sell"):
        assert beyond in asked.partition(".")[0]
    assert "stays on hold under clause 8.1 of the order. We ask you to agree that it is released when" in text


def test_the_rest_of_the_hold_is_asked_for_in_chinese_as_well() -> None:
    order = mapped(goods_hold="7.5", balance_hold="8.1")
    text = words(draft("rework", REPORT, RESOLUTION, order, as_of=AS_OF, lang="zh").docx)
    assert "货物尚未检验合格，不得发运。请将货物留存于贵司工厂" in text
    assert "暂缓支付。请贵司同意，在复验报告" in text


@pytest.mark.parametrize(
    ("kind", "cited"),
    [("notice", "7.5 and 8.1"), ("rework", "7.3, 7.5 and 8.1"), ("sorting", "7.4, 7.5 and 8.1")],
)
def test_a_letter_names_as_relied_on_the_clauses_of_what_it_claims_and_no_other(kind: str, cited: str) -> None:
    work = {"rework_cost": "7.3", "sorting_cost": "7.4"}
    order = mapped(goods_hold="7.5", balance_hold="8.1", rejection="9", ending="10", **work)
    made = letter(kind, order=replace(order, contract=replace(order.contract, clauses=(), inspection_right=None)))
    assert f"Clauses relied on {cited} of the order" in " ".join(words(made.docx).split())


def test_a_right_without_a_clause_of_its_own_is_asked_for_once_rights_are_named() -> None:
    order = mapped(goods_hold="7.5")
    assert state("rework", Right.GOODS_HOLD, order) is GroundState.ASSERTED
    assert state("rework", Right.BALANCE_HOLD, order) is GroundState.ASKED
    assert "We ask you to agree that it becomes payable" in words(letter("rework", order=order).docx)


def test_the_cost_is_deducted_by_right_only_where_it_is_owed_by_right() -> None:
    assert state("rework", Right.SET_OFF, under("UCC")) is GroundState.ASKED
    owed = replace(ORDER, contract=replace(ORDER.contract, governing_law="UCC"))
    assert state("rework", Right.SET_OFF, owed) is GroundState.ASSERTED
    assert state("rework", Right.SET_OFF, ORDER) is GroundState.ASKED
    paid = replace(owed, payment=replace(ORDER.payment, balance_paid=True))
    assert state("rework", Right.SET_OFF, paid) is None


def test_under_a_credit_the_balance_is_asked_for_and_the_bank_is_named_to_the_signer() -> None:
    credit = replace(ORDER, payment=replace(ORDER.payment, method="L/C"))
    made = letter("rework", order=credit)
    assert state("rework", Right.BALANCE_HOLD, credit) is GroundState.ASKED
    assert any("the bank pays on documents" in warning for warning in made.warnings)


@pytest.mark.parametrize("kind", ["notice", "rework", "sorting", "concession", "rejection"])
def test_every_ground_has_its_place_in_the_letter(kind: str) -> None:
    text = words(letter(kind).docx)
    for row in letter(kind).signer.grounds:
        assert row.place == "the opening" or row.place.strip("“”") in text


def test_a_law_that_nobody_named_is_no_ground_and_its_name_would_help() -> None:
    found = ground("rejection", Right.REJECTION, silent())
    assert found is not None
    assert (found.state, found.law) == (GroundState.ASKED, None)
    assert "governing_law, where it is one of UCC, UK" in (found.needs or "")


def test_the_sheet_of_a_booking_lists_no_right_that_the_booking_does_not_speak_of() -> None:
    assert letter("reinspection").signer.grounds == ()
    assert all(row.place != "as the template has it" for kind in KINDS for row in letter(kind).signer.grounds)
