"""Blanks with ink: the page shows a 3, and its text says a space. PDFium drops all but one of them, so none is read."""

import ctypes
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, Protocol

from msgspec.structs import replace

from toolkit.parsers.layout.pages import Box, Page
from toolkit.parsers.pdf.library import Answers, pdfium
from toolkit.parsers.pdf.shapes import figure_of, shape_of
from toolkit.parsers.problems import error

BLANKS = frozenset((0x20, 0xA0, 0x200B))
LEAST = 0.3  # of the height of a font: ink as high as a figure
DIFFERENT = 2  # figures that are seen in blanks: a font may draw a sign for a space

_LOOSE = Answers(ctypes.c_float, 4)


class Drawn(Protocol):
    """What draws the characters of a page."""

    def sides(self, textpage: Any, index: int, size: float) -> Box | None: ...

    def pixels(self, textpage: Any, index: int, size: float) -> list[bytes]: ...


def figures_in_blanks(textpage: Any, texts: Sequence[str], drawn: Drawn) -> Iterator[str]:
    """Yield the figures that are drawn where *texts*, the characters of a page, have a blank at no end of a word."""
    starts = [0] if texts and not texts[0] else []
    starts += [place for place, pair in enumerate(pairwise(texts), 1) if pair == ("", "")]
    for index in starts:
        if pdfium.FPDFText_GetUnicode(textpage, index) not in BLANKS:
            continue
        pdfium.FPDFText_GetLooseCharBox(textpage, index, _LOOSE.at[0])
        size = abs(_LOOSE.told[1] - _LOOSE.told[3])
        sides = drawn.sides(textpage, index, size) if size else None
        if sides is not None and sides[3] - sides[1] > LEAST:
            shape = shape_of(drawn.pixels(textpage, index, size))
            if shape is not None and (seen := figure_of(shape)) is not None:
                yield seen


def told(pages: Sequence[Page], blanks: Sequence[set[str]]) -> tuple[Page, ...]:
    """Return *pages* with an error where figures are drawn, the *blanks* of each page, that its text leaves blank."""
    if len(set().union(*blanks)) < DIFFERENT:
        return tuple(pages)
    return tuple(_told(page, found) if found else page for page, found in zip(pages, blanks, strict=True))


def _told(page: Page, found: set[str]) -> Page:
    message = f"The text of page {page.number} is blank where figures are drawn (“{min(found)}”): they are missing."
    return replace(page, problems=(*page.problems, error("unreadable_text", message, page.number)))
