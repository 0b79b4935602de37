"""Rows that the end of a page has cut in two."""

import pytest
from msgspec.structs import replace

from tests.parsers.drawn import drawn
from tests.parsers.test_ordinary_reports import HEAD
from toolkit.model.report import Source
from toolkit.model.severity import Severity
from toolkit.parsers.layout.furniture import apart
from toolkit.parsers.layout.grid import rows_of
from toolkit.parsers.layout.lines import Line
from toolkit.parsers.lists.joining import joined
from toolkit.parsers.reader import understand


def a_row(kind: str = "defect", *, ruled: bool = False) -> Line:
    box = (20.0, 780.0, 300.0, 790.0)
    return Line(kind, "Scratch on the", {Severity.MAJOR: "2"}, page=1, box=box, ruled=ruled)


def a_line(text: str, page: int = 2, *, ruled: bool = False, lone: bool = False) -> Line:
    return Line("text", text, {}, page=page, box=(20.0, 40.0, 300.0, 50.0), ruled=ruled, lone=lone)


@pytest.mark.parametrize(
    ("row", "line"),
    [(a_row(), a_line("lid")), (a_row(ruled=True), a_line("Lid", ruled=True, lone=True))],
)
def test_the_rest_of_a_row_stands_on_the_next_page(row: Line, line: Line) -> None:
    (whole,) = joined([row, line])
    assert whole.label == f"Scratch on the {line.label}"
    assert whole.box == row.box  # the place of the counts


@pytest.mark.parametrize(
    ("row", "line"),
    [
        (a_row("found"), a_line("lid")),
        (a_row(), a_line("lid", page=3)),
        (a_row(), a_line("lid", page=1)),
        (a_row(), a_line("Lid")),
        (a_row(), a_line("lid", ruled=True, lone=True)),
        (a_row(ruled=True), a_line("lid")),
        (a_row(ruled=True), a_line("lid", ruled=True)),
    ],
)
def test_any_other_line_is_no_rest(row: Line, line: Line) -> None:
    assert joined([row, line]) == (row,)


def placed(kind: str, text: str, top: float, size: float) -> Line:
    values = {Severity.MAJOR: "2"} if kind == "defect" else {}
    return Line(kind, text, values, page=1, box=(20.0, top, 300.0, top + size), size=size)


def test_letters_without_descenders_are_no_smaller_print() -> None:
    rows = [placed("defect", "Staple pulled by hand", 100, 10.6), placed("defect", "Glue on top", 130, 10.6)]
    below = joined(
        [*rows, placed("defect", "Burr seen after the", 160, 8.2), placed("text", "test on a car", 173, 8.2)]
    )
    assert below[-1].label == "Burr seen after the test on a car"
    around = joined(
        [placed("text", "Glue put by hand inside the", 86, 10.9), placed("defect", "", 94, 8.1),
         placed("text", "box", 100, 8.4), *(replace(row, box=(20.0, 160.0, 300.0, 170.6)) for row in rows[:1])]
    )  # fmt: skip
    assert around[0].label == "Glue put by hand inside the box"


@pytest.mark.parametrize(
    ("begun", "rest", "whole"), [("Rivet not flush, felt", "with the hand", True), ("Handles", "Scratch", False)]
)
def test_the_counts_of_a_row_may_stand_on_the_page_behind_its_beginning(begun: str, rest: str, *, whole: bool) -> None:
    first = replace(a_line(begun, page=1, ruled=True))
    row = replace(a_row(ruled=True), label=rest, page=2, box=(20.0, 60.0, 300.0, 80.0))
    (found,) = joined([first, row])
    assert found.label == (f"{begun} {rest}" if whole else rest)


HEADS = "[No. | Defect | Critical | Major | Minor\n"
FIRST = f"{HEAD}{HEADS}[1 | Dent on lid | 0 | 3 | 0\n[2 | Shade differs from the approved | 0 | 2 | 0"


def descriptions(*pages: str) -> list[str]:
    """Return the descriptions that are read from *pages* of a report."""
    drawn_pages = [drawn(page, number) for number, page in enumerate(pages, 1)]
    return [row.description for row in understand(drawn_pages, Source(file="cut.pdf", sha256="", format="pdf")).defects]


