"""Rows that count together are told by their own words and counts: a sum under one row's name is in no report."""

import re

import pytest

from tests.resolver.cases import RUST, SCRATCH, WELD, report, resolved, row, text
from toolkit.model.report import Defect
from toolkit.model.resolution import DefectDecision
from toolkit.resolver.case import Row
from toolkit.resolver.kind_words import makes_up, names

_TOLD = re.compile(r"“([^”]+)” (\d+)")


def kind_row(number: int, words: str, finds: int, kind: str | None = "bags/loose-thread", cause: str = "x") -> Row:
    return Row(number, Defect(description=words), DefectDecision(description=words, kind=kind, cause=cause), finds)


def test_one_row_keeps_its_own_words_and_count() -> None:
    assert makes_up([kind_row(1, "Thread end", 8)], 9) == "“Thread end” makes up 8 of 9 finds"


def test_one_row_with_every_find_is_told_so() -> None:
    assert makes_up([kind_row(1, "Thread end", 9)], 9) == "“Thread end” makes up all 9 finds"


def test_rows_of_one_kind_are_each_told_with_their_own_count() -> None:
    told = makes_up([kind_row(2, "Thread end", 5), kind_row(1, "Loose yarn", 3)], 9)
    assert told == "two rows of one kind, loose thread (“Thread end” 5, “Loose yarn” 3) make up 8 of 9 finds"


def test_kinds_with_one_cause_are_not_called_one_kind() -> None:
    rows = [
        kind_row(1, "Crooked toe", 5, "footwear/asymmetric-pair", "systematic: lasting"),
        kind_row(2, "Wrinkle", 3, "footwear/wrinkle", "systematic: lasting"),
    ]
    assert makes_up(rows, 9).startswith("two rows with one likely cause, lasting (“Crooked toe” 5, “Wrinkle” 3)")


def test_rows_without_a_kind_share_their_name_alone() -> None:
    rows = [kind_row(1, "Odd bit", 5, None), kind_row(2, "Odd bit", 3, None)]
    assert makes_up(rows, 9) == "two rows of one name (“Odd bit” 5, “Odd bit” 3) make up 8 of 9 finds"
    assert names(rows) == "“Odd bit”"


def test_of_many_rows_the_rest_is_counted_and_no_find_is_lost() -> None:
    rows = [kind_row(number, f"Thread {number}", 10 - number) for number in range(1, 8)]
    told = makes_up(rows, 50)
    assert told.startswith("seven rows")
    assert "3 more 12)" in told
    assert sum(int(count) for _, count in _TOLD.findall(told)) + 12 == sum(one.finds for one in rows)


@pytest.mark.rule(9)
def test_a_systematic_failure_never_puts_the_sum_under_one_rows_name() -> None:
    rows = (row(SCRATCH, major=5), row("Scuff mark on the handle", major=4), row(RUST, major=1), row(WELD, major=1))
    found = resolved(report(*rows))
    said = text(found, "G9")
    assert {one.kind for one in found.per_defect[:2]} == {"hardgoods/scratch-or-scuff"}
    assert dict(_TOLD.findall(said)) == {SCRATCH: "5", "Scuff mark on the handle": "4"}
    assert "make up 9 of 11 finds" in said
    assert f"“{SCRATCH}” makes up" not in said


def test_the_places_of_a_kind_stand_in_the_order_of_the_report() -> None:
    found = resolved(report(row("Scuff mark on the handle", major=3), row(SCRATCH, major=9)))
    (systematic,) = (reason for reason in found.reasons if reason.rule == "G9")
    assert systematic.evidence == ("page 4, row 1", "page 4, row 2")


def test_the_next_order_names_every_row_of_the_kind() -> None:
    found = resolved(report(row("Scuff mark on the handle", major=3), row(SCRATCH, major=9)))
    (check,) = (advice for advice in found.next_order if advice.rule == "G47")
    assert SCRATCH in check.text
    assert "Scuff mark on the handle" in check.text


def test_a_cause_of_the_knowledge_is_no_finding_and_the_next_order_says_the_same() -> None:
    found = resolved(report(row(SCRATCH, major=30)))
    (check,) = (advice for advice in found.next_order if advice.rule == "G47")
    assert "often comes from handling or packing" in text(found, "G9")
    assert "probably" not in text(found, "G9")
    assert "one cause" not in (text(found, "G9") + check.text).casefold()
    assert "at each step up to packing" in check.text
    assert "One cause in the process is likely" in text(resolved(report(row(WELD, major=30))), "G9")
