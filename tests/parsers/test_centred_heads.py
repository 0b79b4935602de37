"""Heads in two languages, two lines each, with heads of one line set at half their height between them."""

from collections.abc import Iterator, Sequence

from tests.parsers.notation import LETTER, SIZE, SPACE
from toolkit.model.report import Report, Source
from toolkit.parsers.layout.centred import settled
from toolkit.parsers.layout.grid import rows_of
from toolkit.parsers.layout.pages import Page, Word
from toolkit.parsers.reader import understand

COLUMNS = (60.0, 96.0, 134.0, 320.0, 520.0)  # the middles of three classes, the descriptions and their share
TEXTS = 160.0  # where the descriptions begin, far before their head
PITCH = 10.0


def _width(text: str) -> float:
    return sum(LETTER * len(word) + SPACE for word in text.split()) - SPACE


def _set(text: str, x: float, top: float) -> Iterator[Word]:
    for word in text.split():
        yield Word(word, x, top, x + LETTER * len(word), top + SIZE, top + 8, SIZE)
        x += LETTER * len(word) + SPACE


def _line(texts: Sequence[str], top: float, *, left: bool = False) -> Iterator[Word]:
    for text, middle in zip(texts, COLUMNS, strict=True):
        yield from _set(text, TEXTS if left and middle == COLUMNS[3] else middle - _width(text) / 2, top)


def report(
    upper: tuple[str, str, str], lower: tuple[str, str, str], text: str, rows: Sequence[Sequence[str]]
) -> Report:
    found = [*_set("Final inspection report No. T-77", 40, 60), *_set("Inspection date: 2025-09-12", 40, 90)]
    found += [*_set("Sample size: 50 pcs", 40, 110)]
    found += [*_line((*upper, "", ""), 150), *_line(("", "", "", text, "Rate"), 150 + PITCH / 2)]
    found += [*_line((*lower, "", ""), 150 + PITCH)]
    for at, row in enumerate(rows):
        found += _line(row, 180 + 17 * at, left=True)
    found += [*_set("Result: FAIL", 40, 400)]
    return understand([Page(1, 595, 842, tuple(found))], Source(file="drawn.pdf", sha256="", format="pdf"))


ROWS = [
    ("5", "", "", "Leg of the stool cracked", "10 %"),
    ("", "4", "", "Sanding rough under the seat", "8 %"),
    ("5", "4", "0", "Total", ""),
    ("3", "5", "0", "Accept", ""),
]


def test_the_heads_are_those_of_the_columns_and_the_descriptions_begin_before_theirs() -> None:
    made = report(("Major", "Minor", "Crit."), ("Haupt", "Neben", "Krit."), "Defect / Fehler", ROWS)
    told = [(row.description, row.critical, row.major, row.minor) for row in made.defects]
    assert told == [("Leg of the stool cracked", None, 5, None), ("Sanding rough under the seat", None, None, 4)]
    assert (made.found.major, made.found.minor, made.allowed.major, made.allowed.minor) == (5, 4, 3, 5)
    assert [problem for problem in made.problems if problem.level == "error"] == []


def test_heads_close_over_figures_are_not_parted_for_them() -> None:
    words = [*_set("Major Minor", 45, 150), *_set("Defect", 300, 155), *_set("5", 60, 160), *_set("4", 90, 160)]
    rows = settled(rows_of(Page(1, 595, 842, tuple(words))))
    assert [[piece.text for piece in row.pieces] for row in rows] == [["Major Minor"], ["Defect"], ["5", "4"]]
