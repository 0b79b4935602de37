"""The result behind a factory's "Judge", measurements under a list, and a failure that only the AQL explains."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.test_headed import read
from toolkit.model.report import Report

HEAD = """
Quillon Quality Services
Final Random Inspection Report No. QQ-77
[Client | Brams GmbH
[Supplier | Tolpa Wood Works
[Product | Stool
[Order quantity | 900 pcs
[Inspection date | 2025-03-04
[Sample size | 80 pcs
[AQL | Major 2.5, Minor 4.0

"""
LIST = """
[Defect | Critical | Major | Minor
[Leg loose | 0 | {} | 0
[Stain | 0 | 0 | 3
"""
LIMITS = "[Total | 0 | {} | 3\n[Accept | 0 | 5 | 7\n"


def told(report_: Report) -> tuple[str | None, list[str]]:
    return report_.results.overall, [problem.code for problem in report_.problems if problem.level == "error"]


@pytest.mark.parametrize(
    "line", ["Judge: PASS", "Judge: OK / Accept", "Judging: accepted", "Judge result: PASS", "Jugement : ACCEPTÉ"]
)
def test_a_judge_gives_the_result(line: str) -> None:
    assert told(report(f"{HEAD}{LIST.format(2)}{LIMITS.format(2)}\n{line}")) == ("pass", [])


def test_a_judge_may_refuse() -> None:
    assert told(report(f"{HEAD}{LIST.format(9)}{LIMITS.format(9)}\nJudge: NG")) == ("fail", [])


def test_a_column_of_judges_is_that_of_its_checks() -> None:
    checks = "[Check | Standard | Judge\n[Load 80 kg | no damage | OK\n[Height | 45 cm | OK"
    assert told(report(f"{HEAD}{LIST.format(2)}{LIMITS.format(2)}\n\n{checks}"))[0] is None


MEASURED = "[Size 30 x 30 cm | {} | {} | OK"


@pytest.mark.parametrize("figures", [("30.1", "29.9"), ("30", "31")])
def test_measurements_under_a_list_that_has_ended_are_none_of_its_rows(figures: tuple[str, str]) -> None:
    made = report(f"{HEAD}{LIST.format(2)}{LIMITS.format(2)}\n\n{MEASURED.format(*figures)}\n\nJudge: PASS")
    assert told(made) == ("pass", [])
    assert [(defect.description, defect.major, defect.minor) for defect in made.defects] == [
        ("Leg loose", 2, 0),
        ("Stain", 0, 3),
    ]


def test_a_row_of_the_list_itself_is_asked_about() -> None:
    found = read(f"{LIST.format(2).strip()}\n{MEASURED.format('30.1', '29.9')}\n{LIMITS.format(2)}")
    assert [problem for problem in found.problems if problem.level == "error"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The inspection is failed because the number of major defects is above the AQL.",
        "The goods are rejected, as too many major defects were found.",
        "Die Ware ist abgelehnt, weil die Hauptfehler über dem AQL liegen.",
    ],
)
def test_a_failure_in_words_is_believed_where_the_table_of_the_standard_says_the_same(sentence: str) -> None:
    assert told(report(f"{HEAD}{LIST.format(9)}\n\n{sentence}")) == ("fail", [])
    assert told(report(f"{HEAD}{LIST.format(4)}\n\n{sentence}"))[0] is None


def test_two_aqls_behind_the_last_class_of_a_sentence_are_not_both_its_own() -> None:
    sentence = "The permitted numbers are 5 major and 7\nminor (AQL 2.5 and 4.0)."
    made = report(f"{HEAD.replace('[AQL | Major 2.5, Minor 4.0', '')}{LIST.format(2)}\n\n{sentence}\n\nJudge: PASS")
    assert (made.sampling.aql.major, made.sampling.aql.minor) == (2.5, 4.0)
