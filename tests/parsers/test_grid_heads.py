"""Labels that nobody knows, in a grid of labels over their values."""

from tests.parsers.notation import rows
from toolkit.parsers.entries import entries
from toolkit.parsers.particulars import Particulars, particulars


def read(text: str) -> Particulars:
    lines = rows(text)
    return particulars(list(entries(lines)), [line.text for line in lines])


def test_an_unknown_label_among_known_ones_is_no_value() -> None:
    found = read("[Manufacturer | Colour | PO No.\n[Golden Bridge Ltd. | navy | HB-17")
    assert found.texts["factory"] == "Golden Bridge Ltd."
    assert found.lists["po_numbers"] == ("HB-17",)


def test_the_other_rows_of_a_grid_tell_that_labels_stand_over_values() -> None:
    told = "[Client | PO No.\n[Acorn Imports | HB-17\n[Manufacturer | Destination\n[Golden Bridge Ltd. | Hamburg"
    assert read(told).texts["factory"] == "Golden Bridge Ltd."


def test_labels_beside_values_stay_so() -> None:
    told = "[Client | Acorn Imports | PO No. | HB-17\n[Destination | Hamburg | Colour | navy"
    assert read(told).texts["client"] == "Acorn Imports"
    assert read("[Manufacturer | Golden Bridge Ltd.\n[Colour | navy").texts["factory"] == "Golden Bridge Ltd."


def test_the_sign_for_a_number_belongs_to_its_label() -> None:
    assert read("Commande n° : PO-8137, PO-3511").lists["po_numbers"] == ("PO-8137", "PO-3511")
    assert read("Order ref: PO-8137").lists["po_numbers"] in ((), ("PO-8137",))


def test_a_label_may_be_said_twice_without_a_stroke() -> None:
    assert read("[Model Artikelnummer | KT-1701").lists["items"] == ("KT-1701",)
    assert read("[Product/Produit | Mug 350 ml").texts["product"] == "Mug 350 ml"
    assert "factory" not in read("[Supplier Factory | Golden Bridge Ltd.").texts


def test_the_day_of_issue_is_not_that_of_the_inspection() -> None:
    assert read("Date d’émission: 23/07/2026").texts == {"report_date": "2026-07-23"}
