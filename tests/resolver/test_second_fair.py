"""The second sample and what it means: nothing is proved that no report shows; a pass on a bad sample is none."""

import pytest
from msgspec.structs import replace

from tests.resolver.cases import (
    DENT,
    LEAK,
    SCRATCH,
    report,
    row,
    section,
)
from tests.resolver.second_cases import compared, means, pieces, point, second
from toolkit.model.report import LotResult, Quantities, Report, Sampling
from toolkit.model.severity import BySeverity
from toolkit.resolver.second_cartons import cartons


def with_cartons(text: str, *, later: bool) -> Report:
    return second(row(DENT), overall="pass", remarks=(text,)) if later else report(row(DENT, major=12), remarks=(text,))


@pytest.mark.parametrize(
    ("before", "now", "proof"),
    [
        ("Cartons no. 3, 9 and 14 were opened.", "Cartons no. 5, 21-23 were opened.", "proved"),
        ("Cartons no. 3, 9 and 14 were opened.", "抽箱号：3、9、14，已开箱。", "disproved"),
        ("Cartons 3, 9, 14, 22 and 31 were opened.", "Cartons drawn: 3, 9, 14.", "disproved"),
        ("Cartons 3, 9, 14, 22 and 31 were opened.", "Cartons drawn: 3, 40, 77.", "not_shown"),
        ("Cartons 3, 9, 14, 22 and 31 were opened.", "Twelve cartons out of 40 were opened.", "not_shown"),
        ("Cartons 3 and 9 were opened.", "Cartons 3 and 9 were torn.", "not_shown"),
    ],
)
def test_the_cartons_opened_tell_whether_the_sample_is_fresh(before: str, now: str, proof: str) -> None:
    comparison = compared(with_cartons(before, later=False), with_cartons(now, later=True))
    assert point(comparison, "fresh_sample").proof == proof


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Sample drawn from cartons #4, #7, and #9.", {4, 7, 9}),
        ("Ctn no. 12 - 15 selected by the inspector.", {12, 13, 14, 15}),
        ("Cartons 40 pcs each were opened.", set()),
        ("Carton no.: 8 was opened", {8}),
    ],
)
def test_numbers_of_cartons_are_read_and_numbers_of_pieces_are_not(text: str, numbers: set[int]) -> None:
    assert cartons(report(remarks=(text,))) == numbers


def test_one_file_or_one_number_of_one_day_is_no_second_inspection() -> None:
    first = report(row(DENT, major=12), report_no="Q-1")
    issued_again = second(row(DENT), report_no="Q-1", inspection_date=first.inspection_date)
    assert point(compared(first, first), "fresh_sample").proof == "disproved"
    assert point(compared(first, issued_again), "fresh_sample").proof == "disproved"


@pytest.mark.parametrize(("size", "proof"), [(200, "proved"), (125, "disproved"), (None, "not_shown")])
def test_the_sample_is_held_to_the_plan(size: int | None, proof: str) -> None:
    then = second(row(DENT), overall="pass", sampling=pieces(size) if size else Sampling())
    assert point(compared(report(row(DENT, major=12)), then), "sample_size").proof == proof


def test_of_a_lot_that_is_smaller_by_the_units_taken_out_the_plan_is_smaller_too() -> None:
    then = second(row(DENT), sampling=pieces(125), quantities=Quantities(lot=3000, unit="pcs"))
    first = report(row(DENT, major=12))
    assert point(compared(first, then), "sample_size").proof == "disproved"
    assert point(compared(first, then, pulled=600), "sample_size").proof == "proved"


@pytest.mark.parametrize(
    ("quantities", "pulled", "proof"),
    [
        (Quantities(lot=3600), None, "proved"),
        (Quantities(lot=3000), None, "disproved"),
        (Quantities(lot=3000), 600, "proved"),
        (Quantities(lot=2999), 600, "disproved"),
        (Quantities(ordered=3600), None, "not_shown"),
        (Quantities(), None, "not_shown"),
        (Quantities(lot=300, unit="dozen"), None, "not_shown"),
    ],
)
def test_the_whole_lot_is_presented_again(quantities: Quantities, pulled: int | None, proof: str) -> None:
    then = second(row(DENT), overall="pass", quantities=quantities)
    assert point(compared(report(row(DENT, major=12)), then, pulled=pulled), "whole_lot").proof == proof


