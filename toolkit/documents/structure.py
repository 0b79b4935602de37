"""Will Word open it, and show all of it? What a validator of the file format misses, checked on every finished file.

The Open XML SDK lets a cell without a paragraph and a list without a definition pass; Word repairs such a file, or
drops text from it.
"""

import io
import posixpath
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping

from lxml import etree

from toolkit.errors import InvalidInputError

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W = f"{{{_MAIN}}}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPES = "[Content_Types].xml"
_STYLED = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}
MOST_SHOWN = 12
_IMAGES = (".png", ".jpg", ".jpeg")

_LINKED = etree.XPath(f"//@*[namespace-uri()='{_R[1:-1]}']")  # every id of a link

Trees = Mapping[str, etree._Element]  # noqa: SLF001  the class has no public name


def sound(docx: bytes, name: str) -> bytes:
    """Return *docx*, which Word opens as it is; raise where template *name* made what it would have to repair."""
    faults = tuple(dict.fromkeys(structure_faults(docx)))
    if faults:
        raise InvalidInputError(
            f"Template {name} does not make a sound Word file: {'; '.join(faults[:MOST_SHOWN])}.",
            "Open the template in Word, save it again, or take the supplied one.",
        )
    return docx


def structure_faults(docx: bytes) -> Iterator[str]:
    """Yield what in the finished Word file *docx* is not as the format wants it, by part."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
        packed = [
            member.filename
            for member in archive.infolist()
            if member.filename.casefold().endswith(_IMAGES) and member.compress_type != zipfile.ZIP_STORED
        ]
    trees, faults = _trees(parts)
    yield from faults
    if _TYPES not in trees or "word/document.xml" not in trees:
        yield "the file has no text or no list of its parts"
        return
    yield from (f"{name} is packed twice" for name in packed)
    yield from _untyped(parts, trees)
    yield from _unresolved(parts, trees)
    for name, tree in trees.items():
        if name.startswith("word/") and tree.tag.startswith(_W):
            yield from (f"{name}: {fault}" for fault in _faults_of(tree, trees))
    yield from _not_unique(trees)


def _trees(parts: Mapping[str, bytes]) -> tuple[dict[str, etree._Element], list[str]]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    trees, faults = {}, []
    for name, data in parts.items():
        if not name.endswith((".xml", ".rels")):
            continue
        try:
            trees[name] = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as fault:
            faults.append(f"{name} is no sound XML: {fault}")
    return trees, faults


def _untyped(parts: Mapping[str, bytes], trees: Trees) -> Iterator[str]:
    """Yield the parts whose kind nobody says; Word takes the whole file for damaged."""
    types = trees[_TYPES]
    by_ending = {str(node.get("Extension")).casefold() for node in types if str(node.tag).endswith("Default")}
    by_name = {str(node.get("PartName")).lstrip("/") for node in types if str(node.tag).endswith("Override")}
    for name in parts:
        if name != _TYPES and name not in by_name and name.rpartition(".")[2].casefold() not in by_ending:
            yield f"{name} has no content type"
    yield from (f"{name} is typed and not there" for name in sorted(by_name - set(parts)))


def _unresolved(parts: Mapping[str, bytes], trees: Trees) -> Iterator[str]:
    """Yield the links that lead nowhere, and the ids that no link has."""
    for name, tree in trees.items():
        if name.endswith(".rels"):
            folder = posixpath.dirname(posixpath.dirname(name))
            for link in tree.iter(_PACKAGE):
                target = str(link.get("Target"))
                place = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
                if link.get("TargetMode") != "External" and place.lstrip("/") not in parts:
                    yield f"{name}: {target} is not there"
        else:
            rels = trees.get(f"{posixpath.dirname(name)}/_rels/{posixpath.basename(name)}.rels")
            known = set() if rels is None else {link.get("Id") for link in rels.iter(_PACKAGE)}
            used = set(_LINKED(tree))
            yield from (f"{name}: {one} is no relationship" for one in sorted(map(str, used - known)))


def _faults_of(tree: etree._Element, trees: Trees) -> Iterator[str]:
    for cell in tree.iter(f"{_W}tc"):
        if not len(cell) or cell[-1].tag != f"{_W}p":
            yield "a table cell does not end with a paragraph"
    if any(len(node) for node in tree.iter(f"{_W}t")):
        yield "a piece of text holds markup"
    yield from _undefined(tree, trees)
    yield from _unpaired(tree)


def _undefined(tree: etree._Element, trees: Trees) -> Iterator[str]:
    """Yield the styles and lists that are used and not defined."""
    styles, numbers = trees.get("word/styles.xml"), trees.get("word/numbering.xml")
    if styles is not None:
        defined = {(style.get(f"{_W}type"), style.get(f"{_W}styleId")) for style in styles.iter(f"{_W}style")}
        for tag, kind in _STYLED.items():
            used = {node.get(f"{_W}val") for node in tree.iter(f"{_W}{tag}")}
            yield from (f"style {one} is not defined" for one in sorted(map(str, used)) if (kind, one) not in defined)
    listed = set() if numbers is None else {node.get(f"{_W}numId") for node in numbers.iter(f"{_W}num")}
    used = {node.get(f"{_W}val") for node in tree.iter(f"{_W}numId")} - {"0"}
    yield from (f"list {one} is not defined" for one in sorted(map(str, used - listed)))


def _unpaired(tree: etree._Element) -> Iterator[str]:
    """Yield fields and bookmarks that begin and do not end."""
    marks = Counter(node.get(f"{_W}fldCharType") for node in tree.iter(f"{_W}fldChar"))
    if marks["begin"] != marks["end"]:
        yield "a field begins and does not end"
    for start, end in (("bookmarkStart", "bookmarkEnd"), ("commentRangeStart", "commentRangeEnd")):
        pairs = [sorted(str(node.get(f"{_W}id")) for node in tree.iter(f"{_W}{tag}")) for tag in (start, end)]
        if pairs[0] != pairs[1]:
            yield f"{start} and {end} do not pair"


def _not_unique(trees: Trees) -> Iterator[str]:
    """Yield the numbers and names that stand twice in the body, where each must be its own."""
    body = trees["word/document.xml"]
    counted = (
        ("picture number", Counter(node.get("id") for node in body.iter(f"{_WP}docPr"))),
        ("bookmark number", Counter(node.get(f"{_W}id") for node in body.iter(f"{_W}bookmarkStart"))),
        ("bookmark name", Counter(node.get(f"{_W}name") for node in body.iter(f"{_W}bookmarkStart"))),
    )
    for what, numbers in counted:
        yield from (f"{what} {value} stands {times} times" for value, times in numbers.items() if times > 1)
