"""What is refused of a part of the goods, and what is not given, is no AQL of nought."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.report import Report

LIST = "No. | Severity | Fault | Qty\n1 | Major | Seam open | 3\n2 | Minor | Thread end | 5"


def read(plan: str) -> Report:
    head = "FINAL INSPECTION REPORT\n\nInspection date: 2026-11-03\nLot size: 1200\nSample size: 125"
    return report(f"{head}\n{plan}\n\n{LIST}\n\nResult: PASSED")


def rates(found: Report) -> tuple[float | None, ...]:
    aql = found.sampling.aql
    return aql.critical, aql.major, aql.minor


@pytest.mark.parametrize(
    "refused",
    [
        "no minor defects accepted on the logo.",
        "minor defects are not accepted in visible zones.",
        "no minor defects were accepted by the buyer in the last order.",
    ],
)
def test_a_class_that_is_refused_somewhere_has_no_aql_of_nought(refused: str) -> None:
    found = read(f"AQL 2.5 for major; {refused}")
    assert (found.sampling.aql.minor, found.allowed.minor) == (None, None)


def test_the_aqls_beside_such_a_clause_stay() -> None:
    found = read("AQL 2.5 for major and 4.0 for minor; no minor defects accepted on the logo.")
    assert (rates(found), found.allowed.minor) == ((None, 2.5, 4.0), None)


def test_critical_defects_are_refused_as_a_whole() -> None:
    found = read("AQL 2.5 for major and 4.0 for minor defects; critical defects are not allowed.")
    assert (rates(found), found.allowed.critical) == ((0.0, 2.5, 4.0), 0)


@pytest.mark.parametrize(
    "unsaid", ["no limit", "none given", "not specified", "n/a", "nicht festgelegt", "non précisé", "sin especificar"]
)
@pytest.mark.parametrize(
    "plan",
    [
        "AQL: {} for critical, 2.5 for major, 4.0 for minor",
        "AQL: {} for critical and 2.5 for major and 4.0 for minor",
        "AQL: critical {}, major 2.5, minor 4.0",
    ],
)
def test_a_class_for_which_nothing_is_given_has_no_aql(plan: str, unsaid: str) -> None:
    assert rates(read(plan.format(unsaid))) == (None, 2.5, 4.0)


def test_none_for_a_class_is_nought() -> None:
    assert rates(read("AQL: none for critical, 2.5 for major, 4.0 for minor")) == (0.0, 2.5, 4.0)
