"""What the cells beside a verdict say: requirement and finding stand apart, as they do in the report."""

import pytest

from tests.parsers.notation import page, rows
from toolkit.parsers.sections import sections


@pytest.mark.parametrize(
    ("row", "remark"),
    [
        ("[Leash loop pull | 200 lbf, 30 s | Broke at 140 lbf | FAIL", "200 lbf, 30 s; Broke at 140 lbf"),
        ("[Leash loop pull | 200 lbf, 30 s; | Broke at 140 lbf | FAIL", "200 lbf, 30 s; Broke at 140 lbf"),
        ("[Leash loop pull | Found: | broke at 140 lbf | FAIL", "Found: broke at 140 lbf"),
        ("[Leash loop pull | 200 lbf | - | FAIL", "200 lbf"),
        ("[Leash loop pull | Broke | FAIL", "Broke"),
        ("[Leash loop pull | FAIL", None),
    ],
)
def test_cells_beside_a_verdict_are_told_apart(row: str, remark: str | None) -> None:
    lines = rows(f"[Check | Requirement | Measured | Result\n{row}")
    assert [part.remark for part in sections(lines, [page(lines)])] == [remark]
