"""Figures in sentences: they confirm the list or contradict it, and give limits where nothing else does."""

import pytest

from tests.parsers.test_headed import read
from toolkit.model.severity import Severity
from toolkit.parsers.told.told_figures import figures_in
from toolkit.parsers.words.by_class import by_class

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


AGAINST_GOODS = [
    "3 major and 2 minor defects were found against 125 pieces inspected.",
    "3 major and 2 minor defects were found within 125 pcs.",
    "3 major and 2 minor defects were found within a lot of 3200 pcs.",
    "3 major and 2 minor defects were found in a sample of up to 125 units.",
    "3 major and 2 minor defects were found against a sample of 125.",
    "3 major and 2 minor defects were found, 120 pieces accepted.",
    "3 major and 2 minor defects were found; 120 accepted.",
    "3 major and 2 minor defects were found; 120 were accepted.",
    "Gefunden wurden 3 Major und 2 Minor bei 125 Stichprobe.",
    "Es wurden 3 Hauptfehler und 2 Nebenfehler bei 125 Stück festgestellt.",
    "Pour 125 pièces, 3 majeurs et 2 mineurs ont été relevés.",
    "Se encontraron 3 defectos mayores y 2 menores frente a 125 piezas.",
    "Se encontraron 3 defectos mayores y 2 defectos menores en una muestra de 125.",
    "Phát hiện 3 lỗi nặng và 2 lỗi nhẹ so với 125 mẫu.",
    "发现主要缺陷3个、次要缺陷2个，低于125件样本。",
]


@pytest.mark.parametrize("sentence", AGAINST_GOODS)
def test_a_number_of_goods_is_no_limit(sentence: str) -> None:
    found = read(f"{LIST}Conclusion\n{sentence}")
    assert (found.found.major, found.found.minor) == (3, 2)
    assert not list(found.allowed.items())


def test_goods_with_defects_are_no_number_of_defects() -> None:
    assert figures("Major defects were found in 2 pieces, max 10") == []
    assert figures("Major defects found were 3 in 2 pcs, within limit 10") == [
        ("found", "major", 3),
        ("allowed", "major", 10),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The 4 critical dimensions were found in order.",
        "Cooking time of 10 min was recorded.",
        "In carton 14 minor dents were observed.",
        "On unit 7 minor scratches were found.",
        "In each of the 5 major areas no defects were found.",
        "We found 9 minor marks on the cartons.",
        "In Karton 14 Nebenfehler gefunden.",
        "发现9个次要标记。",
    ],
)
def test_a_number_that_counts_no_defects_asks_nothing(sentence: str) -> None:
    assert not [each for each in read(f"{LIST}Remarks\n{sentence}").problems if each.level == "error"]


def test_the_number_of_a_carton_is_none_of_defects() -> None:
    assert figures("On unit 7 minor defects were found") == []
    assert read(f"{LIST}Remarks\nIn this carton 14 minor defects were seen and found.").problems


def test_a_class_that_is_denied_behind_its_noun_has_nought() -> None:
    assert by_class("Suma: ningún defecto crítico, 4 mayores y 6 menores.") == {
        Severity.CRITICAL: "0",
        Severity.MAJOR: "4",
        Severity.MINOR: "6",
    }
