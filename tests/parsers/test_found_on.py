"""Defects told with their goods first: "In 2 pcs we found ..." and the class behind."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.test_headed import counts, read
from toolkit.parsers.told.told_items import items


def told(text: str) -> list[tuple[str, str, str]]:
    return [(each.text, each.severity.value, each.number) for each in items(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In 3 pcs we found a bent hinge (major).", "a bent hinge"),
        ("On 3 units a bent hinge was found (major)", "a bent hinge"),
        ("3 pcs were found with bent hinge - major", "bent hinge"),
        ("3 pieces had a bent hinge (major)", "a bent hinge"),
        ("On 3 pcs: bent hinge (major)", "bent hinge"),
        ("An 3 Stück wurde ein verbogenes Scharnier festgestellt (Hauptfehler).", "ein verbogenes Scharnier"),
        ("Bei 3 Stück: Scharnier verbogen (Hauptfehler)", "Scharnier verbogen"),
        ("Sur 3 pièces : charnière tordue (majeur)", "charnière tordue"),
        ("Sur 3 pièces, on a constaté une charnière tordue (majeur)", "une charnière tordue"),
        ("En 3 piezas se encontró bisagra doblada (mayor).", "bisagra doblada"),
        ("In 3 pezzi è stata riscontrata una cerniera piegata (maggiore)", "una cerniera piegata"),
        ("Em 3 peças foi encontrada dobradiça torta (maior)", "dobradiça torta"),
        ("W 3 szt. stwierdzono wygięty zawias (wada istotna).", "wygięty zawias"),
        ("Op 3 stuks werd een verbogen scharnier vastgesteld (hoofdfout)", "een verbogen scharnier"),
        ("Trên 3 cái phát hiện bản lề cong (lỗi nặng)", "bản lề cong"),
        ("在 3 件产品上发现铰链弯曲（主要）", "铰链弯曲"),
        ("3 adet üründe menteşe eğriliği tespit edildi (majör)", "menteşe eğriliği"),
    ],
)
def test_goods_stand_first_and_the_class_last(text: str, words: str) -> None:
    assert told(text) == [(words, "major", "3")]


def test_the_sample_may_stand_behind_the_number() -> None:
    assert told("In 3 of 80 pcs we found a bent hinge (major)") == [("a bent hinge", "major", "3 of 80 pcs")]


@pytest.mark.parametrize(
    "text",
    [
        "In 3 pcs we found no defect (major)",
        "On 3 pcs the hinge was replaced (minor)",
        "3 pcs were repaired on site (minor)",
        "In 3 cartons we found wet labels (minor)",
        "In 3 pcs we would find this (major)",
        "In 3 pcs we found 2 bent hinges (major)",
        "In 3 pcs (major)",
        "In 3 pcs we found a bent hinge (see photo)",
        "At the previous inspection in 3 pcs we found a bent hinge (major)",
    ],
)
def test_other_sentences_on_goods_tell_no_defect(text: str) -> None:
    assert told(text) == []


LIST = """
Stwierdzone wady
• W 3 szt. stwierdzono wygięty zawias (wada istotna).
• W 1 szt. stwierdzono brak etykiety (wada istotna).
• W 2 szt. stwierdzono smugi na szkle (wada drobna).
"""


def test_a_list_of_such_sentences_is_read() -> None:
    assert counts(read(LIST)) == [
        ("wygięty zawias", None, 3, None), ("brak etykiety", None, 1, None), ("smugi na szkle", None, None, 2),
    ]  # fmt: skip


SMALL = """
Kontrola Północ Sp. z o.o.
Protokół kontroli nr KP/7/2025
[Zamawiający | Acme Polska
[Data kontroli | 2025-09-12
[Wyrób | Witryna

Zbadano 80 szt. Liczby przyjęcia dla wad istotnych i drobnych wynoszą odpowiednio 5 i 7.
Stwierdzone wady
• W 3 szt. stwierdzono wygięty zawias (wada istotna).
• W 2 szt. stwierdzono smugi na szkle (wada drobna).
Łącznie: wady istotne 3, wady drobne 2.

Orzeczenie
Partię przyjęto. Wysyłka dozwolona.
"""


def test_a_small_report_in_such_words_is_read_whole() -> None:
    read_of = report(SMALL)
    assert [(d.description, d.major, d.minor) for d in read_of.defects] == [
        ("wygięty zawias", 3, None), ("smugi na szkle", None, 2),
    ]  # fmt: skip
    assert (read_of.found.major, read_of.found.minor) == (3, 2)
    assert (read_of.allowed.major, read_of.allowed.minor) == (5, 7)
    assert read_of.results.overall == "pass"
    assert not [problem for problem in read_of.problems if problem.level == "error"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In 3 sets the blue ring was missing from the box (3 major).", "the blue ring was missing from the box"),
        (
            "Three sets had raised grain inside, rough to the touch (3 major).",
            "raised grain inside, rough to the touch",
        ),
        ("Sur 3 pièces, il y avait une rayure sur le couvercle (3 majeurs).", "une rayure sur le couvercle"),
        ("En 3 piezas había una raya en la tapa (3 mayores).", "una raya en la tapa"),
    ],
)
def test_the_class_behind_may_say_the_number_again(text: str, words: str) -> None:
    assert told(text) == [(words, "major", "3")]


@pytest.mark.parametrize(
    "text",
    [
        "In 3 sets the blue ring was missing from the box (2 major).",
        "In 3 sets the screws were tightened (3 major).",
        "In 3 sets the rings were as ordered (3 major).",
    ],
)
def test_another_number_or_no_fault_before_the_class_is_not_understood(text: str) -> None:
    assert told(text) == []
