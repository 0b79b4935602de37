"""A report file read in a process of its own, within limits: what breaks there is told as a fault of the file.

The libraries that open a report are large, some are written in C, and the file comes from somebody else. A file that
makes one of them loop, eat memory or abort ends the child and not the program.
"""

from collections.abc import Sequence

from toolkit.confined.exchange import MOST_ANSWER_BYTES, OUT_OF_MEMORY, Bug, Fault, Limits
from toolkit.confined.outcome import how, outcome, refuse_damaged
from toolkit.confined.process import MEGABYTE, Ending, Process, finish, start
from toolkit.errors import (
    EncryptedReportError,
    LimitReachedError,
    MissingPartError,
    RecourseError,
    UnreadableReportError,
)
from toolkit.model.picture import Cut, Picture
from toolkit.model.report import Report
from toolkit.parsers.exchange import CUTTER, TEXTER, Answer, Request, answer_in, head_line

SECONDS_VARIABLE = "RECOURSE_SECONDS"
MEGABYTES_VARIABLE = "RECOURSE_MEGABYTES"
FAULTS: dict[str, type[RecourseError]] = {
    fault.code: fault for fault in (UnreadableReportError, EncryptedReportError, LimitReachedError, MissingPartError)
}
DEFAULT = Limits()


class ReaderFaultError(Exception):
    """The reader failed in a way that is no fault of the file; its note is the traceback from the child."""


def read_supervised(
    data: bytes, name: str, limits: Limits = DEFAULT, process: Process | None = None, *, verify: bool = False
) -> Report:
    """Return the report in *data*, read by a child process that is held to *limits* and always ended.

    *name* is the file's name, for the report and for the faults. *process* is a child that was started before, by
    ``process.start``; it reads this one file. *verify* asks the second reader in any case.

    Raises:
        UnreadableReportError: the file is of a kind that is not read, or damaged, or broke the child.
        EncryptedReportError: a password is needed to open it.
        LimitReachedError: it took longer, or more memory, than *limits* allow.
        MissingPartError: the child cannot be started, or it needs something that is not installed.
        ReaderFaultError: the reader has a fault of its own.
    """
    answer = _answer(Request(data, name, limits, verify), process or start())
    if answer.report is not None:
        return answer.report
    raise _raised(answer.fault or answer.bug, name, limits)


def cut_supervised(
    data: bytes, name: str, cuts: Sequence[Cut], limits: Limits = DEFAULT, process: Process | None = None
) -> tuple[Picture | None, ...]:
    """Return a picture for each of *cuts* of the file *data*, ``None`` where there is none, made by a child process.

    Raises:
        the same as ``read_supervised``.
    """
    if not cuts:
        return ()
    answer = _answer(Request(data, name, limits, cuts=tuple(cuts)), process or start(CUTTER))
    if answer.pictures is not None and len(answer.pictures) == len(cuts):
        return answer.pictures
    raise _raised(answer.fault or answer.bug, name, limits)


def text_supervised(data: bytes, name: str, limits: Limits = DEFAULT) -> tuple[str, ...]:
    """Return the running text of each page of the PDF *data*, taken out by a child process.

    Raises:
        the same as ``read_supervised``.
    """
    answer = _answer(Request(data, name, limits), start(TEXTER))
    if answer.texts is not None:
        return answer.texts
    raise _raised(answer.fault or answer.bug, name, limits)


def _answer(request: Request, process: Process) -> Answer:
    limits = request.limits
    ending = finish(
        process,
        (head_line(request), request.data),
        most=MOST_ANSWER_BYTES,
        seconds=limits.seconds,
        megabytes=limits.megabytes,
    )
    return _sound_answer(ending, request.name, limits)


def _sound_answer(ending: Ending, name: str, limits: Limits) -> Answer:
    match outcome(ending):
        case "late":
            raise _too_slow(name, limits)
        case "large":
            raise _too_much_memory(name, limits)
        case "talkative":
            raise LimitReachedError(
                f"{name} says more than {MOST_ANSWER_BYTES // MEGABYTE} MB of text; that is no inspection report.",
                "Print the pages of the inspection report into a file of their own.",
            )
        case "answered":
            answer = answer_in(ending.said)
    if answer is None:
        refuse_damaged(ending, "reads reports")
        raise UnreadableReportError(
            f"{name} is too large or damaged: reading it broke off ({how(ending.code)}).",
            f"Ask for the file again. If it is large and sound, {_more(MEGABYTES_VARIABLE, limits.megabytes)}",
        )
    return answer


def _raised(told: Fault | Bug | None, name: str, limits: Limits) -> Exception:
    """Return the fault that the child has told, as the error that it is in this process."""
    if isinstance(told, Fault):
        if told.code == OUT_OF_MEMORY:
            return _too_much_memory(name, limits)
        if told.code in FAULTS:
            return FAULTS[told.code](told.message, told.hint)
    fault = ReaderFaultError(told.message if told else "no answer")
    if isinstance(told, Bug):
        fault.add_note(told.trace)
    return fault


def _too_slow(name: str, limits: Limits) -> LimitReachedError:
    return LimitReachedError(
        f"{name} took longer than {limits.seconds} seconds; reading it was stopped.",
        f"If it is an inspection report, allow more time: {_more(SECONDS_VARIABLE, limits.seconds)}",
    )


def _too_much_memory(name: str, limits: Limits) -> LimitReachedError:
    return LimitReachedError(
        f"{name} takes more than {limits.megabytes} MB of memory; reading it was stopped.",
        f"If it is an inspection report, allow more memory: {_more(MEGABYTES_VARIABLE, limits.megabytes)}",
    )


def _more(variable: str, now: int) -> str:
    return f"set {variable} to more than {now}."
