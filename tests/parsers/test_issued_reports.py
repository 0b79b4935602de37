"""The number of a report with the day it was issued, told in one clause of the head."""

import pytest

from tests.parsers.drawn import report

PAGE = """
QUILLHAVEN ASSURANCE
Pre-shipment inspection

{told}

[ Purchase order | PN-2026-118
[ Sample size | 80 pcs

[ Defect | Critical | Major | Minor
[ Hole | 0 | 5 | 0

Result: FAIL
"""


@pytest.mark.parametrize(
    "told",
    [
        "Report reference QLA/IN/26-3391 issued 27 November 2026; the visit took place on 25 November 2026 at Panipat.",
        "Report no. QLA/IN/26-3391 dated 27 November 2026. Visit of 25 November 2026.",
        "Report number QLA/IN/26-3391, issued on 27 November 2026; the goods were inspected on 25 November 2026.",
    ],
)
def test_number_and_day_of_issue_are_told_together(told: str) -> None:
    found = report(PAGE.format(told=told))
    assert (found.report_no, str(found.report_date), str(found.inspection_date)) == (
        "QLA/IN/26-3391",
        "2026-11-27",
        "2026-11-25",
    )


@pytest.mark.parametrize(
    "told", ["Order no. QLA/IN/26-3391 dated 27 November 2026.", "Reference: NLA/26-3391, issued today"]
)
def test_other_numbers_are_no_reports(told: str) -> None:
    assert report(PAGE.format(told=told)).report_no not in ("QLA/IN/26-3391", "LA/26-3391")
