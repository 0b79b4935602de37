"""The child as a process: started with the Python that runs us, fed, watched, and always ended.

This module is small on purpose: the command line starts the child before it loads itself.
"""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterable
from contextlib import suppress
from typing import IO, Literal, NamedTuple

from toolkit.errors import MissingPartError

READER, CUTTER = "toolkit.parsers.reader", "toolkit.parsers.cutting"  # what answers the two kinds of request
NOT_INSTALLED = 70  # the child's exit code when it cannot load what it needs
# -I keeps PYTHON* variables and the working folder out. The folders of the parent are given instead: so the child finds
# the same modules in a wheel, an editable install, a checkout on PYTHONPATH and the user's own site-packages.
# msgspec asks for typing_extensions, which takes a while to load, and does without.
_PROGRAM = f"""
import os, sys
first, sys.path[:] = sys.argv[1], sys.argv[2:]
try:
    sys.modules["typing_extensions"] = None
    try:
        import msgspec
    except ImportError:
        pass
    del sys.modules["typing_extensions"]
    from toolkit.parsers.worker import main
except ImportError:
    os._exit({NOT_INSTALLED})
main(first)
"""
_ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))  # noqa: PTH100, PTH120  as below
_FLAGS = getattr(subprocess, "CREATE_NO_WINDOW", 0) | getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
MEGABYTE = 1_000_000
KILOBYTE = 1024
# Linux and Windows hold the child to its memory themselves; macOS takes the limit and does nothing about it.
WATCHED = sys.platform == "darwin"
# On Windows nothing interrupts a thread that waits, so Ctrl-C is noticed between two waits only.
SLICE_SECONDS = 0.1 if sys.platform == "win32" else 3600.0
LOOK_SECONDS = 0.1  # between two looks at the memory

Process = subprocess.Popen[bytes]
Why = Literal["answered", "late", "large"]


class Ending(NamedTuple):
    """What came of a process: what it *said* on its stdout, its exit *code* (a signal is negative), *why* it ended."""

    said: bytes
    code: int
    why: Why


def start(first: str = READER) -> Process:
    """Return a new process that waits for a request on its stdin, in a group of its own; it loads *first* meanwhile.

    Raises:
        MissingPartError: there is no Python to run it with.
    """
    command = [sys.executable or "", "-I", "-c", _PROGRAM, first, *_folders()]
    try:
        return subprocess.Popen(  # noqa: S603  our own Python with our own program
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            creationflags=_FLAGS,
        )
    except OSError as fault:
        raise MissingPartError(
            f"The process that reads reports cannot be started: {fault}.", "Run the program with an installed Python."
        ) from fault


def finish(
    process: Process, request: Iterable[bytes], *, most: int, seconds: float, megabytes: int, watch: bool = WATCHED
) -> Ending:
    """Return what *process* answers to *request*, at most *most* bytes and one more, and leave nothing of it behind."""
    said: list[bytes] = []
    writer = threading.Thread(target=_say, args=(process.stdin, request), daemon=True)
    reader = threading.Thread(target=_hear, args=(process.stdout, most + 1, said), daemon=True)
    try:
        writer.start()
        reader.start()
        why = _awaited(reader, process, seconds, megabytes * MEGABYTE if watch else None)
    finally:
        code = kill(process, writer, reader)
    return Ending(b"".join(said), code, why)


def kill(process: Process, *threads: threading.Thread) -> int:
    """Return the exit code of *process*, after ending it with all that it started; one that has ended keeps its code.

    The whole group is killed before the process is waited for: until then its number belongs to nobody else.
    """
    if process.returncode is None:
        _kill_group(process)
    code = process.wait()
    for thread in threads:
        if thread.is_alive():
            thread.join()  # its pipe has lost the other end
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with suppress(OSError):  # what was not taken is of no use to anybody
                stream.close()
    return code


def resident_bytes(pid: int) -> int:
    """Return the memory that the process *pid* holds, by ``ps``, which every Unix has; 0 when it is gone."""
    told = subprocess.run(("ps", "-o", "rss=", "-p", str(pid)), capture_output=True, check=False).stdout.strip()  # noqa: S603, S607
    return int(told) * KILOBYTE if told.isdigit() else 0


def _folders() -> list[str]:
    """Return the folders that modules are found in. One that is relative could mean another folder to the child."""
    # "python -m" puts the working folder first, whatever is in it; a file there must not stand in for a module.
    entries = sys.path[1:] if sys.path[:1] == [os.getcwd()] else sys.path  # noqa: PTH109  as below
    found = [entry for entry in entries if os.path.isabs(entry)]  # noqa: PTH117  pathlib takes a while to load
    return found if _ROOT in found else [*found, _ROOT]


def _awaited(reader: threading.Thread, process: Process, seconds: float, memory: int | None) -> Why:
    end = time.monotonic() + seconds
    while True:
        left = end - time.monotonic()
        reader.join(min(max(left, 0), SLICE_SECONDS if memory is None else LOOK_SECONDS))
        if not reader.is_alive():
            return "answered"
        if left <= 0:
            return "late"
        if memory is not None and resident_bytes(process.pid) > memory:
            return "large"


def _say(stream: IO[bytes], parts: Iterable[bytes]) -> None:
    """Write *parts* and leave the stream open: its end would tell the child that nobody waits for it any more."""
    with suppress(OSError, ValueError):  # the child ended before it had taken all
        for part in parts:
            stream.write(part)
        stream.flush()


def _hear(stream: IO[bytes], most: int, said: list[bytes]) -> None:
    said.append(stream.read(most))


if sys.platform == "win32":

    def _kill_group(process: Process) -> None:
        process.kill()

else:

    def _kill_group(process: Process) -> None:
        # macOS answers "not permitted" for a group whose last process has ended and was not waited for.
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
