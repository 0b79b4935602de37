"""What a contract calls its parties, itself and its goods, in new clauses: capitals, names of firms, several words."""

import docx
import pytest
from docx.oxml.ns import qn

from tests.contracts.target.test_insertion import OPTIONS, planned
from tests.contracts.target.test_words import added, rich, written
from tests.packages import saved
from toolkit.contracts.clause import Tongue
from toolkit.contracts.target.grammar import agreeing, is_several, plural, singular
from toolkit.contracts.target.insertion import insert
from toolkit.contracts.target.party_words import Words, party_words
from toolkit.contracts.target.wordfile import opened
from toolkit.contracts.terms import Term


def test_a_party_defined_in_capitals_is_written_so() -> None:
    data = written(
        "Fir Ltd (hereinafter called “PURCHASER”) and Oak Ltd (hereinafter called “SUPPLIER”) agree on the mill "
        "(hereinafter “EQUIPMENT”).",
        "1. Sale",
        "The SUPPLIER delivers the EQUIPMENT to the PURCHASER.",
        "2. Payment",
        "The PURCHASER pays the SUPPLIER.",
    )
    told = added(data, "c1-rejection-right")
    assert "The PURCHASER may reject EQUIPMENT with a Nonconformity" in told
    assert "“Buyer” means" not in told
    assert "“Supplier” means" not in told
    assert "“Goods” means" not in told


def test_a_firm_that_is_defined_by_its_name_is_called_by_it() -> None:
    data = written(
        "This agreement is between Fir Ltd (“FIRCO”) and Oak Ltd (the “Vendor”).",
        "1. Sale",
        "FIRCO orders lamps from the Vendor, and the Vendor shall sell lamps to FIRCO. FIRCO shall pay the Vendor.",
        "2. Payment",
        "FIRCO shall pay each invoice of the Vendor within 30 days. The Vendor shall deliver to FIRCO.",
    )
    told = added(data, "e4-set-off")
    assert "FIRCO" in told
    assert "the FIRCO" not in told
    assert "“Buyer” means" not in told


@pytest.mark.parametrize(("buys", "makes"), [("Buyer", "Maker"), ("House", "Mill"), ("Retailer", "Works")])
def test_the_contract_s_own_word_for_a_party_is_used(buys: str, makes: str) -> None:
    data = written(
        f"Between Aster GmbH (the “{buys}”) and Hua Xin Co., Ltd. (the “{makes}”).",
        "1. Subject",
        f"1.1 The {makes} makes and delivers the Goods that the {buys} orders.",
        "2. Payment",
        f"2.1 The {buys} pays the {makes} within 30 days. The {makes} warrants the Goods.",
    )
    text = added(data, "e4")
    assert f"The {buys} may set off every sum that the {makes} owes it" in text
    assert "“Supplier”" not in text


def test_the_contract_s_own_chinese_words_for_the_parties_are_used() -> None:
    data = written(
        "由阿斯特有限公司（以下简称“定作方”）与华新有限公司（以下简称“制造方”）签订。",
        "第一条 标的",
        "制造方应按定作方的订单生产并交付货物。",
        "第二条 付款",
        "定作方应向制造方支付货款。",
    )
    text = added(data, "e4")
    assert "定作方" in text
    assert "制造方" in text
    assert "供应商" not in text


def test_a_firm_whose_name_is_set_in_bold_is_called_by_it() -> None:
    document = docx.Document()
    rich(document, "This agreement is between Fir Glass Ltd (**Firglass**) and Oak Ltd (the **Vendor**).")
    for line in (
        "1. Sale",
        "Firglass shall order lamps from the Vendor, and the Vendor shall sell lamps to Firglass.",
        "2. Payment",
        "Firglass shall pay the Vendor in 30 days. Firglass may reject lamps. Firglass will notify the Vendor of it.",
    ):
        document.add_paragraph(line)
    told = added(saved(document), "e4-set-off")
    assert "Firglass may set off" in told
    assert "the Firglass" not in told
    assert "“Buyer” means" not in told


def test_parties_defined_as_several_are_one_where_one_is_meant() -> None:
    data = written(
        "Fir Ltd and its affiliates (the “Buyers”) and Oak Ltd (the “Sellers”) agree.",
        "1. Sale",
        "The Sellers sell lamps to the Buyers.",
        "2. Payment",
        "The Buyers pay the Sellers.",
    )
    assert "The Buyer may set off every sum that the Seller owes it" in added(data, "e4-set-off")


def test_a_company_that_sells_to_a_customer_is_not_the_buyer_for_the_orders_that_it_places_with_makers() -> None:
    data = written(
        "Terms of Oak Ltd (the “Company”) for all orders of a client (the “Customer”) for goods of whatever maker (the "
        "“Supplier”).",
        "1. Sale",
        "The Customer cancels no order after the Company will place an order with a maker. The Company may issue a "
        "quotation to the Customer, and the Customer confirms it.",
        "2. Delivery",
        "The Customer takes delivery at the works of the Company. The Customer collects within a week.",
    )
    told = added(data, "e4-set-off")
    assert "The Customer may set off every sum that the Company owes it" in told


