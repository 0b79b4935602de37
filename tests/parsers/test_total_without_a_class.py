"""A class that no printed total counts is not given up for records that add up to the totals of the others."""

import pytest

from tests.parsers.drawn import report

PAGE = """
Workmanship

{start}Limits | Critical | Major | Minor
{start}Max. allowed | 0 | 5 | 7

{start}Defect | Critical | Major | Minor
{start}Brake does not hold | 0 | 4 | 0
{start}Lock hard to release | 0 | 3 | 0
{start}Canopy seam open | 0 | 2 | 0
{start}Wheel squeaks | 0 | 0 | 5
{start}Scratch | 0 | 0 | 4
{start}Total found | 0 | {total} | 9

Overall result FAIL
"""


@pytest.mark.parametrize("start", ["[ ", ""])
@pytest.mark.parametrize("total", ["?", "", "x"])
def test_rows_of_a_class_without_a_total_are_kept(start: str, total: str) -> None:
    found = report(PAGE.format(start=start, total=total))
    assert [(defect.major, defect.minor) for defect in found.defects] == [(4, 0), (3, 0), (2, 0), (0, 5), (0, 4)]
