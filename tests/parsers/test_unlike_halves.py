"""Two tables of different matters in the same rows are each read by itself: nothing beside a defect is of it."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.report import Report

HEAD = """
ORRIN QUALITY WATCH
Final inspection report
Report no.: OQ-2207
Inspection date: 9 April 2026
Overall result: FAIL
"""
LIST = (
    ("Defect", "Critical", "Major", "Minor"),
    ("Broken stitch", "", "2", ""),
    ("Oil stain", "", "1", ""),
    ("Open seam", "", "", ""),
    ("Loose thread", "", "", "4"),
    ("Total", "0", "3", "4"),
    ("Ac", "0", "7", "10"),
)
CHECKS = (
    ("Check", "Result"),
    ("Carton marking", "OK"),
    ("Drop test", "OK"),
    ("Barcode scan", "Not OK"),
    ("Zip pull 70 N", "OK"),
)
MEASURED = (
    ("Point", "Spec", "Tol.", "Actual"),
    ("Chest", "54", "1", "54.5"),
    ("Length", "72", "1", "72"),
    ("Sleeve", "63", "1", "64"),
)
ROWS = [("Broken stitch", None, 2, None), ("Oil stain", None, 1, None), ("Loose thread", None, None, 4)]
Table = tuple[tuple[str, ...], ...]


def beside(left: Table, right: Table, mark: str = "[") -> str:
    """Return both tables in the same rows."""
    lines = []
    for place in range(max(len(left), len(right))):
        cells = [*_row(left, place), *_row(right, place)]
        lines.append(mark + " | ".join(cells))
    return HEAD + "\n" + "\n".join(lines) + "\n"


def _row(table: Table, place: int) -> tuple[str, ...]:
    return table[place] if place < len(table) else ("",) * len(table[0])


def rows(read: Report) -> list[tuple[str, int | None, int | None, int | None]]:
    return [(defect.description, defect.critical, defect.major, defect.minor) for defect in read.defects]


def told(read: Report) -> list[tuple[str, str | None, str | None]]:
    return [(section.name, section.result, section.remark) for section in read.sections]


@pytest.mark.parametrize("mark", ["[", ""])
@pytest.mark.parametrize("swapped", [False, True])
@pytest.mark.parametrize("head", ["Check", "CHECKLIST", "Test", "Prüfpunkt", "Point contrôlé", "检查项目"])
def test_checks_beside_defects_keep_their_names(mark: str, swapped: bool, head: str) -> None:
    checks = ((head, "Result"), *CHECKS[1:])
    read = report(beside(checks, LIST, mark) if swapped else beside(LIST, checks, mark))
    assert rows(read) == ROWS
    assert all(defect.remark is None for defect in read.defects)
    assert told(read) == [
        ("Carton marking", "pass", None),
        ("Drop test", "pass", None),
        ("Barcode scan", "fail", None),
        ("Zip pull 70 N", "pass", None),
    ]


@pytest.mark.parametrize("mark", ["[", ""])
@pytest.mark.parametrize("swapped", [False, True])
@pytest.mark.parametrize(
    "heads",
    [MEASURED[0], ("Merkmal", "Sollwert", "Toleranz", "Istwert"), ("POM", "Spec", "1", "2")],
)
def test_measured_values_beside_defects_are_no_counts(mark: str, swapped: bool, heads: tuple[str, ...]) -> None:
    measured = (heads, *MEASURED[1:])
    read = report(beside(measured, LIST, mark) if swapped else beside(LIST, measured, mark))
    assert rows(read) == ROWS
    assert all(defect.remark is None for defect in read.defects)
    assert (read.found.major, read.found.minor, read.allowed.major) == (3, 4, 7)


def test_the_overall_result_at_the_end_of_the_checks_is_that_of_the_whole() -> None:
    text = beside(LIST, (*CHECKS, ("AUDIT RESULT", "REJECTED"))).replace("Overall result: FAIL\n", "")
    assert report(text).results.overall == "fail"


def test_finds_beside_the_check_that_they_are_of_stay_with_it() -> None:
    read = report(
        HEAD
        + """
[Check item | Requirement | Result | Defect found | CR | MA | MI
[Housing | No scratch | NG | Deep scratch | | 3 |
[Print | Clear | NG | Print blurred | | | 4
[Gap | Max. 0.3 mm | OK | | | |
[Switch | Works | OK | | | |
[Total | | | | 0 | 3 | 4
[Accept | | | | 0 | 7 | 10
"""
    )
    assert [(defect.major, defect.minor) for defect in read.defects] == [(3, None), (None, 4)]
    assert (read.found.major, read.found.minor) == (3, 4)


def test_a_remark_and_a_result_of_each_defect_are_no_second_table() -> None:
    read = report(
        HEAD
        + """
[Defect | Critical | Major | Minor | Action | Status
[Broken stitch | 0 | 2 | 0 | Repaired | OK
[Oil stain | 0 | 1 | 0 | Cleaned | OK
[Total | 0 | 3 | 0 | |
"""
    )
    assert rows(read) == [("Broken stitch", 0, 2, 0), ("Oil stain", 0, 1, 0)]
    assert not any(section.name in ("Repaired", "Cleaned") for section in read.sections)


@pytest.mark.parametrize("heads", ["1# | 2# | 3#", "1 # | 2 # | 3 #", "1号 | 2号 | 3号"])
def test_numbered_samples_below_the_list_in_its_columns_are_measured(heads: str) -> None:
    read = report(
        HEAD
        + f"""
[No. | Defect | CR | MA | MI
[1 | Broken stitch | 0 | 2 | 0
[2 | Oil stain | 0 | 1 | 0
[ | Total | 0 | 3 | 0
[No. | Test item | {heads}
[1 | Power (W) | 35 | 36 | 37
[2 | Weight (g) | 120 | 121 | 119
"""
    )
    assert [defect.description for defect in read.defects] == ["Broken stitch", "Oil stain"]
    assert read.found.major == 3
