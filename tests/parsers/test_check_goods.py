"""A check is told of the goods in its column for them, or of the lot that it names; a test on each stays by itself."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.report import Report

HEAD = """
TALLOW QUALITY SERVICE
Final inspection report
Report no.: TQ-5510
Inspection date: 12 May 2026
Overall result: FAIL

2.1 Item TK-7 red

[Defect | Critical | Major | Minor
[Lid dented | 0 | 2 | 0
[Found | 0 | 2 | 0
[Allowed | 0 | 7 | 10
[Result | Pass | |

2.2 Item TK-9 blue

[Defect | Critical | Major | Minor
[Handle loose | 0 | 9 | 0
[Found | 0 | 9 | 0
[Allowed | 0 | 5 | 7
[Result | Fail | |
"""


def made(checks: str) -> Report:
    return report(f"{HEAD}\n3 Tests on site\n\n{checks.strip()}\n")


def told(read: Report, name: str) -> list[tuple[tuple[str, ...], str | None]]:
    return [(section.items, section.result) for section in read.sections if section.name == name]


EXPECTED = [(("TK-7 red",), "fail"), (("TK-9 blue",), "pass")]


@pytest.mark.parametrize(
    "checks",
    [
        """
[Test | Item | Pieces | Result
[Tumble test | TK-7 red | 3 pcs | Fail
[Tumble test | TK-9 blue | 3 pcs | Pass
""",
        """
[Check | SKU | Result | Remark
[Tumble test | TK-9 | OK |
[Tumble test | TK-7 | Not OK | 1 of 3 open
""",
        """
[Lot | Test | Result
[TK-7 red | Tumble test | Fail
[TK-9 blue | Tumble test | Pass
""",
        """
[Prüfung | Artikel | Ergebnis
[Tumble test | TK-7 red | nicht bestanden
[Tumble test | TK-9 blue | bestanden
""",
        """
[测试项目 | 货号 | 结果
[Tumble test | TK-7 red | 不合格
[Tumble test | TK-9 blue | 合格
""",
    ],
)
def test_a_test_that_failed_on_one_lot_and_passed_on_another_stays_two(checks: str) -> None:
    assert sorted(told(made(checks), "Tumble test")) == EXPECTED


def test_a_test_on_both_is_of_all_lots() -> None:
    read = made("[Test | Style | Result\n[Rub test | both | Pass\n[Tumble test | TK-7 red, TK-9 blue | Fail")
    both = ("TK-7 red", "TK-9 blue")
    assert told(read, "Rub test") == [(both, "pass")]
    assert told(read, "Tumble test") == [(both, "fail")]


def test_a_lot_named_in_the_check_or_alone_in_its_remark_is_its_lot() -> None:
    read = made(
        "[Test | Found | Result | Comment\n"
        "[Height TK-7 red | 120 mm | Pass |\n"
        "[Tumble test | 1 open | Fail | Lid of TK-9 blue\n"
        "[Rub test | stains | Fail | TK-7 red passed, stains on the other\n"
        "[Barcode | none | Fail | neither on TK-7 red nor on TK-9 blue"
    )
    assert told(read, "Height TK-7 red") == [(("TK-7 red",), "pass")]
    assert told(read, "Tumble test") == [(("TK-9 blue",), "fail")]
    assert told(read, "Rub test") == [((), "fail")]
    assert told(read, "Barcode") == [((), "fail")]


def test_a_column_of_checks_under_item_names_no_goods() -> None:
    read = made("[Item | Specified | Actual | Result\n[Height | 120 mm | 121 mm | Pass\n[Zip | free | stuck | Fail")
    assert told(read, "Height") == [((), "pass")]
    assert told(read, "Zip") == [((), "fail")]


def test_a_part_of_the_goods_before_its_test_is_no_item() -> None:
    read = made("[Item | Test | Result\n[Zip | Pull test | Pass\n[Strap | Pull test | Fail")
    assert [section.items for section in read.sections if section.name in ("Zip", "Strap")] == [(), ()]
