"""Counts of several classes in one cell."""

import pytest

from toolkit.model.severity import Severity
from toolkit.parsers.words.codes import BY_CASE
from toolkit.parsers.words.mixed import mixed_counts

C, MA, MI = Severity.CRITICAL, Severity.MAJOR, Severity.MINOR


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("3 (1 major, 2 minor)", {MA: 1, MI: 2}),
        ("3 pcs (1 major + 2 minor)", {MA: 1, MI: 2}),
        ("1 MA + 2 MI", {MA: 1, MI: 2}),
        ("CR:0, MA:1, MI:2", {C: 0, MA: 1, MI: 2}),
        ("2 (major)", {MA: 2}),
        ("1 Hauptfehler / 2 Nebenfehler", {MA: 1, MI: 2}),
        ("1C 2M 3m", {C: 1, MA: 2, MI: 3}),
        ("2 maj 10 min", {MA: 2, MI: 10}),
        ("10 (10 min)", {MI: 10}),
        ("Critical 0 Major 8 Minor 9", {C: 0, MA: 8, MI: 9}),
    ],
)
def test_every_class_has_its_count(text: str, counts: dict[Severity, int]) -> None:
    assert mixed_counts(text, BY_CASE) == counts


@pytest.mark.parametrize(
    "text",
    [
        "3 (1 major)",  # of which class are the others?
        "4 (1 major, 2 minor)",
        "3 (1 major, 2 open)",
        "3 cartons (1 major, 2 minor)",
        "1 major, 2 major",
        "major",
        "3 mm",
        "10 min",  # or minutes
        "1 major, 2 (see photo)",
    ],
)
def test_what_stays_unexplained_is_no_count(text: str) -> None:
    assert mixed_counts(text, BY_CASE) == {}


def test_a_letter_is_a_class_only_where_the_column_says_so() -> None:
    assert mixed_counts("3m", {}) == {}
    assert mixed_counts("3 A", {}) == {}
