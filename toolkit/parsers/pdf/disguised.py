"""Figures whose font says that they are no figures: the page shows a 3, and its text says "$" or "D".

Most pages are looked at in passing: single characters, and signs where numbers stand. Where one of them is clearly a
figure that nothing else looks like, every character of the document is looked at. A font is accused by two such
figures, or by one within a number. What is seen is taken where each figure of the font has one meaning and each meaning
one character; what may be a figure as well as a letter, such as an O, by what stands beside it. The rest is undecoded.
"""

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Protocol

from msgspec import Struct

from toolkit.parsers.layout.pages import UNDECODED, Word
from toolkit.parsers.pdf.shapes import DIGITS, may_be

FEWEST = 3  # different disguised figures of a font from which they are taken; fewer may be an odd sign
ACCUSING = 2  # different disguised figures of a font that accuse it
SILENT = 40  # words of a document without any figure: a report has some
_FIGURES = frozenset(DIGITS)
PLAIN = frozenset(".,:;-–—/()%+'")  # signs that are not looked at in passing, they stand in any text
_UNASKED = _FIGURES | PLAIN | {UNDECODED}
MARKS = frozenset(".,:-–/+%()'")  # stand in numbers
# What looks like a figure and is none, in fonts that tell the truth: found by drawing all characters of eighty fonts.
LOOK_ALIKE = {
    "0": "aαаCDGOQUcenouØøÐðΘθΠΩσυОПопсеЕ°○〇口日□☐●•ºª©¨ĐŊŋ",
    "1": "!'),.;:(/IJTfijltr[]\\{}|¡¦¬±‘’↑↓ιτΙΤТЧт土士圡圭壬工十爿玉łŁĲ-_`´",
    "2": "Zz²Ƨ乙",
    "3": "³JЗзЭэε",
    "4": "ч斗",
    "5": "SsЅѕ",
    "6": "GbóÓбðろ",
    "7": "/ZzTт¬ī丆✓Γ¯",
    "8": "BΒВвβε§日目",
    "9": "gqЭ",
}


class Glyph(Protocol):
    """A character as a font draws it: what its text says, and the shape that is seen."""

    @property
    def font(self) -> int: ...

    @property
    def says(self) -> str: ...

    @property
    def shape(self) -> int | None: ...

    @property
    def seen(self) -> str | None: ...


Written = tuple[Word, tuple[tuple[int, Glyph], ...]]
"""A word, with the places and glyphs of those of its characters that were looked at."""


def in_passing(text: str) -> list[int]:
    """Return the places in *text* of what is looked at on any page: a single character, or signs without letters."""
    if len(text) > 1 and any(map(str.isalpha, text)):
        return []
    return [place for place, char in enumerate(text) if char not in _UNASKED]


def is_strange(glyph: Glyph) -> bool:
    """Tell whether *glyph* is clearly a figure, and its text says what never looks like that figure."""
    if glyph.shape is None:
        return False
    told = unicodedata.normalize("NFKC", glyph.says)
    if told in _FIGURES:
        return not may_be(glyph.shape, told) and glyph.seen not in (None, told)
    return glyph.seen is not None and not _alike(glyph.says, glyph.seen)


@lru_cache(4096)
def _alike(says: str, figure: str) -> bool:
    """Tell whether the character *says* may look like *figure*, in some font that tells the truth."""
    plain = unicodedata.normalize("NFKD", says)[:1]
    if not {says, plain}.isdisjoint((figure, *LOOK_ALIKE[figure])):
        return True
    foreign = unicodedata.category(says) == "Nd" and plain not in _FIGURES  # ٦ is a six, and looks like a 7
    return foreign or (figure in "01" and not plain.isascii())  # rings and bars are letters of many scripts


class Accused(Struct, frozen=True):
    """What a font does whose characters are not what is drawn: the meaning of each of its glyphs, if it is *proved*."""

    font: int
    proved: bool
    figures: frozenset[str]  # that other characters of it say, or its own figures


def letters_in(written: Sequence[Written]) -> set[Glyph]:
    """Return the glyphs that stand between two letters: a strange "a", as italics have, is no nought in "date"."""
    found: set[Glyph] = set()
    for word, glyphs in written:
        if word.text.isalpha():
            for (_, before), (_, glyph), (_, behind) in zip(glyphs, glyphs[1:], glyphs[2:], strict=False):
                if not is_strange(before) and not is_strange(behind):
                    found.add(glyph)
    return found


def accused(written: Sequence[Written], letters: set[Glyph]) -> dict[int, Accused]:
    """Return the fonts that disguise figures, by their address; the *letters* are none, whatever they look like."""
    fonts: dict[int, set[Glyph]] = {}
    within: set[int] = set()  # fonts with a disguised figure in a number
    for word, glyphs in written:
        for place, glyph in glyphs:
            if glyph in letters:
                continue
            fonts.setdefault(glyph.font, set()).add(glyph)
            if glyph.says not in _FIGURES and is_strange(glyph) and _is_number(word.text, place):
                within.add(glyph.font)
    return {font: _accused(font, glyphs) for font, glyphs in fonts.items() if font in within or _accuse(glyphs)}


