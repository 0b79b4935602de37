"""What columns of quantities add up to: under a heading with the unit, under a word for orders, beside samples."""

import pytest

from tests.parsers.notation import rows
from toolkit.parsers.facts.entries import entries
from toolkit.parsers.facts.particulars import Particulars, particulars
from toolkit.parsers.facts.quantity_tables import added_sample, quantity_tables, with_tables, without_counted

Found = tuple[int | None, int | None, int | None, str | None]


def facts(text: str) -> Particulars:
    lines = rows(text)
    labelled = without_counted(list(entries(lines)), quantity_tables(lines))
    return particulars(labelled, [line.text for line in lines])


def told(text: str) -> Found:
    found = facts(text)
    whole = with_tables(found.quantities, quantity_tables(rows(text)), found.places)
    return whole.ordered, whole.produced, whole.packed, whole.unit


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        (
            (
                "2. Cantidades (uds)\nColor | Cantidad pedida | Producida | Embalada | Cajas\n"
                "Azul | 2.000 | 2.000 | 1.800 | 150\n"
                "Rosa | 1.500 | 1.500 | 1.500 | 125\nTotal | 3.500 | 3.500 | 3.300 | 275"
            ),
            (3500, 3500, 3300, "uds"),
        ),
        (
            (
                "III. Quantités (pièces)\n[Coloris | Commandé | Produit | Emballé\n"
                "[Blanc | 600 | 600 | 500\n[Noir | 1 200 | 1 200 | 1 200\n"
                "[Total | 1 800 | 1 800 | 1 700"
            ),
            (1800, 1800, 1700, "pièces"),
        ),
        (
            (
                "Mengen (Stück)\nFarbe | Bestellt | Gefertigt | Verpackt\n"
                "rot | 1.200 | 1.200 | 900\nblau | 2.400 | 2.400 | 2.400\n"
                "Gesamt | 3.600 | 3.600 | 3.300"
            ),
            (3600, 3600, 3300, "Stück"),
        ),
        (
            (
                "[QUANTITY (PCS)\n[Colour | Order | Cut | Packed\n[Green | 1400 | 1428 | 1400\n"
                "[Plum | 1550 | 1581 | 1426\n"
                "[Total | 2950 | 3009 | 2826"
            ),
            (2950, None, 2826, "PCS"),
        ),
        (
            (
                "三、数量（件）\n[颜色 | 订单 | 已完成 | 已装箱\n[红 | 600 | 600 | 500\n"
                "[蓝 | 580 | 580 | 580\n[合计 | 1180 | 1180 | 1080"
            ),
            (1180, 1180, 1080, "件"),
        ),
        (
            (
                "2. Số lượng (cái)\n[Màu | Đặt hàng | Hoàn thành | Đóng gói\n"
                "[Đỏ | 500 | 500 | 450\n[Xanh | 700 | 700 | 700\n"
                "[Tổng cộng | 1.200 | 1.200 | 1.150"
            ),
            (1200, 1200, 1150, "cái"),
        ),
        (
            "[Colour | Order | Packed\n[Navy | 600 | 600\n[Oat | 580 | 500\n[Total | 1,180 | 1,100",
            (1180, None, 1100, None),
        ),
        (  # the unit is told though the whole is not
            (
                "[Article | Ordered | Packed | Sample\n[70215 | 2,400 pcs | 2,400 pcs | 125\n"
                "[70233 | 5,000 pcs | 4,500 pcs | 200"
            ),
            (None, None, None, "pcs"),
        ),
    ],
)
def test_columns_are_added_up_where_a_heading_gives_their_unit_or_a_total_is_printed(
    text: str, quantities: Found
) -> None:
    assert told(text) == quantities


