"""The paragraphs of a template, each with its text and with the place where a person finds it."""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Literal, NamedTuple

from lxml import etree

from toolkit.documents.proofread.faults import Anchor
from toolkit.documents.wordtext import W

Kind = Literal["body", "head", "note", "box", "picture"]
BOX = f"{W}txbxContent"
LONGEST_HEADING = 40
_PARTS = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_BREAKS = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": "\t"}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_NOTES = ("footnotes", "endnotes")


class Spot(NamedTuple):
    """A paragraph, or the description of a picture in one; *text* is as the reader of the template sees it."""

    element: etree._Element
    kind: Kind
    place: str
    text: str
    anchor: Anchor

    def marked(self, start: int, end: int) -> Anchor:
        return Anchor(self.anchor.part, self.anchor.paragraph, start, end)


def parts(docx: bytes) -> Iterator[tuple[str, etree._Element]]:
    """Yield the parts of *docx* that hold text, the body first."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        for name in sorted(
            filter(_PARTS.fullmatch, archive.namelist()), key=lambda name: ("document" not in name, name)
        ):
            yield name, etree.fromstring(archive.read(name), parser)


def spots(part: str, root: etree._Element) -> Iterator[Spot]:
    """Yield the paragraphs of *root* in their order; those that older programs show instead of others are left out."""
    name = part.removeprefix("word/").removesuffix(".xml")
    counter = _Counter("" if name == "document" else f"{name}, ", root)
    for index, paragraph in enumerate(root.iter(f"{W}p")):
        place = counter.place(paragraph)
        above = {str(node.tag) for node in paragraph.iterancestors()}
        if _FALLBACK in above:
            continue
        kind: Kind = "box" if BOX in above else "note" if name in _NOTES else "body" if name == "document" else "head"
        where = f"a text box at {place}" if kind == "box" else place
        spot = Spot(paragraph, kind, where, text_of(paragraph), Anchor(part, index))
        yield spot
        yield from _pictures(spot)


def pieces(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Yield the nodes of *paragraph* that hold its own text, without that of a text box in it."""
    for node in paragraph.iter(f"{W}t", *_BREAKS):
        if next(node.iterancestors(f"{W}p")) is paragraph:
            yield node


def text_of(paragraph: etree._Element) -> str:
    return "".join(_BREAKS.get(str(node.tag)) or node.text or "" for node in pieces(paragraph))


class _Counter:
    """Counts as a person does: paragraphs of the text, and tables by row and cell."""

    def __init__(self, before: str, root: etree._Element) -> None:
        self._before, self._paragraph, self._heading = before, 0, ""
        self._tables = {table: number for number, table in enumerate(root.iter(f"{W}tbl"), 1)}

    def place(self, paragraph: etree._Element) -> str:
        cell = next(paragraph.iterancestors(f"{W}tc"), None)
        if cell is None and next(paragraph.iterancestors(BOX), None) is None:
            self._paragraph += 1
            self._see_heading(paragraph)
        where = f"paragraph {self._paragraph}" if cell is None else self._in_table(cell, paragraph)
        return f"{self._before}{where}{self._heading}"

    def _see_heading(self, paragraph: etree._Element) -> None:
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        text = text_of(paragraph).strip()
        if text and style is not None and str(style.get(f"{W}val")).startswith("Heading"):
            short = text if len(text) <= LONGEST_HEADING else f"{text[:LONGEST_HEADING]}…"
            self._heading = f" (under “{short}”)"

    def _in_table(self, cell: etree._Element, paragraph: etree._Element) -> str:
        row, table = next(cell.iterancestors(f"{W}tr")), next(cell.iterancestors(f"{W}tbl"))
        told = f"table {self._tables[table]}, row {_number(row, table)}, cell {_number(cell, row)}"
        several = len(cell.findall(f"{W}p")) > 1
        return f"{told}, paragraph {_number(paragraph, cell)}" if several else told


def _number(node: etree._Element, above: etree._Element) -> int:
    """Return which one of its kind *node* is in *above*."""
    return 1 + [found for found in above.iter(node.tag) if next(found.iterancestors(above.tag), None) is above].index(
        node
    )


def _pictures(spot: Spot) -> Iterator[Spot]:
    for node in spot.element.iter():
        for name, value in node.attrib.items():
            if "{{" in value or "{%" in value:
                yield spot._replace(kind="picture", place=f"{spot.place}, {name} of a picture", text=str(value))
