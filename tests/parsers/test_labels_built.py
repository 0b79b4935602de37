"""Labels that no list holds: known by their words where a value of their kind stands beside them, and else not."""

import pytest

from tests.parsers.notation import rows
from toolkit.parsers.facts.entries import entries
from toolkit.parsers.facts.particulars import Particulars, particulars
from toolkit.parsers.words.inline import Entry
from toolkit.parsers.words.labels_built import built_entries


def read(text: str) -> Particulars:
    lines = rows(text)
    return particulars(list(entries(lines)), [line.text for line in lines])


def built(text: str) -> list[tuple[str, str]]:
    return [(entry.concept, entry.text) for entry in built_entries(rows(text))]


@pytest.mark.parametrize(
    ("line", "name", "number"),
    [
        ("[Purchase volume | 5,000 pcs", "ordered", 5000),
        ("[Order | 2,400 pcs", "ordered", 2400),
        ("[Total ordered: | 1,590 pcs", "ordered", 1590),
        ("[Cantidad de la orden | 1.100 prendas", "ordered", 1100),
        ("[订单数 | 2000 台", "ordered", 2000),
        ("[Offered lot | 2,400 pcs", "lot", 2400),
        ("[Vorgestellte Losgröße | 1.150 Stück", "lot", 1150),
        ("[出貨批量 | 2000 台", "lot", 2000),
        ("[检验批量 | 2000 台", "lot", 2000),
        ("[Quantity available for inspection | 1,200 pcs", "lot", 1200),
        ("[Quantity in this shipment | 1,000 pcs", "lot", 1000),
        ("[Quantité terminée | 4 800 pièces", "produced", 4800),
        ("[完工数量 | 900 台", "produced", 900),
        ("[Số lượng hoàn thành | 410 cái", "produced", 410),
        ("Seen finished: 740 sets", "produced", 740),
        ("[Ready | 5,000 pcs", "produced", 5000),
        ("[Embalado | 1.860 unidades", "packed", 1860),
        ("[已包裝 | 480 個", "packed", 480),
        ("[Audited lot qty | 5,350 pcs", "lot", 5350),
        ("[Lot inspected | 1,150 pcs", "lot", 1150),
        ("[Geprüfte Losgröße | 1.150 Stück", "lot", 1150),
        ("[Finish quantity | 1,512 pcs", "produced", 1512),
        ("[Goods ready | 560 sets", "produced", 560),
        ("[Packed at audit | 2,400 pcs (100 %)", "packed", 2400),
        ("[Quantity available and packed | 1,200 pcs in 100 cartons", "packed", 1200),
        ("[Finished and packed at visit | 8,500 pcs", "packed", 8500),
        ("Packed when I arrive: 800 pcs in 100 cartons", "packed", 800),
        ("[Verpackte Menge am Prüftag | 640 Stück", "packed", 640),
        ("[Quantité terminée et emballée | 640 pièces", "packed", 640),
        ("[Terminado y embalado en la inspección | 640 unidades", "packed", 640),
        ("[Hoàn thành và đóng gói | 640 cái", "packed", 640),
        ("[入库包装数量 | 3000个", "packed", 3000),
    ],
)
def test_a_quantity_is_known_by_the_state_of_the_goods(line: str, name: str, number: int) -> None:
    assert getattr(read(line).quantities, name) == number


@pytest.mark.parametrize(
    "line",
    [
        "[Ready | 5,000",  # a word of a state with a mere number may be anything
        "[Quantity ready | OK",
        "[Rate ordered | 5,000 pcs",
        "[Order | 24 cartons",
        "[Previous order size | 5,000 pcs",
        "[Finish | Matt black",
        "[Lot I | 600 pcs",
        "[Packed at audit | 100 %",
        "[Sheet no. | 2",
        "[Form no. | QF-PSI-3",
    ],
)
def test_a_word_that_is_strange_or_a_value_of_another_kind_makes_no_quantity(line: str) -> None:
    assert built(line) == []


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("[Visit on | 9 September 2025", "2025-09-09"),
        ("[Date of job | 03-Jul-2025", "2025-07-03"),
        ("Attended on: February 27, 2025", "2025-02-27"),
        ("[查货日期 | 2025年10月11日", "2025-10-11"),
        ("[Survey held | 2026-03-09", "2026-03-09"),
        ("[Data collaudo | 30/04/2025", "2025-04-30"),
    ],
)
def test_the_day_of_a_visit_is_known_by_its_words(line: str, day: str) -> None:
    assert read(line).texts["inspection_date"] == day


def test_the_day_of_another_event_is_not_that_of_the_inspection() -> None:
    assert (
        built("[Date of shipment | 9 September 2025\n[Checked on | the packing line\n[Date of order | 2 May 2025") == []
    )


@pytest.mark.parametrize(
    ("line", "name", "text"),
    [
        ("[Memo no. | TR-M-0590", "report_no", "TR-M-0590"),
        ("[IR Number | QS-2207", "report_no", "QS-2207"),
        ("[FIR No. | SBS/FIR/1172", "report_no", "SBS/FIR/1172"),
        ("INSP DOC NO | : MSI/FI/24-25/0883", "report_no", "MSI/FI/24-25/0883"),
        ("[Mfg. Unit | Example Exports Unit 4", "factory", "Example Exports Unit 4"),
        ("[Nom de l'inspecteur | Jean Exemple", "inspector", "Jean Exemple"),
        ("[Manufacturing facility | Musterwerk GmbH", "factory", "Musterwerk GmbH"),
        ("[Visit ID | FHR-V-7719", "report_no", "FHR-V-7719"),
        ("[Ordering party | Lantern House Ltd.", "client", "Lantern House Ltd."),
        ("[委托客户 | 海润家纺进出口公司", "client", "海润家纺进出口公司"),
        ("Ware: Klemmleuchte LED", "product", "Klemmleuchte LED"),
        ("[Place of inspection | Hongrui Plant 2, Xinhui", "factory", "Hongrui Plant 2, Xinhui"),
    ],
)
def test_a_firm_a_number_and_the_goods_are_known_by_their_words(line: str, name: str, text: str) -> None:
    assert read(line).texts[name] == text