def _is_number(text: str, place: int) -> bool:
    """Tell whether *text* is a number but for the character at *place*."""
    rest = text[:place] + text[place + 1 :]
    return any(char in _FIGURES for char in rest) and all(char in _FIGURES or char in MARKS for char in rest)


def _accuse(glyphs: set[Glyph]) -> bool:
    return len({glyph.seen for glyph in glyphs if glyph.says not in _FIGURES and is_strange(glyph)}) >= ACCUSING


def _accused(font: int, glyphs: set[Glyph]) -> Accused:
    """Return what is known of the *glyphs* of a font: its figures are proved if none has two meanings or characters."""
    strange = {(glyph.says, glyph.seen) for glyph in glyphs if is_strange(glyph)}
    own = {(glyph.says, _own(glyph)) for glyph in glyphs if glyph.says in _FIGURES}
    pairs = strange | own
    says, seen = {says for says, _ in pairs}, {seen for _, seen in pairs}
    clear = None not in seen and len(says) == len(seen) == len(pairs)
    return Accused(font, clear and len(strange) >= FEWEST, frozenset(one for one in seen if one))


def _own(glyph: Glyph) -> str | None:
    """Return the figure that *glyph* shows, which says that it is one."""
    return glyph.says if glyph.shape is not None and may_be(glyph.shape, glyph.says) else glyph.seen


class _Use(Struct):
    """Where a glyph stands that may be a letter and a figure: among figures, among letters."""

    figures: bool = False
    letters: bool = False


class Unmasking:
    """The words of a document as they are seen; *like_itself* tells whether a shape is that of a character."""

    def __init__(self, written: Sequence[Written], like_itself: Callable[[str, int], bool | None]) -> None:
        self.letters = letters_in(written)
        self.accused = accused(written, self.letters)
        self.like_itself = like_itself
        self.uses: dict[Glyph, _Use] = {}
        for _, glyphs in written if self.accused else ():
            kinds = [self._kind(glyph) for _, glyph in glyphs]
            for (_, glyph), kind in zip(glyphs, kinds, strict=True):
                if kind == "either":
                    use = self.uses.setdefault(glyph, _Use())
                    use.letters |= "letter" in kinds and "figure" not in kinds
                    use.figures |= "figure" in kinds and "letter" not in kinds

    def __call__(self, glyphs: Sequence[tuple[int, Glyph]]) -> Mapping[int, str]:
        """Return what is seen at each place of a word whose font does not tell; undecoded where it is not clear."""
        kinds = [self._kind(glyph) for _, glyph in glyphs]
        return dict(self._seen(glyphs, kinds))

    def _seen(self, glyphs: Sequence[tuple[int, Glyph]], kinds: Sequence[str]) -> Iterator[tuple[int, str]]:
        lettered, counted = "letter" in kinds, "figure" in kinds
        for (place, glyph), kind in zip(glyphs, kinds, strict=True):
            font = self.accused.get(glyph.font)
            if font is None:
                continue
            if kind == "figure":
                yield place, _figure(glyph, font)
            elif kind == "either" and (not lettered or self._counts(glyph)):
                yield place, self._either(glyph, font, counted=counted)
            elif self._unclear(glyph, kind, counted=counted, lettered=lettered):
                yield place, UNDECODED

    def _either(self, glyph: Glyph, font: Accused, *, counted: bool) -> str:
        """Return what *glyph* is, a letter or the figure that it looks like; *counted* tells that it is in a number."""
        sure = counted or self._counts(glyph)
        return (glyph.seen if font.proved and sure else None) or UNDECODED

    def _counts(self, glyph: Glyph) -> bool:
        """Tell whether *glyph* stands in numbers, and in no word."""
        return self.uses[glyph].figures and not self.uses[glyph].letters

    def _unclear(self, glyph: Glyph, kind: str, *, counted: bool, lettered: bool) -> bool:
        """Tell whether *glyph* may be a figure of its word: "PB-O3", where a nought may say O; a nine like none."""
        if kind == "either":
            return counted and self.uses[glyph].figures
        unlike = glyph.shape is not None and self.like_itself(glyph.says, glyph.shape) is False
        return kind == "neither" and (counted or (unlike and not lettered))

    def _kind(self, glyph: Glyph) -> str:
        """Return what *glyph* is: a figure, a letter, a mark, either figure or letter, or neither that is known."""
        font = self.accused.get(glyph.font)
        if glyph in self.letters:
            return "letter"
        if glyph.says in _FIGURES or (font is not None and is_strange(glyph)):
            return "figure"
        plain = "letter" if glyph.says.isalpha() else "mark"
        if font is None or glyph.shape is None:
            return plain
        if glyph.seen is not None and glyph.seen not in font.figures:
            return "mark" if not glyph.says.isalnum() and self.like_itself(glyph.says, glyph.shape) else "either"
        return plain if self.like_itself(glyph.says, glyph.shape) else "neither"


def _figure(glyph: Glyph, font: Accused) -> str:
    """Return the figure that *glyph* is, of an accused *font*; undecoded where it is not proved."""
    if glyph.says in _FIGURES and not is_strange(glyph):
        return (_own(glyph) if font.proved else glyph.says) or UNDECODED
    return (glyph.seen if font.proved else None) or UNDECODED
