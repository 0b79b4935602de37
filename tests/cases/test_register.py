"""The register: append-only, the same on SQLite and PostgreSQL, kept whole by migrations, backups and many writers."""

import hashlib
import io
import json
import os
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import URL, create_engine, text
from sqlalchemy.exc import DBAPIError

from tests.cases.made import DAY, NOW, NUMBER, QUICK, a_register, chosen, opened, sent, understood
from tests.cases.servers import is_there, postgresql
from toolkit.cases import outbox
from toolkit.cases.backup import backup, restore
from toolkit.cases.case import Case, State
from toolkit.cases.event import FileRef
from toolkit.cases.outbox import Change, open_case, take_step
from toolkit.cases.places import Home, home
from toolkit.cases.plain import plainly
from toolkit.cases.register import Register
from toolkit.cases.rows import ChangedMeanwhileError, DamagedError, seal
from toolkit.cases.schema import upgrade
from toolkit.cases.upkeep import mend
from toolkit.cases.vault import Vault, reference
from toolkit.cli import case_list
from toolkit.errors import InvalidInputError, OutputError

ROOT = Path(__file__).parents[2]
WRITERS, STEPS = 8, 50
KINDS = (
    "sqlite",
    "without the library",
    pytest.param("postgresql", marks=pytest.mark.skipif(not is_there(), reason="no PostgreSQL here")),
)


@pytest.fixture(params=KINDS)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Home]:
    """A home of an empty register, of each kind of database."""
    if request.param != "postgresql":
        if request.param != "sqlite":
            request.getfixturevalue("monkeypatch").setenv(QUICK, "1")
        yield home({"RECOURSE_DB": str(tmp_path / "cases.db")})
        return
    with postgresql(tmp_path) as url:
        yield home({"RECOURSE_DB": url, "RECOURSE_FILES": str(tmp_path / "files")})


def url_of(place: Home) -> URL | str:
    return place.database if isinstance(place.database, str) else URL.create("sqlite", database=str(place.database))


def environment(place: Home) -> dict[str, str]:
    return {**os.environ, "RECOURSE_DB": str(place.database), "RECOURSE_FILES": str(place.files)}


def a_case(place: Home) -> tuple[Register, Vault]:
    Register(place)
    register, vault = a_register(place), Vault(place.files)
    open_case(register, vault, Change((opened(), understood())), NOW)
    return register, vault


def test_eight_writers_at_once_lose_nothing_and_double_no_number(place: Home) -> None:
    register, vault = a_case(place)
    command = [sys.executable, "-m", "tests.cases.writers", str(STEPS)]
    running = [
        subprocess.Popen([*command, str(name)], cwd=ROOT, env=environment(place), stdout=subprocess.PIPE, text=True)
        for name in range(WRITERS)
    ]
    told = [process.communicate()[0].split() for process in running]
    assert [process.returncode for process in running] == [0] * WRITERS
    numbers = sorted(number for one in told for number in one)
    each = len(range(0, STEPS, 3))
    assert numbers == [f"2026-{serial:04}" for serial in range(2, WRITERS * each + 2)]
    assert sorted(register.numbers()) == [NUMBER, *numbers]
    shared = register.case(NUMBER)
    assert shared.steps == 2 + WRITERS * (STEPS - each)
    assert len(shared.papers) == len({paper.sha256 for paper in shared.papers}) == WRITERS * len(range(2, STEPS, 3))
    assert register.unsealed() == ()
    assert mend(register, vault) == ()


def test_events_can_be_neither_changed_nor_taken_away(place: Home) -> None:
    a_case(place)
    engine = create_engine(url_of(place))
    again = "INSERT INTO events (id, case_id, step, body, seal) SELECT id, case_id, step, '{}', seal FROM events"
    takes = {
        "sqlite": (again.replace("INSERT", "INSERT OR REPLACE"),),
        "postgresql": ("TRUNCATE events",),
    }
    for statement in ("UPDATE events SET body = '{}'", "DELETE FROM events", *takes[engine.dialect.name]):
        with engine.connect() as connection, pytest.raises(DBAPIError, match="only added to"):
            connection.execute(text(statement))
    engine.dispose()


def test_a_writer_who_looked_too_long_ago_writes_nothing(place: Home) -> None:
    register, vault = a_case(place)
    seen = register.case(NUMBER)
    take_step(register, vault, NUMBER, lambda _: Change((chosen("rework"),)), NOW)
    with pytest.raises(ChangedMeanwhileError):
        register.record(seen, (chosen("sort"),))
    assert register.case(NUMBER).path == "rework"


