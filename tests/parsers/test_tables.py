"""The tables that matter: what opens them, what belongs to them, what ends them."""

import pytest
from msgspec.structs import replace

from tests.parsers.notation import row, rows, words
from toolkit.model.severity import Severity
from toolkit.parsers.cards.cards import Cards
from toolkit.parsers.layout.cells import Cell, Row
from toolkit.parsers.layout.grid import rows_of
from toolkit.parsers.layout.heads import parted_head
from toolkit.parsers.layout.pages import Page
from toolkit.parsers.limits.summary import Summary
from toolkit.parsers.lists.findings import findings
from toolkit.parsers.lists.joining import joined
from toolkit.parsers.lists.listing import Listing
from toolkit.parsers.lists.matrix import Matrix
from toolkit.parsers.lists.tables import find_tables
from toolkit.parsers.proof.strays import strays, unread_heads

C, MA, MI = Severity.CRITICAL, Severity.MAJOR, Severity.MINOR
MATRIX = """
[No. | Defect | Critical | Major | Minor
[1 | Dent on lid | 0 | 3 | 0
[2 | Stain | - | - | 04
[ | Total found | 0 | 3 | 4
[ | Max. allowed | 0 | 5 | 7
"""


def told(text: str) -> list[tuple[str, str, dict[Severity, str]]]:
    return [(line.kind, line.label, line.values) for table in find_tables(rows(text)) for line in joined(table.lines)]


def test_a_matrix_has_defects_totals_and_limits() -> None:
    assert told(MATRIX) == [
        ("defect", "Dent on lid", {C: "0", MA: "3", MI: "0"}),
        ("defect", "Stain", {C: "-", MA: "-", MI: "04"}),
        ("found", "Total found", {C: "0", MA: "3", MI: "4"}),
        ("allowed", "Max. allowed", {C: "0", MA: "5", MI: "7"}),
    ]


def test_the_classes_may_stand_in_any_order() -> None:
    text = "[Defect | Minor | Major | Critical\n[Dent | 1 | 2 | 3"
    assert told(text) == [("defect", "Dent", {MI: "1", MA: "2", C: "3"})]


def test_a_list_has_a_class_and_a_number_in_each_row() -> None:
    text = "[# | Severity | Description | Qty\n[1 | Major | Dent | 2 pcs\n[2 | Min. | Stain | 1 pc"
    assert told(text) == [("defect", "Dent", {MA: "2 pcs"}), ("defect", "Stain", {MI: "1 pc"})]


def test_a_summary_has_a_row_for_each_class() -> None:
    text = "[Category | Found | AQL Limit | Status\n[Critical | 0 | 0 | Pass\n[Major | 3 | 5 | Pass"
    (table,) = find_tables(rows(text))
    assert isinstance(table, Summary)
    assert [(line.kind, line.values) for line in table.lines if line.kind != "result"] == [
        ("found", {C: "0"}), ("allowed", {C: "0"}), ("found", {MA: "3"}), ("allowed", {MA: "5"}),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Defect | Critical | Major | Minor", Matrix),
        ("Sample Cri. | Sample Maj. | AQL Cri. | AQL Maj.", Matrix),
        ("Severity | Finding | Qty", Listing),
        ("Major | Loose thread | 3 pcs", Cards),
    ],
)
def test_what_opens_a_table(text: str, kind: type[object]) -> None:
    assert [type(table) for table in find_tables(rows(text))] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Critical | 3 | Major | 2",  # figures, no heads
        "Major | 12 | 3",  # a figure that says nothing of finds
        "Dimension | Spec | Tol. | Result",
        "A critical defect fails the lot",
    ],
)
def test_what_opens_no_table(text: str) -> None:
    assert find_tables(rows(text)) == []


def test_a_count_under_no_known_class_is_never_dropped_in_silence() -> None:
    (table,) = find_tables(rows("[Defect | Serious | Major | Minor\n[Dent | 4 | 1 | 0"))
    assert table.junk


def test_figures_with_decimals_are_no_defects() -> None:
    (table,) = find_tables(rows("[Defect | Critical | Major | Minor\n[Chest | 56,5 | 55 | 56"))
    assert [line.kind for line in table.lines] == []
    assert table.junk


