"""Lists whose column of classes has no head."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.report import Report

PAGE = """
Copperleaf Import Quality
Pre-loading inspection

Found: critical {critical}, major 10, minor 9
Checked: 125 pcs

C critical, M major, m minor

{ruled}Defect |  | {heads}
{body}
"""
ROWS = [
    ("Lid does not seal", "M", "3 | 5 | 8"),
    ("Glass inclusion", "M", "1 | 1 | 2"),
    ("Splinter inside", "C", "0 | 1 | 1"),
    ("Label wrinkled", "m", "2 | 5 | 7"),
    ("Wire stained", "m", "1 | 1 | 2"),
]


def _read(rows: list[tuple[str, str, str]], heads: str, *, ruled: str = "[ ", critical: int = 1) -> Report:
    width = heads.count("|") + 1
    body = "\n".join(
        f"{ruled}{name} | {mark} | {' | '.join(counts.split(' | ')[-width:])}" for name, mark, counts in rows
    )
    return report(PAGE.format(ruled=ruled, heads=heads, body=body, critical=critical))


def _counts(found: Report) -> list[tuple[int | None, ...]]:
    return [(defect.critical, defect.major, defect.minor) for defect in found.defects]


@pytest.mark.parametrize("heads", ["Ctn 6 | Ctn 18 | Sum", "Qty", "Pallet 1 | Pallet 2 | Total"])
@pytest.mark.parametrize(
    "marks", [{}, {"M": "Major", "m": "Minor", "C": "Critical"}, {"M": "MA", "m": "MI", "C": "CR"}]
)
def test_classes_under_no_head_are_classes(heads: str, marks: dict[str, str]) -> None:
    rows = [(name, marks.get(mark, mark), counts) for name, mark, counts in ROWS]
    found = _read(rows, heads)
    assert _counts(found) == [
        (None, 8, None),
        (None, 2, None),
        (1, None, None),
        (None, None, 7),
        (None, None, 2),
    ]
    assert not [problem for problem in found.problems if problem.level == "error"]


def test_a_column_with_other_letters_is_no_column_of_classes() -> None:
    rows = [(name, mark, counts) for (name, _, counts), mark in zip(ROWS, ["M", "L", "S", "XL", "M"], strict=True)]
    found = _read(rows, "Qty")
    assert not found.defects or any(problem.level == "error" for problem in found.problems)


def test_a_total_that_does_not_fit_is_told() -> None:
    assert any(problem.code == "totals_mismatch" for problem in _read(ROWS, "Qty", critical=2).problems)
