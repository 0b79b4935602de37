"""The register in its database, SQLite or PostgreSQL. It takes events and gives cases; files are the vault's.

A writer has the register for itself while it writes, so that numbers have no gap and no double, and a step is decided
on the case as it stands and not as it stood.
"""

import hashlib
import weakref
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import URL, Connection, Engine, Row, create_engine, event, text
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.pool import NullPool

from toolkit.cases.case import Case, line_of
from toolkit.cases.events import AnyEvent, FileRef, Opened
from toolkit.cases.names import key
from toolkit.cases.places import Home
from toolkit.cases.schema import NEWEST, bring_up_to_date
from toolkit.cases.telling import after, begun, told
from toolkit.errors import InvalidInputError, MissingPartError, OutputError, RecourseError

WAIT_SECONDS = 30
_LOCK = 7_206_826  # any number: it is the name of the one lock that writers on a server pass through
_WRITES = "recourse_writes"


class ChangedMeanwhileError(OutputError):
    """Somebody else wrote to the case between the look at it and the writing; nothing was written."""

    code = "changed_meanwhile"


class Intent(NamedTuple):
    """Files that are on their way into a case by the hand of *writer*; *number* is there once it is recorded."""

    id: str
    begun: datetime
    writer: str
    files: tuple[FileRef, ...]
    number: str | None = None


