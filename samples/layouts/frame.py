"""The frame of a drawn paper: its look, its running header and footer, and the note of what stands on which page."""

import io
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any
from xml.sax.saxutils import escape

from report_data import Pages
from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import BaseDocTemplate, CondPageBreak, Flowable, Frame, PageTemplate, Paragraph, Table

rl_config.invariant = 1  # no clock, no random id: the same bytes every time
rl_config.useA85 = 0
CHINESE = "STSong-Light"
CJK = re.compile(r"([\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]+)")
pdfmetrics.registerFont(UnicodeCIDFont(CHINESE))

Cell = Any  # a text, a flowable, or a list of flowables
Furniture = Callable[[Any, "Sheet", int], None]


@dataclass(frozen=True, kw_only=True)
class Look:
    """Fonts, colours and page furniture; what makes one agency's paper differ from the next one's."""

    font: str = "Helvetica"
    bold: str = "Helvetica-Bold"
    size: float = 8.5
    accent: str = "#1f3d5c"
    head_fill: str = "#e6ebf0"
    head_ink: str = "#111111"
    rule: str = "#8a8f96"
    weight: float = 0.5
    pad: float = 3
    ruled: bool = True
    header: str = "line"
    page_text: str = "Page {page} of {total}"
    footer: str = ""
    top: float = 27
    side: float = 17


@dataclass(frozen=True)
class Sheet:
    """What every drawing function needs: the look, who issues the paper, and where places are noted."""

    look: Look
    agency: str
    document_no: str
    title: str
    pages: Pages

    @property
    def width(self) -> float:
        return float(A4[0] - 2 * self.look.side * mm)

    def style(
        self, *, bold: bool = False, size: float = 0, ink: str = "#111111", align: str = "left"
    ) -> ParagraphStyle:
        points = size or self.look.size
        return ParagraphStyle(
            "text",
            fontName=self.look.bold if bold else self.look.font,
            fontSize=points,
            leading=points * 1.28,
            textColor=HexColor(ink),
            alignment={"left": 0, "center": 1, "right": 2}[align],
        )

    def para(self, text: str, *, bold: bool = False, size: float = 0, ink: str = "#111111", align: str = "left") -> Any:
        """Return *text* as a paragraph; Chinese runs take the Chinese font."""
        marked = CJK.sub(rf'<font name="{CHINESE}">\1</font>', escape(text)).replace("\n", "<br/>")
        return Paragraph(marked, self.style(bold=bold, size=size, ink=ink, align=align))

    def heading(self, text: str, *, need: float = 70) -> list[Any]:
        """Return a heading that does not stand alone: below it *need* points are free, or it goes to the next page."""
        title = self.para(text, bold=True, size=self.look.size + 2, ink=self.look.accent)
        title.style.spaceBefore, title.style.spaceAfter = 8, 4
        return [CondPageBreak(need), title] if need else [title]

    def mark(self, key: str) -> Any:
        return Mark(self.pages, key)

    def noted(self, text: str, key: str, *, bold: bool = False) -> list[Any]:
        """Return a cell whose page is noted under *key* when it is drawn."""
        return [self.mark(key), self.para(text, bold=bold)]


class Mark(Flowable):  # type: ignore[misc]
    """Nothing to see; it notes the page it is drawn on."""

    def __init__(self, pages: Pages, key: str) -> None:
        super().__init__()
        self.pages = pages
        self.key = key
        self.width = self.height = 0

    def wrap(self, *_space: float) -> tuple[float, float]:
        return 0, 0

    def draw(self) -> None:
        self.pages.places.setdefault(self.key, self.canv.getPageNumber())


