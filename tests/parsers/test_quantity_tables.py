"""Tables of quantities: of each order, item or colour, and of all of them."""

import pytest
from msgspec.structs import replace

from tests.parsers.notation import row, rows
from toolkit.model.report import Quantities
from toolkit.parsers.facts.entries import entries
from toolkit.parsers.facts.particulars import particulars
from toolkit.parsers.facts.quantity_heads import quantity_head
from toolkit.parsers.facts.quantity_tables import listed, quantity_tables, with_tables
from toolkit.parsers.layout.cells import Cell, Row

Found = tuple[int | None, int | None, int | None, int | None, str | None]


def read(lines: list[Row]) -> Quantities:
    facts = particulars(list(entries(lines)), [line.text for line in lines])
    return with_tables(facts.quantities, quantity_tables(lines), facts.places)


def told(text: str) -> Found:
    found = read(rows(text))
    return found.ordered, found.lot, found.produced, found.packed, found.unit


def numbers(text: str, concept: str) -> tuple[str, ...]:
    lines = rows(text)
    facts = particulars(list(entries(lines)), [line.text for line in lines])
    return listed(facts.lists[concept], quantity_tables(lines), concept)


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        (
            ("[PO | Colour | Order qty (pcs) | Shipment qty (pcs) | Finished | Packed (pcs) | Cartons\n"
            "[P-1 | Ecru | 1,920 | 1,920 | 100 % | 1,920 | 80\n"
            "[P-1 | Navy | 1,200 | 1,200 | 100 % | 1,008 | 42\n"
            "[Total | | 3,120 | 3,120 | 100 % | 2,928 | 122"),
            (3120, 3120, None, 2928, "pcs"),
        ),
        (
            ("[Artikel | Farbe | Bestellt (Stk.) | Fertig (Stk.) | Verpackt (Stk.) | Kartons\n"
            "[A-100 | rot | 1.200 | 1.200 | 1.000 | 50\n[A-100 | blau | 800 | 800 | 800 | 40\n"
            "[Gesamt | | 2.000 | 2.000 | 1.800 | 90"),
            (2000, None, 2000, 1800, "Stk."),
        ),
        (
            ("[Cartons | Emballées | Fabriquées | Commandées | Coloris\n"
            "[20 | 480 pièces | 500 pièces | 500 pièces | écru\n[10 | 250 pièces | 250 pièces | 250 pièces | noir"),
            (750, None, 750, 730, "pièces"),
        ),
        (
            ("N.º pedido | Cantidad pedida | Producida | Embalada\nPO-1 | 1.000 uds | 1.000 uds | 900 uds\n"
            "PO-2 | 500 uds | 500 uds | 500 uds\nTotal | 1.500 uds | 1.500 uds | 1.400 uds"),
            (1500, None, 1500, 1400, "uds"),
        ),
        (
            ("[订单号 | 款号 | 订购数（件） | 已完成（件） | 已装箱（件） | 箱数\n[PO1 | K-1 | 600 | 600 | 580 | 30\n"
            "[PO2 | K-2 | 400 | 380 | 380 | 19\n[总计 | | 1,000 | 980 | 960 | 49"),
            (1000, None, 980, 960, "件"),
        ),
        (
            ("[Mã hàng | Số lượng đặt (cái) | Đã sản xuất (cái) | Đã đóng gói (cái)\n[GH-1 | 300 | 300 | 290\n"
            "[GH-2 | 700 | 700 | 700\n[Tổng cộng | 1000 | 1000 | 990"),
            (1000, None, 1000, 990, "cái"),
        ),
        (
            ("[Nr zamówienia | Zamówiono (szt.) | Wyprodukowano (szt.) | Spakowano (szt.)\n[Z-1 | 120 | 120 | 100\n"
            "[Z-2 | 80 | 80 | 80\n[Razem | 200 | 200 | 180"),
            (200, None, 200, 180, "szt."),
        ),
        (
            ("[Articolo | Ordinati (pz) | Prodotti (pz) | Imballati (pz)\n[A-1 | 120 | 120 | 100\n"
            "[A-2 | 80 | 80 | 80\n[Totale | 200 | 200 | 180"),
            (200, None, 200, 180, "pz"),
        ),
        (
            ("[Item | Ordered | % | Finished | % | Packed | %\n[A-1 | 100 pcs | 100 | 100 pcs | 100 | 80 pcs | 80\n"
            "[A-2 | 200 pcs | 100 | 200 pcs | 100 | 200 pcs | 100\n[Total | 300 pcs | 100 | 300 pcs | 100 "
            "| 280 pcs | 93"),
            (300, None, 300, 280, "pcs"),
        ),
        (
            ("[Item | Ordered | Ordered | Packed | Packed\n[ | pcs | ctns | pcs | ctns\n[A-1 | 100 | 10 | 80 | 8\n"
            "[A-2 | 200 | 20 | 200 | 20\n[Total | 300 | 30 | 280 | 28"),
            (300, None, None, 280, "pcs"),
        ),
        (
            ("[PO | Colour | Order qty | Packed qty\n[P1 | red | 100 pcs | 100 pcs\n[P1 | blue | 200 pcs | 200 pcs\n"
            "[Subtotal | | 300 pcs | 300 pcs\n[P2 | red | 50 pcs | 50 pcs\n[Subtotal | | 50 pcs | 50 pcs\n"
            "[Grand total | | 350 pcs | 350 pcs"),
            (350, None, None, 350, "pcs"),
        ),
        (
            "[ | Blue | Green | Total\n[Ordered (pcs) | 3,600 | 3,000 | 6,600\n[Packed (pcs) | 3,600 | 2,000 | 5,600",
            (6600, None, None, 5600, "pcs"),
        ),
        (
            ("[Style | Order qty (pcs) | Packed (cartons of 24)\n[A-1 | 2,400 | 84\n[A-2 | 2,400 | 84\n"
            "[Total | 4,800 | 168"),
            (4800, None, None, None, "pcs"),
        ),
        (
            "[Quantity | Ordered | Finished | Packed\n[Pieces | 1,600 | 1,600 | 1,500\n[Cartons | 80 | 80 | 75",
            (1600, None, 1600, 1500, "Pieces"),
        ),
        (
            ("[Menge | Bestellt | Gefertigt | Verpackt\n[Sätze | 3.200 | 3.200 | 3.100\n"
            "[Kartons (je 20 Sätze) | 160 | 160 | 155"),
            (3200, None, 3200, 3100, "Sätze"),
        ),
        (
            "[Item | Ordered | Finished\n[Blue | 3,600 | 3,500\n[Green | 3,000 | 2,900\n[All | 6,600 | 6,400",
            (6600, None, 6400, None, None),
        ),
        (
            "[Item | Ordered | Finished | Packed\n[A-1 | 1,500 pcs | 450 pcs | -\n[Total | 1,500 pcs | 450 pcs | 0",
            (1500, None, 450, 0, "pcs"),
        ),
        ("Quantities (pairs)\n[Size | Order qty | Packed\n[39 | 900 | 900\n[40 | 1.500 | 1.380\n[Total | 2.400 | 2.280",
         (2400, None, None, 2280, "pairs")),
        ("[Size | 4Y | 6Y | Total\n[Order (pcs) | 100 | 200 | 300\n[Packed (pcs) | 100 | 190 | 290",
         (300, None, None, 290, "pcs")),
        ("[Item no. | Ordered | In cartons\n[60-2210 | 240 | 216\n[60-2215 | 240 | 180\n[Sum | 480 | 396",
         (480, None, None, 396, None)),
        ("[Item no. | Ordered | In cartons\n[60-2210 | 240 | 12\n[60-2215 | 240 | 12\n[Sum | 480 | 24",
         (480, None, None, None, None)),
        ("[Style | Order q'ty | Boxed\n[A-1 | 60,000 | 52,800\n[A-2 | 45,600 | 35,600\n[Total pcs | 1,05,600 | 88,400",
         (105600, None, None, 88400, "pcs")),
        ("Bestellmenge | Fertiggestellt | Verpackt\n4.200 Sets | 4.200 Sets | 3.990 Sets\n2. Stichprobenplan",
         (4200, None, 4200, 3990, "Sets")),
        ("Commandée | Fabriquée | Emballée | Cartons\n3 600 pièces | 3 600 pièces | 3 500 pièces | 300",
         (3600, None, 3600, 3500, "pièces")),
    ],
)  # fmt: skip
def test_the_whole_of_a_table_is_its_total_or_the_sum_of_its_rows(text: str, quantities: Found) -> None:
    assert told(text) == quantities


