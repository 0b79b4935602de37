"""Fonts whose figures lie: the page shows an 8 and its text says 3.

What the text says of a figure is the word of the font, and nothing holds the font to it. So each figure of each font is
drawn once and looked at. Most fonts tell the truth. Where one is caught, either every figure that it draws is clear,
and the words get what is seen, or its figures count as undecoded. A figure that looks like none, or like two, says
nothing against its font: fonts may be strange.
"""

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from toolkit.model.report import Problem
from toolkit.parsers.layout.pages import NOT_TAKEN, UNDECODED, Box, Page, Word
from toolkit.parsers.pdf import blanks
from toolkit.parsers.pdf.disguised import SILENT, Unmasking, in_passing, is_strange
from toolkit.parsers.pdf.ink import FINE, TALL, drawn, ink_in, turned
from toolkit.parsers.pdf.library import Answers, pdfium
from toolkit.parsers.pdf.nameless import Nameless, looked_at, named
from toolkit.parsers.pdf.originals import Originals
from toolkit.parsers.pdf.shapes import DIGITS, figure_of, may_be, shape_of
from toolkit.parsers.problems import error, warning

SAME = 0.0006  # of the height of a font, which has a thousand parts: sides nearer than this are those of one glyph

_BOX = Answers(ctypes.c_double, 4)  # left, right, bottom, top
_ORIGIN = Answers(ctypes.c_double, 2)

_FIGURES = frozenset(DIGITS)
SIZES = 30  # of one figure of a font that are looked at
MOST = 4000  # glyphs of a document that are looked at


class Glyph(Struct, frozen=True):
    """A figure of a font, or what may be one: what its text says, its sides and its shape.

    The sides are told from where it stands, in heights.

    Two glyphs of a font may say the same, and one of them lie; their sides tell them apart.
    """

    font: int
    says: str
    sides: Box
    shape: int | None

    @property
    def seen(self) -> str | None:
        """Return the figure that it clearly is."""
        return None if self.shape is None else figure_of(self.shape)

    @property
    def lies(self) -> bool:
        if self.shape is None or may_be(self.shape, self.says):
            return False
        return self.seen not in (None, self.says)


