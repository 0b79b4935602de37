"""Limits by the letters of the classes, beside their label, and labels of limits that name the AQLs."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.severity import BySeverity

FORM = """
Tanglewood Headwear Works
Final audit record

[ Record no. | TW-508 | Audit date | 08-May-2025
[ Sampling | ISO2859-1 G-II | Sample q'ty | 125 pcs
[ AQL | A: 0 B: 1.5 C: 4.0 | {label} | {value}

I. Defects recorded (A = critical, B = major, C = minor)
[ No. | Defect | Grade | Pcs
[ 1 | Clasp does not lock | B | 2
[ 2 | Paint dust | C | 4

Judgement of this audit: ACCEPTED
"""


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Ac / Re", "A: 0/1 B: 5/6 C: 10/11"),
        ("Ac/Re", "A 0/1, B 5/6, C 10/11"),
        ("Accept / reject", "A: 0-1 | B: 5-6 | C: 10-11"),
        ("Limits", "A: 0 B: 5 C: 10"),
        ("Max. allowed", "A: 0 pcs / B: 5 pcs / C: 10 pcs"),
    ],
)
def test_letters_give_the_limits_beside_a_label_of_limits(label: str, value: str) -> None:
    assert report(FORM.format(label=label, value=value)).allowed == BySeverity(0, 5, 10)


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Ac / Re", "A: 0/2 B: 5/6 C: 10/11"),  # no rejection number of the limit
        ("Ac / Re", "A: 0/1 C: 10/11 B: 5/6"),
        ("Found", "A: 0 B: 2 C: 4"),
        ("Limits", "A: 10 B: 5 C: 0"),
        ("Limits", "A: 0 mm B: 5 mm C: 10 mm"),
    ],
)
def test_other_letters_give_no_limits(label: str, value: str) -> None:
    assert report(FORM.format(label=label, value=value)).allowed == BySeverity()


def test_a_row_of_limits_may_say_by_which_aqls() -> None:
    text = """
Final record

[ No. | Fault | Critical | Major | Minor
[ 1 | Button missing | | 2 |
[ 2 | Slub | | | 4
[  | Total | 0 | 2 | 4
[  | Allowed as per AQL (0 / 2.5 / 4.0) | 0 | 7 | 10

Result: Pass
"""
    assert report(text).allowed == BySeverity(0, 7, 10)
