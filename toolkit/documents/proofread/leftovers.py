"""What must not be in a template beside its tags: traces of editing, fields that act, code where none is filled."""

import io
import re
import zipfile
from collections.abc import Iterator

from lxml import etree

from toolkit.documents.proofread.faults import Fault
from toolkit.documents.proofread.places import Spot, pieces
from toolkit.documents.proofread.tags import Tag
from toolkit.documents.wordtext import W

_TRACKED = {
    *(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo")),
    *(f"{W}{name}PrChange" for name in ("r", "p", "tr", "tc", "tbl", "sect")),
}
_COMMENT = {f"{W}commentReference", f"{W}commentRangeStart"}
_ACTING = re.compile(r"\b(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|MACROBUTTON|AUTOTEXT|DATABASE)\b")
_CODE = re.compile(r"\{\{|\{%")
_PROPERTIES = ("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml")
_PLACES = {
    "note": ("code_in_note", "template code in a footnote or endnote is not filled", "Move it into the text."),
    "box": (
        "code_in_text_box",
        "template code in a text box is filled twice, once for older programs, and is not checked",
        "Move it into a paragraph or a table.",
    ),
}


def traces(spot: Spot) -> Iterator[Fault]:
    """Yield the changes, comments and acting fields in *spot*; each sort once."""
    found = {str(node.tag) for node in spot.element.iter() if next(_paragraph_of(node), None) is spot.element}
    if found & _TRACKED:
        yield _fault(
            spot, "tracked_change", "a tracked change is left", "Accept or reject all changes (Review, Accept all)."
        )
    if found & _COMMENT:
        yield _fault(
            spot, "comment", "a comment is left, which would go out with each letter", "Delete all comments (Review)."
        )
    fields = " ".join(node.text or "" for node in spot.element.iter(f"{W}instrText"))
    fields += " ".join(str(node.get(f"{W}instr")) for node in spot.element.iter(f"{W}fldSimple"))
    acting = _ACTING.search(fields)
    if acting:
        told = f"the field {acting.group()} fetches or starts something when the letter is opened"
        yield _fault(spot, "acting_field", told, "Replace it by its text (Ctrl+Shift+F9).")
    if _CODE.search(fields):
        yield _fault(spot, "code_in_field", "template code in a field is not checked", "Move it into the text.")


def misplaced(tag: Tag) -> Iterator[Fault]:
    """Yield a fault where *tag* stands in a place that is not filled as the text is."""
    if tag.spot.kind in _PLACES:
        code, message, better = _PLACES[tag.spot.kind]
        yield _fault(tag.spot, code, f"{message}: {tag.text}", better, tag)


def split(tag: Tag) -> Iterator[Fault]:
    """Yield a warning where Word keeps *tag* in several pieces, and an error where they cannot be put together."""
    touched = list(_touched(tag))
    if tag.spot.kind == "picture" or len(touched) < 2:  # noqa: PLR2004  one piece is whole
        return
    if len({node.getparent().getparent() for node in touched}) > 1:
        told = f"{tag.text} lies partly in a link, a field or a tracked change"
        yield _fault(tag.spot, "torn_tag", told, "Delete the tag and type it again in one go.", tag)
        return
    told = f"Word keeps {tag.text} in {len(touched)} pieces; what is filled in looks like the first"
    yield _fault(tag.spot, "split_tag", told, "Where that matters, type the tag again in one go.", tag, warning=True)


def code_in_properties(docx: bytes) -> Iterator[Fault]:
    """Yield a warning for each property of the file with code in it: nobody sees it, and it is not run."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        for name in sorted(set(_PROPERTIES).intersection(archive.namelist())):
            text = archive.read(name).decode("utf-8", "replace")
            if _CODE.search(text):
                yield Fault(
                    level="warning",
                    code="code_in_properties",
                    place=f"the properties of the file ({name})",
                    message="template code in the properties is not filled",
                    better="Delete it under File, Info; the letter sets title and author itself.",
                )


def _touched(tag: Tag) -> Iterator[etree._Element]:
    """Yield the nodes of text that *tag* lies in."""
    position = 0
    for node in pieces(tag.spot.element):
        size = len(node.text or "") if str(node.tag) == f"{W}t" else 1
        if position < tag.end and tag.start < position + size:
            yield node
        position += size


def _paragraph_of(node: etree._Element) -> Iterator[etree._Element]:
    if str(node.tag) == f"{W}p":
        yield node
    yield from node.iterancestors(f"{W}p")


def _fault(spot: Spot, code: str, message: str, better: str, tag: Tag | None = None, *, warning: bool = False) -> Fault:
    return Fault(
        level="warning" if warning else "error",
        code=code,
        place=spot.place,
        message=message,
        better=better,
        anchor=spot.marked(tag.start, tag.end) if tag else spot.anchor,
    )
