"""What kind of paper it is, by what it has."""

from tests.parsers.drawn import report
from tests.parsers.notation import rows
from toolkit.model.severity import BySeverity
from toolkit.parsers.facts.particulars import Particulars
from toolkit.parsers.lists.findings import Findings
from toolkit.parsers.proof.kinds import doubtful_kind, is_inspection
from toolkit.parsers.results.agreeing import Verdict

COUNTED = Findings(found=BySeverity(0, 5, 1))
FAILED = Verdict("fail")
NOTHING = Particulars()
TITLE = "Inspection report"


def test_counts_alone_make_a_doubtful_report() -> None:
    assert is_inspection(rows(TITLE), COUNTED, NOTHING, Verdict())
    assert [problem.level for problem in doubtful_kind(COUNTED, NOTHING, Verdict())] == ["error"]


def test_counts_with_a_result_make_a_report() -> None:
    assert doubtful_kind(COUNTED, NOTHING, FAILED) == []


def test_counts_under_another_title_make_none() -> None:
    assert not is_inspection(rows("Debit note"), COUNTED, NOTHING, Verdict())
    assert not is_inspection(rows("Claim for goods"), COUNTED, NOTHING, Verdict())


def test_rules_for_inspections_are_none() -> None:
    plan = Particulars(sample_size=BySeverity(80, 80, 80), aql=BySeverity(0.0, 2.5, 4.0))
    assert not is_inspection(rows(TITLE), Findings(), plan, Verdict())


def test_an_audit_report_with_all_of_an_inspection_is_one_though_its_result_is_not_understood() -> None:
    plan = Particulars(
        texts={"inspection_date": "2026-09-21"},
        sample_size=BySeverity(125, 125, 125),
        aql=BySeverity(0.0, 2.5, 4.0),
    )
    assert is_inspection(rows("Final audit report"), COUNTED, plan, Verdict())
    assert not is_inspection(rows("Debit note"), COUNTED, plan.__class__(texts=plan.texts), Verdict())


def test_an_instruction_with_classes_and_limits_reports_nothing() -> None:
    text = (
        "Nordgate Import\nINSPECTION INSTRUCTION FOR THIRD-PARTY INSPECTORS\nDocument II-14, 2 December 2024\n"
        "[Product | Power bank\n[Inspection level | II\n[AQL | Critical 0 / Major 1.5 / Minor 4.0\n\n"
        "[No. | Defect | Critical | Major | Minor\n[1 | Cell swollen | X | | \n[2 | Does not charge | | X | \n\n"
        "[Lot | Sample | Major Ac/Re | Minor Ac/Re\n[1,201 - 3,200 | 125 | 5/6 | 10/11\n"
    )
    assert report(text).kind == "other"
    assert report(text + "\nOverall result: FAIL").kind == "inspection"
