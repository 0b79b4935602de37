"""Defective units that a sentence tells, held against the defects."""

import pytest

from tests.parsers.notation import rows
from toolkit.model.report import Defect
from toolkit.parsers.told.told_units import told_units

DEFECTS = (Defect(description="open seam", major=8), Defect(description="stain", minor=9))


def number(text: str) -> int | None:
    told = told_units(rows(text), DEFECTS)
    return told[0] if told else None


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Quality result: within AQL. The defective garments (15 pcs) were replaced or repaired.", 15),
        ("The 12 defective pieces were sorted out.", 12),
        ("In total 14 units were defective.", 14),
        ("Pieces showing one fault or more: 12 of 200.", 12),
        ("[Robes with at least one fault | 15", 15),
        ("[Teile mit mindestens einem Fehler | 9", 9),
        ("14 of 125 pcs were found defective.", 14),
        ("15 fehlerhafte Teile wurden ausgetauscht.", 15),
        ("Die fehlerhaften Teile (15 Stück) wurden ersetzt.", 15),
        ("Les pièces défectueuses (9 pièces) ont été remplacées.", 9),
        ("Las piezas defectuosas (10 uds) se separaron.", 10),
        ("不良品（12件）已返工。", 12),
        ("12 件不良品已更换。", 12),
        ("Các sản phẩm bị lỗi (9 cái) đã được đổi.", 9),
        ("Critical | Major | Minor | Scooters with defects\n0 | 8 | 9 | 11", 11),
        ("Kritisch | Haupt | Neben | Roller mit Mängeln\n0 | 8 | 9 | 11", 11),
        ("AQL 0 · limit 0 | AQL 2.5 · limit 7 | 13 units with findings", 13),
        ("limite 0 | limite 7 | 13 pièces avec défauts", 13),
        ("Anzahl der fehlerhaften Geräte: 12 von 125", 12),
        ("Number of faulty appliances: 12", 12),
        ("Pieces drawn: 125. Pieces with at least one observation: 12.", 12),
        ("Avec au moins une anomalie\nPièces avec au moins une anomalie : 12", 12),
        ("Affected pieces 12", 12),
        ("Betroffene Teile: 12 von 125", 12),
        ("Unidades afectadas | 12", 12),
        ("受影响产品: 12", 12),
        ("Sample size: 125\nAffected pieces: 12", 12),
        ("[Total found | 0 | 8 | 9\n[Affected pieces | 12", 12),
        ("80 | 1 | 12\npieces checked | critical | defective units", 12),
    ],
)
def test_a_sentence_tells_how_many_units_are_defective(text: str, units: int) -> None:
    assert number(text) == units


@pytest.mark.parametrize(
    "text",
    [
        "The defective cartons (12 ctns) were replaced.",
        "3 defective samples per carton.",  # fewer than have one of the defects
        "40 defective pieces were found.",  # more than there are defects
        "12 defective pcs were found.\n\n14 defective pcs were found.",
        "At the first inspection 12 defective pieces were found.",
        "12 pcs were replaced.",
        "Critical | Major | Minor | Scooters looked at\n0 | 8 | 9 | 11",
        "Critical | Major | Cartons with defects\n0 | 8 | 11",
        "limit 0 | limit 7 | 13 photos with findings",
        "Affected pieces: 9\n\nSeam open\n\nAffected pieces: 9",  # of a defect each
        "Affected cartons: 12",
        "At the last inspection\nAffected pieces: 12",
        "At the last inspection\nPieces checked: 125\nAffected pieces: 12",
        "Open seam\nAffected pieces: 12",
        "[Description | Open seam\n[Affected pieces | 12",
        "1. Open seam at the hem.\nAffected pieces: 12",
        "Anzahl der fehlerhaften Kartons: 12",
        "80 | 1 | 12\npieces checked | critical | cartons with defects",
    ],
)
def test_what_may_be_another_number_tells_nothing(text: str) -> None:
    assert number(text) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "If more than 11 defective units are found, the lot is rejected.",
        "The lot is accepted with up to 12 defective units.",
        "No more than 13 defective lamps may be found.",
        "The factory had already sorted out 10 defective lamps before our arrival.",
        "Drop test: 10 defective lamps of 20.",
    ],
)
def test_a_rule_a_test_or_what_the_factory_did_tells_none(sentence: str) -> None:
    assert number(sentence) is None


def test_goods_that_bear_all_defects_are_those_that_are_defective() -> None:
    assert number("17 defects on 12 pieces.") == 12
    assert number("9 defects on 12 pieces were cleaned.") is None  # there are 17
    assert number("No. of defective sets is 14.") == 14


def test_goods_that_have_a_defect_are_defective_ones() -> None:
    assert number("17 of 125 units have at least one defect (13.6 %).") == 17
    assert number("Garments with one or more faults | 12 of 125") == 12
