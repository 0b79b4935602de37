"""The shape of the database: made when it is new, brought up to date when it is older, refused when it is newer."""

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from toolkit.cases.shape import KNOWN, NEWEST
from toolkit.errors import InvalidInputError


def revision(connection: Connection) -> str | None:
    """Return the revision of the database; ``None`` where it holds nothing yet.

    Raises:
        InvalidInputError: it is a database of something else.
    """
    tables = inspect(connection).get_table_names()
    if "alembic_version" in tables and "cases" in tables:
        return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())
    if tables:
        raise InvalidInputError(
            f"The database holds other things than cases ({', '.join(sorted(tables)[:3])}).",
            "Let RECOURSE_DB name a place of its own.",
        )
    return None


def bring_up_to_date(connection: Connection, keep: Callable[[str], Path]) -> Path | None:
    """Give the database of *connection* its newest shape; *keep* saves what an older one holds, and tells where.

    Returns the place of the backup, where one was made.

    Raises:
        InvalidInputError: the database was made by a newer program.
    """
    there = revision(connection)
    if there == NEWEST:
        return None
    if there is not None and there not in KNOWN:
        raise InvalidInputError(
            f"The register was written by a newer Recourse (its schema is {there}, this one knows {NEWEST}).",
            "Update: python -m pip install --upgrade recourse. Nothing was changed.",
        )
    kept = keep(there) if there is not None else None
    upgrade(connection, NEWEST)
    return kept


def upgrade(connection: Connection, to: str) -> None:
    """Run the migrations up to revision *to* on *connection*, within its transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, to)
