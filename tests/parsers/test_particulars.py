"""Labels and values, however they are set; parts and remarks of a report."""

import pytest
from msgspec.structs import replace

from tests.parsers.notation import page, rows
from toolkit.model.report import Place, Source
from toolkit.model.severity import BySeverity
from toolkit.parsers.facts.agencies import agency
from toolkit.parsers.facts.entries import entries
from toolkit.parsers.facts.particulars import Particulars, particulars
from toolkit.parsers.layout.cells import Cell
from toolkit.parsers.reader import understand
from toolkit.parsers.results.remarks import remarks, unread
from toolkit.parsers.results.sections import sections
from toolkit.parsers.results.verdicts import overall
from toolkit.parsers.words.labels import concept_of


def read(text: str) -> Particulars:
    lines = rows(text)
    return particulars(list(entries(lines)), [line.text for line in lines])


@pytest.mark.parametrize(
    ("label", "concept"),
    [
        ("Report No.", "report_no"),
        ("P.O. No.:", "po_numbers"),
        ("Item#", "items"),
        ("报告编号 Report No.", "report_no"),
        ("客户", "client"),
        ("客户 Client Oakline Homeware", None),  # a value stands behind the label
        ("AQL Cri./Maj./Min.", "aql"),
        ("AQL minor", "aql_minor"),
        ("Bestellnummer", "po_numbers"),
        ("The client takes the final decision", None),
    ],
)
def test_a_label_is_known_by_all_of_its_words(label: str, concept: str | None) -> None:
    assert concept_of(label) == concept


@pytest.mark.parametrize(
    ("text", "lot"),
    [
        ("[Observación | Los 2 mangos fueron reemplazados.", None),
        ("Los 1: Rucksack, blau", None),
        ("Lote 12 rechazado", None),
        ("Lot 50 sets", 50),
        ("Los 1200 Stück", 1200),
    ],
)
def test_the_number_of_a_lot_is_not_its_size(text: str, lot: int | None) -> None:
    assert read(text).quantities.lot == lot


@pytest.mark.parametrize(
    "text",
    ["Límites por modelo: mayores 5, menores 7", "Limits per model: major 5, minor 7", "Grenzen je Artikel: Haupt 5"],
)
def test_what_is_told_for_each_article_names_none(text: str) -> None:
    assert read(text).lists["items"] == ()
    assert "product" not in read(text).texts


def test_values_stand_beside_their_labels() -> None:
    found = read(
        "[Client | Acorn Imports | Vendor | Tinwhistle Co.\n[Report No. | RT-118 | Inspection date | 3 November 2026"
    )
    assert found.texts == {
        "client": "Acorn Imports", "supplier": "Tinwhistle Co.", "report_no": "RT-118", "inspection_date": "2026-11-03",
    }  # fmt: skip


def test_values_stand_below_their_labels() -> None:
    found = read("[PO No. | Item No. | Order qty | Packed\n[HB-17 | KT-2 | 3,600 pcs | 3,000 pcs")
    assert (found.lists["po_numbers"], found.lists["items"]) == (("HB-17",), ("KT-2",))
    assert (found.quantities.ordered, found.quantities.packed, found.quantities.unit) == (3600, 3000, "pcs")


def test_values_stand_behind_a_colon_or_a_space() -> None:
    found = read("Document No: VQ/FRI/0442\nLevel II, ANSI/ASQ Z1.4. AQL 0 / 2.5 / 4.0. Sample size 80 / 80 / 80")
    assert found.texts["report_no"] == "VQ/FRI/0442"
    assert (found.level, found.aql) == ("II", BySeverity(0.0, 2.5, 4.0))
    assert found.sample_size == BySeverity(80, 80, 80)


def test_several_items_have_no_common_quantity() -> None:
    found = read("[PO No. | Item No. | Order qty\n[HB-17 | KT-2 | 3,600 pcs\n[HB-18 | KT-3 | 1,200 pcs")
    assert found.lists["po_numbers"] == ("HB-17", "HB-18")
    assert found.quantities.ordered is None


