"""Limits and AQLs in the many forms in which reports set them, and what only looks like them."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.plan_read import errors, limits, rates
from toolkit.model.report import Report

LIST = "No. | Severity | Fault | Qty\n1 | Major | Seam open | 9\n2 | Minor | Thread end | 5"
ALL, TWO, NONE = (0, 7, 10), (None, 7, 10), (None, None, None)
RATES, TWO_RATES = (0.0, 2.5, 4.0), (None, 2.5, 4.0)


def read(plan: str, result: str = "Result: FAILED") -> Report:
    head = "FINAL INSPECTION REPORT\n\nInspection date: 2026-11-03\nSample size: 125 pcs"
    return report(f"{head}\n{plan}\n\n{LIST}\n\n{result}")


@pytest.mark.parametrize(
    "plan",
    [
        "AQL II 2.5/4.0: 7 major, 10 minor allowed",
        "AQL 2.5/4.0: 7 major and 10 minor accepted",
        "AQL 2.5 allows 7 majors; AQL 4.0 allows 10 minors",
        "AQL 4.0: 10 minor, AQL 2.5: 7 major allowed",
        "AQL 2,5/4,0: 7 Haupt-, 10 Nebenfehler zulässig",
        "NQA 2,5/4,0 : 7 majeurs, 10 mineurs admis",
        "AQL 2,5/4,0: 7 mayores, 10 menores permitidos",
        "AQL 2.5/4.0: cho phép 7 lỗi nặng, 10 lỗi nhẹ",
    ],
)
def test_figures_by_class_beside_a_row_of_aqls_are_limits(plan: str) -> None:
    found = read(plan)
    assert (rates(found), limits(found), errors(found)) == (TWO_RATES, TWO, [])


def test_figures_found_beside_a_row_of_aqls_are_no_aqls() -> None:
    found = read("AQL 1.0/2.5: 9 major, 5 minor found")
    assert (rates(found), limits(found)) == ((None, 1.0, 2.5), NONE)


def test_aqls_without_a_point_stand_apart_from_figures_by_class_too() -> None:
    found = read("AQL 1/4: 3 major, 10 minor")
    assert (rates(found), limits(found), errors(found)) == (NONE, NONE, [])  # which of the figures are AQLs: unknown


@pytest.mark.parametrize(
    "line", ["7 major and 10 minor accepted", "9 major and 5 minor found", "0 critical, 7 major, 10 minor permitted"]
)
def test_figures_in_the_line_under_the_sample_are_no_sample_by_class(line: str) -> None:
    size = read(line).sampling.sample_size
    assert (size.critical, size.major, size.minor) == (125, 125, 125)


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        ("Ac/Re: critical 0/1, major 7/8, minor 10/11", ALL),
        ("Ac-Re: Cr 0-1, Ma 7-8, Mi 10-11", ALL),
        ("Ac/Re: 7/8 major, 10/11 minor", TWO),
        ("Annahme/Rückweisung: kritisch 0/1, Haupt 7/8, Neben 10/11", ALL),
        ("Annahme-/Rückweisezahl: kritische Fehler 0/1, Hauptfehler 7/8, Nebenfehler 10/11", ALL),
        ("Acceptation/Rejet : critique 0/1, majeur 7/8, mineur 10/11", ALL),
        ("Aceptación/Rechazo: crítico 0/1, mayor 7/8, menor 10/11", ALL),
        ("Ac/Re: nghiêm trọng 0/1, nặng 7/8, nhẹ 10/11", ALL),
        ("接收/拒收：致命 0/1，严重 7/8，轻微 10/11", ALL),
    ],
)
def test_pairs_of_acceptance_and_rejection_numbers_stand_by_class(plan: str, expected: tuple[int | None, ...]) -> None:
    found = read(plan)
    assert (limits(found), errors(found)) == (expected, [])


@pytest.mark.parametrize("plan", ["AQL: Major 2.5 (7/8), Minor 4.0 (10/11)", "Major 2.5 (7/8) | Minor 4.0 (10/11)"])
def test_pairs_behind_the_aql_of_each_class_need_no_name(plan: str) -> None:
    found = read(plan)
    assert (rates(found), limits(found)) == (TWO_RATES, TWO)


@pytest.mark.parametrize(
    "plan",
    [
        "Seams: major 7/8, minor 10/11",
        "Ac/Re: major 7/9, minor 10/12",
        "Ac/Re per carton: major 7/8, minor 10/11",
        "Ac/Re: major 10/11, minor 7/8",
    ],
)
def test_other_figures_with_a_stroke_are_no_limits(plan: str) -> None:
    assert limits(read(plan)) == NONE


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        ("AQL: 0/2.5/4.0 | Acceptance: 0/7/10 | Rejection: 1/8/11", ALL),
        ("AQL 0/2.5/4.0 (Ac 0/7/10)", ALL),
        ("AQL 2.5/4.0, Ac 7/10, Re 8/11", TWO),
        ("AQL: 2.5/4.0\nAcceptance: 7/10\nRejection: 8/11", TWO),
        ("AQL: 0 / 2,5 / 4,0 | Annahmezahl: 0 / 7 / 10 | Rückweisezahl: 1 / 8 / 11", ALL),
        ("NQA : 0 / 2,5 / 4,0 | Acceptation : 0 / 7 / 10 | Rejet : 1 / 8 / 11", ALL),
        ("NCA: 0 / 2,5 / 4,0 | Aceptación: 0 / 7 / 10 | Rechazo: 1 / 8 / 11", ALL),
        ("AQL：0/2.5/4.0 | 允收：0/7/10 | 拒收：1/8/11", ALL),
        ("AQL: 0/2.5/4.0 | Chấp nhận: 0/7/10 | Từ chối: 1/8/11", ALL),
    ],
)
def test_limits_stand_in_the_order_of_the_aqls_beside_them(plan: str, expected: tuple[int | None, ...]) -> None:
    found = read(plan)
    assert limits(found) == expected
    assert rates(found)[1:] == (2.5, 4.0)


@pytest.mark.parametrize("plan", ["AQL 2.5/4.0, Ac 7/8", "AQL 2.5/4.0, Ac 10/7", "AQL 2.5/4.0, Ac 7/10, Re 9/11"])
def test_two_figures_that_may_be_a_pair_or_do_not_fit_are_no_limits(plan: str) -> None:
    assert limits(read(plan)) == NONE


@pytest.mark.parametrize(
    "plan",
    [
        "Major (2.5) | accept 7, reject 8\nMinor (4.0) | accept 10, reject 11",
        "Major (2.5): accept 7, reject 8\nMinor (4.0): accept 10, reject 11",
        "Major 2.5 | Ac 7 | Re 8\nMinor 4.0 | Ac 10 | Re 11",
        "Hauptfehler (2,5) | Annahme 7, Rückweisung 8\nNebenfehler (4,0) | Annahme 10, Rückweisung 11",
        "Majeur (2,5) | accepter 7, refuser 8\nMineur (4,0) | accepter 10, refuser 11",
        "Major (2.5): Ac 7\nMinor (4.0): Ac 10",
        "Mayor (2,5) | aceptar 7, rechazar 8\nMenor (4,0) | aceptar 10, rechazar 11",
        "Lỗi nặng (2.5) | chấp nhận 7, từ chối 8\nLỗi nhẹ (4.0) | chấp nhận 10, từ chối 11",
    ],
)
def test_a_bare_figure_before_the_limits_of_its_class_is_an_aql(plan: str) -> None:
    found = read(plan)
    assert (rates(found), limits(found), errors(found)) == (TWO_RATES, TWO, [])


def test_a_whole_figure_before_the_limits_of_its_class_may_count_its_finds() -> None:
    assert rates(read("Major (9) | accept 7, reject 8\nMinor (5) | accept 10, reject 11")) == NONE


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        ("Critical | Major | Minor\n0 allowed | 7 allowed | 10 allowed", ALL),
        ("Critical | Major | Minor\nAc 0 / Re 1 | Ac 7 / Re 8 | Ac 10 / Re 11", ALL),
        ("Kritisch | Haupt | Neben\n0 zulässig | 7 zulässig | 10 zulässig", ALL),
        ("Nghiêm trọng | Nặng | Nhẹ\ncho phép 0 | cho phép 7 | cho phép 10", ALL),
        ("Acceptance limits\nCritical | Major | Minor\n0 accepted | 7 accepted | 10 accepted", ALL),
        ("Critical | Major | Minor\n0 accepted | 7 accepted | 118 accepted", NONE),
    ],
)
def test_tiles_hold_limits_where_they_can_be_nothing_else(plan: str, expected: tuple[int | None, ...]) -> None:
    found = read(plan)
    assert (limits(found), errors(found)) == (expected, [])


@pytest.mark.parametrize(
    "plan",
    [
        "C = 0 | M = 7 | m = 10 (acceptance numbers)",
        "Acceptance numbers: C = 0, M = 7, m = 10",
        "C=0, M=7, m=10 allowed",
        "Acceptance numbers (C/M/m): 0/7/10",
        "Cr = 0 | Ma = 7 | Mi = 10 (acceptance numbers)",
        "Kritisch 0 | Haupt 7 | Neben 10 (Annahmezahlen)",
    ],
)
def test_classes_marked_by_the_case_of_a_letter_and_limits_named_behind_them(plan: str) -> None:
    found = read(plan)
    assert (limits(found), errors(found)) == (ALL, [])


def test_letters_that_mark_no_classes_are_left_alone() -> None:
    assert limits(read("Limits: width 7 m, M = 10, C = 3")) == NONE


RULES = [
    "The lot passes with up to 7 major and 10 minor defects",
    "The lot is accepted if up to 7 major and 10 minor defects are found",
    "Pass: up to 7 major and 10 minor defects",
    "Das Los wird mit bis zu 7 Haupt- und 10 Nebenfehlern angenommen",
    "Le lot est accepté avec au plus 7 défauts majeurs et 10 défauts mineurs",
    "El lote se acepta con un máximo de 7 defectos mayores y 10 menores",
    "Lô hàng đạt nếu không quá 7 lỗi nặng và 10 lỗi nhẹ",
]


@pytest.mark.parametrize("rule", RULES)
def test_a_limit_as_a_condition_is_no_verdict(rule: str) -> None:
    found = read(rule)
    assert (limits(found), found.results.overall, errors(found)) == (TWO, "fail", [])
    assert read(rule, result="").results.overall is None


@pytest.mark.parametrize(
    "result",
    [
        "Overall result: Passed - up to 7 major and 10 minor defects are allowed",
        "Conclusion: Accepted with 9 major and 5 minor defects found",
        "Result: PASSED (max. 7 major, 10 minor allowed)",
    ],
)
def test_a_verdict_that_names_the_limits_stays_one(result: str) -> None:
    assert read("", result).results.overall == "pass"


@pytest.mark.parametrize(
    "line",
    [
        "7 major, 10 minor allowed",
        "10 minor, 7 major allowed",
        "7 Haupt-, 10 Nebenfehler zulässig",
        "7 majeurs, 10 mineurs admis",
        "7 mayores, 10 menores permitidos",
        "Max. defects: Major 7; Minor 10",
        "Max. number of defects: major 7, minor 10",
        "Maximum defects: major 7, minor 10",
        "Défauts max. : majeurs 7, mineurs 10",
        "Zulässige Fehlerzahl: Haupt 7, Neben 10",
        "Umbral de defectos: mayores 7, menores 10",
    ],
)
def test_figures_that_are_limits_alone_count_no_finds(line: str) -> None:
    found = read(line)
    assert (limits(found), errors(found)) == (TWO, [])
    alone = report(f"FINAL INSPECTION REPORT\n\nInspection date: 2026-11-03\n{line}\n\nResult: PASSED")
    assert (alone.found.major, alone.found.minor) == (None, None)


@pytest.mark.parametrize(
    "line", ["Số lỗi cho phép: nghiêm trọng 0, nặng 7, nhẹ 10", "缺陷上限：致命 0，严重 7，轻微 10"]
)
def test_limits_behind_their_name_in_scripts_with_other_words_for_classes(line: str) -> None:
    found = read(line)
    assert (limits(found), errors(found)) == (ALL, [])


@pytest.mark.parametrize(
    "line",
    ["9 major, 10 allowed; 5 minor, 12 allowed", "10 major, 7 minor allowed"],
)
def test_finds_beside_limits_and_limits_that_fall_are_not_taken_for_the_limits_of_all(line: str) -> None:
    assert limits(read(line)) not in [(None, 9, 5), (None, 10, 7)]


@pytest.mark.parametrize(
    "line",
    [
        "Critical 0, Major 3, Minor 5 – accepted",
        "Critical 0, Major 3, Minor 5 (accepted)",
        "AQL 2.5/4.0 | Accepted: 118/125",
        "AQL 2.5/4.0 accepted 3/5",
        "3 major, 5 minor: accepted",
    ],
)
def test_a_verdict_on_the_figures_beside_it_makes_no_limits_of_them(line: str) -> None:
    assert limits(read(line)) == NONE


@pytest.mark.parametrize("plan", ["AQL 0-2.5-4.0", "AQL: 0-2.5-4.0", "NQA 0-2,5-4,0", "Level II, AQL 0-2.5-4.0"])
def test_bare_hyphens_part_three_aqls(plan: str) -> None:
    assert rates(read(plan)) == RATES


@pytest.mark.parametrize("plan", ["AQL 2.5-4.0", "AQL 4.0-2.5-1.0", "AQL 0-2.5-4.0-6.5", "AQL 1-4-10"])
def test_a_range_falling_figures_and_a_date_are_no_aqls_by_class(plan: str) -> None:
    assert rates(read(plan)) == NONE
