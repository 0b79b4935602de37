"""The characters of a page and the words they make."""

import ctypes
from collections.abc import Iterator
from functools import lru_cache
from math import degrees
from operator import sub
from typing import Any, NamedTuple

from toolkit.errors import LimitReachedError
from toolkit.parsers.cells import LEVEL_FIGURES
from toolkit.parsers.pages import UNDECODED, Word
from toolkit.parsers.pdf.figures import Figures
from toolkit.parsers.pdf.geometry import Matrix, moved, turn_of
from toolkit.parsers.pdf.library import pdfium
from toolkit.parsers.pdf.paper import is_pale
from toolkit.parsers.symbols import PRIVATE, plain_form, symbol

MAX_CHARACTERS = 200_000  # of one page
UNSEEN = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
SURROGATES = range(0xD800, 0xE000)
UNTOLD = frozenset((0, 0xFFFE, 0xFFFF, *SURROGATES))  # stand in the text of a page for more than one thing
SMALL = 0.9  # times the height of the figure before
SUPERSCRIPTS = dict(zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", strict=True))
GAP = 0.2  # heights of the letters between two letters of one word at most
OVERLAP = 0.2  # heights of the letters by which two letters of one word may overlap


class _Characters(NamedTuple):
    """The characters of a page in the order of the file, a list for each thing that is known of them.

    A page has thousands: lists are made and compared several times faster than a record for each. *texts* has ``None``
    for white space.
    """

    texts: list[str | None]
    x0s: list[float]
    tops: list[float]
    x1s: list[float]
    bottoms: list[float]


class Words(NamedTuple):
    """The upright words of a page in the order of the file."""

    drawn: list[Word]
    pale: list[Word]  # those of the drawn ones that have the colour of paper
    unseen: list[Word]  # drawn with no ink


def words_of(textpage: Any, seen: Matrix, figures: Figures) -> Words:
    """Return the words of a page; what the *figures* of the drawn ones look like is looked at."""
    turn = turn_of(seen)
    chars = _characters(textpage, seen)
    words = Words([], [], [])
    for start, end in _runs(chars):
        if not _upright(textpage, start, turn):
            continue
        word = _word(textpage, chars, start, end, seen)
        item = pdfium.FPDFText_GetTextObject(textpage, start)
        mode = pdfium.FPDFTextObj_GetTextRenderMode(item) if item else pdfium.FPDF_TEXTRENDERMODE_FILL
        if mode in UNSEEN:
            words.unseen.append(word)
            continue
        words.drawn.append(word)
        if item and mode == pdfium.FPDF_TEXTRENDERMODE_FILL and is_pale(item):
            words.pale.append(word)
        if not word.text.isalpha():
            figures.look(textpage, start, word)
    return words


def _characters(textpage: Any, seen: Matrix) -> _Characters:
    count = pdfium.FPDFText_CountChars(textpage)
    if count > MAX_CHARACTERS:
        raise LimitReachedError(
            f"A page has {count} characters; at most {MAX_CHARACTERS} are read.", "Is this an inspection report?"
        )
    texts = [_character(code) for code in _codes(textpage, count)]
    boxes = (pdfium.FS_RECTF * count)()
    for index, (text, box) in enumerate(zip(texts, boxes, strict=True)):
        if text is not None:
            pdfium.FPDFText_GetLooseCharBox(textpage, index, box)
    sides = memoryview(boxes).cast("B").cast("f").tolist() if count else []
    left, top, right, bottom = (sides[place::4] for place in range(4))  # as FS_RECTF has them
    a, b, c, d, e, f = seen
    if a == 1:  # the usual page
        moved_sides = [x + e for x in left], [f - y for y in top], [x + e for x in right], [f - y for y in bottom]
        return _Characters(texts, *moved_sides)
    corners = [
        (a * x0 + c * y0 + e, b * x0 + d * y0 + f, a * x1 + c * y1 + e, b * x1 + d * y1 + f)
        for x0, y0, x1, y1 in zip(left, top, right, bottom, strict=True)
    ]
    return _Characters(
        texts,
        [min(x0, x1) for x0, _, x1, _ in corners],
        [min(y0, y1) for _, y0, _, y1 in corners],
        [max(x0, x1) for x0, _, x1, _ in corners],
        [max(y0, y1) for _, y0, _, y1 in corners],
    )


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
    text = symbol(chr(code)) if PRIVATE[0] <= chr(code) <= PRIVATE[1] else plain_form(chr(code))
    return None if text.isspace() or text == "\u200b" else text


def _upright(textpage: Any, index: int, turn: float) -> bool:
    angle = (degrees(pdfium.FPDFText_GetCharAngle(textpage, index)) + turn) % 360
    return angle < 5 or angle > 355  # noqa: PLR2004 - degrees of skew that still read as level


def _runs(chars: _Characters) -> Iterator[tuple[int, int]]:
    """Yield first and last (not included) of the characters that stand together; a raised figure becomes one."""
    texts = chars.texts
    start: int | None = None
    for index, text in enumerate(texts):
        if start is not None and text is not None:
            raised = text in SUPERSCRIPTS and _is_footnote(chars, index)
            if raised:
                texts[index] = SUPERSCRIPTS[text]  # "1²" is not twelve
            if raised or _continues(chars, index):
                continue
        if start is not None:
            yield start, index
        start = None if text is None else index
    if start is not None:
        yield start, len(texts)


def _continues(chars: _Characters, index: int) -> bool:
    """Tell whether the character at *index* stands close behind the one before it."""
    _, x0s, tops, x1s, bottoms = chars
    bottom = bottoms[index - 1]
    size = max(bottom - tops[index - 1], 1.0)
    off = abs(bottoms[index] - bottom)
    if off > 0.3 * size or (off > LEVEL_FIGURES * size and _are_figures(chars.texts, index)):
        return False
    if -OVERLAP * size < x0s[index] - x1s[index - 1] < GAP * size:
        return True
    return x0s[index] == x0s[index - 1] and x1s[index] == x1s[index - 1]  # the halves of a ligature share one box


def _are_figures(texts: list[str | None], index: int) -> bool:
    """Tell whether the characters at *index* and before it are figures, as in a number."""
    return all(text is not None and text.isdigit() for text in texts[index - 1 : index + 1])


def _is_footnote(chars: _Characters, index: int) -> bool:
    """Tell whether the figure at *index* is small and raised behind another figure."""
    texts, x0s, tops, x1s, bottoms = chars
    top, bottom = tops[index - 1], bottoms[index - 1]
    size = max(bottom - top, 1.0)
    small = bottoms[index] - tops[index] < SMALL * size and bottoms[index] < bottom
    near = -OVERLAP * size < x0s[index] - x1s[index - 1] < GAP * size
    return small and near and (texts[index - 1] or "").isdigit()


def _word(textpage: Any, chars: _Characters, start: int, end: int, seen: Matrix) -> Word:
    """Return the word of the characters from *start* up to *end*."""
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(textpage, start, x, y)
    tops, bottoms = chars.tops[start:end], chars.bottoms[start:end]
    return Word(
        text=_decoded(textpage, start, "".join(filter(None, chars.texts[start:end]))),
        x0=min(chars.x0s[start:end]),
        top=min(tops),
        x1=max(chars.x1s[start:end]),
        bottom=max(bottoms),
        base=moved(x.value, y.value, seen)[1],
        size=max(map(sub, bottoms, tops)),
    )


def _decoded(textpage: Any, start: int, text: str) -> str:
    """Return *text*, whose first character is the one at *start*; what the font does not explain is undecoded.

    A word is set in one font, so its first character is asked, and each figure, because figures are what counts.
    """
    asked = [0] if text.isalpha() else [place for place, char in enumerate(text) if place == 0 or char.isdigit()]
    unknown = [place for place in asked if pdfium.FPDFText_HasUnicodeMapError(textpage, start + place) == 1]
    return "".join(UNDECODED if place in unknown else char for place, char in enumerate(text)) if unknown else text
