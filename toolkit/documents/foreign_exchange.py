"""What the program and the process that handles a foreign template say to each other: JSON, and never a pickle."""

from typing import Any, BinaryIO

import msgspec

from toolkit.confined.exchange import Bug, Fault, Limits, body_in, head_in, told_in
from toolkit.documents.brief import Kind
from toolkit.documents.language import Language
from toolkit.documents.proofread.faults import Fault as TemplateFault
from toolkit.documents.render import About
from toolkit.documents.shape import Shape

# A letter is filled in well under a second; a template that needs more than this has a loop that does not end.
LIMITS = Limits(seconds=30, megabytes=512)
WORKER = "toolkit.documents.foreign_worker"


class Letter(msgspec.Struct, frozen=True, kw_only=True, tag="letter"):
    """Fill the template with each of *values*, within its *shape*."""

    values: tuple[Any, ...]
    shape: Shape
    about: About
    language: Language


class Text(msgspec.Struct, frozen=True, kw_only=True, tag="text"):
    """Fill the template, which is plain text, with *values*."""

    values: dict[str, Any]


class Reading(msgspec.Struct, frozen=True, kw_only=True, tag="reading"):
    """Find all faults of the template for letters of *kind*; *annotate* wants them in a copy, as comments."""

    kind: Kind
    shape: Shape
    language: Language
    annotate: bool = False


Asked = Letter | Text | Reading


class Head(msgspec.Struct, frozen=True):
    """The line before the template; *size* is that of the template in bytes."""

    name: str
    size: int
    asked: Asked
    limits: Limits = LIMITS


class Request(msgspec.Struct, frozen=True):
    data: bytes
    name: str
    asked: Asked
    limits: Limits


class Answer(msgspec.Struct, frozen=True, omit_defaults=True):
    """What was asked for, or a fault, or a bug."""

    filled: tuple[bytes, ...] = ()
    text: str = ""
    used: tuple[str, ...] = ()
    faults: tuple[TemplateFault, ...] = ()
    annotated: bytes | None = None
    fault: Fault | None = None
    bug: Bug | None = None
    done: bool = False


def heard(stream: BinaryIO) -> Request | None:
    """Return the request in *stream*; ``None`` when it ends before the request does: nobody asks any more."""
    head = head_in(stream, Head)
    data = body_in(stream, head.size) if head else None
    return Request(data, head.name, head.asked, head.limits) if head and data is not None else None


def answer_in(data: bytes) -> Answer | None:
    """Return the answer in *data*; ``None`` for anything else, because a broken child may have written it."""
    answer = told_in(data, Answer)
    return answer if answer and (answer.done or answer.fault or answer.bug) else None
