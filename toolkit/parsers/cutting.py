"""Photos cut out of a report's pages, and the pages themselves, as pictures for print.

What is cut is the page as a person sees it, drawn anew: so a photo is shown as the report prints it, turned, clipped
and with the inspector's arrows on it, and nothing comes along that a camera wrote into the file.
"""

import io
from collections.abc import Iterator, Sequence
from math import sqrt

from PIL import Image, ImageDraw, ImageFont

from toolkit.model.picture import Cut, Mark, Picture
from toolkit.model.report import BBox
from toolkit.parsers.views import View, views

POINTS = 72  # in an inch
DPI = 200  # of print
A4: BBox = (0.0, 0.0, 595.0, 842.0)
LONGEST = 3400  # pixels of the longer side of a page: A4 at that density is 2,339
QUALITY = 80
ROUNDED = 0.98  # a row of dots more than wanted is no reason to work the picture over
SMALLEST = 4.0  # points: what is smaller shows nothing
MOST_BYTES = 14_000_000  # of all pictures together, which must go through a pipe as text and then through a mail
COLOR, LINE, LABEL = "#C2410C", 1.5, 11  # of a mark; points
CLEAR = 4  # points between a mark and the figures in it


def cut(data: bytes, cuts: Sequence[Cut]) -> tuple[Picture | None, ...]:
    """Return a picture for each of *cuts* of the PDF or picture file *data*.

    ``None`` stands for one that lies outside its page, or for which there was no room among ``MOST_BYTES``.

    Raises:
        EncryptedReportError, UnreadableReportError: as when the pages are read.
    """
    made: dict[int, Picture] = {}
    left = MOST_BYTES
    for number, picture in _made(data, cuts):
        if picture is not None and len(picture.jpeg) <= left:
            left -= len(picture.jpeg)
            made[number] = picture
    return tuple(made.get(number) for number in range(len(cuts)))


def _made(data: bytes, cuts: Sequence[Cut]) -> Iterator[tuple[int, Picture | None]]:
    """Yield each picture with the place of its cut, page by page: a page is drawn once."""
    by_page: dict[int, list[int]] = {}
    for number, wanted in enumerate(cuts):
        by_page.setdefault(wanted.page, []).append(number)
    # As dense as the cuts of a page need it: to draw what is not shown takes most of the time.
    dense = {page: min(DPI, max(_density(cuts[number]) for number in found)) for page, found in by_page.items()}
    for view in views(data, tuple(by_page), dense, LONGEST):
        yield from ((number, _taken(view, cuts[number])) for number in by_page[view.page])


def _density(wanted: Cut) -> float:
    """Return the dots per inch at which *wanted* has its pixels; a whole page is taken for A4."""
    left, top, right, bottom = wanted.box or A4
    return POINTS * sqrt(wanted.pixels / max((right - left) * (bottom - top), 1.0))


def _taken(view: View, wanted: Cut) -> Picture | None:
    left, top, right, bottom = _within(wanted.box or (0.0, 0.0, view.width, view.height), view)
    if min(right - left, bottom - top) < SMALLEST:
        return None
    scale = view.image.width / max(view.width, 1.0)
    image = view.image.crop((round(left * scale), round(top * scale), round(right * scale), round(bottom * scale)))
    shrink = sqrt(wanted.pixels / (image.width * image.height))
    if shrink < ROUNDED:
        image = image.resize((max(1, int(image.width * shrink)), max(1, int(image.height * shrink))))
    marked = _marked(image, wanted.marks, image.width / (right - left), (left, top))
    return Picture(jpeg=_jpeg(marked), width=right - left, height=bottom - top)


def _within(box: BBox, view: View) -> BBox:
    """Return the part of *box* that lies on the page."""
    left, top, right, bottom = box
    return max(left, 0.0), max(top, 0.0), min(right, view.width), min(bottom, view.height)


def _marked(image: Image.Image, marks: Sequence[Mark], scale: float, origin: tuple[float, float]) -> Image.Image:
    """Return *image* with *marks* drawn into it; *scale* is pixels to the point, *origin* its corner on the page."""
    pen, font = ImageDraw.Draw(image), ImageFont.load_default(LABEL * scale)
    for mark in marks:
        left, top, right, bottom = mark.box
        left, right = (left - CLEAR - origin[0]) * scale, (right + CLEAR - origin[0]) * scale
        top, bottom = (top - 1 - origin[1]) * scale, (bottom + 1 - origin[1]) * scale
        pen.rectangle((left, top, max(left, right), max(top, bottom)), outline=COLOR, width=max(1, round(LINE * scale)))
        wide = pen.textlength(mark.label, font=font) + 2 * scale
        at = max(left - wide, 0.0)
        pen.rectangle((at, top, at + wide, top + (LABEL + 1) * scale), fill=COLOR)
        pen.text((at + scale, top), mark.label, fill="white", font=font)
    return image


def _jpeg(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=QUALITY)
    return out.getvalue()
