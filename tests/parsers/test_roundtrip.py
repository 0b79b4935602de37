"""A random defect table, drawn in a random layout and read again, comes out equal or flagged."""

import msgspec
from hypothesis import HealthCheck, given, settings

from tests.parsers.made_reports import Made, pdf, reports
from tests.parsers.producers import word, xlsx
from tests.parsers.roundtrip import outcome
from toolkit.parsers import read


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(reports())
def test_what_is_read_is_right_or_flagged(made: Made) -> None:
    assert outcome(made) != "silent"


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(reports())
def test_a_row_that_is_lost_or_changed_would_be_noticed(made: Made) -> None:
    report = read(pdf(made), "made.pdf")
    fewer = msgspec.structs.replace(report, defects=report.defects[1:], problems=())
    assert outcome(made, fewer) == "silent"


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(reports())
def test_workbooks_and_word_files_are_read_right_or_flagged(made: Made) -> None:
    assert outcome(made, read(xlsx(made), "made.xlsx")) != "silent"
    assert outcome(made, read(word(made), "made.docx")) != "silent"
