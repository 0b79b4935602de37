"""Comments of Word beside what is put into a contract: why it is there, for whoever reads the changes."""

from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from toolkit.contracts.markup import without_controls
from toolkit.contracts.target.wordfile import TYPES, W, WordFile, parsed, serialized

PART = "word/comments.xml"
_RELS = "word/_rels/document.xml.rels"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_NAMESPACE = W.strip("{}")


def with_comments(file: WordFile, texts: Mapping[int, str], author: str, date: str) -> dict[str, bytes]:
    """Return the parts of *file* that change when the comments *texts*, by number, are added."""
    changed: dict[str, bytes] = {}
    name = _part(file)
    if name is None:
        name = PART
        root = etree.fromstring(f'<w:comments xmlns:w="{_NAMESPACE}"/>'.encode())
        changed[TYPES] = _typed(file.parts[TYPES])
        changed[_RELS] = _related(file.parts.get(_RELS, f'<Relationships xmlns="{_PACKAGE}"/>'.encode()))
    else:
        root = parsed(file.parts[name])
    for number, text in texts.items():
        root.append(etree.fromstring(_comment(number, text, author, date)))
    changed[name] = serialized(root)
    return changed


def _part(file: WordFile) -> str | None:
    """Return the part that holds the comments of *file*; ``None`` where it has none."""
    if _RELS not in file.parts:
        return None
    for link in parsed(file.parts[_RELS]):
        if str(link.get("Type")).endswith("/comments"):
            target = str(link.get("Target"))
            return target.lstrip("/") if target.startswith("/") else f"word/{target}"
    return None


def _comment(number: int, text: str, author: str, date: str) -> bytes:
    text, author = without_controls(text), without_controls(author)
    initials = "".join(word[0] for word in author.split()[:3]).upper()
    paragraphs = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>' for line in text.split("\n")
    )
    return (
        f'<w:comment xmlns:w="{_NAMESPACE}" w:id="{number}" w:author={quoteattr(author)} w:date="{date}" '
        f"w:initials={quoteattr(initials)}>{paragraphs}</w:comment>"
    ).encode()


def _typed(types: bytes) -> bytes:
    root = parsed(types)
    node = etree.SubElement(root, f"{{{etree.QName(root).namespace}}}Override")
    node.set("PartName", f"/{PART}")
    node.set("ContentType", _TYPE)
    return serialized(root)


def _related(rels: bytes) -> bytes:
    root = parsed(rels)
    taken = {str(link.get("Id")) for link in root}
    number = next(one for one in range(1, len(taken) + 2) if f"rId{one}" not in taken)
    node = etree.SubElement(root, f"{{{_PACKAGE}}}Relationship")
    node.set("Id", f"rId{number}")
    node.set("Type", _KIND)
    node.set("Target", "comments.xml")
    return serialized(root)
