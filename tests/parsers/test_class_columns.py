"""Columns of defects side by side, one for each class."""

import pytest

from tests.parsers.notation import rows
from toolkit.model.severity import BySeverity
from toolkit.parsers.lists.findings import Findings, findings
from toolkit.parsers.lists.tables import find_tables


def read(major: str, minor: str) -> Findings:
    text = f"""
MAJOR | | MINOR |
3 | Sensor fails | 6 | Scratch on lens
2 | Spike cracked | 4 | Gate mark
{major} | | {minor} |
"""
    found = rows(text)
    return findings(find_tables(found), found)


def test_each_column_is_read_by_itself() -> None:
    found = read("Count 5 / max 10", "Count 10 / max 14")
    assert [(d.description, d.major, d.minor) for d in found.defects] == [
        ("Sensor fails", 3, None),
        ("Spike cracked", 2, None),
        ("Scratch on lens", None, 6),
        ("Gate mark", None, 4),
    ]
    assert (found.found, found.allowed) == (BySeverity(None, 5, 10), BySeverity(None, 10, 14))


@pytest.mark.parametrize("major", ["Count 6 / max 10", "max 10"])
def test_columns_that_do_not_add_up_to_their_totals_are_not_read(major: str) -> None:
    assert read(major, "Count 10 / max 14").defects == ()