def test_a_description_goes_on_in_the_next_line() -> None:
    text = "Defect | Critical | Major | Minor\nScratch on the lid | 0 | 2 | 0\nseen from one metre"
    lines = rows(text)
    near = [line if index < 2 else moved(line, -5) for index, line in enumerate(lines)]
    read = [(line.label, line.values) for table in find_tables(near) for line in joined(table.lines)]
    assert read == [("Scratch on the lid seen from one metre", {C: "0", MA: "2", MI: "0"})]


def moved(row: Row, down: float) -> Row:
    """Return *row* set *down* points lower."""
    words = tuple(replace(w, top=w.top + down, bottom=w.bottom + down, base=w.base + down) for w in row.words)
    cells = tuple(
        replace(c, words=words, box=(c.box[0], c.box[1] + down, c.box[2], c.box[3] + down)) for c in row.cells
    )
    return replace(row, cells=cells, top=row.top + down, bottom=row.bottom + down, words=words)


def test_a_class_that_runs_into_its_description_is_parted_or_asked_about() -> None:
    heads = rows("Severity | Defect description | Qty\nMajor | Dent | 3")
    # The class and the description stand so close that they look like one text.
    close = words("CRITICAL DEFECTS", 56.0, 136.0)
    text = words("Glue mark on lid", 138.0, 136.0)
    number = words("45", 260.0, 136.0)
    both = Cell((*close, *text), (56.0, 136.0, 218.0, 146.0))
    run_in = Row(1, (both, Cell(number, (260.0, 136.0, 270.0, 146.0))), 136.0, 146.0, 0, (*close, *text, *number))
    found = findings(find_tables([*heads, run_in]), [*heads, run_in])
    assert [(d.description, d.critical, d.major) for d in found.defects] == [
        ("Dent", None, 3), ("Glue mark on lid", 45, None),
    ]  # fmt: skip


def test_words_beside_a_table_do_not_end_it() -> None:
    classes = "CRITICAL DEFECTS | MAJOR DEFECTS | MINOR DEFECTS"
    told = f"{classes}\n | | | | Packaging checks\nAQL | 0 | AQL | 1.5 | AQL | 4.0"
    (table,) = find_tables(rows(told))
    assert [(line.kind, list(line.values.values())) for line in table.lines] == [("aql", ["0", "1.5", "4.0"])]


def test_figures_beside_a_table_are_not_overlooked() -> None:
    classes = "CRITICAL DEFECTS | MAJOR DEFECTS | MINOR DEFECTS"
    (table,) = find_tables(rows(f"Kind | {classes}\n | | | | | Broken zip 3\nFound | 0 | 1 | 4"))
    assert [line.kind for line in table.lines] == ["text", "found"]


def set_row(top: float, *said: tuple[float, str]) -> Row:
    """Return a row without rules whose words stand at given places, close enough to run together."""
    (only,) = rows_of(Page(1, 600, 800, tuple(word for x, text in said for word in words(text, x, top))))
    return only


HEADS = ((20, "Class"), (60, "Defect"), (200, "Qty"))


@pytest.mark.parametrize(
    ("heads", "said", "read"),
    [
        (
            HEADS,
            ((20, "Major"), (60, "Seam open under the left arm"), (205, "9")),
            ("Seam open under the left arm", "9"),
        ),
        (
            ((20, "Code"), (60, "Defect"), (170, "Class"), (200, "Qty")),
            ((20, "W-03"), (50, "Loose threads at the hem"), (172, "MA"), (203, "12")),
            ("Loose threads at the hem", "12"),
        ),
    ],
)
def test_columns_that_run_together_are_parted_by_what_they_hold(
    heads: tuple[tuple[float, str], ...], said: tuple[tuple[float, str], ...], read: tuple[str, str]
) -> None:
    (table,) = find_tables([set_row(100, *heads), set_row(112, *said)])
    assert [(line.label, *line.values.values()) for line in table.lines] == [read]


