"""Limits by the letters of the classes, beside their label, and labels of limits that name the AQLs."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.severity import BySeverity
from toolkit.parsers.words import lexicon

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


def test_points_of_measure_are_no_classes() -> None:
    text = """
Sample size: 80 pcs
[ Defect | Critical | Major | Minor
[ Hook bent | 0 | 1 | 0
[ Ink smear | 0 | 0 | 2

Measurements in cm (A chest, B waist, C length)
[ {label} | A: 1 B: 2 C: 3
[ Deviation | A: 0 B: 1 C: 1
Overall result: PASSED
"""
    for label in ("Tolerance", "Tolerance (cm)", "Max."):
        assert report(text.format(label=label)).allowed == BySeverity()


def test_the_letters_are_the_classes_that_the_report_explains() -> None:
    text = """
Class A = major, class B = minor, class C = for information
[ Ac / Re | A: 5/6 B: 7/8 C: 10/11
[ No. | Defect | Class | Pcs
[ 1 | Clasp does not lock | A | 6
[ 2 | Paint dust | B | 8
Overall result: FAILED
"""
    assert report(text).allowed == BySeverity(None, 5, 7)


@pytest.mark.parametrize(
    "words",
    ["Colour not permitted", "Size exceeding tolerance", "Colour not as per accepted sample", "Design not accepted"],
)
def test_defects_in_words_of_limits_stay_defects(words: str) -> None:
    text = """
Sample size: 80 pcs
Limits: critical 0, major 5, minor 7

[ Defect | Class | Qty
[ Hook bent | Major | 3
[ {words} | Critical | 1

Overall result: FAILED
"""
    assert [defect.critical for defect in report(text.format(words=words)).defects] == [None, 1]


@pytest.mark.parametrize(
    "label", ["Permitted under AQL 0-2.5-4.0", "Erlaubt laut AQL", "Max. allowed per colour", "每色允收数"]
)
def test_labels_of_limits_may_say_by_what_or_for_which_lots(label: str) -> None:
    assert lexicon.row_kind(label) == "allowed"