class Figures:
    """What the figures of one document say and look like. It holds fonts of the document, until it is closed."""

    def __init__(self, document: Any) -> None:
        self.document = document
        self.glyphs: dict[tuple[int, str], list[Glyph]] = {}  # by font and what they say
        self.looked = 0
        self.thorough = False  # all characters are looked at
        self.written: list[list[tuple[Word, tuple[tuple[int, Glyph], ...]]]] = []  # of each page
        self.signs: list[list[tuple[Word, tuple[tuple[int, Glyph], ...]]]] = []  # of each page
        self.nameless: list[list[tuple[Word, tuple[Nameless, ...]]]] = []  # of each page
        self.blanks: list[set[str]] = []  # the figures that each page draws where its text is blank
        # A text of each font: PDFium forgets a font with the last page that uses it, and takes its place for another.
        self.held: dict[int, Any] = {}
        self.fonts: dict[int, int] = {}  # of the text objects of the page that is open

    def turn(self) -> None:
        """Take up the next page."""
        self.written.append([])
        self.signs.append([])
        self.nameless.append([])
        self.blanks.append(set())
        self.fonts.clear()

    def deceive(self, words: int) -> bool:
        """Tell whether to look at all characters of a document of so many *words*: figures were found in disguise."""
        shown = (glyph for glyphs in self.glyphs.values() for glyph in glyphs)
        silent = words >= SILENT and not any(self.written) and not any(self.nameless)
        return silent or any(map(is_strange, shown))

    def again(self) -> None:
        """Begin with the first page again, and look at all characters."""
        self.thorough = True
        self.looked = 0
        self.glyphs.clear()
        for kept in (self.written, self.signs, self.nameless, self.blanks):
            kept.clear()

    def close(self) -> None:
        for item in self.held.values():
            pdfium.FPDFPageObj_Destroy(item)
        self.held.clear()

    def look(self, textpage: Any, start: int, word: Word) -> None:
        """Look at the figures of *word*, which begins with the character *start* of the page that is open."""
        if word.size <= 0:
            return
        if UNDECODED in word.text:
            self.nameless[-1].append((word, tuple(looked_at(textpage, start, word, self))))
        places = range(len(word.text)) if self.thorough else in_passing(word.text)
        if places and (signs := tuple(self._signs(textpage, start, word, places))):
            self.signs[-1].append((word, signs))
        if _FIGURES.isdisjoint(word.text):
            return
        if glyphs := tuple(self._glyphs(textpage, start, word)):
            self.written[-1].append((word, glyphs))

    def _glyphs(self, textpage: Any, start: int, word: Word) -> Iterator[tuple[int, Glyph]]:
        """Yield place and glyph of each figure of *word*."""
        font, item = 0, None
        for place, says in enumerate(word.text):
            if says not in DIGITS:
                item = None
                continue
            if item is None:  # what follows another character may be of another font: 第3页
                item = pdfium.FPDFText_GetTextObject(textpage, start + place)
                font = self.font_of(item)
            if font and pdfium.FPDFText_GetCharBox(textpage, start + place, *_BOX.at):
                yield place, self._glyph(textpage, start + place, font, says, word.size)

    def _signs(self, textpage: Any, start: int, word: Word, places: Sequence[int]) -> Iterator[tuple[int, Glyph]]:
        """Yield place and glyph of the characters of *word* at *places*."""
        for place in places:
            if word.text[place] == UNDECODED:
                continue
            font = self.font_of(pdfium.FPDFText_GetTextObject(textpage, start + place))
            if font and pdfium.FPDFText_GetCharBox(textpage, start + place, *_BOX.at):
                yield place, self._glyph(textpage, start + place, font, word.text[place], word.size)

    def font_of(self, item: Any) -> int:
        """Return the address of the font of the text object *item*, and hold the font."""
        if item in self.fonts:
            return self.fonts[item]
        font: int = (pdfium.FPDFTextObj_GetFont(item) or 0) if item else 0
        if font and font not in self.held:
            self.held[font] = pdfium.FPDFPageObj_CreateTextObj(self.document, font, FINE)
        if item:
            self.fonts[item] = font
        return font

    def _glyph(self, textpage: Any, index: int, font: int, says: str, size: float) -> Glyph:
        """Return the glyph of the character *index*, whose box PDFium has told last, and look at it if it is new."""
        sides = left, bottom, right, top = _sides(textpage, index, size)
        known = self.glyphs.get((font, says))
        if known is None:
            known = self.glyphs[font, says] = []
        for glyph in known:
            x0, y0, x1, y1 = glyph.sides
            if abs(x0 - left) < SAME and abs(y0 - bottom) < SAME and abs(x1 - right) < SAME and abs(y1 - top) < SAME:
                return glyph
        if len(known) == SIZES or self.looked >= MOST:
            return Glyph(font, says, sides, None)
        self.looked += 1
        known.append(Glyph(font, says, sides, self._shape(textpage, index, font, says, size)))
        return known[-1]

    def sides(self, textpage: Any, index: int, size: float) -> Box | None:
        """Return the sides of the character *index* from where it stands, in heights; ``None`` where it has none."""
        told = pdfium.FPDFText_GetCharBox(textpage, index, *_BOX.at)
        return _sides(textpage, index, size) if told else None

    def pixels(self, textpage: Any, index: int, size: float) -> list[bytes]:
        """Return the pixels of the character *index*, whose sides were asked last; none where enough was drawn."""
        self.looked += 1
        return self._rows(textpage, index, size) if self.looked <= MOST else []

    def _shape(self, textpage: Any, index: int, font: int, says: str, size: float) -> int | None:
        """Return the shape of the character *index*; where all are looked at, an unclear one is drawn larger."""
        shape = shape_of(self._rows(textpage, index, size))
        if shape is None:
            return shape_of(self._alone(font, says)) if says in _FIGURES else None
        if self.thorough and figure_of(shape) is None:
            return shape_of(self._rows(textpage, index, size, 3 * TALL)) or shape
        return shape

    def _rows(self, textpage: Any, index: int, size: float, tall: float = TALL) -> list[bytes]:
        """Return the pixels of the character *index*, whose box PDFium has told last, upright."""
        item = pdfium.FPDFText_GetTextObject(textpage, index)
        left, right, bottom, top = _BOX.told
        rows = ink_in(self.document, item, (left, bottom, right, top), size, tall)
        return turned(rows, pdfium.FPDFText_GetCharAngle(textpage, index))

    def _alone(self, font: int, says: str) -> list[bytes]:
        """Return the pixels of what *font* draws for the figure that it *says*."""
        item = self.held[font]
        text = (ctypes.c_ushort * 2)(ord(says), 0)
        return drawn(self.document, item, 1.0) if pdfium.FPDFText_SetText(item, text) else []

    def checked(self, pages: Sequence[Page]) -> tuple[Page, ...]:
        """Return *pages* with the figures that are seen in the words whose font lies, or with undecoded ones."""
        pages = blanks.told(named(pages, self.nameless), self.blanks)
        unmasked = self._unmasked()
        disguising = unmasked.accused.keys()
        shown = [glyph for (_, says), glyphs in self.glyphs.items() if says in _FIGURES for glyph in glyphs]
        lying = {glyph.font for glyph in shown if glyph.lies} - disguising
        if not lying and not disguising:
            return tuple(pages)
        proved = {font for font in lying if _proved([glyph for glyph in shown if glyph.font == font])}
        return tuple(self._page(page, lying, proved, unmasked) for page in pages)

    def _unmasked(self) -> Unmasking:
        """Return the figures in disguise; where all characters were not looked at, none were found."""
        written = [each for page in self.signs for each in page] if self.thorough else []
        return Unmasking(written, Originals(self.document).like)

    def _page(self, page: Page, lying: set[int], proved: set[int], unmasked: Unmasking) -> Page:
        """Return *page* with what is seen where the font is *proved*, and undecoded figures where it only lies."""
        letters = {_place(word): list(word.text) for word in page.words}  # some have got the figures without a name
        for word, glyphs in self.written[page.number - 1]:
            for place, glyph in glyphs if _place(word) in letters else ():
                if glyph.font in lying:
                    letters[_place(word)][place] = (glyph.seen if glyph.font in proved else None) or UNDECODED
        for word, glyphs in self.signs[page.number - 1] if unmasked.accused else ():
            for place, seen in unmasked(glyphs).items() if _place(word) in letters else ():
                letters[_place(word)][place] = seen
        read = [(word, "".join(letters[_place(word)])) for word in page.words]
        return _with(page, {word: replace(word, text=text) for word, text in read if text != word.text})


