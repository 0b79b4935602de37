"""Every figure is held against the others: each contradiction is met with a problem that says so."""

from typing import Any

import pytest
from msgspec.structs import replace

from toolkit.model.report import Defect, Problem, Quantities, Report, Results, ResultWord, Sampling, Section, Source
from toolkit.model.severity import BySeverity
from toolkit.parsers.lists.findings import Findings
from toolkit.parsers.proof.reconcile import problems, rechecked
from toolkit.parsers.proof.unmeasured import unmeasured

GOOD = {
    "source": Source(file="r.pdf", sha256="0", format="pdf"),
    "quantities": Quantities(ordered=6000, lot=6000),
    "sampling": Sampling(
        level="II", sample_size=BySeverity(200, 200, 200), aql=BySeverity(critical=0.0, major=2.5, minor=4.0)
    ),
    "defects": (Defect(description="Dent", major=9), Defect(description="Stain", minor=4)),
    "found": BySeverity(0, 9, 4),
    "allowed": BySeverity(0, 10, 14),
    "results": Results(aql="pass", overall="pass"),
}


def changed(**changes: Any) -> Report:
    return Report(**{**GOOD, **changes})


def raised(findings: Findings | None = None, aql: float | None = None, **changes: Any) -> set[tuple[str, str]]:
    report = changed(**changes)
    return {(problem.code, problem.level) for problem in problems(report, findings or Findings(), aql)}


def test_a_report_whose_figures_agree_has_no_problem() -> None:
    assert raised() == set()


def test_what_the_table_of_the_standard_lets_pass_contradicts_no_pass() -> None:
    assert "result_contradicts_counts" not in {code for code, _ in raised(allowed=BySeverity())}


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"found": BySeverity(0, 8, 4)}, ("totals_mismatch", "error")),
        ({"defects": ()}, ("no_defect_table", "error")),
        ({"defects": (), "found": BySeverity()}, ("no_defect_table", "error")),
        ({"defects": (), "found": BySeverity(), "results": Results(overall="aborted")}, ("no_defect_table", "warning")),
        ({"found": BySeverity()}, ("rows_unconfirmed", "warning")),
        ({"allowed": BySeverity(0, 8, 14)}, ("result_contradicts_counts", "error")),
        ({"results": Results(aql="fail", overall="fail")}, ("result_contradicts_counts", "error")),
        ({"results": Results(overall="fail")}, ("fail_unexplained", "warning")),
        ({"results": Results()}, ("no_overall_result", "warning")),
        (  # no limit is printed, and the standard's table allows 10
            {
                "allowed": BySeverity(),
                "defects": (Defect(description="Dent", major=11),),
                "found": BySeverity(0, 11, 0),
            },
            ("result_contradicts_counts", "error"),
        ),
        (
            {"results": Results(overall="pass", by_severity=BySeverity(major="fail"))},
            ("result_contradicts_counts", "error"),
        ),
        ({"allowed": BySeverity(0, 11, 14)}, ("limit_differs_from_standard", "warning")),
        ({"quantities": Quantities(lot=600)}, ("sample_size_differs", "warning")),
    ],
)
def test_each_contradiction_is_raised(changes: dict[str, Any], problem: tuple[str, str]) -> None:
    assert problem in raised(**changes)


def test_a_fail_that_a_failed_section_explains_is_no_problem() -> None:
    failed = (Section(name="Labels", result="fail"),)
    assert raised(results=Results(aql="pass", overall="fail"), sections=failed) == set()


def test_an_aql_printed_once_is_held_against_both_limits() -> None:
    plan = Sampling(level="II", sample_size=BySeverity(200, 200, 200))
    assert ("limit_differs_from_standard", "warning") in raised(sampling=plan, aql=2.5)


