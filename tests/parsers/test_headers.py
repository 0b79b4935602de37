"""Particulars as agencies, retailers and freelancers word and set them in six languages."""

import pytest

from tests.parsers.notation import rows
from toolkit.model.report import Quantities
from toolkit.model.severity import BySeverity
from toolkit.parsers.facts.agencies import agency
from toolkit.parsers.facts.entries import entries
from toolkit.parsers.facts.numbers_beside import number_beside
from toolkit.parsers.facts.particulars import Particulars, particulars
from toolkit.parsers.facts.quantity_tables import quantity_tables, with_tables
from toolkit.parsers.facts.services import named_in
from toolkit.parsers.facts.told_quantities import with_told
from toolkit.parsers.told.told_units import _numbers
from toolkit.parsers.words import dates
from toolkit.parsers.words.inline import inline
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.one_value import before_next_label


def read(text: str) -> Particulars:
    lines = rows(text)
    return particulars(list(entries(lines)), [line.text for line in lines])


def goods(text: str) -> Quantities:
    lines, found = rows(text), read(text)
    return with_told(with_tables(found.quantities, quantity_tables(lines), found.places), lines)


@pytest.mark.parametrize(
    ("label", "concept"),
    [
        ("QA ref.", "report_no"), ("No. de reporte", "report_no"),
       ("Référence du compte rendu", "report_no"),
        ("QC报告编号", "report_no"), ("3、QC报告编号", "report_no"), ("Prüf-Nr.", "report_no"),
       ("Principals", "client"),
        ("客人", "client"), ("Lieferantenname", "supplier"), ("Fertigungsort", "factory"),
        ("Cơ sở sản xuất", "factory"), ("Item desc.", "product"), ("Núm. de pedido", "po_numbers"),
       ("P/N", "items"),
        ("Teilenummer", "items"), ("Référence(s)", "items"),
       ("Place and date of inspection", "inspection_date"),
        ("Prüftermin", "inspection_date"), ("Contrôleuse", "inspector"),
       ("Loại dịch vụ", "inspection_type"),
        ("Sociedad", None), ("Menge lt. Bestellung", "ordered"),
        ("PO数量", "ordered"),
        ("Zur Prüfung vorgestellte Menge", "lot"), ("Cantidad finalizada", "produced"),
       ("Pièces emballées", "packed"),
        ("Taille du prélèvement", "sample_size"), ("Quantity made / packed", "produced/packed"),
        ("PO / 机型", "po_numbers/items"),
        ("Anfertigungsart", None), ("Packed quantity Số lượng đã đóng thùng", "packed"),
       ("Vendor code", "firm_code"),
        ("Mã nhà cung cấp", "firm_code"), ("Delivery date", None), ("Invoice no.", None), ("Quantity per carton", None),
        ("No. of cartons packed", None), ("HS code", None), ("Merchandiser", None),
        ("Sample size 样本量 125 sets", None),
    ],
)  # fmt: skip
def test_a_label_is_known_in_any_of_its_wordings(label: str, concept: str | None) -> None:
    assert concept_of(label) == concept


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Item: Mug. Season: AW 2026", [("items", "Mug. Season: AW 2026")]),
        ("Made at: Hualin Works. Purchase order: PO-17", [("factory", "Hualin Works"), ("po_numbers", "PO-17")]),
        ("Insp. report no.: 17", [("report_no", "17")]),
        ("Client: Acme (Ningbo). Supplier: Hualin", [("client", "Acme (Ningbo)"), ("supplier", "Hualin")]),
        ("Buyer: Acme Co. Goods: Mug", [("client", "Acme Co."), ("product", "Mug")]),
        ("品名：杯子 350ml。订单号：6307", [("product", "杯子 350ml"), ("po_numbers", "6307")]),
        ("Ex-factory date: 12 Dec 2026", []),
        ("Earlier audit of this PO: in-line 18 Nov 2025", []),
    ],
)
def test_a_value_ends_where_the_next_sentence_begins(line: str, told: list[tuple[str, str]]) -> None:
    piece = rows(line)[0].pieces[0]
    assert [(entry.concept, entry.text) for entry in inline(piece, 1)] == told


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("HQ/8237/26. Weather: Sunny", "HQ/8237/26"),
        ("Chaise pliante, hêtre. Rayon: Maison", "Chaise pliante, hêtre"),
        ("PO-4289. N.º de lote: B2531", "PO-4289"),
        ("出货前检验。发票号：INV-44710", "出货前检验"),
        ("J. P. Duarte", "J. P. Duarte"),
    ],
)
def test_a_label_that_nobody_knows_ends_a_value(text: str, value: str) -> None:
    assert before_next_label(text) == value


def test_one_cell_may_hold_two_particulars() -> None:
    found = read("[Order / offered | 2,880 sets / 2,880 sets\n[Place and date of inspection | Kütahya, 24.04.2025")
    assert (found.quantities.ordered, found.quantities.lot) == (2880, 2880)
    assert found.texts["inspection_date"] == "2025-04-24"
    assert read("[PO / Article | HB-4012 / AB4601").lists == {"po_numbers": ("HB-4012",), "items": ("AB4601",)}


