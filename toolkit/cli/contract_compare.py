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
from toolkit.contracts.checking import Evidence, Verdict, check
from toolkit.contracts.comparing import Change, Compared, change_of, compared, of_no_type, printed, told
from toolkit.contracts.moved import Given, Moved, moved
from toolkit.contracts.stepped import stepped
from toolkit.errors import WrongUseError

WIDTH = 100
QUOTED = 240
# What a reader must see first.
ORDER = (
    Change.TURNED,
    Change.DROPPED,
    Change.WEAKENED,
    Change.UNCLEAR,
    Change.FIGURE,
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
    """*because* is what moved: "length of the warranty: 24 months (8.1) → 6 months (8.1)"."""

    type: str
    library_id: str
    change: str
    old: ToldSide
    new: ToldSide
    because: str | None = None


class ToldFigure(msgspec.Struct, frozen=True, kw_only=True):
    figure: str
    place: str | None
    quote: str


class ToldMove(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a figure; *of* is what it is the figure of, where that is known."""

    of: str | None
    change: str
    old: tuple[ToldFigure, ...]
    new: tuple[ToldFigure, ...]


class ToldCompare(msgspec.Struct, frozen=True, kw_only=True):
    schema: Literal["recourse.clause-compare/1"] = "recourse.clause-compare/1"
    old: str
    new: str
    changes: tuple[ToldChange, ...]
    figures: tuple[ToldMove, ...] = ()


def compare_contracts(asked: Compare, talk: Talk) -> None:
    if asked.old == asked.new == STDIN:
        raise WrongUseError("Both contracts would be read from stdin.", "Give one of them as a file.")
    if asked.redline is not None:
        refuse_overlap((asked.redline,), (asked.old, asked.new))
        refuse_existing((asked.redline,), force=asked.force)
    known = sound_library(asked.library)
    old, new = contract_from(asked.old, talk), contract_from(asked.new, talk)
    sides = check(old.passages, known), check(new.passages, known)
    figures = (*moved(old.passages, new.passages), *stepped(old.passages, new.passages))
    found = tuple(compared(*sides, figures))
    if asked.redline is not None:
        if old.word is None or new.word is None:
            raise WrongUseError("--redline compares two Word files.", "Leave it out, or give both as .docx.")
        from toolkit.contracts.redline import redline

        moment = f"{asked.day.isoformat()}T00:00:00Z"
        data = redline(old.data, new.data, author=AUTHOR, date=moment)
        write(asked.redline, data, force=asked.force)
    if asked.json:
        changes, moves = tuple(map(_told, found)), tuple(map(_told_move, figures))
        talk.data(json_document(ToldCompare(old=old.name, new=new.name, changes=changes, figures=moves)))
        return
    talk.tell("\n".join(_table(found, tuple(of_no_type(figures, *sides)), asked)))
    if asked.redline is not None:
        talk.tell(str(asked.redline))


def _told(one: Compared) -> ToldChange:
    old, new = _sides(one)
    return ToldChange(
        type=one.type,
        library_id=one.library,
        change=one.change.value,
        old=old,
        new=new,
        because=one.because or None,
    )


def _told_move(one: Moved) -> ToldMove:
    return ToldMove(
        of=one.means or None,
        change=change_of(one).value,
        old=tuple(map(_told_figure, one.old)),
        new=tuple(map(_told_figure, one.new)),
    )


def _told_figure(one: Given) -> ToldFigure:
    return ToldFigure(figure=printed(one), place=one.sentence.passage.place or None, quote=one.sentence.quote)


def _sides(one: Compared) -> tuple[ToldSide, ToldSide]:
    """Return both sides, each cited by a sentence that the other one lacks, where there is one."""
    quotes = [{_plain(item) for item in verdict.evidence} for verdict in (one.old, one.new)]
    return _side(one.old, quotes[1]), _side(one.new, quotes[0])


def _side(verdict: Verdict, others: set[str]) -> ToldSide:
    cited = next((item for item in verdict.evidence if _plain(item) not in others), None)
    first = cited or next(iter(verdict.evidence), None)
    return ToldSide(
        status=verdict.status.value,
        place=(first.sentence.passage.place or None) if first else None,
        quote=first.sentence.quote if first else None,
    )


def _plain(item: Evidence) -> str:
    return " ".join(item.sentence.quote.split())


def _table(found: tuple[Compared, ...], others: tuple[Moved, ...], asked: Compare) -> Iterator[str]:
    shown = [one for one in found if asked.all_types or one.change is not Change.SAME]
    for change in ORDER:
        for one in shown:
            if one.change is change:
                yield f"{change.value}: {one.type} ({one.library})"
                yield from _reasons(one.because)
                yield from _both(*_sides(one))
        for move in others:
            if change_of(move) is change:
                yield f"{change.value}: {told(move)}"
                yield from (line for given in move.old for line in _quote("was", given))
                yield from (line for given in move.new for line in _quote("is now", given))
    if not shown and not others:
        yield "No clause type has changed."


def _reasons(because: str) -> list[str]:
    return [line for one in because.split("; ") if one for line in _indented(one)]


def _both(old: ToldSide, new: ToldSide) -> Iterator[str]:
    """Yield what stood there and what does, the words once where they are the same."""
    yield from _quoted("was", old)
    same = old.quote is not None and new.quote is not None and old.quote.split() == new.quote.split()
    yield from _quoted("is now", msgspec.structs.replace(new, quote=None) if same else new)


def _quoted(label: str, side: ToldSide) -> list[str]:
    told_of = f"{label} {side.status}" + (f", {side.place}" if side.place else "")
    return _wrapped(told_of, side.quote or "")


def _quote(label: str, given: Given) -> list[str]:
    place = given.sentence.passage.place
    return _wrapped(f"{label}, {place}" if place else label, given.sentence.quote)


def _wrapped(label: str, quote: str) -> list[str]:
    short = quote if len(quote) <= QUOTED else quote[:QUOTED] + " …"
    return _indented(f"{label}: “{short}”" if quote else label)


def _indented(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent="    ", subsequent_indent="      ")