@pytest.mark.parametrize(
    ("first", "then", "proof"),
    [
        ({"po_numbers": ("PO-7731",)}, {"po_numbers": ("7731",)}, "proved"),
        ({"po_numbers": ("PO-7731",)}, {"po_numbers": ("PO-7732",)}, "disproved"),
        ({"items": ("B-1", "B-2")}, {"items": ("B-1",)}, "not_shown"),
        ({"items": ("B-1",)}, {"items": ("C-9",)}, "disproved"),
        ({"product": "Steel tool box"}, {"product": "Tool box, steel"}, "proved"),
        ({"product": "Steel tool box"}, {"product": "Cotton T-shirt"}, "disproved"),
        ({"product": "Steel tool box"}, {"product": "工具箱"}, "not_shown"),
        ({"product": None}, {"product": None}, "not_shown"),
    ],
)
def test_the_goods_are_the_same(first: dict[str, object], then: dict[str, object], proof: str) -> None:
    comparison = compared(replace(report(row(DENT, major=12)), **first), replace(second(row(DENT)), **then))
    assert point(comparison, "same_goods").proof == proof


NINE = {"found": BySeverity(0, 9, 0)}  # more than the tightened plan takes, less than the normal one


@pytest.mark.parametrize(
    ("fields", "proof", "told"),
    [
        ({}, "proved", "tightened"),
        ({"allowed": BySeverity(0, 10, 14)}, "proved", "passes the tightened plan agreed all the same"),
        ({"allowed": BySeverity(0, 10, 14), **NINE}, "disproved", "Ac 10 instead of 8 for major"),
        (
            {"allowed": BySeverity(0, 10, 14), "found": BySeverity(), "defects": ()},
            "disproved",
            "Ac 10 instead of 8 for major",
        ),
        (
            {"allowed": BySeverity(1, 8, 12), "found": BySeverity(1, 0, 0)},
            "disproved",
            "Ac 1 instead of 0 for critical",
        ),
        (
            {"sampling": replace(pieces(200), aql=BySeverity(0.0, 4.0, 4.0)), **NINE},
            "disproved",
            "AQL 4 instead of 2.5",
        ),
        ({"sampling": replace(pieces(200), level="I")}, "disproved", "level I instead of II"),
        ({"sampling": pieces(315), "allowed": BySeverity(0, 12, 18)}, "proved", "not looser"),
        ({"allowed": BySeverity()}, "not_shown", "limit for major"),
    ],
)
def test_the_plan_is_not_looser_than_agreed(fields: dict[str, object], proof: str, told: str) -> None:
    checked = point(compared(report(row(DENT, major=12)), replace(second(row(DENT)), **fields)), "plan")
    assert (checked.proof, told in checked.why) == (proof, True)


def test_without_a_plan_nothing_is_shown_about_it() -> None:
    comparison = compared(report(row(DENT), overall="pass"), second(row(DENT), overall="pass"))
    assert {point(comparison, name).proof for name in ("sample_size", "plan")} == {"not_shown"}


FIRST = report(row(DENT, major=12), po_numbers=("7731",), remarks=("Cartons 3, 9 and 14 were opened.",))
FAIR = second(row(DENT), overall="pass", po_numbers=("7731",), remarks=("Cartons 5, 21 and 40 were opened.",))


def test_a_fair_pass_releases_the_quantity_covered_and_no_more() -> None:
    comparison = compared(FIRST, FAIR)
    assert not comparison.is_contradicted
    assert "the 3,600 units that the report covers may be released, no others" in means(comparison)


