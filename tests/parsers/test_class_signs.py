"""Signs for the classes that a line of the report explains."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.test_ordinary_reports import HEAD

LIST = "■ | Strand broken at the rim | 2\n○ | Shade darker | 3\n○ | Loose ends | 1\n"
TOTALS = "\n\n | ▲ critical | ■ major | ○ minor\nFound | 0 | 2 | 4\nPermitted at most | 0 | 5 | 7\n"


def defects(text: str) -> list[tuple[str, int | None, int | None]]:
    return [(one.description, one.major, one.minor) for one in report(f"{HEAD}\n\nWhat I found\n\n{text}").defects]


@pytest.mark.parametrize("legend", ["▲ critical | ■ major | ○ minor", "▲ = critical, ■ = major, ○ = minor"])
def test_a_line_explains_the_signs_of_the_classes(legend: str) -> None:
    assert defects(f"{legend}\n{LIST}{TOTALS}") == [
        ("Strand broken at the rim", 2, None),
        ("Shade darker", None, 3),
        ("Loose ends", None, 1),
    ]


@pytest.mark.parametrize("legend", ["", "■ major", "■ major | ○ major", "☐ major | ☑ minor"])
def test_signs_that_nothing_explains_are_no_classes(legend: str) -> None:
    signs = LIST.replace("■", "☐").replace("○", "☑") if "☐" in legend else LIST
    assert defects(f"{legend}\n{signs}") == []


def test_circles_that_are_ticked_stay_what_they_are() -> None:
    listed = "[Defect | Major | Minor\n[Scratch | 1 | 2"
    made = report(f"{HEAD}\n\nLegend: ● Major ○ Minor\n\n{listed}\n\nResult ● Rejected ○ Accepted")
    assert made.results.overall == "fail"
