"""Rows in another class: everything that counts them moves, and the printed limits judge."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.resolver.cases import CHIP, DENT, LEAK, RIDDLE, SCRATCH, order, report, resolved, row
from toolkit.model.report import LotResult, Report, Results, Section
from toolkit.model.severity import BySeverity, Severity
from toolkit.resolver.supposed import Move, obstacle, reclassified, what_if

CRITICAL, MAJOR, MINOR = Severity
MILDER = Move((0,), MAJOR, MINOR)
STRICTER = Move((0,), MINOR, MAJOR)


def test_row_and_totals_move_together() -> None:
    made = report(row(DENT, major=12, minor=1), row(SCRATCH, major=1))
    moved = reclassified(made, MILDER)
    assert (moved.defects[0].major, moved.defects[0].minor) == (0, 13)
    assert moved.found == BySeverity(0, 1, 13)
    assert moved.defects[1] == made.defects[1]


def test_a_fail_by_count_is_lifted_by_the_printed_limits() -> None:
    made = report(
        row(DENT, major=12), results=Results(overall="fail", aql="fail", by_severity=BySeverity(major="fail"))
    )
    moved = reclassified(made, MILDER)
    assert moved.results == Results(overall="pass", aql="pass", by_severity=BySeverity(major="pass"))
    assert resolved(moved).path == "none"


def test_a_pass_becomes_a_fail_by_the_printed_limits() -> None:
    moved = reclassified(report(row(DENT, minor=13), overall="pass"), STRICTER)
    assert resolved(moved).verdict.because == ("major 13 > Ac 10",)


def test_a_check_of_its_own_still_fails_the_lot() -> None:
    checks = (Section(name="Workmanship", result="fail"), Section(name="Carton drop test", result="fail"))
    moved = reclassified(report(row(DENT, major=12), sections=checks), MILDER)
    assert [section.result for section in moved.sections] == ["pass", "fail"]
    assert resolved(moved).verdict.because == ("section failed: Carton drop test",)


def test_a_fail_that_no_count_explains_stays_one() -> None:
    assert reclassified(report(row(DENT, major=2)), MILDER).results.overall == "fail"


def test_a_result_that_was_left_open_stays_open() -> None:
    moved = reclassified(report(row(DENT, minor=13), overall="pending"), STRICTER)
    assert resolved(moved).verdict.result == "pending"


def test_lots_are_judged_by_their_own_limits() -> None:
    limits = BySeverity(0, 5, 7)
    lots = (
        LotResult(item="A", found=BySeverity(0, 6, 0), allowed=limits, result="fail"),
        LotResult(item="B", found=BySeverity(0, 1, 0), allowed=limits, result="pass"),
    )
    made = report(replace(row(DENT, major=6), item="A"), replace(row(CHIP, major=1), item="B"), lots=lots)
    moved = reclassified(made, MILDER)
    assert obstacle(made, MILDER) is None
    assert [lot.result for lot in moved.lots] == ["pass", "pass"]
    assert moved.lots[0].found == BySeverity(0, 0, 6)


def test_what_cannot_be_judged_is_said() -> None:
    assert "no limit for minor" in str(obstacle(report(row(DENT, major=12), allowed=BySeverity(0, 10, None)), MILDER))
    assert "only 3 major" in str(obstacle(report(row(DENT, major=12), found=BySeverity(0, 3, 0)), MILDER))
    lots = (LotResult(item="A", found=BySeverity(0, 6, 0), allowed=BySeverity(0, 9, 9)),) * 2
    assert "which one" in str(obstacle(report(row(DENT, major=6), lots=lots), MILDER))


def test_no_critical_defect_left_is_no_critical_verdict() -> None:
    made = report(row(DENT, critical=1), results=Results(overall="fail", by_severity=BySeverity(critical="fail")))
    assert resolved(reclassified(made, Move((0,), CRITICAL, MAJOR))).verdict.result == "pass"


ROWS = st.lists(
    st.builds(
        row,
        st.sampled_from([DENT, SCRATCH, LEAK, RIDDLE]),
        major=st.integers(0, 20),
        minor=st.integers(1, 20),
    ),
    min_size=1,
    max_size=4,
)


@given(ROWS, st.sampled_from(["fail", "pass", "pending", "aborted", None]), st.sampled_from(["silent", "words"]))
def test_a_critical_defect_never_makes_the_path_milder(rows: list[object], overall: str | None, words: str) -> None:
    made: Report = report(*rows, overall=overall)  # type: ignore[arg-type]
    if words == "words":
        named = BySeverity(critical="pass", major="pass", minor="pass")
        made = replace(made, results=replace(made.results, by_severity=named, aql="pass"))
    then = resolved(reclassified(made, Move((0,), MINOR, CRITICAL)))
    assert then.path == ("ask" if overall in ("pending", "aborted") or then.verdict.result == "unknown" else "reject")
    assert resolved(made).path != "reject" or then.path == "reject"
    assert not any(option.allowed for option in then.options if option.path != "reject")


def test_only_what_differs_is_named() -> None:
    made = report(row(DENT, major=12))
    now = resolved(made)
    assert what_if(("x",), now, now).differs == ()
    assert what_if(("x",), now, resolved(reclassified(made, MILDER))).differs == (
        "verdict",
        "pattern",
        "path",
        "options",
        "costs",
    )
    assert what_if(("x",), now, resolved(made, order(costs={"delay_per_day": 900}))).differs == ("costs",)
