"""What agencies print beside the verdict: terms that explain it, verdicts of parts, a ban until the release."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.test_ordinary_reports import HEAD
from toolkit.parsers.results.said import said_in
from toolkit.parsers.results.verdicts import _explains_verdicts

LIST = "[Defect | Critical | Major | Minor\n[Dent | 0 | 4 | 2\n[Total | 0 | 4 | 2\n[Allowed | 0 | 5 | 7\n\n"
TERMS = "CONFORM – findings meet the requirements; NOT CONFORM – one or more do not; PENDING – the client has to decide"


def test_terms_that_explain_the_verdicts_are_none() -> None:
    read = report(f"{HEAD}Overall conclusion | NOT CONFORM\n\n{LIST}The terms used in the conclusion are: {TERMS}.")
    assert (read.results.overall, read.errors) == ("fail", ())


@pytest.mark.parametrize("text", ["NOT CONFORM – major above the limit; minor within it", "PASS: within the AQL"])
def test_a_verdict_with_its_reason_explains_no_terms(text: str) -> None:
    assert not _explains_verdicts(text)
    assert _explains_verdicts(TERMS)


def test_verdicts_in_a_column_beside_parts_are_theirs() -> None:
    parts = "Section | Result | Comment\nQuantity | Accepted | all\nWorkmanship | Accepted |\nLabelling | Hold | F1\n"
    read = report(f"Acme Inspection Ltd\nInspection report\n[RESULT: ON HOLD\n\n{parts}\n{LIST}")
    assert (read.results.overall, read.errors) == ("pending", ())
    assert [(part.name, part.result) for part in read.sections if part.result != "pass"] == [("Labelling", "pending")]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Goods must not be shipped before written release by the client", "pending"),
        ("Goods must not be shipped", "fail"),
        ("Goods are rejected", "fail"),
        ("Shipment rejected without reservation.", "fail"),
        ("Goods rejected, must not be shipped without repair.", "fail"),
        ("FAIL - shipment refused unless 100 % sorted", "fail"),
        ("Rejected. Do not ship without rework.", "fail"),
        ("不合格，未经返工不得出货", "fail"),
        ("This shipment is rejected because it came without labels.", "fail"),
    ],
)
def test_goods_that_wait_for_a_release_are_not_refused(text: str, word: str) -> None:
    assert [said.word for said in said_in(text, 1, (0, 0, 0, 0))] == [word]


def test_the_part_on_workmanship_may_name_the_plan() -> None:
    parts = "[Subject | Result | Chapter\n[Quantity | OK | 3\n[Quality (AQL) | NOT OK | 4\n[Packing | OK | 8\n\n"
    read = report(f"{HEAD}{parts}Final result: NOT ACCEPTED\n\n{LIST}")
    assert ("Quality (AQL)", "fail") in [(part.name, part.result) for part in read.sections]


def test_remarks_end_where_their_numbers_begin_again() -> None:
    read = report(f"{HEAD}Remarks\n1. Limit exceeded.\n2. 92% were packed.\n3. See photo.\n2. QUANTITY\n\n{LIST}")
    assert read.remarks == ("Limit exceeded.", "92% were packed.", "See photo.")


def test_captions_that_wrap_and_repeat_the_list_ask_nothing() -> None:
    captions = (
        "D1: Dent on kettle body – | D2: Lid does not lock – Major, | D3: Water leaks at the window –\n"
        "Major, 4 pcs | 3 pcs | Minor, 2 pcs\n"
    )
    table = (
        "[No. | Defect | Critical | Major | Minor | Photo\n[1 | Dent on kettle body | - | 4 | - | D1\n"
        "[2 | Lid does not lock | - | 3 | - | D2\n[3 | Water leaks at the window | - | - | 2 | D3\n"
        "[ | Total | 0 | 7 | 2 | \n[ | Accept | 0 | 10 | 14 | \n\n"
    )
    read = report(f"{HEAD}Overall result: PASS\n\n{table}{captions}")
    assert (len(read.defects), read.errors) == (3, ())
    doubtful = report(f"{HEAD}Overall result: PASS\n\n{table}{captions.replace('Lid does not lock', 'Cord too short')}")
    assert len(doubtful.defects) == 3


def test_the_first_row_under_the_corner_aql_gives_the_rates() -> None:
    plan = "[AQL | Critical | Major | Minor\n[Level | 0 | 2.5 | 4\n[Accept up to | 0 | 7 | 10\n[Found | 0 | 4 | 2\n\n"
    read = report(f"{HEAD}{plan}[Defect | Critical | Major | Minor\n[Dent | 0 | 4 | 2\n\nOverall result: PASS")
    assert read.sampling.aql.major == 2.5
