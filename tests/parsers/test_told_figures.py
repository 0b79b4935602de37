"""Figures in sentences: they confirm the list or contradict it, and give limits where nothing else does."""

import pytest

from tests.parsers.test_headed import read
from toolkit.model.severity import Severity
from toolkit.parsers.told_figures import classes_in, figures_in

LIST = "Defects found\n[Defect | Critical | Major | Minor\n[Dent | 0 | 3 | 0\n[Stain | 0 | 0 | 2\n\n\n"


def figures(sentence: str) -> list[tuple[str, str, int]]:
    return [(each.kind, each.severity.value, int(each.value)) for each in figures_in(sentence)]


BOTH = [("found", "major", 16), ("allowed", "major", 10)]


@pytest.mark.parametrize(
    "sentence",
    [
        "16 major defects were recorded where no more than 10 are tolerated",
        "16 major defects exceed the limit of 10",
        "The lot is rejected because 16 major defects were found and only 10 are allowed",
        "Es wurden 16 Hauptfehler festgestellt, zulässig sind 10",
        "16 défauts majeurs ont été relevés, alors que 10 au maximum sont tolérés",
        "Se encontraron 16 defectos mayores; el límite es 10",
        "发现主要缺陷16个，超过允收数10个，本批不合格",
        "Phát hiện 16 lỗi nặng, vượt quá giới hạn cho phép là 10",
    ],
)
def test_a_sentence_tells_what_was_found_and_what_is_allowed(sentence: str) -> None:
    assert figures(sentence) == BOTH


def test_limits_stand_in_the_order_of_the_classes() -> None:
    told = figures("Found 3 critical / 12 major against limits 0/10/14")
    assert told[:2] == [("found", "critical", 3), ("found", "major", 12)]
    assert told[2:] == [("allowed", "critical", 0), ("allowed", "major", 10), ("allowed", "minor", 14)]
    told = figures("3 major and 2 minor defects were found; the limits are 10 and 14")
    assert told[2:] == [("allowed", "major", 10), ("allowed", "minor", 14)]


@pytest.mark.parametrize(
    "sentence",
    [
        "If 16 major defects are found the lot is rejected",
        "No more than 10 major defects are allowed",
        "16 major defects on the zipper were found",
        "AQL 2.5 major 3 found",
        "2 lots with 16 major defects were found",
    ],
)
def test_a_rule_or_a_sentence_with_other_words_tells_nothing(sentence: str) -> None:
    assert figures(sentence) == []


def test_they_confirm_the_list_and_give_its_limits() -> None:
    found = read(f"{LIST}Conclusion\n3 major defects found (limit 10), 2 minor defects found (limit 14).")
    assert (found.found.major, found.allowed.major, found.allowed.minor) == (3, 10, 14)
    assert not [problem for problem in found.problems if problem.level == "error"]


@pytest.mark.parametrize(
    "sentence",
    ["16 major defects on the zippers were found.", "We found 16 major cracks.", "共发现16个主要缺陷，均在拉链处。"],
)
def test_more_than_the_list_has_is_an_error(sentence: str) -> None:
    assert any(problem.level == "error" for problem in read(f"{LIST}Conclusion\n{sentence}").problems)


@pytest.mark.parametrize(
    "note",
    [
        "Defect no. 3 was reclassified from minor to major after discussion.",
        "The dent was downgraded to minor.",
        "Fehler Nr. 1 wurde von Neben- auf Hauptfehler umgestuft.",
        "Le défaut n° 1 a été reclassé de mineur à majeur.",
        "El defecto fue reclasificado como menor.",
        "经协商，第1项缺陷由次要改为主要。",
        "Lỗi số 1 được phân loại lại thành lỗi nhẹ.",
    ],
)
def test_a_note_that_changes_a_class_is_a_question(note: str) -> None:
    assert [problem.level for problem in read(f"{LIST}Notes\n{note}").problems] == ["error"]


def test_a_rule_or_a_row_that_has_the_new_class_asks_nothing() -> None:
    assert not read(f"{LIST}Notes\nThe client may have defects reclassified to major.").problems
    rows = (
        "[Defect | Class | Qty | Remark\n[Dent | Major | 3 | reclassified from minor to major\n[Stain | Minor | 2 | -"
    )
    assert not read(f"Defects found\n{rows}").problems


def test_classes_are_found_in_a_run_of_chinese() -> None:
    assert classes_in("由次要改为主要") == [Severity.MINOR, Severity.MAJOR]
