"""The verdict is the report's own; counts can contradict it and never make a pass."""

from msgspec.structs import replace

from tests.resolver.cases import DENT, SOURCE, report, resolved, row, section
from toolkit.model.report import LotResult, Problem, Report, Results
from toolkit.model.severity import BySeverity, Severity
from toolkit.resolver.verdict import verdict

DOUBT = Problem(code="totals_mismatch", level="error", message="rows give major 13, the total says 12", page=4)


def test_a_fail_names_the_class_and_its_limit() -> None:
    assert verdict(report(row(DENT, major=13))).because == ("major 13 > Ac 10",)


def test_a_fail_by_a_check_names_the_check() -> None:
    found = verdict(report(row(DENT, major=3), sections=(section("Barcode"), section("Workmanship", "pass"))))
    assert (found.result, found.because) == ("fail", ("section failed: Barcode",))


def test_an_aql_pass_does_not_undo_a_failed_conclusion() -> None:
    found = verdict(
        report(row(DENT, major=3), results=Results(aql="pass", overall="fail"), sections=(section("Label"),))
    )
    assert found.result == "fail"


def test_counts_within_their_limits_are_no_pass_where_none_is_printed() -> None:
    assert verdict(report(row(DENT, major=3), overall=None)).result == "unknown"


def test_an_aql_pass_alone_is_no_conclusion() -> None:
    assert verdict(report(row(DENT, major=3), results=Results(aql="pass"))).result == "unknown"


def test_counts_over_the_limit_fail_where_nothing_is_printed() -> None:
    assert verdict(report(row(DENT, major=13), overall=None)).result == "fail"


def test_a_printed_pass_over_the_limit_is_a_contradiction() -> None:
    found = verdict(report(row(DENT, major=13), overall="pass"))
    assert found.result == "unknown"
    assert found.because == ("the report says pass, but major 13 > Ac 10",)


def test_a_printed_pass_with_a_failed_section_is_a_contradiction() -> None:
    assert verdict(report(row(DENT, major=3), overall="pass", sections=(section("Drop test"),))).result == "unknown"


def test_a_printed_pass_with_a_critical_find_is_a_contradiction_whatever_the_limit() -> None:
    found = report(row(DENT, critical=1), overall="pass", allowed=BySeverity(2, 10, 14))
    assert verdict(found).because == ("the report says pass, but critical 1, printed Ac 2",)


def test_a_doubtful_reading_has_no_verdict() -> None:
    found = resolved(report(row(DENT, major=13), problems=(DOUBT,)))
    assert (found.verdict.result, found.path) == ("unknown", "ask")
    assert "rows give major 13, the total says 12" in found.asks[0].question
    assert "page 4" in found.asks[0].question


def test_a_warning_holds_nothing_up() -> None:
    warned = report(row(DENT, major=13), problems=(replace(DOUBT, level="warning"),))
    assert verdict(warned).result == "fail"


def test_an_inspection_that_never_began_is_aborted_even_without_a_list() -> None:
    missing = Problem(code="no_defect_table", level="error", message="no defect list found")
    gone = report(overall="aborted", remarks=("The goods were not ready.",), problems=(missing,))
    assert verdict(gone).result == "aborted"
    assert verdict(gone).because == ("remark 1: The goods were not ready.",)


def test_a_pending_report_says_what_is_open_and_leaves_plain_remarks_out() -> None:
    remarks = ("Cartons 3 and 9 were opened.", "PENDING - no approved sample on site")
    found = verdict(
        report(row(DENT, major=2), overall="pending", sections=(section("Tests", "pending"),), remarks=remarks)
    )
    assert found.because == ("section pending: Tests", "remark 2: PENDING - no approved sample on site")


def test_a_pending_report_over_its_limits_says_so_and_stays_pending() -> None:
    found = verdict(report(row(DENT, major=13), overall="pending"))
    assert found.result == "pending"
    assert "major 13 > Ac 10, though the result was left open" in found.because


LOTS = (
    LotResult(
        item="PL-10", lot=900, sample_size=80, found=BySeverity(0, 3, 4), allowed=BySeverity(0, 5, 7), result="pass"
    ),
    LotResult(
        item="PL-20", lot=1100, sample_size=80, found=BySeverity(2, 7, 6), allowed=BySeverity(0, 5, 7), result="fail"
    ),
)


def test_one_failed_lot_fails_the_report_and_is_named() -> None:
    found = verdict(Report(source=SOURCE, lots=LOTS))
    assert found.result == "fail"
    assert found.because[:3] == ("item PL-20: critical 2 > Ac 0", "item PL-20: major 7 > Ac 5", "item PL-20 failed")
    assert found.because[3:] == ("the report prints no overall result, so this one follows from its figures",)


def test_lots_that_all_passed_pass() -> None:
    assert verdict(Report(source=SOURCE, lots=LOTS[:1])).result == "pass"


def test_a_failed_lot_contradicts_a_printed_pass() -> None:
    assert verdict(Report(source=SOURCE, lots=LOTS, results=Results(overall="pass"))).result == "unknown"


def test_another_kind_of_document_asks_for_the_report() -> None:
    found = resolved(Report(source=SOURCE, kind="other"))
    assert (found.verdict.result, found.path, found.asks[0].field) == ("unknown", "ask", "report")
    assert found.respond_by is None


def test_the_limit_of_one_sample_is_not_that_of_several_lots() -> None:
    lots = tuple(
        LotResult(item=item, found=BySeverity(0, major, 0), allowed=BySeverity(0, 5, 7), result="pass")
        for item, major in (("A", 4), ("B", 3))
    )
    whole = Report(source=SOURCE, lots=lots, found=BySeverity(0, 7, 0), allowed=BySeverity(0, 5, 7))
    assert whole.limit(Severity.MAJOR) is None
    assert verdict(whole).result == "pass"
    one = Report(source=SOURCE, lots=lots[:1], found=BySeverity(0, 7, 0), allowed=BySeverity(0, 5, 7))
    assert one.limit(Severity.MAJOR) == 5
