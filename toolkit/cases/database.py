"""The database of the register: how it is reached, and what it says when something is wrong with it."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.pool import NullPool

from toolkit.cases.places import Home
from toolkit.errors import InvalidInputError, MissingPartError, OutputError, RecourseError

WAIT_SECONDS = 30
WRITES = "recourse_writes"


def engine_of(home: Home) -> Engine:
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
        return create_engine(home.database, pool_size=1, max_overflow=0, pool_pre_ping=True)


def _prepare(connection: object, record: object) -> None:
    del record
    cursor = connection.cursor()  # type: ignore[attr-defined]  # the driver's own connection
    for pragma in ("foreign_keys=ON", "synchronous=FULL", "trusted_schema=OFF"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


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
