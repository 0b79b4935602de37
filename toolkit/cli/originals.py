"""The report itself, where a case is taken up from its reading: the annex takes its pictures from nothing else."""

import hashlib
from contextlib import suppress
from pathlib import Path

from toolkit.cli.inputs import STDIN, Given, take
from toolkit.cli.reports import json_text
from toolkit.cli.wish import Wish
from toolkit.errors import InvalidInputError, RecourseError, WrongUseError
from toolkit.model.report import Source


def original_of(given: Given, source: Source, wish: Wish) -> Given | None:
    """Return the file that was read: *given* itself, else the one that *wish* names, else the one beside the JSON.

    ``None`` where there is none with the hash of *source*.

    Raises:
        WrongUseError: *given* is the report itself, and another one is named.
        InvalidInputError: the file that is named is not the one that was read.
    """
    if json_text(given.data) is None:
        if wish.original is not None:
            raise WrongUseError(f"{given.name} is the report itself.", "--original goes with a report JSON.")
        return given
    return _beside(source, wish) if wish.original is None else _named(wish.original, source, given)


def _named(file: str, source: Source, given: Given) -> Given:
    found = take(file, InvalidInputError)
    if is_file_of(source, found):
        return found
    raise InvalidInputError(
        f"{file} is not the file that {given.name} was read from: its SHA-256 is another one.",
        f"Give {source.file} as it was read, or read {file} anew.",
    )


def _beside(source: Source, wish: Wish) -> Given | None:
    """Return the file of the name that the JSON tells, from the JSON's own folder, if it is the one that was read."""
    name = Path(source.file.replace("\\", "/")).name
    if wish.file == STDIN or not name:
        return None
    with suppress(RecourseError, OSError, ValueError):  # a file that happens to be called so need not be readable
        found = take(str(Path(wish.file).parent / name))
        return found if is_file_of(source, found) else None
    return None


def is_file_of(source: Source, found: Given) -> bool:
    """Tell whether *found* is the file that was read, by its hash."""
    return hashlib.sha256(found.data).hexdigest() == source.sha256
