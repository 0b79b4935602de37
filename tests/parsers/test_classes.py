"""Classes of severity by their words."""

import pytest

from toolkit.model.severity import Severity
from toolkit.parsers.words import classes

C, MA, MI = Severity.CRITICAL, Severity.MAJOR, Severity.MINOR


@pytest.mark.parametrize(
    ("heads", "named"),
    [
        (["Critical", "Major", "Minor"], [C, MA, MI]),
        (["Cri.", "Maj.", "Min."], [C, MA, MI]),
        (["Defect", "MIN (C)", "MAJ (B)"], [None, MI, MA]),
        (["Critical 致命", "Major 严重", "Minor 轻微"], [C, MA, MI]),
        (["致命", "严重", "轻微"], [C, MA, MI]),
        (["严重缺陷", "主要缺陷", "次要缺陷"], [C, MA, MI]),
        (["嚴重", "主要", "次要"], [C, MA, MI]),
        (["严重"], [None]),  # alone it can be either
        (["嚴缺", "主缺", "次缺"], [C, MA, MI]),
        (["Kritisch", "Hauptfehler", "Nebenfehle r"], [C, MA, MI]),
        (["Minor scratch on lid", "Major"], [None, MA]),
    ],
)
def test_a_class_is_named_by_its_words_and_a_chinese_one_by_its_companions(
    heads: list[str], named: list[Severity | None]
) -> None:
    assert classes.severities(heads) == named


def test_a_class_may_be_named_in_two_languages() -> None:
    heads = ["Nghiêm trọng Critical", "Nặng / Major", "Nhẹ Minor"]
    assert classes.severities(heads) == [C, MA, MI]
    assert classes.severities(["Nặng tay"]) == [None]


@pytest.mark.parametrize(
    ("heads", "named"),
    [
        (["CRÍ", "MAY", "MEN"], [C, MA, MI]),
        (["Krit.", "Haupt.", "Neben."], [C, MA, MI]),
        (["Men", "Women"], [None, None]),  # one class by itself is a word like any other
        (["Ma", "Mi"], [MA, MI]),
    ],
)
def test_names_cut_short_are_classes_beside_each_other(heads: list[str], named: list[Severity | None]) -> None:
    assert classes.severities(heads) == named


@pytest.mark.parametrize("ending", ["缺陷", "不良", "瑕疵", "不合格品", "項"])
def test_a_chinese_class_may_have_any_word_for_defects_behind_it(ending: str) -> None:
    assert classes.severities(["致命" + ending, "嚴重" + ending, "輕微" + ending]) == [C, MA, MI]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Schwere Fehler", MA),
        ("Leichte Mängel", MI),
        ("Zware gebreken", MA),
        ("Lichte fouten", MI),
        ("Duże wady", MA),
        ("Wady małe", MI),
        ("Schwere Tür", None),  # no word for defects
        ("Leichte Kratzer", None),
        ("Fehler leichte Tür", None),
    ],
)
def test_a_word_of_a_scheme_may_stand_beside_one_for_defects(text: str, named: Severity | None) -> None:
    assert classes.severity(text) is named
