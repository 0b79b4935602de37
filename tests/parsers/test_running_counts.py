"""A log of defects that carries the sums of the classes forward beside the class and the number of each."""

import pytest

from tests.parsers.test_headed import counts, read

ROWS = """
[01 | Open seam | MA | 1 | 0 | 1 | 0
[02 | Loose thread | MI | 2 | 0 | 1 | 2
[03 | Print askew | MA | 2 | 0 | {0} | 2
[04 | Oil stain | MI | 1 | 0 | {0} | 3
"""
READ = [
    ("Open seam", None, 1, None),
    ("Loose thread", None, None, 2),
    ("Print askew", None, 2, None),
    ("Oil stain", None, None, 1),
]
HEADS = (
    "[Sr. | Defect observed | Class | Qty | CR | MA | MI",
    "[Sr. | Defect observed | Class | Qty | Running count | < | <\n[ | | | | CR | MA | MI",
)


@pytest.mark.parametrize("heads", HEADS)
def test_the_list_is_that_of_the_class_and_the_number_where_the_sums_go_on(heads: str) -> None:
    found = read(f"{heads}{ROWS.format(3)}\n\n[Total found | CR | MA | MI\n[Total | 0 | 3 | 3")
    assert (counts(found), found.problems) == (READ, ())


@pytest.mark.parametrize("heads", HEADS)
def test_two_rows_that_add_up_prove_nothing(heads: str) -> None:
    two = "\n".join(ROWS.split("\n")[:3])
    assert counts(read(f"{heads}{two}")) != READ[:2]


@pytest.mark.parametrize("heads", HEADS)
def test_where_the_sums_do_not_go_on_nothing_is_certain(heads: str) -> None:
    found = read(f"{heads}{ROWS.format(5)}")
    assert counts(found) != READ or found.problems
