"""The register in its database, SQLite or PostgreSQL. It takes events and gives cases; files are the vault's.

A writer has the register for itself while it writes, so that numbers have no gap and no double, and a step is decided
on the case as it stands and not as it stood.
"""

import weakref
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from itertools import groupby
from pathlib import Path

from toolkit.cases.case import Case
from toolkit.cases.door import Connection, Door
from toolkit.cases.events import AnyEvent
from toolkit.cases.names import key
from toolkit.cases.places import Home
from toolkit.cases.plain import plainly
from toolkit.cases.rows import (
    FILES,
    DamagedError,
    Intent,
    Sealed,
    add,
    anew,
    case_in,
    entered,
    event_in,
    events_of,
    is_broken,
    is_told_rightly,
    last_seal,
    like,
    recorded,
    stand,
    standing_of,
    take_in,
    text_of,
)
from toolkit.cases.telling import after, told
from toolkit.errors import InvalidInputError


class Register:
    """The register at *home*; ``kept`` tells where an older one was saved before it was brought up to date.

    With *quick*, a SQLite register that needs nothing but a step is reached without the library, by the same
    statements.
    """

    def __init__(self, home: Home, *, quick: bool = False) -> None:
        self.home = home
        self.kept: Path | None = None
        door: Door | None = plainly(home) if quick else None
        if door is None:
            from toolkit.cases.database import Database  # it loads the library

            door = made = Database(home)
            self.kept = made.kept
        self._door = door
        weakref.finalize(self, door.close)

    # --- reading ------------------------------------------------------------------------------------------------------

    def case(self, number: str) -> Case:
        """Return case *number*; raises ``InvalidInputError`` where there is none."""
        with self._read() as connection:
            row = connection.execute("SELECT standing FROM cases WHERE number = :n", {"n": number}).first()
        if row is None:
            raise InvalidInputError(f"There is no case {number} in the register.", "recourse case list shows them.")
        return case_in(row.standing)

    def standings(self) -> Iterator[Case]:
        """Yield all cases, the oldest first."""
        return map(case_in, self.printed())

    def printed(self) -> list[str]:
        """Return all cases as they are printed, the oldest first."""
        with self._read() as connection:
            rows = connection.execute("SELECT standing FROM cases ORDER BY year, serial")
            return [row.standing for row in rows]

    def lines(self) -> list[tuple[str, str]]:
        """Return what a list shows of each case, and all of it as it is printed, the oldest first."""
        with self._read() as connection:
            rows = connection.execute("SELECT line, standing FROM cases ORDER BY year, serial")
            return [(row.line, row.standing) for row in rows]

    def of_supplier(self, name: str) -> tuple[Case, ...]:
        """Return the cases of the supplier *name*, however it is spelt, the oldest first."""
        query = "SELECT standing FROM cases WHERE supplier = :k ORDER BY year, serial"
        with self._read() as connection:
            return tuple(case_in(row.standing) for row in connection.execute(query, {"k": key(name)[:200]}))

    def naming(self, marks: Sequence[str]) -> tuple[Case, ...]:
        """Return the cases in which one of *marks*, hashes or numbers of reports, stands somewhere."""
        if not marks:
            return ()
        told = {f"m{place}": f"%{like(mark)}%" for place, mark in enumerate(marks)}
        where = " OR ".join(f"standing LIKE :{name} ESCAPE '!'" for name in told)
        query = f"SELECT standing FROM cases WHERE {where} ORDER BY year, serial"  # noqa: S608  names of ours
        with self._read() as connection:
            return tuple(case_in(row.standing) for row in connection.execute(query, told))

    def events(self, number: str) -> tuple[AnyEvent, ...]:
        """Return the events of case *number*, in order."""
        with self._read() as connection:
            return events_of(connection, number)

    def sealed(self, number: str) -> "tuple[Sealed, ...]":
        """Return the events of case *number* in order, each with its seal."""
        query = "SELECT body, seal FROM events JOIN cases ON cases.id = case_id WHERE number = :n ORDER BY step"
        with self._read() as connection:
            rows = connection.execute(query, {"n": number}).all()
        return tuple(Sealed(event_in(row.body, number), str(row.seal), str(row.body)) for row in rows)

    def opened_on(self, report: str) -> tuple[str, ...]:
        """Return the numbers of the cases that were opened on the report with the hash *report*."""
        query = "SELECT number FROM cases WHERE report = :r ORDER BY id"
        with self._read() as connection:
            return tuple(row.number for row in connection.execute(query, {"r": report}))

    def intents(self) -> tuple[Intent, ...]:
        """Return what is on its way, or was when a writer stopped."""
        with self._read() as connection:
            rows = connection.execute("SELECT id, begun, writer, files, number FROM intents ORDER BY begun").all()
        return tuple(
            Intent(row.id, datetime.fromisoformat(row.begun), row.writer, FILES.decode(row.files), row.number)
            for row in rows
        )

    # --- writing ------------------------------------------------------------------------------------------------------

    def intend(self, intent: Intent) -> None:
        """Note that *intent* begins."""
        values = {"i": intent.id, "b": intent.begun.isoformat(), "w": intent.writer, "f": text_of(intent.files)}
        query = "INSERT INTO intents (id, begun, writer, files) VALUES (:i, :b, :w, :f)"
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
                case = entered(connection, events[0])
                add(connection, case.id, case.steps, events[0], before="")
                events = events[1:]
            elif (now := standing_of(connection, case.id)).steps != case.steps:
                case, events = now, anew(now, again)
            for event_ in events:
                case = after(case, event_)
                add(connection, case.id, case.steps, event_, before=last_seal(connection, case.id))
            stand(connection, case)
            if intent is not None:
                recorded(connection, intent, case.id)
        return case

    def end(self, intent: str) -> None:
        """Note that *intent* is done, or was given up."""
        with self._write() as connection:
            connection.execute("DELETE FROM intents WHERE id = :i", {"i": intent})

    def give_up(self, intent: str) -> bool:
        """Take back *intent* unless its event was recorded; return whether it was taken back."""
        with self._write() as connection:
            query = "DELETE FROM intents WHERE id = :i AND number IS NULL"
            return connection.execute(query, {"i": intent}).rowcount == 1

    def tell_anew(self, number: str) -> bool:
        """Tell case *number* from its events; return whether what was stored beside them said something else."""
        with self._read() as connection:
            if is_told_rightly(connection, number):
                return False
        with self._write() as connection:
            if is_told_rightly(connection, number):  # somebody wrote to it between the two looks
                return False
            stand(connection, told(number, events_of(connection, number)))
        return True

    def take_in(self, cases: Mapping[str, Sequence["Sealed"]]) -> None:
        """Write *cases*, by number, as a backup tells them."""
        with self._write() as connection:
            for number, events in cases.items():
                take_in(connection, number, events)

    def numbers(self) -> tuple[str, ...]:
        with self._read() as connection:
            return tuple(row.number for row in connection.execute("SELECT number FROM cases ORDER BY id"))

    def refuse_broken(self, number: str) -> None:
        """Raise ``DamagedError`` where case *number* is not what its events tell, or these are not those written."""
        query = (
            "SELECT steps, step, body, seal FROM cases JOIN events ON cases.id = case_id "
            "WHERE number = :n ORDER BY step"
        )
        with self._read() as connection:
            rows = connection.execute(query, {"n": number}).all()
            if not rows or is_broken(rows) or not is_told_rightly(connection, number):
                raise DamagedError(
                    f"What the register says of case {number} is not what was written to it; nothing was done.",
                    "recourse doctor looks what is wrong with it.",
                )

    def unsealed(self) -> tuple[str, ...]:
        """Return the cases whose events are not the ones that were written, in the order they were written."""
        query = (
            "SELECT number, steps, step, body, seal FROM cases LEFT JOIN events ON cases.id = case_id "
            "ORDER BY cases.id, step"
        )
        with self._read() as connection:
            rows = connection.execute(query).all()
        return tuple(number for number, of_case in groupby(rows, lambda row: str(row.number)) if is_broken([*of_case]))

    def sound(self) -> str | None:
        """Return what the database says of itself where that is not well."""
        with self._read() as connection:
            if connection.kind != "sqlite":
                return None
            said = [str(row[0]) for row in connection.execute("PRAGMA quick_check")]
        return None if said == ["ok"] else "; ".join(said[:3])

    def _read(self) -> AbstractContextManager[Connection]:
        return self._door.reading()

    def _write(self) -> AbstractContextManager[Connection]:
        return self._door.writing()
