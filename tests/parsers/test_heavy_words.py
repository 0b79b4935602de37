"""Cards with a class in the words of a defect itself: "Drawer runs heavy" is no heavy defect."""

import pytest

from tests.parsers.drawn import report

CARDS = """
Prüfprotokoll Nr. KT-25-07
Datum der Prüfung: 6. Mai 2025

[{label} 1 | {words}
[Einstufung | Hauptfehler
[Anzahl Stück | 2
[Anmerkung | {note}

[{label} 2 | Lacknase an der Leiste
[Einstufung | Nebenfehler
[Anzahl Stück | 3
[Anmerkung | Nur von unten zu sehen.

[{label} 3 | Aststelle offen
[Einstufung | Nebenfehler
[Anzahl Stück | 1
[Anmerkung | –

Summe: Hauptfehler 2, Nebenfehler 4, kritische Fehler 0.
"""


@pytest.mark.parametrize("label", ["Abweichung", "Befund", "Nr."])
@pytest.mark.parametrize("words", ["Schublade läuft schwer", "Schwer gängige Schublade", "Kleiner Riss im Blatt"])
def test_a_class_among_the_words_of_a_defect_marks_nothing(label: str, words: str) -> None:
    made = report(CARDS.format(label=label, words=words, note="Nach dem Wachsen in Ordnung."))
    assert [(row.description, row.counts.major, row.counts.minor) for row in made.defects] == [
        (words, 2, None),
        ("Lacknase an der Leiste", None, 3),
        ("Aststelle offen", None, 1),
    ]
    assert "readers_differ" not in {problem.code for problem in made.problems}
