"""Tables that are drawn with characters, and columns for each item beside one for all."""

from tests.parsers.drawn import report
from tests.parsers.notation import words
from tests.parsers.test_ordinary_reports import HEAD
from toolkit.model.report import Report, Source
from toolkit.model.severity import BySeverity
from toolkit.parsers.layout.pages import Page, Word
from toolkit.parsers.layout.signs_as_rules import with_drawn_rules
from toolkit.parsers.reader import understand

WIDE, PITCH, TOP = 5.0, 12.0, 60.0

PRINTOUT = """
FINAL AUDIT SHEET NO FA-2209
AUDIT DATE : 20-NOV-2026  SAMPLE 125 PCS LEVEL II
-----------------------------------------------------
| CODE | DEFECT                 | MIN | MAJ | CRI |
-----------------------------------------------------
| ** SEWING                                       |
| S04  | Skip stitch at vent    |   . |   1 |   . |
| S11  | Collar tip not equal   |   2 |   . |   . |
|      |     SEWING SUB-TOTAL   |   2 |   1 |   0 |
-----------------------------------------------------
| ** FINISHING                                    |
| F02  | Thread end long        |   3 |   . |   . |
| F07  | Yellow stain           |   . |   1 |   . |
|      |    FINISHING SUB-TOTAL |   3 |   1 |   0 |
-----------------------------------------------------
|      | IN SAMPLE, ALL GROUPS  |   5 |   2 |   0 |
|      | PERMITTED              |  10 |   7 |   0 |
-----------------------------------------------------
AUDIT RESULT : PASSED
"""


def printed(text: str) -> Page:
    """Return a page on which each sign of *text* is as wide as any other."""
    placed: list[Word] = []
    for number, line in enumerate(text.strip("\n").split("\n")):
        at = 0
        for word in line.split():
            at = line.index(word, at)
            placed.extend(words(word, 30 + at * WIDE, TOP + number * PITCH))
            at += len(word)
    return Page(1, 595.0, 842.0, tuple(placed))


def read(page: Page) -> Report:
    return understand([page], Source(file="x.pdf", sha256="", format="pdf"))


def test_bars_and_dashes_are_the_rulings_of_a_table() -> None:
    found = read(printed(PRINTOUT))
    assert [(each.description, each.major, each.minor) for each in found.defects] == [
        ("Skip stitch at vent", 1, None),
        ("Collar tip not equal", None, 2),
        ("Thread end long", None, 3),
        ("Yellow stain", 1, None),
    ]
    assert (found.found, found.allowed) == (BySeverity(0, 2, 5), BySeverity(0, 7, 10))


def test_a_bar_between_words_is_no_ruling() -> None:
    page = printed("Acme Inspection | Final report | No. 7\nClient | Nord GmbH\nResult : PASSED")
    assert with_drawn_rules(page) == page


ITEMS = """
[S.No | Nature of defect | TC-3 | TC-3 | TC-4 | TC-4 | {0} | {0}
[ | | Maj | Min | Maj | Min | Maj | Min
[1 | Dent | 1 | 0 | 1 | 0 | 2 | 0
[2 | Dull spot | 0 | 3 | 0 | 2 | 0 | {1}

[ | Critical | Major | Minor
[Found | 0 | 2 | 5
[Allowed | 0 | 7 | 10

Overall result: PASS
"""


def test_a_column_for_all_items_is_known_by_its_figures() -> None:
    found = report(HEAD + ITEMS.format("Both items", 5))
    assert [(each.description, each.major, each.minor, each.item) for each in found.defects] == [
        ("Dent", 2, 0, None),
        ("Dull spot", 0, 5, None),
    ]


def test_columns_that_do_not_add_up_are_asked() -> None:
    found = report(HEAD + ITEMS.format("TC-5", 4))
    assert "unread_cells" in {problem.code for problem in found.problems if problem.level == "error"}
