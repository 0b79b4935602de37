"""Letters that stand for a class, by a legend or by their companions."""

import pytest

from tests.parsers.test_headed import counts, read
from toolkit.parsers.words.codes import names_scheme


def coded(*letters: str, over: str = "Defects") -> list[tuple[int | None, int | None, int | None]]:
    """Return the counts of a list in which each of *letters* stands beside a 1."""
    cells = "\n".join(f"[Dent {place} | {letter} | 1" for place, letter in enumerate(letters))
    return [each[1:] for each in counts(read(f"{over}\n[Defect | Class | Qty\n{cells}"))]


CRITICAL, MAJOR, MINOR = (1, None, None), (None, 1, None), (None, None, 1)


@pytest.mark.parametrize(
    ("letters", "read_as"),
    [
        (["A", "B", "C"], [CRITICAL, MAJOR, MINOR]),
        (["C", "M", "m"], [CRITICAL, MAJOR, MINOR]),
        (["m", "M"], [MINOR, MAJOR]),
        (["B", "C"], [MAJOR, MINOR]),
        (["M", "M"], []),  # major, or minor
        (["C", "C"], []),  # critical beside M, minor beside B
        (["M", "m", "MI"], [MINOR]),  # "m" may be a careless "M"
    ],
)
def test_the_companions_of_a_letter_decide(
    letters: list[str], read_as: list[tuple[int | None, int | None, int | None]]
) -> None:
    assert coded(*letters) == read_as


@pytest.mark.parametrize("text", ["C = critical, M = major, m = minor", "Critical (C), Major (M), Minor (m)"])
def test_a_legend_decides_by_itself(text: str) -> None:
    assert coded("M", "M", over=text) == [MAJOR, MAJOR]


def test_letters_that_stay_unknown_are_a_question() -> None:
    assert "unread_cells" in {p.code for p in read("[Defect | Class | Qty\n[Dent | M | 1").problems}


def test_a_head_may_name_all_classes() -> None:
    assert counts(read("[Defect | CR/MA/MI | Qty\n[Dent | MA | 6/125")) == [("Dent", None, 6, None)]


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ("CR/MA/MI", True),
        ("Cr/Ma/Mi", True),
        ("C/M/m", True),
        ("A / B / C", True),
        ("Critical / Major / Minor", True),
        ("Critical, major and minor marks", False),
        ("C/M/m (see the key)", False),
        ("MA/MI", False),
    ],
)
def test_a_head_that_names_all_classes_names_nothing_else(head: str, names: bool) -> None:
    assert names_scheme(head) is names


def test_a_head_of_three_grades_tells_what_a_letter_means_that_stands_alone() -> None:
    assert counts(read("[Defect | A/B/C | Qty\n[Dent | C | 1")) == [("Dent", None, None, 1)]