def test_the_last_word_of_a_description_may_stand_under_the_heads_of_the_next_page() -> None:
    assert descriptions(FIRST, f"{HEADS}[ | sample | | |\n[3 | Loose thread | 0 | 0 | 4") == [
        "Dent on lid",
        "Shade differs from the approved sample",
        "Loose thread",
    ]


def test_the_first_words_of_a_description_may_stand_before_the_heads_of_the_next_page() -> None:
    first = f"{HEAD}{HEADS}[1 | Dent on lid | 0 | 3 | 0\n[ | Shade differs from the | | |"
    assert descriptions(first, f"{HEADS}[2 | approved sample | 0 | 2 | 0") == [
        "Dent on lid",
        "Shade differs from the approved sample",
    ]


@pytest.mark.parametrize(
    "below",
    [
        f"{HEADS}[ | Packing | | |\n[3 | Loose thread | 0 | 0 | 4",  # the name of a group
        "[No. | Fault | Critical | Major | Minor\n[ | sample | | |\n[3 | Loose thread | 0 | 0 | 4",  # another list
        f"{HEADS}[3 | Loose thread | 0 | 0 | 4",
    ],
)
def test_what_stands_first_on_the_next_page_may_be_no_rest(below: str) -> None:
    assert descriptions(FIRST, below)[1] == "Shade differs from the approved"


def test_the_same_last_word_at_the_top_of_several_pages_is_no_running_head() -> None:
    second = f"{HEADS}[ | design | | |\n[3 | Print differs from the approved | 0 | 0 | 4"
    third = f"{HEADS}[ | design | | |\n[4 | Loose thread | 0 | 0 | 4"
    assert descriptions(FIRST, second, third) == [
        "Dent on lid",
        "Shade differs from the approved design",
        "Print differs from the approved design",
        "Loose thread",
    ]


def test_a_page_in_between_leaves_no_rest() -> None:
    below = f"{HEADS}[ | design | | |\n[3 | Loose thread | 0 | 0 | 4"
    assert descriptions(FIRST, "Photographs of the goods", below)[1] == "Shade differs from the approved"


def test_a_running_head_in_a_frame_is_none_of_the_list() -> None:
    running = "[ | sample room | |\n\n"
    page = f"{running}{HEADS}[3 | Loose thread | 0 | 0 | 4"
    assert descriptions(running + FIRST, page, page.replace("[3", "[4"))[1] == "Shade differs from the approved"


@pytest.mark.parametrize(
    ("head", "apart_"),
    [
        ("[ | design | | \n[Dent | 0 | 3 | 1", False),
        ("[ | acme quality services | | \n[Client | Northgate | Lot | B", True),  # no list below it
        ("[Acme | quality | services | report\n[Dent | 0 | 3 | 1", True),  # words in every cell
        ("[ | acme quality services | | \n\n[Dent | 0 | 3 | 1", True),  # another grid
    ],
)
def test_what_begins_the_grid_of_a_list_on_every_page_is_no_running_head(head: str, apart_: bool) -> None:
    pages = [drawn(head, number) for number in (1, 2)]
    body, heads = apart([row for page in pages for row in rows_of(page)], pages)
    first = [row for row in (*body, *heads) if row.top < 70]
    assert all((row in heads) == apart_ for row in first if row.page == 1)
    assert (len(heads) > 0) == apart_


@pytest.mark.parametrize(
    ("line", "apart"),
    [
        ("Load 30 kg on the centre, 5 pcs, bends 2-3 mm: fine.", True),
        ("when the table is turned over and shaken.", False),
        ("Seen on 3 legs.", False),  # that may be a note on it
    ],
)
def test_a_longer_sentence_below_is_no_rest_of_a_row(line: str, apart: bool) -> None:
    (row, *_) = joined([placed("defect", "Lock does not catch", 100, 10), placed("text", line, 111, 10)])
    assert row.label == ("Lock does not catch" if apart else f"Lock does not catch {line}")