class Register:
    """The register at *home*; ``kept`` tells where an older one was saved before it was brought up to date."""

    def __init__(self, home: Home) -> None:
        self.home = home
        self.kept: Path | None = None
        self._engine = _engine(home)
        weakref.finalize(self, self._engine.dispose)
        if not self._is_newest():
            with self._write() as connection:
                self.kept = bring_up_to_date(connection, lambda old: _keep(connection, home, old))

    def _is_newest(self) -> bool:
        """Tell whether nothing is to be done to the shape of the database, which is so nearly always."""
        if isinstance(self.home.database, Path) and not self.home.database.exists():
            return False
        with suppress(DBAPIError), self._engine.connect() as connection:
            return connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == NEWEST
        return False

    # --- reading ------------------------------------------------------------------------------------------------------

    def case(self, number: str) -> Case:
        """Return case *number*; raises ``InvalidInputError`` where there is none."""
        with self._read() as connection:
            row = connection.execute(text("SELECT standing FROM cases WHERE number = :n"), {"n": number}).first()
        if row is None:
            raise InvalidInputError(f"There is no case {number} in the register.", "recourse case list shows them.")
        return _case(row.standing)

    def standings(self) -> Iterator[Case]:
        """Yield all cases, the oldest first."""
        return map(_case, self.printed())

    def printed(self) -> list[str]:
        """Return all cases as they are printed, the oldest first."""
        with self._read() as connection:
            rows = connection.execute(text("SELECT standing FROM cases ORDER BY year, serial"))
            return [row.standing for row in rows]

    def lines(self) -> list[tuple[str, str]]:
        """Return what a list shows of each case, and all of it as it is printed, the oldest first."""
        with self._read() as connection:
            rows = connection.execute(text("SELECT line, standing FROM cases ORDER BY year, serial"))
            return [(row.line, row.standing) for row in rows]

    def of_supplier(self, name: str) -> tuple[Case, ...]:
        """Return the cases of the supplier *name*, however it is spelt, the oldest first."""
        query = text("SELECT standing FROM cases WHERE supplier = :k ORDER BY year, serial")
        with self._read() as connection:
            return tuple(_case(row.standing) for row in connection.execute(query, {"k": key(name)[:200]}))

    def naming(self, marks: Sequence[str]) -> tuple[Case, ...]:
        """Return the cases in which one of *marks*, hashes or numbers of reports, stands somewhere."""
        if not marks:
            return ()
        told = {f"m{place}": f"%{_like(mark)}%" for place, mark in enumerate(marks)}
        where = " OR ".join(f"standing LIKE :{name} ESCAPE '!'" for name in told)
        query = text(f"SELECT standing FROM cases WHERE {where} ORDER BY year, serial")  # noqa: S608  names of ours
        with self._read() as connection:
            return tuple(_case(row.standing) for row in connection.execute(query, told))

    def events(self, number: str) -> tuple[AnyEvent, ...]:
        """Return the events of case *number*, in order."""
        with self._read() as connection:
            return _events(connection, number)

    def sealed(self, number: str) -> tuple["Sealed", ...]:
        """Return the events of case *number* in order, each with its seal."""
        query = "SELECT body, seal FROM events JOIN cases ON cases.id = case_id WHERE number = :n ORDER BY step"
        with self._read() as connection:
            rows = connection.execute(text(query), {"n": number}).all()
        return tuple((_EVENT.decode(row.body), str(row.seal)) for row in rows)

    def opened_on(self, report: str) -> tuple[str, ...]:
        """Return the numbers of the cases that were opened on the report with the hash *report*."""
        query = text("SELECT number FROM cases WHERE report = :r ORDER BY id")
        with self._read() as connection:
            return tuple(row.number for row in connection.execute(query, {"r": report}))

    def intents(self) -> tuple[Intent, ...]:
        """Return what is on its way, or was when a writer stopped."""
        with self._read() as connection:
            rows = connection.execute(text("SELECT id, begun, writer, files, number FROM intents ORDER BY begun")).all()
        return tuple(
            Intent(row.id, datetime.fromisoformat(row.begun), row.writer, _FILES.decode(row.files), row.number)
            for row in rows
        )

    # --- writing ------------------------------------------------------------------------------------------------------

    def intend(self, intent: Intent) -> None:
        """Note that *intent* begins."""
        values = {"i": intent.id, "b": intent.begun.isoformat(), "w": intent.writer, "f": _json(intent.files)}
        query = text("INSERT INTO intents (id, begun, writer, files) VALUES (:i, :b, :w, :f)")
        with self._write() as connection:
            connection.execute(query, values)

    def record(
        self,
        case: Case | None,
        events: Sequence[AnyEvent],
        intent: str | None = None,
        again: Callable[[Case], Sequence[AnyEvent] | None] | None = None,
    ) -> Case:
        """Add *events* to *case*, or open one with them, and return it as it then stands.

        Where somebody else wrote to the case meanwhile, *again* says which events follow on the case as it stands now;
        ``None`` where these would need other files than those of *intent*.

        Raises:
            ChangedMeanwhileError: the case is no longer as *case* shows it, or its *intent* was cleared away.
        """
        with self._write() as connection:
            if case is None:
                case = _opened(connection, events[0])
                _add(connection, case.id, case.steps, events[0], before="")
                events = events[1:]
            elif (now := _standing(connection, case.id)).steps != case.steps:
                case, events = now, _anew(now, again)
            for event_ in events:
                case = after(case, event_)
                _add(connection, case.id, case.steps, event_, before=_last_seal(connection, case.id))
            _stand(connection, case)
            if intent is not None:
                _recorded(connection, intent, case.id)
        return case

    def end(self, intent: str) -> None:
        """Note that *intent* is done, or was given up."""
        with self._write() as connection:
            connection.execute(text("DELETE FROM intents WHERE id = :i"), {"i": intent})

    def give_up(self, intent: str) -> bool:
        """Take back *intent* unless its event was recorded; return whether it was taken back."""
        with self._write() as connection:
            query = text("DELETE FROM intents WHERE id = :i AND number IS NULL")
            return connection.execute(query, {"i": intent}).rowcount == 1

    def tell_anew(self, number: str) -> bool:
        """Tell case *number* from its events; return whether what was stored beside them said something else."""
        with self._read() as connection:
            if _is_told_rightly(connection, number):
                return False
        with self._write() as connection:
            if _is_told_rightly(connection, number):  # somebody wrote to it between the two looks
                return False
            _stand(connection, told(number, _events(connection, number)))
        return True

    def take_in(self, cases: Mapping[str, Sequence["Sealed"]]) -> None:
        """Write *cases*, by number, as a backup tells them."""
        with self._write() as connection:
            for number, events in cases.items():
                _take_in(connection, number, events)

    def numbers(self) -> tuple[str, ...]:
        with self._read() as connection:
            return tuple(row.number for row in connection.execute(text("SELECT number FROM cases ORDER BY id")))

    def unsealed(self) -> tuple[str, ...]:
        """Return the cases whose events are not the ones that were written, in the order they were written."""
        query = (
            "SELECT number, steps, step, body, seal FROM cases LEFT JOIN events ON cases.id = case_id "
            "ORDER BY cases.id, step"
        )
        with self._read() as connection:
            rows = connection.execute(text(query)).all()
        return tuple(number for number, of_case in groupby(rows, lambda row: str(row.number)) if _is_broken([*of_case]))

    def sound(self) -> str | None:
        """Return what the database says of itself where that is not well."""
        if self._engine.dialect.name != "sqlite":
            return None
        with self._read() as connection:
            said = connection.execute(text("PRAGMA quick_check")).scalars().all()
        return None if list(said) == ["ok"] else "; ".join(map(str, said[:3]))

    @contextmanager
    def _read(self) -> Iterator[Connection]:
        with _faults(self.home), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _write(self) -> Iterator[Connection]:
        writer = self._engine.execution_options(**{_WRITES: True})
        with _faults(self.home), writer.begin() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": _LOCK})
            yield connection


