"""How a step and its files come into a case so that no power cut leaves one without the other.

1. the intent is noted; 2. the files are written beside the case, through to the disk; 3. the step is recorded, with
its number; 4. the files move to their place; 5. the intent is done. What is cut before 3 did not happen and is cleared
away; what is cut after it did happen, and the files are moved later. A step without files is number 3 alone.
"""

import uuid
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from toolkit.cases.case import Case
from toolkit.cases.events import AnyEvent, FileRef
from toolkit.cases.register import ChangedMeanwhileError, Intent, Register
from toolkit.cases.vault import Vault

Files = Mapping[FileRef, bytes]
TRIES = 20


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
    """What stopped writers left: *moved* were recorded and have their files now, *cleared* never happened."""

    moved: tuple[Intent, ...] = ()
    cleared: tuple[Intent, ...] = ()


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
    """Bring to its end what stopped writers left: move the files of what was recorded, clear away the rest."""
    moved, cleared = [], []
    for intent in register.intents():
        if intent.number is None and register.give_up(intent.id):
            vault.drop(intent.id)
            cleared.append(intent)
    for intent in register.intents():
        if intent.number is not None:
            vault.place(intent.id, intent.number, intent.files)
            register.end(intent.id)
            moved.append(intent)
    known = {intent.id for intent in register.intents()}
    for left in vault.staged():
        if left not in known:
            vault.drop(left)
    return Settled(tuple(moved), tuple(cleared))


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
    intent = Intent(uuid.uuid4().hex, now, tuple(change.files), None)
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
    reached(Point.DONE)
    return written


def _take_back(register: Register, vault: Vault, intent: Intent) -> None:
    """Clear away what did not come to be; where not even that works, doctor does it later."""
    from contextlib import suppress

    from toolkit.errors import RecourseError

    with suppress(RecourseError):
        if register.give_up(intent.id):
            vault.drop(intent.id)
