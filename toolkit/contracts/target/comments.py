"""Comments of Word beside what is put into a contract: why it is there, for whoever reads the changes."""

from collections.abc import Mapping

from lxml import etree

from toolkit.contracts.markup import without_controls
from toolkit.contracts.target.relations import related, typed
from toolkit.contracts.target.wordfile import RELS, TYPES, W, WordFile, parsed, serialized
from toolkit.xmltext import escape, quoteattr

PART = "word/comments.xml"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_NAMESPACE = W.strip("{}")


def with_comments(file: WordFile, texts: Mapping[int, str], author: str, date: str) -> dict[str, bytes]:
    """Return the parts of *file* that change when the comments *texts*, by number, are added."""
    changed: dict[str, bytes] = {}
    name = _part(file)
    if name is None:
        name = PART
        root = etree.fromstring(f'<w:comments xmlns:w="{_NAMESPACE}"/>'.encode())
        changed[TYPES] = typed(file.parts[TYPES], PART, _TYPE)
        changed[RELS] = related(file.parts.get(RELS), _KIND, "comments.xml")
    else:
        root = parsed(file.parts[name])
    for number, text in texts.items():
        root.append(etree.fromstring(_comment(number, text, author, date)))
    changed[name] = serialized(root)
    return changed


def _part(file: WordFile) -> str | None:
    """Return the part that holds the comments of *file*; ``None`` where it has none."""
    if RELS not in file.parts:
        return None
    for link in parsed(file.parts[RELS]):
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