@pytest.mark.parametrize(
    ("printed", "items"),
    [
        ("MD-P27 (plate) / MD-B16 (bowl)", ("MD-P27", "MD-B16")),
        ("AB2452 (set of 2), AB3679", ("AB2452", "AB3679")),
        ("KT-17(2B)", ("KT-17(2B)",)),
        ("TM-811K BLUE ; TM-811K CORAL", ("TM-811K BLUE", "TM-811K CORAL")),
    ],
)
def test_words_in_brackets_behind_a_number_explain_it(printed: str, items: tuple[str, ...]) -> None:
    assert read(f"[Articles | {printed}").lists["items"] == items


def test_a_label_goes_on_behind_a_stroke() -> None:
    found = read("Quantity made / | 1,150 / 1,120 bags, in 112 cartons\npacked").quantities
    assert (found.produced, found.packed) == (1150, 1120)


def test_figures_of_single_sizes_are_none_of_the_whole() -> None:
    found = read("[Client | Acme | Ordered | 300 | 500 | 400\n[Total ordered | 1200 pcs")
    assert found.quantities.ordered == 1200
    assert read("[Ordered | 1,200 pcs | 100 cartons").quantities.ordered == 1200


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("民國 115 年 6 月 4 日", "2026-06-04"),
        ("17 tháng 4 năm 2026", "2026-04-17"),
        ("Ngày 05 tháng 12, năm 2026", "2026-12-05"),
        ("31 tháng 13 năm 2026", None),
    ],
)
def test_a_date_may_be_told_in_words(text: str, day: str | None) -> None:
    assert dates.date(text) == day


def test_who_writes_fractions_with_a_comma_writes_the_day_first() -> None:
    head = "[Date of inspection | 02/10/2025\n"
    assert read(head + "[Weight | 0,3\n[Length | 11,4\n[Tol. | 2,5").texts["inspection_date"] == "2025-10-02"
    assert "inspection_date" not in read(head + "[Weight | 0,3\n[Length | 11.4\n[Tol. | 2,5").texts


def test_a_mere_date_counts_where_no_other_is_told_and_it_is_the_only_one() -> None:
    assert read("[Fecha | 24/04/2025\n[Cliente | Acme").texts["inspection_date"] == "2025-04-24"
    assert "inspection_date" not in read("[Fecha | 24/04/2025\n[Fecha | 25/04/2025").texts


def test_a_firm_has_a_name_and_no_code() -> None:
    assert "supplier" not in read("[Supplier | V-20981").texts
    assert read("[Supplier | 3M").texts["supplier"] == "3M"


def test_who_signs_for_a_firm_is_not_the_firm() -> None:
    signed = "\n\n\n\nInspector: Leo Kwok | Reviewed by: Mandy Ip | Factory: Feng"
    assert "factory" not in read("[Client | Acme" + signed).texts
    among = read("[Client | Acme | Factory representative | Mr. Chen\n[PO | 4711 | Factory | Hualin Works")
    assert among.texts["factory"] == "Hualin Works"


def test_a_factory_that_is_the_supplier_is_named() -> None:
    assert read("[Supplier | Hualin Works\n[Factory | Same as supplier").texts["factory"] == "Hualin Works"


def test_the_works_are_named_at_the_beginning_of_their_address() -> None:
    found = read("[Supplier | Coral Bay Leathercraft, Chennai\n[Inspected at | Coral Bay Leathercraft, Unit 3, Ranipet")
    assert found.texts["factory"] == "Coral Bay Leathercraft, Unit 3, Ranipet"


def test_an_aql_may_have_its_class_behind_it_in_brackets() -> None:
    found = read("[AQL 2.5 (MAJOR) / 4.0 (MINOR), CRITICAL 0 - LEVEL II NORMAL - ISO 2859-1")
    assert (found.aql, found.level) == (BySeverity(0, 2.5, 4.0), "II")


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        ("RHEINWALL PRÜFSERVICE GmbH\nFINAL INSPECTION BEFORE SHIPMENT", "RHEINWALL PRÜFSERVICE GmbH"),
        ("Informe de inspección | Inspecal Levante, S. Coop.", "Inspecal Levante, S. Coop."),
        ("CABINET ROCHEBRAYE – Contrôle qualité des importations", "CABINET ROCHEBRAYE"),
        ("Lotwell Quality Assurance (Suzhou) Co., Ltd.", "Lotwell Quality Assurance (Suzhou) Co., Ltd."),
    ],
)
def test_a_firm_is_known_by_its_letterhead(lines: str, name: str) -> None:
    heads = rows("Lotwell QA LW-SZ-60518 1 / 3") if name.startswith("Lotwell") else []
    found = agency(rows(lines), heads)
    assert found is not None
    assert found[0] == name


