"""Quantities that stand in sentences."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.notation import rows
from toolkit.model.report import Quantities
from toolkit.parsers.facts.told_quantities import ordered_in, with_told
from toolkit.parsers.facts.unit_of_quantities import with_unit

ORDER = Quantities(ordered=1500, unit="sets")


def told(text: str, known: Quantities = ORDER) -> tuple[int | None, int | None]:
    found = with_told(known, rows(text))
    return found.produced, found.packed


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        ("1,500 sets are finished. 1,380 sets are packed in 345 cartons; 120 sets wait for cartons.", (1500, 1380)),
        ("On arrival all 1,500 pcs were finished and 1,380\npcs were packed in export cartons.", (1500, 1380)),
        ("[Quantity presented | 1,500 pieces, of which 1,380 packed", (None, 1380)),
        ("[Available | 1,500 pcs packed", (None, 1500)),
        ("[Presented | 1,500 pcs, all packed (75 ctns)", (None, 1500)),
        ("[Quantité présentée | 1 380 pièces (emballées)", (None, 1380)),
        ("[Disponibles | 1500 piezas, todas embaladas", (None, 1500)),
        ("1.380 Stück waren bereits verpackt.", (None, 1380)),
        ("1,380 sets are packed. The rest must be packed by Friday.", (None, 1380)),
        ("1500 made, 1380 packed", (1500, 1380)),
        ("1500 finished and 1380 cartoned", (1500, 1380)),
        ("1500 terminados, 1380 embalados", (1500, 1380)),
        ("1500 Stück gefertigt, 1380 verpackt", (1500, 1380)),
        ("1380 packed, 120 not packed", (None, 1380)),
    ],
)
def test_a_sentence_tells_what_is_produced_and_packed(text: str, quantities: tuple[int | None, int | None]) -> None:
    assert told(text) == quantities


@pytest.mark.parametrize(
    "text",
    [
        "1,380 sets were not packed.",
        "1380 packed cartons",
        "1380 packed per day",
        "5-1380 packed",
        "PO 1380 packed",
        "Must be 1500 produced, 1380 packed",
        "100 % produced, 92 % packed",
        "1,380 cartons (packed)",
        "1,380 sets (not packed)",
        "1,380 sets must be packed.",
        "12 sets are packed in a carton.",
        "1,380 sets packed per container",
        "1,380 sets were packed. 1,400 sets were packed.",  # which of them?
        "At the first inspection 1,380 sets were packed.",
        "92 % packed",
        "1,500 pcs, packed 900",
        "1,380 cartons packed",
        "Only when 1,380 sets are packed can an inspection begin.",
        "At least 80 % (1,380 sets packed) must be ready at inspection.",
        "An inspection is possible if approx. 1,380 sets are packed.",
        "Of the order 1,380 sets packed in the first shipment.",
        "Mindestens 1.380 Stück verpackt, sonst keine Prüfung.",
        "Au moins 1 380 pièces emballées à la date de la visite.",
        "Al menos 1.380 uds embaladas el día de la visita.",
        "验货时至少1380件已装箱。",
        "Ít nhất 1.380 cái đã đóng gói.",
        "[Rule | 1,500 pcs (at least 1,380 packed)",
    ],
)
def test_what_is_said_of_other_goods_or_twice_tells_nothing(text: str) -> None:
    assert told(text) == (None, None)


def test_a_labelled_quantity_goes_before_a_sentence() -> None:
    assert told("1,380 sets are packed.", Quantities(ordered=1500, packed=1200)) == (None, 1200)


def test_without_an_order_nothing_says_what_the_whole_is() -> None:
    assert told("1,380 sets are packed.", Quantities()) == (None, None)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("[Order Qty (pcs) | 1150\n[Offered Qty (pcs) | 1150", "pcs"),
        ("[订单数量（台） | 1150", "台"),
        ("[Order Qty (pcs) | 1150\n[Packed Qty (sets) | 1150", None),
        ("[Order Qty (cartons) | 1150", None),
        ("[Carton weight (pcs) | 1150", None),
    ],
)
def test_the_labels_of_quantities_tell_their_unit(text: str, unit: str | None) -> None:
    assert with_unit(Quantities(ordered=1150), rows(text)).unit == unit
    assert with_unit(ORDER, rows(text)).unit == "sets"


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        ("[Available | 1,500 pcs (100% finished, 1,272 packed)", (None, 1272)),
        ("[Available | 1,500 pcs (packed: 1,272)", (None, 1272)),
        ("[Available | 1,500 pcs (finished 1,500 / packed 1,272)", (1500, 1272)),
        ("[Verfügbar | 1.500 Stück (davon 1.272 verpackt)", (None, 1272)),
        ("[Verfügbar | 1.500 Stück (fertig 1.500, verpackt 1.272)", (1500, 1272)),
        ("[Disponible | 1 500 pièces (100 % terminées, 1 272 emballées)", (None, 1272)),
        ("[Disponible | 1.500 uds. (1.500 terminadas, 1.272 embaladas)", (1500, 1272)),
        ("[可验数量 | 1500件（全部完成，已装箱1272件）", (None, 1272)),
        ("[可验数量 | 1500 件（其中已包装 1272 件）", (None, 1272)),
        ("[Số lượng sẵn sàng | 1.500 cái (đã đóng gói 1.272)", (None, 1272)),
        ("[Available | 1,500 pcs (1,272 not packed)", (None, None)),
        ("[Available | 1,500 pcs (to be packed 1,272)", (None, None)),
        ("[Available | 1,500 pcs (1,272 unpacked)", (None, None)),
        ("[Available | 1,500 pcs (85 % packed)", (None, None)),
        ("[Available | 1,500 cartons (1,272 packed)", (None, None)),
        ("[Available | 1,500 pcs (1,272 cartons packed)", (None, None)),
        ("[Verfügbar | 1.500 Stück (1.272 noch nicht verpackt)", (None, None)),
        ("[可验数量 | 1500件（未装箱1272件）", (None, None)),
    ],
)
def test_brackets_tell_the_state_of_the_goods_before_them(text: str, quantities: tuple[int | None, int | None]) -> None:
    assert told(text) == quantities


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("160 pcs of PB-M were not packed on the day of visit.", "pcs"),
        ("160 Stück waren noch nicht verpackt.", "Stück"),
        ("160 pièces n'étaient pas emballées.", "pièces"),
        ("160 unidades estaban sin embalar; 1740 unidades embaladas.", "unidades"),
        ("160 件未装箱。", "件"),
        ("160 cái chưa đóng gói.", "cái"),
        ("160 pcs were scratched.", None),
        ("12 pcs packed per carton", None),
        ("160 cartons were not packed.", None),
        ("160 pcs were not packed; 1740 sets packed.", None),  # which of them?
    ],
)
def test_a_sentence_on_as_many_goods_as_are_packed_or_missing_tells_the_unit(text: str, unit: str | None) -> None:
    assert with_unit(Quantities(ordered=1900, packed=1740), rows(text)).unit == unit


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        ("The order is for 9,600 pcs; all 9,600 pcs were made and 9,000 pcs were packed.", (9600, 9600, 9000)),
        ("Bestellt sind 900 Stück. Alle 900 Stück sind fertig.", (900, 900, None)),
        ("The order is 500 pcs, the order is for 900 pcs.", (None, None, None)),  # which
        ("The first order was 500 pcs, your order is 900 pcs.", (900, None, None)),
        ("Of this order 200 pcs were inspected.", (None, None, None)),
        ("For the order 125 pcs were drawn. Balance of the order is 600 pcs.", (None, None, None)),
        ("In order to check 200 pcs we opened 20 cartons.", (None, None, None)),
        ("We ordered the rework of 200 pcs.", (None, None, None)),
    ],
)
def test_a_sentence_may_tell_what_was_ordered(text: str, quantities: tuple[int | None, ...]) -> None:
    found = with_told(Quantities(), rows(text))
    assert (found.ordered, found.produced, found.packed) == quantities


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        ("Order of 640 pcs; 600 packed", [(640, "pcs")]),
        ("Order of 640 pcs, 600 packed", [(640, "pcs")]),
        ("Orders of 640 pcs are inspected at level II.", []),
        ("Orders of 640 pcs: level II.", []),
        ("640 pcs.", []),
        ("Order of 640 pcs is inspected at level II.", []),
    ],
)
def test_a_rule_on_orders_of_some_size_tells_no_order(text: str, goods: list[tuple[int, str]]) -> None:
    assert list(ordered_in(text)) == goods


def test_all_goods_that_are_finished_and_packed_tell_both_states_where_no_order_is_known() -> None:
    found = with_told(Quantities(), rows("All 1,500 sets were finished and packed, 125 cartons of 12."))
    assert (found.ordered, found.produced, found.packed, found.unit) == (None, 1500, 1500, "sets")


def test_goods_in_cartons_are_packed() -> None:
    found = with_told(Quantities(ordered=2800), rows("All 2,800 units were in cartons, 56 cartons of 50."))
    assert found.packed == 2800


@pytest.mark.parametrize(
    ("text", "lot"),
    [
        ("125 sets were drawn at random out of 1,400 sets.", 1400),
        ("125 sets were drawn from 20 cartons out of 1,400 sets presented.", 1400),
        ("125 sets were drawn out of 1,400, each from another carton.", 1400),
        ("We drew 125 out of 1,400.", 1400),
        ("125 sets from a lot of 1,400 sets were opened.", 1400),
        ("125 sets were drawn from a lot of 1,400.", 1400),
        ("125 sets were drawn at random from 20 cartons out of 1,200 cartons presented.", None),
        ("125 sets were drawn from 20 cartons out of 1,200.", None),  # of cartons
        ("125 sets were drawn out of 1,200 boxes.", None),
        ("125 sets were drawn out of 1,200 white boxes.", None),
        ("125 sets were drawn from a lot of 1,200 boxes.", None),
        ("1,200 sets were drawn and inspected, cracked lids on 7 out of 1,200", None),  # of the sample
        ("1,200 sets were drawn from a lot of 1,200 sets.", None),
        ("125 sets were drawn and inspected, labels lost on 7 out of 1,200.", None),
    ],
)
def test_the_goods_that_a_sample_is_drawn_from_are_the_lot(text: str, lot: int | None) -> None:
    assert with_told(ORDER, rows(text)).lot == lot


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("[Lot | Lot size | Sample\n[ | (pcs) | (pcs)\n[1 | 2,400 | 125", "pcs"),
        ("[Los | Losgröße | Muster\n[ | (Stück) | (Stück)\n[1 | 2.400 | 125", "Stück"),
        ("[Lot | Remark | Sample\n[ | (pcs) | \n[1 | none | 125", None),
        ("[Lot | Lot size | Weight\n[ | | (kg)\n[1 | 2,400 | 125", None),
    ],
)
def test_the_unit_may_stand_below_the_head_of_a_column(text: str, unit: str | None) -> None:
    assert with_unit(Quantities(lot=2400), rows(text)).unit == unit


def test_goods_that_a_label_counts_in_packs_are_no_goods_beside_an_order_in_single_ones() -> None:
    head = "FINAL INSPECTION REPORT\n\nInspection date: 2026-11-03\nOrder quantity: 5000 pcs\nPacked: 230 cartons"
    found = report(f"{head}\n\nNo. | Severity | Fault | Qty\n1 | Major | Seam open | 3\n\nResult: PASSED")
    assert (found.quantities.ordered, found.quantities.packed) == (5000, None)


def test_the_line_under_a_labelled_number_of_goods_is_a_sentence_of_its_own() -> None:
    head = "FINAL INSPECTION REPORT\n\nInspection date: 2026-11-03\nOrder quantity: 5000 pcs\nSample size: 125 pcs"
    found = report(f"{head}\n5000 made, 4600 packed\n\nNo. | Severity | Fault | Qty\n1 | Major | Seam open | 3")
    assert (found.quantities.produced, found.quantities.packed) == (5000, 4600)


def test_goods_sold_by_the_metre_or_the_box_are_goods() -> None:
    listed = "No. | Severity | Fault | Qty\n1 | Major | Seam open | 9\n\nResult: FAILED"
    for lines, quantities in (
        ("Order quantity: 1200 boxes\nLot size: 1200 boxes\nPacked: 1200 pcs", (1200, 1200, 1200)),
        ("Order quantity: 5000 pcs\nPacked: 230 cartons", (5000, None, None)),
        ("Lot size: 5000 m\nPacked: 4800 pcs", (None, 5000, 4800)),
    ):
        read = report(f"FINAL INSPECTION\n\nInspection date: 2026-11-03\n{lines}\n\n{listed}").quantities
        assert (read.ordered, read.lot, read.packed) == quantities
