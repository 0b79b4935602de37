"""PDFs whose fonts say other characters than they draw: the map to characters is rewritten in place."""

import io
from collections.abc import Mapping
from functools import lru_cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

SHIFTED = {digit: str((int(digit) + 1) % 10) for digit in "0123456789"}


@lru_cache
def font(file: str = "Vera.ttf") -> str:
    """Return the name of a font that comes with reportlab, ready to be embedded."""
    pdfmetrics.registerFont(TTFont(file, file))
    return file


def canvas(kept: io.BytesIO) -> Canvas:
    return Canvas(kept, pagesize=(400, 300), pageCompression=0)


def lying(pdf: bytes, says: Mapping[str, str]) -> bytes:
    """Return *pdf* with fonts that draw the keys of *says* and say the values; an empty one is no character."""
    for drawn, said in says.items():
        told = f"<{ord(said):04X}>" if said else "<0000>"
        plain = f"<{ord(drawn):02X}> <{ord(drawn):04X}>"
        assert plain.encode() in pdf, "the map to characters is not where it was"
        pdf = pdf.replace(plain.encode(), f"<{ord(drawn):02X}> {told}".encode())
    return pdf
