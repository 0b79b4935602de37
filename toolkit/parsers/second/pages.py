"""The same pages once more, by a library that shares no code with the first reader."""

import io
from collections.abc import Collection
from typing import Any

import pdfplumber

from toolkit.parsers.pages import Page, Rule, Word

THIN = 2.6  # a rectangle no thicker than this is a line
SIZE = 0.72  # of the box that pdfplumber gives a word: where its base line stands


def second_pages(data: bytes, numbers: Collection[int]) -> tuple[Page, ...]:
    """Return the pages *numbers* (from 1) of the PDF in *data*."""
    with pdfplumber.open(io.BytesIO(data), pages=sorted(numbers)) as document:
        return tuple(_page(page) for page in document.pages)


def _page(page: Any) -> Page:
    words = page.extract_words(use_text_flow=True, keep_blank_chars=False, x_tolerance_ratio=0.15)
    left, top = page.bbox[0], page.bbox[1]
    return Page(
        number=page.page_number,
        width=float(page.width),
        height=float(page.height),
        words=tuple(_word(word, left, top) for word in words if word.get("upright", True)),
        rules=tuple(_rule(edge, left, top) for edge in page.edges),
    )


def _word(word: dict[str, Any], left: float, top: float) -> Word:
    x0, x1 = float(word["x0"]) - left, float(word["x1"]) - left
    upper, lower = float(word["top"]) - top, float(word["bottom"]) - top
    return Word(word["text"], x0, upper, x1, lower, upper + SIZE * (lower - upper), lower - upper)


def _rule(edge: dict[str, Any], left: float, top: float) -> Rule:
    x0, x1, upper, lower = (float(edge[name]) for name in ("x0", "x1", "top", "bottom"))
    return Rule(x0 - left, upper - top, x1 - left, lower - top)
