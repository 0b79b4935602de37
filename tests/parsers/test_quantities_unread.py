"""A column of a table of quantities is read by what its head says, or the user is told of it."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.report import Report

PAGE = """
Harbour Bench Quality Office
Inspection Report No. HB-118
Product: Folding chair
PO No.: 4471

[ Item | Ordered | Finished | {head}
[ FC-12 green | 1,200 pcs | 1,200 pcs | {first}
[ FC-12 sand | 804 pcs | 804 pcs | {second}
[ Total | 2,004 pcs | 2,004 pcs | {total}

AQL: 2.5 major, 4.0 minor
Sample size: 125 pcs
Result: FAIL

[ Defect | Class | Qty
[ Weld burr on leg | Major | 9
[ Scratch on seat | Minor | 5
"""


def _with(head: str, first: str = "1,100", second: str = "804", total: str = "1,904 pcs") -> Report:
    return report(PAGE.format(head=head, first=first, second=second, total=total))


def _told(found: Report, head: str) -> bool:
    return any(problem.code == "unread_cells" and f"“{head}”" in problem.message for problem in found.problems)


@pytest.mark.parametrize(
    "head",
    [
        "Packed in carton",
        "Packed into master ctns",
        "Qty packed in export carton",
        "Already packed in box",
        "Verpackt in Karton",
        "Emballé en carton",
        "Embalado en caja",
        "Imballato in cartone",
        "Packing done",
    ],
)
def test_goods_in_their_packs_are_packed(head: str) -> None:
    found = _with(head)
    assert (found.quantities.ordered, found.quantities.packed) == (2004, 1904)
    assert not _told(found, head)


def test_cartons_are_no_goods() -> None:
    assert _with("Packed in carton", "46", "34", "80").quantities.packed is None


@pytest.mark.parametrize("head", ["Qty in carton", "Put by so far"])
def test_a_column_that_may_count_the_goods_is_told(head: str) -> None:
    found = _with(head)
    assert found.quantities.packed is None
    assert _told(found, head)


def test_two_columns_of_one_state_are_told_where_they_differ() -> None:
    found = _with("Ready")
    assert found.quantities.produced is None
    assert _told(found, "Ready")
    assert _told(found, "Finished")


@pytest.mark.parametrize(
    ("head", "first", "second", "total"),
    [
        ("Balance", "100", "0", "1,100"),
        ("Carton nos", "1,100", "804", "1,904"),
        ("Sample", "80", "45", "125"),
        ("Ready", "1,200", "804", "2,004"),
    ],
)
def test_what_counts_no_other_goods_is_not_told(head: str, first: str, second: str, total: str) -> None:
    assert not _told(_with(head, first, second, total), head)