def test_a_date_that_can_be_two_days_is_a_question() -> None:
    found = read("[Inspection date | 02/04/2025")
    assert "inspection_date" not in found.texts
    assert [problem.code for problem in found.problems] == ["ambiguous_date"]


def test_every_value_keeps_its_place() -> None:
    place = read("[Client | Acorn Imports").places["client"]
    assert place.page == 1
    assert place.bbox is not None


def test_parts_have_the_verdict_at_the_end_of_their_row() -> None:
    lines = rows("[No. | Section | Result\n[1. | Quantity | Passed\n[2. | Barcode | Failed\n[3. | Sample | Pending")
    assert [(part.name, part.result) for part in sections(lines, [page(lines)])] == [
        ("Quantity", "pass"), ("Barcode", "fail"), ("Sample", "pending"),
    ]  # fmt: skip


CHECKS = "[Check | Instruction | Sample | Result\n[Smell | Sniff | 3 pcs | Pass\n[Drop | Let fall | 1 ctn | Fail"


def test_single_checks_beside_parts_are_told_whether_they_passed_or_not() -> None:
    lines = rows(f"[Section | Result\n[Packing | Pass\n[Drop | Pass\n\n{CHECKS}")
    assert {part.name: part.result for part in sections(lines, [page(lines)])} == {
        "Packing": "pass",
        "Smell": "pass",
        "Drop": "fail",  # the part passed and its check did not
    }


def test_what_stands_in_brackets_behind_a_verdict_is_its_remark() -> None:
    lines = rows("[Prüfung | Umfang | Anforderung | Ergebnis\n[Erdung | 80 | leitend | n.i.O. (1 Gerät: offen)")
    (part,) = sections(lines, [page(lines)])
    assert (part.result, part.remark) == ("fail", "leitend; n.i.O. (1 Gerät: offen)")


def test_checks_are_the_parts_where_nothing_else_has_a_verdict() -> None:
    lines = rows(CHECKS)
    assert [(part.name, part.result) for part in sections(lines, [page(lines)])] == [
        ("Smell", "pass"), ("Drop", "fail"),
    ]  # fmt: skip


def test_classes_totals_and_results_are_no_parts() -> None:
    lines = rows("[Major | 3 | Pass\n[Overall result | Fail\n[Total found | Pass")
    assert sections(lines, [page(lines)]) == ()


def test_remarks_end_at_the_next_part() -> None:
    lines = rows("Remarks\n1. Goods were wet.\n2. The sample was\nnot signed.\nPhotos\n3. Carton")
    assert remarks(lines) == ("Goods were wet.", "The sample was not signed.")


def test_a_definition_of_the_classes_is_no_remark() -> None:
    assert remarks(rows("Notes\nA critical defect is unsafe, a major one unfit, a minor one small.")) == ()


def test_remarks_stand_under_a_numbered_heading_and_end_before_the_names_below() -> None:
    text = (
        "6 Remarks\nFive pieces were set aside.\nLine 1 could not be verified.\n\nLi Wei, surveyor | Approved: M. Ray"
    )
    told = " ".join(remarks(rows(text)))
    assert told == "Five pieces were set aside. Line 1 could not be verified."
    assert remarks(rows(text.replace("6 Remarks", "6 Pictures"))) == ()


def test_a_heading_over_a_list_announces_no_remarks() -> None:
    listed = "[Ref | Observation | Critical | Major\n[1 | Open seam | 0 | 2"
    assert unread(rows(f"2. Observations\n\n{listed}")) is None
    assert unread(rows("2. Observations\n\n\n\n\nThe end.")) == 1


def test_a_column_of_remarks_is_no_heading() -> None:
    assert remarks(rows("[Section | Result | Remark\n[Quantity | Pass | see page 3")) == ()


def test_what_stands_beside_the_overall_result_is_no_part() -> None:
    lines = rows("[Acorn Trading House | FAIL\n[Barcode | FAIL")
    place = Place(1, lines[0].box)
    assert [part.name for part in sections(lines, [page(lines)], place)] == ["Barcode"]


def test_a_figure_of_the_plan_is_no_part() -> None:
    lines = rows("[Sample size 80 pcs | Pass\n[Ordered | 4,500 pcs | Fail\n[Approved sample | Fail")
    assert [part.name for part in sections(lines, [page(lines)])] == ["Approved sample"]


