"""What a finished Word file gets beside its text: where it comes from, and the buyer's logo on its first page."""

import posixpath
import re

from lxml import etree

from toolkit.documents.logo import Picture
from toolkit.documents.package import pressed, unpacked
from toolkit.documents.provenance import Provenance, item, properties
from toolkit.xmltext import quoteattr

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W, _R = f"{{{_MAIN}}}", f"{{{_OFFICE}}}"
_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_IMAGE_TYPES = {"png": "image/png", "jpeg": "image/jpeg"}
_NO_RELATIONSHIPS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
)
# Beside the name, at the right margin: there it takes no line from the letter.
_DRAWING = """<w:r xmlns:w="{main}"><w:drawing>\
<wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" \
distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">\
<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>right</wp:align></wp:positionH>\
<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>\
<wp:extent cx="{wide}" cy="{high}"/><wp:wrapNone/><wp:docPr id="{number}" name="Logo" descr={words}/>\
<wp:cNvGraphicFramePr/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData \
uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic \
xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="{number}" \
name="Logo" descr={words}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="{office}" r:embed="{link}"/>\
<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" \
cy="{high}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>\
</a:graphic></wp:anchor></w:drawing></w:r>"""

Parts = dict[str, bytes]


def assembled(docx: bytes, origin: Provenance, logo: Picture | None = None) -> bytes:
    """Return *docx* with *origin* kept inside it and *logo* at the head of its first page; equal input, equal bytes."""
    parts = unpacked(docx)
    _keep_origin(parts, origin)
    if logo is not None:
        _place_logo(parts, logo)
    return pressed(parts)


def _keep_origin(parts: Parts, origin: Provenance) -> None:
    number = next(number for number in range(1, len(parts) + 2) if f"customXml/item{number}.xml" not in parts)
    kept, told = f"customXml/item{number}.xml", f"customXml/itemProps{number}.xml"
    parts[kept], parts[told] = item(origin), properties()
    _link(parts, kept, "customXmlProps", posixpath.basename(told))
    _link(parts, "word/document.xml", "customXml", f"../{kept}")
    _type(parts, f'<Override PartName="/{told}" ContentType="{_PROPERTIES_TYPE}"/>')


def _place_logo(parts: Parts, logo: Picture) -> None:
    """Put *logo* beside the first line of the header of the first page."""
    header = _first_header(parts)
    if header is None:  # a user's own template without a header has no place for it
        return
    tried = (f"media/logo{number}.{logo.kind}" for number in range(1, len(parts) + 2))
    place = next(place for place in tried if f"word/{place}" not in parts)
    parts[f"word/{place}"] = logo.data
    link = _link(parts, header, "image", place)
    if f'Extension="{logo.kind}"'.encode() not in parts["[Content_Types].xml"]:
        _type(parts, f'<Default Extension="{logo.kind}" ContentType="{_IMAGE_TYPES[logo.kind]}"/>')
    used = [int(found) for data in parts.values() for found in re.findall(rb'docPr id="(\d+)"', data)]
    drawing = _DRAWING.format(
        main=_MAIN,
        office=_OFFICE,
        wide=logo.wide,
        high=logo.high,
        number=max(used, default=0) + 1,
        words=quoteattr(logo.words),
        link=link,
    )
    tree = etree.fromstring(parts[header])
    first = next(tree.iter(f"{_W}p"))
    first.insert(int(len(first) > 0 and first[0].tag == f"{_W}pPr"), etree.fromstring(drawing))
    parts[header] = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def _first_header(parts: Parts) -> str | None:
    """Return the header of the first page: its own where it has one, else that of all pages."""
    body = etree.fromstring(parts["word/document.xml"])
    named = {node.get(f"{_W}type"): node.get(f"{_R}id") for node in reversed(list(body.iter(f"{_W}headerReference")))}
    link = named.get("first", named.get("default"))
    found = [node for node in etree.fromstring(parts["word/_rels/document.xml.rels"]) if node.get("Id") == link]
    return posixpath.normpath(f"word/{found[0].get('Target')}") if found and link else None


def _link(parts: Parts, source: str, kind: str, target: str) -> str:
    """Relate *source* to *target* and return the number of the relationship."""
    place = f"{posixpath.dirname(source)}/_rels/{posixpath.basename(source)}.rels"
    known = parts.get(place, _NO_RELATIONSHIPS)
    number = next(number for number in range(1, 10_000) if f'Id="rId{number}"'.encode() not in known)
    added = f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/></Relationships>'
    parts[place] = known.replace(b"</Relationships>", added.encode())
    return f"rId{number}"


def _type(parts: Parts, entry: str) -> None:
    """Say of which kind a new part is; defaults come before overrides."""
    types = parts["[Content_Types].xml"]
    if entry.startswith("<Default"):
        parts["[Content_Types].xml"] = re.sub(rb"(<Types[^>]*>)", rb"\g<1>" + entry.encode(), types, count=1)
    else:
        parts["[Content_Types].xml"] = types.replace(b"</Types>", entry.encode() + b"</Types>")
