"""Backups: what fills an empty register, what is none, and what a restore leaves alone."""

import hashlib
import io
import json
import sqlite3
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.cases.homes import a_case
from tests.cases.made import NOW, NUMBER, sent
from toolkit.cases import outbox
from toolkit.cases.backup import backup, restore
from toolkit.cases.event import FileRef
from toolkit.cases.outbox import Change, take_step
from toolkit.cases.places import Home, home
from toolkit.cases.register import Register
from toolkit.cases.rows import seal
from toolkit.cases.upkeep import mend
from toolkit.cases.vault import Vault, reference
from toolkit.errors import InvalidInputError, OutputError


def test_a_backup_fills_an_empty_register_of_the_other_kind(place: Home, tmp_path: Path) -> None:
    register, vault = a_case(place)
    file = reference("paper", "通知.docx", b"letter")
    take_step(register, vault, NUMBER, lambda _: Change((sent("notice", (file,)),), {file: b"letter"}), NOW)
    data, counts = backup(register, vault)
    other = home({"RECOURSE_DB": str(tmp_path / "other.db")})
    again, files = Register(other), Vault(other.files)
    assert restore(data, again, files).files == counts.files == 1
    assert again.case(NUMBER) == register.case(NUMBER)
    assert again.unsealed() == ()
    assert files.read(NUMBER, file) == b"letter"
    with pytest.raises(OutputError, match="goes into an empty one"):
        restore(data, again, files)


def test_a_backup_that_was_changed_is_refused_whole(tmp_path: Path) -> None:
    register, vault = a_case(home({"RECOURSE_DB": str(tmp_path / "cases.db")}))
    data, _ = backup(register, vault)
    other = home({"RECOURSE_DB": str(tmp_path / "other.db")})
    again = Register(other)
    with pytest.raises(InvalidInputError, match="no backup"):
        restore(data[: len(data) // 2], again, Vault(other.files))
    assert again.numbers() == ()


def test_a_backup_keeps_a_broken_seal_broken(tmp_path: Path) -> None:
    register, vault = a_case(home({"RECOURSE_DB": str(tmp_path / "cases.db")}))
    with sqlite3.connect(tmp_path / "cases.db") as connection:
        connection.execute("DROP TRIGGER events_no_update")
        connection.execute("UPDATE events SET body = replace(body, 'A. Berg', 'B. Tal') WHERE step = 1")
    connection.close()
    data, counts = backup(register, vault)
    other = home({"RECOURSE_DB": str(tmp_path / "other.db")})
    again = Register(other)
    assert counts.broken == restore(data, again, Vault(other.files)).broken == (NUMBER,)


def remade(data: bytes, changed: Callable[[bytes], bytes], **manifest: object) -> bytes:
    """Return the backup *data* with other events and the hash of those."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        events = changed(old.read("events.jsonl"))
        told = json.loads(old.read("manifest.json")) | {"events": hashlib.sha256(events).hexdigest()} | manifest
        new.writestr("manifest.json", json.dumps(told))
        new.writestr("events.jsonl", events)
    return out.getvalue()


def unpackable(data: bytes) -> bytes:
    """Return the backup *data* with a stream that does not unpack."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        begins = archive.getinfo("events.jsonl").header_offset + 30 + len("events.jsonl")
    return data[:begins] + b"\xff" * 20 + data[begins + 20 :]


def bomb(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        new.writestr("manifest.json", old.read("manifest.json"))
        new.writestr("events.jsonl", b" " * 60_000_000)
    return out.getvalue()


NO_BACKUPS: dict[str, Callable[[bytes], bytes]] = {
    "a stream that does not unpack": unpackable,
    "what would fill the memory": bomb,
    "a case that nobody opened": lambda data: remade(data, lambda events: events.partition(b"\n")[2]),
    "no UTF-8": lambda data: remade(data, lambda events: events.replace(b"QC-1", b"\xff-1")),
    "a number with a line break": lambda data: remade(
        data, lambda events: events.replace(b"2026-0001", b"2026-0001\\n")
    ),
    "a number that is another one": lambda data: remade(
        data, lambda events: events.replace(b"2026-0001", b"2026-00001")
    ),
    "fewer cases than it says": lambda data: remade(data, lambda events: events, cases=9),
}


@pytest.mark.parametrize("made", NO_BACKUPS.values(), ids=NO_BACKUPS)
def test_what_is_no_backup_is_refused_with_a_sentence_and_leaves_nothing(
    tmp_path: Path, made: Callable[[bytes], bytes]
) -> None:
    register, vault = a_case(home({"RECOURSE_DB": str(tmp_path / "cases.db")}))
    data, _ = backup(register, vault)
    other = home({"RECOURSE_DB": str(tmp_path / "other.db")})
    again = Register(other)
    with pytest.raises(InvalidInputError, match=r"no backup|was changed"):
        restore(made(data), again, Vault(other.files))
    assert again.numbers() == ()
    assert again.intents() == ()


def test_a_backup_keeps_each_event_sign_by_sign(tmp_path: Path) -> None:
    register, vault = a_case(home({"RECOURSE_DB": str(tmp_path / "cases.db")}))
    with sqlite3.connect(tmp_path / "cases.db") as connection:  # as an earlier program may have written it
        connection.execute("DROP TRIGGER events_no_update")
        (body,) = connection.execute("SELECT body FROM events WHERE step = 1").fetchone()
        older = body.replace('"doubts":0,', "")
        first = seal("", older)
        (after_it,) = connection.execute("SELECT body FROM events WHERE step = 2").fetchone()
        connection.execute("UPDATE events SET body = ?, seal = ? WHERE step = 1", (older, first))
        connection.execute("UPDATE events SET seal = ? WHERE step = 2", (seal(first, after_it),))
    connection.close()
    assert older != body
    assert register.unsealed() == ()
    other = home({"RECOURSE_DB": str(tmp_path / "other.db")})
    again = Register(other)
    assert restore(backup(register, vault)[0], again, Vault(other.files)).broken == ()


def test_doctor_leaves_a_restore_at_work_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    register, vault = a_case(home({"RECOURSE_DB": str(tmp_path / "cases.db")}))
    file = reference("paper", "notice.docx", b"letter")
    take_step(register, vault, NUMBER, lambda _: Change((sent("notice", (file,)),), {file: b"letter"}), NOW)
    data, _ = backup(register, vault)
    other = home({"RECOURSE_DB": str(tmp_path / "other.db")})
    again, files = Register(other), Vault(other.files)
    stage = files.stage
    monkeypatch.setattr(outbox, "is_at_work", lambda intent: intent.writer == outbox.writer())

    def staged_beside_doctor(intent: str, given: Mapping[FileRef, bytes]) -> None:
        stage(intent, given)
        mend(Register(other), Vault(other.files))

    monkeypatch.setattr(files, "stage", staged_beside_doctor)
    assert restore(data, again, files).missing == ()
    assert files.keeps(NUMBER, file)