def test_a_second_order_number_is_a_question() -> None:
    found = read("[PO No. | PO-7781\n[Client | Acorn\n[PO No.: PO-9999")
    assert found.lists["po_numbers"] == ("PO-7781",)
    assert [problem.code for problem in found.problems] == ["po_conflict"]


def test_the_same_order_number_again_is_none() -> None:
    assert read("[PO No. | PO-7781\n[Client | Acorn\n[PO No.: PO-7781").problems == ()


def test_a_number_below_its_label_ends_with_its_line() -> None:
    found = read("Report No.\nST/IP/26-15\n15 February 2026")
    assert found.texts["report_no"] == "ST/IP/26-15"


def test_a_number_with_its_unit_is_no_part() -> None:
    lines = rows("[9 (in 7 pcs) | Fail\n[Carton drop | Fail")
    assert [part.name for part in sections(lines, [page(lines)])] == ["Carton drop"]


def parts_of(text: str) -> list[tuple[str, str | None]]:
    lines = rows(text)
    return [(part.name, part.result) for part in sections(lines, [page(lines)])]


def test_a_remark_that_was_left_out_is_no_verdict() -> None:
    told = (
        "[Inspection item | Result | Remarks\n[Labels | Okay | N/A\n[Function test | Failed | N/A\n[Drop | N/A | none"
    )
    assert parts_of(told) == [("Labels", "pass"), ("Function test", "fail"), ("Drop", "na")]


def test_heads_that_are_verdicts_stand_over_ticks() -> None:
    told = "[Part | Conform | Not conform\n[Labels | | \n[Barcode | X | \n[Drop test | | X"
    assert parts_of(told) == [("Barcode", "pass"), ("Drop test", "fail")]


def test_a_band_in_a_table_says_the_result_of_its_part() -> None:
    assert parts_of("[1.) Quantity check: Pass\n[Ordered | Packed") == [("Quantity check", "pass")]
    assert parts_of("Two buttons were pulled with 90 N: failed") == []


def test_a_part_that_is_named_like_a_firm_is_a_part_below_the_title() -> None:
    title = "Marlow Certification | PASS"
    body = "\n".join(["Size | 12 cm"] * 9)
    assert parts_of(f"{title}\n{body}\n[Lab Certification | Failed | late") == [("Lab Certification", "fail")]


def test_a_column_ends_at_the_next_heads_of_its_grid() -> None:
    found = read(
        "[Order No. | Style No. | Colour\n[4711-A | ST-9 | red\n[Finish | Style No. | Sampling size\n[77 | 88 | 20"
    )
    assert found.lists["po_numbers"] == ("4711-A",)


def test_a_value_under_a_head_is_not_read_as_a_label_again() -> None:
    found = read("[Colour | Sampling size\n[red | Packed: 200 and unpacked: 40")
    assert found.sample_size == BySeverity(240, 240, 240)
    assert found.quantities.packed is None


@pytest.mark.parametrize("first", ["Inspected quantity", "检验数量"])
def test_goods_that_were_inspected_are_the_lot_where_a_sample_is_named_beside_them(first: str) -> None:
    lot = f"[Order quantity | 1,008 pcs\n[{first} | 1,008 pcs\n[Sample size | 80 pcs"
    assert read(lot).sample_size == BySeverity(80, 80, 80)
    assert read(f"[Order quantity | 3,000 pcs\n[{first} | 1,500 pcs\n[Sample size | 125 pcs").sample_size.major == 125
    assert read(f"[Order quantity | 3,000 pcs\n[{first} | 125 pcs").sample_size.major == 125
    assert read(f"[Order quantity | 90 pcs\n[{first} | 90 pcs").sample_size.major == 90  # every unit was looked at


def test_a_sample_of_other_things_is_not_added_up() -> None:
    assert read("Sample size: cartons: 5, pieces: 125").sample_size == BySeverity()


def test_level_and_aql_may_share_a_label() -> None:
    found = read("[Level / AQL | II, 0 / 2.5 / 4.0")
    assert (found.level, found.aql) == ("II", BySeverity(0.0, 2.5, 4.0))


