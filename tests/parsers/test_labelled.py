"""Where a value belongs: grids, stacks and cells of labels, several labels in one, a plan told in a sentence."""

import pytest
from msgspec.structs import replace

from tests.parsers.notation import page, rows
from toolkit.model.report import Source
from toolkit.model.severity import BySeverity
from toolkit.parsers.facts.agencies import agency
from toolkit.parsers.facts.entries import entries
from toolkit.parsers.facts.letterhead import number
from toolkit.parsers.facts.particulars import Particulars, particulars
from toolkit.parsers.facts.wrapped import joined, wrapped_label
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.limits.plans import told_level, told_sample
from toolkit.parsers.reader import understand
from toolkit.parsers.words.inline import Entry, inline
from toolkit.parsers.words.labels import concept_of


def read(text: str) -> Particulars:
    lines = rows(text)
    return particulars(list(entries(lines)), [line.text for line in lines])


def close(text: str) -> list[Row]:
    """Return the rows of *text* set so close that the lines of one value follow each other."""
    moved = []
    for index, row in enumerate(rows(text)):
        top = 100 + index * 12.0
        words = tuple(replace(w, top=top, bottom=top + 10, base=top + 8) for w in row.words)
        cells = tuple(
            replace(
                cell,
                words=tuple(replace(w, top=top, bottom=top + 10, base=top + 8) for w in cell.words),
                box=(cell.box[0], top, cell.box[2], top + 10),
            )
            for cell in row.cells
        )
        moved.append(replace(row, cells=cells, top=top, bottom=top + 10, words=words))
    return moved


def read_close(text: str) -> Particulars:
    lines = close(text)
    return particulars(list(entries(lines)), [line.text for line in lines])


def in_a_cell(*lines: str) -> list[tuple[str, str]]:
    piece = replace(rows("[" + " ".join(lines))[0].pieces[0], lines=lines)
    return [(entry.concept, entry.text) for entry in inline(piece, 1)]


def test_one_label_names_several_fields_where_its_value_has_as_many_parts() -> None:
    assert concept_of("Ordered / produced / packed") == "ordered/produced/packed"
    found = read("[Ordered / produced / packed | 4,000 / 4,000 / 3,600 pcs").quantities
    assert (found.ordered, found.produced, found.packed, found.unit) == (4000, 4000, 3600, "pcs")
    assert read("[Ordered / produced / packed | 4,000 pcs").quantities.ordered is None


def test_the_date_of_an_order_is_not_the_day_of_the_inspection() -> None:
    assert "inspection_date" not in read("[Order no. / date | HB-17 / 3 November 2026").texts


def test_one_firm_can_be_supplier_and_factory() -> None:
    found = read("[Supplier / Factory | Tinwhistle Co.").texts
    assert (found["supplier"], found["factory"]) == ("Tinwhistle Co.", "Tinwhistle Co.")


def test_a_value_under_a_label_is_not_beside_the_label_of_another_column() -> None:
    found = read("| | Product\nClient | | Bamboo bowl\nAcorn Imports | | PO No.\nSupplier | | HB-17\nTinwhistle Co. |")
    assert found.texts == {"product": "Bamboo bowl", "client": "Acorn Imports", "supplier": "Tinwhistle Co."}
    assert found.lists["po_numbers"] == ("HB-17",)


def test_the_value_of_an_unknown_label_does_not_go_on_with_the_value_above() -> None:
    found = read_close("Supplier | Tinwhistle Co.\nAssembly hall | Cixi, hall 4")
    assert found.texts["supplier"] == "Tinwhistle Co."
    assert read_close("Supplier | Tinwhistle\n| Trading Co.").texts["supplier"] == "Tinwhistle Trading Co."


def test_an_unknown_label_under_a_value_ends_it_where_its_row_has_labels() -> None:
    found = read_close(
        "Client | Supplier | Factory\nAcorn | Tinwhistle | Hall 2\nDossier | PO No. | Item No.\n7 | HB-17 | KT-2"
    )
    assert (found.texts["client"], found.lists["po_numbers"]) == ("Acorn", ("HB-17",))


def test_labels_and_values_that_take_turns_are_no_row_of_heads() -> None:
    found = read_close(
        "Reference | RE-260511 | Inspection date | 11 May 2026\nDossier | IN-260428 | Booked for | 28 April 2026\n"
        "Item No. | UM-8R | Client | Acorn"
    )
    assert (found.texts["report_no"], found.texts["inspection_date"]) == ("RE-260511", "2026-05-11")


def test_a_cell_can_hold_several_labels_over_their_values() -> None:
    assert in_a_cell("Client", "Acorn Imports", "Supplier", "Tinwhistle", "Trading Co.") == [
        ("client", "Acorn Imports"),
        ("supplier", "Tinwhistle Trading Co."),
    ]
    assert in_a_cell("Factory", "Harbour Road assembly", "plant") == [("factory", "Harbour Road assembly plant")]


