"""What the cells beside a verdict say: requirement and finding stand apart, as they do in the report."""

import pytest

from tests.parsers.drawn import drawn, report
from tests.parsers.notation import page, rows
from toolkit.parsers.layout.grid import rows_of
from toolkit.parsers.results.remarks import without_parts
from toolkit.parsers.results.sections import sections


@pytest.mark.parametrize(
    ("row", "remark"),
    [
        ("[Leash loop pull | 200 lbf, 30 s | Broke at 140 lbf | FAIL", "200 lbf, 30 s; Broke at 140 lbf"),
        ("[Leash loop pull | 200 lbf, 30 s; | Broke at 140 lbf | FAIL", "200 lbf, 30 s; Broke at 140 lbf"),
        ("[Leash loop pull | Found: | broke at 140 lbf | FAIL", "Found: broke at 140 lbf"),
        ("[Leash loop pull | 200 lbf | - | FAIL", "200 lbf"),
        ("[Leash loop pull | Broke | FAIL", "Broke"),
        ("[Leash loop pull | FAIL", None),
    ],
)
def test_cells_beside_a_verdict_are_told_apart(row: str, remark: str | None) -> None:
    lines = rows(f"[Check | Requirement | Measured | Result\n{row}")
    assert [part.remark for part in sections(lines, [page(lines)])] == [remark]


def told(text: str) -> list[tuple[str, str | None, str | None]]:
    lines = rows(text)
    return [(part.name, part.result, part.remark) for part in sections(lines, [page(lines)])]


def test_lines_of_text_with_a_part_and_its_verdict_each_are_parts() -> None:
    assert told("Visual audit: FAIL (class B 12 against 7)\n\n40 pieces were measured. All fit.\n\nSizes: PASS") == [
        ("Visual audit", "fail", "class B 12 against 7"),
        ("Sizes", "pass", None),
    ]
    assert told("• | Packing: Pass\n• | Carton drop: Pass\n• | Light: N/A") == [
        ("Packing", "pass", None),
        ("Carton drop", "pass", None),
        ("Light", "na", None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Packing: Pass",  # one could be anything
        "Result: Pass\nOverall result: Pass",
        "we were told: ok\nthey said: ok",
        "Packing: passed to the next line\nMarking: see photo",
        "Major: OK\nMinor: OK",
    ],
)
def test_other_lines_are_none(text: str) -> None:
    assert told(text) == []


def test_a_remark_that_the_end_of_a_page_has_cut_is_told_whole() -> None:
    head = "Acme Inspection Ltd\nFinal Random Inspection Report No. R-1001\n\n"
    row = "[Drop test | FAIL | Two of two cartons were open after the"
    first = f"{head}[Check | Result | Remark\n{row}"
    second = f"[ | | third drop\n{row.replace('Drop test', 'Tear test')}\n[ | Result | "
    pages = [drawn(first), drawn(second, 2)]
    lines = [row for each in pages for row in rows_of(each)]
    parts = {part.name: part.remark for part in sections(lines, pages)}
    assert parts["Drop test"] == "Two of two cartons were open after the third drop"
    assert parts["Tear test"] == "Two of two cartons were open after the"


@pytest.mark.parametrize(
    "heads",
    [
        "Prepared | Checked | Approved",
        "Erstellt | Geprüft | Freigegeben",
        "编制 | 审核 | 批准",
        "Elaboró | Revisó | Aprobó",
    ],
)
def test_the_heads_over_who_signs_judge_no_part(heads: str) -> None:
    assert told(f"[Labels | Pass\n\n[{heads}\n[M. Tan 2026/11/09 | R. Guo | W. He") == [("Labels", "pass", None)]


def test_a_part_that_was_checked_and_approved_is_one() -> None:
    assert told("[Labels checked | Approved\n[Cartons | Approved") == [
        ("Labels checked", "pass", None),
        ("Cartons", "pass", None),
    ]


def test_the_number_of_a_part_is_no_figure_of_it() -> None:
    assert told("[Part | Result\n[1. Quantity | Pass\n[5. Packed goods and labels | Pass") == [
        ("1. Quantity", "pass", None),
        ("5. Packed goods and labels", "pass", None),
    ]
    assert told("[Point | Result\n[Sample size 80 pcs | Pass") == []


def test_the_heading_of_the_result_is_no_remark() -> None:
    assert without_parts(["6.1 The labels are in place.", "7 Gesamturteil", "7. Overall result"]) == (
        "6.1 The labels are in place.",
    )


@pytest.mark.parametrize(
    "heading", ["Other remark(s)", "Other Remark(s):", "5. Inspector comment(s)", "Other observation(s)"]
)
def test_a_heading_in_one_or_more_heads_remarks(heading: str) -> None:
    page = f"""
Pre-shipment inspection report
Client: Lumen & Loft Ltd
Purchase order: LL-20931
Sample size: 125 pcs

{heading}
1. The carton drop test was not done.
2. Two cartons have no shipping mark.

Result: FAIL
"""
    assert report(page).remarks == ("The carton drop test was not done.", "Two cartons have no shipping mark.")