def test_a_label_may_have_lost_its_space() -> None:
    assert read("Reportno. HQ-9021").texts["report_no"] == "HQ-9021"
    assert concept_of("Lots") is None


@pytest.mark.parametrize(
    ("title", "firm"),
    [
        ("Marlow Quality Assurance - Pre-shipment Inspection Report", "Marlow Quality Assurance"),
        ("Inspection Report | Marlow Quality Assurance", "Marlow Quality Assurance"),
        ("Final Inspection Report - Spring 2026", None),
    ],
)
def test_the_agency_stands_beside_the_title(title: str, firm: str | None) -> None:
    found = agency(rows(title), ())
    assert (found and found[0]) == firm


@pytest.mark.parametrize("mark", ["F", "✗", "Out of tolerance", "Exceeded", "NG"])
def test_a_mark_in_a_column_of_verdicts_is_a_verdict(mark: str) -> None:
    told = f"[Test | Found | P/F\n[Pull | 64 N | {mark}\n[Drop | no damage | P"
    assert ("Pull", "fail") in parts_of(told)
    assert parts_of(f"Grade | {mark[0]}") == []


def test_a_line_of_text_gives_several_parts_their_verdicts() -> None:
    told = "Checks: Function – Fail. Dimensions – Pass. Labels – Pass."
    assert parts_of(told) == [("Function", "fail"), ("Dimensions", "pass"), ("Labels", "pass")]
    assert parts_of("The lid was opened twice: pass.") == []


def test_a_class_is_no_part() -> None:
    assert parts_of("[Class | AQL | Result\n[Critical | Not allowed | Pass") == []


def test_labels_in_two_languages_are_known_where_both_halves_agree() -> None:
    assert concept_of("Kunde / Client") == "client"
    assert concept_of("Ordered / Place") is None
    assert read("[Bestellmenge / Order quantity | 1.800 Stück").quantities.ordered == 1800


def test_thousands_of_what_is_measured_stay_a_question() -> None:
    assert read("[Order quantity | 1.800 m").quantities.ordered is None


def test_a_number_goes_before_a_name_for_the_article() -> None:
    told = "[Article | Hiking backpack 22 l\n[Item no. | RS-22"
    assert read(told).lists["items"] == ("RS-22",)
    assert read("[Article | Hiking backpack 22 l").lists["items"] == ("Hiking backpack 22 l",)


@pytest.mark.parametrize("reason", [" - client decision on shade", " (client decision on shade)"])
def test_a_pending_result_tells_what_it_waits_for(reason: str) -> None:
    head = "Pre-Shipment Inspection Report\nClient: Acorn Imports\nReport no.: TW-118\nPO no.: TW-20618"
    body = "Found: critical 0, major 2, minor 1\nRemarks\n1. All cartons were sealed."
    told = rows(f"{head}\nOverall conclusion: PENDING{reason}\n{body}")
    source = Source(file="r.pdf", sha256="0", format="pdf")
    report = understand([page(told)], source)
    assert report.results.overall == "pending"
    assert report.remarks == (f"PENDING{reason}", "All cartons were sealed.")


def test_a_cover_without_words_is_not_the_first_page() -> None:
    head = rows("Marlow Quality Assurance\nPre-Shipment Inspection Report\nRESULT: FAIL", page=2)
    named = agency(head, ())
    assert named is not None
    assert named[0] == "Marlow Quality Assurance"
    assert overall(head, (), list(entries(head)), [page(head, 2)], (9, 0.0)).word == "fail"


def test_a_heading_of_remarks_without_any_is_told() -> None:
    assert unread(rows("Inspector's remarks\n\n\n\n\nThe end.")) == 1
    assert unread(rows("Inspector's remarks\n1. All cartons were sealed.")) is None


def test_unknown_words_behind_the_label_of_the_result_are_a_question() -> None:
    head = rows("Inspection report\nOverall result: wunschgemäß\nPass")
    verdict = overall(head, (), list(entries(head)), [page(head)], (9, 0.0))
    assert (verdict.word, [problem.code for problem in verdict.problems]) == (None, ["result_unclear"])


