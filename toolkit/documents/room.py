"""How much room a paragraph of a Word file has, and how wide words are in it: an estimate, hardly ever too narrow.

Where it is wrong a line breaks in two, as Word breaks it; nothing is lost.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from lxml import etree

from toolkit.documents.wordtext import W

POINTS_OF_TWIP = 1 / 20
CELL_EDGES = 170  # twips, left and right together
# Parts of the size of the letters: those that fill a square, and Latin ones of the widest usual sans serif, bold.
SQUARE, LATIN = 1.0, 0.58
# Where Chinese meets letters or figures, Word sets them apart by a quarter of a sign.
_APART = 0.25
_MEETING = re.compile(r"(?<=[A-Za-z0-9])(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])(?=[A-Za-z0-9])")
_MEASURED = frozenset({"Arial", "Helvetica", "Liberation Sans"})  # which share the widths below
_SIZE = 10.0  # points, where a style names none
_INDENT = 850  # twips before a text with a number or a bullet
# Widths of letters in thousandths of their size, as the files of the fonts give them; signs that Chinese fonts draw as
# wide as a square, such as dashes and quotation marks, are left out.
_PLAIN = {
    191: "'",
    222: "ijl",
    278: " !,./:;I[\\]ft|",
    334: "()-`r{}",
    400: '"*',
    500: "Jcksvxyzç^",
    556: "#$0123456789?L_abdeghnopquéèäöüñå£€",
    611: "+<=>FTZßø",
    667: "&ABEKPSVXYÄÉ",
    722: "CDHNRUwÜ",
    778: "GOQÖ",
    834: "Mm",
    944: "%W",
    1015: "@",
}
_BOLD = {
    238: "'",
    280: " ,./I\\ijl|",
    333: "!()-:;[]`ft",
    400: "*r{}",
    500: 'z"',
    556: "#$0123456789J_aceksvxyéèäçå£€",
    611: "?FLTZbdghnopquöüßñø+<=>^",
    667: "EPSVXYÉ",
    722: "&ABCDHKNRUÄÜ",
    778: "GOQwÖ",
    834: "M",
    889: "%m",
    1000: "W@",
}


class Room:
    """The widths and letter sizes of one file, from its *styles* (``None`` where it has none)."""

    def __init__(self, body: etree._Element, styles: etree._Element | None) -> None:
        found = () if styles is None else styles.iter(f"{W}style")
        self._styles: Mapping[str, etree._Element] = {str(style.get(f"{W}styleId")): style for style in found}
        self._page = _page_width(body)
        self._letters: dict[str, tuple[float, bool, bool]] = {}

    def takes(self, paragraph: etree._Element, text: str) -> bool:
        """Return whether *text* stands on one line of *paragraph*."""
        return self.wide(paragraph, text) <= (self._width(paragraph) - self._indent(paragraph)) * POINTS_OF_TWIP

    def wide(self, paragraph: etree._Element, text: str) -> float:
        """Return how many points *text* takes in the letters of *paragraph*, on one line."""
        size, bold, measured = self._letters_of(_style(paragraph))
        return size * letters(text, bold=bold or _emphasised(paragraph), measured=measured)

    def _letters_of(self, style: str) -> tuple[float, bool, bool]:
        """Return the size of the letters of *style* in points, whether they are bold, and whether they are measured."""
        if style not in self._letters:
            size, font = self._said(style, "sz"), self._said(style, "rFonts")
            made = (
                _SIZE if size is None else _number(size.get(f"{W}val")) / 2,
                _is_on(self._said(style, "b")),
                font is not None and font.get(f"{W}ascii") in _MEASURED,
            )
            self._letters[style] = made
        return self._letters[style]

    def _said(self, name: str, what: str) -> etree._Element | None:
        """Return what the style *name*, or the one that it rests on, says of its letters."""
        seen: set[str] = set()
        while name in self._styles and name not in seen:
            seen.add(name)
            found, base = self._styles[name].find(f"{W}rPr/{W}{what}"), self._styles[name].find(f"{W}basedOn")
            if found is not None:
                return found
            name = "" if base is None else str(base.get(f"{W}val"))
        return None

    def _width(self, paragraph: etree._Element) -> int:
        cell = next(paragraph.iterancestors(f"{W}tc"), None)
        if cell is None:
            return self._page
        width = cell.find(f"{W}tcPr/{W}tcW")
        return 0 if width is None else _number(width.get(f"{W}w")) - CELL_EDGES

    def _indent(self, paragraph: etree._Element) -> int:
        """Return what a number or a bullet takes of the line."""
        named = self._styles.get(_style(paragraph))
        return 0 if named is None or named.find(f"{W}pPr/{W}numPr") is None else _INDENT


@lru_cache(maxsize=8192)  # the words of a table come again and again
def letters(text: str, *, bold: bool = False, measured: bool = False) -> float:
    """Return how wide *text* is, in squares; *measured* letters by their widths, others as the widest usual ones."""
    known = _widths(bold=bold) if measured else {}
    return sum(known.get(sign) or _guessed(sign) for sign in text) + _APART * len(_MEETING.findall(text))


@cache
def _widths(*, bold: bool) -> Mapping[str, float]:
    return {sign: width / 1000 for width, signs in (_BOLD if bold else _PLAIN).items() for sign in signs}


@cache
def _guessed(sign: str) -> float:
    return SQUARE if unicodedata.east_asian_width(sign) in "WFA" else LATIN


def _style(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "Normal" if style is None else str(style.get(f"{W}val"))


def _emphasised(paragraph: etree._Element) -> bool:
    """Return whether any words of *paragraph* are bold beside what its style says."""
    return any(_is_on(bold) for bold in paragraph.iterfind(f"{W}r/{W}rPr/{W}b"))


def _is_on(switch: etree._Element | None) -> bool:
    return switch is not None and switch.get(f"{W}val") not in ("0", "false", "off")


def _page_width(body: etree._Element) -> int:
    size, edges = body.find(f".//{W}pgSz"), body.find(f".//{W}pgMar")
    if size is None or edges is None:
        return 0
    return _number(size.get(f"{W}w")) - _number(edges.get(f"{W}left")) - _number(edges.get(f"{W}right"))


def _number(written: str | None) -> int:
    return int(written) if written is not None and written.isdigit() else 0
