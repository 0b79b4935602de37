"""Limits under words of many offices: "Accept upto", "OK till", "przyjąć do"; notes and outcomes beside lists."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.severity import BySeverity

HEAD = """
Final inspection report | No. KT-25-07
Inspection date | 6 May 2025
Sample size | 80 pcs

"""
LIST = """
[Sr | Defect | Class | RED | BLUE | Total | Action
[1 | Strap scarred | MJ | 2 | 1 | 3 | Replace
[2 | Thread ends | MN | 1 | 1 | 2 | Trim

[Class | Critical | Major | Minor
[Found | 0 | 3 | 2
[{limits} | 0 | 5 | 7
"""


@pytest.mark.parametrize(
    "words",
    [
        "Accept upto",
        "Acceptable upto",
        "Accept till",
        "OK upto",
        "Pass upto",
        "Zugelassen bis einschl.",
        "ok jusqu'à",
        "OK hasta",
        "Aceitação até",
        "przyjąć do",
        "ok t/m",
        "chấp nhận đến",
        "接收至",
        "最多可接收",
    ],
)
def test_words_for_up_to_name_the_limits(words: str) -> None:
    made = report(HEAD + LIST.format(limits=words))
    assert (made.allowed, [row.description for row in made.defects]) == (
        BySeverity(0, 5, 7),
        ["Strap scarred", "Thread ends"],
    )


@pytest.mark.parametrize("words", ["Checked upto", "Packed till", "Reject from"])
def test_other_words_with_up_to_are_no_limits(words: str) -> None:
    assert report(HEAD + LIST.format(limits=words)).allowed != BySeverity(0, 5, 7)


CHECKS = "\n[Control | Result | Note\n[Weight | {good} | 118 g\n[Washing | {bad} | shrinks 9 %\n"


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("Suitable", "Not suitable"),
        ("appropriate", "inappropriate"),
        ("geeignet", "ungeeignet"),
        ("adapté", "non adapté"),
        ("adecuado", "no adecuado"),
        ("odpowiedni", "nieodpowiedni"),
        ("geschikt", "ongeschikt"),
        ("适合", "不适合"),
    ],
)
def test_what_suits_passes_in_a_column_of_results(good: str, bad: str) -> None:
    made = report(HEAD + LIST.format(limits="Accept") + CHECKS.format(good=good, bad=bad))
    assert [(part.name, part.result) for part in made.sections] == [("Weight", "pass"), ("Washing", "fail")]


@pytest.mark.parametrize(
    ("line", "result"),
    [
        ("Ergebnis der Abnahme: FREIGEGEBEN", "pass"),
        ("Abnahmeergebnis: nicht freigegeben", "fail"),
        ("Résultat de la réception : accepté", "pass"),
        ("Resultado de la recepción: rechazado", "fail"),
        ("Outcome of acceptance: released", "pass"),
        ("Wynik odbioru: pozytywny", "pass"),
        ("Ergebnis der Fallprüfung: bestanden", None),
    ],
)
def test_the_result_of_an_acceptance_is_that_of_the_whole(line: str, result: str | None) -> None:
    made = report(f"{HEAD}{line}\n{LIST.format(limits='Accept')}")
    assert made.results.overall == result
