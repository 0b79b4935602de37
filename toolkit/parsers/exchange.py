"""What the two processes say to each other: one request with a report file, one answer as JSON, and never a pickle.

A request asks for the report in the file, or for pictures of places in it.

A pickle could make the parent run what a hostile file has put into the child; JSON that fits the model cannot.
"""

from typing import BinaryIO

from msgspec import Struct

from toolkit.confined.exchange import Bug, Fault, Limits, body_in, framed, head_in, told_in
from toolkit.model.picture import Cut, Picture
from toolkit.model.report import Report

CUTTER = "toolkit.parsers.cut_worker"  # the module of the child that makes pictures
TEXTER = "toolkit.parsers.text_worker"  # and of the one that takes the bare text


class Head(Struct, frozen=True):
    """The line before the file; *size* is that of the file in bytes."""

    name: str
    size: int
    limits: Limits
    verify: bool = False
    cuts: tuple[Cut, ...] = ()


class Answer(Struct, frozen=True):
    """One of the five; *pictures* has one for each cut that was asked for, ``None`` where there is none.

    *texts* are those of the pages of a PDF.
    """

    report: Report | None = None
    pictures: tuple[Picture | None, ...] | None = None
    texts: tuple[str, ...] | None = None
    fault: Fault | None = None
    bug: Bug | None = None


class Request(Struct, frozen=True):
    """A report file to be read, within which limits, and whether by both readers in any case; or *cuts* to be made."""

    data: bytes
    name: str
    limits: Limits
    verify: bool = False
    cuts: tuple[Cut, ...] = ()


def head_line(request: Request) -> bytes:
    """Return the line that goes before the file; a name that is not Unicode, as Linux allows, is escaped."""
    name = request.name.encode("utf-8", "backslashreplace").decode("utf-8")
    head = Head(name, len(request.data), request.limits, request.verify, request.cuts)
    return framed(head, request.data)[0]


def heard(stream: BinaryIO) -> Request | None:
    """Return the request in *stream*; ``None`` when it ends before the request does: nobody asks any more."""
    head = head_in(stream, Head)
    data = body_in(stream, head.size) if head else None
    return Request(data, head.name, head.limits, head.verify, head.cuts) if head and data is not None else None


def answer_in(data: bytes) -> Answer | None:
    """Return the answer in *data*; ``None`` for anything else, because a broken child may have written it."""
    answer = told_in(data, Answer)
    if answer is None or answer.pictures is not None or answer.texts is not None:
        return answer
    return answer if answer.report or answer.fault or answer.bug else None
