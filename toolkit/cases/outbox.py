"""How a step and its files come into a case so that no power cut leaves one without the other.

1. the intent is noted; 2. the files are written beside the case, through to the disk; 3. the step is recorded, with
its number; 4. the files move to their place; 5. the intent is done. What is cut before 3 did not happen and is cleared
away; what is cut after it did happen, and the files are moved later. A step without files is number 3 alone.
"""

import os
import platform
import uuid
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from toolkit.cases.case import Case
from toolkit.cases.event import FileRef
from toolkit.cases.events import AnyEvent
from toolkit.cases.register import Register
from toolkit.cases.rows import ChangedMeanwhileError, Intent
from toolkit.cases.vault import Vault

Files = Mapping[FileRef, bytes]
TRIES = 20
PATIENCE = timedelta(minutes=10)


class Point(StrEnum):
    """The places between which a power cut would leave something half done; the tests cut at each of them."""

    BEGUN = "begun"
    STAGED = "staged"
    RECORDED = "recorded"
    PLACED = "placed"
    DONE = "done"


class Change(NamedTuple):
    """What a step adds to a case: its events, and the files that they name."""

    events: tuple[AnyEvent, ...]
    files: Files = MappingProxyType({})


class Settled(NamedTuple):
    """What stopped writers left: *moved* were recorded and have their files now, *cleared* never happened.

    *aside* is where files lie now that were staged by nobody who is known here.
    """

    moved: tuple[Intent, ...] = ()
    cleared: tuple[Intent, ...] = ()
    aside: tuple[Path, ...] = ()


def reached(_: Point) -> None:
    """Do nothing: the writer has come to this point."""


def open_case(register: Register, vault: Vault, change: Change, now: datetime) -> Case:
    """Return the case that *change* opens, once all of it is written."""
    return _write(register, vault, None, change, now)


def take_step(register: Register, vault: Vault, number: str, step: Callable[[Case], Change], now: datetime) -> Case:
    """Return case *number* after *step*, which is asked anew when somebody else was faster.

    Raises:
        ChangedMeanwhileError: others were faster again and again, and each time other files followed from it.
    """
    for _ in range(TRIES - 1):
        try:
            return _step_once(register, vault, number, step, now)
        except ChangedMeanwhileError:
            continue
    return _step_once(register, vault, number, step, now)


def _step_once(register: Register, vault: Vault, number: str, step: Callable[[Case], Change], now: datetime) -> Case:
    case = register.case(number)
    change = step(case)

    def again(later: Case) -> Sequence[AnyEvent] | None:
        anew = step(later)
        return anew.events if set(anew.files) == set(change.files) else None

    return _write(register, vault, case, change, now, again)


def settle(register: Register, vault: Vault) -> Settled:
    """Bring to its end what stopped writers left: move the files of what was recorded, clear away the rest.

    What a writer at work has in hand is left to it.
    """
    staged = tuple(vault.staged())  # looked at before the intents: what is staged by then has had its intent already
    there = register.intents()
    nobodys = [vault.clear(left) for left in sorted(set(staged) - {intent.id for intent in there})]
    stopped = tuple(intent for intent in there if not is_at_work(intent))
    moved = tuple(intent for intent in stopped if intent.number is not None and _moved(vault, intent, intent.number))
    for intent in moved:
        register.end(intent.id)
        vault.drop(intent.id)
    cleared = tuple(intent for intent in stopped if intent.number is None and register.give_up(intent.id))
    for intent in cleared:
        vault.drop(intent.id)
    return Settled(moved, cleared, tuple(place for place in nobodys if place is not None))


def _moved(vault: Vault, intent: Intent, number: str) -> bool:
    """Move the files of *intent* to their place; those that another computer staged wait for it, as the intent does."""
    vault.place(intent.id, number, intent.files)
    return all(vault.keeps(number, file) for file in intent.files)


def is_at_work(intent: Intent) -> bool:
    """Tell whether the writer of *intent* may still be running: a step takes seconds, so an old one is not.

    Of another computer's process it is not known, and Windows has no harmless way to ask: both are given a while.
    """
    if abs(datetime.now(UTC) - intent.begun) >= PATIENCE:  # noqa: TID251  the age of a writer, no date of a case
        return False  # one from the future was begun before the clock was put back
    host, _, process = intent.writer.rpartition(":")
    if host != _host() or os.name == "nt":
        return True
    try:
        os.kill(int(process), 0)
    except (ProcessLookupError, ValueError):
        return False
    except PermissionError:  # it runs, as somebody else
        return True
    return int(process) != os.getpid()


def writer() -> str:
    """Return who writes: this process of this computer."""
    return f"{_host()}:{os.getpid()}"


def _host() -> str:
    return platform.node()[:60] or "here"


def _write(
    register: Register,
    vault: Vault,
    case: Case | None,
    change: Change,
    now: datetime,
    again: Callable[[Case], Sequence[AnyEvent] | None] | None = None,
) -> Case:
    if not change.files:
        return register.record(case, change.events, again=again)
    intent = Intent(uuid.uuid4().hex, now, writer(), tuple(change.files))
    register.intend(intent)
    reached(Point.BEGUN)
    try:
        vault.stage(intent.id, change.files)
        reached(Point.STAGED)
        written = register.record(case, change.events, intent.id, again)
    except BaseException:
        _take_back(register, vault, intent)
        raise
    reached(Point.RECORDED)
    vault.place(intent.id, written.id, change.files)
    reached(Point.PLACED)
    register.end(intent.id)
    vault.drop(intent.id)
    reached(Point.DONE)
    return written


def _take_back(register: Register, vault: Vault, intent: Intent) -> None:
    """Clear away what did not come to be; where not even that works, doctor does it later."""
    from contextlib import suppress

    from toolkit.errors import RecourseError

    with suppress(RecourseError):
        if register.give_up(intent.id):
            vault.drop(intent.id)
