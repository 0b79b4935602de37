"""Brackets behind the name of a lot tell its size and sample, and are no part of its name."""

import pytest

from tests.parsers.drawn import report
from toolkit.parsers.lots.lot_brackets import figures_in_brackets, without_figures

TEXT = """
TALLOW QUALITY SERVICE
Final inspection report
Report no.: TQ-5512
Inspection date: 12 May 2026
Overall result: FAIL

2.1 {first}

[Defect | Critical | Major | Minor
[Lid dented | 0 | 2 | 1
[Found | 0 | 2 | 1
[Allowed | 0 | 7 | 10
[Result | Pass | |

2.2 {second}

[Defect | Critical | Major | Minor
[Handle loose | 0 | 9 | 0
[Found | 0 | 9 | 0
[Allowed | 0 | 5 | 7
[Result | Fail | |
"""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Item TK-7-RD (lot 1600, sample 125)", "Item TK-9-BL (lot 1100, sample 80)"),
        ("Item TK-7-RD (lot size: 1,600; sample size: 125)", "Item TK-9-BL (lot size: 1,100; sample size: 80)"),
        ("Item TK-7-RD (1,600 pcs, sample 125 pcs)", "Item TK-9-BL (1,100 pcs, sample 80 pcs)"),
        ("SKU TK-7-RD (125 of 1,600 pcs)", "SKU TK-9-BL (80 of 1,100 pcs)"),
        ("Artikel TK-7-RD (Los 1600, Stichprobe 125)", "Artikel TK-9-BL (Los 1100, Stichprobe 80)"),
        ("Référence TK-7-RD (lot 1600, échantillon 125)", "Référence TK-9-BL (lot 1100, échantillon 80)"),
    ],
)
def test_the_name_ends_before_the_bracket(first: str, second: str) -> None:
    lots = report(TEXT.format(first=first, second=second)).lots
    assert [(lot.item, lot.lot, lot.sample_size, lot.result) for lot in lots] == [
        ("TK-7-RD", 1600, 125, "pass"),
        ("TK-9-BL", 1100, 80, "fail"),
    ]


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("款号 TK-9（批量1100，抽样80）", {"lot": "1100", "sample_size": "80"}),
        ("TK-9 (n = 80)", {"sample_size": "80"}),
        ("TK-9 (lot 1100, 80 cm)", {}),
        ("Lot 2 (TK-9)", {}),
        ("TK-9 (lot 2)", {}),
        ("TK-9 (12 x 30 cm)", {}),
        ("TK-9 (1100 pcs)", {"lot": "1100"}),
        ("TK-9 (lot 1100 pcs)", {"lot": "1100"}),
        ("TK-9 (lot size 1100)", {"lot": "1100"}),
        ("TK-9 (order quantity 1200, sample 80)", {"ordered": "1200", "sample_size": "80"}),
        ("TK-9 (lot 1100, sample 80, AQL 2.5)", {"lot": "1100", "sample_size": "80"}),
        ("Tray TK-9 (1,100 trays, sample 80 trays)", {"lot": "1,100", "sample_size": "80"}),
        ("Tray TK-9 (80 of 1,100 trays)", {"lot": "1,100", "sample_size": "80"}),
        ("TK-9 (80 of 1,100 photos)", {}),
        ("TK-9 (80 of 1,100 cm)", {}),
        ("TK-9 (1100)", {}),  # of what?
        ("TK-9 (1100 white)", {}),
    ],
)
def test_brackets_tell_figures_or_belong_to_the_name(heading: str, told: dict[str, str]) -> None:
    assert {name: number.strip() for name, number in figures_in_brackets(heading)} == told
    assert ("(" in without_figures(heading) or "（" in without_figures(heading)) is not bool(told)


@pytest.mark.parametrize(
    "brackets",
    [
        "lot 12, sample 80",  # no sample of 80 is drawn from 12
        "sample 80, sample 125",
        "sample 80 cm",
        "Stichprobe 80 kg",
        "échantillon 80 cartons",
        "last lot 200, sample 80",
        "previous lot, sample 80",
        "lot 1100, sample 80, 3 cartons",
    ],
)
def test_a_sample_in_brackets_that_are_not_understood_whole_is_neither_read_nor_a_name(brackets: str) -> None:
    assert not [*figures_in_brackets(f"TK-9 ({brackets})")]
    assert without_figures(f"TK-9 ({brackets})") == "TK-9"


@pytest.mark.parametrize("brackets", ["sample 80 cm", "last lot 200, sample 80", "sample size: 80 kg, 80 cm"])
def test_such_a_sample_is_not_taken_from_the_line_by_its_label_either(brackets: str) -> None:
    lots = report(TEXT.format(first="Item TK-7-RD (lot 1600, sample 125)", second=f"Item TK-9-BL ({brackets})")).lots
    assert [(lot.item, lot.lot, lot.sample_size) for lot in lots] == [("TK-7-RD", 1600, 125), ("TK-9-BL", None, None)]
