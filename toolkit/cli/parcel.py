"""The whole answer as one archive: the report, all that was written on it, and a list of both with their digests.

The same files give the same bytes: fixed times, a fixed order, nothing of the computer that made it.
"""

import hashlib
import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import msgspec

from toolkit.cli.inputs import Given
from toolkit.cli.sending import json_document
from toolkit.documents.names import safe_stem
from toolkit.model.report import Source

NAME = "answer.zip"
LIST, LIST_TO_READ = "manifest.json", "manifest.txt"
REPORT_FOLDER = "report"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_STORED = (".docx", ".pdf", ".xlsx", ".jpg", ".jpeg", ".png")  # compressed already
_ENDING = re.compile(r"\.[a-z0-9]{1,5}")


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    size: int
    sha256: str


class Enclosed(msgspec.Struct, frozen=True, kw_only=True):
    """The inspection report; *name* is where the archive holds it, ``None`` where only its reading was given."""

    file: str
    sha256: str
    name: str | None


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    schema: Literal["recourse.manifest/1"] = "recourse.manifest/1"
    program: str
    report: Enclosed
    files: tuple[Entry, ...]


def parcel(files: Mapping[str, bytes], given: Given, source: Source) -> bytes:
    """Return *files* and the report *given* as a ZIP archive that lists what it holds, for programs and for people.

    *source* is what the reading says of the report's file: from a report JSON it is the only trace of it.
    """
    name = f"{REPORT_FOLDER}/{_name(given, source)}"
    held = {**files, name: given.data}
    listed = manifest(held, source, name)
    told = {LIST: json_document(listed), LIST_TO_READ: readable(listed).encode()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for member, data in {**told, **held}.items():
            archive.writestr(_member(member), data)
    return out.getvalue()


def manifest(held: Mapping[str, bytes], source: Source, name: str) -> Manifest:
    """Return the list of *held*; the report stands under *name* when its digest is the one that was read."""
    from toolkit import __version__  # asked of the installation, which takes a moment

    entries = tuple(Entry(name=file, size=len(data), sha256=_digest(data)) for file, data in held.items())
    enclosed = _digest(held[name]) == source.sha256
    report = Enclosed(file=source.file, sha256=source.sha256, name=name if enclosed else None)
    return Manifest(program=f"recourse {__version__}", report=report, files=entries)


def readable(listed: Manifest) -> str:
    """Return *listed* as a person reads it."""
    wide = max(len(entry.name) for entry in listed.files)
    report = listed.report
    where = f"here as {report.name}" if report.name else "not in this archive, only its reading; ask for it"
    lines = [f"{entry.name:{wide}}  {entry.size:>12,}  {entry.sha256}" for entry in listed.files]
    head = (
        f"Inspection report: {report.file}, {where}",
        f"its SHA-256: {report.sha256}",
        "",
        f"{'File':{wide}}  {'Size, bytes':>12}  SHA-256",
    )
    return "\n".join([*head, *lines]) + "\n"


def _name(given: Given, source: Source) -> str:
    """Return a file name for the report that every system takes."""
    stem, ending = Path(given.name).stem, Path(given.name).suffix.lower()
    return safe_stem(stem) + (ending if _ENDING.fullmatch(ending) else f".{source.format}")


def _member(name: str) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, _EPOCH)
    member.compress_type = zipfile.ZIP_STORED if name.casefold().endswith(_STORED) else zipfile.ZIP_DEFLATED
    member.external_attr = 0o644 << 16
    member.create_system = 3
    return member


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
