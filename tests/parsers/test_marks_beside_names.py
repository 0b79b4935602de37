"""Marks for classes that stand beside their names without a sign."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.notation import rows
from toolkit.model.severity import Severity
from toolkit.parsers.words.legend import legend_of

C, MA, MI = Severity.CRITICAL, Severity.MAJOR, Severity.MINOR


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("K kritischer Fehler | 0\nH Hauptfehler | 2,5\nN Nebenfehler | 4,0", {"K": C, "H": MA, "N": MI}),
        ("K | kritisch | 0\nH | Haupt | 2,5\nN | Neben | 4,0", {"K": C, "H": MA, "N": MI}),
        ("kritischer Fehler K\nHauptfehler H\nNebenfehler N", {"K": C, "H": MA, "N": MI}),
        ("Klassen: K kritisch, H Haupt, N Neben", {"K": C, "H": MA, "N": MI}),
        ("P défaut majeur · S défaut mineur", {"P": MA, "S": MI}),
        ("I critical\nII major\nIII minor", {"I": C, "II": MA, "III": MI}),
        ("M Major; m Minor", {"M": MA, "m": MI}),
        ("A | Minor | 4.0\nB | Major | 2.5", {}),  # in cells the name begins with its mark
        ("A Minor | 4.0\nB Major | 2.5\nC Critical | 0", {"A": MI, "B": MA, "C": C}),  # a plan
        ("Grades: X major, Y minor", {"X": MA, "Y": MI}),
        ("Audited by: B Minor, D Major", {}),  # persons
        ("B Minor, D Major", {}),
        ("B Minor | D Major | 06.05.2025", {}),
        ("Shift: H Haupt, N Neben", {}),
        ("Z major", {}),  # one class: a letter of anything
        ("A major defect\nA minor defect", {}),  # a word of the language
        ("a major defect\ny minor", {}),
        ("S | Major | 2\nL | Minor | 1", {}),  # sizes
        ("OK Major | NG Minor", {}),  # results
        ("2 major, 3 minor", {}),
        ("H Hauptfehler\nN Nebenfehler\n-\n-\n-\n-\n-\nN Hauptfehler\nH Nebenfehler", {}),  # two meanings
    ],
)
def test_marks_stand_before_names_or_behind_them(text: str, marks: dict[str, Severity]) -> None:
    assert legend_of(rows(text)).marks == marks


PRINT = """
Prüfbericht Endkontrolle

Lieferant: Reutter Beschläge GmbH
Losgröße: 1.200 Stück
Gesamtergebnis: zurückgewiesen

{legend}

Pos. | {code} | Kurztext | {head} | Anzahl
01 | B-310 | Scharnier schwergängig | H | 3
02 | B-322 | Bohrung versetzt | H | 2
03 | B-405 | Grat an der Kante | N | 5
"""
PLAN = "K kritischer Fehler | 0\nH Hauptfehler | 2,5\nN Nebenfehler | 4,0"


@pytest.mark.parametrize(
    ("code", "head"), [("Fehlerart", "Klasse"), ("Fehlerkategorie", "Kl."), ("Code", "Fehlerklasse")]
)
def test_letters_of_a_print_are_classes_beside_the_offices_codes(code: str, head: str) -> None:
    read = report(PRINT.format(legend=PLAN, code=code, head=head))
    assert [(each.description, each.major, each.minor) for each in read.defects] == [
        ("Scharnier schwergängig", 3, None),
        ("Bohrung versetzt", 2, None),
        ("Grat an der Kante", None, 5),
    ]


def test_letters_that_nothing_explains_are_asked_for() -> None:
    read = report(PRINT.format(legend="Plan | 2,5", code="Fehlerart", head="Klasse"))
    assert read.defects == ()
    assert any(problem.level == "error" for problem in read.problems)


SIGNED = """
Umber Inspection Services
Final inspection report No. U-144
[Client | Tarn GmbH | Inspection date | 2025-05-09
[Sample size | 125

{}

[Defect | Class | Qty
[Handle split | A | 2
[Glaze pinholed | C | 4

[Acceptance number | Critical 0 | Major 7 | Minor 10
Overall result: PASS
"""


@pytest.mark.parametrize("line", ["Checked by: A Minor, C Major", "A Minor and C Major", "A Minor, C Major"])
def test_names_of_persons_are_no_legend(line: str) -> None:
    read = report(SIGNED.format(line))
    assert [(each.critical, each.minor) for each in read.defects] == [(2, None), (None, 4)]
    assert any(problem.level == "error" for problem in read.problems)  # a critical one, and a pass


def test_a_legend_against_custom_is_told() -> None:
    told = legend_of(rows("Classes: A minor, B major, C critical")).told
    assert [problem.code for problem in told] == ["marks_differ"]
    assert legend_of(rows("M major | 2.5\nm minor | 4.0\nC critical | 0")).told == ()
