"""One case as a ZIP that stands alone: the papers, the reports, what happened, and a list with hashes."""

import hashlib
import io
import zipfile
from collections.abc import Mapping
from typing import Literal

import msgspec

from toolkit.cases.case import Case
from toolkit.cases.event import FileRef
from toolkit.cases.vault import Vault
from toolkit.errors import UnreadableReportError


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """A file of the pack: what it is in the case, its name there, its size in bytes and its hash."""

    path: str
    role: str
    size: int
    sha256: str


class Pack(msgspec.Struct, frozen=True, kw_only=True):
    """The list of what a pack holds; *missing* are files that the case names and that were not there."""

    schema: Literal["recourse.pack/1"] = "recourse.pack/1"
    case: str
    files: tuple[Item, ...]
    missing: tuple[str, ...] = ()


def pack(case: Case, vault: Vault, texts: Mapping[str, bytes]) -> tuple[bytes, Pack]:
    """Return *case* as a ZIP with all its files, and the list of them; *texts* are the chronology in readable form."""
    files = dict(texts)
    roles = dict.fromkeys(texts, "chronology")
    missing = []
    for file in dict.fromkeys(case.files):
        path = f"files/{_folder(file)}/{file.stored}"
        try:
            files[path], roles[path] = vault.read(case.id, file), file.role
        except UnreadableReportError:
            missing.append(path)
    items = (
        Item(path=path, role=roles[path], size=len(data), sha256=hashlib.sha256(data).hexdigest())
        for path, data in files.items()
    )
    listed = Pack(case=case.id, files=tuple(items), missing=tuple(missing))
    return _zipped(files, listed), listed


def _folder(file: FileRef) -> str:
    """Return where *file* lies in the pack: the sheets for the signer went to nobody and stand apart."""
    return "internal" if file.role == "paper" and file.name.startswith("signer-") else file.role


def _zipped(files: Mapping[str, bytes], listed: Pack) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in files.items():
            archive.writestr(path, data)
        archive.writestr("manifest.json", msgspec.json.format(msgspec.json.encode(listed), indent=1))
    return out.getvalue()
