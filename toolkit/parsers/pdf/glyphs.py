"""The characters of a page and the words they make."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from toolkit.errors import LimitReachedError
from toolkit.parsers.pages import UNDECODED, Word
from toolkit.parsers.pdf.geometry import Flip

MAX_CHARACTERS = 200_000  # of one page
SURROGATES = range(0xD800, 0xE000)
OVERLAP = 0.2  # heights of the letters by which two letters of one word may overlap
# Word's symbol fonts put their marks at private code points; these are the ones forms use.
SYMBOLS = {
    "\uf0fe": "☑", "\uf0fd": "☒", "\uf078": "☒", "\uf053": "☒", "\uf052": "☑", "\uf054": "☒", "\uf051": "☒",
    "\uf0a8": "☐", "\uf06f": "☐", "\uf071": "☐", "\uf0a3": "☐", "\uf072": "☐",
    "\uf0fc": "✓", "\uf0fb": "✗", "\uf050": "✓", "\uf04f": "✗",
    "\uf0b7": "•", "\uf0a7": "•", "\uf0d8": "•", "\uf076": "•", "\uf0e8": "→", "\uf0e0": "→",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Glyph:
    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    base: float


def words_of(textpage: Any, flip: Flip, turn: int) -> Iterator[Word]:
    """Yield the upright words of a page in the order of the file."""
    return _words(_glyphs(textpage, flip, turn))


def _glyphs(textpage: Any, flip: Flip, turn: int) -> Iterator[_Glyph | None]:
    """Yield the upright characters in the order of the file, ``None`` for white space."""
    count = pdfium.FPDFText_CountChars(textpage)
    if count > MAX_CHARACTERS:
        raise LimitReachedError(
            f"A page has {count} characters; at most {MAX_CHARACTERS} are read.", "Is this an inspection report?"
        )
    loose = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    level: float | None = None  # the base line of the last upright character: what stands on it is upright too
    for index in range(count):
        text = _character(textpage, index)
        if not text.strip() or text == "\u200b":
            yield None
            continue
        pdfium.FPDFText_GetCharOrigin(textpage, index, x, y)
        base = flip(x.value, y.value)[1]
        if base != level and not _upright(textpage, index, turn):
            continue
        level = base
        pdfium.FPDFText_GetLooseCharBox(textpage, index, loose)
        ax, ay = flip(loose.left, loose.top)
        bx, by = flip(loose.right, loose.bottom)
        yield _Glyph(text, min(ax, bx), min(ay, by), max(ax, bx), max(ay, by), base)


def _character(textpage: Any, index: int) -> str:
    code = pdfium.FPDFText_GetUnicode(textpage, index)
    if code == 2:  # noqa: PLR2004 - PDFium's own mark for a hyphen at the end of a line
        return "-"
    if code in (0, 0xFFFE, 0xFFFF) or code in SURROGATES:
        return UNDECODED
    text = chr(code)
    if "\ue000" <= text <= "\uf8ff":
        return SYMBOLS.get(text, UNDECODED)
    if pdfium.FPDFText_HasUnicodeMapError(textpage, index) == 1 and not text.isspace():
        return UNDECODED
    return text


def _upright(textpage: Any, index: int, turn: int) -> bool:
    angle = pdfium.FPDFText_GetCharAngle(textpage, index)
    seen = (angle * 57.29578 - turn) % 360
    return bool(seen < 5 or seen > 355)  # noqa: PLR2004 - degrees of skew that still read as level


def _words(glyphs: Iterator[_Glyph | None]) -> Iterator[Word]:
    run: list[_Glyph] = []
    for glyph in glyphs:
        if glyph is None:
            if run:
                yield _word(run)
            run = []
            continue
        if run and not _continues(run[-1], glyph):
            yield _word(run)
            run = []
        run.append(glyph)
    if run:
        yield _word(run)


def _continues(last: _Glyph, glyph: _Glyph) -> bool:
    if abs(glyph.base - last.base) > 0.3 * (last.bottom - last.top):
        return False
    if glyph.x0 == last.x0 and glyph.x1 == last.x1:  # the halves of a ligature share one box
        return True
    size = max(last.bottom - last.top, 1.0)
    return -OVERLAP * size < glyph.x0 - last.x1 < 0.2 * size


def _word(run: list[_Glyph]) -> Word:
    return Word(
        text="".join(glyph.text for glyph in run),
        x0=min(glyph.x0 for glyph in run),
        top=min(glyph.top for glyph in run),
        x1=max(glyph.x1 for glyph in run),
        bottom=max(glyph.bottom for glyph in run),
        base=run[0].base,
        size=max(glyph.bottom - glyph.top for glyph in run),
    )
