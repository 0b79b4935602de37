"""The list of cases. It is what people look at every morning, so a register in a file is read without its library."""

import datetime as dt
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec

from toolkit.cases.case import Case, State
from toolkit.cases.names import key
from toolkit.cases.places import Home, home
from toolkit.cases.telling import at
from toolkit.cli.case_text import cases_text, next_day
from toolkit.cli.console import Talk
from toolkit.cli.options import today

NEWEST = "0002"  # as toolkit.cases.schema has it, which loads the library; a test holds the two together


def show_cases(talk: Talk, day: dt.date | None, supplier: str | None, *, open_only: bool, json: bool) -> None:
    """Print the cases as they stand on *day*, the overdue ones first."""
    named = None if supplier is None else key(supplier)
    cases = [at(case, day or today()) for case in standings(home()) if _wanted(case, named, open_only=open_only)]
    cases.sort(key=_urgency)
    if json:
        encoder = msgspec.json.Encoder(decimal_format="number")
        talk.data(b"".join(encoder.encode(case) + b"\n" for case in cases))
    else:
        talk.tell(cases_text(cases))


def standings(place: Home) -> Iterator[Case]:
    """Yield the cases of the register at *place*, the oldest first."""
    rows = _glance(place.database) if isinstance(place.database, Path) else None
    if rows is not None:
        decoder = msgspec.json.Decoder(Case)
        yield from (decoder.decode(row) for row in rows)
        return
    from toolkit.cases.register import Register

    yield from Register(place).standings()


def _glance(file: Path) -> list[str] | None:
    """Return what the register in *file* says of its cases; ``None`` where the library has to see to it first."""
    if not file.is_file():
        return None
    try:
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True, timeout=30)) as connection:
            if connection.execute("SELECT version_num FROM alembic_version").fetchone() != (NEWEST,):
                return None
            return [row for (row,) in connection.execute("SELECT standing FROM cases ORDER BY year, serial")]
    except sqlite3.Error:
        return None  # what is wrong is told by the one that opens it for good


def _wanted(case: Case, supplier: str | None, *, open_only: bool) -> bool:
    return not (open_only and case.state is State.CLOSED) and (
        supplier is None or (case.supplier is not None and key(case.supplier) == supplier)
    )


def _urgency(case: Case) -> tuple[bool, bool, dt.date, str]:
    """Return what a case is ordered by: overdue, then open, then the day on which something is due."""
    return (not case.overdue, case.state is State.CLOSED, next_day(case) or dt.date.max, case.id)
