"""How much room a paragraph of a Word file has, and whether words fit on one line of it: an estimate, never too short.

Where it is wrong a line breaks in two, as Word breaks it; nothing is lost.
"""

import unicodedata
from collections.abc import Mapping

from lxml import etree

from toolkit.documents.wordtext import W

POINTS_OF_TWIP = 1 / 20
# Parts of the size of the letters: Latin ones of the widest usual sans serif, bold, and those that fill a square.
LATIN, SQUARE = 0.58, 1.0
_SIZE = 10.0  # points, where a style names none
_CELL_EDGES = 170  # twips, left and right together


class Room:
    """The widths and letter sizes of one file, from its *styles* (``None`` where it has none)."""

    def __init__(self, body: etree._Element, styles: etree._Element | None) -> None:
        found = () if styles is None else styles.iter(f"{W}style")
        self._styles: Mapping[str, etree._Element] = {str(style.get(f"{W}styleId")): style for style in found}
        self._page = _page_width(body)

    def takes(self, paragraph: etree._Element, text: str) -> bool:
        """Return whether *text* stands on one line of *paragraph*."""
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        size = self._size("Normal" if style is None else str(style.get(f"{W}val")))
        return size * letters(text) <= (self._width(paragraph) - self._indent(paragraph)) * POINTS_OF_TWIP

    def _width(self, paragraph: etree._Element) -> int:
        cell = next(paragraph.iterancestors(f"{W}tc"), None)
        if cell is None:
            return self._page
        width = cell.find(f"{W}tcPr/{W}tcW")
        return 0 if width is None else _number(width.get(f"{W}w")) - _CELL_EDGES

    def _indent(self, paragraph: etree._Element) -> int:
        """Return what a number or a bullet takes of the line."""
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        named = None if style is None else self._styles.get(str(style.get(f"{W}val")))
        return 0 if named is None or named.find(f"{W}pPr/{W}numPr") is None else 1000

    def _size(self, name: str) -> float:
        """Return the size of letters of the style *name*, in points."""
        style = self._styles.get(name)
        if style is None:
            return _SIZE
        size, base = style.find(f"{W}rPr/{W}sz"), style.find(f"{W}basedOn")
        if size is not None:
            return _number(size.get(f"{W}val")) / 2
        return _SIZE if base is None else self._size(str(base.get(f"{W}val")))


def letters(text: str) -> float:
    """Return how wide *text* is, in squares."""
    return sum(SQUARE if unicodedata.east_asian_width(sign) in "WFA" else LATIN for sign in text)


def _page_width(body: etree._Element) -> int:
    size, edges = body.find(f".//{W}pgSz"), body.find(f".//{W}pgMar")
    if size is None or edges is None:
        return 0
    return _number(size.get(f"{W}w")) - _number(edges.get(f"{W}left")) - _number(edges.get(f"{W}right"))


def _number(written: str | None) -> int:
    return int(written) if written is not None and written.isdigit() else 0
