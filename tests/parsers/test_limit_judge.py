"""What figures have to be to count as limits, whatever their form: each guard with what it keeps out."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.notation import rows
from tests.parsers.plan_read import errors, limits, rates
from toolkit.model.report import Report
from toolkit.parsers.limits.accept_reject import accept_reject
from toolkit.parsers.limits.limit_tiles import limit_tiles
from toolkit.parsers.limits.limits_in_forms import limits_in_forms

HEAD = "FINAL INSPECTION REPORT\n\nInspection date: 2026-11-03\nLot size: 1200\nSample size: 125"
AQL = "AQL: critical 0, major 2.5, minor 4.0"
NONE, TWO, RATES = (None, None, None), (None, 7, 10), (None, 2.5, 4.0)


def read(plan: str, major: int = 3, minor: int = 5) -> Report:
    found = f"No. | Severity | Fault | Qty\n1 | Major | Seam open | {major}\n2 | Minor | Thread end | {minor}"
    return report(f"{HEAD}\n{plan}\n\n{found}\n\nResult: PASSED")


@pytest.mark.parametrize(
    "line",
    [
        "Defects: critical 0, major 9, minor 12 (limits)",
        "Actual: critical 0, major 9, minor 12 (tolerance)",
        "Defects noted: critical 0, major 9, minor 12 - tolerance",
        "Seen in sample: critical 0, major 9, minor 12 (tolerance)",
    ],
)
def test_a_row_that_says_itself_what_its_figures_are_gives_no_limits(line: str) -> None:
    found = read(line, 9, 12)
    assert (limits(found), found.found.major, found.found.minor) == (NONE, 9, 12)
    assert "limits_unread" in errors(found)
    assert limits(read(line, 2, 3)) == NONE


def test_a_result_stays_what_was_found_whatever_stands_in_brackets_behind_it() -> None:
    found = read("Result: major 3, minor 5 (tolerance)")
    assert (limits(found), found.found.major, found.found.minor) == (NONE, 3, 5)


@pytest.mark.parametrize(
    "line",
    [
        "{0} major, {1} minor tolerated",
        "Major | Minor\n{0} tolerated | {1} tolerated",
        "Pieces\nMajor | Minor\n{0} tolerated | {1} tolerated",
        "Major {0}, minor {1} (tolerance)",
        "AQL: 2.5/4.0\nTolerance: {0}/{1}",
    ],
)
def test_limits_that_are_just_what_the_list_counts_are_none(line: str) -> None:
    assert limits(read(line.format(3, 5))) == NONE
    assert limits(read(line.format(7, 10))) == TWO


def test_limits_that_are_what_the_list_counts_stay_where_the_standard_gives_them() -> None:
    assert limits(read(f"{AQL}\n7 major, 10 minor tolerated", 7, 10))[1:] == (7, 10)


@pytest.mark.parametrize(
    "plan",
    [
        "AQL: 2.5/4.0\nLimits: 10/20 N",
        "AQL: 2.5/4.0\nAllowance: 7/10 mm",
        "AQL: 2.5/4.0\nAllowance: 7/10 %",
        "AQL: 2.5/4.0\nmax 120/125",
        "AQL: 2.5/4.0\nLimits: 7/10 carnets",
        "Major (2.5): max 7 cm\nMinor (4.0): max 10 cm",
        "Major 7 cm, minor 10 cm (tolerance)",
        "Ac/Re: major 7/8 cm, minor 10/11 cm",
    ],
)
def test_figures_of_anything_but_goods_are_no_limits(plan: str) -> None:
    assert limits(read(plan)) == NONE


@pytest.mark.parametrize("plan", ["AQL: 2.5/4.0\nAc: 7/10 pcs", "Major (2.5): max 7 pcs\nMinor (4.0): max 10 pcs"])
def test_figures_of_goods_are_limits(plan: str) -> None:
    found = read(plan)
    assert (limits(found), rates(found)) == (TWO, RATES)


FORMS = [
    "Major allowed | 7\nMinor allowed | 10",
    "Major 7, minor 10 (tolerance)",
    "7 major, 10 minor tolerated",
    "Ac/Re: major 7/8, minor 10/11",
    "Major (2.5): accept 7, reject 8\nMinor (4.0): accept 10, reject 11",
    "AQL: 2.5/4.0 | Acceptance: 7/10",
    "Major | Minor\n7 tolerated | 10 tolerated",
]


@pytest.mark.parametrize("form", FORMS)
def test_limits_under_the_title_of_an_earlier_inspection_are_not_of_this_one(form: str) -> None:
    assert limits(read(f"Previous inspection\n{form}")) == NONE
    assert limits(read(f"Sampling plan\n{form}")) == TWO
    assert limits(read(f"Previous inspection\n\nSampling plan\n{form}")) == TWO


@pytest.mark.parametrize("whose", ["Previous inspection", "Factory"])
@pytest.mark.parametrize(
    "form",
    [
        "AQL: 2.5/4.0 | {} acceptance: 7/10",
        "Major 7, minor 10 ({} tolerance)",
    ],
)
def test_limits_of_an_earlier_inspection_or_the_factory_are_none(form: str, whose: str) -> None:
    assert limits(read(form.format(whose))) == NONE


@pytest.mark.parametrize(
    "form",
    [
        "Major (2.5): accept 7, reject 8 (last inspection)\nMinor (4.0): accept 10, reject 11 (last inspection)",
        "Major (2.5): per carton accept 7, reject 8\nMinor (4.0): per carton accept 10, reject 11",
        "Major (1): accept 7, reject 8\nMinor (4): accept 10, reject 11",
        "Major (2.5): accept 10, reject 11\nMinor (4.0): accept 7, reject 8",
        "Major (2.5): accept 7, reject 9\nMinor (4.0): accept 10, reject 12",
        "Major (4.0): accept 7, reject 8\nMinor (2.5): accept 10, reject 11",
        "Major (2.3): accept 7, reject 8\nMinor (4.7): accept 10, reject 11",
    ],
)
def test_lines_of_a_plan_that_do_not_fit_give_no_aqls(form: str) -> None:
    assert rates(read(form)) == NONE


@pytest.mark.parametrize(
    "form",
    [
        "Ac/Re: major 2.5 (7/8), minor 10/11",
        "Ac/Re: major 1 (7/8), minor 4 (10/11)",
        "Ac/Re: major 2.3 (7/8), minor 4.0 (10/11)",
        "Ac/Re: major 4.0 (7/8), minor 2.5 (10/11)",
    ],
)
def test_pairs_beside_figures_that_are_no_aqls_of_both_classes_are_none(form: str) -> None:
    assert limits(read(form)) == NONE


@pytest.mark.parametrize("form", ["Major 10, minor 7 (tolerance)", "10 major, 7 minor tolerated"])
def test_limits_that_fall_with_the_classes_are_none(form: str) -> None:
    assert limits(read(form)) == NONE


def test_pairs_of_a_form_are_limits() -> None:
    assert limits(read("Ac / Re major | 7 / 8\nAc / Re minor | 10 / 11")) == TWO


def test_noughts_alone_are_no_limits() -> None:
    assert limits(read("Major | Minor\n0 tolerated | 0 tolerated")) == NONE


def test_finds_over_the_names_of_their_classes_leave_no_limits_under_them_alone() -> None:
    above, *tiles = rows("3 | 5\nMajor | Minor\n7 tolerated | 10 tolerated")
    assert [line.kind for line in limit_tiles(tiles, None)] == ["allowed"]
    assert limit_tiles(tiles, above) == []


@pytest.mark.parametrize("whose", ["Previous inspection", "Factory", "Per carton"])
def test_pairs_of_others_are_none(whose: str) -> None:
    assert list(accept_reject(rows(f"{whose} Ac/Re: major 7/8, minor 10/11"))) == []


def in_forms(text: str, taken: int | None = None) -> list[tuple[str, str, str]]:
    form = rows(text)
    lines = limits_in_forms(form, [id(form[taken])] if taken is not None else ())
    return [(line.kind, severity.value, value) for line in lines for severity, value in line.values.items()]


def test_a_form_tells_limits_and_pairs_class_by_class() -> None:
    assert in_forms("Major allowed | 7\nMinor allowed | 10") == [("allowed", "major", "7"), ("allowed", "minor", "10")]
    assert in_forms("Ac/Re major | 7/8\nAc/Re minor | 10/11") == [("both", "major", "7/8"), ("both", "minor", "10/11")]


@pytest.mark.parametrize(
    "form",
    [
        "Ac/Re major | 7/9\nAc/Re minor | 10/12",
        "Major allowed | 10\nMinor allowed | 7",
        "Major allowed | 7\nMinor allowed | 125",
        "Major allowed | 7",
        "Major allowed (previous) | 7\nMinor allowed (previous) | 10",
    ],
)
def test_figures_of_a_form_that_do_not_fit_are_no_limits(form: str) -> None:
    assert in_forms(form) == []


def test_rows_of_tables_are_none_of_a_form() -> None:
    assert in_forms("Major allowed | 7\nMinor allowed | 10", taken=1) == []
