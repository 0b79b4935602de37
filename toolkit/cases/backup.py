"""Backup and restore of the whole register: one ZIP with every event, every file, and a list of hashes."""

import hashlib
import io
import json
import os
import uuid
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from sqlalchemy import Connection, text

from toolkit.cases.event import FileRef
from toolkit.cases.events import AnyEvent
from toolkit.cases.outbox import writer
from toolkit.cases.places import Home
from toolkit.cases.register import Register
from toolkit.cases.rows import DamagedError, Intent, Sealed
from toolkit.cases.telling import told
from toolkit.cases.vault import Vault
from toolkit.damaged import ZIP_FAULTS
from toolkit.errors import InvalidInputError, OutputError, UnreadableReportError

MANIFEST = "manifest.json"
EVENTS = "events.jsonl"
MOST_TIMES, FREE = 100, 10_000_000  # how often an entry may outgrow its packed size, and the bytes that are free of it
_EVENT: msgspec.json.Decoder[AnyEvent] = msgspec.json.Decoder(AnyEvent)
_NO_BACKUP = (*ZIP_FAULTS, KeyError)  # it may lack a part, too


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One event as it stands in the register, with its case and its seal: a broken one is broken in the copy too."""

    case: Annotated[str, msgspec.Meta(pattern=r"^\d{4}-(?:\d{4}|[1-9]\d{4,6})\Z")]
    event: msgspec.Raw
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
    """What a backup holds; *missing* files were not there or were changed, *broken* cases have a broken seal.

    *left_out* are the cases whose events cannot be read.
    """

    cases: int
    files: int
    missing: tuple[str, ...] = ()
    broken: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


def backup(register: Register, vault: Vault) -> tuple[bytes, Counts]:
    """Return the register as a ZIP, and what is in it; a file that is missing is told and leaves the rest whole."""
    lines: list[bytes] = []
    kept: dict[str, bytes] = {}
    missing: list[str] = []
    cases = dict(_readable(register))
    for number, sealed in cases.items():
        for one in sealed:
            line = Line(case=number, event=msgspec.Raw(one.body.encode()), seal=one.seal)
            lines.append(msgspec.json.encode(line) + b"\n")
            for file in one.event.files:
                try:
                    kept[f"{number}/{file.stored}"] = vault.read(number, file)
                except UnreadableReportError:
                    missing.append(f"{number}/{file.stored}")
    events = b"".join(lines)
    manifest = Manifest(
        cases=len(cases),
        events=hashlib.sha256(events).hexdigest(),
        files=tuple(Kept(path=path, sha256=hashlib.sha256(data).hexdigest()) for path, data in kept.items()),
    )
    counts = Counts(
        cases=len(cases),
        files=len(kept),
        missing=tuple(missing),
        broken=tuple(number for number in register.unsealed() if number in cases),
        left_out=tuple(number for number in register.numbers() if number not in cases),
    )
    return _zipped(manifest, events, kept), counts


def _readable(register: Register) -> Iterator[tuple[str, tuple[Sealed, ...]]]:
    """Yield the cases with events that can be read."""
    for number in register.numbers():
        with suppress(DamagedError):
            sealed = register.sealed(number)
            if sealed:
                yield number, sealed


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
    by_case, files = _checked(data)
    intent = Intent(uuid.uuid4().hex, datetime.now(UTC), writer(), ())  # noqa: TID251  the age of a writer
    register.intend(intent)  # so that doctor leaves alone what is staged meanwhile
    try:
        missing = tuple(_placed(vault, intent.id, by_case, files))
        register.take_in(by_case)
    finally:
        register.end(intent.id)
        vault.drop(intent.id)
    return Counts(cases=len(by_case), files=len(files), missing=missing, broken=register.unsealed())


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
            os.fsync(stream.fileno())
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


def _checked(data: bytes) -> tuple[dict[str, list[Sealed]], dict[str, bytes]]:
    """Return the events by case and the files of the backup in *data*, which is whole, and tells cases."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            manifest = msgspec.json.decode(_unpacked(archive, MANIFEST), type=Manifest)
            events = _unpacked(archive, EVENTS)
            files = {one.path: _unpacked(archive, f"files/{one.path}") for one in manifest.files}
        by_case = _told_by(events)
    except _NO_BACKUP as fault:
        raise InvalidInputError(
            f"This is no backup of a register: {fault}.", "Give a file made by recourse backup. Nothing was restored."
        ) from fault
    changed = [one.path for one in manifest.files if hashlib.sha256(files[one.path]).hexdigest() != one.sha256]
    if changed or hashlib.sha256(events).hexdigest() != manifest.events or len(by_case) != manifest.cases:
        raise InvalidInputError(
            f"The backup was changed after it was made: {', '.join(changed[:3]) or EVENTS}.",
            "Take another copy of it. Nothing was restored.",
        )
    return by_case, files


def _told_by(events: bytes) -> dict[str, list[Sealed]]:
    """Return the events of each case; one that tells no case is refused before a row is written."""
    by_case: dict[str, list[Sealed]] = {}
    for written in events.splitlines():
        line = msgspec.json.decode(written, type=Line)
        body = bytes(line.event)
        by_case.setdefault(line.case, []).append(Sealed(_EVENT.decode(body), line.seal, body.decode()))
    for number, sealed in by_case.items():
        told(number, (one.event for one in sealed))
    return by_case


def _unpacked(archive: zipfile.ZipFile, name: str) -> bytes:
    """Return the entry *name*; what grows more than any report or log does was made to fill the memory."""
    entry = archive.getinfo(name)
    if entry.file_size > MOST_TIMES * entry.compress_size + FREE:
        raise zipfile.BadZipFile(f"{name} would unpack to {entry.file_size:,} bytes")
    return archive.read(entry)


def _placed(vault: Vault, intent: str, by_case: dict[str, list[Sealed]], files: dict[str, bytes]) -> Iterator[str]:
    """Put each file of the backup to its place; yield those that the backup does not hold."""
    for number, events in by_case.items():
        there: dict[FileRef, bytes] = {}
        for file in (file for one in events for file in one.event.files):
            data = files.get(f"{number}/{file.stored}")
            if data is None:
                yield f"{number}/{file.stored}"
            else:
                there[file] = data
        if there:
            vault.stage(intent, there)
            vault.place(intent, number, there)
            yield from (f"{number}/{file.stored}" for file in there if not vault.keeps(number, file))
