"""A visit told in prose: orders, states and the sample in sentences, partly in words."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.report import Report

MEMO = """
{firm}
{title}
[{visit} | 6 May 2025
[{supplier} | Ningbo Fine Kettle Co., Ltd.
[{product} | Whistling kettle

{quantity}

{sample}

{major}
• Spout leaks at the seam – four pieces
{minor}
• Scratch on the lid – three pieces

{decision}
"""
ENGLISH = {
    "firm": "Marlow Sourcing Ltd", "title": "Quality visit report – final inspection", "visit": "Date of visit",
    "supplier": "Supplier visited", "product": "Product", "major": "Major faults", "minor": "Minor faults",
    "decision": "The goods are rejected.",
    "quantity": "The two orders call for 1,150 pieces together: 600 in teal and 550 in cream. On the morning\n"
    "of the visit all 1,150 were finished and packed.",
    "sample": "Eighty pieces were drawn from 23 cartons (ISO 2859-1, general inspection level II).",
}  # fmt: skip
GERMAN = {
    "firm": "Bergmann Einkauf GmbH", "title": "Bericht – Endabnahme", "visit": "Besuchstag",
    "supplier": "Besuchter Lieferant", "product": "Artikel", "major": "Hauptfehler", "minor": "Nebenfehler",
    "decision": "Die Ware wird zurückgewiesen.",
    "quantity": "Bestellt sind zusammen 1.150 Stück. Am Morgen waren alle 1.150 fertig und verpackt.",
    "sample": "Achtzig Stück wurden aus 23 Kartons gezogen (ISO 2859-1, Prüfniveau II).",
}  # fmt: skip
FRENCH = {
    "firm": "Duval Import SA", "title": "Compte rendu – inspection finale", "visit": "Date de la visite",
    "supplier": "Fournisseur visité", "product": "Produit", "major": "Défauts majeurs", "minor": "Défauts mineurs",
    "decision": "Les marchandises sont refusées.",
    "quantity": "La commande porte sur 1 150 pièces au total. Toutes les 1 150 pièces étaient terminées et emballées.",
    "sample": "Quatre-vingts pièces ont été prélevées dans 23 cartons (ISO 2859-1, niveau II).",
}  # fmt: skip


def told(read: Report) -> tuple[int | None, int | None, int | None, int | None]:
    counted = read.quantities
    return counted.ordered, counted.produced, counted.packed, read.sampling.sample_size.major


@pytest.mark.parametrize("words", [ENGLISH, GERMAN, FRENCH], ids=["en", "de", "fr"])
def test_quantities_and_sample_of_a_memo_are_read(words: dict[str, str]) -> None:
    read = report(MEMO.format(**words))
    assert told(read) == (1150, 1150, 1150, 80)
    assert read.supplier == "Ningbo Fine Kettle Co., Ltd."


@pytest.mark.parametrize(
    "quantity",
    [
        "The order is for 1,150 pieces. Not all 1,150 were finished and packed.",
        "The order is for 1,150 pieces. Nearly all 1,150 were packed.",
        "The order is for 1,150 pieces. All 1,150 must be packed by Friday.",
        "The order is for 1,150 pieces. 70 % of the 1,150 were packed.",
        "The order is for 1,150 pieces. Half of all 1,150 were packed.",
        "The order is for 1,150 pieces. Less than 1,150 were packed.",
        "The order is for 1,150 pieces. More than half of the 1,150 are packed.",
        "The order is for 1,150 pieces. According to the factory, all 1,150 were packed.",
        "The order is for 1,150 pieces. The manager told us that all 1,150 were packed.",
        "The order is for 1,150 pieces. All 1,150 were packed, but we counted 800.",
        "The order is for 1,150 pieces. All 1,150 were packed. However, we counted 800.",
        "The order is for 1,150 pieces. All 1,150 were packed to 80 %.",
        "The order is for 1,150 pieces. Out of 1,150 packed cartons we opened 12.",
        "The order is for 1,150 pieces. All 1,150 packed cartons were counted.",
        "The order is for 1,150 pieces. Colour 1150 packed in teal.",
        "Bestellt sind 1.150 Stück. Von allen 1.150 war erst die Hälfte verpackt.",
        "Bestellt sind 1.150 Stück. Etwa die Hälfte der 1.150 war verpackt.",
        "Bestellt sind 1.150 Stück. Laut Werk waren alle 1.150 verpackt.",
        "La commande porte sur 1 150 pièces. Un tiers des 1 150 étaient emballées.",
        "La commande porte sur 1 150 pièces. Selon l'usine, toutes les 1 150 étaient emballées.",
        "El pedido es de 1.150 piezas. Sólo la mitad de las 1.150 estaban embaladas.",
    ],
)
def test_goods_that_were_not_all_ready_are_not_told_as_packed(quantity: str) -> None:
    assert told(report(MEMO.format(**ENGLISH | {"quantity": quantity})))[2] is None


@pytest.mark.parametrize(
    "quantity",
    [
        "The order is for 1,150 pieces. The 1,150 were finished and packed.",
        "The order is for 1,150 pieces. On arrival, 1,150 were finished and packed.",
        "The order is for 1,150 pieces. All 1,150 were finished and packed in cartons of ten.",
        "Bestellt sind 1.150 Stück. Alle 1.150 waren fertig und verpackt.",
        "La commande porte sur 1 150 pièces. Toutes les 1 150 étaient terminées et emballées.",
    ],
)
def test_all_the_goods_by_their_number_are_told_as_packed(quantity: str) -> None:
    assert told(report(MEMO.format(**ENGLISH | {"quantity": quantity})))[:3] == (1150, 1150, 1150)


@pytest.mark.parametrize(
    "sample",
    [
        "Two hundred and eighty pieces were drawn from 23 cartons (ISO 2859-1, level II).",
        "Eighty-five pieces were drawn from 23 cartons (ISO 2859-1, level II).",
        "Eighty cartons were opened (ISO 2859-1, level II).",
    ],
)
def test_a_part_of_a_longer_number_or_other_goods_are_no_sample(sample: str) -> None:
    assert told(report(MEMO.format(**ENGLISH | {"sample": sample})))[3] is None


@pytest.mark.parametrize(
    ("sample", "size"),
    [
        ("500 Stück wurden gezählt und 80 Stück gezogen (ISO 2859-1, Prüfniveau II).", 80),
        ("Nur 50 Stück waren verpackt und 80 Stück wurden gezogen (ISO 2859-1, Prüfniveau II).", 80),
        ("80 Stück waren noch nicht gezogen (ISO 2859-1).", None),
        ("80 Stück wurden nicht gezogen (ISO 2859-1, Prüfniveau II).", None),
        ("Nach ISO 2859-1 wurden die 80 Stück wegen Regen nicht gezogen.", None),
        ("80 pieces were not drawn (ISO 2859-1, level II).", None),
    ],
)
def test_only_the_goods_that_were_drawn_are_the_sample(sample: str, size: int | None) -> None:
    assert told(report(MEMO.format(**GERMAN | {"sample": sample})))[3] == size


def test_an_order_of_so_many_pieces_each_is_no_quantity_of_the_whole() -> None:
    words = ENGLISH | {"quantity": "The two orders call for 1,150 pieces each."}
    assert told(report(MEMO.format(**words)))[0] is None
