"""Names of classes in the middle of the rows between two level lines, in a list without upright lines."""

from tests.parsers.notation import HEIGHT, WIDTH, words
from toolkit.parsers.findings import findings
from toolkit.parsers.grid import rows_of
from toolkit.parsers.merged_classes import with_merged_classes
from toolkit.parsers.pages import Page, Rule
from toolkit.parsers.tables import find_tables

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


def counted(*level: int) -> list[tuple[str, int | None, int | None]]:
    """Return the defects of the list, which has level lines under its rows of these numbers."""
    lines = (HEADS, *ROWS)
    found = tuple(w for at, line in enumerate(lines) for x, text in line for w in words(text, x, TOP + PITCH * at))
    rules = tuple(Rule(40, TOP + PITCH * at - 4, 480, TOP + PITCH * at - 4) for at in level)
    rows = with_merged_classes(rows_of(Page(1, WIDTH, HEIGHT, found, rules)))
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
    assert ("Naht offen", 4, None) not in counted(1, 7)
