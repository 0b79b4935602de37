"""The text of a finished Word file, paragraph by paragraph, each with the heading it stands under."""

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from toolkit.documents.fields import CLOSE, OPEN
from toolkit.documents.package import xml_parts

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OPENING = "the opening"  # above the first heading
BREAKS = (f"{W}br", f"{W}tab", f"{W}cr")
_TEXT_PARTS = ("word/document", "word/header", "word/footer", "word/footnotes", "word/endnotes")


class Paragraph(NamedTuple):
    """*text* still has its quotations between marks; *place* says where a reader finds it."""

    text: str
    place: str


class Text(NamedTuple):
    """*rows* are the texts of the cells of every table row, without marks."""

    paragraphs: tuple[Paragraph, ...]
    rows: tuple[tuple[str, ...], ...]


def text_of(docx: bytes) -> Text:
    roots = tuple(_roots(docx))
    return Text(
        tuple(found for name, root in roots for found in _paragraphs(name, root)),
        tuple(
            tuple(without_marks(_cell_text(cell)) for cell in row.iter(f"{W}tc"))
            for _, root in roots
            for row in root.iter(f"{W}tr")
        ),
    )


def paragraphs(docx: bytes) -> tuple[Paragraph, ...]:
    return tuple(found for name, root in _roots(docx) for found in _paragraphs(name, root))


def printed_text(docx: bytes) -> str:
    """Return all text of *docx*, paragraph after paragraph, without marks; quicker, where no place is asked for."""
    return without_marks(
        "".join(_said(node) for _, root in _roots(docx) for node in root.iter(f"{W}p", f"{W}t", *BREAKS))
    )


def _said(node: etree._Element) -> str:
    return (node.text or "") if node.tag == f"{W}t" else " "


def without_marks(text: str) -> str:
    return text.replace(OPEN, "").replace(CLOSE, "")


def _roots(docx: bytes) -> Iterator[tuple[str, etree._Element]]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    for name, data in xml_parts(docx):
        if name.startswith(_TEXT_PARTS):
            yield name, etree.fromstring(data, parser)


def _paragraphs(part: str, root: etree._Element) -> Iterator[Paragraph]:
    heading = {"word/document": OPENING}.get(part.removesuffix(".xml"), part.removeprefix("word/"))
    for paragraph in root.iter(f"{W}p"):
        text = element_text(paragraph)
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if style is not None and str(style.get(f"{W}val")).startswith("Heading") and text:
            heading = f"“{without_marks(text)}”"
        if text:
            yield Paragraph(text, heading)


def _cell_text(cell: etree._Element) -> str:
    return " ".join(text for paragraph in cell.iter(f"{W}p") if (text := element_text(paragraph)))


def element_text(element: etree._Element) -> str:
    parts = (" " if node.tag in BREAKS else node.text or "" for node in element.iter(f"{W}t", *BREAKS))
    return "".join(parts)


def look_of(paragraph: etree._Element) -> etree._Element:
    """Return the properties of *paragraph*, made where it has none."""
    look = paragraph.find(f"{W}pPr")
    if look is None:
        look = etree.Element(f"{W}pPr")
        paragraph.insert(0, look)
    return look