def test_a_number_in_a_cell_ends_with_its_line() -> None:
    assert in_a_cell("Report No. CQ-19-7734", "Cobblestone QA", "Final inspection on 8 January 2026") == [
        ("report_no", "CQ-19-7734"),
        ("inspection_date", "8 January 2026"),
    ]


def test_what_stands_before_the_first_colon_is_read_too() -> None:
    found = read("ISO 2859-1, level II, sample size 125 pcs. AQL: critical 0, major 2.5, minor 4.0")
    assert (found.sample_size, found.aql) == (BySeverity(125, 125, 125), BySeverity(0.0, 2.5, 4.0))


def test_a_number_broken_behind_its_hyphen_is_one() -> None:
    assert joined(["SE-3301, SE-", "3302"]) == "SE-3301, SE-3302"
    assert joined(["Kitchen -", "2 parts"]) == "Kitchen - 2 parts"


@pytest.mark.parametrize(
    ("line", "size"),
    [
        ("ISO 2859-1, level II, 125 pcs", 125),
        ("ANSI/ASQ Z1.4, general level II; 200 sets; AQL critical 0, major 2.5, minor 4.0", 200),
        ("ISO 2859-1, normal level II, 125 pcs picked from 24 cartons", 125),
        ("ISO 2859-1, level II, 3000 pcs", None),  # no sample of the standard: it may be the lot
        ("ISO 2859-1, level II, 125 cartons", None),
        ("ISO 2859-1, level II, 125 pcs, 200 pcs", None),  # which one?
        ("Level II, 125 pcs", None),
    ],
)
def test_a_plan_tells_its_sample_without_a_label(line: str, size: int | None) -> None:
    told = told_sample(rows(line))
    assert (told and told[0]) == size


def test_a_plan_tells_its_level_as_a_mere_figure() -> None:
    told = told_level(rows("GB/T 2828.1, II, 200 pcs"))
    assert told is not None
    assert told[0] == "II"
    assert told_level(rows("Table II, see annex")) is None


def test_a_value_that_was_left_blank_leaves_the_next_label_its_own() -> None:
    found = read("[Client | | Supplier | Tinwhistle Co.\n[Factory | | Inspector |")
    assert found.texts == {"supplier": "Tinwhistle Co."}


def test_a_number_behind_a_label_in_chinese_is_no_half_of_it() -> None:
    assert concept_of("款号 Style") == "items"
    assert concept_of("款号：FJ-12") is None
    assert read("检验员Inspector: 李志强").texts == {"inspector": "李志强"}


def test_a_label_in_chinese_needs_no_space_before_it() -> None:
    found = read("产品名称：合金发夹款号：FJ-12订单号：LH-6601")
    assert found.texts == {"product": "合金发夹"}
    assert (found.lists["items"], found.lists["po_numbers"]) == (("FJ-12",), ("LH-6601",))


def test_a_reference_is_the_reports_where_the_item_has_a_label_of_its_own() -> None:
    assert read("[Reference | VR-5518\n[Item | PB-2L").texts["report_no"] == "VR-5518"
    assert read("[Report No. | VR-5518\n[Reference | PB-2L").lists["items"] == ("PB-2L",)
    alone = read("[Reference | VR-5518")
    assert (alone.texts, alone.lists["items"]) == ({}, ())


def test_a_report_that_this_one_replaces_gives_it_no_number() -> None:
    assert "report_no" not in read("[First report no. | IN-260428\n[Previous report | IN-260429").texts


def test_a_longer_list_of_the_same_orders_goes_on() -> None:
    found = read("Order: HB-17\n[PO | HB-17; HB-18")
    assert found.lists["po_numbers"] == ("HB-17", "HB-18")
    assert found.problems == ()


def test_a_language_that_writes_the_day_first_tells_the_order_of_a_date() -> None:
    assert read("[Ngày kiểm hàng | 12/04/2026").texts["inspection_date"] == "2026-04-12"
    both = read("[Ngày kiểm hàng | 12/04/2026\nInspection date see above")
    assert [problem.code for problem in both.problems] == ["ambiguous_date"]


def test_eight_figures_are_a_date_beside_its_label_only() -> None:
    assert read("[Inspection date | 20260712").texts["inspection_date"] == "2026-07-12"
    assert read("[Report No. | 20260712").texts["report_no"] == "20260712"


def test_a_name_ends_before_the_next_label_in_chinese() -> None:
    named = Entry("inspector", "周敏 复核人：何立", 1, (0.0, 0.0, 9.0, 9.0))
    assert particulars([named], []).texts["inspector"] == "周敏"


