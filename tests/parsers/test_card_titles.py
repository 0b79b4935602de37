"""Cards whose titles name the defects, with a label for what was seen below: "Finding 2: Lid does not close"."""

import pytest

from tests.parsers.drawn import drawn, report
from toolkit.model.report import Report, Source
from toolkit.parsers.reader import understand

HEAD = """
Inspection report
Report no.: GL-2209
Inspection date: 2025-03-04
Result: Fail

[ | Critical | Major | Minor
[Maximum allowed | 0 | 7 | 10
[Defects found | 1 | 4 | 3

"""
ENGLISH = (
    "Finding 1: Handle breaks off",
    "[Severity | Critical | Quantity | 1 of 125",
    "[Observation | Under a load of 20 kg. Batch from mould 7. | Photo | P1",
    "Finding 2: Lid does not close",
    "[Severity | Major | Quantity | 4 of 125",
    "[Observation | Gap of a few mm. | Photo | P2",
    "Finding 3: Rust",
    "[Severity | Minor | Quantity | 3 of 125",
    "[Observation | Seen at arm's length. | Photo | -",
)
GERMAN = (
    "Befund 1: Henkel bricht ab",
    "[Fehlerklasse | kritisch | Anzahl | 1 von 125",
    "[Beobachtung | Unter Last von 20 kg, Form 7. | Foto | F1",
    "Befund 2: Deckel schließt nicht",
    "[Fehlerklasse | Hauptfehler | Anzahl | 4 von 125",
    "[Beobachtung | Spalt von einigen mm. | Foto | F2",
    "Befund 3: Rost",
    "[Fehlerklasse | Nebenfehler | Anzahl | 3 von 125",
    "[Beobachtung | Aus 60 cm sichtbar. | Foto | -",
)
FRENCH = (
    "Constat n° 1 : Anse cassée",
    "[Gravité | Critique | Quantité | 1 sur 125",
    "[Description | Sous une charge de 20 kg, moule 7. | Photo | P1",
    "Constat n° 2 : Couvercle ne ferme pas",
    "[Gravité | Majeur | Quantité | 4 sur 125",
    "[Description | Jeu de quelques mm. | Photo | P2",
    "Constat n° 3 : Rouille",
    "[Gravité | Mineur | Quantité | 3 sur 125",
    "[Description | Visible à 60 cm. | Photo | -",
)


def cards(*lines: str) -> Report:
    """Return the reading of *lines*, three to a card."""
    return report(
        HEAD
        + "\n\n".join(
            "\n\n".join(("\n".join(lines[at : at + 1]), "\n".join(lines[at + 1 : at + 3])))
            for at in range(0, len(lines), 3)
        )
    )


def words(read: Report) -> list[str]:
    return [defect.description for defect in read.defects]


@pytest.mark.parametrize(
    ("lines", "named"),
    [
        (ENGLISH, ["Handle breaks off", "Lid does not close", "Rust"]),
        (GERMAN, ["Henkel bricht ab", "Deckel schließt nicht", "Rost"]),
        (FRENCH, ["Anse cassée", "Couvercle ne ferme pas", "Rouille"]),
    ],
)
def test_the_title_of_a_card_names_its_defect(lines: tuple[str, ...], named: list[str]) -> None:
    read = cards(*lines)
    assert words(read) == named
    assert not any(problem.level == "error" for problem in read.problems)


def test_what_was_observed_stays_beside_the_title() -> None:
    remarks = [defect.remark for defect in cards(*ENGLISH).defects]
    assert remarks == ["Under a load of 20 kg. Batch from mould 7.", "Gap of a few mm.", "Seen at arm's length."]


@pytest.mark.parametrize("places", [("Inner packaging", "Visual appearance"), ("Packaging", "Appearance")])
def test_a_title_that_names_a_place_describes_nothing(places: tuple[str, str]) -> None:
    lines = [line.replace("Handle breaks off", places[0]).replace("Lid does not close", places[1]) for line in ENGLISH]
    assert not set(places) & set(words(cards(*lines)))


@pytest.mark.parametrize(
    ("heading", "label", "classed", "number", "remark"),
    [
        ("Deviations on the 50 kettles checked", "Deviation", "Class | Major", "Pieces", "Remark"),
        ("Abweichungen an den 50 geprüften Kesseln", "Abweichung", "Einstufung | Hauptfehler", "Anzahl", "Anmerkung"),
    ],
)
def test_a_heading_with_the_size_of_the_sample_is_no_title(
    heading: str, label: str, classed: str, number: str, remark: str
) -> None:
    tables = (
        f"[{label} {at} | {name}\n[{classed}\n[{number} | {count}\n[{remark} | Seen on the shelf, too."
        for at, (name, count) in enumerate([("Lid does not close", 3), ("Handle is loose", 1)], start=1)
    )
    named = words(report("Inspection report\n\n" + heading + "\n\n" + "\n\n".join(tables)))
    assert named == ["Lid does not close", "Handle is loose"]


def test_without_words_behind_its_number_a_card_is_described_below() -> None:
    read = cards(*(line.partition(":")[0] if line.startswith("Finding") else line for line in ENGLISH))
    assert "Gap of a few mm." in words(read)


def test_a_small_table_without_words_under_marks_is_read_without_a_fault() -> None:
    pages = [drawn("[Defect | Present\n[✓ | X", 1), drawn("Quantity | 7\nCritical", 2)]
    assert understand(pages, Source(file="drawn.pdf", sha256="", format="pdf")).defects == ()
