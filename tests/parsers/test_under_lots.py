"""A check that is listed again under the heading of each lot has a result of its own for each."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.lot_checks import failed_on
from toolkit.model.report import Report

HEAD = """
FERNHOLM QUALITY CHECKS
Final inspection report
Report no.: FQ-3381
Inspection date: 4 March 2026
Overall result: FAIL
"""
CHECKS = """
[Test | Requirement | Result | Remark
[Seam pull | 70 N | {} |
[Barcode | readable | {} |
"""
DEFECTS = """
[Defect | Critical | Major | Minor
[Loose thread | 0 | {} | 0
[Found | 0 | {} | 0
[Allowed | 0 | 5 | 7
[Result | {} | |
"""
ITEMS = """
Item no.: HK-7, HK-9

[Defect | Critical | Major | Minor
[Loose thread | 0 | 9 | 0
[Found | 0 | 9 | 0
[Allowed | 0 | 5 | 7
"""


def told(read: Report, name: str) -> list[tuple[tuple[str, ...], str | None]]:
    return [(section.items, section.result) for section in read.sections if section.name == name]


def lot(heading: str, result: str, seam: str, between: str = "") -> str:
    found = 9 if result == "Fail" else 2
    return f"\n{heading}\n{DEFECTS.format(found, found, result)}\n{between}\n{CHECKS.format(seam, 'Pass')}"


@pytest.mark.parametrize(
    ("one", "other", "names"),
    [
        ("Lot A", "Lot B", ("Lot A", "Lot B")),
        ("2.1 Item HK-7 red", "2.2 Item HK-9 blue", ("HK-7 red", "HK-9 blue")),
        ("Colour: Navy", "Colour: Ecru", ("Navy", "Ecru")),
        ("SKU LG-01 Rose", "SKU LG-02 Sage", ("LG-01 Rose", "LG-02 Sage")),
    ],
)
@pytest.mark.parametrize("between", ["", "Tests on site\n"])
def test_a_check_under_each_lot_is_of_that_lot(one: str, other: str, names: tuple[str, str], between: str) -> None:
    read = report(HEAD + lot(one, "Pass", "Fail", between) + lot(other, "Fail", "Pass", between))
    assert tuple(lot.item for lot in read.lots) == names
    assert told(read, "Seam pull") == [((names[0],), "fail"), ((names[1],), "pass")]
    assert [check.name for check in failed_on(read.lots[0], read)] == ["Seam pull"]
    assert failed_on(read.lots[1], read) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tests – HK-7", "Tests – HK-9"),
        ("Tests (HK-7)", "Tests (HK-9)"),
        ("Artikel HK-7", "Artikel HK-9"),
        ("款号 HK-7", "款号 HK-9"),
        ("Référence : HK-7", "Référence : HK-9"),
    ],
)
def test_checks_of_items_that_are_not_judged_apart_stay_two(one: str, other: str) -> None:
    checks = f"\n{one}\n{CHECKS.format('Fail', 'Pass')}\n{other}\n{CHECKS.format('Pass', 'Pass')}"
    assert told(report(HEAD + ITEMS + checks), "Seam pull") == [(("HK-7",), "fail"), (("HK-9",), "pass")]


def test_lines_of_checks_under_items_stay_two() -> None:
    lines = "\nStyle HK-7\nSeam pull: Fail\nBarcode: Pass\n\nStyle HK-9\nSeam pull: Pass\nBarcode: Pass\n"
    assert told(report(HEAD + ITEMS + lines), "Seam pull") == [(("HK-7",), "fail"), (("HK-9",), "pass")]


def test_what_stands_behind_the_last_lot_is_not_of_it() -> None:
    last = "\n3 Packing\n\n[Check | Result\n[Carton | Pass\n[Barcode | Fail\n"
    read = report(HEAD + lot("2.1 Item HK-7 red", "Pass", "Fail") + lot("2.2 Item HK-9 blue", "Fail", "Pass") + last)
    assert told(read, "Carton") == [((), "pass")]
    assert told(read, "Barcode") == [(("HK-7 red",), "pass"), (("HK-9 blue",), "pass"), ((), "fail")]


def test_tests_once_under_the_last_lot_are_of_nobody_knows_which() -> None:
    apart = f"\nItem HK-7\n{DEFECTS.format(2, 2, 'Pass')}\nItem HK-9\n{DEFECTS.format(9, 9, 'Fail')}"
    read = report(HEAD + apart + "\n" + CHECKS.format("Fail", "Pass"))
    assert told(read, "Seam pull") == [((), "fail")]


def test_checks_of_two_samples_are_one_with_the_worse_result() -> None:
    checks = f"\nSample 1\n{CHECKS.format('Fail', 'Pass')}\nSample 2\n{CHECKS.format('Pass', 'Pass')}"
    assert told(report(HEAD + ITEMS + checks), "Seam pull") == [((), "fail")]


@pytest.mark.parametrize(
    "line",
    [
        "Tests of the whole order:",
        "The following tests were made on samples of both lots.",
        "Tests on samples that were taken from all lots of the order",
        "Prüfungen am ganzen Auftrag:",
    ],
)
def test_a_line_over_a_table_that_names_no_lot_ends_what_is_of_the_last(line: str) -> None:
    last = f"\n{line}\n[Test | Requirement | Result | Remark\n[Metal detection | 1.2 mm | Fail |\n"
    read = report(HEAD + lot("Lot A", "Pass", "Pass") + lot("Lot B", "Pass", "Pass") + last)
    assert told(read, "Metal detection") == [((), "fail")]
    assert told(read, "Seam pull") == [(("Lot A",), "pass"), (("Lot B",), "pass")]
