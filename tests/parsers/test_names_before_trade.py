"""A firm's name in capitals right before, or over, what it does."""

import pytest

from tests.parsers.drawn import report

FORM = """
{head}
{client} | Nordisk Sko AS
{date} | 30.10.2025
{supplier} | Silva, Lda.

[Defect | Critical | Major | Minor
[Open seam | 0 | 3 | 0
[Total | 0 | 3 | 0
"""


def agency(head: str) -> str | None:
    return report(FORM.format(head=head, client="Client", date="Inspection date", supplier="Supplier")).agency


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Orr & Finch sourcing quality control, Yiwu", "Orr & Finch"),
        ("Duval et Cie contrôle qualité, Canton", "Duval et Cie"),
        ("Rovira y Soler control de calidad, Yiwu", "Rovira y Soler"),
    ],
)
def test_a_name_ends_where_small_letters_tell_the_trade(line: str, name: str) -> None:
    assert agency(f"{line}\n\nInspection: garden chairs\n") == name


@pytest.mark.parametrize(
    ("trade", "title"),
    [
        ("Controlo de qualidade de têxteis, Guimarães", "RELATÓRIO DE INSPEÇÃO FINAL"),
        ("Controllo qualità calzature, Fermo", "RAPPORTO DI ISPEZIONE FINALE"),
        ("Qualitätskontrolle für Textilien, Chemnitz", "PRÜFBERICHT ENDKONTROLLE"),
        ("Quality control of footwear, Leicester", "FINAL INSPECTION REPORT"),
    ],
)
def test_a_word_with_a_capital_within_is_the_name_over_its_trade(trade: str, title: str) -> None:
    assert (
        agency(f" | Report no. MV-1201/25\nMinhoVerifica | Report date: 31/10/2025\n{trade}\n{title}\n")
        == "MinhoVerifica"
    )


def test_a_client_before_its_own_quality_control_is_not_the_agency() -> None:
    assert agency("Nordisk Sko quality control, Yiwu\n\nInspection: garden chairs\n") != "Nordisk Sko"


def test_the_goods_under_a_title_are_no_firm() -> None:
    assert agency("FINAL INSPECTION REPORT\nGarden Chair quality report\n") is None
