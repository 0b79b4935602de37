"""The characters of a page and the words they make."""

import ctypes
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from toolkit.errors import LimitReachedError
from toolkit.parsers.pages import UNDECODED, Word
from toolkit.parsers.pdf.geometry import Flip
from toolkit.parsers.symbols import PRIVATE, symbol

MAX_CHARACTERS = 200_000  # of one page
SAMPLED = 50  # characters asked how they are drawn
SURROGATES = range(0xD800, 0xE000)
SMALL = 0.8  # times the height of the figure before
SUPERSCRIPTS = dict(zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", strict=True))
OVERLAP = 0.2  # heights of the letters by which two letters of one word may overlap


class _Glyph(NamedTuple):
    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    order: int


def words_of(textpage: Any, flip: Flip, turn: int) -> Iterator[Word]:
    """Yield the upright words of a page in the order of the file."""
    run: list[_Glyph] = []
    for glyph in _glyphs(textpage, flip, turn):
        if glyph is not None and run and (_continues(run[-1], glyph) or _is_footnote(run[-1], glyph)):
            run.append(_raised(run[-1], glyph))
            continue
        if run and _upright(textpage, run[0].order, turn):
            yield _word(textpage, run, flip)
        run = [glyph] if glyph is not None else []
    if run and _upright(textpage, run[0].order, turn):
        yield _word(textpage, run, flip)


def is_unseen(textpage: Any) -> bool:
    """Tell whether the text of a page is drawn in no colour at all, as scanners lay it under their pictures."""
    count = pdfium.FPDFText_CountChars(textpage)
    step = max(1, count // SAMPLED)
    modes = [_mode(textpage, index) for index in range(0, count, step)]
    return bool(modes) and modes.count(pdfium.FPDF_TEXTRENDERMODE_INVISIBLE) > 0.8 * len(modes)


def _mode(textpage: Any, index: int) -> int:
    drawn = pdfium.FPDFText_GetTextObject(textpage, index)
    return int(pdfium.FPDFTextObj_GetTextRenderMode(drawn)) if drawn else pdfium.FPDF_TEXTRENDERMODE_FILL


def _glyphs(textpage: Any, flip: Flip, turn: int) -> Iterator[_Glyph | None]:
    """Yield the characters in the order of the file, ``None`` for white space."""
    count = pdfium.FPDFText_CountChars(textpage)
    if count > MAX_CHARACTERS:
        raise LimitReachedError(
            f"A page has {count} characters; at most {MAX_CHARACTERS} are read.", "Is this an inspection report?"
        )
    loose = pdfium.FS_RECTF()
    box = ctypes.byref(loose)
    left, top = flip(0.0, 0.0)
    for index in range(count):
        text = _character(pdfium.FPDFText_GetUnicode(textpage, index))
        if text.isspace() or text == "\u200b":
            yield None
            continue
        pdfium.FPDFText_GetLooseCharBox(textpage, index, box)
        if turn:
            (ax, ay), (bx, by) = flip(loose.left, loose.top), flip(loose.right, loose.bottom)
            yield _Glyph(text, min(ax, bx), min(ay, by), max(ax, bx), max(ay, by), index)
        else:  # the usual page, written out because there are thousands of characters
            yield _Glyph(text, loose.left + left, top - loose.top, loose.right + left, top - loose.bottom, index)


def _character(code: int) -> str:
    if code == 2:  # noqa: PLR2004 - PDFium's own mark for a hyphen at the end of a line
        return "-"
    if code in (0, 0xFFFE, 0xFFFF) or code in SURROGATES:
        return UNDECODED
    return symbol(chr(code)) if PRIVATE[0] <= chr(code) <= PRIVATE[1] else chr(code)


def _upright(textpage: Any, index: int, turn: int) -> bool:
    angle = pdfium.FPDFText_GetCharAngle(textpage, index)
    seen = (angle * 57.29578 + turn) % 360
    return bool(seen < 5 or seen > 355)  # noqa: PLR2004 - degrees of skew that still read as level


def _continues(last: _Glyph, glyph: _Glyph) -> bool:
    size = max(last.bottom - last.top, 1.0)
    if abs(glyph.bottom - last.bottom) > 0.3 * size:
        return False
    if glyph.x0 == last.x0 and glyph.x1 == last.x1:  # the halves of a ligature share one box
        return True
    return -OVERLAP * size < glyph.x0 - last.x1 < 0.2 * size


def _raised(last: _Glyph, glyph: _Glyph) -> _Glyph:
    """Return *glyph* as a raised figure where it is set small behind a large one: "1²" is not twelve."""
    return glyph._replace(text=SUPERSCRIPTS[glyph.text]) if _is_footnote(last, glyph) else glyph


def _is_footnote(last: _Glyph, glyph: _Glyph) -> bool:
    """Tell whether *glyph* is a small raised figure behind a figure; asked of every letter, the cheap test first."""
    if glyph.text not in SUPERSCRIPTS or not last.text.isdigit():
        return False
    size = max(last.bottom - last.top, 1.0)
    small = glyph.bottom - glyph.top < SMALL * size and glyph.bottom < last.bottom
    near = -OVERLAP * size < glyph.x0 - last.x1 < 0.2 * size
    return small and near


def _word(textpage: Any, run: list[_Glyph], flip: Flip) -> Word:
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(textpage, run[0].order, x, y)
    tops, bottoms = [glyph.top for glyph in run], [glyph.bottom for glyph in run]
    return Word(
        text=_decoded(textpage, run),
        x0=min(glyph.x0 for glyph in run),
        top=min(tops),
        x1=max(glyph.x1 for glyph in run),
        bottom=max(bottoms),
        base=flip(x.value, y.value)[1],
        size=max(bottom - top for bottom, top in zip(bottoms, tops, strict=True)),
    )


def _decoded(textpage: Any, run: list[_Glyph]) -> str:
    """Return the text of *run*; where the font does not say what a character means, it is undecoded.

    A word is set in one font, so its first character is asked, and each figure, because figures are what counts.
    """
    return "".join(
        UNDECODED
        if (place == 0 or glyph.text.isdigit()) and pdfium.FPDFText_HasUnicodeMapError(textpage, glyph.order) == 1
        else glyph.text
        for place, glyph in enumerate(run)
    )
