"""The zip that a Word file is: refused when it holds what acts or swells, and written the same way each time."""

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

from toolkit.errors import InvalidInputError

MOST_BYTES = 50_000_000
MOST_MEMBERS = 2_000
STORED = (".jpg", ".jpeg", ".png")
_EPOCH = (1980, 1, 1, 0, 0, 0)
_ACTIVE = ("vbaproject", "activex", "embeddings/", "afchunk")
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def inspect(docx: bytes, name: str) -> None:
    """Raise when *docx* is no Word file that a letter may be made from."""
    try:
        with zipfile.ZipFile(io.BytesIO(docx)) as archive:
            _refuse_bombs(archive, name)
            for member in archive.namelist():
                if any(word in member.casefold() for word in _ACTIVE):
                    raise InvalidInputError(
                        f"Template {name} holds active content ({member}).", "Save it without macros."
                    )
                if member.endswith(".rels"):
                    _refuse_external(archive.read(member), name)
    except (zipfile.BadZipFile, etree.XMLSyntaxError, NotImplementedError, RuntimeError, OSError) as fault:
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


def rewrite(docx: bytes, drop: tuple[str, ...] = ()) -> bytes:
    """Return *docx* with fixed times, photos stored as they are, and the signs in *drop* taken out of its XML."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as archive, zipfile.ZipFile(out, "w") as target:
        for name in archive.namelist():
            data = archive.read(name)
            if name.endswith((".xml", ".rels")):
                for sign in drop:
                    data = data.replace(sign.encode(), b"")
            member = zipfile.ZipInfo(name, _EPOCH)
            # JPEG and PNG are compressed already; deflating them again is most of the time a letter takes.
            member.compress_type = zipfile.ZIP_STORED if name.casefold().endswith(STORED) else zipfile.ZIP_DEFLATED
            member.external_attr = 0o600 << 16
            member.create_system = 3
            target.writestr(member, data)
    return out.getvalue()


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
