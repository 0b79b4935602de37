"""The product as the largest line of the page, where no label names it."""

import pytest
from msgspec.structs import replace

from tests.parsers.notation import rows
from toolkit.parsers.facts.goods import product
from toolkit.parsers.layout.cells import Row


def large(row: Row) -> Row:
    return replace(row, words=tuple(replace(word, size=20.0) for word in row.words))


def test_the_largest_line_is_the_product_but_no_letterhead_in_capitals_and_no_heading_of_who_writes() -> None:
    for text, named in (
        ("Rain jacket with hood", "Rain jacket with hood"),
        ("LITTLE LANTERN TOYS", None),
        ("What we saw", None),
    ):
        first, *others = rows(f"{text}\nOrder quantity | 1,150 pcs\nInspector | Rosa Delgado\nLevel | II")
        found = product([large(first), *others], [])
        assert (found and found[0]) == named


@pytest.mark.parametrize(
    ("title", "line", "defect"),
    [
        ("Final inspection before shipment", "LED string lights, 20 m, 200 LEDs", "One LED out in the string"),
        ("Prüfbericht", "Gartenschere mit Holzgriff", "Holzgriff gerissen, Gartenschere klemmt"),
        ("Rapport d'inspection", "Parure de lit percale", "Percale tachée sur la parure"),
        ("Informe de inspección", "Mochila escolar con ruedas", "Ruedas de la mochila bloqueadas"),
        ("Pre-shipment inspection report", "Camping stove with wind guard", "Guard of the stove bent"),
    ],
)
def test_the_line_under_the_title_is_the_product_where_its_words_stand_among_the_defects(
    title: str, line: str, defect: str
) -> None:
    text = f"{title}\n{line}\nOrder quantity | 1,150 pcs\n" + "Level | II\n" * 9 + f"{defect} | 2"
    found = product(rows(text), [])
    assert found is not None
    assert found[0] == line


@pytest.mark.parametrize(
    ("line", "other"),
    [
        ("inspection, testing and sourcing support", "Testing of the support | 2"),  # what the firm does
        ("Linhai workshop of Huanyu Lighting", "Factory | Huanyu Lighting, workshop 2"),
        ("Building four, Longhua industrial estate", "Place of inspection | Longhua estate"),
        ("LED string lights with remote control", "One LED out | 2"),
    ],
)
def test_a_line_under_the_title_may_be_of_something_else(line: str, other: str) -> None:
    text = f"Final inspection before shipment\n{line}\nInspector | Ye Fei\n" + "Level | II\n" * 9 + other
    assert product(rows(text), []) is None


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("[Pieces on the order | 4,800", None),
        ("[Inspected at | Huaying workshop", None),
        ("[Worin die Ware liegt | Werk Huaying Nord", None),
        ("[Rain jacket with hood", "Rain jacket with hood"),
    ],
)
def test_a_cell_of_a_grid_with_labels_is_not_the_product(line: str, named: str | None) -> None:
    first, cell, *others = rows(f"LITTLE LANTERN TOYS\n{line}\nOrder | 1,150 pcs\nInspector | Rosa Delgado\nLevel | II")
    found = product([first, large(cell), *others], [])
    assert (found and found[0]) == named


def test_a_line_set_like_headings_further_down_is_none() -> None:
    lines = rows("Report 12\nHow we sampled\n\nSample | 80\n\nWhat we saw\n\nFault | 3\n\nOther checks\n\nNone")
    big = [large(line) if line.text in ("How we sampled", "What we saw", "Other checks") else line for line in lines]
    assert product(big, []) is None


def test_words_in_usual_letters_beside_a_name_in_large_ones_are_no_product() -> None:
    first, second, *others = rows(
        "Kornblum | Visits Orders\nCordless kettle 1.7 L, 2200 W\nLevel | II\nPlace | Ningbo\nBy | Rosa Delgado"
    )
    loud = {id(word) for word in first.cells[0].words}
    words = tuple(replace(word, size=20.0) if id(word) in loud else word for word in first.words)
    found = product([replace(first, words=words), large(second), *others], [])
    assert found is not None
    assert found[0] == "Cordless kettle 1.7 L, 2200 W"


def test_an_address_with_its_postcode_is_no_product() -> None:
    first, *others = rows("Kaiweg North, 20457 Hamburg\nOrder quantity | 1,150 pcs\nLevel | II\nPlace | Ningbo")
    assert product([large(first), *others], []) is None
