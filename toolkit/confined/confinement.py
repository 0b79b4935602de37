"""What the child gives up before it touches a file: memory, time, writing, other programs and the network.

The limits of the system hold against everything that runs in the process. The audit hook does not: it sees what Python
does and not what a C library does, and code that runs here could go round it. It is a seat belt against a library that
does more than it says, and no boundary.
"""

import os
import sys
from contextlib import suppress

from toolkit.confined.exchange import Limits

MEGABYTE = 1_000_000
MOST_OPEN_FILES = 64
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
# Beginnings of the names in https://docs.python.org/3/library/audit_events.html. Loading a library (ctypes.dlopen) is
# left out: the readers load theirs when they are first used.
REFUSED = (
    "_winapi.", "ftplib.", "http.client.", "imaplib.", "nntplib.", "os.chflags", "os.chmod", "os.chown", "os.exec",
    "os.fork", "os.kill", "os.link", "os.lockf", "os.mkdir", "os.posix_spawn", "os.remove", "os.rename", "os.rmdir",
    "os.setxattr", "os.spawn", "os.startfile", "os.symlink", "os.system", "os.truncate", "os.utime",
    "pickle.find_class", "poplib.", "pty.", "shutil.", "smtplib.", "socket.", "sqlite3.", "subprocess.",
    "telnetlib.", "tempfile.", "urllib.", "webbrowser.", "winreg.",
)  # fmt: skip


def confine(limits: Limits) -> None:
    """Hold this process to *limits*, for good, and refuse what its work never needs."""
    sys.dont_write_bytecode = True
    if sys.platform == "win32":
        from toolkit.confined.job import limit_memory

        limit_memory(limits.megabytes * MEGABYTE)
    else:
        _limit_resources(limits)
    sys.addaudithook(refuse)


def refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Raise ``PermissionError`` for an audit *event* that writes, starts a program or talks to another machine."""
    if event == "open":
        _, mode, flags = arguments
        if writes(mode, flags):
            raise PermissionError(f"a confined process must not write: {arguments[0]!r}")
    elif event.startswith(REFUSED):
        raise PermissionError(f"a confined process must not do this: {event}")


def writes(mode: object, flags: object) -> bool:
    """Tell whether a file is opened for more than reading; ``os.open`` gives no *mode*."""
    named = isinstance(mode, str) and not set(mode).isdisjoint("wax+")
    return named or (isinstance(flags, int) and bool(flags & WRITING))


if sys.platform != "win32":
    import resource

    def _limit_resources(limits: Limits) -> None:
        # What is written to counts once. Address space counts too, but twice that: reading pictures reserves 2.5 GB of
        # it and uses 1.4.
        _lower(resource.RLIMIT_DATA, limits.megabytes * MEGABYTE)
        _lower(resource.RLIMIT_AS, 2 * limits.megabytes * MEGABYTE)
        # The parent watches the clock on the wall; this holds when it cannot, and counts each processor's time.
        _lower(resource.RLIMIT_CPU, (limits.seconds + 1) * (os.cpu_count() or 1), spare=1)  # the signal comes first
        _lower(resource.RLIMIT_FSIZE, 0)  # pipes are no files
        _lower(resource.RLIMIT_NOFILE, MOST_OPEN_FILES)
        _lower(resource.RLIMIT_CORE, 0)

    def _lower(kind: int, most: int, spare: int = 0) -> None:
        """Lower a limit to *most*, where it is not lower; macOS refuses some, and there the parent watches."""
        hard = resource.getrlimit(kind)[1]
        room = sys.maxsize if hard == resource.RLIM_INFINITY else hard
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (min(most, room), min(most + spare, room)))