def test_a_rate_of_defective_units_gives_their_number() -> None:
    assert read("Defective rate: 15.2 % (19/125)").defective_units == 19
    assert read("Defective rate: 7 %").defective_units is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Merrow Audit Group\nGarment final inspection", "Merrow Audit Group"),
        ("Visual check\nSocial audit", None),
        ("出货检验报告\n检验标准", None),
        ("华北验货服务中心\n检验标准", "华北验货服务中心"),
        ("LB-771-26 Lantern Bay Quality Control", "Lantern Bay Quality Control"),
        ("Report\nInspection by Nordex Apparel Control, level II", "Nordex Apparel Control"),
        ("PRÜFBERICHT WARENPRÜFUNG", None),
        ("Report\n" * 9 + "Washing test performed by Velden Testing Services", None),
    ],
)
def test_an_inspection_firm_is_told_from_a_heading(text: str, name: str | None) -> None:
    found = agency(rows(text), [])
    assert (found and found[0]) == name


def test_the_buyers_quality_office_is_not_the_agency() -> None:
    letterhead = rows("Brightmoor Quality Office | | Norrland Inspection AB")
    found = agency(letterhead, [], ["Brightmoor Quality Office"])
    assert found is not None
    assert found[0] == "Norrland Inspection AB"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("INSPECTION REPORT | IR-26-0614", "IR-26-0614"),
        ("KS-R-0561 · Final inspection", "KS-R-0561"),
        ("Pre-shipment inspection\nNo. GIN-55102-B", "GIN-55102-B"),
        ("Inspection report\nReplaces | ASC-I-097 of Jul 24, 2026", None),
        ("Inspection report form QF-08-033", None),
        ("Inspection report | Order VT-33810", None),
    ],
)
def test_a_number_in_the_title_is_the_reports_only_where_nothing_else_is_said(text: str, printed: str | None) -> None:
    found = number(rows(text))
    assert (found and found[0]) == printed


def test_the_beginning_of_an_order_number_is_no_inspection_level() -> None:
    lines = rows("Inspection report\n[PO | GI-2019 | Client | Acorn\n[Result | Fail\nISO 2859-1, level II")
    assert understand([page(lines)], Source(file="x.pdf", sha256="", format="pdf")).sampling.level == "II"


def test_the_number_of_a_form_is_not_the_reports() -> None:
    assert "report_no" not in read("表单编号：QR-OQC-012 版本：B/3").texts
    assert "report_no" not in read("Reference: on file. Weight of 5 pillows").texts


def test_a_column_of_references_gives_no_number_and_a_class_no_kind_of_inspection() -> None:
    found = read("[Ref | Defect | Type\n[W1 | Hose jams | MAJ\n[W2 | Leak | MIN")
    assert found.texts == {}


def test_an_order_number_with_the_word_for_it_is_no_second_one() -> None:
    assert read("[Order No. | PO 700418").problems == ()
    assert [problem.code for problem in read("[Order No. | PO 700418\n[PO | 700419").problems] == ["po_conflict"]


@pytest.mark.parametrize(
    ("line", "concept", "value"),
    [
        ("客戶：Alpenrausch | 檢驗日期：2025/06/20", "inspection_date", "2025/06/20"),
        ("[订单数量 Order qty：360 台/pcs | 抽样数Sample size | 50 台/pcs", "sample_size", "50 台/pcs"),
        ("Verdict | Pass\nSample size | 50 pcs", "sample_size", "50 pcs"),
    ],
)
def test_a_figure_with_its_unit_is_a_value(line: str, concept: str, value: str) -> None:
    assert {entry.concept: entry.text for entry in entries(rows(line))}[concept] == value


def test_a_ruled_cell_is_one_value_however_wide_its_spaces() -> None:
    (row,) = rows("[Client | Hearth | Date | 2025-08-14")
    spread = [
        replace(row.cells[1].words[0], text=text, x0=140 + x, x1=170 + x) for text, x in (("Hearth", 0), ("Hollow", 45))
    ]
    wide = replace(row, cells=(row.cells[0], replace(row.cells[1], words=tuple(spread)), *row.cells[2:]))
    assert next((entry.concept, entry.text) for entry in entries([wide])) == ("client", "Hearth Hollow")


def test_a_value_goes_on_in_a_line_that_stands_nearer_than_the_next_label() -> None:
    first, second, third = rows("Supplier | Wenzhou Bulaite | Article | SD-309\n | Shoes\nProduct | Sandal")

    def moved(row: Row, top: float) -> Row:
        words = tuple(replace(w, top=top, bottom=top + 8, base=top + 7) for w in row.words)
        by_x = {w.x0: w for w in words}
        cells = tuple(
            replace(c, words=tuple(by_x[w.x0] for w in c.words), box=(c.box[0], top, c.box[2], top + 8))
            for c in row.cells
        )
        return replace(row, cells=cells, words=words, top=top, bottom=top + 8)

    told = {e.concept: e.text for e in entries([moved(first, 100), moved(second, 115.5), moved(third, 133.5)])}
    assert told["supplier"] == "Wenzhou Bulaite Shoes"
    apart = {e.concept: e.text for e in entries([moved(first, 100), moved(second, 115.5), moved(third, 131)])}
    assert apart["supplier"] == "Wenzhou Bulaite"


