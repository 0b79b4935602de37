"""Running headers and footers."""

from typing import Any

from reportlab.lib.colors import HexColor, white
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth

from layouts.frame import CHINESE, CJK, Sheet

WIDTH, HEIGHT = A4


def furniture(canvas: Any, sheet: Sheet, page: int) -> None:
    """Draw the header that the look asks for, and the footer."""
    {"bar": _bar, "box": _box, "line": _line, "plain": _plain}[sheet.look.header](canvas, sheet, page)
    _footer(canvas, sheet, page)


def _text(canvas: Any, x: float, y: float, text: str, font: str, size: float) -> None:
    """Draw *text* on one line; Chinese runs take the Chinese font."""
    for part in CJK.split(text):
        name = CHINESE if CJK.match(part) else font
        canvas.setFont(name, size)
        canvas.drawString(x, y, part)
        x += stringWidth(part, name, size)


def _page_text(sheet: Sheet, page: int) -> str:
    return sheet.look.page_text.format(page=page, total=sheet.pages.total)


def _emblem(canvas: Any, sheet: Sheet, x: float, y: float, size: float, ink: Any) -> None:
    """Draw an invented firm's sign: initials in a ring."""
    canvas.setStrokeColor(ink)
    canvas.setFillColor(ink)
    canvas.setLineWidth(1.6)
    canvas.circle(x + size / 2, y + size / 2, size / 2)
    initials = "".join(word[0] for word in sheet.agency.split()[:2] if word[0].isascii())
    canvas.setFont("Helvetica-Bold", size * 0.42)
    canvas.drawCentredString(x + size / 2, y + size * 0.35, initials)


def _bar(canvas: Any, sheet: Sheet, _page: int) -> None:
    canvas.setFillColor(HexColor(sheet.look.accent))
    canvas.rect(0, HEIGHT - 18 * mm, WIDTH, 18 * mm, stroke=0, fill=1)
    _emblem(canvas, sheet, sheet.look.side * mm, HEIGHT - 15 * mm, 12 * mm, white)
    canvas.setFont(sheet.look.bold, 12)
    canvas.drawString((sheet.look.side + 16) * mm, HEIGHT - 9 * mm, sheet.agency)
    canvas.setFont(sheet.look.font, 8)
    canvas.drawString((sheet.look.side + 16) * mm, HEIGHT - 13.5 * mm, sheet.title)
    canvas.drawRightString(WIDTH - sheet.look.side * mm, HEIGHT - 11 * mm, sheet.document_no)


def _box(canvas: Any, sheet: Sheet, page: int) -> None:
    left, right = sheet.look.side * mm, WIDTH - sheet.look.side * mm
    top, bottom = HEIGHT - 8 * mm, HEIGHT - 24 * mm
    middle, last = left + 36 * mm, right - 50 * mm
    canvas.setStrokeColor(HexColor("#333333"))
    canvas.setLineWidth(0.8)
    canvas.rect(left, bottom, right - left, top - bottom)
    canvas.line(middle, bottom, middle, top)
    canvas.line(last, bottom, last, top)
    canvas.line(last, (top + bottom) / 2, right, (top + bottom) / 2)
    canvas.setFillColor(HexColor("#111111"))
    canvas.setFont(sheet.look.bold, 14)
    canvas.drawCentredString((middle + last) / 2, bottom + 6 * mm, sheet.title)
    canvas.setFont(sheet.look.font, 8)
    canvas.drawString(last + 3 * mm, bottom + 10.5 * mm, sheet.document_no)
    canvas.drawString(last + 3 * mm, bottom + 2.8 * mm, _page_text(sheet, page))
    _emblem(canvas, sheet, left + 3 * mm, bottom + 2.5 * mm, 11 * mm, HexColor(sheet.look.accent))
    canvas.setFont(sheet.look.bold, 6.5)
    for row, word in enumerate(sheet.agency.split()[:3]):
        canvas.drawString(left + 16 * mm, top - (5.5 + row * 3.2) * mm, word)


def _line(canvas: Any, sheet: Sheet, _page: int) -> None:
    left, right = sheet.look.side * mm, WIDTH - sheet.look.side * mm
    canvas.setFillColor(HexColor(sheet.look.accent))
    _text(canvas, left, HEIGHT - 15 * mm, sheet.agency, sheet.look.bold, 11)
    canvas.setFillColor(HexColor("#444444"))
    canvas.setFont(sheet.look.font, 8)
    canvas.drawRightString(right, HEIGHT - 15 * mm, sheet.document_no)
    canvas.setStrokeColor(HexColor(sheet.look.accent))
    canvas.setLineWidth(1.2)
    canvas.line(left, HEIGHT - 18 * mm, right, HEIGHT - 18 * mm)


def _plain(canvas: Any, sheet: Sheet, _page: int) -> None:
    canvas.setFillColor(HexColor("#333333"))
    canvas.setFont(sheet.look.font, 8)
    canvas.drawString(sheet.look.side * mm, HEIGHT - 13 * mm, sheet.agency)
    canvas.drawRightString(WIDTH - sheet.look.side * mm, HEIGHT - 13 * mm, sheet.document_no)


def _footer(canvas: Any, sheet: Sheet, page: int) -> None:
    left, right = sheet.look.side * mm, WIDTH - sheet.look.side * mm
    canvas.setFillColor(HexColor("#666666"))
    canvas.setFont(sheet.look.font, 6.5)
    for row, text in enumerate(sheet.look.footer.split("\n")):
        canvas.drawString(left, 13 * mm - row * 8, text)
    if sheet.look.header != "box":
        canvas.setFont(sheet.look.font, 7.5)
        canvas.drawRightString(right, 13 * mm, _page_text(sheet, page))
