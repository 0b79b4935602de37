"""What both processes say whatever the work is: limits, faults, bugs, and how a request goes over the pipe."""

from typing import BinaryIO, TypeVar

import msgspec

from toolkit.model.codec import from_json

MOST_ANSWER_BYTES = 20_000_000
LONGEST_HEAD = 50_000_000  # the line before the file: its name, the limits, and what a template is filled with
OUT_OF_MEMORY = "out_of_memory"
Told = TypeVar("Told")


class Limits(msgspec.Struct, frozen=True):
    """What one piece of work may take: *seconds* by the clock on the wall, *megabytes* (of 1,000,000) of memory."""

    seconds: int = 300
    megabytes: int = 2048


class Fault(msgspec.Struct, frozen=True):
    """A fault of the file; *code* is that of a ``RecourseError``, or ``OUT_OF_MEMORY``."""

    code: str
    message: str = ""
    hint: str = ""


class Bug(msgspec.Struct, frozen=True):
    """A fault of our own, with the traceback that only the child has."""

    message: str
    trace: str


def bug_of(fault: Exception) -> Bug:
    """Return *fault* as it is told to the parent, where it is a fault of our own as any other."""
    import traceback  # loads a dozen modules that no sound file needs

    return Bug(f"{type(fault).__name__}: {fault}", "".join(traceback.format_exception(fault)))


def framed(head: object, data: bytes) -> tuple[bytes, bytes]:
    """Return *head* as the line that goes before *data*, and *data*."""
    return msgspec.json.encode(head) + b"\n", data


def head_in(stream: BinaryIO, kind: type[Told]) -> Told | None:
    """Return the head in *stream*; ``None`` when it ends before the line does: nobody asks any more."""
    line = stream.readline(LONGEST_HEAD)
    return msgspec.json.decode(line, type=kind) if line.endswith(b"\n") else None


def body_in(stream: BinaryIO, size: int) -> bytes | None:
    """Return the *size* bytes that follow the head; ``None`` when there are fewer."""
    data = stream.read(size)
    return data if len(data) == size else None


def told_in(data: bytes, kind: type[Told]) -> Told | None:
    """Return the answer in *data*; ``None`` for anything else, because a broken child may have written it."""
    try:
        return from_json(data, kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
