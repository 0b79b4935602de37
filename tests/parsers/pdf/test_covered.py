"""Words that something opaque is painted over are left out and told; a background under them covers nothing."""

from reportlab.lib.colors import Color, lightgrey, white
from reportlab.pdfgen.canvas import Canvas

from tests.parsers.pdf.test_paper import page_of, texts


def word(sheet: Canvas, text: str = "Ghost 9") -> None:
    sheet.drawString(50, 100, text)


def paint(sheet: Canvas, colour: Color) -> None:
    sheet.setFillColor(colour)
    sheet.rect(40, 90, 200, 30, fill=1, stroke=0)
    sheet.setFillColorRGB(0, 0, 0)


def covered(sheet: Canvas) -> None:
    word(sheet)
    paint(sheet, white)


def test_words_under_an_opaque_field_are_left_out_and_told() -> None:
    page = page_of(covered)
    assert "Ghost" not in texts(page)
    assert [(problem.code, problem.level) for problem in page.problems] == [("unseen_text", "error")]


def test_words_on_a_field_are_read() -> None:
    def draw(sheet: Canvas) -> None:
        paint(sheet, lightgrey)
        word(sheet)

    assert "Ghost" in texts(page_of(draw))


def test_words_under_a_transparent_field_are_read() -> None:
    def draw(sheet: Canvas) -> None:
        word(sheet)
        paint(sheet, Color(1, 1, 0, alpha=0.3))

    assert "Ghost" in texts(page_of(draw))


def test_words_printed_over_the_field_are_read() -> None:
    def draw(sheet: Canvas) -> None:
        covered(sheet)
        word(sheet, "Plain 4")

    assert "Plain" in texts(page_of(draw))


def test_a_field_that_is_clipped_off_covers_nothing() -> None:
    def draw(sheet: Canvas) -> None:
        word(sheet)
        clip = sheet.beginPath()
        clip.rect(0, 200, 400, 50)
        sheet.clipPath(clip, stroke=0, fill=0)
        paint(sheet, white)

    assert "Ghost" in texts(page_of(draw))
