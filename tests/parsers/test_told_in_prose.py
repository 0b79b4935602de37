"""Defects that running sentences tell, each with its goods first and its class behind."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.report import Report
from toolkit.parsers.told.told_items import items

HEAD = "Calder Vale Inspections\nFinal inspection report CV-2207\nBuyer: Ostrava Garden AB\nDate: 2026-03-04\n\n"
FOOT = "\n\nAllowed: critical 0, major 5, minor 7\nResult: PASS"


def told(text: str) -> list[tuple[str, str, str]]:
    return [(each.text, each.severity.value, each.number) for each in items(text)]


def read(text: str) -> tuple[Report, list[str]]:
    made = report(HEAD + text + FOOT)
    return made, [problem.code for problem in made.problems if problem.level == "error"]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Bei 3 Teilen war die Kurbel verbogen (Hauptfehler), an 2 weiteren fehlte ein Stift (Nebenfehler).",
            "die Kurbel verbogen",
            "fehlte ein Stift",
        ),
        (
            "On trouve 3 pièces avec une manivelle tordue, défaut majeur. Sur 2 pièces la toile tachée, défaut mineur.",
            "une manivelle tordue",
            "la toile tachée",
        ),
        (
            "Se encontraron 3 piezas con la manivela doblada (defecto mayor) y 2 piezas con mancha (defecto menor).",
            "la manivela doblada",
            "mancha",
        ),
        (
            "Su 3 pezzi la manovella era piegata (difetto maggiore), su altri 2 mancava un perno (difetto minore).",
            "la manovella era piegata",
            "mancava un perno",
        ),
        (
            "We found 3 pcs with a bent crank (major) and on another 2 pcs a stain was found (minor).",
            "bent crank",
            "a stain",
        ),
        ("检验中发现3件摇柄弯曲（主要），另有2件伞面污渍（次要）。", "摇柄弯曲", "伞面污渍"),
    ],
)
def test_sentences_tell_several(text: str, first: str, second: str) -> None:
    assert told(text) == [(first, "major", "3"), (second, "minor", "2")]
    made, asked = read(text)
    assert [(one.major, one.minor) for one in made.defects] == [(3, None), (None, 2)]
    assert asked == []


@pytest.mark.parametrize(
    "text",
    [
        "Bei 3 Teilen war die Kurbel verbogen (Hauptfehler), davon 2 stark (kritisch).",
        "Bei 3 Teilen war die Kurbel verbogen, an 2 weiteren fehlte ein Stift (beides Hauptfehler).",
        "On 3 pcs of size L (minor).",
        "On 3 pcs per carton (minor).",
        "An 2 weiteren Kartons fehlte das Etikett (Nebenfehler).",
        "We found 3 pcs with a bent crank (major) and 2 pcs with a stain.",
        "We found 3 pcs with a bent crank (major) and on 2 of them a stain (minor).",
        "An 3 Teilen fehlte ein Stift (Hauptfehler). Bei der letzten Prüfung waren es 5 Teile (Hauptfehler).",
        "检验中发现3件摇柄弯曲（主要），其中2件有污渍（次要）。",
    ],
)
def test_what_is_not_clear_stays_a_question(text: str) -> None:
    assert told(text) == []
    made, asked = read(text)
    assert made.defects == ()
    assert asked


def test_a_line_beside_them_that_is_not_understood_is_asked_about() -> None:
    for lines in (
        "In the drop test 2 pcs broke (major).\nOn 3 pcs a stain was found (minor).",
        "On 3 pcs a stain was found (minor).\nIn the drop test 2 pcs broke (major).",
    ):
        made, asked = read(lines)
        assert [(one.description, one.minor) for one in made.defects] == [("a stain", 3)]
        assert asked == ["unread_cells"]


def test_such_sentences_beside_a_list_may_tell_the_same_again() -> None:
    table = "[No. | Defect | Class | Qty\n[1 | Crank bent | Major | 3\n[2 | Stain | Minor | 2\n\n"
    assert "lists_added_up" in read(table + "On 3 pcs a bent crank was found (major).")[1]


def test_a_class_may_end_in_a_word_for_defects_and_its_list_at_the_end_of_a_line() -> None:
    made, asked = read(
        "Hauptfehler: Saum offen an der Ecke (3 Stück); Kurbel quietscht beim Drehen (1 Stück); Mast\n"
        "verbogen (1 Stück).\n\n"
        "Nebenfehler: Fleck auf dem Bezug (4 Stück); Naht nicht gerade am Rand (2 Stück); Etikett\n"
        "fehlt (1 Stück)."
    )
    assert [(one.description, one.major, one.minor) for one in made.defects] == [
        ("Saum offen an der Ecke", 3, None), ("Kurbel quietscht beim Drehen", 1, None), ("Mast verbogen", 1, None),
        ("Fleck auf dem Bezug", None, 4), ("Naht nicht gerade am Rand", None, 2), ("Etikett fehlt", None, 1),
    ]  # fmt: skip
    assert asked == []


def test_the_list_of_the_next_class_goes_on_with_that_of_no_other() -> None:
    made, asked = read(
        "Major defects: hem open at corner (2 pcs); crank squeaks when turned (1 pc); pole\nbent (1 pc).\n"
        "Minor defects: stain on canopy (3 pcs); seam not straight along the edge of the\n"
        "valance (1 pc); tag torn (2 pcs)."
    )
    assert [(one.major, one.minor) for one in made.defects] == [
        (2, None), (1, None), (1, None), (None, 3), (None, 1), (None, 2),
    ]  # fmt: skip
    assert asked == []
