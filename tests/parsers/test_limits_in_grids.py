"""Limits and AQLs that a heading or a label tells for all classes, and items with the word for their colour."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.test_lots_in_columns import errors
from toolkit.model.report import Report
from toolkit.model.severity import BySeverity

TEXT = """
Umber Inspection Services
Final inspection report No. U-122
[Client | Tarn GmbH
[Item no. | {}
[Inspection date | 2025-05-09
[Sample size | 125

{}

[Defect | Critical | Major | Minor
[Plug cracked | 0 | 3 | 0
[Label askew | 0 | 0 | 5
[Total | 0 | 3 | 5
{}
Overall result: PASS
"""


def read(*, item: str = "CS-10", over: str = "", row: str = "") -> Report:
    return report(TEXT.format(item, over, row))


@pytest.mark.parametrize(
    "grid",
    [
        "[Maximum allowed defects\n[Critical | 0\n[Major | 7\n[Minor | 10",
        "Acceptance limits\n[Critical | 0\n[Major | 7\n[Minor | 10",
        "[Acceptance limits (Ac)\n[Critical | 0 | Major | max. 7 | Minor | max. 10",
        "Zulässige Fehler\n[Kritisch | Haupt | Neben\n[0 | 7 | 10",
        "[Défauts admis\n[Critique | 0\n[Majeur | 7\n[Mineur | 10",
        "[允许缺陷数\n[致命 | 0\n[严重 | 7\n[轻微 | 10",
    ],
)
def test_limits_stand_in_a_grid_under_their_heading(grid: str) -> None:
    made = read(over=grid)
    assert (made.allowed, len(made.defects), errors(made)) == (BySeverity(0, 7, 10), 2, [])


@pytest.mark.parametrize(
    "grid",
    [
        "[Allowed defects per carton\n[Critical | 0\n[Major | 7\n[Minor | 10",
        "[Photographs\n[Critical | 0\n[Major | 7\n[Minor | 10",
        "[Maximum allowed defects\n[Length | 0\n[Major | 7\n[Minor | 10",
    ],
)
def test_a_grid_of_something_else_gives_no_limits(grid: str) -> None:
    assert read(over=grid).allowed == BySeverity()


@pytest.mark.parametrize(
    "heading",
    [
        "Limits (rejection number)", "Limits for refusal", "Accept/reject limits", "Tolerance of defects (%)",
        "Tolerated (%)", "Permitted defects (pull test)", "Permitted defects of the whole batch",
        "Limits (of the 2nd sample)",
        "Limits (importer's plan, not agreed)", "Zulässige Fehler (Rückweisung)", "Zulässige Fehler der Partie",
        "Défauts admis (essai de chute)", "Défauts admis du lot", "允许缺陷数（拒收）", "整批允许缺陷数",
    ],
)  # fmt: skip
def test_a_heading_that_says_more_than_limits_is_asked_about(heading: str) -> None:
    made = read(over=f"[{heading}\n[Critical | 0\n[Major | 7\n[Minor | 10")
    assert (made.allowed, "limits_unread" in errors(made)) == (BySeverity(), True)


@pytest.mark.parametrize(
    ("label", "critical"),
    [
        ("Allowed as per AQL (0 / 2.5 / 4.0)", 0),
        ("Allowed as per AQL (2.5 / 4.0)", None),
        ("Zulässig nach AQL (0 / 2,5 / 4,0)", 0),
        ("Accepté selon NQA (0 / 2,5 / 4,0)", 0),
    ],
)
def test_the_label_of_the_limits_gives_their_aqls(label: str, critical: float | None) -> None:
    made = read(row=f"[{label} | 0 | 7 | 10")
    assert (made.allowed, made.sampling.aql) == (BySeverity(0, 7, 10), BySeverity(critical, 2.5, 4.0))


def test_two_labels_with_other_aqls_give_none() -> None:
    rows = "[Max. allowed at AQL (0 / 1.5 / 2.5) | 0 | 5 | 7\n[Allowed as per AQL (0 / 2.5 / 4.0) | 0 | 7 | 10"
    made = read(row=rows)
    assert (made.sampling.aql, errors(made)) == (BySeverity(), ["limits_contradict"])


@pytest.mark.parametrize("item", ["SC-41 verde", "KL-20 hellblau", "QX-8 red/white", "TR-5 bleu foncé", "TR-5 绿色"])
def test_an_item_keeps_the_word_for_its_colour(item: str) -> None:
    assert read(item=item).items == (item,)


def test_the_name_of_the_goods_behind_their_number_is_no_colour() -> None:
    assert read(item="SC-41 Girls legging").items == ("SC-41",)
