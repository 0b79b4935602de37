"""A column "Code" of short numbers before the defects: a list of cartons that has one of them names no article."""

from tests.parsers.drawn import report
from toolkit.model.report import Report

PAGE = """
Final audit report
Report no.: GL-2214
Audit date: 2025-03-04
Style: HN-20
{}

[Code | Defect | Maj | Min
[101 | Hole in the knit | 1 |
[106 | Oil spot | 2 |
[301 | Thread end | | 5
[401 | Open seam | 2 |
[Total | | 5 | 5

{}
Result: Fail
"""


def articles(above: str, below: str) -> list[str | None]:
    read: Report = report(PAGE.format(above, below))
    return [defect.item for defect in read.defects]


def test_the_number_of_a_carton_makes_the_codes_no_articles() -> None:
    assert articles("", "Cartons opened: 3, 41, 90, 101, 108") == [None] * 4


def test_without_any_other_mention_they_are_codes_of_defects() -> None:
    assert articles("", "") == [None] * 4


def test_articles_that_were_ordered_stay_such() -> None:
    ordered = "[Article | Ordered\n[101 | 400\n[106 | 400\n[301 | 200\n[401 | 200"
    assert articles(f"\n{ordered}\n", "") == ["101", "106", "301", "401"]