@pytest.mark.parametrize(
    "text",
    [
        "[PO | Order qty | Finished qty\n[P1 | 100 | 100\n[P2 | 200 | 150\n[Total | 310 | 260",  # it adds up to less
        "[PO | Order (ctns) | Packed (ctns)\n[P1 | 100 | 100\n[P2 | 200 | 200",
        "[Carton no. | Packed qty | Counted\n[12 | 24 pcs | 24\n[13 | 24 pcs | 24",
        "[Carton no. | Colour | Packed qty\n[12 | red | 24 pcs\n[13 | red | 24 pcs\n[Total | | 48 pcs",
        "[Size | Order qty | Packed qty\n[S | 100 | 100\n[M | 200 | 200\n[Total | 300 | 300",
        "[Size | S | M | Total\n[Ordered | 100 | 200 | 300\n[Packed | 100 | 190 | 290",
        "[Item | Order qty | Packed\n[A-1 | 100 pcs | 100 pcs\n[A-2 | 200 sets | 200 sets",
        "[Process | Ordered | Finished\n[Cutting | 1,000 | 1,000\n[Sewing | 1,000 | 600",
        "[Style | Order qty | Packed\n[A | 100 | 100\n[A | 100 | 90",  # of the same: is it its order twice?
        "[Item | Lot (pcs) | Sample (pcs)\n[A-1 | 1000 | 80\n[A-2 | 1800 | 125",  # each is judged by itself
        "[Item | Order qty | Packed\n[A-1 | 100 pcs | 100 pcs\n[A-2 | see PO | see PO",
    ],
)
def test_parts_of_which_no_whole_is_certain_tell_nothing(text: str) -> None:
    assert told(text)[:4] == (None, None, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "[Ordered | Finished | Packed\n[3,000 pcs | 3,000 pcs | 2,700 pcs\n[100 % | 100 % | 90 %",
        "[Item | Ordered | Finished | Packed\n[A-1 | 3,000 pcs | 3,000 pcs | 2,700 pcs\n[Share | 100 % | 100 % | 90 %",
        (
            "[ | Qty | % | Cartons\n[Ordered | 3,000 pcs | 100 | 30\n[Finished | 3,000 pcs | 100 | 30\n"
            "[Packed | 2,700 pcs | 90 | 27"
        ),
        "[Status | Quantity (pcs)\n[Ordered | 3,000 pcs\n[Finished | 3,000 pcs\n[Packed | 2,700 pcs",
        "Ordered | Finished | Packed\n3,000 pcs | 3,000 pcs | 2,700 pcs\n100 % | 100 % | 90 %",
        "[Ordered quantity | 3,000 pcs | Finished quantity | 3,000 pcs\n[Packed quantity | 2,700 pcs | Cartons | 27",
    ],
)
def test_shares_and_cartons_beside_the_goods_change_nothing(text: str) -> None:
    assert told(text) == (3000, None, 3000, 2700, "pcs")