def test_one_half_of_a_label_may_be_in_a_language_that_nobody_knows() -> None:
    assert concept_of("Buyer / Kharidar") == "client"
    assert [concept_of(text) for text in ("Buyer / Major", "Buyer / 12", "Kharidar / Maal")] == [None, None, None]


def test_the_name_of_a_class_is_the_value_of_no_label() -> None:
    found = entries(rows("[Lot | Sample | Critical | Major\n[1,200 pairs | 80 pairs | 0 | 1.5"))
    assert ("sample_size", "80 pairs") in [(entry.concept, entry.text) for entry in found]


def test_the_name_of_a_group_of_labels_is_no_label() -> None:
    lines = rows("[Sampling plan | Sampling standard | ISO 2859-1 | Sample size | 200\n[ | AQL | 1.5")
    first = lines[0]
    tall = replace(first.cells[0], box=(*first.cells[0].box[:3], lines[1].bottom))
    lines[0] = replace(first, cells=(tall, *first.cells[1:]))
    assert ("sample_size", "200") in [(entry.concept, entry.text) for entry in entries(lines)]


def value_of(text: str, concept: str, *, above: float = 0.0) -> list[str]:
    """Return the values of *concept* among lines that stand closer than those of the notation, by *above* points."""
    lines = rows(text)
    moved = [replace(row, top=row.top - above * at, bottom=row.bottom - above * at) for at, row in enumerate(lines)]
    return [entry.text for entry in entries(moved) if entry.concept == concept]


def test_a_label_may_be_wrapped_beside_its_value() -> None:
    text = "Seller | Ege Karo | Ready and | 7,360 pcs\n | | packed"
    assert value_of(text, "packed", above=6.0) == ["7,360 pcs"]
    assert value_of("Seller | Ege Karo | Ready and | 7,360 pcs\n | | sealed", "packed", above=6.0) == []


def test_a_value_may_begin_over_the_line_of_its_label() -> None:
    text = "Inspection report\n\n\n | Lotus Star Footwear Export Pvt. Ltd.,\nSupplier | Agra"
    assert value_of(text, "supplier", above=6.0) == ["Lotus Star Footwear Export Pvt. Ltd., Agra"]
    assert value_of("Client | Acme\n | Long Road 5\nSupplier | Agra", "supplier", above=6.0) == ["Agra"]


def test_the_total_of_a_column_is_no_number_of_an_order() -> None:
    assert value_of("PO | Ordered\nK118204 | 1,116\nK118207 | 720\nTotal | 1,836", "po_numbers", above=6.0) == [
        "K118204 K118207"
    ]


def test_a_sample_in_a_caption_is_none_of_the_plan() -> None:
    assert value_of("Photo 9: run near foot, sample 3", "sample_size") == []
    assert value_of("Run near foot, sample 3", "sample_size") == []
    assert value_of("Visual inspection, sample 80", "sample_size") == ["80"]


def test_a_class_in_the_heads_of_a_list_is_no_item() -> None:
    heads = "[No. | Code | Seen | Article | CR | MA | MI\n[1 | C-11 | Rocks on the table | white | | 3 | "
    assert [entry.text for entry in entries(rows(heads)) if entry.concept == "items"] != ["CR"]
    plan = "[Sample size | 125 pcs | AQL | Critical 0 | Major 1.0 | Minor 2.5"
    assert [entry.text for entry in entries(rows(plan)) if entry.concept == "sample_size"] == ["125 pcs"]


def test_the_lines_of_a_cell_may_each_have_a_label() -> None:
    card = "[Report no. HV-25-2207¶Inspection date 04.09.2025¶Inspector: J. Lin | Voigt GmbH"
    told = {entry.concept: entry.text for entry in entries(rows(card))}
    assert told["report_no"] == "HV-25-2207"
    assert told["inspection_date"] == "04.09.2025"
    assert told["inspector"] == "J. Lin"


def test_a_line_over_a_card_is_no_first_line_of_its_labels() -> None:
    line, below = rows("Re-inspection (second visit) | Ref. NS-26-93\nCommissioned by | | Acorn Imports")
    card = rows("Anything\n[Commissioned by | | Acorn Imports")[1]
    near = replace(line, bottom=below.top - 1)
    assert wrapped_label(line.pieces, 0, near, [below]) == "client"
    assert wrapped_label(line.pieces, 0, near, [card]) is None
