"""The work of ``recourse clauses compare``: the table, the JSON, the redline."""

import datetime as dt
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from toolkit.cli.console import Talk
from toolkit.cli.contracts import AUTHOR, contract_from
from toolkit.cli.inputs import STDIN
from toolkit.cli.outputs import refuse_existing, refuse_overlap, write
from toolkit.cli.own_clauses import sound_library
from toolkit.cli.sending import json_document
from toolkit.contracts.checking import Verdict, check
from toolkit.contracts.comparing import Change, Compared, compared
from toolkit.errors import WrongUseError

WIDTH = 100
QUOTED = 240
# What a reader must see first.
ORDER = (
    Change.TURNED,
    Change.DROPPED,
    Change.WEAKENED,
    Change.UNCLEAR,
    Change.REWORDED,
    Change.STRENGTHENED,
    Change.ADDED,
    Change.SAME,
)


class Compare(NamedTuple):
    """What is asked of ``compare``."""

    old: str
    new: str
    redline: Path | None
    all_types: bool
    library: Path | None
    day: dt.date
    force: bool
    json: bool


class ToldSide(msgspec.Struct, frozen=True, kw_only=True):
    status: str
    place: str | None
    quote: str | None


class ToldChange(msgspec.Struct, frozen=True, kw_only=True):
    """*because* is what moved within one status: "24 → 6 months"."""

    type: str
    library_id: str
    change: str
    old: ToldSide
    new: ToldSide
    because: str | None = None


class ToldCompare(msgspec.Struct, frozen=True, kw_only=True):
    schema: Literal["recourse.clause-compare/1"] = "recourse.clause-compare/1"
    old: str
    new: str
    changes: tuple[ToldChange, ...]


def compare_contracts(asked: Compare, talk: Talk) -> None:
    if asked.old == asked.new == STDIN:
        raise WrongUseError("Both contracts would be read from stdin.", "Give one of them as a file.")
    if asked.redline is not None:
        refuse_overlap((asked.redline,), (asked.old, asked.new))
        refuse_existing((asked.redline,), force=asked.force)
    known = sound_library(asked.library)
    old, new = contract_from(asked.old, talk), contract_from(asked.new, talk)
    found = tuple(compared(check(old.passages, known), check(new.passages, known)))
    if asked.redline is not None:
        if old.word is None or new.word is None:
            raise WrongUseError("--redline compares two Word files.", "Leave it out, or give both as .docx.")
        from toolkit.contracts.redline import redline

        moment = f"{asked.day.isoformat()}T00:00:00Z"
        data = redline(old.data, new.data, author=AUTHOR, date=moment)
        write(asked.redline, data, force=asked.force)
    if asked.json:
        talk.data(json_document(ToldCompare(old=old.name, new=new.name, changes=tuple(map(_told, found)))))
        return
    talk.tell("\n".join(_table(found, asked)))
    if asked.redline is not None:
        talk.tell(str(asked.redline))


def _told(one: Compared) -> ToldChange:
    return ToldChange(
        type=one.type,
        library_id=one.library,
        change=one.change.value,
        old=_side(one.old),
        new=_side(one.new),
        because=one.because or None,
    )


def _side(verdict: Verdict) -> ToldSide:
    first = verdict.evidence[0] if verdict.evidence else None
    return ToldSide(
        status=verdict.status.value,
        place=(first.sentence.passage.place or None) if first else None,
        quote=first.sentence.quote if first else None,
    )


def _table(found: tuple[Compared, ...], asked: Compare) -> Iterator[str]:
    shown = [one for one in found if asked.all_types or one.change is not Change.SAME]
    for change in ORDER:
        for one in shown:
            if one.change is change:
                yield f"{change.value}: {one.type} ({one.library})" + (f", {one.because}" if one.because else "")
                yield from _quoted("was", one.old)
                yield from _quoted("is now", one.new)
    if not shown:
        yield "No clause type has changed."


def _quoted(label: str, verdict: Verdict) -> list[str]:
    side = _side(verdict)
    told = f"{label} {side.status}" + (f", {side.place}" if side.place else "")
    quote = side.quote or ""
    short = quote if len(quote) <= QUOTED else quote[:QUOTED] + " …"
    return textwrap.wrap(
        f"{told}: “{short}”" if quote else told, WIDTH, initial_indent="    ", subsequent_indent="      "
    )
