"""Remarks whose last line is a word or two, paragraphs below a list of them, and lines that none of them holds."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.report import Report

HEAD = """
Final inspection – Tamsin Vale Surveys Ltd.
Report no.: TV-3390
Date of inspection: 2026-05-19
Client: Larkhill Trading
Product: Camp lantern
Order quantity: 1,200 pcs

[Defect | Critical | Major | Minor
[Hook bent | 0 | 2 | 0
[Ink smear | 0 | 0 | 3
[Total found | 0 | 2 | 3
[Allowed | 0 | 5 | 7

Overall result: PASSED
"""
FULL = "Twelve cartons of the second order were not closed when we came; they stood open and without straps in the"


def read(text: str, heading: str = "Remarks") -> Report:
    return report(f"{HEAD.strip()}\n\n{heading}\n{text.strip()}")


def codes(found: Report) -> set[str]:
    return {problem.code for problem in found.problems}


@pytest.mark.parametrize("rest", ["workshop.", "factory.", "supplier's", "conclusion.", "lot.", "Werkstatt.", "工厂。"])
@pytest.mark.parametrize("bullet", ["•", "-", "–", "*"])
def test_a_word_that_is_left_belongs_to_its_remark_and_bullets_go_on(rest: str, bullet: str) -> None:
    found = read(f"{bullet} {FULL}\n{rest}\n{bullet} The straps came the day after.\n{bullet} Two keys were lost.")
    assert found.remarks == (f"{FULL} {rest}", "The straps came the day after.", "Two keys were lost.")
    assert "unread_remarks" not in codes(found)


def test_so_it_does_without_bullets_and_behind_numbers() -> None:
    assert read(f"{FULL}\nworkshop.\nTwo keys were lost.").remarks == (f"{FULL} workshop.", "Two keys were lost.")
    assert read(f"1. {FULL}\nworkshop.\n2. Two keys were lost.").remarks == (f"{FULL} workshop.", "Two keys were lost.")


@pytest.mark.parametrize("label", ["Inspector: Ray Hu", "Factory: Larch Works", "Conclusion"])
def test_a_label_behind_a_whole_remark_ends_the_list(label: str) -> None:
    assert read(f"• Two keys were lost.\n{label}").remarks == ("Two keys were lost.",)


def test_bullets_behind_what_ended_the_list_are_told() -> None:
    found = read("• Two keys were lost.\nInspector: Ray Hu\n• The straps came the day after.")
    assert [problem.message for problem in found.problems if problem.code == "unread_remarks"] == [
        "“The straps came the day after.” stands under the heading of remarks, and is in none that was read."
    ]
    apart = read("• Two keys were lost.\nConclusion\n• The lot may go.")
    assert "unread_remarks" not in codes(apart)


@pytest.mark.parametrize(
    "closing",
    [
        "This record says what was seen on the day. It frees nobody from his duties.",
        "This report reflects our findings at the time and place of the visit.",
        "Dieses Protokoll gibt wieder, was am Tag der Prüfung zu sehen war.",
        "Le présent procès-verbal ne libère pas le vendeur de ses obligations.",
        "La presente acta no libera al vendedor de sus obligaciones.",
        "本记录不免除卖方的责任。",
    ],
)
def test_what_closes_the_report_is_no_remark_and_stands_in_none(closing: str) -> None:
    for gap in ("", "\n"):
        assert read(f"• The straps came late.\n• Two keys were lost.\n{gap}{closing}").remarks == (
            "The straps came late.", "Two keys were lost.",
        )  # fmt: skip


def test_half_a_sentence_ends_behind_a_semicolon_and_an_entry_of_a_list_does() -> None:
    assert read("The maker had no certificate at hand;\nonly an offer was shown.").remarks == (
        "The maker had no certificate at hand; only an offer was shown.",
    )  # fmt: skip
    assert read("Two keys were lost;\nStraps came late;").remarks == ("Two keys were lost;", "Straps came late;")