def test_a_tightened_plan_is_held_against_the_table_of_its_own() -> None:
    plan = Sampling(
        level="II", inspection="tightened", sample_size=BySeverity(200, 200, 200), aql=BySeverity(0, 2.5, 4.0)
    )
    counts: dict[str, Any] = {"defects": (Defect(description="Dent", major=8),), "found": BySeverity(0, 8, 0)}
    limits = BySeverity(0, 8, 12)
    assert raised(sampling=plan, allowed=limits, **counts) == set()
    normal = replace(plan, inspection=None)
    assert ("limit_differs_from_standard", "warning") in raised(sampling=normal, allowed=limits, **counts)


def test_the_sample_may_rest_on_any_quantity_the_report_states() -> None:
    assert raised(quantities=Quantities(ordered=6000, packed=2900)) == set()


def test_a_limit_that_the_verdict_turns_on_is_an_error() -> None:
    rows = (Defect(description="Dent", major=11), Defect(description="Stain", minor=4))
    looser = raised(defects=rows, found=BySeverity(0, 11, 4), allowed=BySeverity(0, 12, 14))
    assert ("limit_differs_from_standard", "error") in looser
    assert ("limit_differs_from_standard", "error") not in raised(allowed=BySeverity(0, 12, 14))


def test_a_pass_that_nothing_can_be_held_against_is_an_error() -> None:
    bare = changed(allowed=BySeverity(), sampling=Sampling())
    told = unmeasured(bare, told=True)
    assert [(problem.code, problem.level) for problem in told] == [("limits_unread", "error")]
    assert [problem.level for problem in unmeasured(bare, told=False)] == ["warning"]
    assert list(unmeasured(changed(allowed=BySeverity()), told=True)) == []
    failed = changed(allowed=BySeverity(), sampling=Sampling(), results=Results(overall="fail"))
    assert [problem.level for problem in unmeasured(failed, told=True)] == ["warning"]


def test_aqls_without_the_sample_hold_no_counts() -> None:
    rates = Sampling(aql=BySeverity(None, 1.5, 4.0))
    bare = changed(allowed=BySeverity(), sampling=rates)
    assert [(problem.code, problem.level) for problem in unmeasured(bare, told=True)] == [("limits_unread", "error")]
    drawn = Sampling(aql=rates.aql, sample_size=BySeverity(None, 200, 200))
    assert list(unmeasured(changed(allowed=BySeverity(), sampling=drawn), told=True)) == []
    limited = changed(allowed=BySeverity(None, 7, 14), sampling=rates)
    assert list(unmeasured(limited, told=True)) == []


def test_what_a_correction_has_settled_is_gone_and_the_rest_stays() -> None:
    told = (
        Problem(code="no_overall_result", level="warning", message="No overall result was found in the report."),
        Problem(code="unread_cells", level="error", message="A row was not read."),
    )
    corrected = rechecked(changed(problems=told))
    assert [problem.code for problem in corrected.problems] == ["unread_cells"]
    still = rechecked(changed(problems=told, results=Results()))
    assert [problem.code for problem in still.problems] == ["no_overall_result", "unread_cells"]


def test_the_sides_of_each_check() -> None:
    """Each of these is one step away from a problem."""
    assert raised(Findings(reject=BySeverity(1, 11, 15))) == set()
    assert ("limit_differs_from_standard", "error") in raised(Findings(reject=BySeverity(1, 10, 15)))
    by_class: BySeverity[ResultWord] = BySeverity(major="pending")
    over: dict[str, Any] = {"allowed": BySeverity(0, 8, 14), "results": Results(overall="fail", by_severity=by_class)}
    assert ("result_contradicts_counts", "error") not in raised(**over)
    one: dict[str, Any] = {"allowed": BySeverity(None, 10, None), "results": Results(aql="fail", overall="fail")}
    assert ("result_contradicts_counts", "error") not in raised(**one)
    nothing: dict[str, Any] = {"defects": (), "found": BySeverity(0, 0, 0)}
    assert raised(Findings(listed=True), **nothing) == set()
    assert raised(Findings(listed=False), **nothing) == {("no_defect_table", "warning")}
