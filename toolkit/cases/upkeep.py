"""What doctor does for the register: brings to an end what a power cut left, and says what it cannot mend."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Literal, NamedTuple

from toolkit.cases.case import Case
from toolkit.cases.outbox import settle
from toolkit.cases.register import Register
from toolkit.cases.rows import DamagedError
from toolkit.cases.vault import Vault
from toolkit.errors import InvalidInputError


class Found(NamedTuple):
    """One thing that was not as it should be: mended, or for a person to mend."""

    kind: Literal["mended", "wrong"]
    text: str
    hint: str = ""


def mend(register: Register, vault: Vault) -> tuple[Found, ...]:
    """Return what was wrong in *register* and *vault*; what can be mended is mended by then."""
    return (*_left_behind(register, vault), *_told_wrongly(register), *_files(register, vault), *_unsound(register))


def _left_behind(register: Register, vault: Vault) -> Iterator[Found]:
    done = settle(register, vault)
    for intent in done.moved:
        yield Found("mended", f"case {intent.number}: {len(intent.files)} files moved to their place")
    for intent in done.cleared:
        names = ", ".join(file.name for file in intent.files[:3])
        yield Found(
            "mended",
            f"a step begun on {intent.begun:%Y-%m-%d %H:%M} UTC was cut off before it was recorded ({names})",
            "It did not happen; take the step again.",
        )
    for place in done.aside:
        yield Found("mended", f"files that no step of this register knows were on their way, and lie in {place} now")


def _told_wrongly(register: Register) -> Iterator[Found]:
    for number in register.numbers():
        try:
            if register.tell_anew(number):
                yield Found("mended", f"case {number} was told anew from its events")
        except DamagedError as fault:
            yield Found("wrong", fault.message, fault.hint)


def _files(register: Register, vault: Vault) -> Iterator[Found]:
    known: dict[str, frozenset[str]] = {}
    for case in _readable(register):
        known[case.id] = frozenset(file.stored for file in case.files)
        for file in dict.fromkeys(case.files):
            if not vault.keeps(case.id, file):
                yield Found(
                    "wrong", f"case {case.id}: {file.stored} is missing or changed", "Put it back from a backup."
                )
    unread = frozenset(register.numbers()) - frozenset(known)
    for stray in vault.strays(known):
        if stray.number in unread or stray.path.name in _known_now(
            register, stray.number
        ):  # recorded since; its file came after its event
            continue
        place = vault.set_aside(stray)
        yield Found("mended", f"{stray.number}/{stray.path.name} belongs to no event and lies in {place.parent} now")


def _readable(register: Register) -> Iterator[Case]:
    """Yield the cases that can be read; of the others it was told what is wrong."""
    for number in register.numbers():
        with suppress(DamagedError):
            yield register.case(number)


def _known_now(register: Register, number: str) -> frozenset[str]:
    try:
        return frozenset(file.stored for file in register.case(number).files)
    except InvalidInputError:
        return frozenset()


def _unsound(register: Register) -> Iterator[Found]:
    for number in register.unsealed():
        yield Found(
            "wrong", f"case {number}: its events are not the ones that were written", "Restore a backup, and ask who."
        )
    said = register.sound()
    if said is not None:
        yield Found("wrong", f"the database is damaged: {said}", "Restore a backup: recourse restore FILE")
