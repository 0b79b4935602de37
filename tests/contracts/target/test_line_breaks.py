"""Contracts whose clauses are lines of one paragraph."""

import docx
import pytest

from tests.contracts.target.test_insertion import OPTIONS, planned, read
from tests.packages import saved
from toolkit.contracts.target.insertion import insert
from toolkit.errors import RuleRefusesError

BARE = OPTIONS._replace(comments=False, definitions=False)
LINES = (
    "1. Delivery.",
    "1.1 The Vendor delivers by sea to the port that this Order names.",
    "1.2 It tells the Buyer the ship. 20 pieces fill a carton.",
    "2. Inspection.",
    "2.1 The Buyer may inspect the goods at the factory.",
    "(a) at any time; or",
    "3. Payment.",
    "The Buyer pays by transfer.",
)


def contract(lines: tuple[str, ...] = LINES) -> bytes:
    document = docx.Document()
    document.add_heading("General conditions of purchase", 4)
    paragraph = document.add_paragraph()
    for number, line in enumerate(lines):
        run = paragraph.add_run(line)
        run.bold = line.endswith(".") and len(line) < 20
        if number < len(lines) - 1:
            run.add_break()
    return saved(document)


def test_new_clauses_go_on_with_the_numbers_of_the_lines() -> None:
    data = contract()
    result = insert(planned(data, "b6-reinspection-cost", "e4-set-off"), BARE)
    new = [one for one in read(result) if one.new]
    heads = [one.text for one in new if one.label in {"4.", "5."}]
    assert heads == ["4. Cost of re-inspection.", "5. Set-off and deductions."]
    assert any(one.text.startswith("4.1 ") for one in new)
    assert [one.before for one in read(result) if one.before] == [one.text for one in read(data)]


def test_nothing_is_put_between_two_lines() -> None:
    with pytest.raises(RuleRefusesError, match="lines of one paragraph"):
        planned(contract(), "e4-set-off", after="Inspection")


def test_further_clauses_go_on_behind_a_first_insertion() -> None:
    first = insert(planned(contract(), "b6-reinspection-cost", "g3-no-waiver"), BARE)
    second = insert(planned(first, "e4-set-off", after="5"), BARE)
    assert "6. Set-off and deductions." in [one.text for one in read(second)]


def test_figures_in_a_paragraph_of_prose_are_no_lines() -> None:
    lines = ("The parties agree.", "2026 was a good year.", "20 lamps were sold.")
    new = [one.text for one in read(insert(planned(contract(lines), "e4-set-off"), BARE)) if one.new]
    assert "SET-OFF AND DEDUCTIONS" in [text.upper() for text in new]
