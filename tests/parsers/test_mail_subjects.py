"""Subjects of messages that did not fit on their line, and denials whose verdict stands on the next one."""

import pytest

from tests.parsers.drawn import report

MAIL = """
{head}

Dear all,

Report no.: KL-77
Inspection date: 24 March 2026
Supplier: Korbhaus Lda.
Product: Willow basket
Ordered: 1,150 pcs
Sampling: ISO 2859-1, level II, 80 pcs, AQL 0 / 2.5 / 4.0

Defect | Critical | Major | Minor
Broken willow | 0 | {major} | 0
Loose end | 0 | 0 | 3

{end}
"""
FROM = "From: | Ann Reed\nTo: | Purchasing\n"


@pytest.mark.parametrize(
    "head",
    [
        f"{FROM}Subject: | Inspection report KL-77, willow baskets – NOT\n | ACCEPTED",
        f"{FROM}Subject: | Inspection report KL-77, willow\n | baskets, PO 2187 – NOT\n | ACCEPTED",
        f"{FROM}Betreff: | Prüfbericht KL-77, Weidenkörbe – NICHT\n | ANGENOMMEN",
        f"{FROM}Subject: Inspection report KL-77, baskets of willow, stock in the warehouse in port – NOT\nACCEPTED",
        "Inspection report KL-77, willow baskets – NOT\nACCEPTED",
    ],
)
def test_a_verdict_denied_on_the_line_above_is_none(head: str) -> None:
    assert report(MAIL.format(head=head, major=9, end="Result: FAIL")).results.overall == "fail"
    assert report(MAIL.format(head=head, major=9, end="")).results.overall == "fail"
    assert report(MAIL.format(head=head, major=2, end="")).results.overall != "pass"


@pytest.mark.parametrize(
    "head",
    [
        f"{FROM}Subject: | Inspection report KL-77\n\nACCEPTED",
        "Inspection report\nACCEPTED",
        "Inspection report NO\nACCEPTED",  # of a number
    ],
)
def test_a_verdict_under_another_line_stands_by_itself(head: str) -> None:
    assert report(MAIL.format(head=head, major=2, end="")).results.overall == "pass"


def test_the_line_under_a_subject_with_a_label_of_its_own_is_none_of_it() -> None:
    read = report(MAIL.format(head=f"{FROM}Subject: | Inspection report KL-77\nResult: | ACCEPTED", major=2, end=""))
    assert read.results.overall == "pass"


def test_a_subject_says_the_result_under_the_line_of_the_reader() -> None:
    read = report(MAIL.format(head=f"{FROM}Subject: | Inspection report KL-77 – ACCEPTED", major=2, end=""))
    assert read.results.overall == "pass"