@pytest.mark.parametrize(
    "text",
    [
        "[Colour | Order qty | Packed\n[Red | 600 | 600\n[Blue | 600 | 580\n[of which Blue S | 200 | 180",
        "[Farbe | Bestellt (Stk.) | Verpackt (Stk.)\n[rot | 600 | 600\n[blau | 600 | 580\n[davon blau S | 200 | 180",
        "[Coloris | Commandé (pcs) | Emballé (pcs)\n[Noir | 600 | 600\n[Bleu | 600 | 580\n[dont bleu S | 200 | 180",
        "[颜色 | 订购数（件） | 已装箱（件）\n[红 | 600 | 600\n[蓝 | 600 | 580\n[其中蓝S | 200 | 180",
        "[Item | Order qty (pcs) | Packed (pcs)\n[L-10 | 600 | 600\n[L-11 | 600 | 500\n[Balance | 20 | 20",
        "[Item | Order qty (pcs) | Packed (pcs)\n[L-10 | 600 | 600\n[Spare parts | 50 | 50",
        "[Item | Order qty (pcs) | Packed (pcs)\n[L-10 | 600 | 600\n[Manual | 600 | 600",
        "[Goods | Order qty (pcs) | Packed (pcs)\n[Lamp | 600 | 600\n[Bulb | 600 | 600",
        "[Item | Goods | Order qty (pcs) | Packed (pcs)\n[L-10 | Lamp | 600 | 600\n[L-12 | Spare shade | 50 | 50",
        "[PO | Order qty (pcs) | Packed (pcs)\n[PO-1 | 600 | 600\n[PO-2 (next shipment) | 400 | 400",
        "[Item | Order qty (pcs) | Packed (pcs)\n[L-10 | 600 | 600\n[L-11 (previous shipment) | 400 | 400",
    ],
)
def test_rows_of_parts_of_other_goods_and_of_other_shipments_are_not_added(text: str) -> None:
    assert told(text)[:3] == (None, None, None)


@pytest.mark.parametrize("body", ["L-10 | 600 | 500 | 100\n[L-11 | 600 | 600 | 0", "L-10 | 600 | 500 | 100"])
def test_what_was_shipped_beside_a_balance_is_no_lot(body: str) -> None:
    text = f"[Item | Order qty | Shipped | Balance\n[{body}"
    assert with_tables(facts(text).quantities, quantity_tables(rows(text)), {}).lot is None


def test_goods_retained_are_no_sample_though_they_add_up() -> None:
    text = "[Item | Ordered | Sample size (retained)\n[A-1 | 600 | 2\n[A-2 | 800 | 3\n[Total | 1400 | 5"
    assert added_sample(quantity_tables(rows(text))) is None


@pytest.mark.parametrize(
    "text",
    [
        "[Item | Order qty (pcs) | Packed (pcs)\n[L-10 | 600 | 600\n[L-11 | 580 | 500",
        "[Colour | Order qty (pcs) | Packed (pcs)\n[Navy | 600 | 600\n[Oat | 580 | 500",
        "[PO | Colour | Order qty (pcs) | Packed (pcs)\n[PO-1 | Navy | 600 | 600\n[PO-1 | Oat | 580 | 500",
    ],
)
def test_rows_of_codes_or_colours_are_added_without_a_total(text: str) -> None:
    assert told(text) == (1180, None, 1100, "pcs")


@pytest.mark.parametrize(
    "text",
    [
        "Quantities (cartons)\n[Colour | Ordered | Packed\n[Red | 60 | 50\n[Blue | 40 | 40\n[Total | 100 | 90",
        "4. Cantidades (cajas)\nColor | Pedidas | Embaladas\nAzul | 150 | 140\nRosa | 125 | 125\nTotal | 275 | 265",
        "[Colour | Order | Cartons\n[Navy | 4711 | 50\n[Oat | 4712 | 40\n[Total | | 90",
        "[Colour | Order | Packed ctns\n[Navy | 4711 | 50\n[Oat | 4712 | 40\n[Total | 9424 | 90",  # no sum
    ],
)
def test_cartons_and_numbers_of_orders_are_no_quantities(text: str) -> None:
    assert told(text) == (None, None, None, None)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (("[P/O | CP24488\n\n[Colour | Order | Packed\n[Navy | 600 | 600\n"
         "[Oat | 580 | 580\n[Total | 1,180 | 1,180"), ("CP24488",)),
        (("[订单号 | CP24488\n\n[颜色 | 订单 | 装箱\n[红 | 600 | 600\n[蓝 | 580 | 580\n"
         "[合计 | 1180 | 1180"), ("CP24488",)),
        (("[Commande n° | CF-118\n\n[Coloris | Commande | Emballé\n[Blanc | 600 | 600\n"
         "[Noir | 580 | 580\n[Total | 1180 | 1180"), ("CF-118",)),
        (("[Bestellnummer | B-77120\n\n[Farbe | Bestellung | Verpackt\n[rot | 600 | 600\n"
         "[blau | 580 | 580\n[Summe | 1180 | 1180"), ("B-77120",)),
        (("[PO | PO-55102 / PO-55103\n\n[PO | Colour | Packed\n[55102 | Green | 1400\n"
         "[55103 | Plum | 1426\n[Total | | 2826"), ("PO-55102", "PO-55103")),
    ],
)  # fmt: skip
def test_quantities_under_a_word_for_orders_are_no_other_orders(text: str, numbers: tuple[str, ...]) -> None:
    found = facts(text)
    assert found.lists["po_numbers"] == numbers
    assert not found.problems


