"""Colons in a column of their own, as printouts set them between labels and values."""

import pytest

from tests.parsers.test_signs_as_rules import printed, read
from toolkit.parsers.layout.lone_colons import without_lone_colons

PRINTOUT = """
FINAL AUDIT SHEET NO FA-2209
AUDIT DATE : 20-NOV-2026

DEFECTIVE UNITS IN SAMPLE        :   22
USAGE DECISION                   :   R   LOT REJECTED

ITEM  DEFECT                    CLASS  QTY
0001  JAW PLAY ABOVE 0.3 MM     MAJOR   12
0002  SCALE ILLEGIBLE           MINOR   11
"""


def test_the_value_stands_behind_the_colon_however_far() -> None:
    found = read(printed(PRINTOUT))
    assert (found.results.overall, found.defective_units) == ("fail", 22)
    assert found.items == ()  # the heads of the list are no value of "ITEM"


@pytest.mark.parametrize("line", ["CLIENT : NORD GMBH", "CLIENT: NORD GMBH", "CLIENT                :NORD GMBH"])
def test_a_colon_at_its_words_stays(line: str) -> None:
    page = printed(line)
    assert without_lone_colons(page) == page
