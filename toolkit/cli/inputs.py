"""Files that come in: bytes with a name, or one sentence that says why not."""

import os
import sys
from pathlib import Path
from typing import BinaryIO, NamedTuple

from toolkit.errors import InvalidInputError, RecourseError, UnreadableReportError

MEGABYTE = 1_000_000
MOST_MEGABYTES = 100
LIMIT_VARIABLE = "RECOURSE_MAX_MB"
LARGEST = 1_000_000  # of any limit that the environment sets
STDIN = "-"


class Given(NamedTuple):
    """The bytes of a file and its name without the folder: where a file lay is nobody's business later."""

    data: bytes
    name: str


def take(file: str, fault: type[RecourseError] = UnreadableReportError) -> Given:
    """Return what *file* holds; ``-`` is stdin. Whatever stands in the way is raised as *fault*."""
    most = _most_bytes()
    try:
        if file == STDIN:
            given = Given(_read(sys.stdin.buffer, most, "stdin", fault), "stdin")
        else:
            given = _take_file(Path(file), most, fault)
    except OSError as refused:
        raise fault(
            f"{file} cannot be read: {refused.strerror or refused}.", "See who may read it, and try again."
        ) from refused
    except ValueError as refused:
        raise fault(f"{file!r} is no file name: {refused}.") from refused
    if not given.data:
        raise fault(f"{given.name} is empty.", "Copy or download the file again.")
    return given


def _take_file(path: Path, most: int, fault: type[RecourseError]) -> Given:
    # Asked first, because Windows would call a folder a matter of permission.
    if path.is_dir():
        raise fault(f"{path} is a folder, not a file.", "Name the file in it.")
    if not path.exists():
        raise fault(f"There is no file {path}.", _alike(path))
    with path.open("rb") as stream:
        return Given(_read(stream, most, str(path), fault), path.name)


def _read(stream: BinaryIO, most: int, name: str, fault: type[RecourseError]) -> bytes:
    data = stream.read(most + 1)
    if len(data) > most:
        raise fault(
            f"{name} is larger than {most // MEGABYTE} MB.",
            f"An inspection report rarely is. If this is one, set {LIMIT_VARIABLE} to more megabytes.",
        )
    return data


def _alike(path: Path) -> str:
    from difflib import get_close_matches

    try:
        names = [entry.name for entry in path.parent.iterdir() if entry.is_file()]
    except OSError:
        return f"There is no folder {path.parent} either."
    close = get_close_matches(path.name, names, n=1)
    return f"Did you mean {path.parent / close[0]}?" if close else "Check the name and the folder."


def whole_number(variable: str, default: int, unit: str) -> int:
    """Return what the environment's *variable* says, from 1 to ``LARGEST``; *default* where it says nothing.

    Raises:
        InvalidInputError: it is no such number; *unit* says in the hint what it counts.
    """
    word = os.environ.get(variable) or str(default)
    if not (word.isdecimal() and 1 <= int(word) <= LARGEST):
        raise InvalidInputError(
            f"{variable} is {word!r}.", f"Set it to a whole number of {unit} from 1 to {LARGEST}, or unset it."
        )
    return int(word)


def _most_bytes() -> int:
    return whole_number(LIMIT_VARIABLE, MOST_MEGABYTES, "megabytes") * MEGABYTE