def test_a_pass_on_the_same_cartons_is_no_verification() -> None:
    comparison = compared(FIRST, replace(FAIR, remarks=FIRST.remarks))
    assert comparison.is_contradicted
    assert "The pass is no verification: something speaks against a fresh sample." in means(comparison)
    assert "may be released" not in means(comparison)


def test_a_pass_with_a_point_open_releases_nothing_yet() -> None:
    told = means(compared(FIRST, replace(FAIR, remarks=("Cartons drawn: 3, 40, 77, 91.",))))
    assert "Close what is open before you release it, and have shown in writing: a fresh sample" in told
    assert "may be released" not in told


def test_cartons_that_were_not_read_are_no_lack_of_the_reports() -> None:
    """They may stand where nobody looked for them, under the plan: a person compares, and no release waits for it."""
    comparison = compared(FIRST, replace(FAIR, remarks=()))
    fresh = point(comparison, "fresh_sample")
    assert fresh.is_unread
    assert fresh.why.endswith("which cartons were opened: compare the numbers in the two reports.")
    assert fresh.why in means(comparison)
    assert "have shown in writing" not in means(comparison)
    assert "sample is fair" not in means(comparison)


def test_a_second_failure_names_what_remains_and_allows_no_round_on_the_same_terms() -> None:
    told = means(compared(FIRST, second(row(DENT, major=14))))
    assert "The lot failed again: major 14 > Ac 8." in told
    assert "Still there: “Dent on the box”." in told
    assert "no further round on the same terms (G49)" in told
    assert "rework on other terms only" in told
    assert "Who pays for this inspection and the next one" in told


def test_after_the_rounds_of_the_policy_rework_is_no_longer_offered() -> None:
    told = means(compared(FIRST, second(row(DENT, major=14)), failures_before=2))
    assert "Rework is no longer offered: it failed twice before" in told
    assert "rework on other terms" not in told


@pytest.mark.parametrize("overall", ["pending", "aborted", None])
def test_what_has_no_result_verifies_nothing(overall: str | None) -> None:
    then = second(row(DENT, major=1), overall=overall, remarks=("Client to decide.",))
    assert "It verifies nothing, so nothing is released on it" in means(compared(FIRST, then))


def test_what_was_not_checked_is_checked_before_any_release() -> None:
    first = report(row(LEAK, major=12), sections=(section("Leak test", "pass"),))
    told = means(compared(first, second(row(DENT), overall="pass")))
    assert "Not checked, and to be checked before any release: “Water leak at the seam”" in told


def test_the_verdict_is_that_of_the_second_report() -> None:
    comparison = compared(FIRST, FAIR)
    assert (comparison.verdict, comparison.first, comparison.second) == (
        "pass",
        "r.pdf of 2026-09-07",
        "r.pdf of 2026-09-21",
    )


def test_a_reinspection_of_the_lot_that_failed_alone_stands_for_it() -> None:
    rows = (replace(row(DENT, major=9), item="FT-60"), replace(row(SCRATCH, major=1), item="FT-80"))
    limits = BySeverity(0, 5, 7)
    lots = (
        LotResult(item="FT-60", lot=900, sample_size=80, found=BySeverity(0, 9, 0), allowed=limits, result="fail"),
        LotResult(item="FT-80", lot=600, sample_size=80, found=BySeverity(0, 1, 0), allowed=limits, result="pass"),
    )
    first = replace(
        report(*rows),
        lots=lots,
        items=("FT-60 Folding table", "FT-80 Folding table"),
        found=BySeverity(),
        allowed=limits,
        sampling=replace(report().sampling, sample_size=BySeverity(80, 80, 80)),
        quantities=Quantities(lot=900),
    )
    again = replace(
        second(replace(row(DENT, major=1), item=None), overall="pass"),
        items=("FT-60 Folding table, oak look",),
        quantities=Quantities(lot=900),
    )
    points = {point.point: point.proof for point in compared(first, again).fair}
    assert points["same_goods"] != "disproved"
    assert "FT-80" not in " ".join(point.why for point in compared(first, again).fair)
    assert points["whole_lot"] == "proved"
