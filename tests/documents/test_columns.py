"""Columns of a table in two languages: moved until the table is low, never below a word, never where one fills in."""

import io
from collections.abc import Sequence

from docx import Document as Word
from docx.shared import Twips
from lxml import etree

from toolkit.documents.columns import Said, fit_columns
from toolkit.documents.package import unpacked
from toolkit.documents.room import Room
from toolkit.documents.wordtext import W, element_text

LONG = "By eye, against a limit sample; what the standard gives as a figure or a test is measured or tested"


def fitted(widths: Sequence[int], *rows: Sequence[str], span: bool = False) -> list[int]:
    """Return the widths of the columns after the fitting of a table with *rows*; a text in them is said as it is."""
    word = Word()
    word.styles["Normal"].font.name = "Arial"
    table = word.add_table(len(rows), len(widths))
    table.autofit = False
    for made, texts in zip(table.rows, rows, strict=True):
        for cell, text, width in zip(made.cells, texts, widths, strict=True):
            cell.text, cell.width = text, Twips(width)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Twips(width)
    if span:
        table.cell(0, 0).merge(table.cell(0, 1))
    out = io.BytesIO()
    word.save(out)
    parts = unpacked(out.getvalue())
    body, styles = etree.fromstring(parts["word/document.xml"]), etree.fromstring(parts["word/styles.xml"])
    found = next(body.iter(f"{W}tbl"))
    said = {p: Said((text,) if (text := element_text(p)) else (), " / ") for p in body.iter(f"{W}p")}
    fit_columns(found, said, Room(body, styles))
    return [int(str(column.get(f"{W}w"))) for column in found.iter(f"{W}gridCol")]


def test_a_narrow_column_takes_room_from_a_wide_one_that_does_not_need_it() -> None:
    first, second = fitted((7000, 2000), ("Oil stain", LONG), ("Dent", LONG))
    assert first + second == 9000
    assert second > 6000


def test_a_table_that_cannot_get_lower_stays_as_it_is() -> None:
    assert fitted((7000, 2000), ("Oil stain", "By eye")) == [7000, 2000]


def test_no_column_gets_narrower_than_its_longest_word() -> None:
    first, _ = fitted((3000, 6000), ("Chromatographically", LONG * 4))
    assert first >= 1800


def test_a_table_with_cells_to_be_filled_in_stays_as_it_is() -> None:
    assert fitted((7000, 2000), ("Cause", LONG), ("", LONG)) == [7000, 2000]


def test_a_table_with_joined_cells_stays_as_it_is() -> None:
    assert fitted((7000, 2000), ("Cause", LONG), ("Dent", LONG), span=True) == [7000, 2000]
