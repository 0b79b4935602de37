"""Where a page may end in a finished letter: not between a table and what belongs to it, nor before a lone last row.

Word and LibreOffice break pages where a paragraph does not ask to be kept with the next. A template cannot ask for the
last row of a loop alone, so it is done on the finished file.
"""

from collections.abc import Sequence

from lxml import etree

from toolkit.documents.package import unpacked, unpressed
from toolkit.documents.wordtext import W, element_text, look_of

MOST_ROWS = 5  # a table of no more, in short rows, stands on one page
_AT_LEAST = 2  # rows before and behind the end of a page, beside the heads
SHORT = 90  # signs in the fullest cell of a row of one or two lines
_BODY = "word/document.xml"
_NOTE = "TableNote"
_BEFORE_KEEP = frozenset({f"{W}pStyle"})


def kept_together(docx: bytes) -> bytes:
    """Return *docx* whose tables break between pages only where a reader loses nothing by it."""
    parts = unpacked(docx)
    tree = etree.fromstring(parts[_BODY], etree.XMLParser(resolve_entities=False, no_network=True))
    for table in tree.iter(f"{W}tbl"):
        _keep_what_leads_to(table)
        rows = table.findall(f"{W}tr")
        for row in _kept(rows, noted=_noted(table)):
            _keep(row)
    parts[_BODY] = bytes(etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True))
    return unpressed(parts)


def _kept(rows: Sequence[etree._Element], *, noted: bool) -> Sequence[etree._Element]:
    """Return the *rows* that stay on the page of the row, or of the note, behind them."""
    short = all(_is_short(row) for row in rows)
    end = len(rows) if noted else len(rows) - 1
    if short and len(rows) <= MOST_ROWS:
        return rows[:end]
    last = rows[max(len(rows) - _AT_LEAST, 0) : end]
    # A row of photographs fills a page well enough by itself.
    return [*(rows[:_AT_LEAST] if short else ()), *(row for row in last if row is rows[-1] or not _is_pictured(row))]


def _is_pictured(row: etree._Element) -> bool:
    return next(row.iter(f"{W}drawing"), None) is not None


def _is_short(row: etree._Element) -> bool:
    return not _is_pictured(row) and all(len(element_text(cell)) <= SHORT for cell in row.iterfind(f"{W}tc"))


def _noted(table: etree._Element) -> bool:
    """Return whether a note on *table* stands under it."""
    behind = table.getnext()
    style = None if behind is None else behind.find(f"{W}pPr/{W}pStyle")
    return style is not None and style.get(f"{W}val") == _NOTE


def _keep_what_leads_to(table: etree._Element) -> None:
    before = table.getprevious()
    if before is not None and before.tag == f"{W}p" and element_text(before).strip():
        _keep_paragraph(before)


def _keep(row: etree._Element) -> None:
    for paragraph in row.iter(f"{W}p"):
        _keep_paragraph(paragraph)


def _keep_paragraph(paragraph: etree._Element) -> None:
    look = look_of(paragraph)
    kept = look.find(f"{W}keepNext")
    if kept is None:
        at = sum(1 for child in look if child.tag in _BEFORE_KEEP)
        look.insert(at, etree.Element(f"{W}keepNext"))
    else:
        kept.attrib.pop(f"{W}val", None)
