"""The zip that a Word file is: refused when it holds what acts or swells, and written the same way each time."""

import io
import zipfile
from collections.abc import Iterator, Mapping

from lxml import etree

from toolkit.damaged import ZIP_FAULTS
from toolkit.errors import InvalidInputError

MOST_BYTES = 50_000_000
MOST_MEMBERS = 2_000
STORED = (".jpg", ".jpeg", ".png")
_EPOCH = (1980, 1, 1, 0, 0, 0)
_ACTIVE = ("vbaproject", "activex", "embeddings/", "afchunk")
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


# The type of the main part, by what its name holds, and what Word calls such a file.
_OTHER_TYPES = (
    ("template.macroEnabledTemplate", "a Word template with macros (.dotm)"),
    ("macroEnabled.main", "a Word file with macros (.docm)"),
    ("template.main", "a Word template (.dotx)"),
)
_TYPES, _BODY = "[Content_Types].xml", "word/document.xml"
_STRICT, _HEAD = b"http://purl.oclc.org/ooxml/", 10_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_AS_DOCX = "Open it in Word and save it as a Word Document (.docx), not Strict and without macros."


def inspect(docx: bytes, name: str) -> None:
    """Raise when *docx* is no Word file that a letter may be made from."""
    _refuse_compound(docx, name)
    try:
        with zipfile.ZipFile(io.BytesIO(docx)) as archive:
            _refuse_bombs(archive, name)
            _refuse_other_types(archive, name)
            for member in archive.namelist():
                if any(word in member.casefold() for word in _ACTIVE):
                    raise InvalidInputError(
                        f"Template {name} holds active content ({member}).", "Save it without macros."
                    )
                if member.endswith(".rels"):
                    _refuse_external(archive.read(member), name)
    except (*ZIP_FAULTS, etree.XMLSyntaxError) as fault:
        raise InvalidInputError(
            f"Template {name} is not a readable Word file: {fault}.",
            "It may be password-protected or in the old .doc form; save it as .docx.",
        ) from fault


def xml_parts(docx: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the XML parts of *docx* that hold text: the body, headers, footers and notes."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        for name in sorted(archive.namelist()):
            if name.startswith("word/") and name.endswith(".xml") and name.count("/") == 1:
                yield name, archive.read(name)


def text_bytes(docx: bytes) -> int:
    """Return how large the XML of *docx* is, unpacked."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return sum(member.file_size for member in archive.infolist() if member.filename.endswith((".xml", ".rels")))


def unpacked(docx: bytes) -> dict[str, bytes]:
    """Return the parts of *docx* by their names, in their order."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def unpressed(parts: Mapping[str, bytes]) -> bytes:
    """Return the file of *parts* on its way to be finished, not yet compressed, which takes longer than all else."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name, data in parts.items():
            target.writestr(zipfile.ZipInfo(name, _EPOCH), data)
    return out.getvalue()


def pressed(parts: Mapping[str, bytes]) -> bytes:
    """Return the finished file of *parts*: fixed times, photos stored as they are, all else compressed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name, data in parts.items():
            member = zipfile.ZipInfo(name, _EPOCH)
            # JPEG and PNG are compressed already; deflating them again is most of the time a letter takes.
            member.compress_type = zipfile.ZIP_STORED if name.casefold().endswith(STORED) else zipfile.ZIP_DEFLATED
            member.external_attr = 0o600 << 16
            member.create_system = 3
            target.writestr(member, data)
    return out.getvalue()


def rewrite(docx: bytes) -> bytes:
    """Return *docx* as it is finished."""
    return pressed(unpacked(docx))


def _refuse_compound(data: bytes, name: str) -> None:
    if data.startswith(_OLE) and _ENCRYPTED in data:
        raise InvalidInputError(
            f"Template {name} is protected by a password.", "Open it with the password and save it without one."
        )
    if data.startswith(_OLE):
        raise InvalidInputError(f"Template {name} is an old Word file (.doc).", _AS_DOCX)


def _refuse_other_types(archive: zipfile.ZipFile, name: str) -> None:
    members = archive.namelist()
    types = archive.read(_TYPES).decode("utf-8", "replace") if _TYPES in members else ""
    told = next((told for word, told in _OTHER_TYPES if word in types), None)
    if told is None and _BODY in members and _STRICT in archive.read(_BODY)[:_HEAD]:
        told = "a Strict Open XML document"
    if told is not None:
        raise InvalidInputError(
            f"Template {name} is {told}, which is not filled.", f"{_AS_DOCX} Not Strict, no macros."
        )
    if _BODY not in members:
        raise InvalidInputError(f"Template {name} is not a Word document.", _AS_DOCX)


def _refuse_bombs(archive: zipfile.ZipFile, name: str) -> None:
    members = archive.infolist()
    if len(members) > MOST_MEMBERS or sum(member.file_size for member in members) > MOST_BYTES:
        raise InvalidInputError(f"Template {name} is too large.", "A letter template is a few pages with a logo.")
    if len({member.filename for member in members}) != len(members):
        raise InvalidInputError(f"Template {name} holds the same part twice.", "Open it in Word and save it again.")


def _refuse_external(relationships: bytes, name: str) -> None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    for link in etree.fromstring(relationships, parser).iter(_RELATIONSHIP):
        if link.get("TargetMode") == "External" and not str(link.get("Type")).endswith("/hyperlink"):
            raise InvalidInputError(
                f"Template {name} fetches {link.get('Target')} when it is opened.",
                "Put pictures into the file itself and detach the remote template.",
            )
