"""Steps that a person allowed out of order: every later paper of the case says so, above its signatures (G6).

The sentence is added to the filled letter and not asked of its template, so that no template can leave it out.
"""

import io
import zipfile
from collections.abc import Sequence
from datetime import date

import msgspec
from lxml import etree

from toolkit.documents.dates import long_date
from toolkit.documents.fields import clean
from toolkit.documents.package import rewrite
from toolkit.documents.statements import statement
from toolkit.documents.wordtext import W

BODY = "word/document.xml"
_XML = "{http://www.w3.org/XML/1998/namespace}"


class Allowed(msgspec.Struct, frozen=True, kw_only=True):
    """Who allowed which *step* out of order, when and why."""

    step: str
    who: str
    day: date
    why: str


def with_exceptions(docx: bytes, exceptions: Sequence[Allowed]) -> bytes:
    """Return the filled *docx* with one paragraph for each of *exceptions*, in the language being written."""
    if not exceptions:
        return docx
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as archive, zipfile.ZipFile(out, "w") as target:
        for name in archive.namelist():
            data = archive.read(name)
            target.writestr(name, _told(data, exceptions) if name == BODY else data)
    return rewrite(out.getvalue())


def sentence(exception: Allowed) -> str:
    """Return what a paper says of *exception*."""
    return statement("exception_on_record").format(
        day=long_date(exception.day),
        who=clean(exception.who),
        step=statement(f"step_{exception.step}"),
        why=clean(exception.why).rstrip(".。"),
    )


def _told(data: bytes, exceptions: Sequence[Allowed]) -> bytes:
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    body = root.find(f"{W}body")
    blocks = [block for block in body if block.tag != f"{W}sectPr"]
    place = _before_signatures(blocks)
    for number, exception in enumerate(exceptions):
        paragraph = etree.Element(f"{W}p")
        run = etree.SubElement(paragraph, f"{W}r")
        text = etree.SubElement(run, f"{W}t")
        text.set(f"{_XML}space", "preserve")
        text.text = sentence(exception)
        body.insert(place + number, paragraph)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _before_signatures(blocks: Sequence[etree._Element]) -> int:
    """Return the place above a closing table of signatures and the lines that are kept with it; else the end."""
    place = len(blocks)
    if not blocks or blocks[-1].tag != f"{W}tbl":
        return place
    place -= 1
    while place and blocks[place - 1].tag == f"{W}p" and blocks[place - 1].find(f"{W}pPr/{W}keepNext") is not None:
        place -= 1
    return place