def test_the_inspector_ends_where_the_next_sentence_begins() -> None:
    told = "Inspector: L. Obi. The findings reflect the lot at the time of inspection."
    assert read(told).texts["inspector"] == "L. Obi"
    assert read("Inspector: Dr. A. Lin, M. Tan").texts["inspector"] == "Dr. A. Lin, M. Tan"


@pytest.mark.parametrize(
    ("column", "asked"),
    [("[PO-9999 | 150 pcs", True), ("[PO-7781 | 150 pcs", False), ("[PO-7781 | 100 pcs\n[PO-9999 | 50 pcs", False)],
)
def test_the_order_numbers_of_a_column_are_held_against_the_order(column: str, *, asked: bool) -> None:
    found = read(f"[PO No. | PO-7781\n[Client | Acorn\n\n[PO No. | Ordered\n{column}")
    assert ("po_conflict" in [problem.code for problem in found.problems]) is asked


def test_a_date_under_a_label_in_two_languages_is_written_as_the_first_of_them_does() -> None:
    assert read("[Ngày kiểm / Inspection date | 05/11/2024").texts["inspection_date"] == "2024-11-05"
    assert "inspection_date" not in read("[Ngày kiểm | Hà Nội\n[Inspection date | 05/11/2024").texts


def test_a_quantity_without_its_unit_is_read_as_the_others_are_written() -> None:
    found = read("[Quantità ordinata | 1.200 pz\n\n[Ordine | Prodotti | Imballati\n[A-1 | 1.200 | 1.150")
    assert (found.quantities.produced, found.quantities.packed) == (1200, 1150)
    assert read("[Quantità ordinata | 1.200").quantities.ordered is None


@pytest.mark.parametrize(
    "line",
    [
        "[Sewing unit | Padma Unit 2, Sreepur",
        "[Stitching unit | Padma Unit 2, Sreepur",
        "[Assembly plant | Padma Unit 2, Sreepur",
        "[Nähbetrieb | Padma Werk 2, Sreepur",
        "[Unité de couture | Padma, unité 2",
        "[Taller de confección | Padma, nave 2",
        "[车缝厂 | 帕德玛制衣二厂",
        "[Xưởng may | Padma, xưởng 2",
    ],
)
def test_the_works_may_be_named_after_what_they_do(line: str) -> None:
    lines = rows(f"[Vendor | Padma Knit Ltd.\n{line}")
    found = particulars(list(entries(lines)), [each.text for each in lines])
    assert found.texts["factory"] == line.rpartition("|")[2].strip()


@pytest.mark.parametrize(
    ("text", "product", "items"),
    [
        ("[Artículo | Mochila con ruedas\n[Referencia | MR-3510", "Mochila con ruedas", ("MR-3510",)),
        ("[Artículo | Silla de acacia\n[Cód. artículo | FC-09", "Silla de acacia", ("FC-09",)),
        ("[Artículo | MR-3510\n[Producto | Mochila con ruedas", "Mochila con ruedas", ("MR-3510",)),
    ],
)
def test_a_spanish_word_for_an_article_labels_its_name_or_its_number(
    text: str, product: str, items: tuple[str, ...]
) -> None:
    lines = rows(f"[Informe n.º | VM-1147\n{text}")
    found = particulars(list(entries(lines)), [each.text for each in lines])
    assert (found.texts.get("product"), found.lists["items"]) == (product, items)


@pytest.mark.parametrize(
    "name",
    [
        "Same as supplier",
        "same as above",
        "Idem",
        "Wie oben",
        "identique au fournisseur",
        "El mismo",
        "同上",
        "như trên",
    ],
)
def test_what_points_to_another_name_is_that_name(name: str) -> None:
    lines = rows(f"[Supplier | Padma Knit Ltd.\n[Factory | {name}")
    assert particulars(list(entries(lines)), [each.text for each in lines]).texts["factory"] == "Padma Knit Ltd."


def test_what_points_to_a_name_that_is_not_told_is_none() -> None:
    assert "factory" not in read("[Factory | same as above").texts
    assert "factory" not in read("[Supplier | Padma Knit Ltd.\n[Client | Acme\n[Factory | same as above").texts