def test_a_step_that_is_asked_anew_may_look_into_the_register(place: Home) -> None:
    register, vault = a_case(place)
    seen: list[tuple[str, ...]] = []

    def step(case: Case) -> Change:
        del case
        if not seen:
            take_step(register, vault, NUMBER, lambda _: Change((sent("notice"),)), NOW)
        register.refuse_broken(NUMBER)
        seen.append(register.numbers())
        return Change((chosen("rework"),))

    assert take_step(register, vault, NUMBER, step, NOW).path == "rework"
    assert seen == [(NUMBER,), (NUMBER,)]


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


def test_an_older_register_is_kept_and_brought_up_to_date(place: Home) -> None:
    engine = create_engine(url_of(place))
    with engine.begin() as connection:
        upgrade(connection, "0001")
        standing = json.dumps({"supplier": "Ningbo Exampleware Co., Ltd."})
        connection.execute(
            text(
                "INSERT INTO cases (number, year, serial, report, steps, line, standing) "
                "VALUES ('2025-0001', 2025, 1, '', 1, '{}', :standing)"
            ),
            {"standing": standing},
        )
    engine.dispose()
    register = Register(place)
    assert register.kept is not None
    assert json.loads(register.kept.read_text(encoding="utf-8"))["tables"]["cases"][0][1] == "2025-0001"
    with engine.connect() as connection:
        assert connection.execute(text("SELECT supplier FROM cases")).scalar() == "ningbo exampleware co ltd"
    engine.dispose()


def test_a_newer_register_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    place = home({"RECOURSE_DB": str(tmp_path / "cases.db")})
    a_case(place)
    with sqlite3.connect(tmp_path / "cases.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    before = (tmp_path / "cases.db").read_bytes()
    with pytest.raises(InvalidInputError, match="newer Recourse"):
        Register(place)
    assert (tmp_path / "cases.db").read_bytes() == before


def test_a_database_of_something_else_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "other.db") as connection:
        connection.execute("CREATE TABLE music (title TEXT)")
    connection.close()
    with pytest.raises(InvalidInputError, match="holds other things than cases"):
        Register(home({"RECOURSE_DB": str(tmp_path / "other.db")}))


def test_what_is_stored_beside_the_events_is_told_anew_where_it_differs(tmp_path: Path) -> None:
    register, vault = a_case(home({"RECOURSE_DB": str(tmp_path / "cases.db")}))
    with sqlite3.connect(tmp_path / "cases.db") as connection:
        standing = connection.execute("SELECT standing FROM cases").fetchone()[0]
        connection.execute("UPDATE cases SET standing = ?", (standing.replace("35700.00", "1.00"),))
    connection.close()
    assert [found.text for found in mend(register, vault)] == [f"case {NUMBER} was told anew from its events"]
    assert str(register.case(NUMBER).balance.amount) == "35700.00"


def test_events_that_somebody_wrote_by_hand_break_the_seal(tmp_path: Path) -> None:
    register, _ = a_case(home({"RECOURSE_DB": str(tmp_path / "cases.db")}))
    with sqlite3.connect(tmp_path / "cases.db") as connection:
        connection.execute("DROP TRIGGER events_no_update")
        connection.execute("UPDATE events SET body = replace(body, 'A. Berg', 'B. Tal') WHERE step = 1")
    connection.close()
    assert register.unsealed() == (NUMBER,)


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


def damaged(tmp_path: Path, *statements: str) -> tuple[Register, Vault]:
    """Return a register with one case, after *statements* by hand."""
    register, vault = a_case(home({"RECOURSE_DB": str(tmp_path / "cases.db")}))
    with sqlite3.connect(tmp_path / "cases.db") as connection:
        for trigger in ("events_no_update", "events_no_delete"):
            connection.execute(f"DROP TRIGGER {trigger}")
        for statement in statements:
            connection.execute(statement)
    connection.close()
    return register, vault


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE events SET body = '{bad' WHERE step = 2", "cannot be read"),
        ("DELETE FROM events", "has lost the event that opened it"),
    ],
)
def test_events_that_cannot_be_read_are_told_and_leave_the_rest_alone(
    tmp_path: Path, statement: str, said: str
) -> None:
    register, vault = damaged(tmp_path, statement)
    open_case(register, vault, Change((opened(),)), NOW)
    found = mend(register, vault)
    assert {one.kind for one in found} == {"wrong"}
    assert said in found[0].text
    _, counts = backup(register, vault)
    assert (counts.cases, counts.left_out) == (1, (NUMBER,))


