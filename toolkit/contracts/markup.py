"""Pieces of WordprocessingML that terms are written with: runs, live references, paragraphs."""

import hashlib
import re
from collections.abc import Iterable

from toolkit.contracts.schedule import Piece, Reference, printed
from toolkit.xmltext import escape

_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# The bookmark of a clause: what stands for its id, its version, and what tells it from others of its name.
MARK = re.compile(r"(rc_\w+?)_v(\d+)(?:_zh)?(?:_\d+)?$")
_NAME_LENGTH = 40  # of a bookmark, as Word takes it
_STEM, _HASH = 32, 6  # of that the part that stands for the clause, and what tells a cut one


def bookmark(clause: str, version: int, suffix: str = "") -> str:
    """Return the name of the bookmark by which a clause and its version are found in any file it went into."""
    end = f"_v{version}{suffix}"
    return f"{stem(clause)}{end}"[:_NAME_LENGTH]


def stem(clause: str) -> str:
    """Return the part of a bookmark's name that stands for *clause*; a long name is cut and told by its hash."""
    whole = "rc_" + re.sub(r"\W", "_", clause, flags=re.ASCII)
    if len(whole) <= _STEM:
        return whole
    told = hashlib.sha256(clause.encode()).hexdigest()[:_HASH]
    return f"{whole[: _STEM - _HASH - 1]}_{told}"


def without_controls(text: str) -> str:
    """Return *text* without the signs that XML cannot hold."""
    return _NO_XML.sub("", text)


def run(text: str, marks: str = "") -> str:
    """Return a run with *text*; *marks* is what stands in its properties."""
    properties = f"<w:rPr>{marks}</w:rPr>" if marks else ""
    inside = "<w:tab/>".join(_text(part) for part in _NO_XML.sub("", text).split("\t"))
    return f"<w:r>{properties}{inside}</w:r>"


def _text(words: str) -> str:
    lines = (f'<w:t xml:space="preserve">{escape(line)}</w:t>' if line else "" for line in words.split("\n"))
    return "<w:br/>".join(lines)


def runs(pieces: Iterable[Piece], names: dict[str, str], marks: str = "") -> str:
    """Return *pieces* as runs; a reference to a clause with a bookmark in *names* is a live field."""
    return "".join(
        run(piece, marks) if isinstance(piece, str) else _reference(piece, names.get(piece.target), marks)
        for piece in pieces
    )


def paragraph(style: str, inside: str, more: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>{inside}</w:p>'


def marked(inside: str, name: str, number: int) -> str:
    """Return *inside* between the two ends of the bookmark *name*."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{inside}<w:bookmarkEnd w:id="{number}"/>'


def field(instruction: str, shown: str, marks: str = "") -> str:
    """Return a field that shows *shown* until it is updated."""
    properties = f"<w:rPr>{marks}</w:rPr>" if marks else ""
    parts = (
        '<w:fldChar w:fldCharType="begin"/>',
        f'<w:instrText xml:space="preserve"> {instruction} </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        f'<w:t xml:space="preserve">{escape(shown)}</w:t>',
        '<w:fldChar w:fldCharType="end"/>',
    )
    return "".join(f"<w:r>{properties}{part}</w:r>" for part in parts)


def _reference(reference: Reference, name: str | None, marks: str) -> str:
    words = printed(reference)
    if name is None or reference.number is None:
        return run(words, marks)
    number = words if not words.startswith(reference.text) else str(reference.number)
    before = "" if number == words else run(f"{reference.text}\u00a0", marks)
    return before + field(rf"REF {name} \r \h", number, marks)