def test_a_line_that_names_a_class_and_a_number_is_asked_about() -> None:
    heads = set_row(100, (20, "Defect"), (150, "Class"), (200, "Qty"))
    lost = set_row(112, (20, "Seam open under the whole of the left and the right arm Major 9"))
    (table,) = find_tables([heads, lost, set_row(124, (20, "Stain"), (152, "Minor"), (205, "2"))])
    assert [text for _, text in table.junk] == [lost.text]


def test_heads_are_parted_where_their_gaps_are_wider() -> None:
    heads = set_row(100, (20, "Class"), (52, "Defect"), (86, "description"), (148, "Found"))
    assert [cell.text for cell in parted_head(heads).cells] == ["Class", "Defect description", "Found"]


@pytest.mark.parametrize(("head", "read"), [("Class", ["0", "12"]), ("Lot", [])])
def test_letters_are_classes_under_a_head_that_says_so(head: str, read: list[str]) -> None:
    tables = find_tables(rows(f"[{head} | AQL | Ac | Found\n[A | 0 | 0 | 0\n[B | 2.5 | 10 | 12"))
    lines = [line for table in tables for line in table.lines if line.kind == "found"]
    assert [value for line in lines for value in line.values.values()] == read


def test_a_list_may_call_its_defects_by_any_name() -> None:
    (table,) = find_tables(rows("[Code | As it was seen | Class | Qty\n[W-03 | Split | MA | 4"))
    assert [(line.label, *line.values.values()) for line in table.lines] == [("Split", "4")]


def test_a_heading_right_under_the_heads_is_that_of_the_first_rows() -> None:
    heads, two = "Defect | Critical | Major | Minor", "Dent | 0 | 3 | 0\nStain | 0 | 0 | 4"
    (table,) = find_tables(rows(f"{heads}\nVisual check:\n{two}"))
    assert [line.label for line in table.lines] == ["Dent", "Stain"]
    (ended,) = find_tables(rows(f"{heads}\n{two}\nPhotos\nBurr | 1 | 1 | 1"))
    assert [line.label for line in ended.lines] == ["Dent", "Stain"]


def test_rows_under_heads_that_another_page_repeats_are_not_lost_in_silence() -> None:
    heads = set_row(100, (20, "Fault"), (180, "Critical"), (240, "Major"), (300, "Minor"))
    lost = set_row(160, (20, "Dent"), (197, "1"), (250, "3"), (310, "2"))
    first = [heads, set_row(112, (20, "Remarks")), set_row(124, (20, "Photos")), lost]
    both = [*first, *(replace(row, page=2) for row in (heads, replace(lost, top=112.0, bottom=122.0)))]
    told = list(strays(find_tables(both), both))
    assert [(problem.code, problem.level, problem.page) for problem in told] == [("unread_cells", "error", 1)]
    assert list(strays(find_tables(first), first)) == []


def test_a_table_of_totals_that_was_not_read_is_told() -> None:
    told = rows("Name | AQL | Found\nRust | 8 | 9\nOther | Words")
    assert [problem.code for problem in unread_heads([], told)] == ["unread_cells"]
    tables = find_tables(rows(MATRIX))
    assert list(unread_heads(tables, rows(MATRIX))) == []


@pytest.mark.parametrize(("place", "read"), [(155, ("4", "2")), (169, ("30", "4", "2"))])
def test_a_figure_that_ends_a_description_is_no_count_though_it_reaches_under_a_class(
    place: int, read: tuple[str, ...]
) -> None:
    heads = set_row(100, (20, "Fault"), (180, "Minor"), (240, "Major"), (300, "Critical"))
    said = set_row(112, (20, "Burr seen after the fill test"), (place, "30"), (250, "4"), (315, "2"))
    (table,) = find_tables([heads, said])
    assert tuple(value for line in table.lines for value in line.values.values()) == read


LIST = "[Defect | Critical | Major | Minor\n[Cap missing | 0 | 2 | 0"


