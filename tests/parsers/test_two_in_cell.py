"""Two figures in one cell, in the order that their head names: "13 (7)" under "Found (Ac)"."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.test_lots_in_columns import errors
from toolkit.model.report import Report
from toolkit.model.severity import BySeverity

HEAD = """
Umber Inspection Services
Final inspection report No. U-120
[Client | Tarn GmbH
[Product | Cord set
[Inspection date | 2025-05-07

"""
LIST = """

[Defect | Critical | Major | Minor
[Plug cracked | 0 | 13 | 0
[Label askew | 0 | 0 | 4

Overall result: FAIL
"""
BY_CLASS = "[Class | AQL | {}\n[Critical | 0 | {}\n[Major | 4.0 | {}\n[Minor | 6.5 | {}\n"
A_ROW = "[ | Critical | Major | Minor\n[{} | {} | {} | {}\n"
LABELS = "[Critical {0} | {1}\n[Major {0} | {2}\n[Minor {0} | {3}\n"
HEADS = "[Critical {0} | Major {0} | Minor {0}\n[{1} | {2} | {3}\n"
LINES = "Critical {0}: {1}\nMajor {0}: {2}\nMinor {0}: {3}\n"
BRACKETS = ("0 (0)", "13 (7)", "4 (10)")
SLASHES = ("0/0", "13/7", "4/10")
REVERSED = ("0 / 0", "7 / 13", "10 / 4")


def read(board: str, head: str, cells: tuple[str, ...]) -> Report:
    return report(HEAD + board.format(head, *cells) + LIST)


@pytest.mark.parametrize("board", [BY_CLASS, A_ROW, LABELS, HEADS, LINES])
@pytest.mark.parametrize(
    ("head", "cells"),
    [
        ("found (Ac)", BRACKETS),
        ("gefunden (zulässig)", BRACKETS),
        ("trouvés (toléré)", BRACKETS),
        ("Encontrados (permitido)", BRACKETS),
        ("Found / Accept", SLASHES),
        ("Ac / found", REVERSED),
        ("Zulässig / gefunden", REVERSED),
    ],
)
def test_the_head_tells_which_is_which(board: str, head: str, cells: tuple[str, ...]) -> None:
    made = read(board, head, cells)
    assert (made.found, made.allowed) == (BySeverity(0, 13, 4), BySeverity(0, 7, 10))
    assert (errors(made), len(made.defects)) == ([], 2)


def test_each_lot_has_both() -> None:
    table = (
        "[SKU | Lot | Sample | Critical found (Ac) | Major found (Ac) | Minor found (Ac) | Result\n"
        "[CS-10 | 900 | 80 | 0 (0) | 13 (7) | 4 (10) | Fail\n[CS-25 | 400 | 50 | 0 (0) | 0 (3) | 0 (5) | Pass\n"
    )
    made = report(
        HEAD + table + LIST.replace("[Defect", "[SKU | Defect").replace("[P", "[CS-10 | P").replace("[L", "[CS-10 | L")
    )
    assert [(lot.found.major, lot.allowed.major) for lot in made.lots] == [(13, 7), (0, 3)]


@pytest.mark.parametrize("board", [BY_CLASS, A_ROW])
@pytest.mark.parametrize(
    "head",
    ["found (accepted)", "found (tolerance %)", "gefunden (akzeptiert)", "trouvés (acceptés)", "found (max. per lot)"],
)
def test_what_was_accepted_of_the_finds_and_a_share_are_no_limit(head: str, board: str) -> None:
    assert read(board, head, BRACKETS).allowed == BySeverity()


@pytest.mark.parametrize("head", ["found (photo)", "found", "found (of sample)", "found (ctn)"])
@pytest.mark.parametrize("board", [BY_CLASS, A_ROW])
def test_brackets_that_no_head_explains_give_no_limit(head: str, board: str) -> None:
    assert read(board, head, BRACKETS).allowed == BySeverity()


@pytest.mark.parametrize("cells", [("0 (1)", "7 (8)", "10 (11)")])
def test_a_limit_with_its_rejection_number_stays_one(cells: tuple[str, ...]) -> None:
    made = report(HEAD + A_ROW.format("Allowed (reject)", *cells) + LIST)
    assert made.allowed == BySeverity(0, 7, 10)
