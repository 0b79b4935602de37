"""The words of a contract in new clauses: its definitions in bold or in a table, its longer terms, its grammar."""

import io

import docx
import pytest

from tests.contracts import made
from tests.contracts.target.test_insertion import OPTIONS, planned, read
from tests.packages import saved
from toolkit.contracts.clause import Tongue
from toolkit.contracts.target.definitions import defined_in
from toolkit.contracts.target.grammar import agreeing, is_several, plural, singular
from toolkit.contracts.target.insertion import insert
from toolkit.contracts.target.names import beside_names
from toolkit.contracts.target.paragraphs import paragraphs
from toolkit.contracts.target.vocabulary import Vocabulary, adapted
from toolkit.contracts.target.wordfile import opened

BARE = OPTIONS._replace(comments=False)


def rich(document: docx.document.Document, text: str) -> None:
    """Add a paragraph in which what stands between ** is bold."""
    paragraph = document.add_paragraph()
    for place, part in enumerate(text.split("**")):
        paragraph.add_run(part).bold = bool(place % 2)


def written(*lines: str) -> bytes:
    document = docx.Document()
    for line in lines:
        rich(document, line)
    return saved(document)


def defined(data: bytes) -> frozenset[str]:
    return defined_in(paragraphs(opened(data, "contract.docx")))


def added(data: bytes, *clauses: str) -> str:
    return "\n".join(one.text for one in read(insert(planned(data, *clauses), BARE)) if one.new)


# --- definitions ---


@pytest.mark.parametrize(
    "line",
    [
        "**Specification** means the drawings in Schedule 3.",
        "**Specification**: the drawings in Schedule 3.",
        "**Specification:** the drawings in Schedule 3.",
        "(a) **Specification** has the meaning given in Schedule 3.",
        "The drawings in Schedule 3 (the **Specification**) apply.",
        "The drawings in Schedule 3 (**Specification**) apply.",
        "“Specification”: the drawings in Schedule 3.",
    ],
)
def test_a_term_in_bold_is_defined_as_one_in_quotes_is(line: str) -> None:
    assert "Specification" in defined(written("1. Terms", line))


@pytest.mark.parametrize(
    "line", ["**Specification**", "The **Specification** applies.", "Specification means what it says here."]
)
def test_a_heading_or_a_stressed_word_defines_nothing(line: str) -> None:
    assert "Specification" not in defined(written("1. Terms", line))


