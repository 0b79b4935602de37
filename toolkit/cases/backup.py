"""Backup and restore of the whole register: one ZIP with every event, every file, and a list of hashes."""

import hashlib
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from sqlalchemy import Connection, text

from toolkit.cases.events import AnyEvent, FileRef
from toolkit.cases.places import Home
from toolkit.cases.register import Register, Sealed
from toolkit.cases.telling import told
from toolkit.cases.vault import Vault
from toolkit.errors import InvalidInputError, OutputError, UnreadableReportError

MANIFEST = "manifest.json"
EVENTS = "events.jsonl"


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One event with the case it belongs to and its seal, so that a broken one is broken in the copy too."""

    case: Annotated[str, msgspec.Meta(pattern=r"^\d{4}-\d{4,7}$")]
    event: AnyEvent
    seal: str


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """A file of the backup: where it stands in the ZIP, and its hash."""

    path: str
    sha256: str


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    schema: Literal["recourse.backup/1"] = "recourse.backup/1"
    cases: int
    events: str
    files: tuple[Kept, ...]


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """What a backup holds; *missing* files were not there or were changed, *broken* cases have a broken seal."""

    cases: int
    files: int
    missing: tuple[str, ...] = ()
    broken: tuple[str, ...] = ()


def backup(register: Register, vault: Vault) -> tuple[bytes, Counts]:
    """Return the register as a ZIP, and what is in it; a file that is missing is told and leaves the rest whole."""
    lines: list[bytes] = []
    kept: dict[str, bytes] = {}
    missing: list[str] = []
    numbers = register.numbers()
    for number in numbers:
        for event, seal in register.sealed(number):
            lines.append(msgspec.json.encode(Line(case=number, event=event, seal=seal)) + b"\n")
            for file in event.files:
                try:
                    kept[f"{number}/{file.stored}"] = vault.read(number, file)
                except UnreadableReportError:
                    missing.append(f"{number}/{file.stored}")
    events = b"".join(lines)
    manifest = Manifest(
        cases=len(numbers),
        events=hashlib.sha256(events).hexdigest(),
        files=tuple(Kept(path=path, sha256=hashlib.sha256(data).hexdigest()) for path, data in kept.items()),
    )
    return _zipped(manifest, events, kept), Counts(
        cases=len(numbers), files=len(kept), missing=tuple(missing), broken=register.unsealed()
    )


def restore(data: bytes, register: Register, vault: Vault) -> Counts:
    """Fill the empty *register* with the backup in *data*; everything is checked before anything is written.

    Raises:
        OutputError: the register holds cases already.
        InvalidInputError: *data* is no backup, or not whole.
    """
    if register.numbers():
        raise OutputError(
            "The register holds cases; a backup goes into an empty one.",
            "Let RECOURSE_DB name a new file, and restore into that.",
        )
    manifest, lines, files = _checked(data)
    by_case: dict[str, list[Sealed]] = {}
    for line in lines:
        by_case.setdefault(line.case, []).append((line.event, line.seal))
    for number, events in by_case.items():
        told(number, (event for event, _ in events))  # a backup that tells no case is refused before a row is written
    missing = tuple(_placed(vault, by_case, files))
    register.take_in(by_case)
    return Counts(cases=manifest.cases, files=len(files), missing=missing, broken=register.unsealed())


def copy_of(connection: Connection, home: Home, old: str) -> Path:
    """Save a database of the shape *old* before it is changed, row by row, and return where."""
    number = 1
    while (place := _beside(home, old, number)).exists():
        number += 1
    tables = {
        name: [list(row) for row in connection.execute(text(f"SELECT * FROM {name}"))]  # noqa: S608  fixed names
        for name in ("cases", "events", "intents")
    }
    data = json.dumps({"schema": f"recourse.register/{old}", "tables": tables}, ensure_ascii=False).encode()
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("xb") as stream:
            stream.write(data)
            stream.flush()
    except OSError as fault:
        raise OutputError(
            f"The register is of an older shape, and it cannot be saved to {place} before it is changed: {fault}.",
            "Make room there. Nothing was changed.",
        ) from fault
    return place


def _beside(home: Home, old: str, number: int) -> Path:
    folder = home.database.parent if isinstance(home.database, Path) else home.files
    return folder / f"register-before-{old}-{number}.json"


def _zipped(manifest: Manifest, events: bytes, files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(MANIFEST, msgspec.json.format(msgspec.json.encode(manifest), indent=1))
        archive.writestr(EVENTS, events)
        for path, data in files.items():
            archive.writestr(f"files/{path}", data)
    return out.getvalue()


def _checked(data: bytes) -> tuple[Manifest, list[Line], dict[str, bytes]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            manifest = msgspec.json.decode(archive.read(MANIFEST), type=Manifest)
            events = archive.read(EVENTS)
            files = {one.path: archive.read(f"files/{one.path}") for one in manifest.files}
        lines = [msgspec.json.decode(line, type=Line) for line in events.splitlines()]
    except (zipfile.BadZipFile, KeyError, msgspec.MsgspecError, NotImplementedError, RuntimeError) as fault:
        raise InvalidInputError(
            f"This is no backup of a register: {fault}.", "Give a file made by recourse backup."
        ) from fault
    changed = [one.path for one in manifest.files if hashlib.sha256(files[one.path]).hexdigest() != one.sha256]
    if changed or hashlib.sha256(events).hexdigest() != manifest.events:
        raise InvalidInputError(
            f"The backup was changed after it was made: {', '.join(changed[:3]) or EVENTS}.",
            "Take another copy of it. Nothing was restored.",
        )
    return manifest, lines, files


def _placed(vault: Vault, by_case: dict[str, list[Sealed]], files: dict[str, bytes]) -> Iterator[str]:
    """Put each file of the backup to its place; yield those that the backup does not hold."""
    for number, events in by_case.items():
        there: dict[FileRef, bytes] = {}
        for file in (file for event, _ in events for file in event.files):
            data = files.get(f"{number}/{file.stored}")
            if data is None:
                yield f"{number}/{file.stored}"
            else:
                there[file] = data
        if there:
            vault.stage(number, there)
            vault.place(number, number, there)
            vault.drop(number)
