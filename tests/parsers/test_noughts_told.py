"""Noughts of the classes beside the words that nothing was found."""

import pytest

from tests.parsers.notation import rows
from tests.parsers.test_headed import read
from toolkit.model.severity import BySeverity
from toolkit.parsers.limits.noughts_told import noughts_told

NONE = BySeverity(0, 0, 0)


@pytest.mark.parametrize(
    "text",
    [
        "No defects were found. Critical: 0 | Major: 0 | Minor: 0",
        "No defects found: critical 0, major 0, minor 0",
        "Keine Fehler festgestellt. Kritisch: 0 | Hauptfehler: 0 | Nebenfehler: 0",
        "Aucun défaut constaté. Critiques : 0 | Majeurs : 0 | Mineurs : 0",
        "No se encontraron defectos. Críticos: 0 | Mayores: 0 | Menores: 0",
        "Nessun difetto riscontrato. Critici: 0 | Maggiori: 0 | Minori: 0",
        "Không phát hiện lỗi. Nghiêm trọng: 0 | Nặng: 0 | Nhẹ: 0",
        "未发现缺陷。致命：0 | 主要：0 | 次要：0",
        "No defects were found.\nCritical: 0 | Major: 0 | Minor: 0",
    ],
)
def test_nothing_was_found_in_any_class(text: str) -> None:
    assert read(text).found == NONE


@pytest.mark.parametrize(
    "text",
    [
        "Critical: 0 | Major: 0 | Minor: 0",  # it may be limits
        "The limits are strict. Critical: 0 | Major: 0",
        "No defects were found. Critical: 0 | Major: 2.5",
        "No defects were found. Height: 0 | Width: 0",
        "Previous inspection: no defects found. Critical: 0 | Major: 0",
        "No further defects were found. Critical: 0 | Major: 0",
    ],
)
def test_other_noughts_tell_nothing(text: str) -> None:
    assert list(noughts_told(rows(text))) == []
