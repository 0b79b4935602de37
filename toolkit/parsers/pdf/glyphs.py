"""The characters of a page and the words they make."""

import ctypes
from collections.abc import Iterator
from functools import lru_cache
from math import degrees
from operator import sub
from struct import iter_unpack
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from toolkit.errors import LimitReachedError
from toolkit.parsers.pages import UNDECODED, Word
from toolkit.parsers.pdf.geometry import Matrix, moved, turn_of
from toolkit.parsers.symbols import PRIVATE, symbol

MAX_CHARACTERS = 200_000  # of one page
SAMPLED = 50  # characters asked how they are drawn
SURROGATES = range(0xD800, 0xE000)
UNTOLD = frozenset((0, 0xFFFE, 0xFFFF, *SURROGATES))  # stand in the text of a page for more than one thing
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


def words_of(textpage: Any, seen: Matrix) -> Iterator[Word]:
    """Yield the upright words of a page in the order of the file."""
    run: list[_Glyph] = []
    turn = turn_of(seen)
    for glyph in _glyphs(textpage, seen):
        if glyph is not None and run and (_continues(run[-1], glyph) or _is_footnote(run[-1], glyph)):
            run.append(_raised(run[-1], glyph))
            continue
        if run and _upright(textpage, run[0].order, turn):
            yield _word(textpage, run, seen)
        run = [glyph] if glyph is not None else []
    if run and _upright(textpage, run[0].order, turn):
        yield _word(textpage, run, seen)


def is_unseen(textpage: Any) -> bool:
    """Tell whether the text of a page is drawn in no colour at all, as scanners lay it under their pictures."""
    count = pdfium.FPDFText_CountChars(textpage)
    step = max(1, count // SAMPLED)
    modes = [_mode(textpage, index) for index in range(0, count, step)]
    return bool(modes) and modes.count(pdfium.FPDF_TEXTRENDERMODE_INVISIBLE) > 0.8 * len(modes)


def _mode(textpage: Any, index: int) -> int:
    drawn = pdfium.FPDFText_GetTextObject(textpage, index)
    return int(pdfium.FPDFTextObj_GetTextRenderMode(drawn)) if drawn else pdfium.FPDF_TEXTRENDERMODE_FILL


def _glyphs(textpage: Any, seen: Matrix) -> Iterator[_Glyph | None]:
    """Yield the characters in the order of the file, ``None`` for white space.

    A page has thousands of characters and each call into PDFium costs as much as a line of Python, so their codes are
    taken at once, and so are their boxes once PDFium has filled them in.
    """
    count = pdfium.FPDFText_CountChars(textpage)
    if count > MAX_CHARACTERS:
        raise LimitReachedError(
            f"A page has {count} characters; at most {MAX_CHARACTERS} are read.", "Is this an inspection report?"
        )
    texts = [_character(code) for code in _codes(textpage, count)]
    boxes = (pdfium.FS_RECTF * max(count, 1))()
    for index, (text, box) in enumerate(zip(texts, boxes, strict=False)):
        if text is not None:
            pdfium.FPDFText_GetLooseCharBox(textpage, index, box)
    a, b, c, d, e, f = seen
    for index, (text, (x0, y0, x1, y1)) in enumerate(zip(texts, iter_unpack("4f", boxes), strict=False)):
        if text is None:
            yield None
        elif a == 1:  # the usual page, written out because there are thousands of characters
            yield _Glyph(text, x0 + e, f - y0, x1 + e, f - y1, index)
        else:
            ax, ay, bx, by = a * x0 + c * y0 + e, b * x0 + d * y0 + f, a * x1 + c * y1 + e, b * x1 + d * y1 + f
            yield _Glyph(text, min(ax, bx), min(ay, by), max(ax, bx), max(ay, by), index)


def _codes(textpage: Any, count: int) -> list[int]:
    """Return the code of each character: from the text as a whole, where that has one unit for each of them."""
    units = (ctypes.c_ushort * (count + 1))()
    whole = pdfium.FPDFText_GetText(textpage, 0, count, units) == count + 1
    return [
        unit if whole and unit not in UNTOLD else pdfium.FPDFText_GetUnicode(textpage, index)
        for index, unit in enumerate(units[:count])
    ]


@lru_cache(maxsize=MAX_CHARACTERS)
def _character(code: int) -> str | None:
    """Return the character with *code*, ``None`` for white space."""
    if code == 2:  # noqa: PLR2004 - PDFium's own mark for a hyphen at the end of a line
        return "-"
    if code in (0, 0xFFFE, 0xFFFF) or code in SURROGATES:
        return UNDECODED
    text = symbol(chr(code)) if PRIVATE[0] <= chr(code) <= PRIVATE[1] else chr(code)
    return None if text.isspace() or text == "\u200b" else text


def _upright(textpage: Any, index: int, turn: float) -> bool:
    angle = (degrees(pdfium.FPDFText_GetCharAngle(textpage, index)) + turn) % 360
    return angle < 5 or angle > 355  # noqa: PLR2004 - degrees of skew that still read as level


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


def _word(textpage: Any, run: list[_Glyph], seen: Matrix) -> Word:
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(textpage, run[0].order, x, y)
    texts, x0s, tops, x1s, bottoms, _ = zip(*run, strict=True)
    return Word(
        text=_decoded(textpage, run, "".join(texts)),
        x0=min(x0s),
        top=min(tops),
        x1=max(x1s),
        bottom=max(bottoms),
        base=moved(x.value, y.value, seen)[1],
        size=max(map(sub, bottoms, tops)),
    )


def _decoded(textpage: Any, run: list[_Glyph], text: str) -> str:
    """Return *text*, that of *run*; where the font does not say what a character means, it is undecoded.

    A word is set in one font, so its first character is asked, and each figure, because figures are what counts.
    """
    figures = [place for place, char in enumerate(text) if place and char.isdigit()] if not text.isalpha() else ()
    asked = (0, *figures)
    unknown = [place for place in asked if pdfium.FPDFText_HasUnicodeMapError(textpage, run[place].order) == 1]
    return "".join(UNDECODED if place in unknown else char for place, char in enumerate(text)) if unknown else text
