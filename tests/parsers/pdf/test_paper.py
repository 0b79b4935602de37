"""Words in the colour of the paper: left out where the paper is bare, read where something is drawn behind them."""

import io
from collections.abc import Callable

import pytest
from reportlab.lib.colors import Color, black, navy, white
from reportlab.pdfgen.canvas import Canvas

from toolkit.parsers.layout.pages import Page
from toolkit.parsers.pdf import read_pages


def page_of(draw: Callable[[Canvas], None]) -> Page:
    kept = io.BytesIO()
    sheet = Canvas(kept, pagesize=(400, 300))
    sheet.setFont("Helvetica", 10)
    sheet.drawString(50, 250, "Major defects 3")
    draw(sheet)
    sheet.save()
    (page,) = read_pages(kept.getvalue())
    return page


def ghost(sheet: Canvas, text: str = "Ghost") -> None:
    sheet.setFillColor(white)
    sheet.drawString(50, 100, text)


def box(sheet: Canvas, colour: Color, *, stroked: bool = False) -> None:
    sheet.setFillColor(colour)
    sheet.rect(40, 90, 200, 30, fill=not stroked, stroke=stroked)


def texts(page: Page) -> list[str]:
    return [word.text for word in page.words]


@pytest.mark.parametrize(("text", "level"), [("Ghost", "warning"), ("Ghost 9", "error")])
def test_white_words_on_bare_paper_are_left_out_and_told(text: str, level: str) -> None:
    page = page_of(lambda sheet: ghost(sheet, text))
    assert texts(page) == ["Major", "defects", "3"]
    assert [(problem.code, problem.level) for problem in page.problems] == [("unseen_text", level)]
    assert f"“{text}”" in page.problems[0].message


def test_white_words_on_a_dark_field_are_read() -> None:
    def draw(sheet: Canvas) -> None:
        box(sheet, navy)
        ghost(sheet)

    page = page_of(draw)
    assert texts(page)[-1] == "Ghost"
    assert page.problems == ()


def test_white_words_on_a_dark_field_of_a_drawing_are_read() -> None:
    def draw(sheet: Canvas) -> None:
        sheet.beginForm("field")
        sheet.setFillColor(navy)
        sheet.rect(0, 0, 200, 30, fill=1, stroke=0)
        sheet.endForm()
        sheet.saveState()
        sheet.translate(40, 90)
        sheet.doForm("field")
        sheet.restoreState()
        ghost(sheet)

    assert texts(page_of(draw))[-1] == "Ghost"


def test_white_words_on_a_broad_dark_line_are_read() -> None:
    def draw(sheet: Canvas) -> None:
        sheet.setStrokeColor(navy)
        sheet.setLineWidth(20)
        sheet.line(40, 104, 240, 104)
        ghost(sheet)

    assert texts(page_of(draw))[-1] == "Ghost"


def test_white_words_on_a_field_that_fades_are_read() -> None:
    def draw(sheet: Canvas) -> None:
        sheet.saveState()
        path = sheet.beginPath()
        path.rect(40, 90, 200, 30)
        sheet.clipPath(path, stroke=0)
        sheet.linearGradient(40, 90, 240, 90, (navy, black))
        sheet.restoreState()
        ghost(sheet)

    assert texts(page_of(draw))[-1] == "Ghost"


@pytest.mark.parametrize("stroked", [True, False])
def test_neither_a_frame_nor_a_white_field_makes_white_words_seen(stroked: bool) -> None:
    def draw(sheet: Canvas) -> None:
        box(sheet, black if stroked else white, stroked=stroked)
        ghost(sheet)

    assert "Ghost" not in texts(page_of(draw))


def test_words_that_are_wholly_transparent_are_left_out() -> None:
    def draw(sheet: Canvas) -> None:
        sheet.setFillColor(black)
        sheet.setFillAlpha(0)
        sheet.drawString(50, 100, "Ghost")

    assert "Ghost" not in texts(page_of(draw))
