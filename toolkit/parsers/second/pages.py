"""The same pages once more, by a library that shares no code with the first reader."""

import io
from collections.abc import Collection, Iterator
from typing import Any

import pdfplumber

from toolkit.parsers.layout.pages import LOWEST_FILL, NARROWEST_FILL, Box, Page, Rule, Word
from toolkit.parsers.layout.symbols import PRIVATE, symbol

THIN = 2.6  # a rectangle no thicker than this is a line
SIZE = 0.72  # of the box that pdfplumber gives a word: where its base line stands

PRINT = 1.15  # heights of a box by the size of its font: the print of its letters, from the highest to the lowest


def second_pages(data: bytes, numbers: Collection[int]) -> tuple[Page, ...] | None:
    """Return the pages *numbers* (from 1) of the PDF in *data*; ``None`` where it is too damaged for this library."""
    try:
        with pdfplumber.open(io.BytesIO(data), pages=sorted(numbers)) as document:
            return tuple(_page(page) for page in document.pages)
    except Exception:  # noqa: BLE001  pdfminer raises whatever a damaged file makes of it, from KeyError to struct.error
        return None


def _page(page: Any) -> Page:
    words = page.extract_words(use_text_flow=True, keep_blank_chars=False, x_tolerance_ratio=0.15)
    left, top = page.bbox[0], page.bbox[1]
    return Page(
        number=page.page_number,
        width=float(page.width),
        height=float(page.height),
        words=tuple(_word(word, left, top) for word in words if word.get("upright", True)),
        rules=tuple(_rule(edge, left, top) for edge in _edges(page)),
        fills=tuple(_fills(page, left, top)),
    )


def _fills(page: Any, left: float, top: float) -> Iterator[Box]:
    """Yield the grounds of *page* that may be the panel of a column; one with round corners is a curve."""
    for shape in (*page.rects, *page.curves):
        if shape["fill"] and shape["width"] > NARROWEST_FILL and shape["height"] > LOWEST_FILL:
            x0, x1, upper, lower = (float(shape[name]) for name in ("x0", "x1", "top", "bottom"))
            yield (x0 - left, upper - top, x1 - left, lower - top)


def _edges(page: Any) -> Iterator[dict[str, Any]]:
    """Yield the lines of *page*; a filled rectangle without an outline is a background, unless it is thin."""
    yield from page.lines
    for rect in page.rects:
        if min(rect["width"], rect["height"]) <= THIN:
            yield rect
        elif rect.get("stroke"):
            yield from pdfplumber.utils.rect_to_edges(rect)


def _word(word: dict[str, Any], left: float, top: float) -> Word:
    x0, x1 = float(word["x0"]) - left, float(word["x1"]) - left
    upper, lower = float(word["top"]) - top, float(word["bottom"]) - top
    text = "".join(symbol(char) if PRIVATE[0] <= char <= PRIVATE[1] else char for char in word["text"])
    return Word(text, x0, upper, x1, lower, upper + SIZE * (lower - upper), PRINT * (lower - upper))


def _rule(edge: dict[str, Any], left: float, top: float) -> Rule:
    """Return the middle line of *edge*, which may be a thin rectangle."""
    x0, x1, upper, lower = (float(edge[name]) for name in ("x0", "x1", "top", "bottom"))
    if x1 - x0 >= lower - upper:
        return Rule(x0 - left, (upper + lower) / 2 - top, x1 - left, (upper + lower) / 2 - top)
    return Rule((x0 + x1) / 2 - left, upper - top, (x0 + x1) / 2 - left, lower - top)
