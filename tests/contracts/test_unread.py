"""Passages of a contract that are in no language that is read here."""

import pytest

from toolkit.contracts.unread import is_of_another


@pytest.mark.parametrize(
    "text",
    [
        "Der Käufer ist berechtigt, die Ware vor der Verschiffung auf Kosten des Verkäufers zu prüfen.",
        "El comprador puede rechazar la mercancía que no sea conforme con la muestra de los dos.",
        "Покупатель имеет право проверить товар до отгрузки.",
    ],
)
def test_a_sentence_in_another_language_is_not_read(text: str) -> None:
    assert is_of_another(text)


GERMAN_FIRM = (
    "甲方与 der Gesellschaft für die Prüfung und den Handel der Waren mbH 签订本合同，货物须经检验合格后方可装运。"
)
SPANISH_STREET = (
    "Goods packed forty cartons each pallet, wrapped and labelled, shipped via Calle de las Flores, papers sent"
)
FRENCH_PATTERN = (
    "Vase, cup, plate and bowl, painted motif de la mer, glazed twice, fired once, packed twelve each carton"
)


@pytest.mark.parametrize("text", [GERMAN_FIRM, SPANISH_STREET, FRENCH_PATTERN])
def test_foreign_names_in_what_is_read_are_no_other_language(text: str) -> None:
    assert not is_of_another(text)
