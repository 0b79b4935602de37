"""The child: hears one request on stdin, writes one answer to stdout, and ends.

The order matters. Our own modules are imported first, while bytecode may still be written and memory is not counted;
then the limits are set; and only then does a library see the first byte of the file.
"""

import gc
import os
import sys
import threading
from collections.abc import Callable
from importlib import import_module
from typing import BinaryIO, Generic, NoReturn, ParamSpec, Protocol, TypeVar

import msgspec

from toolkit.confined.confinement import confine
from toolkit.confined.exchange import OUT_OF_MEMORY, Bug, Fault, Limits, bug_of
from toolkit.errors import RecourseError
from toolkit.model.codec import to_json

P = ParamSpec("P")


class Asked(Protocol):
    """A request; whatever is asked, it says what it may take."""

    @property
    def limits(self) -> Limits: ...


Request = TypeVar("Request", bound=Asked)


class Failure(msgspec.Struct, frozen=True, omit_defaults=True):
    """An answer that is none: whatever a sound one holds, these are fields of it."""

    fault: Fault | None = None
    bug: Bug | None = None


# Made in advance, because there may be no memory left to make it when it is needed.
EXHAUSTED = to_json(Failure(fault=Fault(OUT_OF_MEMORY)))


class Job(msgspec.Struct, Generic[Request], frozen=True, kw_only=True):
    """What a child is for: *modules* are ours, *libraries* those that the request needs, both loaded before the limits.

    *answer* is called within them.
    """

    modules: tuple[str, ...]
    hear: Callable[[BinaryIO], Request | None]
    libraries: Callable[[Request], tuple[str, ...]]
    answer: Callable[[Request], object]


def serve(job: Job[Request]) -> NoReturn:
    """Answer the one request and end at once, without tidying up what the system tidies anyway."""
    gc.disable()  # the process ends with its one answer, and looking for rubbish costs a tenth of its time
    out = kept_stdout()
    fault = _fault_of(_load, *job.modules)
    request = job.hear(sys.stdin.buffer)
    if request is None:
        os._exit(1)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    fault = fault or _fault_of(_load, *job.libraries(request)) or _fault_of(confine, request.limits)
    code = 1
    try:
        try:
            told = to_json(fault or _answer(job, request))
        except MemoryError:
            told = EXHAUSTED
        write(out, told)
        code = 0
    finally:
        os._exit(code)  # whatever happened: threads that wait would abort a process that tidies up


def _answer(job: Job[Request], request: Request) -> object:
    """Return what was made of the request, or the fault that stands in the way.

    Raises:
        MemoryError: there is not enough of it.
    """
    try:
        return job.answer(request)
    except RecourseError as fault:
        return Failure(fault=Fault(fault.code, fault.message, fault.hint))
    except MemoryError:
        raise
    except Exception as bug:  # told to the parent, where it is a fault of our own as any other
        if "bad_alloc" in str(bug):  # the way of C++ to say it
            raise MemoryError from bug
        return Failure(bug=bug_of(bug))


def _fault_of(action: Callable[P, None], *given: P.args, **named: P.kwargs) -> Failure | None:
    """Return the answer that says why *action* failed; ``None`` when it did not."""
    try:
        action(*given, **named)
    except Exception as bug:  # noqa: BLE001  as above
        return Failure(bug=bug_of(bug))
    return None


def _load(*modules: str) -> None:
    for module in modules:
        import_module(module)


def kept_stdout() -> int:
    """Return a descriptor of the real stdout, and lead what libraries print there, even those in C, nowhere."""
    kept, nowhere = os.dup(1), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return kept


def _end_with_parent() -> None:
    """End this process when its stdin does: the parent holds the other end, and whatever kills it closes that."""
    sys.stdin.buffer.read(1)
    os._exit(1)


def write(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]
