"""Names of classes in the middle of the rows between two level lines, in a list without upright lines."""

import pytest

from tests.parsers.notation import HEIGHT, WIDTH, words
from toolkit.parsers.layout.grid import rows_of
from toolkit.parsers.layout.merged_classes import with_merged_classes
from toolkit.parsers.layout.pages import Page, Rule
from toolkit.parsers.lists.findings import findings
from toolkit.parsers.lists.tables import find_tables

HEADS = ((40, "Klasse"), (120, "Lfd."), (160, "Beschreibung"), (420, "Anzahl"))
ROWS = (
    ((120, "1"), (160, "Naht offen"), (430, "4")),
    ((40, "Haupt"), (120, "2"), (160, "Gelenk klemmt"), (430, "5")),
    ((120, "3"), (160, "Lack blättert"), (430, "3")),
    ((120, "4"), (160, "Kratzer"), (430, "6")),
    ((40, "Neben"), (120, "5"), (160, "Kappe schief"), (430, "2")),
    ((120, "6"), (160, "Aufkleber versetzt"), (430, "1")),
)
TOP, PITCH = 60, 20


Line = tuple[tuple[int, str], ...]


def page(number: int, lines: tuple[Line, ...], level: tuple[int, ...]) -> Page:
    found = tuple(w for at, line in enumerate(lines) for x, text in line for w in words(text, x, TOP + PITCH * at))
    rules = tuple(Rule(40, TOP + PITCH * at - 4, 480, TOP + PITCH * at - 4) for at in level)
    return Page(number, WIDTH, HEIGHT, found, rules)


def counted(*level: int, lines: tuple[Line, ...] = ROWS) -> list[tuple[str, int | None, int | None]]:
    """Return the defects of the list, which has level lines under its rows of these numbers."""
    return of_pages(page(1, (HEADS, *lines), level))


def of_pages(*pages: Page) -> list[tuple[str, int | None, int | None]]:
    rows = with_merged_classes([row for each in pages for row in rows_of(each)])
    return [(d.description, d.major, d.minor) for d in findings(find_tables(rows), rows).defects]


def test_a_name_holds_for_all_rows_between_its_lines() -> None:
    assert counted(1, 4, 7) == [
        ("Naht offen", 4, None),
        ("Gelenk klemmt", 5, None),
        ("Lack blättert", 3, None),
        ("Kratzer", None, 6),
        ("Kappe schief", None, 2),
        ("Aufkleber versetzt", None, 1),
    ]


def test_without_lines_between_the_groups_no_row_above_a_name_has_its_class() -> None:
    assert counted(1, 7)[0] == ("Gelenk klemmt", 5, None)


ONE_NAME = (
    ((120, "1"), (160, "Delle am Rand"), (430, "2")),
    ((40, "Neben"), (120, "2"), (160, "Kratzer"), (430, "4")),
    ((120, "3"), (160, "Fleck"), (430, "5")),
)


@pytest.mark.parametrize("level", [(), (1,), (1, 4)])
def test_the_only_name_in_a_list_without_lines_is_none_of_the_row_above(level: tuple[int, ...]) -> None:
    assert counted(*level, lines=ONE_NAME) == [("Kratzer", None, 4), ("Fleck", None, 5)]


@pytest.mark.parametrize("level", [(), (1, 4)])
def test_what_stands_first_under_heads_that_come_again_has_no_name_from_below(level: tuple[int, ...]) -> None:
    first = (HEADS, ((40, "Haupt"), (120, "1"), (160, "Naht offen"), (430, "2")), ROWS[2])
    other = ((120, "4"), (160, "Kappe schief"), (430, "3"))
    found = of_pages(page(1, first, ()), page(2, (HEADS, *ONE_NAME, other), level))
    assert ("Delle am Rand", None, 2) not in found
    assert ("Kratzer", None, 4) in found
