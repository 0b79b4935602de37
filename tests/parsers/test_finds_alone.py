"""Boards of two columns: each class with what was found of it, and nothing else."""

import pytest

from tests.parsers.test_headed import read
from toolkit.model.severity import BySeverity


@pytest.mark.parametrize(
    ("heads", "classes"),
    [
        ("Summary | Found", "Critical Major Minor"),
        ("Zusammenfassung | Gefunden", "Kritisch Hauptfehler Nebenfehler"),
        ("Récapitulatif | Constaté", "Critique Majeur Mineur"),
        ("Resumen | Encontrado", "Crítico Mayor Menor"),
        ("Classe | Riscontrati", "Critico Maggiore Minore"),
        ("汇总 | 发现数", "致命 主要 次要"),
    ],
)
def test_the_finds_of_each_class_are_the_total(heads: str, classes: str) -> None:
    rows = "\n".join(f"[{name} | {number}" for name, number in zip(classes.split(), (0, 3, 6), strict=True))
    assert read(f"[{heads}\n{rows}").found == BySeverity(0, 3, 6)


def test_a_list_that_names_its_defects_in_a_third_column_is_none() -> None:
    found = read("[Class | Found | What we saw\n[Major | 3 | Lamp out\n[Minor | 6 | Housing dull")
    assert found.found == BySeverity()
