"""Pictures put into a finished Word file, where its text holds their places.

Written into the package by hand: docxtpl's own way opens the file once for each picture and writes none of the words
for those who do not see it.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from lxml import etree

from toolkit.documents.fields import SLOT, Slot
from toolkit.documents.package import unpacked, unpressed
from toolkit.documents.wordtext import W, look_of
from toolkit.model.picture import Picture

EMU_OF_POINT, POINTS_OF_MM = 12_700, 72 / 25.4
_TEXT_PART = re.compile(r"word/(?:document|header\d*|footer\d*)\.xml")
_PLACE = re.compile(f"({SLOT}[^{SLOT}]+{SLOT})")
_USED = re.compile(rb'docPr id="(\d+)"')
_XML = "http://www.w3.org/XML/1998/namespace"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_NAMES = {
    "wp": f"{_DRAWING}/wordprocessingDrawing",
    "a": f"{_DRAWING}/main",
    "pic": f"{_DRAWING}/picture",
    "r": _OFFICE,
}
# What the format wants behind the spacing of a paragraph.
_BEHIND_SPACING = frozenset(
    f"{W}{name}"
    for name in (
        *("ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment"),
        *("textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange"),
    )
)
_TYPES = "[Content_Types].xml"
_NO_LINKS = f'<Relationships xmlns="{_PACKAGE}/relationships"/>'.encode()


class Placed(NamedTuple):
    """A picture with its size on paper in the unit of the file format, and the *words* that stand for it."""

    jpeg: bytes
    wide: int
    high: int
    words: str


def fitted(picture: Picture, room: tuple[float, float]) -> tuple[int, int]:
    """Return the size of *picture* on paper: that on the report's paper, or smaller to fit *room* in millimetres."""
    wide, high = max(picture.width, 1.0), max(picture.height, 1.0)
    scale = min(1.0, room[0] * POINTS_OF_MM / wide, room[1] * POINTS_OF_MM / high)
    return round(wide * scale * EMU_OF_POINT), round(high * scale * EMU_OF_POINT)


def placed(docx: bytes, pictures: Mapping[Slot, Placed]) -> bytes:
    """Return *docx* with *pictures* in their places; equal input gives equal bytes."""
    if not pictures:
        return docx
    parts = unpacked(docx)
    files = {name: f"media/{name.strip(SLOT)}.jpeg" for name in pictures}
    number = max((int(found) for data in parts.values() for found in _USED.findall(data)), default=0)
    for name in [name for name in parts if _TEXT_PART.fullmatch(name) and SLOT.encode() in parts[name]]:
        number = _fill(parts, name, pictures, files, number)
    parts |= {f"word/{file}": pictures[name].jpeg for name, file in files.items()}
    _tell_type(parts)
    return unpressed(parts)


def _fill(
    parts: dict[str, bytes], part: str, pictures: Mapping[Slot, Placed], files: Mapping[Slot, str], number: int
) -> int:
    """Put the pictures of *part* into their places, with numbers after *number*, and return the last one."""
    tree = _parsed(parts[part])
    place = f"word/_rels/{part.removeprefix('word/')}.rels"
    links = _parsed(parts.get(place, _NO_LINKS))
    known: dict[Slot, str] = {}
    for text in [node for node in tree.iter(f"{W}t") if SLOT in (node.text or "")]:
        open_line(next(text.iterancestors(f"{W}p"), None))
        for piece in reversed(_PLACE.split(text.text or "")):
            name = Slot(piece)
            if name in pictures:
                number += 1
                link = known.setdefault(name, f"picture{len(known) + 1}")
                text.addnext(_drawing(pictures[name], link, number))
            elif piece:
                text.addnext(_text(piece))
        parent = text.getparent()
        if parent is not None:
            parent.remove(text)
    for name, link in known.items():
        kind = f"{_OFFICE}/image"
        etree.SubElement(links, f"{{{_PACKAGE}/relationships}}Relationship", Id=link, Type=kind, Target=files[name])
    parts[part], parts[place] = _written(tree), _written(links)
    return number


def open_line(paragraph: etree._Element | None) -> None:
    """Let each line of *paragraph* be as high as what stands in it: lines set closer would cut a picture off."""
    if paragraph is None:
        return
    look = look_of(paragraph)
    spacing = look.find(f"{W}spacing")
    if spacing is None:
        spacing = etree.Element(f"{W}spacing")
        behind = (at for at, child in enumerate(look) if child.tag in _BEHIND_SPACING)
        look.insert(next(behind, len(look)), spacing)
    spacing.set(f"{W}line", "240")
    spacing.set(f"{W}lineRule", "auto")


def _drawing(picture: Placed, link: str, number: int) -> etree._Element:
    size = {"cx": str(picture.wide), "cy": str(picture.high)}
    known = {"id": str(number), "name": f"Picture {number}", "descr": picture.words}
    drawing = etree.Element(f"{W}drawing", nsmap=_NAMES)
    inline = _in(drawing, "wp:inline", distT="0", distB="0", distL="0", distR="0")
    _in(inline, "wp:extent", **size)
    _in(inline, "wp:docPr", **known)
    _in(_in(inline, "wp:cNvGraphicFramePr"), "a:graphicFrameLocks", noChangeAspect="1")
    shape = _in(_in(_in(inline, "a:graphic"), "a:graphicData", uri=_NAMES["pic"]), "pic:pic")
    named = _in(shape, "pic:nvPicPr")
    _in(named, "pic:cNvPr", **known)
    _in(named, "pic:cNvPicPr")
    fill = _in(shape, "pic:blipFill")
    _in(fill, "a:blip").set(f"{{{_OFFICE}}}embed", link)
    _in(_in(fill, "a:stretch"), "a:fillRect")
    look = _in(shape, "pic:spPr")
    frame = _in(look, "a:xfrm")
    _in(frame, "a:off", x="0", y="0")
    _in(frame, "a:ext", **size)
    _in(_in(look, "a:prstGeom", prst="rect"), "a:avLst")
    return drawing


def _in(parent: etree._Element, element: str, /, **given: str) -> etree._Element:
    space, _, tag = element.partition(":")
    return etree.SubElement(parent, f"{{{_NAMES[space]}}}{tag}", attrib=given)


def _text(text: str) -> etree._Element:
    made = etree.Element(f"{W}t")
    made.text = text
    made.set(f"{{{_XML}}}space", "preserve")
    return made


def _tell_type(parts: dict[str, bytes]) -> None:
    """Say what a file named .jpeg is, where nobody has said it."""
    tree = _parsed(parts[_TYPES])
    if not any(node.get("Extension") == "jpeg" for node in tree):
        kind = etree.Element(f"{{{_PACKAGE}/content-types}}Default", Extension="jpeg", ContentType="image/jpeg")
        tree.insert(0, kind)
        parts[_TYPES] = _written(tree)


def _parsed(data: bytes) -> etree._Element:
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))


def _written(tree: etree._Element) -> bytes:
    return bytes(etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True))