Sealed = tuple[AnyEvent, str]


def seal(before: str, body: str) -> str:
    """Return the seal of an event: it names its content and all that came before it."""
    return hashlib.sha256(f"{before}\n{body}".encode()).hexdigest()


# --- rows -------------------------------------------------------------------------------------------------------------

_EVENT: msgspec.json.Decoder[AnyEvent] = msgspec.json.Decoder(AnyEvent)
_CASE: msgspec.json.Decoder[Case] = msgspec.json.Decoder(Case)
_STANDING = msgspec.json.Encoder(decimal_format="number")
_FILES: msgspec.json.Decoder[tuple[FileRef, ...]] = msgspec.json.Decoder(tuple[FileRef, ...])


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _shown(case: Case) -> str:
    """Return *case* as it is printed, amounts as numbers, so that a list of many need not write each anew."""
    return _STANDING.encode(case).decode()


def _case(standing: str) -> Case:
    return _CASE.decode(standing)


def _like(mark: str) -> str:
    """Return *mark* as it stands in what is stored, for LIKE."""
    stored = _json(mark)[1:-1]
    return stored.replace("!", "!!").replace("%", "!%").replace("_", "!_")


def _events(connection: Connection, number: str) -> tuple[AnyEvent, ...]:
    query = "SELECT body FROM events JOIN cases ON cases.id = case_id WHERE number = :n ORDER BY step"
    return tuple(_EVENT.decode(row.body) for row in connection.execute(text(query), {"n": number}))


def _is_told_rightly(connection: Connection, number: str) -> bool:
    query = text("SELECT standing FROM cases WHERE number = :n")
    standing = connection.execute(query, {"n": number}).scalar_one()
    return bool(standing == _shown(told(number, _events(connection, number))))


def _is_broken(rows: Sequence[Row[Any]]) -> bool:
    """Tell whether the events of one case are not all there, in order, each with the seal of what came before it."""
    if [row.step for row in rows] != list(range(1, rows[0].steps + 1)):
        return True
    before = ""
    for row in rows:
        if row.seal != seal(before, row.body):
            return True
        before = row.seal
    return False


def _opened(connection: Connection, event_: AnyEvent) -> Case:
    """Return the case that *event_* opens, under the next number of its year."""
    if not isinstance(event_, Opened):
        raise TypeError("a case begins with the event that opens it")
    year = event_.day.year
    last = connection.execute(text("SELECT max(serial) FROM cases WHERE year = :y"), {"y": year}).scalar()
    case = begun(f"{year:04}-{(last or 0) + 1:04}", event_)
    _enter(connection, case, event_)
    return case


def _take_in(connection: Connection, number: str, events: Sequence[Sealed]) -> None:
    first = events[0][0]
    if isinstance(first, Opened):
        _enter(connection, told(number, (event_ for event_, _ in events)), first)
    for step, (event_, sealed) in enumerate(events, 1):
        _insert(connection, number, step, _json(event_), sealed)


def _enter(connection: Connection, case: Case, event_: Opened) -> None:
    year, _, serial = case.id.partition("-")
    report = next((file.sha256 for file in event_.files if file.role == "report"), "")
    connection.execute(
        text(
            "INSERT INTO cases (number, year, serial, report, supplier, steps, line, standing) "
            "VALUES (:n, :y, :s, :r, :k, :t, :l, :j)"
        ),
        {
            "n": case.id,
            "y": int(year),
            "s": int(serial),
            "r": report,
            "k": key(case.supplier)[:200] if case.supplier else None,
            "t": case.steps,
            "l": _json(line_of(case)),
            "j": _shown(case),
        },
    )


def _add(connection: Connection, number: str, step: int, event_: AnyEvent, *, before: str) -> None:
    body = _json(event_)
    _insert(connection, number, step, body, seal(before, body))


