"""Letters that stand for a class, by a legend or by their companions."""

import pytest

from tests.parsers.test_headed import counts, read


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
