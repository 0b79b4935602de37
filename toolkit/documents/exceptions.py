"""Steps that a person allowed out of order: every later paper of the case says so, above its signatures (G6).

The paper says who, when and which step; the reason is the buyer's own and no argument to hand to the other side. It
stands there only where it was said to be public, and otherwise on the sheet for the signer.

The sentence is added to the filled letter and not asked of its template, so that no template can leave it out.
"""

from collections.abc import Sequence
from copy import deepcopy
from datetime import date

import msgspec
from lxml import etree

from toolkit.documents.dates import long_date
from toolkit.documents.fields import clean
from toolkit.documents.package import unpacked, unpressed
from toolkit.documents.statements import statement
from toolkit.documents.wordtext import W

BODY, CLAUSE = "word/document.xml", "Clause"  # the part, and the style of its numbered sentences
_XML = "{http://www.w3.org/XML/1998/namespace}"


class Allowed(msgspec.Struct, frozen=True, kw_only=True):
    """Who allowed which *step* out of order, when and why; the reason is for the other side only where *public*."""

    step: str
    who: str
    day: date
    why: str
    public: bool = False


def with_exceptions(docx: bytes, exceptions: Sequence[Allowed]) -> bytes:
    """Return the filled *docx* with one paragraph for each of *exceptions*, in the language being written."""
    return with_clauses(docx, tuple(map(sentence, exceptions)))


def with_clauses(docx: bytes, sentences: Sequence[str]) -> bytes:
    """Return the filled *docx* with one more numbered clause above its signatures for each of *sentences*."""
    if not sentences:
        return docx
    parts = unpacked(docx)
    return unpressed({**parts, BODY: _told(parts[BODY], sentences)})


def sentence(exception: Allowed) -> str:
    """Return what a paper says of *exception*."""
    told = statement("exception_with_reason" if exception.public else "exception_on_record")
    return told.format(
        day=long_date(exception.day),
        who=clean(exception.who),
        step=statement(f"step_{exception.step}"),
        why=clean(exception.why).rstrip(".。"),
    )


def for_the_signer(exception: Allowed) -> str:
    """Return what the buyer alone is told of *exception*."""
    told = "The paper says so, with the reason" if exception.public else "The paper says so without the reason"
    why = clean(exception.why).rstrip(".。")
    return f"{clean(exception.who)} allowed the step {exception.step} out of order on {exception.day}: {why}. {told}."


def _told(data: bytes, sentences: Sequence[str]) -> bytes:
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    body = root.find(f"{W}body")
    last = _last_clause(body)
    place = len(body) if last is None else body.index(last) + 1
    if last is None and len(body) and body[-1].tag == f"{W}sectPr":
        place -= 1
    for number, text in enumerate(sentences):
        body.insert(place + number, _paragraph(text, last))
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _last_clause(body: etree._Element) -> etree._Element | None:
    """Return the last numbered clause of the letter, above its signatures; a user's own template may have none."""
    clauses = [
        block
        for block in body.iterchildren(f"{W}p")
        if (style := block.find(f"{W}pPr/{W}pStyle")) is not None and style.get(f"{W}val") == CLAUSE
    ]
    return clauses[-1] if clauses else None


def _paragraph(text: str, like: etree._Element | None) -> etree._Element:
    """Return a paragraph of *text* that looks, and is numbered, as *like* is."""
    paragraph = etree.Element(f"{W}p")
    look = None if like is None else like.find(f"{W}pPr")
    if look is not None:
        paragraph.append(deepcopy(look))
    run = etree.SubElement(paragraph, f"{W}r")
    shown = etree.SubElement(run, f"{W}t")
    shown.set(f"{_XML}space", "preserve")
    shown.text = text
    return paragraph