def _place(word: Word) -> tuple[float, float, float, float, int]:
    """Return what tells *word* from all others of its page, whatever characters it has."""
    return word.x0, word.top, word.x1, word.bottom, len(word.text)


def _with(page: Page, words: dict[Word, Word]) -> Page:
    """Return *page* with other *words* in the place of its own, and tell of them."""
    changed = [(word, words[word]) for word in page.words if word in words]
    if not changed:
        return page
    seen = tuple(words.get(word, word) for word in page.words)
    return replace(page, words=seen, problems=page.problems + tuple(_told(changed, page.number)), mended=True)


def _sides(textpage: Any, index: int, size: float) -> Box:
    """Return the sides of the character *index*, whose box PDFium has told last, from where it stands, in heights."""
    pdfium.FPDFText_GetCharOrigin(textpage, index, *_ORIGIN.at)
    left, right, bottom, top = _BOX.told
    x, y = _ORIGIN.told
    return (left - x) / size, (bottom - y) / size, (right - x) / size, (top - y) / size


def _proved(glyphs: Sequence[Glyph]) -> bool:
    """Tell whether it is clear what each of the *glyphs* of a font is: no two look alike, and none looks like two."""
    pairs = {(glyph.says, glyph.seen) for glyph in glyphs}
    says, seen = zip(*pairs, strict=True)
    return None not in seen and len(set(says)) == len(set(seen)) == len(pairs)


def _told(changed: list[tuple[Word, Word]], number: int) -> Iterator[Problem]:
    """Tell of the words whose text says other figures than the page shows."""
    mended = [(word.text, seen.text) for word, seen in changed if UNDECODED not in seen.text]
    if mended:
        said, seen = mended[0]
        message = (
            f"The text of page {number} says other figures than are drawn ({len(mended)} words, “{said}” for “{seen}”);"
            " the figures that are seen were taken."
        )
        yield warning("unreadable_text", message, number)
    lost = [word.text for word, seen in changed if UNDECODED in seen.text]
    if lost:
        message = (
            f"The text of page {number} says other figures than are drawn ({len(lost)} words, such as “{lost[0]}”);"
            " they were not taken."
        )
        yield error(NOT_TAKEN, message, number)
