"""Where a page may end: not behind a head, not before a lone last row, not between a table and its note."""

import io

from docx import Document as Word
from PIL import Image

from toolkit.documents.paging import kept_together


def kept(rows: list[str], *, before: str = "", note: bool = False) -> tuple[bool, list[bool]]:
    """Return whether the paragraph before a table of *rows* stays with it, and which rows stay with what follows."""
    word = Word()
    if note:
        word.styles.add_style("TableNote", 1)
    word.add_paragraph(before)
    table = word.add_table(len(rows), 1)
    for row, text in zip(table.rows, rows, strict=True):
        row.cells[0].text = text
    word.add_paragraph("The report shows 8 photographs.", style="TableNote" if note else None)
    out = io.BytesIO()
    word.save(out)
    made = Word(io.BytesIO(kept_together(out.getvalue())))
    told = [bool(row.cells[0].paragraphs[0].paragraph_format.keep_with_next) for row in made.tables[0].rows]
    return bool(made.paragraphs[0].paragraph_format.keep_with_next), told


TALL = "Adjust the hinge, latch or lid, or replace the part; then open and close it ten times in a row and record it."


def test_a_small_table_stands_on_one_page() -> None:
    assert kept(["Class", "Critical", "Major", "Minor"])[1] == [True, True, True, False]


def test_of_a_longer_table_at_least_two_rows_stand_on_either_page() -> None:
    assert kept(["No.", *"1234567"])[1] == [True, True, False, False, False, False, True, False]


def test_a_table_of_high_rows_keeps_only_its_last_row_from_standing_alone() -> None:
    assert kept(["No.", TALL, TALL, TALL])[1] == [False, False, True, False]


def test_a_note_stays_under_its_table() -> None:
    assert kept(["No.", TALL, TALL, TALL], note=True)[1] == [False, False, True, True]
    assert kept(["Class", "Major"], note=True)[1] == [True, True]


def test_the_words_that_lead_to_a_table_stay_with_it() -> None:
    assert kept(["Class", "Major"], before="Sections that did not pass:")[0]
    assert not kept(["Class", "Major"])[0]


def test_a_row_of_photographs_may_stand_alone() -> None:
    word, photo = Word(), io.BytesIO()
    Image.new("RGB", (40, 40)).save(photo, "PNG")
    for row in word.add_table(3, 1).rows:
        row.cells[0].paragraphs[0].add_run().add_picture(photo)
    out = io.BytesIO()
    word.save(out)
    made = Word(io.BytesIO(kept_together(out.getvalue()))).tables[0]
    assert not any(row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in made.rows)
