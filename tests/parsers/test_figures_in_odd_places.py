"""Figures where others are expected: nothing is read wrongly, and nothing stumbles."""

import pytest

from tests.parsers.drawn import report

LIST = "No. | Severity | Fault | Qty\n1 | Major | Seam open | 9\n2 | Minor | Thread end | 5\n\nResult: FAILED"


@pytest.mark.parametrize(
    "line",
    [
        "AQL level: Major 2.5 / Minor 4.0. Accept/Reject: Major 7/8, Minor 10/11",
        "Major failed II\n10/11 sample Ma failed\nMinor",
        "轻微 Hauptfehler pcs AQL 4.0 7/8 允许 Ac AQL 2.5 , 轻微 允许 8 not to\n; per\n125 sample / AQL 125 sample",
    ],
)
def test_the_defects_stay_what_they_are(line: str) -> None:
    found = report(f"FINAL INSPECTION REPORT\n\nInspection date: 2026-11-03\n{line}\n\n{LIST}")
    listed = {(row.description, row.major, row.minor) for row in found.defects}
    assert {("Seam open", 9, None), ("Thread end", None, 5)} <= listed
