"""Rows of a table that a page or a picture has parted from its heads."""

import pytest
from msgspec.structs import replace

from tests.parsers.notation import row as a_row
from tests.parsers.notation import rows
from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Cell, Row
from toolkit.parsers.layout.lines import Line, Whole, print_of
from toolkit.parsers.layout.pages import Word
from toolkit.parsers.lists.findings import Findings, findings
from toolkit.parsers.lists.joining import joined
from toolkit.parsers.lists.tables import find_tables

HEADS = (
    "[No. | Defect | Critical | Major | Minor",
    "[No. | Defect | Class | Qty",
    "No. | Defect | Critical | Major | Minor",
)
FIRST = ("[1 | Dent on lid | 0 | 3 | 0", "[1 | Dent on lid | Major | 3", "1 | Dent on lid | 0 | 3 | 0")


def over_the_page(heads: str, below: str, page: int = 2) -> Findings:
    lines = [*rows(f"Defect list\n{heads}"), *rows(below, page=page)]
    return findings(find_tables(lines), lines)


@pytest.mark.parametrize(("heads", "row"), list(zip(HEADS, FIRST, strict=True)))
def test_heads_alone_at_the_foot_of_a_page_head_the_rows_of_the_next(heads: str, row: str) -> None:
    assert [(d.description, d.major) for d in over_the_page(heads, row).defects] == [("Dent on lid", 3)]


@pytest.mark.parametrize(
    "below",
    [
        "[4 | Dent on lid | 0 | 3 | 0",  # rows are missing before it
        "[Test | Sample | Result | Unit | Place",
        "[Carton drop | 3 | 0",
    ],
)
def test_what_is_not_the_first_row_of_the_heads_is_none_of_theirs(below: str) -> None:
    assert over_the_page(HEADS[0], below).defects == ()


def test_a_page_further_on_the_heads_are_forgotten() -> None:
    assert over_the_page(HEADS[0], FIRST[0], page=3).defects == ()


def inked(text: str, top: float) -> Line:
    """Return *text* as a row whose boxes hold the ink of its letters, of which none hangs."""
    typed = a_row(text)
    words = tuple(replace(word, top=top, bottom=top + 8.4, base=top + 8.4, size=8.4) for word in typed.words)
    row = replace(typed, words=words)
    return Line("text", text, {}, 1, (20.0, top, 300.0, top + 8.4), size=print_of(row))


def test_a_row_in_which_no_letter_hangs_is_as_high_as_any() -> None:
    first, rest = inked("Colour shade on the fill", 100), inked("test of 30 min", 113.8)
    assert joined([replace(first, kind="defect"), rest])[0].label == "Colour shade on the fill test of 30 min"


def _printed(text: str, size: float, *, hangs: bool) -> Row:
    """Return a line in one cell whose letters are *size* high, below the base line as well where it *hangs*."""
    word = Word(text, 60, 100, 100, 100 + size, 100 + size - (2.2 if hangs else 0), size)
    return Row(1, (Cell((word,), word.box),), 100, 100 + size, 0, (word,))


@pytest.mark.parametrize(("text", "size", "is_headline"), [("sample", 10.5, False), ("Packaging", 14.0, True)])
def test_letters_that_hang_below_the_line_make_no_headline(text: str, size: float, *, is_headline: bool) -> None:
    table = Whole(1, 0, 1, 120.0, _printed("Defects found", 8.4, hangs=False))
    assert table.is_headline(_printed(text, size, hangs=True)) is is_headline


def test_a_row_cut_behind_several_lines_goes_on_over_the_page() -> None:
    texts = [("length of 25 mm next to", 1, 112), ("the toggle, cut at the end-of-", 1, 124), ("line table", 2, 50)]
    wrapped = [Line("text", text, {}, page, (60, top, 200, top + 10)) for text, page, top in texts]
    row = Line("defect", "Panel torn over a", {Severity.MAJOR: "1"}, 1, (60, 100, 400, 110))
    below = Line("defect", "Tape lifting", {Severity.MAJOR: "2"}, 2, (60, 90, 400, 100))
    whole = "Panel torn over a length of 25 mm next to the toggle, cut at the end-of-line table"
    assert [line.label for line in joined([row, *wrapped, below])] == [whole, "Tape lifting"]


def test_what_is_centred_under_the_next_head_is_no_part_of_the_words() -> None:
    read = rows("No. | Defect | Photos | Critical | Major | Minor\n1 | Floor sheet shows holes | P-1, P-2 | 0 | 3 | 0")
    assert [d.description for d in findings(find_tables(read), read).defects] == ["Floor sheet shows holes"]
