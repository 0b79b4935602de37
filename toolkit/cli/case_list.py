"""The list of cases. It is what people look at every morning, so a register in a file is read without its library."""

import datetime as dt
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import msgspec

from toolkit.cases.case import Balance, Case, State
from toolkit.cases.names import key
from toolkit.cases.places import Home, home
from toolkit.cases.telling import is_overdue, next_day
from toolkit.cli.case_text import cases_text
from toolkit.cli.console import Talk
from toolkit.cli.options import today

NEWEST = "0002"  # as toolkit.cases.schema has it, which loads the library; a test holds the two together
_FILE = b'"file":"'
_NOT_OVERDUE, _OVERDUE = b'"overdue":false', b'"overdue":true'


class Day(msgspec.Struct, frozen=True):
    day: dt.date


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """What a list shows of a case; the rest of it is not even read."""

    id: str
    state: State
    supplier: str | None = None
    po_numbers: tuple[str, ...] = ()
    respond_by: dt.date | None = None
    deadlines: tuple[Day, ...] = ()
    balance: Balance


class Listed(NamedTuple):
    """A case of the list: what is shown of it, whether something is overdue, and all of it as it is printed."""

    line: Line
    overdue: bool
    printed: bytes


def show_cases(talk: Talk, day: dt.date | None, supplier: str | None, *, open_only: bool, json: bool) -> None:
    """Print the cases as they stand on *day*, the overdue ones first."""
    named, place = None if supplier is None else key(supplier), home()
    found = (_listed(printed, day or today()) for printed in printed_cases(place))
    cases = sorted((one for one in found if _wanted(one.line, named, open_only=open_only)), key=_urgency)
    if json:
        talk.data(b"".join(_marked(one, place.files) + b"\n" for one in cases))
    else:
        talk.tell(cases_text((one.line, one.overdue) for one in cases))


def standings(place: Home) -> Iterator[Case]:
    """Yield the cases of the register at *place*, whole, the oldest first."""
    return map(msgspec.json.Decoder(Case).decode, printed_cases(place))


def printed_cases(place: Home) -> list[bytes]:
    """Return the cases of the register at *place* as they are printed, the oldest first."""
    rows = _glance(place.database) if isinstance(place.database, Path) else None
    if rows is not None:
        return rows
    from toolkit.cases.register import Register

    return [printed.encode() for printed in Register(place).printed()]


def _glance(file: Path) -> list[bytes] | None:
    """Return what the register in *file* says of its cases; ``None`` where the library has to see to it first."""
    if not file.is_file():
        return None
    try:
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True, timeout=30)) as connection:
            connection.text_factory = bytes
            if connection.execute("SELECT version_num FROM alembic_version").fetchone() != (NEWEST.encode(),):
                return None
            return [row for (row,) in connection.execute("SELECT standing FROM cases ORDER BY year, serial")]
    except sqlite3.Error:
        return None  # what is wrong is told by the one that opens it for good


_LINE = msgspec.json.Decoder(Line)


def _listed(printed: bytes, day: dt.date) -> Listed:
    line = _LINE.decode(printed)
    return Listed(line, is_overdue(line, day), printed)


def _marked(case: Listed, files: Path) -> bytes:
    """Return *case* as it is printed on the day of the list, its papers by where they lie under *files*.

    The flag is the first of its name in it, and only papers have a file; the rest need not be written anew.
    """
    printed = case.printed.replace(_NOT_OVERDUE, _OVERDUE, 1) if case.overdue else case.printed
    if _FILE not in printed:
        return printed
    return printed.replace(_FILE, _FILE + msgspec.json.encode(f"{files / case.line.id}{os.sep}")[1:-1])


def _wanted(line: Line, supplier: str | None, *, open_only: bool) -> bool:
    if open_only and line.state is State.CLOSED:
        return False
    return supplier is None or (line.supplier is not None and key(line.supplier) == supplier)


def _urgency(case: Listed) -> tuple[bool, bool, dt.date, str]:
    """Return what a case is ordered by: overdue, then open, then the day on which something is due."""
    return (not case.overdue, case.line.state is State.CLOSED, next_day(case.line) or dt.date.max, case.line.id)
