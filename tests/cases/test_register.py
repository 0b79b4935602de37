"""The register: append-only, the same on SQLite and PostgreSQL, kept whole by migrations, backups and many writers."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import URL, create_engine, text
from sqlalchemy.exc import DBAPIError

from tests.cases.homes import a_case
from tests.cases.made import DAY, NOW, NUMBER, chosen, opened, sent
from toolkit.cases.case import Case, State
from toolkit.cases.outbox import Change, open_case, take_step
from toolkit.cases.places import Home, home
from toolkit.cases.plain import plainly
from toolkit.cases.register import Register
from toolkit.cases.rows import ChangedMeanwhileError
from toolkit.cases.schema import upgrade
from toolkit.cases.upkeep import mend
from toolkit.cli import case_list
from toolkit.errors import InvalidInputError, OutputError

ROOT = Path(__file__).parents[2]


WRITERS = 8


STEPS = 50


def url_of(place: Home) -> URL | str:
    return place.database if isinstance(place.database, str) else URL.create("sqlite", database=str(place.database))


def environment(place: Home) -> dict[str, str]:
    return {**os.environ, "RECOURSE_DB": str(place.database), "RECOURSE_FILES": str(place.files)}


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
