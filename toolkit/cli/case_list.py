"""The list of cases. It is what people look at every morning, so a register in a file is read without its library."""

import datetime as dt
import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

import msgspec

from toolkit.cases.case import Case, Line, State
from toolkit.cases.days import is_past, next_day
from toolkit.cases.names import key
from toolkit.cases.places import Home, home
from toolkit.cases.shape import NEWEST
from toolkit.cli.case_text import cases_text
from toolkit.cli.console import Talk
from toolkit.cli.options import today
from toolkit.errors import InvalidInputError, OutputError

_SHORT = re.compile(r"(?:(?P<year>\d{4})-)?0*(?P<serial>[1-9]\d{0,5})")
_FILE = b'"file":"'
_NOT_OVERDUE, _OVERDUE = b'"overdue":false', b'"overdue":true'


class Listed(NamedTuple):
    """A case of the list: what is shown of it, when something is *due*, if that is past, and all of it as printed."""

    line: Line
    due: dt.date | None
    overdue: bool
    printed: bytes


def show_cases(talk: Talk, day: dt.date | None, supplier: str | None, *, open_only: bool, json: bool) -> None:
    """Print the cases as they stand on *day*, the overdue ones first."""
    named, place, now = None if supplier is None else key(supplier), home(), day or today()
    with _readable():
        found = (_listed(line, printed, now) for line, printed in lines(place, whole=json or named is not None))
        cases = sorted((one for one in found if _wanted(one, named, open_only=open_only)), key=_urgency)
    if json:
        talk.data(b"".join(_marked(one, place.files) + b"\n" for one in cases))
    else:
        where = place.database if isinstance(place.database, Path) else "the register"  # an address holds a password
        talk.tell(cases_text([(one.line, one.due, one.overdue) for one in cases], where))


def number_of(typed: str) -> str:
    """Return the case that *typed* means: its number, the end of it, or the number of its order.

    Raises:
        InvalidInputError: it may be several.
    """
    short = _SHORT.fullmatch(typed.strip())
    if short and short["year"]:
        return f"{short['year']}-{int(short['serial']):04}"
    known = (_LINE.decode(kept) for kept, _ in lines(home(), whole=False))
    meant = [line for line in known if _is_meant(line, typed, short)]
    found = [line.id for line in meant if not line.void] or [line.id for line in meant]
    if len(found) > 1:
        raise InvalidInputError(f"{typed} may be one of the cases {', '.join(found)}.", "Name the one that is meant.")
    return found[0] if found else typed


def _is_meant(line: Line, typed: str, short: re.Match[str] | None) -> bool:
    wanted = typed.strip().casefold()
    same_end = short is not None and int(line.id.partition("-")[2]) == int(short["serial"])
    return same_end or any(number.casefold() == wanted for number in line.po_numbers)


def standings(place: Home) -> Iterator[Case]:
    """Yield the cases of the register at *place*, whole, the oldest first."""
    decode = msgspec.json.Decoder(Case).decode
    with _readable():
        yield from (decode(printed) for _, printed in lines(place, whole=True))


@contextmanager
def _readable() -> Iterator[None]:
    """Tell what cannot be read in a sentence of ours."""
    try:
        yield
    except msgspec.MsgspecError as fault:
        raise OutputError(
            f"A case in the register cannot be read: {fault}.", "recourse doctor tells it anew from its events."
        ) from fault


def lines(place: Home, *, whole: bool) -> list[tuple[bytes, bytes]]:
    """Return what a list shows of each case of the register at *place*, and with *whole* all of it as it is printed."""
    if isinstance(place.database, Path) and not place.database.exists():
        return []  # to look at a register that is not there makes none
    rows = _glance(place.database, whole=whole) if isinstance(place.database, Path) else None
    if rows is not None:
        return rows
    from toolkit.cases.register import Register

    return [(line.encode(), printed.encode()) for line, printed in Register(place).lines()]


def _glance(file: Path, *, whole: bool) -> list[tuple[bytes, bytes]] | None:
    """Return what the register in *file* says of its cases; ``None`` where the library has to see to it first."""
    if not file.is_file():
        return None
    columns = "line, standing" if whole else "line, ''"
    try:
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True, timeout=30)) as connection:
            connection.text_factory = bytes
            if connection.execute("SELECT version_num FROM alembic_version").fetchone() != (NEWEST.encode(),):
                return None
            return connection.execute(f"SELECT {columns} FROM cases ORDER BY id").fetchall()  # noqa: S608  ours
    except sqlite3.Error:
        return None  # what is wrong is told by the one that opens it for good


class _Names(msgspec.Struct, frozen=True):
    """The names of a supplier, out of a case as it is printed."""

    supplier: str | None = None
    supplier_zh: str | None = None


_LINE = msgspec.json.Decoder(Line)
_NAMES = msgspec.json.Decoder(_Names)


def _listed(kept: bytes, printed: bytes, day: dt.date) -> Listed:
    line = _LINE.decode(kept)
    due = next_day(line)
    return Listed(line, due, is_past(line, due, day), printed)


def _marked(case: Listed, files: Path) -> bytes:
    """Return *case* as it is printed on the day of the list, its papers by where they lie under *files*.

    The flag is the first of its name in it, and only papers have a file; the rest need not be written anew.
    """
    printed = case.printed.replace(_NOT_OVERDUE, _OVERDUE, 1) if case.overdue else case.printed
    if _FILE not in printed:
        return printed
    return printed.replace(_FILE, _FILE + msgspec.json.encode(f"{files / case.line.id}{os.sep}")[1:-1])


def _wanted(case: Listed, supplier: str | None, *, open_only: bool) -> bool:
    if open_only and case.line.state is State.CLOSED:
        return False
    if supplier is None:
        return True
    named = _NAMES.decode(case.printed)
    return supplier in {key(name) for name in (named.supplier, named.supplier_zh) if name}


def _urgency(case: Listed) -> tuple[bool, bool, dt.date, str]:
    """Return what a case is ordered by: overdue, then open, then the day on which something is due."""
    return (not case.overdue, case.line.state is State.CLOSED, case.due or dt.date.max, case.line.id)
