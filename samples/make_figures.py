"""Writes the known shapes of figures, `toolkit/parsers/pdf/figures.txt`, from the fonts in the folders that are named.

    python samples/make_figures.py /usr/share/fonts ...

The fonts that are part of PDFium come first. A shape is kept only where those before it do not decide it clearly.
"""

import ctypes
import sys
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

from toolkit.parsers.pdf.ink import FINE, drawn
from toolkit.parsers.pdf.library import pdfium
from toolkit.parsers.pdf.shapes import BYTES, CLEAR, DIGITS, LIKE, shape_of

TARGET = Path(__file__).resolve().parent.parent / "toolkit/parsers/pdf/figures.txt"
FAMILIES = ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Helvetica-BoldOblique", "Times-Roman", "Times-Bold",
            "Times-Italic", "Times-BoldItalic", "Courier", "Courier-Bold", "Courier-Oblique",
            "Courier-BoldOblique")  # fmt: skip
SAFER = 6  # places: the fonts at hand are decided with some room


def main(folders: list[str]) -> None:
    document = pdfium.FPDF_CreateNewDocument()
    fonts = list(filter(None, (figures(document, font) for font in loaded(document, folders))))
    known: dict[str, list[int]] = {digit: [] for digit in DIGITS}
    for _ in range(2):  # a shape that comes later may stand near one that was decided before
        for font in fonts:
            for digit, shape in font.items():
                if not decided(known, digit, shape):
                    known[digit].append(shape)
    lines = [b64encode(b"".join(shape.to_bytes(BYTES, "big") for shape in known[digit])) for digit in DIGITS]
    TARGET.write_bytes(b"\n".join(lines) + b"\n")
    print(f"{sum(map(len, known.values()))} shapes of {len(fonts)} fonts in {TARGET}")


def loaded(document: object, folders: list[str]) -> Iterator[object]:
    for family in FAMILIES:
        yield pdfium.FPDFText_LoadStandardFont(document, family.encode())
    for path in sorted(path for folder in folders for path in Path(folder).rglob("*.[ot]t[fc]")):
        data = path.read_bytes()
        kept = (ctypes.c_uint8 * len(data)).from_buffer_copy(data)
        if font := pdfium.FPDFText_LoadFont(document, kept, len(data), pdfium.FPDF_FONT_TRUETYPE, 1):
            yield font


def figures(document: object, font: object) -> dict[str, int]:
    """Return the shape of each figure of *font*; none where it has not all ten."""
    found = {}
    for digit in DIGITS:
        item = pdfium.FPDFPageObj_CreateTextObj(document, font, FINE)
        pdfium.FPDFText_SetText(item, (ctypes.c_ushort * 2)(ord(digit), 0))
        found[digit] = shape_of(drawn(document, item, 1.0))
        pdfium.FPDFPageObj_Destroy(item)
    shapes = {digit: shape for digit, shape in found.items() if shape is not None}
    return shapes if len(set(shapes.values())) == len(DIGITS) else {}


def decided(known: dict[str, list[int]], digit: str, shape: int) -> bool:
    away = {key: min(((shape ^ other).bit_count() for other in known[key]), default=BYTES * 8) for key in DIGITS}
    if not away[digit]:
        return True
    return away.pop(digit) + SAFER <= min(LIKE, min(away.values()) - CLEAR + SAFER)


if __name__ == "__main__":
    main(sys.argv[1:])
