"""Where the register and the files of its cases lie: in the user's data folder, or where the environment says."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from toolkit.errors import InvalidInputError

DATABASE_VARIABLE = "RECOURSE_DB"
FILES_VARIABLE = "RECOURSE_FILES"
_SCHEMES = ("postgresql://", "postgres://", "postgresql+")
_POSTGRESQL = "postgresql+pg8000://"


class Home(NamedTuple):
    """*database* is the path of a SQLite file, or the URL of a PostgreSQL server; *files* the folder of the cases."""

    database: Path | str
    files: Path


def home(environment: Mapping[str, str] | None = None) -> Home:
    """Return where the register lies; raises ``InvalidInputError`` where the environment names no place.

    The files of a SQLite register lie beside it, so that both are copied together. A server has no folder of its own:
    those who share it share a folder too, and ``RECOURSE_FILES`` names it.
    """
    given = os.environ if environment is None else environment
    named, files = given.get(DATABASE_VARIABLE, "").strip(), given.get(FILES_VARIABLE, "").strip()
    if "://" in named:
        return Home(_server(named), Path(files) if files else _of_user() / "cases")
    database = _file(named) if named else _of_user() / "register.db"
    folder = database.parent / ("cases" if not named else f"{database.stem}-cases")
    return Home(database, Path(files) if files else folder)


def _file(named: str) -> Path:
    path = Path(named).expanduser()
    if path.is_dir():
        raise InvalidInputError(f"{DATABASE_VARIABLE} names the folder {path}.", "Name a file in it, such as cases.db.")
    return path.absolute()


def _server(url: str) -> str:
    """Return *url* as SQLAlchemy takes it; people write the URL as their server's provider gives it."""
    if url.startswith("sqlite:///"):
        raise InvalidInputError(f"{DATABASE_VARIABLE} is {url!r}.", "For SQLite give the path of the file alone.")
    if not url.startswith(_SCHEMES):
        scheme = url.partition("://")[0]
        raise InvalidInputError(
            f"{DATABASE_VARIABLE} names a database of the kind {scheme!r}.",
            "Give the path of a SQLite file, or postgresql://user:password@host/database.",
        )
    return _POSTGRESQL + url.partition("://")[2] if url.startswith(_SCHEMES[:2]) else url


def _of_user() -> Path:
    from platformdirs import user_data_path

    return user_data_path("recourse", appauthor=False)
