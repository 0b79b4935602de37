"""One label for an order's number and its size, with both in one value."""

import pytest

from tests.parsers.test_labels_built import read


@pytest.mark.parametrize(
    "line",
    [
        "[PO / quantity | HK-7710 / 1,850 pcs",
        "[PO No. & Qty | HK-7710, 1,850 pcs",
        "[Bestellung / Menge | HK-7710 – 1.850 Stück",
        "[Commande / quantité | HK-7710 / 1 850 pièces",
        "[Pedido y cantidad | HK-7710 (1.850 unidades)",
        "[Zamówienie / ilość | HK-7710 / 1850 szt.",
        "[订单号/数量 | HK-7710 / 1850 件",
        "PO / quantity: HK-7710 / 1,850 pcs",
    ],
)
def test_both_are_taken(line: str) -> None:
    told = read(line)
    assert (told.lists["po_numbers"], told.quantities.ordered) == (("HK-7710",), 1850)


def test_they_stand_under_their_label_in_a_grid_of_labels_over_values() -> None:
    told = read("Date | Factory | PO / quantity\n2026-03-11 | Linbo Garden Works | HK-7710 / 1,850 pcs")
    assert (told.lists["po_numbers"], told.quantities.ordered) == (("HK-7710",), 1850)


def test_one_of_them_may_stand_alone() -> None:
    assert read("[PO / quantity | HK-7710").lists["po_numbers"] == ("HK-7710",)
    assert read("[Order / qty | 1,850 pcs").quantities.ordered == 1850


@pytest.mark.parametrize(
    "line",
    [
        "[PO / quantity | HK-7710 / 24 cartons",
        "[PO / quantity | HK-1 / 200 pcs; HK-2 / 300 pcs",
        "[PO / quantity | HK-7710 / 1,850 pcs packed of 2,000",
        "[Article / quantity | HK-7710 / 1,850 pcs",  # of one article
        "[Order / qty | 2000 / 1800 pcs",
        "[Last PO / quantity | HK-7710 / 1,850 pcs",
    ],
)
def test_packs_several_orders_and_what_is_of_others_give_no_quantity(line: str) -> None:
    assert read(line).quantities.ordered is None
