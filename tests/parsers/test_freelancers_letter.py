"""A report written as a letter or a memo: its plan, its totals, its day, works and order in running text."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.report import Report
from toolkit.parsers.facts.told_quantities import ordered_in

HEAD = "FINAL INSPECTION REPORT FR-118\n\nInspection date | 12 July 2026\nResult | PENDING\n\n"


def lists(major: str, minor: str, plan: str = "") -> Report:
    """Return the reading of two lists with their totals in words under them."""
    first = "Major\n[No. | What is wrong | Pieces\n[M1 | Screw missing | 2\n[M2 | Crack in slat | 2"
    second = "Minor\n[No. | What is wrong | Pieces\n[m1 | Oil finish uneven | 6"
    return report(f"{HEAD}{plan}\n\n{first}\n\n{major}\n\n{second}\n\n{minor}")


@pytest.mark.parametrize(
    ("major", "minor"),
    [
        ("Major together: 4 (tolerance 5)", "Minor together: 6 (tolerance 7)"),
        ("Hauptfehler gesamt: 4 (zulässig 5)", "Nebenfehler gesamt: 6 (zulässig 7)"),
        ("Majeurs ensemble : 4 (tolérance 5)", "Mineurs ensemble : 6 (tolérance 7)"),
        ("Mayores en total: 4 (tolerancia 5)", "Menores en total: 6 (tolerancia 7)"),
        ("Major in all: 4, tolerance 5", "Minor in all: 6, tolerance 7"),
    ],
)
def test_a_total_in_words_has_its_limit_behind_it(major: str, minor: str) -> None:
    told = lists(major, minor)
    assert (told.found.major, told.found.minor) == (4, 6)
    assert (told.allowed.major, told.allowed.minor) == (5, 7)


def test_what_is_no_class_or_two_has_no_total() -> None:
    told = lists("Length in mm: 4 (tolerance 5)", "Major together with minor: 10 (tolerance 12)")
    assert (told.found.major, told.allowed.major, told.allowed.minor) == (None, None, None)


@pytest.mark.parametrize(
    ("plan", "critical"),
    [
        ("No critical non-conformity is tolerated, AQL 2.5 for major and AQL 4.0 for minor.", 0),
        ("Aucune non-conformité critique n'est tolérée, NQA 2,5 pour les majeurs et 4,0 pour les mineurs.", 0),
        ("Kritische Abweichungen werden nicht toleriert, AQL 2,5 für Hauptfehler und 4,0 für Nebenfehler.", 0),
        ("No se tolera ninguna no conformidad crítica, AQL 2,5 para mayores y 4,0 para menores.", 0),
        ("No critical dimension is tolerated, AQL 2.5 for major and AQL 4.0 for minor.", None),
        ("AQL 2.5 for major and 4.0 for minor, no critical non-conformity was found.", None),
        ("Critical nonconformities: none tolerated. AQL 2.5 major, 4.0 minor", 0),
    ],
)
def test_a_class_that_is_not_tolerated_stands_beside_the_aqls_of_the_others(plan: str, critical: int | None) -> None:
    aql = lists("", "", plan).sampling.aql
    assert (aql.critical, aql.major, aql.minor) == (critical, 2.5, 4.0)


MEMO = """De: Control de calidad, Amparo Quílez
Para: Muebles Llobregat, S.A.
Fecha: 22 de mayo de 2025
Asunto: Informe LA-0522-3 – pedido ML-5521

{}

[N.º | Defecto | Crítico | Mayor | Menor
[1 | Pata coja | 0 | 3 | 0
[Total encontrado | 0 | 3 | 0

Conclusión: ACEPTADO
"""


def test_the_day_of_a_memo_is_not_that_of_the_inspection_before_shipment() -> None:
    told = report(MEMO.format("Ayer, 21 de mayo de 2025, se hizo la inspección previa al embarque."))
    assert told.inspection_date == "2025-05-21"
    told = report(MEMO.format("La inspección previa se hizo el 2 de mayo de 2025."))
    assert told.inspection_date == "2025-05-22"


def test_works_stand_right_behind_the_word_for_them() -> None:
    said = "Ayer, 21 de mayo de 2025, se hizo la inspección en la fábrica {} (Binh Duong)."
    assert report(MEMO.format(said.format("Binh Minh Furniture"))).factory == "Binh Minh Furniture"
    assert report(MEMO.format(said.format("Thuan An"))).factory is None  # may be a town


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        ("Pedido de 640 unidades; producidas 640, embaladas 600.", [(640, "unidades")]),
        ("Order of 640 pcs; 600 packed.", [(640, "pcs")]),
        ("Commande de 640 pièces, emballées 600", [(640, "pièces")]),
        ("We opened the order of 200 pcs.", []),
        ("A trial order of 200 pcs.", []),
        ("Orders of 200 pcs or more.", []),
        ("Of 200 pcs the order has two colours.", []),
    ],
)
def test_a_sentence_that_begins_with_the_order_tells_its_goods(text: str, goods: list[tuple[int, str]]) -> None:
    assert list(ordered_in(text)) == goods