def test_a_word_that_the_contract_gives_the_other_side_is_none_for_a_party() -> None:
    seller = Term(name="Supplier", zh="供应商", means="who sells", means_zh="出售方", en_also=("Contractor",))
    said = Words("The Contractor pays the Mill.\n" * 9, "", frozenset({"Contractor"}), of_terms=False)
    told = said._replace(own=(("Contractor", "buyer"), ("Mill", "seller")))
    assert party_words((seller,), Tongue.ENGLISH, said) == {"Supplier": "Contractor"}
    assert party_words((seller,), Tongue.ENGLISH, told) == {"Supplier": "Mill"}


def test_a_term_in_single_quotes_is_defined() -> None:
    data = written(
        "1. Definitions", "'Release' means the form in Schedule 4. 'The Vendor' means Oak Ltd.", "2. Pay", "By cheque."
    )
    told = added(data, "b7-release-hold")
    assert "“Release” means" not in told
    assert "Vendor" in told


def test_of_two_words_for_a_side_the_one_is_taken_by_which_the_contract_means_its_own_party() -> None:
    data = written(
        "Terms of Oak Ltd (the “Company”) for a client (the “Customer”) that orders goods made by the Company or by "
        "another maker (the “Supplier”).",
        "1. Sale",
        "The Company sells to the Customer and delivers to the Customer. The Customer pays the Company.",
        "2. Delivery",
        "The Company delivers. The Customer takes delivery from the Company and pays the Company.",
    )
    told = added(data, "e4-set-off")
    assert "the Company" in told
    assert "the Supplier" not in told


def test_an_order_that_speaks_of_another_contract_is_called_an_order() -> None:
    data = written(
        "1. Definitions",
        "The “Contract” means the frame between the parties. This Order is placed under it.",
        "2. Delivery",
        "This Order is delivered by sea, and this Order is paid on receipt.",
    )
    told = added(data, "g3-no-waiver")
    assert "this Order" in told
    assert "Contract" not in told


def test_words_in_capitals_are_one_or_several_as_others_are() -> None:
    assert is_several("PRODUCTS")
    assert not is_several("PRODUCT")
    assert (plural("PRODUCT"), plural("SUPPLY"), singular("PRODUCTS")) == ("PRODUCTS", "SUPPLIES", "PRODUCT")


def test_a_reference_to_a_heading_that_word_does_not_count_is_words_and_no_field() -> None:
    document = docx.Document()
    for title, sentence in (
        ("14.1 General", "The Vendor packs the goods."),
        ("14.2 Quality", "All goods supplied must conform to the specifications stated in this Purchase Order."),
        ("14.3 Payment", "The Buyer pays by transfer."),
    ):
        document.add_heading(title, level=1)
        document.add_paragraph(sentence)
    result = insert(planned(saved(document), "a3-aql-plan"), OPTIONS)
    said = opened(result, "x").body
    assert not [one.text for one in said.iter(qn("w:instrText")) if "rc_to_" in str(one.text)]


def test_all_that_is_said_of_one_thing_in_a_sentence_is_said_of_one() -> None:
    late = (
        "PRODUCT that are ready on the day but have no Release because of a Failed Inspection are late. They are new."
    )
    told = "PRODUCT that is ready on the day but has no Release because of a Failed Inspection is late. They are new."
    assert agreeing(late, "PRODUCT") == told
    kept = "Products that are ready but have no Release are late."
    assert agreeing(kept, "Products") == kept


WE_BUY = ("1. Goods", "You make and deliver the lamps.", "2. Payment", "We pay by transfer. We may inspect the lamps.")
WE_SELL = (
    "1. Goods",
    "We make and deliver the lamps.",
    "2. Payment",
    "You pay by transfer. You may inspect the lamps.",
)


@pytest.mark.parametrize(
    ("head", "told"),
    [
        (
            'Pike & Rudd Homewares Ltd., 4 Mill Lane, Leeds ("we", "us")',
            "“Buyer” means Pike & Rudd Homewares Ltd., in the Order also called “we” and “us”.",
        ),
        ("Buyer is Fir Trading GmbH (“we”).", "“Buyer” means Fir Trading GmbH, in the Order also called “we”."),
    ],
)
def test_a_firm_that_is_only_we_is_named_in_the_definition_of_its_party(head: str, told: str) -> None:
    assert told in added(written("PURCHASE ORDER", head, *WE_BUY), "c1-rejection-right")


@pytest.mark.parametrize(
    ("head", "lines"),
    [
        ("Pike & Rudd Homewares Ltd., 4 Mill Lane, Leeds", WE_BUY),
        ("Pike & Rudd Homewares Ltd. (registered in Leeds)", WE_BUY),
        ("Conditions of sale of Oak Lamps Ltd (“we”)", WE_SELL),
    ],
)
def test_no_other_firm_is_taken_for_the_buyer(head: str, lines: tuple[str, ...]) -> None:
    told = added(written(head, *lines), "c1-rejection-right")
    assert "“Buyer” means the party that orders the Goods" in told


def test_definitions_are_further_ones_only_where_the_contract_has_some() -> None:
    assert "Definitions" in added(written("PURCHASE ORDER", *WE_BUY), "c1-rejection-right")
    assert "Further definitions" not in added(written("PURCHASE ORDER", *WE_BUY), "c1-rejection-right")
    own = ("0. Definitions", "“Works” means the factory in Schedule 1.")
    assert "Further definitions" in added(written("PURCHASE ORDER", *own, *WE_BUY), "c1-rejection-right")