def test_another_order_number_is_asked_about() -> None:
    found = facts("[PO | PO-55102\n[Client | Acme\n[Inspector | Ann Lee\n[Order no. | PO-55109")
    assert [problem.code for problem in found.problems] == ["po_conflict"]


@pytest.mark.parametrize(
    ("text", "size"),
    [
        (("[Item | PO | Ordered | Packed | Sample\n[A-1 | P-1 | 600 | 600 | 40\n"
         "[A-2 | P-1 | 800 | 640 | 85\n[TOTAL | | 1400 | 1240 | 125"), 125),
        (("[Artikel | Bestellt | Verpackt | Stichprobe\n[A-1 | 600 | 600 | 40\n"
         "[A-2 | 800 | 640 | 85\n[Gesamt | 1400 | 1240 | 125"), 125),
        (("[Référence | Commandé | Emballé | Échantillon\n[A-1 | 600 | 600 | 40\n"
         "[A-2 | 800 | 640 | 85\n[Total | 1400 | 1240 | 125"), 125),
        (("[Referencia | Pedida | Embalada | Muestra\n[A-1 | 600 | 600 | 40\n"
         "[A-2 | 800 | 640 | 85\n[Total | 1400 | 1240 | 125"), 125),
        (("[货号 | 订单数 | 装箱数 | 抽样数\n[A-1 | 600 | 600 | 40\n[A-2 | 800 | 640 | 85\n"
         "[合计 | 1400 | 1240 | 125"), 125),
        (("[Item | Ordered | Packed | Sample\n[A-1 | 600 | 600 | 40\n"
         "[A-2 | 800 | 640 | 85\n[TOTAL | 1400 | 1240 | 80"), None),
        ("[Item | Ordered | Packed | Sample\n[A-1 | 600 | 600 | 40\n[A-2 | 800 | 640 | 85", None),
    ],
)  # fmt: skip
def test_the_sample_of_the_whole_is_the_total_that_those_of_all_items_add_up_to(text: str, size: int | None) -> None:
    found = added_sample(quantity_tables(rows(text)))
    assert (found and found[0]) == size
    assert facts(text).sample_size.major is None  # the first item's is none of the whole


@pytest.mark.parametrize(
    ("text", "size"),
    [
        (("[Item | Ordered | Sample\n[A-1 | 2,400 | 125\n[A-2 | 5,000 | 200\n\n"
         "Sample size: 125 pcs\n\nSample size: 200 pcs"), None),
        ("[Item | Ordered | Sample\n[A-1 | 2,400 | 125\n[A-2 | 5,000 | 200\n\nSample size: 315 pcs", 315),
        ("Sample size: 50 pcs\n\n[Lot | Sample\n[up to 500 | 50\n[up to 1200 | 80", 50),  # of the standard
        ("[Class | Sample\n[Critical | 80\n[Major | 80\n[Minor | 80", 80),
    ],
)  # fmt: skip
def test_samples_of_single_items_are_none_of_the_whole(text: str, size: int | None) -> None:
    assert facts(text).sample_size.major == size
