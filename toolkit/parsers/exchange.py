"""What the two processes say to each other: one request with a report file, one answer as JSON, and never a pickle.

A request asks for the report in the file, or for pictures of places in it.

A pickle could make the parent run what a hostile file has put into the child; JSON that fits the model cannot.
"""

from typing import BinaryIO

import msgspec
from msgspec import Struct

from toolkit.model.codec import from_json, to_json
from toolkit.model.picture import Cut, Picture
from toolkit.model.report import Report

MOST_ANSWER_BYTES = 20_000_000
LONGEST_HEAD = 1_000_000  # the line before the file: its name, the limits, and the places of pictures
OUT_OF_MEMORY = "out_of_memory"


class Limits(Struct, frozen=True):
    """What reading one report may take: *seconds* by the clock on the wall, *megabytes* (of 1,000,000) of memory."""

    seconds: int = 300
    megabytes: int = 2048


class Head(msgspec.Struct, frozen=True):
    """The line before the file; *size* is that of the file in bytes."""

    name: str
    size: int
    limits: Limits
    verify: bool = False
    cuts: tuple[Cut, ...] = ()


class Fault(msgspec.Struct, frozen=True):
    """A fault of the file; *code* is that of a ``RecourseError``, or ``OUT_OF_MEMORY``."""

    code: str
    message: str = ""
    hint: str = ""


class Bug(msgspec.Struct, frozen=True):
    """A fault of our own, with the traceback that only the child has."""

    message: str
    trace: str


class Answer(msgspec.Struct, frozen=True):
    """One of the four; *pictures* has one for each cut that was asked for, ``None`` where there is none."""

    report: Report | None = None
    pictures: tuple[Picture | None, ...] | None = None
    fault: Fault | None = None
    bug: Bug | None = None


class Request(msgspec.Struct, frozen=True):
    """A report file to be read, within which limits, and whether by both readers in any case; or *cuts* to be made."""

    data: bytes
    name: str
    limits: Limits
    verify: bool = False
    cuts: tuple[Cut, ...] = ()


# Made in advance, because there may be no memory left to make it when it is needed.
EXHAUSTED = to_json(Answer(fault=Fault(OUT_OF_MEMORY)))


def head_line(request: Request) -> bytes:
    """Return the line that goes before the file; a name that is not Unicode, as Linux allows, is escaped."""
    name = request.name.encode("utf-8", "backslashreplace").decode("utf-8")
    return msgspec.json.encode(Head(name, len(request.data), request.limits, request.verify, request.cuts)) + b"\n"


def heard(stream: BinaryIO) -> Request | None:
    """Return the request in *stream*; ``None`` when it ends before the request does: nobody asks any more."""
    line = stream.readline(LONGEST_HEAD)
    if not line.endswith(b"\n"):
        return None
    head = msgspec.json.decode(line, type=Head)
    data = stream.read(head.size)
    return Request(data, head.name, head.limits, head.verify, head.cuts) if len(data) == head.size else None


def answer_in(data: bytes) -> Answer | None:
    """Return the answer in *data*; ``None`` for anything else, because a broken child may have written it."""
    try:
        answer = from_json(data, Answer)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    told = answer.report or answer.fault or answer.bug or answer.pictures is not None
    return answer if told else None
