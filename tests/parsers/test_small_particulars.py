"""Header particulars of small reports, in lines and words of their own."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.test_ordinary_reports import BOARD, HEAD, UNJUDGED
from tests.parsers.test_ordinary_reports import LIST as GRADED
from toolkit.model.report import Report

LIST = """
Defect | Critical | Major | Minor
Seam open | 0 | 2 | 0
Thread end | 0 | 0 | 3
Total | 0 | 2 | 3
Accept | 0 | 5 | 7

Result: PASSED
"""


def read(head: str) -> Report:
    return report(f"FINAL INSPECTION REPORT\n\n{head}\n{LIST}")


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Attended: 12th of May, 2026", "2026-05-12"),
        ("Audit | 21/02/2026", "2026-02-21"),
        ("Verified 22/02/2026 by R. Nair", "2026-02-22"),
        ("Mission day: 2026-07-09", "2026-07-09"),
        ("Day: 17 June 2026, 09:20 to 13:45", "2026-06-17"),
        ("When: Aug 29 2026", "2026-08-29"),
        ("Place and day: Ningbo, 27 January 2026", "2026-01-27"),
        ("Tag der Abnahme: 8. Mai 2026", "2026-05-08"),
        ("Termin: 19.07.2026", "2026-07-19"),
        ("Insp. 08/JUN/2026", "2026-06-08"),
        ("Contrôlé le 4 avril 2026", "2026-04-04"),
        ("Collaudo del 14 ottobre 2026", "2026-10-14"),
        ("Revisión del 22-05-2026", "2026-05-22"),
        ("Inspecionado em 30/07/2026 por J. Prado", "2026-07-30"),
        ("Checked 17.10.2026 at Haiyan Bluebell Garment", "2026-10-17"),
        ("The inspection took place on 8 July 2026.", "2026-07-08"),
        ("Job QK-204 on 25 September 2026", "2026-09-25"),
        ("Am 06.11.2026 wurde die Ware geprüft.", "2026-11-06"),
        ("Protocol QA-118 | 17 April 2026", "2026-04-17"),  # the only day of the paper
    ],
)
def test_the_day_of_the_visit_is_told_in_many_ways(head: str, day: str) -> None:
    assert read(head).inspection_date == day


@pytest.mark.parametrize(
    "head",
    [
        "Shipment date: 12 May 2026",
        "Order placed on 3 March 2026",
        "Next inspection on 3 March 2026",
        "The first inspection of 2 April 2026 had failed.",
        "Vessel closing 10.11.2026, production finished 30.10.2026",
        "Re-inspection will be carried out on 25.04.2026",
        "Approved sample | 12.01.2026 | Lab report | 14.02.2026",
        "Vessel date | 12.05.2026",
        "Goods ready on | 12.05.2026",
    ],
)
def test_a_day_of_something_else_is_not_the_day_of_the_visit(head: str) -> None:
    assert read(head).inspection_date is None


@pytest.mark.parametrize(
    ("head", "name", "told"),
    [
        ("Client Larkmoor Stationery | Vendor Yuyao Penworks | Ref KQ 6632", "client", "Larkmoor Stationery"),
        ("Client Larkmoor Stationery | Vendor Yuyao Penworks | Ref KQ 6632", "supplier", "Yuyao Penworks"),
        ("Fty Huizhou Ampere Electronics // Buyer Ohmly", "factory", "Huizhou Ampere Electronics"),
        ("Fty Huizhou Ampere Electronics // Buyer Ohmly", "client", "Ohmly"),
        ("Kunde Möbelhaus Tanner · Hersteller Tischlerei Kral d.o.o.", "client", "Möbelhaus Tanner"),
        ("Kunde Möbelhaus Tanner · Hersteller Tischlerei Kral d.o.o.", "factory", "Tischlerei Kral d.o.o."),
        ("Importer Cottage Kitchens BV\nExporter Taizhou Panworks Co., Ltd", "supplier", "Taizhou Panworks Co., Ltd"),
        ("Product: Kettle bell. Made by Kunshan Iron Tools. Customer Sprint NL.", "factory", "Kunshan Iron Tools"),
        ("Requested by Pemberley DIY", "client", "Pemberley DIY"),
        ("Checked 17.10.2026 at Haiyan Bluebell Garment", "factory", "Haiyan Bluebell Garment"),
        ("Visite du 3 février 2026 chez Confection Atlas", "factory", "Confection Atlas"),
        ("Site: Binh Duong, Hoa Phat Wood", "factory", "Hoa Phat Wood"),
        ("Inspection of 13.05.2026 for Brot & Butter", "client", "Brot & Butter"),
        ("Collaudo del 14 ottobre 2026 per Boutique Elena", "client", "Boutique Elena"),
    ],
)
def test_a_party_is_named_without_a_colon(head: str, name: str, told: str) -> None:
    assert getattr(read(head), name) == told


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Buyer requires new cartons, supplier agrees", "client"),
        ("Client will decide on shipment", "client"),
        ("Inspected 3 March 2026 at Ho Chi Minh City", "factory"),
        ("Inspection of 3 March 2026 for Export", "client"),
        ("Report 2026-114 for Final Approval", "client"),
        ("Factory agreed to sort, buyer informed", "factory"),
        ("Buyer 4471 // Vendor 22018", "client"),
    ],
)
def test_a_sentence_and_a_town_name_no_party(head: str, name: str) -> None:
    assert getattr(read(head), name) is None


@pytest.mark.parametrize(
    ("head", "items"),
    [
        ('Goods: Bypass shears 8", art. GS-208', ("GS-208",)),
        ("Product: Camping stool CS-8 green", ("CS-8",)),
        ("Style | VB-221 swim top", ("VB-221",)),
        ("Article | Ladies parka W-608", ("W-608",)),
        ("Produit : faitout inox 24 cm (FI-24)", ("FI-24",)),
        ("Artikel | Wäschekorb klappbar, Art.-Nr. 30-4471", ("30-4471",)),
        ("SKU: 55-1180 brass candle holder", ("55-1180",)),
        ("Product: Dog bed, 3 sizes (DB-S, DB-M, DB-L)", ("DB-S", "DB-M", "DB-L")),
        ("Item | Make-up brush set MB-6, MB-9", ("MB-6", "MB-9")),
        ("Goods: cordless drill set CD-18 / PO PD-77120", ("CD-18",)),
        ("款號：ML-20（20吋拉桿箱）", ("ML-20",)),
        ("Ürün: Bornoz, model BR-12", ("BR-12",)),
    ],
)
def test_the_number_of_the_goods_stands_in_their_name(head: str, items: tuple[str, ...]) -> None:
    assert read(head).items == items


@pytest.mark.parametrize(
    "head",
    [
        "Product: LED lamp GU-10 warm white",
        "Product: Cutlery set, stainless SUS-304",
        "Product: Cable USB-3 to USB-3, 2 m",
        "Product: Jacket navy, season AW26",
        "Product: Torch with AA batteries, IP44",
        "Product: Helmet as EN-1078",
        "Product: Bolt M-8 zinc",
        "Product: Bedside table 45 x 60 cm",
        "Product: Gloves size XL-2",
    ],
)
def test_a_norm_a_lamp_a_size_and_a_season_number_no_goods(head: str) -> None:
    assert read(head).items == ()


@pytest.mark.parametrize(
    ("head", "product"),
    [
        ("Silicone baking mould - PO 3390-K - Taizhou Softcook", "Silicone baking mould"),
        ("Order FT-11820 - Kids rain jacket RJ-3", "Kids rain jacket RJ-3"),
        ("Bike helmet CR-H2 / PO 9915 / Buyer Spoke Co", "Bike helmet CR-H2"),
        ("Inspection of glass vases (item VZ-38) at Shandong Lanhua Glassware on 4th April 2026", "glass vases"),
        ("We came to inspect men's polo shirts style PS-309 under purchase order 4471908.", "men's polo shirts"),
    ],
)
def test_goods_are_told_beside_an_order_or_behind_the_inspection(head: str, product: str) -> None:
    assert read(head).product == product


@pytest.mark.parametrize(
    "head",
    [
        "PO 3390-K - first shipment - Taizhou Softcook",
        "PO 3390-K, 3 cartons opened, all packed",
        "Inspection of the goods at Ningbo",
        "Quantity packed | Inspected by",
        "Inspected on the second floor",
        "Inspection of this lot in the warehouse",
        "Order 4471, second half of season",
    ],
)
def test_what_is_said_beside_an_order_is_no_product(head: str) -> None:
    assert read(head).product is None


@pytest.mark.parametrize(
    ("head", "numbers"),
    [
        ("Bike helmet / PO 9915 / Buyer Spoke Co", ("9915",)),
        ("inspected under purchase order 4471908", ("4471908",)),
        ("Final check PO 20557, Acacia folding table", ("20557",)),
        ("Insp. 11/JUN/2026 Supplier: Huizhou Soundly PO 55021-A, 55021-B", ("55021-A", "55021-B")),
        ("Inkooporder: FN-88017 en FN-88018", ("FN-88017", "FN-88018")),
        ("P.O. #: BT23-0061, 3 240 sets; available 3 240 sets (100%)", ("BT23-0061",)),
        ("Prod: charger  //  PO: PW-3300-1  //  Qty: 5000 pcs", ("PW-3300-1",)),
    ],
)
def test_the_numbers_of_orders_stand_in_lines(head: str, numbers: tuple[str, ...]) -> None:
    assert read(head).po_numbers == numbers


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("Order 70-11842, 3,000 pcs ordered, 2,900 pcs packed", (3000, None, None, 2900, "pcs")),
        ("Order: AF-0093, 1,800 sets", (1800, None, None, None, "sets")),
        ("Order | KK-0192, 2 016 pcs", (2016, None, None, None, "pcs")),
        ("Ordered 4,000 pcs   Finished 3,900 pcs   Packed 3,800 pcs", (4000, None, 3900, 3800, "pcs")),
        ("Lot / n : 8,000 pcs / 200 pcs", (None, 8000, None, None, "pcs")),
        ("Qty in lot / sample | 9600 pcs / 200 pcs", (None, 9600, None, None, "pcs")),
        ("Quantity | 3,000 pcs produced", (None, None, 3000, None, "pcs")),
        ("Pedido: 2026/0877, 3.600 pares, terminados y embalados 3.600 pares", (3600, None, 3600, 3600, "pares")),
        ("1 000 pièces commandées, 1 000 pièces fabriquées, 900 pièces emballées.", (1000, None, 1000, 900, "pièces")),
        ("Bestellt 1.200 Stk., gefertigt 1.200 Stk., verpackt 960 Stk.", (1200, None, 1200, 960, "Stk")),
        ("Order / made / packed ... 1000 / 1000 / 950 pcs", (1000, None, 1000, 950, "pcs")),
    ],
)
def test_quantities_stand_in_the_clauses_of_a_line(
    head: str, told: tuple[int | None, int | None, int | None, int | None, str]
) -> None:
    found = read(head).quantities
    assert (found.ordered, found.lot, found.produced, found.packed, found.unit) == told


@pytest.mark.parametrize(
    "head",
    [
        "At least 80 %, 2,400 pcs packed, must be ready",
        "12 sets packed per carton",
        "First shipment: 1,000 pcs ordered, 900 pcs packed",
        "345 cartons packed",
        "1,200 pcs not packed",
        "Drop test, 5 pcs packed",
        "Lot: 25W31",
    ],
)
def test_other_numbers_of_goods_are_no_quantities(head: str) -> None:
    found = read(head).quantities
    assert (found.ordered, found.lot, found.produced, found.packed) == (None, None, None, None)


@pytest.mark.parametrize(
    "head",
    [
        "Pieces audited: 80",
        "Checked pcs | 80",
        "Capi controllati 80",
        "Peças inspecionadas: 80",
        "Pieces seen | 80",
        "Sampling: G-II // n 80",
        "Lot / n : 900 pcs / 80 pcs",
        "Level / n | II / 80 pcs",
        "I picked 80 pieces out of 12 cartons.",
        "Out of a lot of 3 000 belts we checked 80 (level II).",
        "how many: 1,920 pcs in 320 ctns, took 80",
        "Take 80 pcs.",
        "80 pieces, level II, normal.",
        "Aus 14 Kartons wurden 80 Teile gezogen.",
        "Ho controllato 80 lampade (livello II).",
        "Se revisaron 80 pares (nivel II).",
        "Numune: 80 adet, seviye II",
        "80 pcs were drawn at random from 11 cartons (level II, code letter J).",
    ],
)
def test_the_sample_is_told_in_many_words(head: str) -> None:
    sizes = read(head).sampling.sample_size
    assert (sizes.critical, sizes.major, sizes.minor) == (80, 80, 80)


@pytest.mark.parametrize(
    "head",
    [
        "Drop test on 80 pcs checked",
        "80 cartons opened",
        "If 80 pcs are checked, 5 may fail.",
        "The first inspection took 80 pcs.",
        "80 pcs checked in the lab, 125 pcs checked on site",
        "Limits for the sample: critical 0, major 5, minor 7",
    ],
)
def test_other_goods_are_no_sample(head: str) -> None:
    assert read(head).sampling.sample_size.major is None


@pytest.mark.parametrize(
    ("head", "level"),
    [
        ("Numune: 80 adet, seviye II", "II"),
        ("Próba | 80 szt., poziom II", "II"),
        ("Amostra | 80 peças (nível II)", "II"),
        ("Campione di 80 pz, livello I", "I"),
        ("Sample: 80 pairs (II)", "II"),
        ("抽驗數量：80 件（II 級）", "II"),
        ("80 pcs sampled (G.L. II)", "II"),
        ("GIL II, sample 80", "II"),
        ("Section II, 3 levels of racks", None),
        ("Poziom hałasu 2 dB", None),
    ],
)
def test_the_level_is_named_in_many_languages(head: str, level: str | None) -> None:
    assert read(head).sampling.level == level


@pytest.mark.parametrize(
    ("head", "rates"),
    [
        ("Level II, AQL 0 - 2.5 - 4.0", (0.0, 2.5, 4.0)),
        ("AQL 2.5 y 4.0, nivel II", (None, 2.5, 4.0)),
        ("AQL: 2,5 und 4,0", (None, 2.5, 4.0)),
    ],
)
def test_the_aqls_of_a_line_are_joined_by_strokes_and_words(head: str, rates: tuple[float | None, ...]) -> None:
    aql = read(head).sampling.aql
    assert (aql.critical, aql.major, aql.minor) == rates


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Greenbank Inspection Services Ltd. No. GB/NGB/7702", "GB/NGB/7702"),
        ("Random inspection report no. WK 4408 B", "WK 4408 B"),
        ("Harrow Quality Bureau – file AK-1144", "AK-1144"),
        ("No. TKP 1187", "TKP 1187"),
        ("Statement no.: PSK-0098/2026", "PSK-0098/2026"),
        ("Final inspection report TKI 2214", "TKI 2214"),
        ("RELATÓRIO DE INSPEÇÃO FINAL N.º IV 2026-204", "IV 2026-204"),
        ("Số: SN-0626-14", "SN-0626-14"),
    ],
)
def test_the_number_of_the_report_ends_one_of_the_first_lines(line: str, number: str) -> None:
    assert report(f"{line}\n{LIST}").report_no == number


@pytest.mark.parametrize(
    "line",
    [
        "Delivery note no. 31880",
        "FINAL INSPECTION of PO 660142",
        "FINAL INSPECTION 22-AUG-2026",
        "Order no. 260417",
        "FINAL INSPECTION, Tel. no. 0574-889900",
        "Style no. 91022",
        "FINAL INSPECTION as EN 1078",
    ],
)
def test_another_number_of_the_first_lines_is_not_the_reports(line: str) -> None:
    assert report(f"{line}\n{LIST}").report_no is None


@pytest.mark.parametrize(
    ("head", "items"),
    [
        ("We came to inspect men's polo shirts style PS-309 under purchase order 4471908.", ("PS-309",)),
        ("Inspection of glass vases (item VZ-38) at Shandong Lanhua Glassware on 4th April 2026", ("VZ-38",)),
        ("Goods: storage basket, 3 sizes nested. Style RB-3N. Orders: HB-220", ("RB-3N",)),
        ("Style: 3-pack bodysuit, style no. AB-330", ("AB-330",)),
        ("Model agreed on 3 May, style approved", ()),
        ("Item 1 of 3 checked, model year 2026", ()),
    ],
)
def test_the_number_of_the_goods_stands_behind_its_label_in_a_sentence(head: str, items: tuple[str, ...]) -> None:
    assert read(head).items == items


def test_aqls_stand_in_a_row_without_heads() -> None:
    aql = read("[AQL | 0 | 2.5 | 4.0").sampling.aql
    assert (aql.critical, aql.major, aql.minor) == (0.0, 2.5, 4.0)


def test_a_day_that_no_label_gives_makes_no_report_of_another_paper() -> None:
    assert report("PACKING LIST 4471\n\nCartons | Pcs\n12 | 240\n\nVisited 3 March 2026").kind == "other"


@pytest.mark.parametrize(
    ("head", "items"),
    [
        ("Item no. | SL-20 white, SL-20 black", ("SL-20 white", "SL-20 black")),
        ("Item no. | 7", ("7",)),
        ("Goods: Steel lamp, batch AB-1234", ()),
        ("Goods: Steel lamp, carton CT-77", ()),
        ("Product: Lamp kit with socket GX-5300, AB-330", ("AB-330",)),
        ("Product: Lamp AB-330 with cover KL-5-20", ()),
    ],
)
def test_only_numbers_of_the_goods_are_items(head: str, items: tuple[str, ...]) -> None:
    assert read(head).items == items


@pytest.mark.parametrize(("said", "size"), [("Colour check: 20 lamps taken", None), ("Sample: 20 lamps taken", 20)])
def test_what_is_taken_for_a_check_is_no_sample(said: str, size: int | None) -> None:
    assert read(said).sampling.sample_size.major == size


@pytest.mark.parametrize(
    ("head", "lot"),
    [
        ("[Pieces offered | 2,400 (100 % finished, 100 % boxed)", 2400),
        ("[Pieces offered | 2,400 (80 % finished)", None),
        ("[Shipped so far | 800 pcs", None),
    ],
)
def test_the_lot_is_what_was_offered_whole_and_not_what_is_gone(head: str, lot: int | None) -> None:
    assert read(head).quantities.lot == lot


def test_numbers_of_rows_and_weights_number_no_paper() -> None:
    head = "FINAL INSPECTION REPORT\n\n[Order number | OP-77120\n[Supplier | Best Co Ltd"
    listed = "[Ref | Observation | Critical | Major | Minor\n[1 | Seam open | 0 | 2 | 0\n[2 | Thread end | 0 | 0 | 3"
    checks = "[Point | Result | Note\n[Set weight | Pass | 612 g on average, order: 600 g\n[Marks | Pass | -"
    told = report(f"{head}\n\n\n{listed}\n\n\n{checks}\n")
    assert (told.report_no, told.po_numbers) == (None, ("OP-77120",))
    assert "po_conflict" not in [problem.code for problem in told.problems]


@pytest.mark.parametrize("heading", ["4 Reserve notes", "Closing remarks", "Réserves et remarques"])
def test_a_heading_that_ends_in_a_word_for_remarks_heads_them(heading: str) -> None:
    found = report(f"{HEAD}{GRADED}{BOARD.format(2, 5)}\n\n{heading}\nNo approved sample was at the works.\n")
    assert found.remarks == ("No approved sample was at the works.",)


@pytest.mark.parametrize("heading", ["Shipping notes and marks", "Delivery note"])
def test_another_heading_heads_none(heading: str) -> None:
    found = report(f"{HEAD}{GRADED}{BOARD.format(2, 5)}\n\n{heading}\nNo approved sample was at the works.\n")
    assert found.remarks == ()


def test_a_grading_is_a_result() -> None:
    found = report(f"{HEAD}{GRADED.replace('| 2', '| 9')}{UNJUDGED.format(9, 5)}\n\nFinal grading: REJECTED (quality)")
    assert found.results.overall == "fail"


def test_a_defect_of_a_list_tells_no_particular() -> None:
    found = report(
        "FINAL INSPECTION REPORT\n\nInspection date: 2026-11-03\n\nNo. | Severity | Fault | Qty\n"
        "1 | MA | Differs from the approved sample | 20 pcs\n2 | MI | Not as the order | 60 pcs\n\nResult: FAILED"
    )
    assert (found.sampling.sample_size.major, found.quantities.ordered) == (None, None)
    assert [row.major or row.minor for row in found.defects] == [20, 60]


@pytest.mark.parametrize(
    ("line", "quantities"),
    [
        ("Ordered / packed | 1,200 / 1,100 pcs", (1200, None, 1100)),
        ("Produced/Packed: 1200 pcs / 1100 pcs", (None, 1200, 1100)),
        ("完成/包装数量 Finished / packed | 1,150 / 1,150 pcs", (None, 1150, 1150)),
        ("Ordered / packed | 1,200", (None, None, None)),
        ("Ordered / Tested | 1,200 / 5", (None, None, None)),
    ],
)
def test_a_label_may_name_two_quantities(line: str, quantities: tuple[int | None, ...]) -> None:
    found = read(f"Inspection date: 2026-11-03\n{line}").quantities
    assert (found.ordered, found.produced, found.packed) == quantities


def test_the_day_behind_an_order_is_none_of_its_number() -> None:
    assert read("P.O. No. | KK-PO-30917 dt. 22.10.2025").po_numbers == ("KK-PO-30917",)


def test_a_column_of_parts_names_no_kind_of_inspection() -> None:
    parts = "[S. No. | Stage | Observation\n[1 | Quantity verification | Satisfactory\n[2 | Visual | Satisfactory"
    assert read(parts).inspection_type == "FINAL INSPECTION"


@pytest.mark.parametrize(
    ("form", "limits"),
    [
        ("Ac / Re critical | 0/1\nAc / Re major | 7/8\nAc / Re minor | 10 / 11", (0, 7, 10)),
        ("Client | Nord | Max. major | 7\nSupplier | Best | Max. minor | 10", (None, 7, 10)),
        ("Annahmezahl Hauptfehler | 7\nAnnahmezahl Nebenfehler | 10", (None, 7, 10)),
        ("Ac / Re major | 7/9\nAc / Re minor | 10/12", (None, None, None)),
    ],
)
def test_a_form_may_tell_the_limit_of_each_class_by_its_label(form: str, limits: tuple[int | None, ...]) -> None:
    plain = "No. | Severity | Fault | Qty\n1 | Major | Seam open | 3\n2 | Minor | Thread end | 5\n\nResult: FAILED"
    allowed = report(f"FINAL INSPECTION\n\nInspection date: 2026-11-03\n{form}\n\n{plain}").allowed
    assert (allowed.critical, allowed.major, allowed.minor) == limits


def test_goods_with_defects_below_the_totals_of_a_matrix_are_no_critical_ones() -> None:
    found = report(
        "FINAL INSPECTION\n\nInspection date: 2026-11-03\n\nCritical | Major | Minor\nFound | 0 | 4 | 7\n"
        "Maximum permitted | 0 | 7 | 10\nGarments with defects | 10 of 125\n\nDefect | Critical | Major | Minor\n"
        "Hole | 0 | 4 | 0\nLint | 0 | 0 | 7\n\nResult: PASSED"
    )
    assert (found.defective_units, found.found.critical, len(found.defects)) == (10, 0, 2)
