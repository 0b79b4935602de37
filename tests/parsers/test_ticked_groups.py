"""Parts side by side in one line, each with options of its own."""

import pytest

from tests.parsers.drawn import drawn, report
from toolkit.parsers.layout.grid import rows_of
from toolkit.parsers.lists.ticked_groups import ticked_groups


def told(line: str) -> list[tuple[str, str]]:
    page = drawn(line)
    (row,) = rows_of(page)
    return [(part.name.text, part.result) for part in ticked_groups(row, page)]


@pytest.mark.parametrize(
    "line",
    [
        "Size | ☑ OK | ☐ NG | Weight | ☐ OK | ☑ NG",
        "Checks | Size | ☑ OK | ☐ NG | Weight | ☐ OK | ☑ NG",
        "Size [x] OK [ ] NG | Weight [ ] OK [x] NG",
    ],
)
def test_each_part_has_the_verdict_that_is_ticked(line: str) -> None:
    assert told(line) == [("Size", "pass"), ("Weight", "fail")]


@pytest.mark.parametrize(
    "line",
    [
        "Size | ☐ OK | ☐ NG | Weight | ☐ OK | ☐ NG",
        "Size | ☑ OK | ☐ NG",
        "Size | ☑ blue | ☐ red | Weight | ☑ light | ☐ heavy",
    ],
)
def test_what_nobody_ticked_and_what_is_no_verdict_tells_no_part(line: str) -> None:
    assert told(line) == []


def test_two_ticks_leave_a_part_open() -> None:
    assert told("Size | ☑ OK | ☑ NG | Weight | ☑ OK | ☐ NG") == [("Weight", "pass")]


def test_they_are_the_sections_of_a_report() -> None:
    read = report(
        "Acme Inspection Ltd\nInspection report no. R-1\nSize | ☑ OK | ☐ NG | Weight | ☐ OK | ☑ NG\nResult: FAIL"
    )
    assert [(part.name, part.result) for part in read.sections] == [("Size", "pass"), ("Weight", "fail")]