@pytest.mark.parametrize(
    ("first", "second", "asked"),
    [
        ("Visit of 12 Aug 2026", "Visit of 3 Sep 2026", True),
        ("Workmanship", "Packing", True),
        ("Defects found", "Defects found (continued)", False),
        ("Defects found", "Scratch 0 2 1", False),
    ],
)
def test_several_lists_without_a_total_are_asked_about(first: str, second: str, *, asked: bool) -> None:
    text = rows(f"{first}\n{LIST}\n\n{second}\n{LIST.replace('Cap missing', 'Stain')}")
    codes = [problem.code for problem in findings(find_tables(text), text).problems]
    assert ("lists_added_up" in codes) == asked


def test_several_lists_that_a_total_confirms_are_not() -> None:
    text = rows(
        f"Workmanship\n{LIST}\n\nPacking\n{LIST.replace('Cap', 'Label')}\n\nTotal found: critical 0, major 4, minor 0"
    )
    found = findings(find_tables(text), text)
    assert (found.found.major, [problem.code for problem in found.problems]) == (4, [])


@pytest.mark.parametrize(
    ("rest", "read"),
    [
        ("[ | nicht zugentlastet | | ", "Netzleitung nicht zugentlastet"),
        ("[ | Sonstiges | | ", "Netzleitung Sonstiges"),  # in the cell of the text it can be nothing else
        ("[Funktion | | | ", "Netzleitung"),  # in the first cell it can be a heading
        ("[ | Funktion | | 2", "Netzleitung"),
    ],
)
def test_a_text_that_a_page_has_cut_in_two_is_made_whole(rest: str, read: str) -> None:
    first = rows("[Nr | Fehler | Klasse | Anzahl\n[1 | Netzleitung | major | 3")
    second = rows(f"{rest}\n[2 | Kratzer | minor | 1", page=2)
    assert findings(find_tables([*first, *second]), [*first, *second]).defects[0].description == read


ITEMS = "[Defect | Class | Black | White\n[Dent | MA | 4 | 2\n[Stain | MI | 3 | 6\n"


def test_a_column_for_each_article_is_summed_where_a_total_says_so() -> None:
    text = rows(f"{ITEMS}[Total major | | 4 | 2\n[Total minor | | 3 | 6")
    found = findings(find_tables(text), text)
    assert [(d.description, d.major, d.minor) for d in found.defects] == [("Dent", 6, None), ("Stain", None, 9)]
    assert found.problems == ()


def test_a_column_for_each_article_is_a_question_without_a_total() -> None:
    text = rows(ITEMS)
    assert [problem.code for problem in findings(find_tables(text), text).problems] == ["unread_cells"]


def test_figures_that_are_no_counts_are_not_summed_where_the_total_counts_the_rows() -> None:
    text = rows("[Defect | Class | Box | Shelf\n[Dent | MA | 4 | 2\n[Stain | MI | 3 | 6\n\nFound: major 1, minor 1")
    found = findings(find_tables(text), text)
    assert [(d.major, d.minor) for d in found.defects] == [(1, None), (None, 1)]
    assert found.problems == ()


def test_a_pair_under_a_class_and_its_label_is_a_limit() -> None:
    text = "Code letter | Sample size | Critical Ac/Re | Major Ac/Re\nL | 200 | 0/1 | 10/11"
    assert [(line.kind, line.values) for table in find_tables(rows(text)) for line in table.lines] == [
        ("both", {C: "0/1", MA: "10/11"})
    ]


def test_a_table_goes_on_behind_a_row_that_a_page_has_cut_though_its_head_is_unknown() -> None:
    first = rows("[No | Remark | Critical | Major | Minor\n[1 | Hinge loose | | 6 |\n[2 | Oil finish uneven on | | | 5")
    second = rows("[ | armrest | | |\n[3 | Sharp splinter | | 4 |\n[Sum | | 0 | 10 | 5", page=2)
    found = findings(find_tables([*first, *second]), [*first, *second])
    assert [(d.description, d.major, d.minor) for d in found.defects] == [
        ("Hinge loose", 6, None), ("Oil finish uneven on armrest", None, 5), ("Sharp splinter", 4, None),
    ]  # fmt: skip
    assert found.found.major == 10


