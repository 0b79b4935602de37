"""The child: reads one report file from stdin, or makes pictures of it, writes one answer to stdout, and ends.

The order matters. Our own modules are imported first, while bytecode may still be written and memory is not counted;
then the limits are set; and only then does a library see the first byte of the file.
"""

import gc
import os
import sys
import threading
from collections.abc import Callable
from importlib import import_module
from typing import NoReturn, ParamSpec

from toolkit.errors import RecourseError
from toolkit.model.codec import to_json
from toolkit.parsers.confinement import confine
from toolkit.parsers.exchange import EXHAUSTED, Answer, Bug, Fault, Request, heard

# By the first bytes of the file; what is not listed is a PDF or nothing that is read.
LIBRARIES = {
    b"PK": ("toolkit.parsers.book", "toolkit.parsers.word"),
    b"\xd0\xcf": ("toolkit.parsers.book",),
}
PDF = ("toolkit.parsers.pdf",)
P = ParamSpec("P")


def main(first: str) -> NoReturn:
    """Load the module *first*, answer the one request and end at once; what is left the system tidies up."""
    gc.disable()  # the process ends with its one answer, and looking for rubbish costs a tenth of its time
    out = _kept_stdout()
    fault = _fault_of(_load, first)
    request = heard(sys.stdin.buffer)
    if request is None:
        os._exit(1)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    fault = fault or _fault_of(_load, *LIBRARIES.get(request.data[:2], PDF)) or _fault_of(confine, request.limits)
    code = 1
    try:
        try:
            told = to_json(fault or answer(request))
        except MemoryError:
            told = EXHAUSTED
        _write(out, told)
        code = 0
    finally:
        os._exit(code)  # whatever happened: threads that wait would abort a process that tidies up


def answer(request: Request) -> Answer:
    """Return what the file holds, or the pictures that are wanted of it, or the fault that stands in the way.

    Raises:
        MemoryError: there is not enough of it.
    """
    try:
        return _pictures(request) if request.cuts else _report(request)
    except RecourseError as fault:
        return Answer(fault=Fault(fault.code, fault.message, fault.hint))
    except MemoryError:
        raise
    except Exception as bug:  # told to the parent, where it is a fault of our own as any other
        if "bad_alloc" in str(bug):  # the way of C++ to say it
            raise MemoryError from bug
        return _bug(bug)


def _report(request: Request) -> Answer:
    from toolkit.parsers.reader import read

    return Answer(report=read(request.data, request.name, verify=request.verify))


def _pictures(request: Request) -> Answer:
    from toolkit.parsers.cutting import cut

    return Answer(pictures=cut(request.data, request.cuts))


def _bug(bug: Exception) -> Answer:
    import traceback  # loads a dozen modules that no sound report needs

    return Answer(bug=Bug(f"{type(bug).__name__}: {bug}", "".join(traceback.format_exception(bug))))


def _fault_of(action: Callable[P, None], *given: P.args, **named: P.kwargs) -> Answer | None:
    """Return the answer that says why *action* failed; ``None`` when it did not."""
    try:
        action(*given, **named)
    except Exception as bug:  # noqa: BLE001  as above
        return _bug(bug)
    return None


def _load(*modules: str) -> None:
    for module in modules:
        import_module(module)


def _kept_stdout() -> int:
    """Return a descriptor of the real stdout, and lead what libraries print there, even those in C, nowhere."""
    kept, nowhere = os.dup(1), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return kept


def _end_with_parent() -> None:
    """End this process when its stdin does: the parent holds the other end, and whatever kills it closes that."""
    sys.stdin.buffer.read(1)
    os._exit(1)


def _write(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]
