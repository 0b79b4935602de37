"""A SQLite register through Python's own module: loading the library takes longer than opening a case.

It runs the same statements as the library does. It opens what is there in its newest shape; making a register and
bringing one up to date are the library's, as is every server.
"""

import sqlite3
from collections import namedtuple
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

from toolkit.cases.places import Home
from toolkit.cases.shape import NEWEST
from toolkit.errors import OutputError, RecourseError

WAIT_SECONDS = 30
_WAYS_ON = (
    ("locked", "Another program holds it; try again."),
    ("full", "Make room there. Nothing was recorded."),
    ("readonly", "Nobody may write there; RECOURSE_DB names another place. Nothing was recorded."),
    ("unable to open", "Nobody may write there; RECOURSE_DB names another place. Nothing was recorded."),
)
PRAGMAS = ("foreign_keys=ON", "synchronous=FULL", "trusted_schema=OFF")


def plainly(home: Home) -> "Plain | None":
    """Return the door to the register at *home*; ``None`` where the library has to see to it."""
    if not isinstance(home.database, Path) or not home.database.is_file():
        return None
    address = f"{home.database.as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(address, uri=True, timeout=WAIT_SECONDS)) as connection:
            found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.Error:
        return None  # what is wrong is told by the one that opens it for good
    return Plain(home.database) if found == (NEWEST,) else None


class Plain:
    """The register in *file*, by Python's own module."""

    def __init__(self, file: Path) -> None:
        self._file = file

    @contextmanager
    def reading(self) -> Iterator["_Connection"]:
        with self._opened("BEGIN") as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator["_Connection"]:
        with self._opened("BEGIN IMMEDIATE") as connection:
            yield connection

    def close(self) -> None:
        """Do nothing: a connection lasts as long as its transaction."""

    @contextmanager
    def _opened(self, begin: str) -> Iterator["_Connection"]:
        try:
            with closing(sqlite3.connect(self._file, timeout=WAIT_SECONDS, isolation_level=None)) as connection:
                for pragma in PRAGMAS:
                    connection.execute(f"PRAGMA {pragma}")
                connection.execute(begin)
                yield _Connection(connection)
                connection.execute("COMMIT")  # closing it without one takes everything back
        except RecourseError:
            raise
        except sqlite3.Error as fault:
            raise refusal(str(self._file), str(fault)) from fault


def refusal(place: str, said: str) -> OutputError:
    """Return the sentence for what a database *said* at *place*."""
    way_on = next((hint for word, hint in _WAYS_ON if word in said), "recourse doctor looks what is wrong with it.")
    return OutputError(f"The register at {place} cannot be used: {said.rstrip('.')}.", way_on)


class _Connection:
    kind = "sqlite"

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def execute(self, statement: str, values: Mapping[str, Any] = {}, /) -> "_Rows":
        return _Rows(self._connection.execute(statement, dict(values)))


class _Rows:
    def __init__(self, cursor: sqlite3.Cursor) -> None:
        self._cursor = cursor
        columns = tuple(one[0] for one in cursor.description or ())
        if columns:
            made = _row(columns)
            cursor.row_factory = lambda _, values: made(*values)

    @property
    def rowcount(self) -> int:
        return self._cursor.rowcount

    def first(self) -> Any:
        return self._cursor.fetchone()

    def all(self) -> Sequence[Any]:
        return self._cursor.fetchall()

    def scalar(self) -> Any:
        row = self._cursor.fetchone()
        return None if row is None else row[0]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._cursor)


@lru_cache(maxsize=64)
def _row(columns: tuple[str, ...]) -> Any:
    """Return a kind of row with *columns* by name; one that is no name, such as max(serial), goes by its place."""
    return namedtuple("Row", columns, rename=True)  # noqa: PYI024  its fields are known when it runs