def test_rows_in_the_columns_of_a_list_on_the_next_page_are_never_lost_in_silence() -> None:
    first = rows("[No | Defect | Critical | Major | Minor\n[1 | Hinge loose | | 6 |")
    second = rows("Checked again\n[see note | | | |\n[9 | Sharp splinter | | 4 |", page=2)
    found = findings(find_tables([*first, *second]), [*first, *second])
    assert len(found.defects) == 2 or "unread_cells" in {problem.code for problem in found.problems}


def test_a_total_of_all_lists_confirms_their_sum() -> None:
    blocks = (
        "[Finding | Critical | Major | Minor\n[Frayed hem | | 2 |\n[Subtotal Rust | 0 | 2 | 0\n\n"
        "[Finding | Critical | Major | Minor\n[Knot | | 1 | 3\n[Subtotal Moss | 0 | 1 | 3\n"
        "[Sum of all models | 0 | 3 | 3"
    )
    text = rows(blocks)
    found = findings(find_tables(text), text)
    assert (len(found.defects), found.found.major, found.found.minor, found.problems) == (2, 3, 3, ())


def test_a_list_with_its_totals_above_it_goes_on_behind_a_row_that_a_page_has_cut() -> None:
    first = rows("[No | Finding | Critical | Major | Minor\n[ | Found | 0 | 6 | 1\n[1 | Lens scratched, seen | | 4 |")
    second = rows("[ | at arm's length | | |\n[2 | Strap missing | | 2 |\n[3 | Dust | | | 1", page=2)
    found = findings(find_tables([*first, *second]), [*first, *second])
    assert [(d.description, d.major, d.minor) for d in found.defects] == [
        ("Lens scratched, seen at arm's length", 4, None), ("Strap missing", 2, None), ("Dust", None, 1),
    ]  # fmt: skip


def test_a_heading_in_larger_letters_ends_a_list_without_rules() -> None:
    found = rows("No | Finding | Class | Count\n1 | Chipped rim | major | 2")
    heading = row("3 Sizes", 2)
    large = tuple(replace(word, size=14.0) for word in heading.words)
    heading = replace(heading, words=large, cells=(Cell(large, heading.box),))
    text = [*found, heading, row("Part | Nominal | Read | Pieces", 3), row("Rim | 16 mm | 15 to 17 | 9", 4)]
    read = findings(find_tables(text), text)
    assert ([d.description for d in read.defects], read.problems) == (["Chipped rim"], ())


@pytest.mark.parametrize("nothing", [".", "/", "·"])
@pytest.mark.parametrize("ruled", ["", "["])
def test_a_usual_defect_that_was_not_met_is_no_row_of_the_list(nothing: str, ruled: str) -> None:
    line = f"\n{ruled}{{0}} | {{1}} | {nothing} | {{2}} | {{3}}"
    text = rows(
        f"{ruled}Code | Finding | Critical | Major | Minor"
        + line.format(10, "Sharp edge", nothing, nothing)
        + line.format(11, "Wobbles", 2, nothing)
        + line.format(12, "Rust", nothing, nothing)
        + line.format(13, "Fold", nothing, 3)
        + f"\n{ruled} | Found | 0 | 2 | 3"
    )
    found = findings(find_tables(text), text)
    assert [(d.description, d.major, d.minor) for d in found.defects] == [("Wobbles", 2, None), ("Fold", None, 3)]
    assert found.problems == ()


@pytest.mark.parametrize(
    "text",
    [
        "[Standard | Level | Class | Ac | Found\n[ISO 2859-1 | II | Critical | 0 | 0\n[ISO 2859-1 | II | Major | 5 | 3",
        "[抽樣標準 | 檢驗水準 | 缺點等級 | 允收數 | 發現數\n[ISO 2859-1 | II | 致命 | 0 | 0\n[ | | 主要 | 5 | 3",
        "[Plan | Defects | Accept | Observed\n[Single | Critical | 0 | 0\n[Single | Major | 5 | 3",
    ],
)  # fmt: skip
def test_the_class_of_a_summary_may_stand_behind_the_plan(text: str) -> None:
    found = [line.values for table in find_tables(rows(text)) for line in table.lines if line.kind == "found"]
    assert found == [{C: "0"}, {MA: "3"}]


