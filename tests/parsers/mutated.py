"""Good reports with a few bytes changed, and what becomes of them."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Literal

from toolkit.confined.exchange import Limits
from toolkit.errors import RecourseError
from toolkit.model.report import Problem, Report
from toolkit.parsers import read
from toolkit.parsers.supervised import ReaderFaultError, read_supervised

Outcome = Literal["same", "told", "refused", "broken", "silent"]
LIMITS = Limits(seconds=30)


def mutations(paths: Sequence[Path], number: int, chance: Random) -> Iterator[tuple[Path, bytes]]:
    """Yield *number* changed files: bytes flipped, a stretch cut out or doubled, the end lost."""
    for index in range(number):
        path = paths[index % len(paths)]
        yield path, changed(path.read_bytes(), chance)


def changed(data: bytes, chance: Random) -> bytes:
    """Return *data* with one change."""
    place = chance.randrange(len(data))
    length = chance.choice((1, 4, 40, 400))
    match chance.choice(("flip", "cut", "double", "end")):
        case "flip":
            made = bytearray(data)
            for at in range(place, min(place + length, len(data))):
                made[at] ^= 1 << chance.randrange(8)
            return bytes(made)
        case "cut":
            return data[:place] + data[place + length :]
        case "double":
            return data[: place + length] + data[place:]
        case _:
            return data[: max(place, 1000)]


def outcome(path: Path, data: bytes) -> Outcome:
    """Return what came of *data*, a changed copy of the report at *path*; silent: other counts and no new problem."""
    try:
        report = read_supervised(data, path.name, LIMITS)
    except RecourseError:
        return "refused"
    except ReaderFaultError:
        return "broken"
    if counts(report) == original(path):
        return "same"
    return "silent" if report.problems == problems(path) else "told"


@cache
def problems(path: Path) -> tuple[Problem, ...]:
    return read(path.read_bytes(), path.name).problems


@cache
def original(path: Path) -> tuple[object, ...]:
    return counts(read(path.read_bytes(), path.name))


def counts(report: Report) -> tuple[object, ...]:
    """Return every number that a decision rests on."""
    rows = sorted((d.critical or 0, d.major or 0, d.minor or 0) for d in report.defects)
    return (tuple(rows), report.found, report.allowed, report.results.overall)
