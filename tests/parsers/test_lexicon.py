"""Words of reports: classes, rows, verdicts."""

import pytest

from toolkit.model.severity import Severity
from toolkit.parsers import lexicon

C, MA, MI = Severity.CRITICAL, Severity.MAJOR, Severity.MINOR


@pytest.mark.parametrize(
    ("heads", "classes"),
    [
        (["Critical", "Major", "Minor"], [C, MA, MI]),
        (["Cri.", "Maj.", "Min."], [C, MA, MI]),
        (["Defect", "MIN (C)", "MAJ (B)"], [None, MI, MA]),
        (["Critical 致命", "Major 严重", "Minor 轻微"], [C, MA, MI]),
        (["致命", "严重", "轻微"], [C, MA, MI]),
        (["严重缺陷", "主要缺陷", "次要缺陷"], [C, MA, MI]),
        (["嚴重", "主要", "次要"], [C, MA, MI]),
        (["严重"], [None]),  # alone it can be either
        (["Kritisch", "Hauptfehler", "Nebenfehle r"], [C, MA, MI]),
        (["Minor scratch on lid", "Major"], [None, MA]),
    ],
)
def test_a_class_is_named_by_its_words_and_a_chinese_one_by_its_companions(
    heads: list[str], classes: list[Severity | None]
) -> None:
    assert lexicon.severities(heads) == classes


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Total found", "found"),
        ("Total", "found"),
        ("合计", "found"),
        ("Max. allowed", "allowed"),
        ("Accept point", "allowed"),
        ("Ac / Re", "both"),
        ("Accept / Reject", "both"),
        ("Sample size 抽样数", "sample"),
        ("AQL", "aql"),
        ("AQL result", "result"),
        ("Found loose screw", None),
        ("Total length wrong", None),
        ("Result of drop test bad", None),
    ],
)
def test_a_label_of_totals_or_limits_says_nothing_else(label: str, kind: str | None) -> None:
    assert lexicon.row_kind(label) == kind


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("PASSED", "pass"),
        ("Not accepted", "fail"),
        ("not conform", "fail"),
        ("FAIL (beyond AQL)", "fail"),
        ("PASSED within AQL", "pass"),
        ("INSPECTION ABORTED - GOODS NOT READY", "aborted"),
        ("Passed conditional", "pending"),
        ("PASS - subject to the client's approval", "pending"),
        ("不合格", "fail"),
        ("Pass Fail Pending", None),
        ("the result of section F is Fail", None),
        ("Fail safe switch tested", None),
    ],
)
def test_a_verdict_stands_first_and_is_only_explained_by_what_follows(text: str, verdict: str | None) -> None:
    assert lexicon.verdict_at_start(text) == verdict
