"""Contracts that are a table of terms: each row is cited by its number or its name, and a new clause is a row."""

import io
from collections.abc import Sequence

import docx
import pytest
from docx.oxml.ns import qn

from tests.contracts.target.test_insertion import OPTIONS, planned, read
from toolkit.contracts.passages import passages_of
from toolkit.contracts.target.insertion import insert
from toolkit.contracts.target.paragraphs import column
from toolkit.contracts.target.proof import resolved
from toolkit.contracts.target.row_labels import labels_of
from toolkit.contracts.target.wordfile import opened
from toolkit.errors import InvalidInputError

BARE = OPTIONS._replace(definitions=False, comments=False)
REFERRING = ("b2-access-and-help", "b3-inspection-not-acceptance", "b1-inspection-right")
PARTICULARS = (
    ("Customer", "Elm Toys Ltd, Bath"),
    ("Vendor", "Shantou Plastics Factory"),
    ("Order date", "3 May 2026"),
    ("Delivery term", "FOB Shantou"),
)
NUMBERED = (
    ("No.", "Term", "Agreed"),
    ("1", "Payment", "30 % with the order, 70 % by bank transfer before shipment of the goods."),
    ("2", "Inspection", "The Buyer may inspect the goods before shipment. See term 3."),
    ("3", "Late delivery", "1 % of the value of the late goods for each week, at most 10 %."),
)
NAMED = tuple(row[1:] for row in NUMBERED[1:])
GOODS = (("No.", "Item", "Pieces"), ("1", "Wooden train", "600"), ("2", "Wooden bus", "900"))


