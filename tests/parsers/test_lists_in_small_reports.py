"""Lists of defects in small reports: wrapped sentences, headings and heads of their own, good goods beside bad ones."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.report import Report

PLAN = "Goods inspection report\nSample 80 pcs, level II, AQL 2.5 / 4.0, accept 5 major and 7 minor\n\n"
PASSED = "\n\nOverall result: PASS"


def read(text: str, plan: str = PLAN) -> Report:
    return report(plan + text.strip("\n") + PASSED)


def listed(told: Report) -> list[tuple[str, int | None, int | None]]:
    return [(each.description, each.major or None, each.minor or None) for each in told.defects]


def errors(told: Report) -> list[str]:
    return [problem.message for problem in told.problems if problem.level == "error"]


TOTALS = "\n\nMajor 3, minor 4"
EXPECTED = [("Seam open at hem", 2, None), ("Hole", 1, None), ("Loose thread", None, 4)]

LISTS = {
    "class behind words for finds": (
        "Seen by us (major)\n- Seam open at hem: 2 pcs\n- Hole: 1 pc\n\nSeen by us (minor)\n- Loose thread: 4 pcs"
    ),
    "class behind a dash": (
        "Found by us - Major\n- Seam open at hem: 2 pcs\n- Hole: 1 pc\n\nVisual faults – minor:\n- Loose thread: 4 pcs"
    ),
    "sentences over two lines": (
        "Findings on workmanship\nMajor: 2 pcs with Seam open at\nhem and 1 pc with Hole.\n"
        "Minor: 4 pcs with Loose\nthread."
    ),
    "a description over two lines": (
        "Findings on workmanship\nMajor: 1 pc with Hole.\nMinor: 4 pcs with Loose\nthread.\n"
        "Major: 2 pcs with Seam open at\nhem."
    ),
    "tolerances in headings": (
        "MAJOR DEFECTS (tolerance 5)\nSeam open at hem: 2 pcs\nHole: 1 pc\n\n"
        "MINOR DEFECTS (tolerance 7)\nLoose thread: 4 pcs"
    ),
    "dots and codes of two widths": (
        "a) Seam open at hem ............ MA 2\nb) Hole ................ MA 1\nc) Loose thread ...... MI 4"
    ),
    "dots and whole words": (
        "Seam open at hem ............ major 2\nHole ................ major 1\nLoose thread ...... minor 4"
    ),
    "places that pictures show": (
        "Findings\n1) Seam open at hem - Major - 2 pcs (see also picture 4-6)\n"
        "2) Hole - Major - 1 pc (refer to photo no. 7)\n"
        "3) Loose thread - Minor - 4 pcs (shown on photo 8, 9)\n4. Conclusion"
    ),
    "good beside bad": (
        "Char. | Accept | Reject | Note\nSeam open at hem | 78 pcs | 2 pcs | major\nHole | 79 pcs | 1 pc | major\n"
        "Loose thread | 76 pcs | 4 pcs | minor"
    ),
    "OK beside NG": (
        "[Point | OK | NG | Class\n[Seam open at hem | 78 | 2 | major\n[Hole | 79 | 1 | major\n"
        "[Loose thread | 76 | 4 | minor"
    ),
    "tallies beside their numbers": (
        "[Fault | Major tally | Major | Minor tally | Minor\n[Seam open at hem | II | 2 | |\n[Hole | I | 1 | |\n"
        "[Dirt | | | |\n[Loose thread | | | IIII | 4"
    ),
}


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS)
def test_a_list_is_read_whole(text: str) -> None:
    told = read(text + TOTALS)
    assert sorted(listed(told)) == sorted(EXPECTED)
    assert not errors(told)
    assert (told.found.major, told.found.minor) == (3, 4)


def test_a_full_group_of_strokes_is_five() -> None:
    told = read("[Fault | Major tally | Major | Minor tally | Minor\n[Hole | III | 3 | |\n[Dirt | | | IIII II | 7")
    assert (listed(told), errors(told)) == ([("Hole", 3, None), ("Dirt", None, 7)], [])


def test_a_tally_that_differs_from_its_number_is_asked() -> None:
    told = read("[Fault | Major tally | Major | Minor tally | Minor\n[Hole | III | 2 | |\n[Dirt | | | IIII | 4")
    assert any("tally" in message for message in errors(told))


@pytest.mark.parametrize("heads", ["致命 | 重 | 軽", "致命欠点 | 重欠点 | 軽欠点"])
def test_japanese_heads_name_the_classes(heads: str) -> None:
    told = read(f"[不良内容 | {heads}\n[水漏れ | 0 | 3 | 0\n[本体キズ | 0 | 0 | 6\n[合計 | 0 | 3 | 6")
    assert (listed(told), errors(told)) == ([("水漏れ", 3, None), ("本体キズ", None, 6)], [])


def test_letters_by_case_give_limits_too() -> None:
    rows = "[Description | C | M | m\n[Hole | 0 | 2 | 0\n[Dirt | 0 | 0 | 3\n[Total | 0 | 2 | 3"
    told = read(f"Max. allowed: C 0 / M 5 / m 7\n\n{rows}", "Goods inspection report\nSample size: 80\n")
    assert (told.allowed.critical, told.allowed.major, told.allowed.minor) == (0, 5, 7)


@pytest.mark.parametrize("heads", ["S | M | L", "XS | M | XL"])
def test_sizes_are_no_classes_by_case(heads: str) -> None:
    assert not read(f"[Point | {heads}\n[Chest | 50 | 52 | 54\n[Length | 70 | 72 | 74").defects


def test_a_list_behind_the_words_previous_page_goes_on() -> None:
    head, rest = "[Defect | Critical | Major | Minor\n", "[Dirt | 0 | 0 | 3\n[Total | 0 | 2 | 3"
    told = read(f"{head}[Hole | 0 | 2 | 0\n\n(continued from previous page)\n{head}{rest}")
    assert (listed(told), errors(told)) == ([("Hole", 2, None), ("Dirt", None, 3)], [])


@pytest.mark.parametrize("title", ["Defects of the previous inspection", "Previous visit, see previous page"])
def test_a_list_of_an_inspection_before_this_one_stays_aside(title: str) -> None:
    head = "[Defect | Critical | Major | Minor\n"
    told = read(f"{title}\n{head}[Hole | 0 | 9 | 0\n\nDefects\n{head}[Dirt | 0 | 0 | 1\n[Total | 0 | 0 | 1")
    assert listed(told) == [("Dirt", None, 1)]


FABRIC = "Fabric inspection\nSample 20 rolls, level II. AQL: major 4.0, minor 6.5\n\n"
WEAVING = (
    "[Roll defect | Severity | Rolls | Remark\n[Weft bar | Major | 2 | rolls 4, 9\n"
    "[Slub | Minor | 1 | roll 7\n[Curl | Minor | 2 | rolls 3, 8"
)


def test_goods_that_are_counted_in_rolls_are_read_where_a_total_says_so() -> None:
    board = "| Faulty rolls found | Acc. no.\nCritical | nil | 0\nMajor | 2 | 2\nMinor | 3 | 3"
    told = read(f"{board}\n\n{WEAVING}", FABRIC)
    assert (listed(told), errors(told)) == ([("Weft bar", 2, None), ("Slub", None, 1), ("Curl", None, 2)], [])
    assert (told.found.major, told.allowed.minor) == (2, 3)


def test_numbers_under_rolls_that_no_total_confirms_are_asked() -> None:
    assert errors(read(WEAVING, FABRIC))


def test_numbers_of_cartons_count_no_defects() -> None:
    told = read("[Defect | Severity | Cartons\n[Hole | Major | 14\n[Dirt | Minor | 33")
    assert errors(told)
    assert 14 not in [each.major for each in told.defects]


def test_the_totals_of_lists_by_class_are_one() -> None:
    major = "MAJOR FAULTS\n[Fault | Qty\n[Hole | 2\n[Seam open | 1\n[Total | 3"
    minor = "MINOR FAULTS\n[Fault | Qty\n[Dirt | 4\n[Rust | 1\n[Total | 5"
    told = read(f"{major}\n\n{minor}\n\nCRITICAL FAULTS (Ac 0): nil")
    assert (told.found.critical, told.found.major, told.found.minor) == (0, 3, 5)


def test_an_overall_number_is_the_total_of_all_lists() -> None:
    head = "[Fault | Cri | Maj | Min\n"
    told = read(
        f"SEWING\n{head}[Seam open | | 1 |\n\nFRAME\n{head}[Noise | | 1 |\n[Scratch | | | 2\n\n"
        "[ | Cri | Maj | Min\n[Overall number of faults | 0 | 2 | 2"
    )
    assert (listed(told), errors(told)) == ([("Seam open", 1, None), ("Noise", 1, None), ("Scratch", None, 2)], [])
    assert (told.found.major, told.found.minor) == (2, 2)


ROWS = "[Fault | Class | Qty\n[Hole | Major | 2\n[Dirt | Minor | 3\n\n"


@pytest.mark.parametrize(
    "behind",
    [
        "Critical: found 0, accept 0\nMajor: found 2, accept 5\nMinor: found 3, accept 7",
        "found_critical | 0\nfound_major | 2\nfound_minor | 3",
        "Major total: 2 Minor total: 3 Critical total: 0",
    ],
)
def test_figures_of_a_class_behind_a_list_are_no_lost_rows(behind: str) -> None:
    told = read(ROWS + behind)
    assert (listed(told), errors(told)) == ([("Hole", 2, None), ("Dirt", None, 3)], [])
    assert (told.found.major, told.found.minor) == (2, 3)


@pytest.mark.parametrize("behind", ["Crack beside the seam major 2", "Major total: 2 Minor total: 5 Critical total: 0"])
def test_what_a_list_lacks_is_asked(behind: str) -> None:
    assert errors(read(ROWS + behind))


LOOK_ALIKES = {
    "checks": "[Test | OK | NG | Note\n[Drop | 5 | 0 | carton\n[Function | 5 | 0 | all",
    "limits": "[Class | Accept | Reject\n[Major | 5 | 6\n[Minor | 7 | 8\n[Critical | 0 | 1",
    "limits of parts": "[Part | Accept | Reject | Class\n[Workmanship | 7 | 8 | Major\n[Finish | 7 | 8 | Minor",
    "dots before other figures": "Carton weight ....... 12\nPieces per carton ........ 24\nPhotos ..... 9",
    "parts of the report": "1. Goods\nBag, order 4411\n2. Sample\n80 pcs, AQL III=4.0 (III minor)\n3. Result",
    "spare parts": "Spare parts (major)\n- Hinge left: 2 pcs\n- Bolt: 8 pcs",
}


@pytest.mark.parametrize("text", LOOK_ALIKES.values(), ids=LOOK_ALIKES)
def test_what_looks_like_a_list_is_none(text: str) -> None:
    assert not read(text).defects


def test_rows_with_dots_that_no_total_confirms_are_asked() -> None:
    assert errors(read("Stock\nHinge left ........ MA 2\nBolt .... MA 1"))


def test_a_line_of_all_classes_ends_a_list_in_words() -> None:
    rows = "Findings\n1) Hole - Major - 2 pcs\n2) Dirt - Minor - 3 pcs\n"
    told = read(f"{rows}Critical 0 (Ac 0) Major 2 (Ac 5) Minor 3 (Ac 7)", "Goods inspection\nSample 80 pcs, level II\n")
    assert (told.found.major, told.found.minor) == (2, 3)
    assert (told.allowed.critical, told.allowed.major, told.allowed.minor) == (0, 5, 7)