class Tick(Flowable):  # type: ignore[misc]
    """A box drawn as a rectangle, ticked by two line segments: no text tells which box is meant."""

    def __init__(self, sheet: Sheet, text: str, *, ticked: bool, cross: bool = True) -> None:
        super().__init__()
        self.sheet, self.text, self.ticked, self.cross = sheet, text, ticked, cross

    def wrap(self, *_space: float) -> tuple[float, float]:
        size = self.sheet.look.size
        width = 13 + pdfmetrics.stringWidth(self.text, self.sheet.look.font, size)
        return width, size * 1.3

    def draw(self) -> None:
        pen = self.canv
        pen.setLineWidth(0.7)
        pen.setStrokeColor(HexColor("#222222"))
        pen.rect(0, 1, 8, 8)
        if self.ticked:
            pen.setLineWidth(1.2)
            corners = ((1, 2, 7, 8), (1, 8, 7, 2)) if self.cross else ((1.2, 5, 3.4, 2.4), (3.4, 2.4, 8.6, 9.6))
            for line in corners:
                pen.line(*line)
        pen.setFont(self.sheet.look.font, self.sheet.look.size)
        pen.setFillColor(HexColor("#111111"))
        pen.drawString(11, 2, self.text)


def grid(
    sheet: Sheet,
    rows: Sequence[Sequence[Cell]],
    widths: Sequence[float],
    *,
    head: int = 1,
    repeat: int | None = None,
    centred: Sequence[int] = (),
    commands: Sequence[tuple[Any, ...]] = (),
    ruled: bool = True,
    total: float = 0,
) -> Any:
    """Return a table as wide as *total* or the sheet; *widths* are shares, *centred* names columns."""
    look, unit = sheet.look, (total or sheet.width) / sum(widths)
    cells = [
        [_cell(sheet, cell, head=y < head, align="center" if x in centred else "left") for x, cell in enumerate(row)]
        for y, row in enumerate(rows)
    ]
    made = Table(cells, [width * unit for width in widths], repeatRows=head if repeat is None else repeat)
    style: list[tuple[Any, ...]] = [
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE" if look.ruled else "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), look.pad),
        ("BOTTOMPADDING", (0, 0), (-1, -1), look.pad),
        ("LEFTPADDING", (0, 0), (-1, -1), 4),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    ]
    if ruled and look.ruled:
        style.append(("GRID", (0, 0), (-1, -1), look.weight, HexColor(look.rule)))
    if head and look.ruled:
        style.append(("BACKGROUND", (0, 0), (-1, head - 1), HexColor(look.head_fill)))
    made.setStyle([*style, *commands])
    return made


def _cell(sheet: Sheet, cell: Cell, *, head: bool, align: str) -> Cell:
    if not isinstance(cell, str):
        return cell
    made: Cell = sheet.para(cell, bold=head, align=align, ink=sheet.look.head_ink if head else "#111111")
    return made


def bound(sheet: Sheet, story: Callable[[Sheet], list[Any]], furniture: Furniture) -> tuple[bytes, Pages]:
    """Return the PDF and its page notes; drawn twice, because a page tells the number of all pages."""
    counting = replace(sheet, pages=Pages())
    _draw(counting, story(counting), furniture)
    final = replace(sheet, pages=Pages(total=counting.pages.total))
    return _draw(final, story(final), furniture), final.pages


def _draw(sheet: Sheet, story: list[Any], furniture: Furniture) -> bytes:
    out, look = io.BytesIO(), sheet.look
    template = BaseDocTemplate(
        out,
        pagesize=A4,
        invariant=1,
        title=f"{sheet.title} {sheet.document_no}",
        author=sheet.agency,
        subject=sheet.title,
        creator=sheet.agency,
    )
    height = A4[1] - look.top * mm - 20 * mm
    frame = Frame(look.side * mm, 20 * mm, sheet.width, height, 0, 0, 0, 0)
    last = 0

    def page(canvas: Any, _doc: Any) -> None:
        nonlocal last
        last = canvas.getPageNumber()
        canvas.saveState()
        furniture(canvas, sheet, last)
        canvas.restoreState()

    template.addPageTemplates([PageTemplate(frames=[frame], onPage=page)])
    template.build(story)
    sheet.pages.total = last
    return out.getvalue()
