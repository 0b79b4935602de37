"""Figures of fonts that name none of their characters are read as they are seen, or not at all."""

import io
import re

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from tests.parsers.pdf.lying_fonts import canvas, font, lying
from toolkit.parsers.layout.pages import UNDECODED, Page
from toolkit.parsers.pdf import read_pages


def page_of(*lines: str, first: str = "", file: str = "Vera.ttf", size: float = 11) -> Page:
    """Return the page with *lines* in a font that names none of its characters, in which *first* is drawn as well."""
    kept = io.BytesIO()
    sheet = canvas(kept)
    sheet.drawString(40, 270, "Sample size")
    sheet.setFont(font(file), size)
    for number, line in enumerate([first, *lines]):
        sheet.drawString(40, 240 - 30 * number, line)
    sheet.save()
    (page,) = read_pages(lying(kept.getvalue(), dict.fromkeys("".join([first, *lines]), "")))
    return page


def numbered(*lines: str) -> Page:
    """Return the page with *lines* in a font that numbers its characters as they are used, without a map to them."""
    made = TTFont("numbered", "Vera.ttf", asciiReadable=0)
    made.face.name = b"Numbered"  # else the font of this face that another test has registered is taken
    pdfmetrics.registerFont(made)
    kept = io.BytesIO()
    sheet = canvas(kept)
    sheet.drawString(40, 270, "Sample size")
    sheet.setFont("numbered", 11)
    for number, line in enumerate(lines):
        sheet.drawString(40, 240 - 30 * number, line)
    sheet.save()
    assert not any(line.encode() in kept.getvalue() for line in lines)  # they are numbered from 1 on
    (page,) = read_pages(re.sub(rb"/ToUnicode \d+ 0 R", lambda found: b" " * len(found[0]), kept.getvalue()))
    return page


def texts(page: Page) -> list[str]:
    return [word.text for word in page.words][2:]


@pytest.mark.parametrize("file", ["Vera.ttf", "VeraBd.ttf"])
@pytest.mark.parametrize("size", [6, 11, 24])
def test_a_font_of_figures_alone_is_read_as_it_is_seen(file: str, size: float) -> None:
    page = page_of("0", "1,600", "2.5", "4837", "-", "96", file=file, size=size)
    assert texts(page) == ["0", "1,600", "2.5", "4837", "-", "96"]
    assert page.mended
    assert [(problem.code, problem.level) for problem in page.problems] == [("unreadable_text", "warning")]


def test_a_figure_that_its_font_calls_a_break_is_no_gap() -> None:
    """A map may give the figures the numbers of their glyphs, where 9 is a separator of files."""
    kept = io.BytesIO()
    sheet = canvas(kept)
    sheet.setFont(font("Vera.ttf"), 11)
    for number, line in enumerate(("0123456789", "9", "15")):
        sheet.drawString(40, 240 - 30 * number, line)
    sheet.save()
    (page,) = read_pages(lying(kept.getvalue(), {str(figure): chr(0x13 + figure) for figure in range(10)}))
    assert [word.text for word in page.words] == ["0123456789", "9", "15"]


def test_a_figure_with_the_number_of_a_break_is_no_gap() -> None:
    page = numbered("0123456789", "9080", "7986")
    assert texts(page) == ["0123456789", "9080", "7986"]


@pytest.mark.parametrize("first", ["Minor", "abc", "%"])
def test_a_font_that_draws_anything_else_is_not_read(first: str) -> None:
    page = page_of("125", "7", "10", first=first)
    assert not set("0123456789") & set("".join(texts(page)))
    assert all(UNDECODED in text for text in texts(page))
    assert not page.mended


@pytest.mark.parametrize("lines", [("0", "0"), ("1", "0"), ("11", "1")])
def test_few_different_figures_may_be_bullets_and_bars(lines: tuple[str, ...]) -> None:
    assert not page_of(*lines).mended