@pytest.mark.parametrize(
    "below",
    [
        "[2. Function tests\n[No. | Item | 1 | 2 | 3\n[1 | Power, W | 11 | 12 | 12",
        "[No. | Item | 1 | 2 | 3 | 4\n[1 | Power, W | 11 | 12 | 12 | 11",
    ],
)
def test_measured_samples_behind_a_list_are_no_defects(below: str) -> None:
    assert [line[:2] for line in told(MATRIX.strip() + "\n" + below)] == [line[:2] for line in told(MATRIX)]


@pytest.mark.parametrize("label", ["Defective garments", "No. of faulty pairs", "不良台数", "Pièces défectueuses"])
def test_a_number_of_defective_goods_is_no_defect(label: str) -> None:
    lines = told(f"[No. | Defect | Critical | Major | Minor\n[1 | Dent | 0 | 3 | 0\n[ | {label} | 3 | | ")
    assert [kind for kind, _, _ in lines if kind == "defect"] == ["defect"]


def test_faulty_parts_among_the_defects_are_one_or_a_question() -> None:
    heads = "[No. | Defect | Critical | Major | Minor\n[1 | Scratch | 0 | 3 | 0\n"
    list_of = heads + "[{} | Faulty pieces | 0 | 2 | 0\n[3 | Stain | 0 | 0 | 4"
    lines = rows(list_of.format("2"))
    assert [defect.major for defect in findings(find_tables(lines), lines).defects] == [3, 2, 0]
    lines = rows(list_of.format(""))
    assert [problem.code for problem in findings(find_tables(lines), lines).problems] == ["unread_cells"]


@pytest.mark.parametrize("total", ["Sum: critical 0, major 3, minor 2", "Total: 3 major, 2 minor"])
def test_a_total_told_in_words_is_no_row_of_a_list(total: str) -> None:
    lines = rows(f"[No. | Defect | Class | Qty\n[1 | Scratch | Major | 3\n[2 | Stain | Minor | 2\n[ | {total} | | 5")
    found = findings(find_tables(lines), lines)
    assert [defect.description for defect in found.defects] == ["Scratch", "Stain"]
    assert (found.found.major, found.found.minor, found.problems) == (3, 2, ())


@pytest.mark.parametrize("nought", ["Nil tol.", "NIL TOLERANCE", "zero tolerance"])
def test_no_tolerance_is_an_aql_of_nought(nought: str) -> None:
    lines = rows(
        f"[Plan | Critical | Major | Minor\n[AQL | {nought} | 2.5 | 4.0\n[Found | 0 | 3 | 2\n[Allowed | 0 | 5 | 7"
    )
    found = findings(find_tables(lines), lines)
    assert (found.aql.critical, found.aql.major, found.problems) == (0.0, 2.5, ())


def test_a_particular_of_the_plan_for_all_classes_ends_no_table_of_it() -> None:
    lines = rows("ISO 2859-1 | Critical | Major | Minor\nInspection level | Level II\nAQL | 0 | 1.5 | 4.0")
    (table,) = find_tables(lines)
    assert [line.kind for line in table.lines] == ["aql"]


@pytest.mark.parametrize(
    ("text", "asked"),
    [("The factory mends all¶pieces and packs the¶rest before 14 May", False), ("3 pcs more", True)],
)
def test_a_remark_in_the_box_of_the_finds_is_no_count(text: str, *, asked: bool) -> None:
    lines = rows(f"[ | Critical | Major | Minor\n[Found | 0 | 5 | 8\n[Remarks | {text} | | ")
    assert bool(findings(find_tables(lines), lines).problems) == asked


def test_a_sample_in_a_cell_merged_over_the_classes_is_that_of_each() -> None:
    head, first, *others = rows(
        "[Drawn | Class | AQL | Ac\n[125 | Critical | 0 | 0\n[ | Major | 2.5 | 7\n[ | Minor | 4.0 | 10"
    )
    merged = [replace(first.cells[0], carried=True)]
    lines = [head, first, *(replace(each, cells=(*merged, *each.cells[1:])) for each in others)]
    (table,) = find_tables(lines)
    sizes = [line.values for line in table.lines if line.kind == "sample"]
    assert sizes == [{severity: "125"} for severity in Severity]
