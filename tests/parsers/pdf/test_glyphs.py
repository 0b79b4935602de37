"""Characters and words of a page, as PDFium tells them: figures that are raised, words that nobody sees."""

import io
from collections.abc import Callable

import pytest
from reportlab.pdfgen.canvas import Canvas

from toolkit.parsers.layout.pages import Page
from toolkit.parsers.pdf import read_pages

HEIGHT = 300


def page_of(draw: Callable[[Canvas], None]) -> Page:
    kept = io.BytesIO()
    sheet = Canvas(kept, pagesize=(400, HEIGHT))
    sheet.setFont("Helvetica", 10)
    draw(sheet)
    sheet.save()
    (page,) = read_pages(kept.getvalue())
    return page


def set_text(sheet: Canvas, x: float, y: float, text: str, *, size: float = 10, mode: int = 0) -> None:
    line = sheet.beginText(x, y)
    line.setFont("Helvetica", size)
    line.setTextRenderMode(mode)
    line.textOut(text)
    sheet.drawText(line)


def texts(page: Page) -> list[str]:
    return [word.text for word in page.words]


@pytest.mark.parametrize(("rise", "size"), [(3.3, 5.8), (3.3, 7.0), (3.33, 8.33), (-4.0, 6.0)])
def test_a_figure_set_off_the_line_is_no_part_of_the_number(rise: float, size: float) -> None:
    def draw(sheet: Canvas) -> None:
        set_text(sheet, 50, 200, "3")
        set_text(sheet, 55.6, 200 + rise, "2", size=size)

    assert "32" not in texts(page_of(draw))


def test_a_number_of_several_figures_is_one_word() -> None:
    assert texts(page_of(lambda sheet: set_text(sheet, 50, 200, "1,250 pcs"))) == ["1,250", "pcs"]


@pytest.mark.parametrize("mode", [3, 7])
def test_words_that_are_not_drawn_are_left_out_and_told(mode: int) -> None:
    def draw(sheet: Canvas) -> None:
        for number in range(5):
            set_text(sheet, 50, 250 - 15 * number, "Dent on the lid")
        set_text(sheet, 50, 100, "Ghost 9", mode=mode)

    page = page_of(draw)
    assert "Ghost" not in texts(page)
    assert [(problem.code, problem.level) for problem in page.problems] == [("unseen_text", "error")]
    assert "Ghost 9" in page.problems[0].message


def test_words_outside_the_cropped_page_are_not_on_it() -> None:
    def draw(sheet: Canvas) -> None:
        sheet.setCropBox((0, 150, 400, HEIGHT))
        set_text(sheet, 50, 200, "inside")
        set_text(sheet, 50, 145, "outside")

    assert texts(page_of(draw)) == ["inside"]


def test_a_page_without_a_character_has_no_words() -> None:
    assert texts(page_of(lambda sheet: sheet.rect(10, 10, 50, 50))) == []


def test_a_hyphen_that_is_not_seen_does_not_shift_the_figures_behind_it() -> None:
    found = page_of(lambda sheet: set_text(sheet, 50, 200, "a\N{SOFT HYPHEN}b 12 9"))
    assert texts(found)[-2:] == ["12", "9"]
