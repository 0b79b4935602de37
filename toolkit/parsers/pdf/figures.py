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
from toolkit.parsers.pages import UNDECODED, Box, Page, Word
from toolkit.parsers.pdf.ink import FINE, drawn, ink_in, turned
from toolkit.parsers.pdf.library import Answers, pdfium
from toolkit.parsers.pdf.nameless import Nameless, looked_at, named
from toolkit.parsers.pdf.shapes import DIGITS, figure_of, may_be, shape_of
from toolkit.parsers.problems import error, warning

SAME = 0.0006  # of the height of a font, which has a thousand parts: sides nearer than this are those of one glyph

_BOX = Answers(ctypes.c_double, 4)  # left, right, bottom, top
_ORIGIN = Answers(ctypes.c_double, 2)

_FIGURES = frozenset(DIGITS)
SIZES = 30  # of one figure of a font that are looked at
MOST = 4000  # glyphs of a document that are looked at


class Glyph(Struct, frozen=True):
    """A figure of a font: what its text says, the sides of it from where it stands, in heights, and what it looks like.

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
        self.written: list[list[tuple[Word, tuple[tuple[int, Glyph], ...]]]] = []  # of each page
        self.nameless: list[list[tuple[Word, tuple[Nameless, ...]]]] = []  # of each page
        # A text of each font: PDFium forgets a font with the last page that uses it, and takes its place for another.
        self.held: dict[int, Any] = {}
        self.fonts: dict[int, int] = {}  # of the text objects of the page that is open

    def turn(self) -> None:
        """Take up the next page."""
        self.written.append([])
        self.nameless.append([])
        self.fonts.clear()

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
        shape = shape_of(self._rows(textpage, index, size)) or shape_of(self._alone(font, says))
        known.append(Glyph(font, says, sides, shape))
        return known[-1]

    def sides(self, textpage: Any, index: int, size: float) -> Box | None:
        """Return the sides of the character *index* from where it stands, in heights; ``None`` where it has none."""
        told = pdfium.FPDFText_GetCharBox(textpage, index, *_BOX.at)
        return _sides(textpage, index, size) if told else None

    def pixels(self, textpage: Any, index: int, size: float) -> list[bytes]:
        """Return the pixels of the character *index*, whose sides were asked last; none where enough was drawn."""
        self.looked += 1
        return self._rows(textpage, index, size) if self.looked <= MOST else []

    def _rows(self, textpage: Any, index: int, size: float) -> list[bytes]:
        """Return the pixels of the character *index*, whose box PDFium has told last, upright."""
        item = pdfium.FPDFText_GetTextObject(textpage, index)
        left, right, bottom, top = _BOX.told
        rows = ink_in(self.document, item, (left, bottom, right, top), size)
        return turned(rows, pdfium.FPDFText_GetCharAngle(textpage, index))

    def _alone(self, font: int, says: str) -> list[bytes]:
        """Return the pixels of what *font* draws for the figure that it *says*."""
        item = self.held[font]
        text = (ctypes.c_ushort * 2)(ord(says), 0)
        return drawn(self.document, item, 1.0) if pdfium.FPDFText_SetText(item, text) else []

    def checked(self, pages: Sequence[Page]) -> tuple[Page, ...]:
        """Return *pages* with the figures that are seen in the words whose font lies, or with undecoded ones."""
        pages = named(pages, self.nameless)
        shown = [glyph for glyphs in self.glyphs.values() for glyph in glyphs]
        lying = {glyph.font for glyph in shown if glyph.lies}
        if not lying:
            return tuple(pages)
        proved = {font for font in lying if _proved([glyph for glyph in shown if glyph.font == font])}
        return tuple(self._page(page, lying, proved) for page in pages)

    def _page(self, page: Page, lying: set[int], proved: set[int]) -> Page:
        """Return *page* with what is seen where the font is *proved*, and undecoded figures where it only lies."""
        words: dict[Word, Word] = {}
        for word, glyphs in self.written[page.number - 1]:
            letters = list(word.text)
            for place, glyph in glyphs:
                if glyph.font in lying:
                    letters[place] = (glyph.seen if glyph.font in proved else None) or UNDECODED
            if (text := "".join(letters)) != word.text:
                words[word] = replace(word, text=text)
        changed = [(word, words[word]) for word in page.words if word in words]
        if not changed:
            return page
        seen = tuple(words.get(word, word) for word in page.words)
        told = tuple(_told(changed, page.number))
        return replace(page, words=seen, problems=page.problems + told, mended=True)


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
    if len(mended) < len(changed):
        message = f"The text of page {number} says other figures than are drawn; they were not taken."
        yield error("unreadable_text", message, number)
