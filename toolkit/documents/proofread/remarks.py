"""A copy of a template in which each fault is a comment of Word, at its place."""

import io
from collections.abc import Sequence

import docx
from docx.document import Document
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from lxml import etree

from toolkit.documents.package import rewrite
from toolkit.documents.proofread.faults import Fault
from toolkit.documents.proofread.places import BOX, text_of
from toolkit.documents.wordtext import W
from toolkit.errors import InvalidInputError

AUTHOR, INITIALS = "Recourse", "R"
BODY = "word/document.xml"


def annotated(template: bytes, faults: Sequence[Fault], name: str) -> bytes:
    """Return *template* with a comment for each of *faults*; what has no place in the text stands at its beginning.

    Word takes comments in the text only: what is wrong in a header, a note or a text box stands at the beginning too,
    or where the text box is.
    """
    if any(fault.code == "not_a_template" for fault in faults):
        raise InvalidInputError(faults[0].message, faults[0].better)
    document = docx.Document(io.BytesIO(template))
    paragraphs = list(document.element.body.iter(f"{W}p"))
    if not paragraphs:
        raise InvalidInputError(f"Template {name} has no text to comment on.", "Take the supplied template.")
    for fault in faults:
        first, last = _runs(document, paragraphs, fault)
        document.add_comment([first, last], f"{_told(fault)} {fault.better}", AUTHOR, INITIALS)
    for comment in document.part._comments_part.element if faults else ():  # noqa: SLF001  python-docx has no other way
        comment.attrib.pop(f"{W}date", None)  # the clock's: equal input must give equal bytes
    out = io.BytesIO()
    document.save(out)
    return rewrite(out.getvalue())


def _told(fault: Fault) -> str:
    message = fault.message[:1].upper() + fault.message[1:]
    return f"{message}." if fault.anchor and fault.anchor.part == BODY else f"In {fault.place}: {fault.message}."


def _runs(document: Document, paragraphs: list[etree._Element], fault: Fault) -> tuple[Run, Run]:
    """Return the first and the last run that the comment is about."""
    anchor = fault.anchor
    here = anchor is not None and anchor.part == BODY and anchor.paragraph < len(paragraphs)
    paragraph = paragraphs[anchor.paragraph] if anchor is not None and here else _first_with_text(paragraphs)
    box = next(paragraph.iterancestors(BOX), None)
    if box is not None:
        paragraph = list(box.iterancestors(f"{W}p"))[-1]
        here = False
    runs = _own_runs(paragraph)
    found = Paragraph(paragraph, document._body)  # noqa: SLF001  runs want the part that they stand in
    if not runs:
        runs = [found.add_run("")._r]  # noqa: SLF001  as above
    touched = _touched(runs, anchor.start, anchor.end) if anchor is not None and here else []
    chosen = touched or runs
    return Run(chosen[0], found), Run(chosen[-1], found)


def _first_with_text(paragraphs: list[etree._Element]) -> etree._Element:
    return next((one for one in paragraphs if text_of(one).strip()), paragraphs[0])


def _own_runs(paragraph: etree._Element) -> list[etree._Element]:
    return [run for run in paragraph.iter(f"{W}r") if next(run.iterancestors(f"{W}p")) is paragraph]


def _touched(runs: list[etree._Element], start: int, end: int) -> list[etree._Element]:
    """Return those of *runs* that hold the signs from *start* to *end* of the paragraph's text."""
    position, found = 0, []
    for run in runs:
        size = len(text_of_run(run))
        if size and position < end and start < position + size:
            found.append(run)
        position += size
    return found


def text_of_run(run: etree._Element) -> str:
    paragraph = next(run.iterancestors(f"{W}p"))
    parts = (node for node in run.iter(f"{W}t", f"{W}br", f"{W}cr", f"{W}tab"))
    own = (node for node in parts if next(node.iterancestors(f"{W}p")) is paragraph)
    return "".join(node.text or "" if node.tag == f"{W}t" else " " for node in own)