@pytest.mark.parametrize("name", ["Samesun Garments Ltd.", "Idemitsu Kosan", "Same Deutz Werk", "Dito Metal Ltd."])
def test_a_name_that_begins_alike_is_one(name: str) -> None:
    lines = rows(f"[Supplier | Padma Knit Ltd.\n[Factory | {name}")
    assert particulars(list(entries(lines)), [each.text for each in lines]).texts.get("factory") == name


def test_the_first_of_several_products_is_not_the_product() -> None:
    lines = rows("[Articles | 1) 70215 Excavator with sound | 2) 70233 Bath boat")
    assert "product" not in particulars(list(entries(lines)), [each.text for each in lines]).texts


@pytest.mark.parametrize(
    "lines",
    [
        "[Producer | Padma Knit Ltd.\n[Sewing plant | Unit 2, Sreepur",
        "[Szwalnia | Unit 2, Sreepur\n[Producent | Padma Knit Ltd.",
    ],
)
def test_beside_the_place_of_a_step_the_maker_is_the_supplier(lines: str) -> None:
    found = read(lines)
    assert (found.texts["supplier"], found.texts["factory"]) == ("Padma Knit Ltd.", "Unit 2, Sreepur")


def test_a_number_of_a_paper_may_look_like_that_of_a_norm() -> None:
    assert read("[Certificate No. | BS 1458/25").texts["report_no"] == "BS 1458/25"
    assert "report_no" not in read("[Reference | BS 5852").texts


def test_the_number_stands_behind_all_words_of_its_label() -> None:
    assert read("CERTIFICATE OF INSPECTION No. 2026/077").texts["report_no"] == "2026/077"
    assert read("[Report no. | NO-4711").texts["report_no"] == "NO-4711"


def test_what_a_sentence_says_behind_the_word_for_an_order_is_no_number() -> None:
    found = read("[Order no.: | FG24-1190\nNumber on label ends 418, order says 481")
    assert (found.lists["po_numbers"], found.problems) == (("FG24-1190",), ())


def test_remarks_may_begin_further_out_than_their_heading_and_on_the_next_page() -> None:
    heading = [replace(line, cells=tuple(shifted(cell, 12.0) for cell in line.cells)) for line in rows("Remarks")]
    found = remarks([*heading, *rows("1. The EAN differs.\n2. Rain all day.", page=2)])
    assert found == ("The EAN differs.", "Rain all day.")


def shifted(cell: Cell, by: float) -> Cell:
    words = tuple(replace(word, x0=word.x0 + by, x1=word.x1 + by) for word in cell.words)
    return Cell(words, (cell.box[0] + by, cell.box[1], cell.box[2] + by, cell.box[3]))


@pytest.mark.parametrize(
    "text",
    [
        "Remarks: The cartons of the second colour were\nstacked on wet ground.",
        "Remarks: The cartons of the second colour were stacked\non wet\nground.",
        "[Remarks | The cartons of the second colour were¶stacked on wet ground.",
        "Remarks: The cartons of the second colour were\nstacked on wet ground.\nPhotos\nInspector: Li Wei",
    ],
)
def test_a_remark_behind_its_label_is_read_with_the_lines_it_is_wrapped_over(text: str) -> None:
    assert remarks(rows(text)) == ("The cartons of the second colour were stacked on wet ground.",)


def test_a_line_that_ended_on_purpose_ends_a_remark() -> None:
    assert remarks(rows("Remarks: Cartons wet.\nThe lot was packed in 20 cartons of 12 pieces each.")) == (
        "Cartons wet.",
    )


@pytest.mark.parametrize("number", ["2024 / HZ / 118", "SH-4711 / A"])
def test_a_stroke_with_spaces_belongs_to_a_number(number: str) -> None:
    assert read(f"[Report No. | {number}").texts["report_no"] == number


@pytest.mark.parametrize(
    "firm", ["Pan Asia Ltd", "Miss Fashion Ltd", "Mr. Price Ltd", "Frau Holle GmbH", "SIG Combibloc GmbH"]
)
def test_a_firm_may_begin_like_a_person(firm: str) -> None:
    assert read(f"[Supplier | {firm}").texts["supplier"] == firm


