"""Whose paper a report is where no firm that inspects is named, and numbers of goods without a colon."""

import pytest

from tests.parsers.drawn import report

PRINT = """
{head}

PRÜFPROTOKOLL WARENAUSGANG

Prüfart: | Endprüfung vor Versand
Prüfdatum: | 07.05.2026
Material | {code}
Kurztext | Möbelscharnier 110 Grad
Kunde: | Holzwerk Fachmarkt AG
Lieferant: | Reutter Beschläge GmbH
Bestellmenge: | 2.400 ST

Fehler | Kritisch | Haupt | Neben
Bohrung versetzt | 0 | 2 | 0

Gesamtergebnis: angenommen
"""


def test_the_makers_own_print_is_his() -> None:
    read = report(PRINT.format(head="Reutter Beschläge GmbH | Seite 1 von 2", code="4471-20"))
    assert (read.agency, read.supplier) == ("Reutter Beschläge GmbH", "Reutter Beschläge GmbH")
    assert (read.items, read.product) == (("4471-20",), "Möbelscharnier 110 Grad")


@pytest.mark.parametrize("head", ["Holzwerk Fachmarkt AG | Seite 1 von 2", "Lieferant: Reutter Beschläge GmbH"])
def test_the_client_or_a_labelled_name_is_no_such_owner(head: str) -> None:
    assert report(PRINT.format(head=head, code="4471-20")).agency is None


def test_what_goods_are_made_of_is_no_number_of_theirs() -> None:
    assert report(PRINT.format(head="Reutter Beschläge GmbH", code="Stahl verzinkt")).items == ()


FORM = """
[{title} | {fri} | {number}
[Supplier | Anton Bamboo Co., Ltd. | Factory | Dipu plant
[{product} | Order number | TH-50217
[Ordered | 2,600 pcs | Inspection date | 2026-08-04

[Defects | Critical | Major | Minor
[Split at handle | 0 | 2 | 0

Result: ACCEPTED
"""


@pytest.mark.parametrize(
    ("title", "agency"),
    [
        ("Tillmoor Buying – Final Random Inspection", "Tillmoor Buying"),
        ("Tillmoor Buying – Pre-shipment inspection", "Tillmoor Buying"),
        ("Bamboo Board – Final Random Inspection", None),  # the goods
        ("Home Textiles – Final Random Inspection", None),  # what kind of goods
    ],
)
def test_a_name_before_the_title_is_whose_form_it_is(title: str, agency: str | None) -> None:
    form = FORM.format(title=title, fri="FRI number", number="TH-FRI-330", product="Product | Bamboo board with groove")
    read = report(form)
    assert (read.agency, read.report_no) == (agency, "TH-FRI-330")


@pytest.mark.parametrize("label", ["Main identifier", "Article no.", "Style", "Artikel", "Réf. article", "货号"])
def test_a_code_may_stand_right_behind_its_label(label: str) -> None:
    form = FORM.format(title="Report", fri="FRI number", number="T-1", product=f"Bamboo board, large | {label} GC-11F")
    assert report(form.replace("| Order number | TH", "| Order | TH")).items == ("GC-11F",)


OVER = """
{name}

Inspection report – PSI

[Client | Juniper Toys | Supplier | Anton Woodcraft Co., Ltd.
[Factory | Dipu plant | Product | Wooden train
[Ordered | 2,600 pcs | Inspection date | 2026-08-04

[Defects | Critical | Major | Minor
[Split at axle | 0 | 2 | 0

Result: ACCEPTED
"""


@pytest.mark.parametrize(
    ("name", "agency"),
    [
        ("NORVIK PRODUCT CHECK", "NORVIK PRODUCT CHECK"),
        ("ELMWOOD SOURCING", "ELMWOOD SOURCING"),
        ("PRODUCT CHECK", None),
        ("FINAL PRODUCT CHECK", None),
        ("TOYS CHECK", None),
        ("JUNIPER CHECK", None),  # the client's
    ],
)
def test_a_name_in_capitals_over_the_title_ends_in_what_its_owner_does(name: str, agency: str | None) -> None:
    assert report(OVER.format(name=name)).agency == agency
