"""What kind of paper it is, by what it has."""

from tests.parsers.notation import rows
from toolkit.model.severity import BySeverity
from toolkit.parsers.findings import Findings
from toolkit.parsers.kinds import doubtful_kind, is_inspection
from toolkit.parsers.particulars import Particulars
from toolkit.parsers.verdicts import Verdict

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
