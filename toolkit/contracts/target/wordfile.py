"""A contract as a Word file: its parts by name, looked at before anything is parsed, and packed again as they were."""

import io
import zipfile
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from lxml import etree

from toolkit.damaged import ZIP_FAULTS
from toolkit.errors import EncryptedReportError, UnreadableReportError

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BODY = "word/document.xml"
TYPES = "[Content_Types].xml"
RELS = "word/_rels/document.xml.rels"
# The other parts that are read later; one that is damaged is told at once.
_READ = (
    TYPES, "word/styles.xml", "word/numbering.xml", "word/settings.xml", "word/comments.xml",
    RELS,
)  # fmt: skip
MOST_BYTES = 200_000_000
MOST_MEMBERS = 2_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_STRICT = b"http://purl.oclc.org/ooxml/"
_HEAD = 10_000
_ZIP = b"PK"
_SAVE = "Open it in Word and save it as a Word Document (.docx)."


class WordFile(NamedTuple):
    """The parts of a Word file in the order of its archive; *body* is the parsed main part."""

    name: str
    members: tuple[zipfile.ZipInfo, ...]
    parts: Mapping[str, bytes]
    body: etree._Element


def opened(data: bytes, name: str) -> WordFile:
    """Return the Word file *data*.

    Raises:
        EncryptedReportError: it has a password.
        UnreadableReportError: it is no Word file, is damaged, or swells beyond all measure.
    """
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise EncryptedReportError(f"{name} is protected by a password.", "Save a copy without the password.")
        raise UnreadableReportError(f"{name} is an old Word file (.doc).", _SAVE)
    if not data.startswith(_ZIP):
        kind = "a PDF file" if data.startswith(b"%PDF") else "no Word file"
        raise UnreadableReportError(f"{name} is {kind}; clauses go into a Word document (.docx).", _SAVE)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = tuple(archive.infolist())
            _refuse_bombs(members, name)
            parts = {member.filename: archive.read(member) for member in members}
    except ZIP_FAULTS as fault:
        raise UnreadableReportError(f"{name} is not a readable Word file: {fault}.", _SAVE) from fault
    _refuse_other(parts, name)
    try:
        for part in filter(parts.__contains__, _READ):
            looked_at(parts[part])
        body = parsed(parts[BODY])
    except etree.XMLSyntaxError as fault:
        raise UnreadableReportError(
            f"{name} is damaged: {fault}.", "Open it in Word, let it repair the file."
        ) from fault
    if body.find(f"{W}body") is None:
        raise UnreadableReportError(f"{name} has no text.", _SAVE)
    return WordFile(name, members, parts, body)


def parsed(data: bytes) -> etree._Element:
    """Return the XML of a part; no entity is followed and nothing is fetched."""
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))


@lru_cache(maxsize=16)  # the parts of two files: a contract, and what was made of it
def looked_at(data: bytes) -> etree._Element:
    """Return the XML of a part that nobody changes, as :func:`parsed` does."""
    return parsed(data)


def serialized(tree: etree._Element) -> bytes:
    data: bytes = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data


def packed(file: WordFile, changed: Mapping[str, bytes]) -> bytes:
    """Return *file* with the parts *changed*, or added to it; every other part stays as it was, byte by byte."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for member in file.members:
            copy = zipfile.ZipInfo(member.filename, member.date_time)
            copy.compress_type = member.compress_type
            copy.external_attr = member.external_attr
            target.writestr(copy, changed.get(member.filename, file.parts[member.filename]))
        for name in changed:
            if name not in file.parts:
                new = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                new.compress_type = zipfile.ZIP_DEFLATED
                target.writestr(new, changed[name])
    return out.getvalue()


def _refuse_bombs(members: tuple[zipfile.ZipInfo, ...], name: str) -> None:
    if len(members) > MOST_MEMBERS or sum(member.file_size for member in members) > MOST_BYTES:
        raise UnreadableReportError(f"{name} is too large when unpacked.", "A contract is text; take the pictures out.")
    if len({member.filename for member in members}) != len(members):
        raise UnreadableReportError(f"{name} holds the same part twice.", _SAVE)


def _refuse_other(parts: Mapping[str, bytes], name: str) -> None:
    if BODY not in parts or TYPES not in parts:
        raise UnreadableReportError(f"{name} is not a Word document.", _SAVE)
    if _STRICT in parts[BODY][:_HEAD]:
        raise UnreadableReportError(f"{name} is a Strict Open XML document.", f"{_SAVE} Not Strict.")
