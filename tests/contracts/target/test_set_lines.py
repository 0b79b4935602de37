"""Contracts whose numbered lines are a table each, with the number in one cell and the words in the next."""

import io

import docx
import pytest
from docx.oxml.ns import qn

from tests.contracts.target.test_insertion import OPTIONS, planned, read
from tests.packages import saved
from toolkit.contracts.target.insertion import insert
from toolkit.contracts.target.outline import outline
from toolkit.contracts.target.places import named
from toolkit.contracts.target.proof import resolved
from toolkit.contracts.target.wordfile import opened

BARE = OPTIONS._replace(comments=False, definitions=False)
LINES = (
    ("1.", "Product"),
    ("", "The Vendor sells lamps to the Buyer as Annex A tells them."),
    ("2.", "Inspection and Testing"),
    ("2.1", "The lamps are as Annex A says."),
    ("2.2", "The Buyer inspects each shipment after arrival."),
    ("3.", "Payment"),
    ("3.1", "The Buyer pays each invoice after 30 days."),
    ("–", "by transfer;"),
    ("–", "in euros."),
    ("3.2", "Prices are firm."),
)


def contract(*lines: tuple[str, str]) -> bytes:
    document = docx.Document()
    document.add_paragraph("SUPPLY AGREEMENT")
    for sign, words in lines:
        if not sign:
            document.add_paragraph(words)
            continue
        row = document.add_table(rows=1, cols=3).rows[0]
        row.cells[1].text, row.cells[2].text = sign, words
        row.cells[2].paragraphs[0].runs[0].bold = sign.endswith(".")
    document.add_paragraph("IN WITNESS WHEREOF the parties have signed.")
    return saved(document)


def test_such_lines_are_the_clauses_of_the_contract() -> None:
    found = outline(read(contract(*LINES)))
    assert [named(one) for one in found.clauses] == ["1. Product", "2. Inspection and Testing", "3. Payment"]
    assert found.clauses[2].last.text == "Prices are firm."
    assert found.below is not None
    assert found.below.label == "2.1"


def test_a_new_clause_goes_on_with_their_numbers() -> None:
    result = insert(planned(contract(*LINES), "b6-reinspection-cost", "e4-set-off"), BARE)
    new = [one.text for one in read(result) if one.new]
    assert new.index("Cost of re-inspection") - new.index("2A.") == 1
    assert "4." in new
    before = [one.text for one in read(contract(*LINES))]
    assert [one.before for one in read(result) if not one.new] == before


@pytest.mark.parametrize("row", [("1", "Lamp"), ("Buyer:", "Fir Ltd"), ("By:", "________")])
def test_goods_particulars_and_lines_to_sign_are_no_such_lines(row: tuple[str, str]) -> None:
    found = read(contract(row, row, row))
    assert outline(found).clauses == outline(tuple(one for one in found if not one.inside)).clauses


def test_a_letter_with_a_dot_is_a_number_in_a_cell_of_its_own() -> None:
    lines = [("1.", "Duties"), ("a.", "The Vendor packs."), ("b.", "The Vendor ships."), ("2.", "End"), ("", "So.")]
    below = outline(read(contract(*lines))).below
    assert below is not None
    assert below.label == "a."


def test_a_new_clause_is_set_as_those_of_the_contract_are() -> None:
    data = contract(*LINES)
    result = insert(planned(data, "b6-reinspection-cost"), BARE)
    new = [one for one in read(result) if one.new and one.text.strip()]
    assert [one.text for one in new[:4:2]] == ["2A.", "2A.1"]
    assert all("tc" in one.inside for one in new)
    body = opened(result, "x").body
    assert resolved(body, accepted=False) != resolved(body, accepted=True)
    assert [text for text, _ in resolved(body, accepted=False)] == [
        text for text, _ in resolved(opened(data, "x").body, accepted=False)
    ]
    again = planned(result, "b6-reinspection-cost")
    assert not again.planned


def test_where_only_headings_are_tables_no_line_of_a_new_clause_is() -> None:
    lines = tuple(("", words) if "." in sign and sign[-1] != "." else (sign, words) for sign, words in LINES)
    new = [one for one in read(insert(planned(contract(*lines), "b6-reinspection-cost"), BARE)) if one.new]
    assert not [one for one in new if one.inside]


def test_a_table_that_ends_the_contract_is_followed_by_a_paragraph() -> None:
    document = docx.Document(io.BytesIO(contract(*LINES)))
    document.paragraphs[-1]._p.getparent().remove(document.paragraphs[-1]._p)  # noqa: SLF001
    result = insert(planned(saved(document), "e4-set-off", after="3"), BARE)
    assert opened(result, "x").body[0][-2].tag == qn("w:p")


def test_a_number_in_a_cell_names_the_clause_that_holds_it() -> None:
    place = planned(contract(*LINES), "e4-set-off", after="2.2").planned[0].place
    assert place.after is not None
    assert place.after.title == "Inspection and Testing"
