"""Totals, limits and plans in the forms that ordinary reports print them in, beside lists that every reader knows."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.report import Report
from toolkit.model.severity import Counts

HEAD = "FINAL INSPECTION REPORT\n\nInspection date: 2026-11-03\n\n"
LIST = (
    "[Ref | Defect | Type | Qty\n[D1 | Sharp burr | CR | 2\n[D2 | Scratch | MA | 3\n"
    "[D3 | Loose rivet | MA | 2\n[D5 | Oil | MI | 7\n"
)


def read(text: str) -> Report:
    return report(f"{HEAD}{text}")


def of(counts: Counts) -> tuple[int | None, ...]:
    return counts.critical, counts.major, counts.minor


@pytest.mark.parametrize(
    "total", ["[Total CR: 2 | MA: 5 | MI: 7", "\nTotal: CR 2 | MA 5 | MI 7", "[Gesamt CR 2 | MA 5 | MI 7"]
)
def test_the_cells_of_a_row_tell_one_total(total: str) -> None:
    found = read(LIST + total)
    assert of(found.found) == (2, 5, 7)
    assert found.errors == ()


def test_cells_without_one_label_tell_no_total() -> None:
    assert of(read(f"{LIST}\nCarton CR: 2 | MA: 4 | MI: 7").found) == (None, None, None)
    assert of(read(f"{LIST}\nLast inspection total CR: 1 | MA: 4 | MI: 6").found) == (None, None, None)


@pytest.mark.parametrize("pairs", ["0-1 | 7-8 | 10-11", "0/1 | 7/8 | 10/11", "0 (1) | 7 (8) | 10 (11)"])
def test_pairs_that_count_up_by_one_are_the_limits_of_a_plan(pairs: str) -> None:
    found = read(f"[Plan | Sample size | CR | MA | MI\n[Level II | 125 | {pairs}\n\n{LIST}")
    assert of(found.allowed) == (0, 7, 10)
    assert len(found.defects) == 4
    assert found.errors == ()


def test_other_pairs_are_no_limits() -> None:
    assert of(read(f"[Plan | Sample size | CR | MA | MI\n[Level II | 125 | 0/2 | 7/9 | 10/14\n\n{LIST}").allowed) != (
        0,
        7,
        10,
    )


def test_a_cell_may_tell_the_limits_beside_others() -> None:
    found = read(
        f"Inspection lvl: II | Sample: 125 pcs | AQL: 2.5 major / 4.0 minor | Ac major 7, Ac minor 10\n\n{LIST}"
    )
    assert of(found.allowed) == (None, 7, 10)
    assert of(read(f"Order 88 | Supplier's own limit: Ac major 7, Ac minor 10\n\n{LIST}").allowed) == (None, None, None)


CROSSED = (
    (
        "[Sample size | Critical | . | Major | . | Minor | .\n"
        "[. | Found | Allowed | Found | Allowed | Found | Allowed\n"
        "[125 pcs, level II | 2 | 0 | 5 | 7 | 7 | 10\n"
    )
    .replace("| .", "|")
    .replace("[. |", "[ |")
)


def test_heads_in_two_lines_cross_the_classes_with_the_kinds() -> None:
    found = read(f"{CROSSED}\n{LIST}")
    assert (of(found.found), of(found.allowed)) == ((2, 5, 7), (0, 7, 10))
    assert (len(found.defects), found.sampling.sample_size.major) == (4, 125)


def test_more_such_rows_are_no_result_of_the_whole() -> None:
    found = read(f"{CROSSED}[80 pcs, level II | 0 | 0 | 1 | 5 | 2 | 7\n\n{LIST}")
    assert of(found.allowed) == (None, None, None)


SHARES = (
    "Nonconformities, base: 200 sets\n"
    "[Fault | Critical | % | Major | % | Minor | %\n[Handle chipped | | | 3 | 1.5 % | |\n"
    "[Card bent | | | | | 5 | 2.5 %\n[Total | 0 | 0.0 % | 3 | 1.5 % | 5 | 2.5 %\n[Max. allowed | 0 | | 10 | | 14 |"
)


def test_shares_between_the_counts_are_no_counts() -> None:
    for text in (SHARES, SHARES.replace("[", "")):
        found = read(text)
        assert [(defect.major or 0, defect.minor or 0) for defect in found.defects] == [(3, 0), (0, 5)]
        assert (of(found.found), of(found.allowed), found.errors) == ((0, 3, 5), (0, 10, 14), ())


def test_shares_alone_are_asked_about() -> None:
    found = read(
        "[Fault | Critical | % | Major | % | Minor | %\n[Handle chipped | | | | 1.5 % | |\n[Card bent | | | | | | 2.5 %"
    )
    assert found.errors


def test_the_word_for_a_class_may_stand_before_their_marks() -> None:
    found = read(
        "[Observation | Class | Pieces\n[Wick off | II | 2\n[Bubble | II | 1\n[Label crooked | III | 4\n"
        "[Sum class I / II / III | | 0/3/4\n[Limit class I / II / III | | 0 / 10 / 14\n\n"
        "Defect classes: I - critical, II - major, III - minor."
    )
    assert (of(found.found), of(found.allowed), found.errors) == ((0, 3, 4), (0, 10, 14), ())


def test_a_sentence_under_a_short_row_is_no_rest_of_it() -> None:
    rows = "2. Function\nFault | Cri | Maj | Min\nLock does not catch | - | 3 | -\n"
    rows += "Load 30 kg on the centre, 5 pcs, bends 2-3 mm: fine."
    assert [defect.description for defect in read(rows).defects] == ["Lock does not catch"]


PLAN = (
    "Sample size 80 pcs, AQL 0 / 2.5 / 4.0\n\n"
    "[Ref | Defect | Type | Qty\n[D2 | Scratch | MA | {}\n[D5 | Oil | MI | 4\n\n"
)


@pytest.mark.parametrize(
    ("count", "told", "word"),
    [
        (3, "Result\nThe consignment is found in conformity and is ACCEPTED.", "pass"),
        (3, "Das Los ist angenommen.", "pass"),
        (13, "The inspection is failed because the number of major defects is above the AQL.", "fail"),
        (13, "Result = Fail", "fail"),
        (3, "The lot was rejected.", None),
    ],
)
def test_the_standard_confirms_a_verdict_in_words_where_no_limits_are_printed(
    count: int, told: str, word: str | None
) -> None:
    found = read(PLAN.format(count) + told)
    assert (found.results.overall, of(found.allowed)) == (word, (None, None, None))


def test_a_pass_under_the_heading_of_the_result_that_the_standard_denies_is_asked_about() -> None:
    found = read(PLAN.format(13) + "Result\nThe consignment is ACCEPTED.")
    assert found.results.overall == "pass"
    assert "result_contradicts_counts" in {problem.code for problem in found.problems if problem.level == "error"}


MAJOR = "3. Major defects\n[Defect | Pcs\n[Crack at handle | 3\n[Decor blurred | 2"


@pytest.mark.parametrize(
    "none", ["None (needles, mould: absent; detector 80 pcs).", "Keine (Nadeln geprüft, 80 Stück)"]
)
def test_what_was_looked_at_in_brackets_behind_none_counts_no_defect(none: str) -> None:
    found = read(f"2. Critical defects\n\n{none}\n\n{MAJOR}")
    assert [defect.description for defect in found.defects] == ["Crack at handle", "Decor blurred"]
    assert found.errors == ()


def test_none_but_for_some_is_asked_about() -> None:
    assert read(f"2. Critical defects\n\nNone (except 2 pcs with rust)\n\n{MAJOR}").errors


def test_numbers_of_chapters_without_a_point_count_nothing() -> None:
    found = read(
        "1 Critical defects\nNone.\n\n2 Major defects\n[Defect | Qty | Photo\n[Crack at handle | 3 | 1\n"
        "[Decor blurred | 2 | 2\n\n3 Minor defects\n[Defect | Qty | Photo\n"
        "[Pinholes | 6 | 1\n[Iron spot | 4 | 3\n\n4 Remarks"
    )
    assert [(defect.major, defect.minor) for defect in found.defects] == [(3, None), (2, None), (None, 6), (None, 4)]
    assert (found.found.major, found.errors) == (None, ())


def test_rows_of_measured_samples_are_no_lost_defects() -> None:
    lists = "[Defect | Major | Minor\n[Button loose | 2 | 0\n[Loose thread | 0 | 4\n\n"
    measured = "[Point | Spec | Cream 1 | Cream 2 | Rust 1 | Rust 2\n"
    measured += "[Chest | 50 | 50 | 50.5 | 50 | 51\n[Sleeve | 58 | 58 | 57 | 58 | 58"
    assert read(f"{lists}{measured}").errors == ()


def test_a_cell_behind_the_total_may_tell_the_limits() -> None:
    rows = "[Defect found | Critical | Major | Minor | Remark\n[Pit | 0 | 2 | 1 | photo\n"
    rows += "[Total | 0 | 2 | 1 | Accept number 0 / 7 / 10"
    assert of(read(rows).allowed) == (0, 7, 10)


@pytest.mark.parametrize("aside", [" (force above 3 kgf)", ", 3 kgf", " (2 of 5 sides)", " (needs force)"])
def test_what_tells_more_of_a_defect_stays_in_its_words(aside: str) -> None:
    found = read(f"Lid\n#1 Lid hard to close{aside} | MAJOR | 3 found\n#2 Flash on rim, 0.5 mm | MINOR | 4 found")
    assert found.defects[0].description.replace(" ,", ",") == f"Lid hard to close{aside}"
    assert (found.defects[0].major, found.defects[1].minor) == (3, 4)


LOTS = (
    "[Colour | Order qty | Sample | Major found | Major max | Minor found | Minor max | Result\n"
    "[Cream | 1180 | 80 | 3 | 5 | 4 | 7 | PASS\n[Rust | 860 | 80 | {} | 5 | 2 | 7 | FAIL\n\n"
    "Colour: Cream\n[Defect | Major | Minor\n[Dropped stitch | 3 |\n[Yarn knot | | 4\n\n"
    "Colour: Rust\n[Defect | Major | Minor\n[Shade band | 7 |\n[Uneven cuff | | 2\n"
)


@pytest.mark.parametrize(("rust", "asked"), [(7, False), (9, True)])
def test_an_overview_of_lots_confirms_the_lists_that_count_the_same(rust: int, asked: bool) -> None:
    assert bool(read(LOTS.format(rust)).errors) is asked


@pytest.mark.parametrize(("told", "level"), [("", "warning"), ("\nAQL as agreed with the buyer", "error")])
def test_a_pass_that_nothing_holds_is_an_error_where_the_report_speaks_of_limits(told: str, level: str) -> None:
    found = read(f"Sample size | 125 pcs{told}\n\n[Defect | Major | Minor\n[Slub | 0 | 4\n\nResult: PASSED")
    assert [problem.level for problem in found.problems if problem.code == "limits_unread"] == [level]


@pytest.mark.parametrize("none", ["Critical defects\nnone\n\n", "2. Critical defects\nNone found.\n\n"])
def test_none_of_a_class_beside_lists_is_no_total_but_counts_none(none: str) -> None:
    found = read(f"{none}Major defects\n[Defect | Pcs\n[Crack at handle | 3\n\nMinor defects\n[Defect | Pcs\n[Dust | 2")
    assert of(found.found) == (None, None, None)
    assert [of(defect.counts) for defect in found.defects] == [(0, 3, None), (0, None, 2)]
    assert of(read("Critical: 0 Major: 3 Minor: 2 found\n\n[Defect | Major | Minor\n[Dent | 3 | 2").found) == (0, 3, 2)


GRID = (
    "[Colour: {} Lot quantity: {} pcs Sample size: 80 pcs\n[Defect | Critical | Major | Minor\n[Oil spot | 0 | {} | 0\n"
    "[Thread | 0 | 0 | 2\n[Found | 0 | {} | 2\n[Accept | 0 | 5 | 7\n[Result | {}\n\n"
)


def test_a_merged_cell_over_each_list_of_a_sheet_may_name_its_lot() -> None:
    lists = GRID.format("Ecru", "1,300", 3, 3, "ACCEPTED") + GRID.format("Rust", "1,600", 9, 9, "REJECTED")
    found = read(f"OVERALL AUDIT RESULT: REJECTED (colour Rust rejected, colour Ecru accepted)\n\n{lists}")
    assert [(lot.item, lot.lot, lot.sample_size, lot.found.major, lot.result) for lot in found.lots] == [
        ("Ecru", 1300, 80, 3, "pass"),
        ("Rust", 1600, 80, 9, "fail"),
    ]
    assert (found.results.overall, found.errors) == ("fail", ())


def test_finds_of_an_audit_before_are_held_against_no_list() -> None:
    rows = "[Defect | Major | Minor\n[Dent | 3 | 0\n\n"
    assert (
        read(f"{rows}Remarks: the inline audit of 20-Oct-2025 had found 9 major defects; improvement seen.").errors
        == ()
    )
    assert read(f"{rows}Remarks: we have found 9 major defects in all.").errors != ()


@pytest.mark.parametrize(
    "told",
    [
        "Minor defects: mould mark on the stem (4 pcs); streak at the rim (4 pcs);\nlabel stuck askew (2 pcs).",
        "Minor defects: mould mark on the stem (4 pcs), streak at the rim (4 pcs),\nlabel stuck askew (2 pcs)",
        "Minor defects: mould mark on the stem (4 pcs);\nstreak at the rim (4 pcs);\nlabel stuck askew (2 pcs).",
        "Minor defects: mould mark on the stem (4 pcs). Streak at the rim (4 pcs).\nLabel stuck askew (2 pcs).",
        "Minor defects: 4 pcs mould mark on the stem, 4 pcs streak at the rim,\n2 pcs label stuck askew.",
    ],
)
def test_a_list_of_one_class_goes_on_in_the_next_line(told: str) -> None:
    found = read(
        f"Critical defects: none.\nMajor defects: bubble in the bowl (3 pcs).\n{told}\nTests: load (5 pcs, fine)."
    )
    assert [(defect.major, defect.minor) for defect in found.defects] == [(3, None), (None, 4), (None, 4), (None, 2)]
    assert found.errors == ()


def test_a_line_that_goes_on_with_no_defect_is_asked_about() -> None:
    told = "Minor defects: mould mark (4 pcs); streak (4 pcs);\nthe supplier repaired 3 pcs on the spot."
    assert len(read(told).defects) == 2
    assert read(told).errors != ()


def test_the_sample_in_the_label_of_limits_is_none_of_them() -> None:
    for told in ("Accept limit for 200 pcs: major 10, minor 14", "Annahme bei 200 Stück: Haupt 10, Neben 14"):
        for start in ("[", "\n"):
            found = read(f"{LIST}{start}{told}")
            assert (of(found.allowed), found.errors) == ((None, 10, 14), ())
    assert of(read(f"{LIST}\nFound for 200 pcs: major 5, minor 7").found) == (None, 5, 7)


def test_a_label_may_name_two_classes_in_their_order() -> None:
    found = read(f"{LIST}[ | | Allowed Major / Minor | 10 / 14")
    assert (of(found.allowed), found.errors) == ((None, 10, 14), ())


CODED = (
    "Quantity\n[Colour / SKU | Ordered (pairs) | Sample (pairs) | Result\n[CS-77-NVY Navy | 1,200 | 80 | FAIL\n"
    "[CS-88-ECR Ecru | 800 | 80 | PASS\n\n2.1 Navy (CS-77-NVY) – result: FAIL\n"
    "[Description | Critical | Major | Minor\n[Sole open | 0 | 6 | 0\n[Total found | 0 | 6 | 0\n"
    "[Accepted | 0 | 5 | 7\n\n"
    "2.2 Ecru (CS-88-ECR) – result: PASS\n[Description | Critical | Major | Minor\n[Glue | 0 | 0 | 3\n"
    "[Total found | 0 | 0 | 3\n[Accepted | 0 | 5 | 7\n\nOverall result: FAIL"
)


def test_the_number_of_a_lot_may_stand_in_brackets_over_its_list() -> None:
    found = read(CODED)
    assert [(lot.item, lot.lot, lot.sample_size, lot.found.major, lot.result) for lot in found.lots] == [
        ("CS-77-NVY", 1200, 80, 6, "fail"),
        ("CS-88-ECR", 800, 80, 0, "pass"),
    ]
    assert found.errors == ()


def test_a_mark_that_is_explained_right_over_a_list_is_no_heading_of_it() -> None:
    marks = "A = critical, up to 0 is accepted\nB = major, up to 7 are accepted\nC = minor, up to 10 are accepted\n\n"
    found = read(f"{marks}[Code | What we saw | Quantity\n[B | Pile pulled | 4\n[C | Border | 5")
    assert [(defect.major, defect.minor) for defect in found.defects] == [(4, None), (None, 5)]
    assert of(found.allowed)[1:] == (7, 10)


def test_labels_and_classes_in_cells_of_their_own_give_rates_and_limits() -> None:
    plan = "Sample | 80 pcs\nAQL | CR 0 | MA 1.5 | MI 4.0 | Ac | CR 0 | MA 3 | MI 7\n\n"
    found = read(f"{plan}{LIST}")
    assert (of(found.allowed), found.sampling.aql.major) == ((0, 3, 7), 1.5)


CLASSED = (
    "Critical defects — AQL 0 — max. 0\n\nNone found. Total 0\n\nMajor defects — AQL 2.5 — max. 10\n\n"
    "1. Lid binds – 2 pcs\n2. Print scratched – 3 pcs\n3. Gasket wrong – 1 pcs\n\nTotal 6\n\n"
    "Minor defects — AQL 4.0 — max. 14\n\n1. Speck – 6 pcs\n2. Fingerprints – 4 pcs\n\nTotal 10"
)


def test_the_last_line_of_a_class_is_not_of_the_next_class() -> None:
    found = read(CLASSED)
    assert [(defect.major, defect.minor) for defect in found.defects] == [
        *((number, None) for number in (2, 3, 1)),
        *((None, number) for number in (6, 4)),
    ]
    assert (of(found.found), of(found.allowed), found.errors) == ((0, 6, 10), (0, 10, 14), ())


def test_a_verb_behind_the_goods_may_say_what_is_wrong_with_them() -> None:
    told = "What we found\nMajor: 2 units with a bent rail.\nMajor: 4 units had a short cable.\n"
    told += "Minor: 2 units have dust inside."
    assert [(d.description, d.major, d.minor) for d in read(told).defects] == [
        ("bent rail", 2, None),
        ("short cable", 4, None),
        ("dust inside", None, 2),
    ]
    assert read("Major: 4 units had been repaired on site.").defects == ()