def table(document: docx.document.Document, rows: Sequence[Sequence[str]]) -> None:
    made = document.add_table(rows=len(rows), cols=len(rows[0]))
    for row, texts in zip(made.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def order(*tables: Sequence[Sequence[str]]) -> bytes:
    document = docx.Document()
    document.add_paragraph().add_run("Purchase order 77").bold = True
    for rows in tables:
        table(document, rows)
        document.add_paragraph()
    document.add_paragraph("For the Buyer: ____________")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def places(data: bytes) -> dict[str, str]:
    return {one.text: one.place for one in passages_of(read(data))}


def new_rows(data: bytes) -> list[list[str]]:
    """Return the texts of the cells of each new row."""
    rows: dict[object, dict[int, list[str]]] = {}
    for one in read(data):
        row = next(one.node.iterancestors(qn("w:tr")), None)
        if one.new and row is not None:
            rows.setdefault(row, {}).setdefault(column(one.node), []).append(one.text)
    return [["\n".join(cells[place]) for place in sorted(cells)] for cells in rows.values()]


# --- where a passage stands ---


def test_a_passage_in_a_row_is_cited_by_the_number_of_its_row() -> None:
    found = places(order(PARTICULARS, GOODS, NUMBERED))
    assert [found[row[2]] for row in NUMBERED[1:]] == ["1", "2", "3"]
    assert found["For the Buyer: ____________"] == ""


def test_a_passage_in_a_row_without_a_number_is_cited_by_its_name() -> None:
    found = places(order(PARTICULARS))
    assert found["FOB Shantou"] == "“Delivery term”"
    assert found["3 May 2026"] == "“Order date”"


def test_a_date_is_no_number_of_a_clause() -> None:
    assert places(order((("3 May 2026", "Bath", "PO 9"),)))["3 May 2026"] == ""


@pytest.mark.parametrize(
    ("rows", "cited"),
    [
        (NUMBERED, [None, "1", "2", "3"]),
        ((("1.", "The Buyer pays by transfer."), ("2.", "The Supplier packs in cartons.")), ["1", "2"]),
        (NAMED, ["“Payment”", "“Inspection”", "“Late delivery”"]),
        ((("一", "付款", "买方于发货前支付全部货款。"), ("二", "检验", "买方可在发货前检验货物。")), ["一", "二"]),
        (GOODS, [None, None, None]),
        ((("Goods", "货物"), ("Price", "价格"), ("Law", "法律")), [None, None, None]),
        ((("Goods", "1.1 The lamps."), ("Price", "2.1 USD 9."), ("Law", "3.1 Texas law.")), [None, None, None]),
        ((("1", "The Buyer pays by transfer."), (), ("2", "The Supplier packs.")), [None, None, None]),
        ((("For the Buyer", "____________"), ("Name", ""), ("Date", "")), [None, None, None]),
    ],
)
def test_rows_of_terms_are_told_from_those_of_goods_languages_and_signatures(
    rows: Sequence[Sequence[str]], cited: list[str | None]
) -> None:
    assert [one.cited if one is not None else None for one in labels_of(rows)] == cited


# --- new clauses ---


def test_a_new_clause_is_a_row_with_the_next_number() -> None:
    data = order(PARTICULARS, GOODS, NUMBERED)
    result = insert(planned(data, "e4-set-off", after="3"), BARE)
    (row,) = new_rows(result)
    assert row[:2] == ["4", "Set-off and deductions"]
    assert row[2].count("\n") == 7, "its sentences are paragraphs of one cell"
    assert [text for text, _ in resolved(opened(result, "x").body, accepted=False)] == [
        text for text, _ in resolved(opened(data, "x").body, accepted=False)
    ]


@pytest.mark.parametrize("after", ["Inspection", "2", "term 2"])
def test_the_name_of_a_row_is_found_as_its_number_is(after: str) -> None:
    (row,) = new_rows(insert(planned(order(PARTICULARS, NUMBERED), "e4-set-off", after=after), BARE))
    assert row[0] == "2A"


def test_the_head_of_a_column_is_no_clause() -> None:
    asked = planned(order(PARTICULARS, NUMBERED), *REFERRING)
    assert [one.title for one in asked.outline.clauses] == ["Payment", "Inspection", "Late delivery"]
    with pytest.raises(InvalidInputError, match="no clause “Agreed”"):
        planned(order(PARTICULARS, NUMBERED), "e4-set-off", after="Agreed")


def test_a_reference_names_the_term_by_its_number() -> None:
    told = "\n".join(one.text for one in read(insert(planned(order(NUMBERED), *REFERRING), BARE)))
    assert "gives access and help under term\u00a02" in told
    assert "Agreed”" not in told


def test_rows_with_names_get_further_ones() -> None:
    data = order(NAMED)
    first = insert(planned(data, "e4-set-off", after="Payment"), BARE)
    assert [row[0] for row in new_rows(first)] == ["Set-off and deductions"]
    second = insert(planned(first, "g3-no-waiver", after="Late delivery"), BARE)
    assert [row[0] for row in new_rows(second)] == ["Set-off and deductions", "No waiver and no precedent"]
    told = "\n".join(one.text for one in read(insert(planned(data, *REFERRING), BARE)))
    assert "under term “Access and help”" in told


def test_a_contract_with_clauses_keeps_them_beside_a_table_of_particulars() -> None:
    document = docx.Document()
    table(document, NUMBERED)
    lines = (
        "1. Inspection",
        "The Buyer may look at all the goods at any time before they are shipped to it.",
        "2. Payment",
        "The price is paid by bank transfer within thirty days after the goods have arrived.",
    )
    for line in lines:
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    result = insert(planned(out.getvalue(), "e4-set-off", after="Payment"), BARE)
    assert not new_rows(result)


# --- tables that go on from one to the next ---


def going_on() -> bytes:
    document = docx.Document()
    parts = {
        "General": (("T&C 1", "Acceptance:", "This order binds when the Vendor has confirmed it in writing."),),
        "Quality": (
            ("T&C 2", "Inspection:", "The goods are looked at in the warehouse of the Customer on arrival."),
            ("T&C 3", "Warranty:", "The Vendor warrants for 12 months that the goods have no defects."),
        ),
        "Payment": (("T&C 4", "Payment terms:", "The Customer pays 30 days after the invoice has been verified."),),
    }
    last = (("T&C 5", "Invoices:", "They name the order, the goods and the bank of the Vendor."),)
    for number, (title, rows) in enumerate(parts.items(), start=1):
        document.add_heading(f"14.{number} {title} Terms", 3)
        table(
            document,
            (*rows, *last) if title == "Payment" else rows if len(rows) > 1 else (*rows, ("T&C 1A", *rows[0][1:])),
        )
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_rows_with_a_word_before_their_number_go_on_from_table_to_table() -> None:
    result = insert(planned(going_on(), "b6-reinspection-cost", "e1-balance-on-pass"), BARE)
    rows = new_rows(result)
    assert [row[:2] for row in rows] == [
        ["T&C 2A", "Cost of re-inspection:"],
        ["T&C 4A", "Balance due on a Passed Inspection:"],
    ]
    assert "T&C T&C" not in rows[0][2]
    assert "term T&C" not in rows[1][2]


def test_a_row_behind_the_last_one_goes_on_with_their_count() -> None:
    rows = new_rows(insert(planned(going_on(), "e4-set-off", after="T&C 5"), BARE))
    assert [row[0] for row in rows] == ["T&C 6"]
