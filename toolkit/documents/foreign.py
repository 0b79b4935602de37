"""Templates that somebody else has made, handled in a process of its own and within limits.

A template is a file and a program: one that loops for hours, or takes all memory, ends the child and not the program.
"""

from collections.abc import Mapping

from toolkit.confined.exchange import MOST_ANSWER_BYTES, OUT_OF_MEMORY, Limits, framed
from toolkit.confined.outcome import how, outcome, refuse_damaged
from toolkit.confined.process import MEGABYTE, Ending, finish, start
from toolkit.documents.fields import Plain
from toolkit.documents.foreign_exchange import (
    LIMITS,
    WORKER,
    Answer,
    Asked,
    Head,
    Letter,
    Reading,
    Text,
    answer_in,
)
from toolkit.documents.package import inspect, text_bytes
from toolkit.errors import (
    IncompleteDocumentError,
    InvalidInputError,
    LimitReachedError,
    MissingPartError,
    RecourseError,
)

FAULTS: dict[str, type[RecourseError]] = {
    fault.code: fault for fault in (InvalidInputError, IncompleteDocumentError, LimitReachedError, MissingPartError)
}
MOST_TEXT = 20_000_000  # bytes of XML; a letter of a hundred defect rows has one million
_LOOK = "Look for a loop in a loop, or take the supplied template: recourse templates eject."


class TemplateFaultError(Exception):
    """The filling failed in a way that is no fault of the template; its note is the traceback from the child."""


def fill_foreign(template: bytes, name: str, asked: Letter, limits: Limits = LIMITS) -> Answer:
    """Return *template* filled as *asked*, by a child process that is held to *limits* and always ended.

    Raises:
        InvalidInputError: the template cannot be filled; all its faults are named with their places.
        LimitReachedError: it took longer, or more memory, than *limits* allow.
    """
    told = _asked(template, name, asked, limits)
    if len(told.filled) != len(asked.values):
        raise _broken(name, "too few letters")
    for filled in told.filled:
        inspect(filled, name)  # the child has looked at it too, but what was in its hands is not ours
        if text_bytes(filled) > MOST_TEXT:
            size = f"{MOST_TEXT // MEGABYTE} MB of text"
            raise LimitReachedError(f"Template {name} makes a letter of more than {size}.", _LOOK)
    return told


def fill_foreign_text(template: str, values: Mapping[str, Plain], *, name: str, limits: Limits = LIMITS) -> str:
    """Return the text *template* filled with *values*, in the same way."""
    return _asked(template.encode(), name, Text(values=dict(values)), limits).text


def read_foreign(template: bytes, name: str, asked: Reading, limits: Limits = LIMITS) -> Answer:
    """Return the faults of *template*, and a copy that has them as comments where that was *asked*."""
    return _asked(template, name, asked, limits)


def _asked(data: bytes, name: str, asked: Asked, limits: Limits) -> Answer:
    name = name.encode("utf-8", "backslashreplace").decode()  # Linux allows names that are not Unicode
    ending = finish(
        start(WORKER),
        framed(Head(name, len(data), asked, limits), data),
        most=MOST_ANSWER_BYTES,
        seconds=limits.seconds,
        megabytes=limits.megabytes,
    )
    answer = _sound_answer(ending, name, limits)
    if answer.bug is not None:
        bug = TemplateFaultError(answer.bug.message)
        bug.add_note(answer.bug.trace)
        raise bug
    if answer.fault is not None:
        if answer.fault.code == OUT_OF_MEMORY or answer.fault.code not in FAULTS:
            raise _too_large(name, limits)
        raise FAULTS[answer.fault.code](answer.fault.message, answer.fault.hint)
    return answer


def _sound_answer(ending: Ending, name: str, limits: Limits) -> Answer:
    match outcome(ending):
        case "late":
            told = f"Template {name} took longer than {limits.seconds} seconds; filling it was stopped."
            raise LimitReachedError(told, _LOOK)
        case "large":
            raise _too_large(name, limits)
        case "talkative":
            told = f"Template {name} makes more than {MOST_ANSWER_BYTES // MEGABYTE} MB; that is no letter."
            raise LimitReachedError(told, _LOOK)
        case "answered":
            answer = answer_in(ending.said)
    if answer is None:
        refuse_damaged(ending, "fills templates")
        raise _broken(name, how(ending.code))
    return answer


def _broken(name: str, told: str) -> InvalidInputError:
    return InvalidInputError(f"Template {name} is too large or damaged: filling it broke off ({told}).", _LOOK)


def _too_large(name: str, limits: Limits) -> LimitReachedError:
    return LimitReachedError(
        f"Template {name} takes more than {limits.megabytes} MB of memory; filling it was stopped.", _LOOK
    )