def test_tables_of_two_items_tell_nothing_of_the_whole_and_list_both_items() -> None:
    text = (
        "[Item code | Order quantity | Packed quantity\n[B-1 | 4,000 pcs | 4,000 pcs\n\n"
        "[Item code | Order quantity | Packed quantity\n[B-2 | 3,000 pcs | 3,000 pcs"
    )
    assert told(text)[:4] == (None, None, None, None)
    assert numbers(text, "items") == ("B-1", "B-2")


def test_the_rows_tell_the_items_without_what_brackets_say_of_them() -> None:
    text = (
        "[Item | P.O. quantity | Available | Packed | Cartons\n[W-880 (set of 38) | 1,200 sets | 1,200 sets "
        "| 1,200 sets | 200\n[W-881 (bridge) | 900 sets | 900 sets | 900 sets | 150\n"
        "[Total | 2,100 sets | 2,100 sets | 2,100 sets | 350"
    )
    assert numbers(text, "items") == ("W-880", "W-881")
    assert told(text) == (2100, None, 2100, 2100, "sets")


def test_a_table_goes_on_on_the_next_page() -> None:
    first = rows("[Item | Order qty | Packed qty\n[A-1 | 100 pcs | 100 pcs\n[A-2 | 200 pcs | 200 pcs")
    second = rows("[Item | Order qty | Packed qty\n[A-3 | 300 pcs | 250 pcs\n[Total | 600 pcs | 550 pcs", page=2)
    assert read([*first, *second]) == Quantities(ordered=600, packed=550, unit="pcs")


