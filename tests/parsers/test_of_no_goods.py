"""What is told of goods and counts none of them: denials, other deliveries, ordinals, so many in each carton."""

import pytest

from tests.parsers.drawn import report
from toolkit.parsers.told.told_items import items

HEAD = "Alder Mere Inspections\nFinal inspection report AM-3108\nBuyer: Tampere Home Oy\nDate: 2026-02-11\n\n"
FOOT = "\n\nAllowed: critical 0, major 5, minor 7\nResult: PASS"

DENIED = [
    "On 4 pcs no stain was found (minor)",
    "4 pieces had no stain (minor)",
    "In 4 pcs we never found a stain (minor)",
    "Bei 4 Teilen war der Griff nicht verbogen (Hauptfehler)",
    "Bei 4 Stück war kein Fleck sichtbar (Nebenfehler)",
    "On trouve 4 pièces sans défaut, défaut majeur",
    "Se encontraron 4 piezas sin mancha (defecto menor)",
    "Su 4 pezzi nessuna macchia (minore)",
    "Em 4 peças não foi encontrada mancha (menor)",
    "W 4 szt. nie stwierdzono plamy (wada drobna)",
    "Op 4 stuks geen vlek gevonden (kleine fout)",
    "4 adet üründe leke tespit edilmedi (minör)",
    "Trên 4 cái không có vết bẩn (lỗi nhẹ)",
    "在4件产品上未发现污渍（次要）",
    "无污渍4件轻微",
]
OF_OTHERS = [
    "On 4 pcs of the last lot a stain was found (minor)",
    "In 4 pcs from another batch we found a stain (minor)",
    "Bei 4 Artikeln der letzten Lieferung fehlte ein Stift (Nebenfehler)",
    "Bei 4 Stück der Vorlieferung: Fleck (Nebenfehler)",
    "Sur 4 pièces de la livraison précédente : tache (mineur)",
    "En 4 piezas del lote anterior se encontró mancha (menor)",
    "In 4 pezzi della precedente consegna macchia (minore)",
    "Em 4 peças da entrega anterior foi encontrada mancha (menor)",
    "W 4 szt. z poprzedniej dostawy stwierdzono plamę (wada drobna)",
    "Op 4 stuks van de vorige levering werd een vlek vastgesteld (kleine fout)",
    "Trên 4 cái của lô trước phát hiện bẩn (lỗi nhẹ)",
    "第二批污渍4件轻微",
]
OF_EACH = [
    "On 4 pcs per carton a stain was found (minor)",
    "Bei 4 Stück je Karton wurde ein Fleck festgestellt (Nebenfehler)",
    "Sur 4 pièces par carton, on a constaté une tache (mineur)",
    "包装每箱4件主要",
    "各箱污渍4件轻微",
    "污渍第4件轻微",
    "污渍约4件轻微",
    "污渍第 4 件 轻微",
]


@pytest.mark.parametrize("text", [*DENIED, *OF_OTHERS, *OF_EACH])
def test_no_defect_is_counted(text: str) -> None:
    assert items(text) == ()


@pytest.mark.parametrize("text", [DENIED[0], DENIED[3], DENIED[5], DENIED[6], OF_OTHERS[2]])
def test_in_a_report_they_are_asked_about(text: str) -> None:
    made = report(f"{HEAD}{text}.\nOn 2 pcs a scratch was found (major).{FOOT}")
    assert not any(defect.major == 4 or defect.minor == 4 for defect in made.defects)
    assert any(problem.level == "error" for problem in made.problems)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("On 4 pcs: last screw missing (minor)", "last screw missing"),
        ("4 pcs without label (minor)", "without label"),
        ("4 Stück ohne Etikett (Nebenfehler)", "ohne Etikett"),
        ("标签未贴4件轻微", "标签未贴"),
        ("污渍4件轻微", "污渍"),
        ("Trên 4 cái phát hiện vết bẩn (lỗi nhẹ)", "vết bẩn"),
        ("W 4 szt. stwierdzono brak etykiety (wada drobna)", "brak etykiety"),
    ],
)
def test_what_lacks_something_is_a_defect(text: str, words: str) -> None:
    assert [(each.text, each.severity.value, each.number) for each in items(text)] == [(words, "minor", "4")]
