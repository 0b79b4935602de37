"""The characters of a page and the words they make."""

import ctypes
import unicodedata
from collections.abc import Iterator
from itertools import count
from math import degrees
from operator import sub
from typing import Any, NamedTuple

from toolkit.errors import LimitReachedError
from toolkit.parsers.layout.cells import LEVEL_FIGURES, is_cjk
from toolkit.parsers.layout.pages import UNDECODED, Word
from toolkit.parsers.layout.symbols import PRIVATE, plain_form, symbol
from toolkit.parsers.pdf.blanks import figures_in_blanks
from toolkit.parsers.pdf.covered import Printed
from toolkit.parsers.pdf.figures import Figures
from toolkit.parsers.pdf.geometry import Matrix, moved, turn_of
from toolkit.parsers.pdf.library import Answers, pdfium
from toolkit.parsers.pdf.paper import is_pale
from toolkit.parsers.pdf.touching import Characters, by_text, with_spaces

MAX_CHARACTERS = 200_000  # of one page
UNSEEN = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
SURROGATES = range(0xD800, 0xE000)
UNTOLD = frozenset((0, 0xFFFE, 0xFFFF, *SURROGATES))  # stand in the text of a page for more than one thing
BREAKS = frozenset((*range(9, 14), *range(28, 32), 0x85))  # codes of breaks, and of what small fonts number from 1
SMALL = 0.9  # times the height of the figure before
SUPERSCRIPTS = dict(zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", strict=True))
GAP = 0.2  # heights of the letters between two letters of one word at most
SIDES = 4  # of a box
_ORIGIN = Answers(ctypes.c_double, 2)
OVERLAP = 0.2  # heights of the letters by which two letters of one word may overlap


class Words(NamedTuple):
    """The upright words of a page in the order of the file."""

    drawn: list[Printed]
    ends: list[tuple[float, float]]  # from where to where the drawn ones go, with the spaces around them
    pale: list[Word]  # those of the drawn ones that have the colour of paper
    unseen: list[Word]  # drawn with no ink


class _Style(NamedTuple):
    """What all characters of one text object share."""

    upright: bool
    mode: int  # how it is drawn
    pale: bool  # in the colour of paper


def words_of(textpage: Any, seen: Matrix, figures: Figures, *, sheet: bool = False) -> Words:
    """Return the words of a page; what the *figures* of the drawn ones look like is looked at.

    Each cell of a *sheet* is a text of its own, and where that ends with its spaces tells whether another goes on.
    """
    turn = turn_of(seen)
    chars = _characters(textpage, seen)
    figures.blanks[-1].update(figures_in_blanks(textpage, chars.texts, figures))
    words = Words([], [], [], [])
    styles: dict[int | None, _Style] = {}
    lines: dict[tuple[int | None, float], float] = {}  # by object and where the letters end: the line they stand on
    for start, end in by_text(textpage, _runs(chars), chars, seen, sheet=sheet):
        item = pdfium.FPDFText_GetTextObject(textpage, start)
        style = styles.get(item) if item else None
        if style is None:
            style = styles[item] = _style(textpage, start, item, turn)
        if not style.upright:
            continue
        line = (item, chars.bottoms[start])
        base = lines.get(line) if item else None
        if base is None:
            base = lines[line] = _base(textpage, start, seen)
        word = _word(textpage, chars, start, end, base)
        if style.mode in UNSEEN:
            words.unseen.append(word)
            continue
        words.drawn.append((word, item))
        words.ends.append(with_spaces(textpage, chars, (start, end), item, seen) if sheet else (word.x0, word.x1))
        if style.pale:
            words.pale.append(word)
        if figures.thorough or end - start == 1 or not word.text.isalpha():
            figures.look(textpage, start, word)
    return words


def _style(textpage: Any, index: int, item: Any, turn: float) -> _Style:
    """Return the style of the text object *item*, which the character *index* belongs to."""
    angle = (degrees(pdfium.FPDFText_GetCharAngle(textpage, index)) + turn) % 360
    upright = angle < 5 or angle > 355  # noqa: PLR2004 - degrees of skew that still read as level
    mode = pdfium.FPDFTextObj_GetTextRenderMode(item) if item else pdfium.FPDF_TEXTRENDERMODE_FILL
    return _Style(upright, mode, bool(item) and mode == pdfium.FPDF_TEXTRENDERMODE_FILL and is_pale(item))


def _base(textpage: Any, index: int, seen: Matrix) -> float:
    """Return where the character *index* stands."""
    pdfium.FPDFText_GetCharOrigin(textpage, index, *_ORIGIN.at)
    x, y = _ORIGIN.told
    return moved(x, y, seen)[1]


def _characters(textpage: Any, seen: Matrix) -> Characters:
    number = pdfium.FPDFText_CountChars(textpage)
    if number > MAX_CHARACTERS:
        raise LimitReachedError(
            f"A page has {number} characters; at most {MAX_CHARACTERS} are read.", "Is this an inspection report?"
        )
    codes = _codes(textpage, number)
    texts = [_CHARACTERS[code] for code in codes]
    for index in (index for index, code in enumerate(codes) if code in BREAKS):
        if _is_figure(textpage, index):
            texts[index] = UNDECODED
    sides = _sides(textpage, texts)
    left, top, right, bottom = (sides[place::SIDES] for place in range(SIDES))  # as FS_RECTF has them
    a, b, c, d, e, f = seen
    if a == 1:  # the usual page
        if e:
            left, right = [x + e for x in left], [x + e for x in right]
        return Characters(texts, left, [f - y for y in top], right, [f - y for y in bottom])
    corners = [
        (a * x0 + c * y0 + e, b * x0 + d * y0 + f, a * x1 + c * y1 + e, b * x1 + d * y1 + f)
        for x0, y0, x1, y1 in zip(left, top, right, bottom, strict=True)
    ]
    return Characters(
        texts,
        [min(x0, x1) for x0, _, x1, _ in corners],
        [min(y0, y1) for _, y0, _, y1 in corners],
        [max(x0, x1) for x0, _, x1, _ in corners],
        [max(y0, y1) for _, y0, _, y1 in corners],
    )


def _is_figure(textpage: Any, index: int) -> bool:
    """Tell whether the break at *index* is a figure of a font that names none, or calls it a break: it has ink."""
    if pdfium.FPDFText_HasUnicodeMapError(textpage, index) == 1:
        return True
    if pdfium.FPDFText_IsGenerated(textpage, index) == 1:
        return False
    sides = [ctypes.c_double() for _ in range(SIDES)]
    told = pdfium.FPDFText_GetCharBox(textpage, index, *map(ctypes.byref, sides))
    left, right, bottom, top = (side.value for side in sides)
    return bool(told) and right > left and top > bottom


def _sides(textpage: Any, texts: list[str]) -> list[float]:
    """Return the sides of the box of each character, one after the other; none are asked for white space."""
    sides = (ctypes.c_float * (SIDES * len(texts)))()
    ask, start, step = pdfium.FPDFText_GetLooseCharBox, ctypes.addressof(sides), ctypes.sizeof(pdfium.FS_RECTF)
    for index, (text, place) in enumerate(zip(texts, count(start, step), strict=False)):
        if text:
            ask(textpage, index, place)
    return sides[:]


def _codes(textpage: Any, number: int) -> list[int]:
    """Return the code of each character: from the text as a whole, where that has one unit for each of them."""
    kept = (ctypes.c_ushort * (number + 1))()
    whole = pdfium.FPDFText_GetText(textpage, 0, number, kept) == number + 1
    units = kept[:number]
    if whole and UNTOLD.isdisjoint(units):
        return units
    return [
        unit if whole and unit not in UNTOLD else pdfium.FPDFText_GetUnicode(textpage, index)
        for index, unit in enumerate(units)
    ]


class _Known(dict[int, str]):
    """The character of each code that was met, nothing for white space."""

    def __missing__(self, code: int) -> str:
        made = self[code] = _character(code)
        return made


_CHARACTERS = _Known()


def _character(code: int) -> str:
    """Return the character with *code*, nothing for white space."""
    if code == 2:  # noqa: PLR2004 - PDFium's own mark for a hyphen at the end of a line
        return "-"
    untold = code in (0, 0xFFFE, 0xFFFF) or code in SURROGATES
    if untold or (unicodedata.category(chr(code)) == "Cc" and code not in BREAKS):
        return UNDECODED
    text = symbol(chr(code)) if PRIVATE[0] <= chr(code) <= PRIVATE[1] else plain_form(chr(code))
    return "" if text.isspace() or text == "\u200b" else text


def _runs(chars: Characters) -> Iterator[tuple[int, int]]:
    """Yield first and last (not included) of the characters that stand together; a raised figure becomes one.

    Most letters are as high as the one before and near to it; these are told at once, the others by *_goes_on*.
    """
    start: int | None = None
    top_before = bottom_before = x1_before = nearest = farthest = 0.0
    for index, (text, x0, top, x1, bottom) in enumerate(zip(*chars, strict=True)):
        if not text:
            if start is not None:
                yield start, index
            start = None
            continue
        level = top == top_before and bottom == bottom_before
        if start is None:
            start = index
        elif not (level and nearest < x0 - x1_before < farthest) and not _goes_on(chars, index):
            yield start, index
            start = index
        if not level:
            size = max(bottom - top, 1.0)
            top_before, bottom_before, nearest, farthest = top, bottom, -OVERLAP * size, GAP * size
        x1_before = x1
    if start is not None:
        yield start, len(chars.texts)


def _goes_on(chars: Characters, index: int) -> bool:
    """Tell whether the character at *index* is of the word of the one before it; a raised figure becomes one."""
    text = chars.texts[index]
    if text in SUPERSCRIPTS and _is_footnote(chars, index):
        chars.texts[index] = SUPERSCRIPTS[text]  # "1²" is not twelve
        return True
    return _continues(chars, index)


def _continues(chars: Characters, index: int) -> bool:
    """Tell whether the character at *index* stands close behind the one before it."""
    texts, x0s, tops, x1s, bottoms = chars
    bottom = bottoms[index - 1]
    size = max(bottom - tops[index - 1], 1.0)
    if texts[index].isalpha() and texts[index - 1].isalpha():  # a ligature of another font is lower than its word
        size = max(size, bottoms[index] - tops[index])
    off = abs(bottoms[index] - bottom)
    if off > 0.3 * size or (off > LEVEL_FIGURES * size and _are_figures(chars.texts, index)):
        return False
    if -OVERLAP * size < x0s[index] - x1s[index - 1] < GAP * size:
        return True
    return x0s[index] == x0s[index - 1] and x1s[index] == x1s[index - 1]  # the halves of a ligature share one box


def _are_figures(texts: list[str], index: int) -> bool:
    """Tell whether the characters at *index* and before it are figures, as in a number."""
    return all(map(str.isdigit, texts[index - 1 : index + 1]))


def _is_footnote(chars: Characters, index: int) -> bool:
    """Tell whether the figure at *index* is small and raised behind another figure."""
    texts, x0s, tops, x1s, bottoms = chars
    top, bottom = tops[index - 1], bottoms[index - 1]
    size = max(bottom - top, 1.0)
    small = bottoms[index] - tops[index] < SMALL * size and bottoms[index] < bottom
    near = -OVERLAP * size < x0s[index] - x1s[index - 1] < GAP * size
    return small and near and texts[index - 1].isdigit()


def _word(textpage: Any, chars: Characters, start: int, end: int, base: float) -> Word:
    """Return the word of the characters from *start* up to *end*, which stand on the line *base*."""
    texts, x0s, tops, x1s, bottoms = chars
    text = _decoded(textpage, start, "".join(texts[start:end]))
    if end - start == 1:
        left, top, right, bottom = x0s[start], tops[start], x1s[start], bottoms[start]
        return Word(text, left, top, right, bottom, base, height_of(text, right - left, bottom - top))
    highs, lows = tops[start:end], bottoms[start:end]
    size = max(map(sub, lows, highs))
    return Word(text, min(x0s[start:end]), min(highs), max(x1s[start:end]), max(lows), base, size)


def height_of(sign: str, wide: float, high: float) -> float:
    """Return the height of the print of a *sign* alone; a Chinese one is set in a square, be it as flat as 一."""
    return max(wide, high) if is_cjk(sign[0]) else high


def _decoded(textpage: Any, start: int, text: str) -> str:
    """Return *text*, whose first character is the one at *start*; what the font does not explain is undecoded.

    A word is set in one font, so its first character is asked, and each figure, because figures are what counts.
    A dash may be what PDFium calls a hyphen by its code alone.
    """
    ask = pdfium.FPDFText_HasUnicodeMapError
    first = ask(textpage, start) == 1
    if text.isalpha() and not first:
        return text
    asked = [place for place, char in enumerate(text) if first or char.isdigit() or char == "-"]
    unknown = [place for place in asked if ask(textpage, start + place) == 1]
    return "".join(UNDECODED if place in unknown else char for place, char in enumerate(text)) if unknown else text
