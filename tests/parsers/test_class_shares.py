"""Columns for the share of a class beside those of its count."""

import pytest

from tests.parsers.test_headed import counts, read
from toolkit.model.severity import BySeverity

HEADS = [
    "Major | % major | Minor | % minor",
    "Hauptfehler | % Haupt | Nebenfehler | % Neben",
    "Majeurs | Taux majeurs | Mineurs | Taux mineurs",
    "Mayores | % mayores | Menores | % menores",
    "主要 | 主要比例 | 次要 | 次要比例",
]


@pytest.mark.parametrize("heads", HEADS)
@pytest.mark.parametrize("rule", ["[", ""])
def test_a_share_beside_a_count_is_none(heads: str, rule: str) -> None:
    found = read(
        f"{rule}No. | Defect | {heads}\n{rule}1 | Lamp out | 5 | 6.25% | - | -\n"
        f"{rule}2 | Housing dull | - | - | 6 | 7.5%\n{rule} | Total | 5 | 6.25% | 6 | 7.5%"
    )
    assert counts(found) == [("Lamp out", None, 5, 0), ("Housing dull", None, 0, 6)]
    assert (found.found, [p for p in found.problems if p.level == "error"]) == (BySeverity(None, 5, 6), [])


def test_shares_alone_count_nothing() -> None:
    found = read("[No. | Defect | % major | % minor\n[1 | Lamp out | 6.25% | -\n[2 | Housing dull | - | 7.5%")
    assert not any(row.major or row.minor for row in found.defects)