def test_the_files_of_a_case_that_cannot_be_read_are_no_strays(tmp_path: Path) -> None:
    register, vault = a_case(home({"RECOURSE_DB": str(tmp_path / "cases.db")}))
    file = reference("paper", "notice.docx", b"letter")
    take_step(register, vault, NUMBER, lambda _: Change((sent("notice", (file,)),), {file: b"letter"}), NOW)
    with sqlite3.connect(tmp_path / "cases.db") as connection:
        connection.execute("DROP TRIGGER events_no_update")
        connection.execute("UPDATE events SET body = '{bad' WHERE step = 2")
        connection.execute("UPDATE cases SET standing = '{bad'")
    connection.close()
    mend(register, vault)
    assert vault.keeps(NUMBER, file)


def test_a_case_that_cannot_be_shown_is_a_sentence_and_doctor_tells_it_anew(tmp_path: Path) -> None:
    register, vault = damaged(tmp_path, "UPDATE cases SET standing = '{bad', line = '{bad'")
    for look in (lambda: register.case(NUMBER), lambda: list(case_list.standings(register.home))):
        with pytest.raises(OutputError, match="cannot be read"):
            look()
    assert [found.text for found in mend(register, vault)] == [f"case {NUMBER} was told anew from its events"]
    assert register.case(NUMBER).state is State.UNDERSTOOD
    assert [line for line, _ in case_list.lines(register.home, whole=False)] != [b"{bad"]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE cases SET standing = replace(standing, '35700.00', '1.00')",
        "UPDATE events SET body = replace(body, '35700.00', '1.00') WHERE step = 1",
        "DELETE FROM events WHERE step = 2",
    ],
)
def test_no_money_moves_on_a_case_that_somebody_changed_by_hand(tmp_path: Path, statement: str) -> None:
    register, _ = damaged(tmp_path, statement)
    with pytest.raises(DamagedError, match="not what was written"):
        register.refuse_broken(NUMBER)


def test_a_sound_case_is_not_taken_for_a_broken_one(place: Home) -> None:
    register, _ = a_case(place)
    register.refuse_broken(NUMBER)
    assert register.unsealed() == ()


# --- a backup that is none --------------------------------------------------------------------------------------------


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


def test_numbers_begin_anew_each_year(tmp_path: Path) -> None:
    register, vault = a_case(home({"RECOURSE_DB": str(tmp_path / "cases.db")}))
    later = opened()
    new_year = msgspec.structs.replace(later, day=DAY.replace(year=2027))
    assert open_case(register, vault, Change((new_year,)), NOW).id == "2027-0001"


def test_the_list_reads_what_the_register_keeps(tmp_path: Path) -> None:
    place = home({"RECOURSE_DB": str(tmp_path / "cases.db")})
    a_case(place)
    assert [case.state for case in case_list.standings(place)] == [State.UNDERSTOOD]


def test_only_a_sqlite_register_in_its_newest_shape_is_reached_without_the_library(tmp_path: Path) -> None:
    place = home({"RECOURSE_DB": str(tmp_path / "cases.db")})
    assert plainly(place) is None
    Register(place)
    assert plainly(place) is not None
    assert plainly(home({"RECOURSE_DB": "postgresql://host/db"})) is None
    with sqlite3.connect(tmp_path / "cases.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0001'")
    connection.close()
    assert plainly(place) is None


def test_what_is_written_without_the_library_is_taken_back_whole_where_it_fails(tmp_path: Path) -> None:
    place = home({"RECOURSE_DB": str(tmp_path / "cases.db")})
    Register(place)
    register = Register(place, quick=True)
    with pytest.raises(AttributeError):
        register.record(None, (opened(), object()))  # type: ignore[arg-type]
    assert register.numbers() == ()
    register.record(None, (opened(),))
    assert register.numbers() == (NUMBER,)


def test_a_register_that_another_program_holds_is_told_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("toolkit.cases.plain.WAIT_SECONDS", 0.1)
    place = home({"RECOURSE_DB": str(tmp_path / "cases.db")})
    Register(place)
    register = Register(place, quick=True)
    with sqlite3.connect(tmp_path / "cases.db", isolation_level=None) as holder:
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(OutputError, match="database is locked") as refused:
            register.record(None, (opened(),))
    holder.close()
    assert "try again" in refused.value.hint


@pytest.mark.parametrize(
    ("named", "said"), [("mysql://host/db", "of the kind 'mysql'"), ("sqlite:///x.db", "give the path of the file")]
)
def test_a_place_that_is_none_is_refused(named: str, said: str) -> None:
    with pytest.raises(InvalidInputError) as refusal:
        home({"RECOURSE_DB": named})
    assert said.lower() in f"{refusal.value.message} {refusal.value.hint}".lower()
