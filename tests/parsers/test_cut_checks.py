"""Checks that a page cuts in two: the rest of a name at the top of the next page."""

import pytest

from tests.parsers.drawn import drawn
from toolkit.model.report import Report, Source
from toolkit.parsers.reader import understand

HEAD = """
Final inspection report
[Product | Soap dish
[Defect | Major | Minor
[Chip | 1 | 0
[Total | 1 | 0

[Check | Outcome | Note
[Barcode scan of the cartons | Conforming | 10 cartons
"""
FOOT = """
[Barcode scan of the pallets | Conforming | 10 pallets

Overall result: FAIL
"""


def checks(last: str, rest: str) -> dict[str, tuple[str | None, str | None]]:
    read: Report = understand(
        [drawn(HEAD + last), drawn(rest + FOOT, number=2)], Source(file="drawn.pdf", sha256="", format="pdf")
    )
    return {one.name: (one.result, one.remark) for one in read.sections}


@pytest.mark.parametrize(
    ("last", "rest", "name", "told"),
    [
        ("[Glaze migration | Not shown | ", "[report | |", "Glaze migration report", ("pending", "Not shown")),
        ("[Weight of | Failed | 3 dishes", "[each dish | |", "Weight of each dish", ("fail", "3 dishes")),
        ("[Drop | Failed | 3 dishes", "[ | | broke", "Drop", ("fail", "3 dishes broke")),
    ],
)
def test_the_rest_of_a_check_on_the_next_page_is_of_it(
    last: str, rest: str, name: str, told: tuple[str | None, str | None]
) -> None:
    found = checks(last, rest)
    assert found[name] == told
    assert len(found) == 3  # with the scans


@pytest.mark.parametrize(
    "rest",
    [
        "[Rim check | |",  # begins with a capital
        "[rim check | Passed |",  # has a verdict of its own
        "[rim check | | none seen",  # as many cells as the row above
    ],
)
def test_a_check_of_its_own_on_the_next_page_stays_one(rest: str) -> None:
    assert checks("[Weight | Failed | ", rest)["Weight"] == ("fail", None)