def test_a_running_head_is_no_part_of_the_name() -> None:
    found = agency(rows("Prüfbericht"), rows("Prüfbericht 2026-PB-0731 · Eschenried Warenprüfung GmbH Seite 1 von 3"))
    assert found is not None
    assert found[0] == "Eschenried Warenprüfung GmbH"
    assert number_beside(rows("Acme Quality · Reference AQ-2026-77")) is not None


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Compte rendu de contrôle avant départ usine", "contrôle avant départ usine"),
        ("House 31, Dhaka | FINAL INSPECTION REPORT (GARMENTS)", "FINAL INSPECTION"),
        ("Reporte de inspección final", "inspección final"),
    ],
)
def test_a_title_names_the_kind_of_inspection(title: str, kind: str) -> None:
    assert named_in(title) == kind


def test_quantities_without_a_head_over_the_names_add_up() -> None:
    table = (
        " | Ordered | Finished | Packed\nNavy | 840 pcs | 840 pcs | 840 pcs\nBlack | 600 pcs | 600 pcs | 540 pcs\n"
        "Total | 1,440 pcs | 1,440 pcs | 1,380 pcs\n2. Sampling as agreed between the parties before this visit\n"
    )
    whole = goods(table)
    assert (whole.ordered, whole.produced, whole.packed) == (1440, 1440, 1380)


def test_points_part_thousands_where_the_rows_add_up_only_so() -> None:
    table = "[Article | Ordered | Ready\n[SL-3310 | 900 | 900\n[SL-3320 | 1.050 | 1.050\n[Total | 1.950 | 1.950"
    assert goods(table).ordered == 1950


@pytest.mark.parametrize(
    ("line", "lot"),
    [
        ("Sample of 125 sets from a lot of 2,400 sets.", 2400),
        ("Muestra de 125 pares de un lote de 2.400 pares.", 2400),
        ("A lot of 3 sets was damaged.", None),
    ],
)
def test_a_sentence_tells_the_lot(line: str, lot: int | None) -> None:
    assert goods(f"[Ordered | 2,400 sets\n\n{line}").lot == lot


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Defective pieces out of 200: 23", 23),
        ("抽检 80 台中不良品共 6 台", 6),
        ("Defective pieces allowed: 7.5", None),
    ],
)
def test_defective_units_may_stand_behind_their_name(sentence: str, number: int | None) -> None:
    assert next(_numbers(sentence, ()), None) == number


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Thornbury & Vale Home\nSupplier Goods Inspection – Final\nInspection no. | TVH/0091",
            "Thornbury & Vale Home",
        ),
        ("Stoneware Mug\nInspection no. | TVH/0091", None),
        ("Garden Chair\nFinal Inspection Report", None),
        ("Final Inspection Report\nOutgoing goods inspection", None),
        ("Acorn Imports\nFinal inspection report\nClient | Acorn Imports", None),
    ],
)
def test_the_name_alone_over_the_title_is_whose_report_it_is(text: str, name: str | None) -> None:
    found = agency(rows(text), [], ["Acorn Imports"])
    assert (found and found[0]) == name


def test_a_comma_before_the_next_label_ends_the_value() -> None:
    run = "Exportateur: Ningbo Hualin Metal Works, Fabriqué par: Golden Bridge"
    found = particulars(list(entries(rows(run))), [])
    assert (found.texts["supplier"], found.texts["factory"]) == ("Ningbo Hualin Metal Works", "Golden Bridge")


def test_two_halves_of_one_cell_are_an_order_and_an_item() -> None:
    found = particulars(list(entries(rows("[PO No. / Item No. | PO 2835 / 1563-B"))), [])
    assert (found.lists["po_numbers"], found.lists["items"]) == (("2835",), ("1563-B",))


def test_the_number_of_a_lot_is_another_label_and_no_part_of_the_name_before_it() -> None:
    found = particulars(list(entries(rows("Proveedor: Ningbo Hualin Metal Works. N.º de lote: B2531"))), [])
    assert found.texts["supplier"] == "Ningbo Hualin Metal Works"


def test_values_at_the_other_side_of_the_page_belong_to_the_labels_of_a_form() -> None:
    form = "Client |  |  |  | Wayfarer BV\nFactory |  |  |  | Pinghu Starway\nProduct |  |  |  | Cabin trolley case"
    found = particulars(list(entries(rows(form))), [])
    assert found.texts == {
        "client": "Wayfarer BV",
        "factory": "Pinghu Starway",
        "product": "Cabin trolley case",
    }


def test_a_leader_behind_a_word_ends_the_label_that_goes_on_with_it() -> None:
    read_ = [
        entry.concept for entry in entries(rows("Date de livraison ______ 12/12/2026\nInspecteur ______ Wang Min"))
    ]
    assert read_ == ["inspector"]


def test_a_longer_label_of_a_day_behind_a_stroke_is_no_day_of_the_inspection() -> None:
    found = particulars(list(entries(rows("Exporter: Golden Bridge Industries – Ex-factory date: 12 Dec 2026"))), [])
    assert found.texts == {"supplier": "Golden Bridge Industries"}
