"""Findings in paragraphs: what was seen, and below it class and number as sentences on one line."""

import pytest

from tests.parsers.drawn import report

HEAD = """
Acme Inspection Ltd
Final Random Inspection Report No. R-1001
[Client | Nord GmbH
[Supplier | Best Co Ltd
[Product | Steel kettle
[Inspection date | 2025-09-12

[ | AQL | Sets inspected | Accept up to | Defects seen
[Critical | 0 | 80 | 0 | 0
[Major | 2.5 | 80 | 5 | 3
[Minor | 4.0 | 80 | 7 | 4

Workmanship findings
"""
END = "\n\nOverall conclusion: PASS"
CARDS = {
    "sentences": """
Finding 1. Spout bent out of line.
Class: major.  Affected: 2 sets.  Photo 1.
Finding 2. Lid burnt at the rim.
Class: major.  Affected: 1 set.  Photo 2.
Finding 3. Polish left in the engraving.
Class: minor.  Affected: 4 sets.  Photo 3.
""",
    "semicolons": """
Observation 1: Spout bent out of line
Severity: Major; Affected: 2 pcs; Picture 1
Observation 2: Lid burnt at the rim
Severity: Major; Affected: 1 pc; Picture 2
Observation 3: Polish left in the engraving
Severity: Minor; Affected: 4 pcs; Picture 3
""",
    "behind the class": """
1. Spout bent out of line.
Grade: major, 2 sets affected (photo 1).
2. Lid burnt at the rim.
Grade: major, 1 set affected (photo 2).
3. Polish left in the engraving.
Grade: minor, 4 sets affected (photo 3).
""",
    "in brackets": """
Defect 1 – Spout bent out of line
(class: major; found on 2 sets; see photo 1)
Defect 2 – Lid burnt at the rim
(class: major; found on 1 set; see photo 2)
Defect 3 – Polish left in the engraving
(class: minor; found on 4 sets; see photo 3)
""",
    "german": """
Befund 1. Spout bent out of line.
Klasse: Hauptfehler. Betroffen: 2 Stück. Foto 1.
Befund 2. Lid burnt at the rim.
Klasse: Hauptfehler. Betroffen: 1 Stück. Foto 2.
Befund 3. Polish left in the engraving.
Klasse: Nebenfehler. Betroffen: 4 Stück. Foto 3.
""",
}


@pytest.mark.parametrize("cards", CARDS.values(), ids=CARDS)
def test_class_and_number_end_with_their_sentences(cards: str) -> None:
    read = report(HEAD + cards.strip() + END)
    assert [(d.description[:5], d.major, d.minor) for d in read.defects] == [
        ("Spout", 2, None), ("Lid b", 1, None), ("Polis", None, 4),
    ]  # fmt: skip
    assert (read.found.major, read.found.minor, read.sampling.sample_size.major) == (3, 4, 80)
    assert not [problem for problem in read.problems if problem.level == "error"]


def test_two_numbers_behind_one_label_are_asked_about() -> None:
    cards = CARDS["sentences"].replace("Affected: 2 sets.", "Affected: 2 sets. 3 pcs.")
    read = report(HEAD + cards.strip() + END)
    assert not any(defect.major == 2 for defect in read.defects)
    assert any(problem.level == "error" for problem in read.problems)


@pytest.mark.parametrize(
    "line",
    [
        "Class: major, of which 1 set critical.  Affected: 2 sets.  Photo 1.",
        "Class: major, one of them critical.  Affected: 2 sets.",
        "Class: major.  Affected: 2, 3 and 5.  Photo 1.",
        "Class: major.  Affected: 2 (carton number).  Photo 1.",
        "Class: major.  Affected: 2 sets, 3 pairs of lids.",
        "Class: major.  Affected: 2 sets, not counted.",
        "Class: major.  Not affected: 2 sets.",
        "Class: major.  Affected: 2 sets, in all cartons three more.",
        "Klasse: Hauptfehler, davon 1 Stück kritisch.  Betroffen: 2 Stück.",
        "Klasse: Hauptfehler.  Nicht betroffen: 2 Stück.",
        "Classe : majeur, dont 1 pièce critique.  Affecté : 2 pièces.",
    ],
)
def test_what_may_change_the_class_or_the_number_is_asked_about(line: str) -> None:
    cards = CARDS["sentences"].replace("Class: major.  Affected: 2 sets.  Photo 1.", line)
    read = report(HEAD + cards.strip() + END)
    assert not any(defect.major == 2 for defect in read.defects)
    assert any(problem.level == "error" for problem in read.problems)


@pytest.mark.parametrize(
    "behind", ["Photos 1 and 2.", "(see photo 1)", "Photo no. 1.", "On the left side.", "See pictures 1, 2."]
)
def test_pictures_and_places_may_stand_behind_the_number(behind: str) -> None:
    cards = CARDS["sentences"].replace("2 sets.  Photo 1.", f"2 sets.  {behind}")
    assert [(d.major, d.minor) for d in report(HEAD + cards.strip() + END).defects] == [(2, None), (1, None), (None, 4)]
