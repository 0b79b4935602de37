"""Particulars of surveyors' forms: works as the place, goods beside packed cartons, values broken by wide spaces."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.report import Report

LIST = "\n\nResult: PASSED\n\n[Defect | Critical | Major | Minor\n[Dent | 0 | 2 | 0"


def form(*rows: str) -> Report:
    return report(
        "SURVEY REPORT FR-118\n\n" + "\n".join((*rows, "Date of survey | 12 July 2026 | Surveyor | R. Doe")) + LIST
    )


@pytest.mark.parametrize(
    ("label", "place", "works"),
    [
        ("Place", "Feida plant, Yongkang", True),
        ("Ort", "Werk Feida, Yongkang", True),
        ("Lieu", "Usine Feida, Yongkang", True),
        ("Lugar", "Fábrica Feida, Yongkang", True),
        ("Place", "Yongkang", False),
        ("Place", "12 July 2026", False),
        ("Lieu", "Yongkang, Chine", False),
        ("Place", "Meeting room of the plant", False),
    ],
)
def test_a_place_that_names_works_is_the_factory(label: str, place: str, works: bool) -> None:
    told = form(f"Seller | Cookware Trading Ltd | {label} | {place}")
    assert told.factory == (place if works else None)


@pytest.mark.parametrize(
    ("label", "value", "packed"),
    [
        ("Cartons packed", "2,000 pcs / 100 ctns", 2000),
        ("Cartons packed", "2,000 pcs (100 ctns)", 2000),
        ("Kartons verpackt", "2.000 Stk in 100 Kartons", 2000),
        ("Cartons emballés", "2000 pièces / 100 cartons", 2000),
        ("Cartons packed", "20 pcs / ctn", None),
        ("Cartons packed", "100 ctns", None),
        ("Cartons opened", "2,000 pcs / 100 ctns", None),
    ],
)
def test_goods_stand_beside_packed_cartons_with_the_number_of_these(label: str, value: str, packed: int | None) -> None:
    assert form(f"Order quantity | 2,000 pcs | {label} | {value}").quantities.packed == packed


def test_a_value_goes_on_in_small_letters_before_the_next_label() -> None:
    assert form("Product | Dish | brush with | Item No. | DB-207").product == "Dish brush with"
    assert form("Product | Dish | Blue | Item No. | DB-207").product == "Dish"
    told = form("Supplier | Jinmao | of course | Item No. | DB-207")
    assert told.supplier == "Jinmao"
