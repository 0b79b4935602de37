"""Lists with a column of counts for each lot that a table of the report judges, by any name that it has there."""

import pytest

from tests.parsers.test_headed import read
from toolkit.model.severity import BySeverity
from toolkit.parsers.lists.findings import Findings

LOTS = """
[{lot} | {colour} | Qty | Sample | Critical found / Ac | Major found / Ac | Minor found / Ac | Result
[K1 | Teal | 600 | 80 | 0 / 0 | 3 / 5 | 2 / 7 | PASS
[K2 | Light sand | 500 | 80 | 0 / 0 | 7 / 5 | 1 / 7 | FAIL
"""
LIST = """
[No. | {finding} | {cls} | {0} | {1}
[1 | Hinge loose | {major} | 2 | 4
[2 | Knob cracked | {major} | 1 | 3
[3 | Ink smear | {minor} | 2 | 1
"""
TOTALS = """[ | Total critical | Critical | 0 | 0
[ | Total major | Major | 3 | 7
[ | Total minor | Minor | 2 | 1
"""
ENGLISH = {"finding": "Finding", "cls": "Class", "major": "Major", "minor": "Minor", "lot": "Lot", "colour": "Colour"}
GERMAN = ENGLISH | {"finding": "Fehler", "cls": "Klasse", "lot": "Los", "colour": "Farbe"}
FRENCH = ENGLISH | {"finding": "Défaut", "cls": "Classe", "lot": "Lot", "colour": "Couleur"}
CHINESE = ENGLISH | {
    "finding": "缺陷描述",
    "cls": "类别",
    "major": "主要",
    "minor": "轻微",
    "lot": "批次",
    "colour": "颜色",
}
OWN = [("Hinge loose", "K1", 2), ("Hinge loose", "K2", 4), ("Knob cracked", "K1", 1), ("Knob cracked", "K2", 3)]
OWN += [("Ink smear", "K1", 2), ("Ink smear", "K2", 1)]
SUMMED = [("Hinge loose", None, 6), ("Knob cracked", None, 4), ("Ink smear", None, 3)]


def under(*heads: str, words: dict[str, str] = ENGLISH, foot: str = TOTALS) -> Findings:
    return read((LOTS + "\n" + LIST + foot).format(*heads, **words))


def rows(found: Findings) -> list[tuple[str, str | None, int]]:
    return [(defect.description, defect.item, defect.total) for defect in found.defects]


@pytest.mark.parametrize(
    "heads",
    [
        ("Teal (K1)", "Light sand (K2)"), ("K1", "K2"), ("Lot K1", "Lot K2"), ("Teal", "Light sand"),
        ("K1 / Teal", "K2 / Light sand"), ("Colour: Teal", "Colour: Light sand"), ("TEAL", "LIGHT SAND"),
    ],
)  # fmt: skip
def test_each_count_is_of_the_lot_that_its_head_names(heads: tuple[str, str]) -> None:
    found = under(*heads)
    assert rows(found) == OWN
    assert (found.found, found.problems) == (BySeverity(0, 10, 3), ())


@pytest.mark.parametrize("words", [GERMAN, FRENCH, CHINESE])
def test_in_any_language(words: dict[str, str]) -> None:
    assert rows(under("Teal (K1)", "Light sand (K2)", words=words)) == OWN


def test_lots_that_count_what_the_columns_do_confirm_them_as_a_total_would() -> None:
    assert (rows(under("K1", "K2", foot="")), under("K1", "K2", foot="").problems) == (OWN, ())
    assert "unread_cells" in {problem.code for problem in under("Shift 1", "Shift 2", foot="").problems}


def test_a_column_of_their_sum_may_stand_behind_them() -> None:
    grown = LIST.replace("{1}", "{1} | Total").replace("2 | 4", "2 | 4 | 6").replace("1 | 3", "1 | 3 | 4")
    grown = grown.replace("2 | 1", "2 | 1 | 3")
    assert rows(read((LOTS + "\n" + grown).format("Teal", "Light sand", **ENGLISH))) == OWN


def test_a_count_under_a_word_for_it_may_stand_beside_them_and_a_carton_among_them() -> None:
    grown = LIST.replace("{1}", "{1} | Ctn | Qty").replace("2 | 4", "2 | 4 | 11 | 6").replace("1 | 3", "1 | 3 | 40 | 4")
    grown = grown.replace("2 | 1", "2 | 1 | 9 | 3")
    assert rows(read((LOTS + "\n" + grown).format("Teal", "Light sand", **ENGLISH))) == OWN
    wrong = grown.replace("11 | 6", "11 | 5")  # the count is not what the lots make
    assert rows(read((LOTS + "\n" + wrong).format("Teal", "Light sand", **ENGLISH)))[0] == ("Hinge loose", None, 5)


def test_the_class_may_stand_over_the_list() -> None:
    text = (
        LOTS
        + "\nMajor defects\n[Finding | Teal | Light sand | Total\n[Hinge loose | 2 | 4 | 6\n[Knob cracked | 1 | 3 | 4"
    )
    text += "\n\nMinor defects\n[Finding | Teal | Light sand | Total\n[Ink smear | 2 | 1 | 3"
    assert rows(read(text.format(**ENGLISH))) == OWN


@pytest.mark.parametrize(
    "heads",
    [
        ("Carton 1", "Carton 2"), ("Shift A", "Shift B"), ("Teal first visit", "Teal second visit"),
        ("Teal", "Dark sand"), ("Teal", "K1"), ("Teal (K2)", "Light sand (K1)"), ("S-M", "L-XL"),
    ],
)  # fmt: skip
def test_other_heads_are_added_up_as_ever(heads: tuple[str, str]) -> None:
    assert rows(under(*heads)) == SUMMED


def test_a_total_of_noughts_is_known_and_one_with_a_blank_is_not() -> None:
    assert under("S-M", "L-XL").found.critical == 0
    assert under("S-M", "L-XL", foot=TOTALS.replace("0 | 0", " | ")).found.critical is None
