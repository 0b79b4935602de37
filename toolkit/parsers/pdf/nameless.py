"""Figures of fonts that name none of their characters: the page shows an 8, and its text says nothing.

Such a font is often made for the figures of a form alone. Every character without a name is drawn and looked at; where
each of a font is clearly a figure or a mark that stands in numbers, the words get what is seen. A font that draws one
thing that is neither, such as a letter, may draw others that only look like figures, so nothing of it is taken.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Protocol

from msgspec import Struct
from msgspec.structs import replace

from toolkit.model.report import Problem
from toolkit.parsers.layout.pages import UNDECODED, Box, Page, Word
from toolkit.parsers.pdf.library import pdfium
from toolkit.parsers.pdf.shapes import figure_of, shape_of
from toolkit.parsers.problems import warning

FEWEST = 3  # different figures that a font must draw: a bullet looks like a nought, and a bar like a one
LOW, SUNK = 0.22, -0.04  # heights of the font: marks end below this, and a comma begins below that
FLAT, RAISED = 0.2, 0.15  # heights of the font: how high a dash is at most, and how far above the line at least
SQUARE = 1.45  # times as wide as high: a full stop at most, a dash at least
NO_CODE = frozenset((0, 0xFFFE, 0xFFFF))  # say nothing of which character it is


class Drawn(Protocol):
    """What draws the characters of a page."""

    def font_of(self, item: Any) -> int: ...

    def sides(self, textpage: Any, index: int, size: float) -> Box | None: ...

    def pixels(self, textpage: Any, index: int, size: float) -> list[bytes]: ...


class Nameless(Struct, frozen=True):
    """A character without a name at *place* of a word, with its *code* in the font and what it clearly is."""

    place: int
    font: int
    code: int
    seen: str | None


def looked_at(textpage: Any, start: int, word: Word, drawn: Drawn) -> Iterator[Nameless]:
    """Yield the nameless characters of *word*, which begins with the character *start* of the page."""
    for place, says in enumerate(word.text):
        if says != UNDECODED:
            continue
        index = start + place
        font = drawn.font_of(pdfium.FPDFText_GetTextObject(textpage, index))
        sides = drawn.sides(textpage, index, word.size)
        seen = None if sides is None else _mark(sides) or _figure(drawn.pixels(textpage, index, word.size))
        yield Nameless(place, font, pdfium.FPDFText_GetUnicode(textpage, index), seen)


def _figure(rows: list[bytes]) -> str | None:
    shape = shape_of(rows)
    return None if shape is None else figure_of(shape)


def _mark(sides: Box) -> str | None:
    """Return the full stop, comma or dash that something of these *sides* (in heights of the font) can only be."""
    left, bottom, right, top = sides
    wide, high = right - left, top - bottom
    if high <= FLAT and bottom >= RAISED and wide >= SQUARE * high:
        return "-"
    if top > LOW or high <= 0:
        return None
    if bottom < SUNK:
        return ","
    return "." if 1 / SQUARE < wide / high < SQUARE else None


def named(pages: Sequence[Page], written: Sequence[Sequence[tuple[Word, tuple[Nameless, ...]]]]) -> tuple[Page, ...]:
    """Return *pages* with the figures that are seen in the words *written* on each of them."""
    fonts: dict[int, list[Nameless]] = {}
    for page in written:
        for _, characters in page:
            for each in characters:
                fonts.setdefault(each.font, []).append(each)
    clear = {font for font, characters in fonts.items() if font and _is_clear(characters)}
    return tuple(_page(page, words, clear) for page, words in zip(pages, written, strict=True)) if clear else (*pages,)


def _is_clear(characters: Sequence[Nameless]) -> bool:
    """Tell whether all *characters* of a font are clear, each code has one meaning and each meaning one code."""
    seen = {each.seen for each in characters}
    pairs = {(each.code, each.seen) for each in characters if each.code not in NO_CODE}
    codes, meanings = {code for code, _ in pairs}, {meaning for _, meaning in pairs}
    figures = sum(1 for one in seen if one is not None and one.isdigit())
    return None not in seen and figures >= FEWEST and len(codes) == len(meanings) == len(pairs)


def _page(page: Page, written: Sequence[tuple[Word, tuple[Nameless, ...]]], clear: set[int]) -> Page:
    words: dict[Word, Word] = {}
    for word, characters in written:
        letters = list(word.text)
        for each in characters:
            if each.font in clear:
                letters[each.place] = each.seen or UNDECODED
        if (text := "".join(letters)) != word.text:
            words[word] = replace(word, text=text)
    changed = [words[word] for word in page.words if word in words]
    if not changed:
        return page
    seen = tuple(words.get(word, word) for word in page.words)
    return replace(page, words=seen, problems=(*page.problems, _told(changed, page.number)), mended=True)


def _told(changed: Sequence[Word], number: int) -> Problem:
    message = (
        f"The text of page {number} does not say which figures are drawn ({len(changed)} words, such as"
        f" “{max(changed, key=lambda word: len(word.text)).text}”); the figures that are seen were taken."
    )
    return warning("unreadable_text", message, number)
