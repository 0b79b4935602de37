"""The boxes drawn into the pictures themselves, for where a web page is of no use: a mail, a slide, a ticket."""

import io
from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFont

from toolkit.cli.shown.leaves import holding
from toolkit.cli.shown.marks import Mark, label_side, marks
from toolkit.model.report import Problem, Report
from toolkit.parsers.views import View, views

Box = tuple[float, float, float, float]
Font = ImageFont.ImageFont | ImageFont.FreeTypeFont

# Our own words only are drawn: the font that comes with Pillow has Latin letters and no others.
SIZE = 12
BAND = 20  # pixels: the height of a line above the page
MARGIN = 100  # pixels on both sides of the page, where labels hide nothing
COLORS = {"defect": "#C2410C", "value": "#1D4ED8", "part": "#047857", "photo": "#7E22CE"}
LEVELS = {"error": "#B91C1C", "warning": "#92400E"}


def drawn_pages(report: Report, data: bytes) -> dict[int, bytes]:
    """Return by number the pages in *data* that *report* took something from, as PNG with the boxes."""
    boxes = marks(report)
    return {
        view.page: drawn(
            view,
            [mark for mark in boxes if mark.page == view.page],
            [problem for problem in report.problems if problem.page == view.page],
        )
        for view in views(data, holding(report))
    }


def drawn(view: View, boxes: Sequence[Mark], problems: Sequence[Problem]) -> bytes:
    """Return *view* as PNG with *boxes* on it and a line above the page for each of *problems*."""
    page, band = view.image, BAND * len(problems)
    image = Image.new("RGB", (page.width + 2 * MARGIN, page.height + band), "white")
    image.paste(page, (MARGIN, band))
    pen, font = ImageDraw.Draw(image, "RGBA"), ImageFont.load_default(SIZE)
    for row, problem in enumerate(problems):
        told = f"{problem.level.upper()}: {problem.code}"
        pen.text((MARGIN, BAND * row + 3), told, fill=LEVELS[problem.level], font=font)
    for mark in boxes:
        _box(pen, font, mark, _placed(mark, view, band), label_side(mark, view.width))
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def _placed(mark: Mark, view: View, band: int) -> Box:
    """Return the box of *mark* in pixels of the drawing."""
    scale = view.image.width / view.width
    x0, top, x1, bottom = (side * scale for side in mark.box)
    return (x0 + MARGIN, top + band, max(x0, x1) + MARGIN, max(top, bottom) + band)


def _box(pen: ImageDraw.ImageDraw, font: Font, mark: Mark, box: Box, side: str) -> None:
    x0, top, x1, _ = box
    pen.rectangle(box, outline=COLORS[mark.kind], width=2)
    width = pen.textlength(mark.label, font=font) + 6
    at = {"left": (x0 - width, top), "right": (x1, top), "over": (x1 - width, max(top - SIZE, 0))}[side]
    pen.rectangle((*at, at[0] + width, at[1] + SIZE + 3), fill=f"{COLORS[mark.kind]}D9")
    pen.text((at[0] + 3, at[1]), mark.label, fill="white", font=font)
