"""The database of the register through SQLAlchemy: SQLite or PostgreSQL, made and brought up to date by Alembic."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event, text
from sqlalchemy import Connection as Library
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.pool import NullPool

from toolkit.cases.door import Rows
from toolkit.cases.places import Home
from toolkit.cases.plain import PRAGMAS, WAIT_SECONDS, refusal
from toolkit.cases.schema import bring_up_to_date
from toolkit.cases.shape import NEWEST
from toolkit.errors import InvalidInputError, MissingPartError, OutputError, RecourseError

_WRITES = "recourse_writes"
_LOCK = 7_206_826  # any number: it is the name of the one lock that writers on a server pass through


class Database:
    """The database at *home* in its newest shape; ``kept`` tells where an older one was saved before."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self._engine = _engine_of(home)
        self.kept: Path | None = None
        if not self._is_newest():
            with self._written() as library:
                self.kept = bring_up_to_date(library, lambda old: _keep(library, home, old))

    @contextmanager
    def reading(self) -> Iterator["_Connection"]:
        with faults(self._home), self._engine.connect() as library:
            yield _Connection(library)

    @contextmanager
    def writing(self) -> Iterator["_Connection"]:
        with self._written() as library:
            yield _Connection(library)

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def _written(self) -> Iterator[Library]:
        writer = self._engine.execution_options(**{_WRITES: True})
        with faults(self._home), writer.begin() as library:
            if library.dialect.name == "postgresql":
                library.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": _LOCK})
            yield library

    def _is_newest(self) -> bool:
        """Tell whether nothing is to be done to the shape of the database, which is so nearly always."""
        if isinstance(self._home.database, Path) and not self._home.database.exists():
            return False
        with suppress(DBAPIError), self._engine.connect() as library:
            return library.execute(text("SELECT version_num FROM alembic_version")).scalar() == NEWEST
        return False


class _Connection:
    def __init__(self, library: Library) -> None:
        self._library = library
        self.kind = library.dialect.name

    def execute(self, statement: str, values: Mapping[str, Any] = {}, /) -> Rows:
        return self._library.execute(text(statement), dict(values))


def _engine_of(home: Home) -> Engine:
    with faults(home):
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
        # More than one: a step that is decided anew within the transaction of a writer may look into the register.
        return create_engine(home.database, pool_size=1, max_overflow=2, pool_pre_ping=True)


def _prepare(connection: object, record: object) -> None:
    del record
    cursor = connection.cursor()  # type: ignore[attr-defined]  # the driver's own connection
    for pragma in PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Library) -> None:
    writes = connection.get_execution_options().get(_WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _keep(library: Library, home: Home, old: str) -> Path:
    """Save the database in its *old* shape and return where."""
    from toolkit.cases.backup import copy_of

    return copy_of(library, home, old)


@contextmanager
def faults(home: Home) -> Iterator[None]:
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
        raise refusal(_place(home), said) from fault
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
