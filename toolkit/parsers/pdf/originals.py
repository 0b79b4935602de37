"""What a character looks like in the fonts that are part of PDFium: what draws another thing is not that character."""

import ctypes
from typing import Any

from toolkit.parsers.pdf.ink import FINE, drawn
from toolkit.parsers.pdf.library import pdfium
from toolkit.parsers.pdf.shapes import shape_of

FAMILIES = (b"Helvetica", b"Helvetica-Bold", b"Helvetica-Oblique", b"Times-Roman", b"Times-Bold", b"Times-Italic",
            b"Courier", b"Courier-Bold")  # fmt: skip
ALIKE = 90  # places by which a character may differ from one of those fonts: letters differ more than figures
TOLD = range(33, 127)  # codes of the characters that those fonts are asked for


class Originals:
    """The shapes of characters in the fonts of PDFium, drawn when they are asked for."""

    def __init__(self, document: Any) -> None:
        self.document = document
        self.shapes: dict[str, list[int]] = {}

    def like(self, char: str, shape: int) -> bool | None:
        """Tell whether *shape* is near to one of *char*; ``None`` for a character that is not known."""
        if ord(char) not in TOLD:
            return None
        if char not in self.shapes:
            self.shapes[char] = [found for family in FAMILIES if (found := self._drawn(family, char)) is not None]
        return any((shape ^ known).bit_count() <= ALIKE for known in self.shapes[char])

    def _drawn(self, family: bytes, char: str) -> int | None:
        font = pdfium.FPDFText_LoadStandardFont(self.document, family)
        item = pdfium.FPDFPageObj_CreateTextObj(self.document, font, FINE)
        pdfium.FPDFText_SetText(item, (ctypes.c_ushort * 2)(ord(char), 0))
        shape = shape_of(drawn(self.document, item, 1.0))
        pdfium.FPDFPageObj_Destroy(item)
        pdfium.FPDFFont_Close(font)
        return shape
