"""PDFs whose fonts say other characters than they draw: the map to characters is rewritten in place."""

import io
from collections.abc import Mapping, Sequence
from functools import lru_cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from toolkit.parsers.layout.pages import Page
from toolkit.parsers.pdf import read_pages

SHIFTED = {digit: str((int(digit) + 1) % 10) for digit in "0123456789"}


@lru_cache
def font(file: str = "Vera.ttf") -> str:
    """Return the name of a font that comes with reportlab, ready to be embedded."""
    pdfmetrics.registerFont(TTFont(file, file))
    return file


def canvas(kept: io.BytesIO) -> Canvas:
    return Canvas(kept, pagesize=(400, 300), pageCompression=0, invariant=1)  # no time of day among its figures


def lying(pdf: bytes, says: Mapping[str, str]) -> bytes:
    """Return *pdf* with fonts that draw the keys of *says* and say the values; an empty one is no character."""
    for drawn, said in says.items():
        told = f"<{ord(said):04X}>" if said else "<0000>"
        plain = f"<{ord(drawn):02X}> <{ord(drawn):04X}>"
        assert plain.encode() in pdf, "the map to characters is not where it was"
        pdf = pdf.replace(plain.encode(), f"<{ord(drawn):02X}> {told}".encode())
    return pdf


def drawn(*lines: str, file: str = "Vera.ttf") -> bytes:
    """Return a page with *lines*."""
    kept = io.BytesIO()
    sheet = canvas(kept)
    sheet.setFont(font(file), 10)
    for number, line in enumerate(lines):
        sheet.drawString(40, 280 - 20 * number, line)
    sheet.save()
    return kept.getvalue()


def page_of(*lines: str, says: Mapping[str, str], file: str = "Vera.ttf") -> Page:
    (page,) = read_pages(lying(drawn(*lines, file=file), says))
    return page


def report(*totals: Sequence[str]) -> bytes:
    """Return a small report with two defects, and *totals* as further rows of their table."""
    kept = io.BytesIO()
    sheet = canvas(kept)
    rows = (("Defect", "Critical", "Major", "Minor"), ("Dent on the lid", "0", "3", "8"), ("Scratch", "0", "1", "12"))
    sheet.setFont(font(), 10)
    sheet.drawString(20, 280, "Pre-Shipment Inspection Report")
    sheet.drawString(20, 260, "Inspection date: 3 November 2026")
    sheet.drawString(20, 240, "Overall result: FAIL")
    for line, row in enumerate((*rows, *totals)):
        for column, text in enumerate(row):
            sheet.rect(20 + 90 * column, 200 - 20 * line, 90, 20)
            sheet.drawString(25 + 90 * column, 206 - 20 * line, text)
    sheet.save()
    return kept.getvalue()


def texts(page: Page) -> list[str]:
    return [word.text for word in page.words]


def told(page: Page) -> list[tuple[str, str]]:
    return [(problem.code, problem.level) for problem in page.problems]
