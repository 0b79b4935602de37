"""Tiles of the classes of which some tell an AQL beside their limit, and goods affected in a tile beside them."""

from dataclasses import dataclass

import pytest

from tests.parsers.drawn import report
from toolkit.model.report import Report
from toolkit.model.severity import Severity

HEAD = """
Orbeck Inspection
Final inspection report
Client: Lindley & Rowe
Factory: Hebi Stationery Co.
Product: Ring binders
Date: 9 June 2026
Lot size: 1,500 pcs
Sample size: 125 pcs

Result: Failed

"""
LIST = """

Findings (2)

MAJOR | × 9
Ring does not close

MINOR | × 4
Cover scratched
"""


@dataclass(frozen=True)
class Board:
    text: str

    def read(self) -> Report:
        return report(HEAD + self.text + LIST)


@pytest.mark.parametrize(
    "board",
    [
        Board("Critical | Major | Minor\n0 | 9 | 4\naccept 0 | accept 7 · AQL 2.5 | accept 10 · AQL 4.0"),
        Board("Critical | Major | Minor\n0 | 9 | 4\nmax 0 | AQL 2.5 · max 7 | AQL 4.0 · max 10"),
        Board("Kritisch | Haupt | Neben\n0 | 9 | 4\nzulässig 0 | zulässig 7 (AQL 2,5) | zulässig 10 (AQL 4,0)"),
        Board("严重 | 主要 | 次要\n0 | 9 | 4\n允收 0 | 允收 7 · AQL 2.5 | 允收 10 · AQL 4.0"),
        Board("Critique | Majeur | Mineur\n0 | 9 | 4\naccepté 0 | accepté 7 | accepté 10\n | NQA 2,5 | NQA 4,0"),
    ],
)
def test_a_class_that_may_not_be_at_all_needs_no_aql_beside_its_limit(board: Board) -> None:
    read = board.read()
    assert [read.found[s] for s in Severity] == [0, 9, 4]
    assert [read.allowed[s] for s in Severity] == [0, 7, 10]
    assert [read.sampling.aql[s] for s in Severity] == [None, 2.5, 4.0]
    assert not [each for each in read.problems if each.level == "error"]


@pytest.mark.parametrize(
    "limits", ["reject 1 | accept 7 · AQL 2.5 | accept 10 · AQL 4.0", "accept 0 | accept 7 · AQL 2.5 | 10 inspected"]
)
def test_a_tile_that_tells_another_figure_leaves_the_board_unread(limits: str) -> None:
    assert not Board(f"Critical | Major | Minor\n0 | 9 | 4\n{limits}").read().allowed


def test_goods_affected_are_told_in_a_tile_beside_the_classes() -> None:
    limits = "accept 0 | accept 7 · AQL 2.5 | accept 10 · AQL 4.0 | of 125"
    for label in ("Pieces affected", "Binders affected", "Betroffene Teile"):
        assert Board(f"Critical | Major | Minor | {label}\n0 | 9 | 4 | 11\n{limits}").read().defective_units == 11
    for label in ("Cartons affected", "Sizes affected"):
        assert Board(f"Critical | Major | Minor | {label}\n0 | 9 | 4 | 11\n{limits}").read().defective_units is None
