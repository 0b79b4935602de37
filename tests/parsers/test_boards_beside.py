"""Boards of what was found and allowed that stand beside the particulars, their lines level with few of those."""

from collections.abc import Sequence

from tests.parsers.notation import words
from toolkit.model.report import Report, Source
from toolkit.parsers.layout.boards_beside import boards_beside
from toolkit.parsers.layout.pages import Page, Word
from toolkit.parsers.reader import understand

LEFT, RIGHT = 40.0, 360.0
PARTICULARS = (
    "Report: TG-31",
    "Date: October 3, 2025",
    "Supplier: Mingsu Wood",
    "Product: Bar stool",
    "Order: 22-8841",
)
BOARD = (("Critical", "0", "0"), ("Major", "5", "5"), ("Minor", "4", "7"))


def beside(board: Sequence[Sequence[str]], step: float, heads: str = "Found Allowed") -> list[Word]:
    """Return the words of the particulars, and right of them those of *board*, its lines *step* points apart."""
    found = [word for at, text in enumerate(PARTICULARS) for word in words(text, LEFT, 83 + 12 * at)]
    found += words(heads, RIGHT + 50, 62)
    for at, line in enumerate(board):
        for column, text in enumerate(line):
            found += words(text, RIGHT + (0, 50, 90)[column], 76 + step * at)
    return found


def read(found: Sequence[Word]) -> Report:
    rows = ("Defect | Major | Minor", "Wobbly leg | 5 | 0", "Paint run | 0 | 4")
    listed = [
        word
        for at, row in enumerate(rows)
        for column, text in enumerate(row.split(" | "))
        for word in words(text, (40.0, 300.0, 380.0)[column], 220 + 14 * at)
    ]
    title = words("Final inspection report", LEFT, 40)
    page = Page(1, 595.0, 842.0, (*title, *found, *listed), ())
    return understand([page], Source(file="board.pdf", sha256="", format="pdf"))


def test_the_lines_of_a_board_are_read_without_the_particulars_beside_them() -> None:
    report = read(beside(BOARD, 14.5))
    assert tuple(report.found.items()) == tuple(zip(("critical", "major", "minor"), (0, 5, 4), strict=True))
    assert (report.allowed.major, report.allowed.minor, report.supplier) == (5, 7, "Mingsu Wood")
    assert report.errors == ()


def test_rows_of_one_table_stay_one() -> None:
    level = [(name, "", "") for name in PARTICULARS]
    found = [word for at, (text, *_) in enumerate(level) for word in words(text, LEFT, 76 + 14 * at)]
    found += words("Found", RIGHT + 50, 62)
    for at, (name, count, _) in enumerate(BOARD):
        found += words(name, RIGHT, 76 + 14 * at) + words(count, RIGHT + 50, 76 + 14 * at)
    assert boards_beside(found) == []


def test_a_column_of_classes_without_such_heads_is_no_board() -> None:
    assert boards_beside(beside(BOARD, 14.5, heads="Qty Carton")) == []
    assert boards_beside(beside((*BOARD, ("Major", "2", "3")), 14.5)) == []