def test_the_town_of_the_inspection_is_no_factory() -> None:
    assert "factory" not in read("[Place of inspection | Ningbo, Yinzhou district").texts


def test_a_label_that_is_known_as_it_stands_comes_before_one_that_is_built() -> None:
    assert read("[Purchase volume | 500 pcs\n[Order quantity | 400 pcs").quantities.ordered == 400


def test_numbered_labels_of_orders_make_a_list() -> None:
    found = read("[PO # 1 | PK-771020\n[PO # 2 | PK-771034")
    assert (found.lists["po_numbers"], found.problems) == (("PK-771020", "PK-771034"), ())


def test_numbers_of_orders_and_items_are_known_by_their_words() -> None:
    found = read("[訂單號碼 | WF-33018\n[Code | TL-OAK-2").lists
    assert (found["po_numbers"], found["items"]) == (("WF-33018",), ("TL-OAK-2",))
    assert read("[Commande n° | PER-11873").lists["po_numbers"] == ("PER-11873",)


def test_the_unit_may_have_a_label_of_its_own() -> None:
    found = read("[Order quantity | 7500\n[Unit | pcs").quantities
    assert (found.ordered, found.unit) == (7500, "pcs")
    assert read("[Unit | pcs").quantities.unit is None


def test_pieces_with_defects_are_known_by_their_words() -> None:
    assert read("Nonconforming pieces: 11 of 125").defective_units == 11
    assert built("Nonconforming pieces: major 11") == []


def test_an_entry_keeps_where_its_value_stands() -> None:
    found = list(built_entries(rows("[Purchase volume | 5,000 pcs")))
    assert [type(entry) for entry in found] == [Entry]
    assert found[0].box == rows("[Purchase volume | 5,000 pcs")[0].pieces[1].box


@pytest.mark.parametrize(
    ("line", "number"),
    [("[davon verpackt | 1.620 Stück", 1620), ("[of which packed | 480 pcs", 480), ("[其中已包装 | 480 个", 480)],
)
def test_what_is_packed_of_the_goods_may_be_told_as_a_part_of_them(line: str, number: int) -> None:
    assert read(line).quantities.packed == number


@pytest.mark.parametrize("label", ["OQA No.", "OQC No.", "FQC Ref.", "OQA report number"])
def test_the_number_of_an_outgoing_check_is_that_of_the_report(label: str) -> None:
    assert read(f"[{label} | TB-261103-2 | Inspect date | 2026/11/03\n[W/O No. | W26-77").texts == {
        "report_no": "TB-261103-2",
        "inspection_date": "2026-11-03",
    }


def test_the_number_of_a_work_order_of_the_factory_is_none_of_the_report() -> None:
    assert "report_no" not in read("[W/O No. | W26-77 | Line | A3").texts


@pytest.mark.parametrize(
    "line",
    [
        "[Check qty | 125 sets",
        "[Quantità controllata | 125 pz",
        "[Gecontroleerde hoeveelheid | 125 stuks",
        "[Ilość skontrolowana | 125 szt.",
        "I checked: 125 pcs",
        "[We checked | 125 pcs (level II)",
        "[Wir prüften | 125 Stück",
    ],
)
def test_a_sample_is_known_by_who_looked_at_how_many(line: str) -> None:
    assert read(line).sample_size.major == 125


@pytest.mark.parametrize(
    "line",
    [
        "I checked: 10 pcs for function test",
        "[We checked | 12 cartons",
        "[Check quantity | OK",
        "[Quantity check | 2,400 pcs",  # a part of the inspection
        "[Previously checked | 125 pcs",
    ],
)
def test_goods_of_a_test_packs_and_a_part_are_no_sample(line: str) -> None:
    assert read(line).sample_size.major is None


@pytest.mark.parametrize(
    "line",
    [
        "[Scorecard no. | QK/26/01877",
        "[Checklist no. | QK/26/01877",
        "[Prüfblatt-Nr. | QK/26/01877",
        "[Liste de contrôle n° | QK/26/01877",
        "[Scheda n. | QK/26/01877",
        "[评分卡编号 | QK/26/01877",
    ],
)
def test_a_report_is_numbered_by_whatever_it_is_called(line: str) -> None:
    assert read(line).texts["report_no"] == "QK/26/01877"


def test_a_column_of_audited_lots_does_not_make_a_form_of_a_table_of_states() -> None:
    told = read(
        "Style | Garment | Ordered | Ready | Packed | Lot audited | Verdict\n"
        "TR-11 | Crew cardigan | 1,150 | 1,150 | 1,150 | 1,150 pcs | FAIL\n"
        "TR-12 | Zip cardigan | 980 | 980 | 980 | 980 pcs | PASS\n"
        "Both | | 2,130 | 2,130 | 2,130"
    )
    assert all("Both" not in item for item in told.lists["items"])