def _insert(connection: Connection, number: str, step: int, body: str, sealed: str) -> None:
    connection.execute(
        text("INSERT INTO events (case_id, step, body, seal) SELECT id, :t, :b, :s FROM cases WHERE number = :n"),
        {"n": number, "t": step, "b": body, "s": sealed},
    )


def _last_seal(connection: Connection, number: str) -> str:
    query = "SELECT seal FROM events JOIN cases ON cases.id = case_id WHERE number = :n ORDER BY step DESC LIMIT 1"
    return str(connection.execute(text(query), {"n": number}).scalar_one())


def _stand(connection: Connection, case: Case) -> None:
    connection.execute(
        text("UPDATE cases SET steps = :t, line = :l, standing = :j WHERE number = :n"),
        {"n": case.id, "t": case.steps, "l": _json(line_of(case)), "j": _shown(case)},
    )


def _standing(connection: Connection, number: str) -> Case:
    query = text("SELECT standing FROM cases WHERE number = :n")
    return _case(connection.execute(query, {"n": number}).scalar_one())


def _anew(now: Case, again: Callable[[Case], Sequence[AnyEvent] | None] | None) -> Sequence[AnyEvent]:
    events = None if again is None else again(now)
    if events is None:
        raise ChangedMeanwhileError(
            f"Case {now.id} was changed by somebody else at this moment; nothing was written.",
            f"Look at it and do it again: recourse case show {now.id}",
        )
    return events


def _recorded(connection: Connection, intent: str, number: str) -> None:
    query = text("UPDATE intents SET number = :n WHERE id = :i AND number IS NULL")
    if connection.execute(query, {"n": number, "i": intent}).rowcount != 1:
        raise ChangedMeanwhileError(
            "What was being written was cleared away at this moment; nothing was recorded.", "Do it again."
        )


# --- the database -----------------------------------------------------------------------------------------------------


def _engine(home: Home) -> Engine:
    with _faults(home):
        if isinstance(home.database, Path):
            try:
                home.database.parent.mkdir(parents=True, exist_ok=True)
            except OSError as fault:
                raise OutputError(
                    f"The folder {home.database.parent} cannot be made: {fault.strerror or fault}.",
                    "Name another place with RECOURSE_DB.",
                ) from fault
            # The driver's own transactions begin too late: a reader cannot become a writer while others write.
            address = URL.create("sqlite", database=str(home.database))
            own = {"timeout": WAIT_SECONDS, "isolation_level": None}
            engine = create_engine(address, poolclass=NullPool, connect_args=own)
            event.listen(engine, "connect", _prepare)
            event.listen(engine, "begin", _begin)
            return engine
        return create_engine(home.database, pool_size=1, max_overflow=0, pool_pre_ping=True)


def _prepare(connection: object, record: object) -> None:
    del record
    cursor = connection.cursor()  # type: ignore[attr-defined]  # the driver's own connection
    for pragma in ("foreign_keys=ON", "synchronous=FULL", "trusted_schema=OFF"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _keep(connection: Connection, home: Home, old: str) -> Path:
    """Save the database in its *old* shape and return where."""
    from toolkit.cases.backup import copy_of

    return copy_of(connection, home, old)


@contextmanager
def _faults(home: Home) -> Iterator[None]:
    """Tell what a database says in a sentence of ours."""
    try:
        yield
    except RecourseError:
        raise
    except (NoSuchModuleError, ModuleNotFoundError) as fault:
        raise MissingPartError(
            "The driver for PostgreSQL is not installed.", "python -m pip install 'recourse[postgresql]'"
        ) from fault
    except ArgumentError as fault:
        raise InvalidInputError(
            f"RECOURSE_DB is no address of a database: {fault}.", "postgresql://host/name"
        ) from fault
    except DBAPIError as fault:
        said = str(fault.orig).splitlines()[0] if fault.orig else str(fault)
        locked = "locked" in said
        raise OutputError(
            f"The register at {_place(home)} cannot be used: {said.rstrip('.')}.",
            "Another program holds it; try again." if locked else "recourse doctor looks what is wrong with it.",
        ) from fault
    except SQLAlchemyError as fault:
        raise OutputError(f"The register at {_place(home)} cannot be used: {fault}.", "recourse doctor") from fault


def _place(home: Home) -> str:
    """Return the place of the register without the password in it."""
    if isinstance(home.database, Path):
        return str(home.database)
    from sqlalchemy import make_url

    with suppress(ArgumentError):
        return make_url(home.database).render_as_string(hide_password=True)
    return "the database in RECOURSE_DB"