def test_heads_may_stand_in_two_lines() -> None:
    body = rows(
        "A-1 | 100 pcs | 100 pcs | 80 pcs\nA-2 | 200 pcs | 200 pcs | 200 pcs\nTotal | 300 pcs | 300 pcs | 280 pcs"
    )
    lines = [row("Item | Order | Finished | Packed", -2), row(" | quantity | quantity | quantity", -1), *body]
    second = lines[1]
    near = tuple(replace(word, top=word.top - 7, bottom=word.bottom - 7, base=word.base - 7) for word in second.words)
    cells = [Cell(tuple(w for w in near if c.x0 <= w.x0 <= c.x1), c.box) for c in second.cells]
    lines[1] = replace(second, cells=tuple(cells), words=near, top=second.top - 7, bottom=second.bottom - 7)
    assert read(lines) == Quantities(ordered=300, produced=300, packed=280, unit="pcs")


def test_a_label_elsewhere_goes_before_a_table() -> None:
    text = "[Order quantity | 700 pcs\n\n[Item | Order qty | Packed\n[A-1 | 100 pcs | 100 pcs\n[A-2 | 200 pcs | 200 pcs"
    assert told(text) == (700, None, None, 300, "pcs")


@pytest.mark.parametrize("text", ["Unfinished", "% finished", "Packed (ctns)", "Order No.", "Qty", "Balance", "未完成"])
def test_a_head_of_something_else_is_no_quantity(text: str) -> None:
    assert quantity_head(text) is None


@pytest.mark.parametrize(
    ("cells", "packed"),
    [
        (("In cartons", "5", "10", "15"), None),  # so many cartons
        (("In cartons (pcs)", "5", "10", "15"), 15),
        (("In cartons", "90", "180", "270"), 270),
    ],
)
def test_the_unit_of_the_total_does_not_tell_what_is_in_cartons(cells: tuple[str, ...], packed: int | None) -> None:
    head, first, second, total = cells
    text = f"[Size | Ordered | {head}\n[S | 100 | {first}\n[M | 200 | {second}\n[Total pcs | 300 | {total}"
    assert told(text) == (300, None, None, packed, "pcs")


def test_a_row_of_figures_may_say_beside_them_that_its_goods_are_packed() -> None:
    text = "[Article | Order (sets) | Packed (sets) | Status\n[A-1 | 1,200 | 1,200 | packed\n[A-2 | 720 | 612 | part"
    assert read(rows(text)).packed == 1812