@pytest.mark.parametrize(
    ("lead", "heads"), [("1. Definitions", ("Release", "the paper")), ("1. Annex", ("Term", "Meaning"))]
)
def test_the_first_column_of_a_table_of_definitions_defines(lead: str, heads: tuple[str, str]) -> None:
    document = docx.Document()
    document.add_paragraph(lead)
    table = document.add_table(2, 2)
    for row, texts in zip(table.rows, (heads, ("Working Day", "a day on which banks in Oslo are open")), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    assert "Working Day" in defined(saved(document))
    assert "Meaning" not in defined(saved(document))


def test_a_table_of_prices_defines_nothing() -> None:
    document = docx.Document()
    document.add_paragraph("2. Prices")
    table = document.add_table(2, 2)
    table.cell(1, 0).text = "Release"
    assert not defined(saved(document))


def test_what_is_defined_in_bold_is_not_defined_again() -> None:
    data = written(
        "This agreement is between Fir Ltd (**Buyer**) and Oak Ltd (**Seller**).",
        "1. Definitions",
        "**Goods** means the lamps in Schedule 1.",
        "**Business Days** means days on which banks in Leeds are open.",
        "**Release**: the form in Schedule 4, signed by the Buyer.",
        "2. Payment",
        "The Buyer pays by transfer.",
    )
    told = added(data, "e4-set-off", "b7-release-hold")
    assert "“Release” means" not in told
    assert "“Business Day” means" not in told
    assert "“Lot” means" in told


def test_new_definitions_stand_behind_those_of_the_contract_where_nothing_is_counted_anew() -> None:
    lines = ("1. Definitions", "“Buyer” means Fir Ltd.", "2. Delivery", "By ship.", "3. Payment", "By transfer.")
    told = [one.text for one in read(insert(planned(written(*lines), "e4-set-off"), BARE))]
    assert told[2] == "1A. Further definitions"
    assert any((text.startswith("3") and "Set-off" in text) or text.startswith("4. Set-off") for text in told)
    named = [one.text for one in read(insert(planned(written(*lines), "e4-set-off", after="Delivery"), BARE))]
    assert "2A. Further definitions" in named


def test_a_dash_that_stands_behind_a_counted_number_stands_there_again() -> None:
    document = docx.Document(io.BytesIO(made.direct()))
    for one in document.paragraphs:
        if one.text in {"Definitions", "Inspection", "Payment", "Governing law"}:
            one.runs[0].text = f" – {one.text}"
    told = [one.text for one in read(insert(planned(saved(document), "e4-set-off"), BARE)) if one.new]
    assert " – Set-off and deductions" in told


# --- longer terms, and other sums ---


def test_a_defined_term_of_several_words_wins_over_the_word_inside_it() -> None:
    data = written(
        "Fir Ltd is the “Buyer” and Oak Ltd the “Supplier”. The lamps of Annex 1 are the “Contract Products”.",
        "1. Products",
        "The Supplier sells the Contract Products, and the Buyer inspects all Contract Products on arrival.",
        "2. Payment",
        "The Buyer pays the Contract Products by transfer.",
    )
    told = added(data, "d1-rework")
    assert "Contract Products" in told
    assert "Products" not in told.replace("Contract Products", "")


def test_a_term_for_some_of_the_goods_is_not_the_term_for_them() -> None:
    data = written(
        "Fir Ltd is the “Buyer” and Oak Ltd the “Supplier”.",
        "1. Quality",
        "“Defective Products” means products with a fault. The Supplier sells the Products to the Buyer.",
        "All Products are new. The Supplier takes Defective Products back, and the Products stay its own.",
        "2. Payment",
        "The Buyer pays by transfer.",
    )
    assert "Defective Products" not in added(data, "e4-set-off", "d1-rework")


@pytest.mark.parametrize(
    ("lines", "not_there", "there"),
    [
        (
            ("第一条 名称、规格、总价", "1.1 合同总价为人民币20万元。货物符合技术规格书及合同总价的约定。",
             "第二条 质量", "2.1 技术规格书未作约定的，按照国家标准执行。"),
            ("其总价", "货物总价", "“规格”"), "技术规格书",
        ),
    ],
)  # fmt: skip
def test_chinese_terms_are_not_cut_out_of_longer_ones(
    lines: tuple[str, ...], not_there: tuple[str, ...], there: str
) -> None:
    told = added(
        written("甲方（买方）：和澜公司", "乙方（卖方）：恒达公司", *lines), "a4-quality-warranty", "e5-late-delivery"
    )
    assert there in told
    assert not [word for word in not_there if word in told]


def test_the_price_of_the_whole_contract_is_no_price_of_goods() -> None:
    data = written(
        "Fir Ltd is the “Buyer” and Oak Ltd the “Supplier”. The sum of USD 90,000 is the “Contract Price”.",
        "1. Delivery",
        "The Supplier delivers in May.",
        "2. Payment",
        "The Buyer pays the Contract Price by transfer.",
    )
    assert "Contract Price" not in added(data, "e5-late-delivery")


# --- names ---


@pytest.mark.parametrize(
    "name",
    [
        "United Nations Convention on Contracts for the International Sale of Goods",
        "Sale of Goods Act",
        "Uniform Commercial Code",
        "Supplier Trading Co. Ltd",
        "Goods Inspection Rules",
    ],
)
def test_a_name_is_never_put_in_other_words(name: str) -> None:
    instead = {"Goods": "Equipment", "Supplier": "Seller", "Order": "Contract"}
    told = beside_names(
        f"The Goods fall under the {name} and the Order.",
        Tongue.ENGLISH,
        lambda one: adapted(one, instead, Tongue.ENGLISH),
    )
    assert told == f"The Equipment fall under the {name} and the Contract."


def test_a_chinese_name_is_never_put_in_other_words() -> None:
    instead = {"货物": "产品"}
    told = beside_names(
        "货物适用《联合国国际货物销售合同公约》。", Tongue.CHINESE, lambda one: adapted(one, instead, Tongue.CHINESE)
    )
    assert told == "产品适用《联合国国际货物销售合同公约》。"


def test_the_treaty_keeps_its_name_in_a_contract_with_other_goods() -> None:
    data = written(
        "Fir Ltd is the “Buyer” and Oak Ltd the “Supplier”. The presses are the “Equipment”.",
        "1. Delivery",
        "The Supplier delivers the Equipment.",
        "2. Payment",
        "The Buyer pays.",
    )
    told = added(data, "g5-law-forum", "a4-quality-warranty")
    assert "International Sale of Goods" in told
    assert "Equipment" in told


# --- grammar ---


@pytest.mark.parametrize(
    ("text", "word", "right"),
    [
        ("The Equipment are made, and Equipment that are ready are sent.", "Equipment",
         "The Equipment is made, and Equipment that is ready are sent."),
        ("The Specifications consists of drawings.", "Specifications", "The Specifications consist of drawings."),
        ("each unit of the Specifications is new", "Specifications", "each unit of the Specifications is new"),
        ("delivery of Merchandise that were made", "Merchandise", "delivery of Merchandise that was made"),
        ("the day on which the Equipment arrive at", "Equipment", "the day on which the Equipment arrives at"),
    ],
)  # fmt: skip
def test_the_verb_agrees_with_the_word_of_the_contract(text: str, word: str, right: str) -> None:
    assert agreeing(text, word) == right


def test_a_term_defined_as_several_is_one_where_one_is_meant() -> None:
    data = written(
        "Fir Ltd is the “Buyer” and Oak Ltd the “Supplier”. “Business Days” means days on which banks are open.",
        "1. Specifications",
        "“Specifications” means the sheets of Annex 2.",
        "2. Payment",
        "The Buyer pays.",
    )
    told = added(data, "a1-spec-incorporation", "b7-release-hold", "d2-sorting", "d4-capa")
    assert "Business Days" in told
    assert "1 Business Days" not in told
    assert "The Specifications consist of" in told
    assert [plural("Business Day"), singular("Batches"), singular("Deliveries"), singular("Lots")] == [
        "Business Days",
        "Batch",
        "Delivery",
        "Lot",
    ]
    assert not is_several("Process")


def test_the_words_of_a_vocabulary_go_together() -> None:
    words = Vocabulary(frozenset(), {"Goods": "Machine"}, (), (), "clause", frozenset(), agreeing=("Machine",))
    assert words.adapted("Goods that were made under the Sale of Goods Act.", Tongue.ENGLISH) == (
        "Machine that was made under the Sale of Goods Act."
    )