def test_who_signs_for_a_factory_is_not_the_factory() -> None:
    assert "factory" not in read("[Factory | Mr. Xu").texts


def test_a_model_may_be_called_like_a_class() -> None:
    assert read("[Item No. | MA").lists["items"] == ("MA",)


def test_the_table_of_the_next_sheet_is_no_remark() -> None:
    note = rows("[Remarks\n[The lot was sorted.\n[15 of 15 passed.")
    sheet = rows("[No | Defect | Cri | Maj | Min\n[1 | Chip at rim | 0 | 1 | 0", page=2)
    assert remarks([*note, *(replace(row, table=2) for row in sheet)]) == ("The lot was sorted.", "15 of 15 passed.")


def test_a_description_far_from_other_particulars_is_that_of_a_defect() -> None:
    far = "\n".join(["Text."] * 8)
    assert "product" not in read(f"[Client | Acorn\n{far}\n[Description | Armrest loose\n[Class | Major").texts
    assert read("[Client | Acorn\n[Description | Office chair").texts["product"] == "Office chair"


def test_how_strict_an_inspection_was_is_not_its_kind() -> None:
    assert "inspection_type" not in read("[Inspection type | Single, normal").texts


@pytest.mark.parametrize(
    "name", ["Ms Xu, quality department.", "Mr Chen (sales)", "Frau Lin – Vertrieb", "徐女士，品质部"]
)
def test_a_person_with_a_department_is_no_factory(name: str) -> None:
    assert "factory" not in read(f"[Factory | {name}").texts


@pytest.mark.parametrize("name", ["Mr. Lee, Lee Toys Ltd.", "Ms Bright Toys", "Herrmann (Ningbo)"])
def test_a_firm_that_begins_like_a_person_is_the_factory(name: str) -> None:
    assert read(f"[Factory | {name}").texts["factory"].startswith(name[:6])


def test_the_name_of_a_sheet_may_be_the_heading_of_its_remarks() -> None:
    lines = rows("[1. Needle log was not available.\n[2. The shade differs in 3 pairs.", page=2)
    sheet = replace(page(lines, 2), name="Remarks")
    assert remarks(lines, [sheet]) == ("Needle log was not available.", "The shade differs in 3 pairs.")
    assert remarks(lines, [replace(sheet, name="Tests")]) == ()


def test_lines_that_were_ended_on_purpose_are_remarks_of_their_own() -> None:
    wide = " ".join(["A line that is as wide as the page"] * 3)
    found = remarks(rows(f"{wide}\nRemarks\n40 pairs stood apart.\nThe log was shown."))
    assert found == ("40 pairs stood apart.", "The log was shown.")


@pytest.mark.parametrize(
    ("value", "numbers"),
    [
        ("SL-8802, 1,800 pcs", ("SL-8802",)),
        ("4500-81772 has two styles", ("4500-81772",)),
        ("of 1,800 sets was finished", ()),
        ("for 140 chairs", ()),
        ("HB-17, HB-18", ("HB-17", "HB-18")),
    ],
)
def test_an_order_number_has_no_quantity_and_no_sentence_behind_it(value: str, numbers: tuple[str, ...]) -> None:
    assert particulars(list(entries(rows(f"Order no. | {value}"))), []).lists["po_numbers"] == numbers


def test_words_beside_an_article_name_the_goods_and_a_head_beside_it_is_no_number() -> None:
    found = particulars(list(entries(rows("[Article | Enamelled casserole 24 cm | Order no. | HG118834"))), [])
    assert found.texts.get("product") == "Enamelled casserole 24 cm"
    assert particulars(list(entries(rows("Item | Answer\nLid fits | Yes"))), []).lists["items"] == ()
    coded = particulars(list(entries(rows("[Article | KE 4410 kitchen shears"))), [])
    assert (coded.texts.get("product"), coded.lists["items"]) == (None, ("KE 4410 kitchen shears",))


def test_the_last_of_several_heads_names_a_column_and_no_part_for_remarks() -> None:
    table = "Test | Units per model | Remark\nPairing | 13 | Paired at first attempt\nBarcode | 13 | Readable"
    assert remarks(rows(table)) == ()
