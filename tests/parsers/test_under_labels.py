"""Values that nearly reach the next label in a grid without rules, and goods under a mere "Description" there."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.notation import LETTER, SPACE, words
from toolkit.model.report import Report, Source
from toolkit.parsers.layout.pages import Page, Word
from toolkit.parsers.reader import understand

HEADS = "Buyer | Vendor | Mill | Style\nNordlin AB | Sundar Mills Ltd | Unit 4, Karur | BT-77\n\n"
LIST = "\n\nPoint | Description | Critical | Major | Minor\n1 | Loose thread | 0 | 2 | 0\nTotal | 0 | 2 | 0"
NEAR = 5.0  # points from the end of a value to the next label: twice a space


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("Description | Buyer order | Order qty\nCotton bath towel, white | HLP 40-2217 | 9,600 pcs", True),
        ("Article | Description\nBT-7700 | Cotton bath towel, white", True),
        ("Bestellnummer | Beschreibung | Bestellmenge\n4500-881 | Cotton bath towel, white | 9.600 Stk", True),
        ("N° de commande | Désignation | Quantité commandée\nCF-8817 | Cotton bath towel, white | 9600 pcs", True),
        ("Pedido | Descripción | Cantidad pedida\nPC-8817 | Cotton bath towel, white | 9600 uds", True),
        (
            "Style | Description | PO\nBT-77 | Cotton bath towel, white | HL-40\nPacked | QC date\n9 pcs | 2 May 2026",
            True,
        ),
        ("Description | Factory | Season\nCotton bath towel, white | Unit 4 | 2026", False),
        ("Item | Description\n1 | Cotton bath towel, white", False),
        ("Style | Description | Major\nBT-7700 | Cotton bath towel, white | 2", False),
        ("Style | Description | Qty\nBT-7700 | Cotton bath towel, white | 2", False),
        ("Article | Description\nBT-7700 | Cotton bath towel, white\nBT-7800 | Hand towel", False),
    ],
)
def test_a_description_among_labels_of_an_order_names_the_goods(text: str, product: bool) -> None:
    told = report(f"FINAL INSPECTION REPORT FR-118\n\n{HEADS}{text}{LIST}").product
    assert told == ("Cotton bath towel, white" if product else None)


def _page(values: tuple[str, str], gap: float) -> Report:
    """Return the reading of two values on one line, the second *gap* behind the first and under its label."""
    first = values[0]
    at = 40.0 + sum(len(word) * LETTER for word in first.split()) + SPACE * (len(first.split()) - 1) + gap
    found: list[Word] = [
        *words("FINAL INSPECTION REPORT FR-118", 40, 40),
        *words("Inspection date: 12 July 2026", 40, 200),
        *words("Overall result: PASSED", 40, 220),
    ]
    for y, (left, right, last) in ((80.0, ("Description", "Buyer order", "Order qty")), (91.0, (*values, "600 pcs"))):
        for x, text in ((40.0, left), (at, right), (at + 160, last)):
            found.extend(words(text, x, y))
    return understand([Page(1, 595, 842, tuple(found), ())], Source(file="a.pdf", sha256="", format="pdf"))


def test_a_value_that_nearly_reaches_the_next_label_ends_there() -> None:
    assert _page(("Cotton towel 70 cm, white", "HL 40-2217"), NEAR).po_numbers == ("HL 40-2217",)


def test_words_with_a_usual_space_between_them_are_one_value() -> None:
    assert _page(("Cotton towel 70 cm, white", "40-2217"), SPACE).po_numbers == ()


GRIDS = (
    (
        "Buyer | Vendor | Mill | Style\nNordlin AB | Sundar Mills Ltd | Unit 4, Karur | BT-77\n"
        "Description | Buyer order | Order qty | This lot\nBath towel | HLP-2217 | 9,600 pcs | 9,504 pcs\n"
        "Packed | QC date | QC officer | Report\n9,504 pcs in 396 ctns | 2025/Jan/22 | F. Islam | LMS-118"
    ),
    (
        "Kunde | Lieferant | Werk | Modell\nNordlin AB | Sundar GmbH | Werk 4, Karur | BT-77\n"
        "Beschreibung | Bestellung | Bestellmenge | Los\nBath towel | HLP-2217 | 9.600 Stk | 9.504 Stk\n"
        "Prüfdatum | Prüfer\n22.01.2025 | F. Islam"
    ),
    (
        "Client | Fournisseur | Usine | Modèle\nNordlin AB | Sundar SARL | Usine Karur | BT-77\n"
        "Désignation | Commande | Quantité commandée | Lot présenté\nBath towel | HLP-2217 | 9600 pcs | 9504 pcs\n"
        "Date de visite | Inspecteur\n22 janvier 2025 | F. Islam"
    ),
    (
        "Comprador | Proveedor | Fábrica | Modelo\nNordlin AB | Sundar S.L. | Planta Karur | BT-77\n"
        "Descripción | Pedido | Cantidad pedida | Lote\nBath towel | HLP-2217 | 9600 uds | 9504 uds\n"
        "Fecha de visita | Inspector\n22 ene 2025 | F. Islam"
    ),
)


@pytest.mark.parametrize("grid", GRIDS)
def test_a_grid_of_labels_over_values_is_read_whole(grid: str) -> None:
    told = report(f"FINAL INSPECTION REPORT FR-118\n\n{grid}{LIST}")
    assert (told.client, told.product, told.items) == ("Nordlin AB", "Bath towel", ("BT-77",))
    assert (told.po_numbers, told.quantities.ordered, told.quantities.lot) == (("HLP-2217",), 9600, 9504)
    assert (told.inspection_date, told.inspector) == ("2025-01-22", "F. Islam")
