"""The rows of the register: events with their seals, and beside them each case as they tell it."""

import hashlib
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

import msgspec

from toolkit.cases.case import Case, Line, line_of
from toolkit.cases.door import Connection
from toolkit.cases.event import FileRef
from toolkit.cases.events import AnyEvent, Opened
from toolkit.cases.names import key
from toolkit.cases.telling import begun, told
from toolkit.errors import OutputError

LOOK, RESTORE = "recourse doctor tells it anew from its events.", "Restore a backup: recourse restore FILE"


class ChangedMeanwhileError(OutputError):
    """Somebody else wrote to the case between the look at it and the writing; nothing was written."""

    code = "changed_meanwhile"


class DamagedError(OutputError):
    """What the register holds of a case cannot be read."""

    code = "damaged_register"


class Intent(NamedTuple):
    """Files that are on their way into a case by the hand of *writer*; *number* is there once it is recorded."""

    id: str
    begun: datetime
    writer: str
    files: tuple[FileRef, ...]
    number: str | None = None


class Sealed(NamedTuple):
    """An event with its seal, and the *body* that is sealed: written anew it could say the same in other signs."""

    event: AnyEvent
    seal: str
    body: str = ""


def seal(before: str, body: str) -> str:
    """Return the seal of an event: it names its content and all that came before it."""
    return hashlib.sha256(f"{before}\n{body}".encode()).hexdigest()


_EVENT: msgspec.json.Decoder[AnyEvent] = msgspec.json.Decoder(AnyEvent)
_CASE: msgspec.json.Decoder[Case] = msgspec.json.Decoder(Case)
_LINE: msgspec.json.Decoder[Line] = msgspec.json.Decoder(Line)
_STANDING = msgspec.json.Encoder(decimal_format="number")
FILES: msgspec.json.Decoder[tuple[FileRef, ...]] = msgspec.json.Decoder(tuple[FileRef, ...])


def text_of(value: object) -> str:
    return msgspec.json.encode(value).decode()


def shown(case: Case) -> str:
    """Return *case* as it is printed, amounts as numbers, so that a list of many need not write each anew."""
    return _STANDING.encode(case).decode()


def case_in(standing: str) -> Case:
    try:
        return _CASE.decode(standing)
    except msgspec.MsgspecError as fault:
        raise DamagedError(f"A case in the register cannot be read: {fault}.", LOOK) from fault


def event_in(body: str, number: str) -> AnyEvent:
    try:
        return _EVENT.decode(body)
    except msgspec.MsgspecError as fault:
        raise DamagedError(f"An event of case {number} cannot be read: {fault}.", RESTORE) from fault


def like(mark: str) -> str:
    """Return *mark* as it stands in what is stored, for LIKE."""
    stored = text_of(mark)[1:-1]
    return stored.replace("!", "!!").replace("%", "!%").replace("_", "!_")


def events_of(connection: Connection, number: str) -> tuple[AnyEvent, ...]:
    query = "SELECT body FROM events JOIN cases ON cases.id = case_id WHERE number = :n ORDER BY step"
    found = tuple(event_in(row.body, number) for row in connection.execute(query, {"n": number}))
    if not found or not isinstance(found[0], Opened):
        raise DamagedError(f"Case {number} has lost the event that opened it.", RESTORE)
    return found


def is_told_rightly(connection: Connection, number: str) -> bool:
    """Tell whether what stands beside the events is what they tell; an older program wrote fewer fields of it."""
    query = "SELECT steps, line, standing FROM cases WHERE number = :n"
    kept = connection.execute(query, {"n": number}).first()
    case = told(number, events_of(connection, number))
    try:
        known = _LINE.decode(kept.line), _CASE.decode(kept.standing)
    except msgspec.MsgspecError:
        return False
    return (kept.steps, *known) == (case.steps, line_of(case), case)


def is_broken(rows: Sequence[Any]) -> bool:
    """Tell whether the events of one case are not all there, in order, each with the seal of what came before it."""
    if [row.step for row in rows] != list(range(1, rows[0].steps + 1)):
        return True
    before = ""
    for row in rows:
        if row.seal != seal(before, row.body):
            return True
        before = row.seal
    return False


def entered(connection: Connection, event_: AnyEvent) -> Case:
    """Return the case that *event_* opens, under the next number of its year."""
    if not isinstance(event_, Opened):
        raise TypeError("a case begins with the event that opens it")
    year = event_.day.year
    last = connection.execute("SELECT max(serial) FROM cases WHERE year = :y", {"y": year}).scalar()
    case = begun(f"{year:04}-{(last or 0) + 1:04}", event_)
    _enter(connection, case, event_)
    return case


def take_in(connection: Connection, number: str, events: Sequence[Sealed]) -> None:
    first = events[0].event
    if isinstance(first, Opened):
        _enter(connection, told(number, (one.event for one in events)), first)
    for step, one in enumerate(events, 1):
        _insert(connection, number, step, one.body or text_of(one.event), one.seal)


def _enter(connection: Connection, case: Case, event_: Opened) -> None:
    year, _, serial = case.id.partition("-")
    report = next((file.sha256 for file in event_.files if file.role == "report"), "")
    connection.execute(
        (
            "INSERT INTO cases (number, year, serial, report, supplier, steps, line, standing) "
            "VALUES (:n, :y, :s, :r, :k, :t, :l, :j)"
        ),
        {
            "n": case.id,
            "y": int(year),
            "s": int(serial),
            "r": report,
            "k": key(case.supplier)[:200] if case.supplier else None,
            "t": case.steps,
            "l": text_of(line_of(case)),
            "j": shown(case),
        },
    )


def add(connection: Connection, number: str, step: int, event_: AnyEvent, *, before: str) -> None:
    body = text_of(event_)
    _insert(connection, number, step, body, seal(before, body))


def _insert(connection: Connection, number: str, step: int, body: str, sealed: str) -> None:
    connection.execute(
        "INSERT INTO events (case_id, step, body, seal) SELECT id, :t, :b, :s FROM cases WHERE number = :n",
        {"n": number, "t": step, "b": body, "s": sealed},
    )


def last_seal(connection: Connection, number: str) -> str:
    query = "SELECT seal FROM events JOIN cases ON cases.id = case_id WHERE number = :n ORDER BY step DESC LIMIT 1"
    return str(connection.execute(query, {"n": number}).scalar())


def stand(connection: Connection, case: Case) -> None:
    connection.execute(
        "UPDATE cases SET steps = :t, line = :l, standing = :j WHERE number = :n",
        {"n": case.id, "t": case.steps, "l": text_of(line_of(case)), "j": shown(case)},
    )


def standing_of(connection: Connection, number: str) -> Case:
    query = "SELECT standing FROM cases WHERE number = :n"
    return case_in(connection.execute(query, {"n": number}).scalar())


def anew(now: Case, again: Callable[[Case], Sequence[AnyEvent] | None] | None) -> Sequence[AnyEvent]:
    events = None if again is None else again(now)
    if events is None:
        raise ChangedMeanwhileError(
            f"Case {now.id} was changed by somebody else at this moment; nothing was written.",
            f"Look at it and do it again: recourse case show {now.id}",
        )
    return events


def recorded(connection: Connection, intent: str, number: str) -> None:
    query = "UPDATE intents SET number = :n WHERE id = :i AND number IS NULL"
    if connection.execute(query, {"n": number, "i": intent}).rowcount != 1:
        raise ChangedMeanwhileError(
            "What was being written was cleared away at this moment; nothing was recorded.", "Do it again."
        )
