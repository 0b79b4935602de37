"""What a contract calls its parties, itself and its goods, in new clauses: capitals, names of firms, several words."""

import docx
from docx.oxml.ns import qn

from tests.contracts.target.test_insertion import OPTIONS, planned
from tests.contracts.target.test_words import added, written
from tests.packages import saved
from toolkit.contracts.target.grammar import agreeing, is_several, plural, singular
from toolkit.contracts.target.insertion import insert
from toolkit.contracts.target.wordfile import opened


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
