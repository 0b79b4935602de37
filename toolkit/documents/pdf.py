"""Letters as PDF, made by LibreOffice where it is installed: the same pages a reader sees, never a second layout.

All letters of an answer are made by one call, because starting the program is most of the time it takes. It gets a
profile of its own, which keeps it apart from a LibreOffice that the user has open, and plain names of our own: what the
files are called afterwards, in whatever script, is the caller's business.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from toolkit.errors import LimitReachedError, MissingPartError, OutputError

SECONDS = 120  # for the first letter, which waits for the program to start
SECONDS_EACH = 20  # for each further one
VARIABLE = "RECOURSE_SOFFICE"
_COMMANDS = ("soffice", "libreoffice", "soffice.com")
_MAC = Path("Applications/LibreOffice.app/Contents/MacOS/soffice")
_WINDOWS = Path("LibreOffice/program/soffice.com")
_ROOTS = ("PROGRAMFILES", "PROGRAMW6432", "PROGRAMFILES(X86)")
_BY_HAND = "Open the .docx and save it as PDF by hand."
_INSTALL = (
    "Install it (Debian/Ubuntu: apt install libreoffice-writer; Fedora: dnf install libreoffice-writer; "
    "macOS: brew install --cask libreoffice; Windows: winget install TheDocumentFoundation.LibreOffice), "
    f"name its program in {VARIABLE}, or save the .docx as PDF in Word."
)


def to_pdf(docx: bytes) -> bytes:
    """Return *docx* as PDF; for several files ``to_pdfs`` is many times faster."""
    return to_pdfs(docx)[0]


def to_pdfs(*files: bytes, seconds: float | None = None) -> tuple[bytes, ...]:
    """Return each of *files*, Word files, as PDF, in their order.

    Raises:
        MissingPartError: LibreOffice is not installed.
        LimitReachedError: it took longer than *seconds*.
        OutputError: it made nothing of one of them.
    """
    if not files:
        return ()
    limit = SECONDS + SECONDS_EACH * (len(files) - 1) if seconds is None else seconds
    with tempfile.TemporaryDirectory(prefix="recourse-", ignore_cleanup_errors=True) as folder:
        sources = tuple(Path(folder) / f"letter-{number}.docx" for number in range(1, len(files) + 1))
        command = [*_command(Path(folder)), *map(str, sources)]
        for source, data in zip(sources, files, strict=True):
            source.write_bytes(data)
        said = _run(command, limit)
        return tuple(_made(source.with_suffix(".pdf"), said) for source in sources)


def program() -> str:
    """Return the LibreOffice to run: the one the environment names, else the one on the path or in its usual place.

    Raises:
        MissingPartError: there is none; its hint says how to get it.
    """
    named = os.environ.get(VARIABLE)
    if named:
        found = shutil.which(named)
        if found is None:
            raise MissingPartError(
                f"{VARIABLE} names {named}, which is no program.", f"Correct or unset it. {_INSTALL}"
            )
        return found
    found = next(_installed(), None)
    if found is None:
        raise MissingPartError("A PDF needs LibreOffice, which was not found.", _INSTALL)
    return found


def _command(place: Path) -> list[str]:
    profile = f"-env:UserInstallation={(place / 'profile').as_uri()}"
    return [program(), profile, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", str(place)]


def _made(pdf: Path, said: str) -> bytes:
    if not pdf.is_file():
        raise OutputError(f"LibreOffice made no PDF{f' ({said})' if said else ''}.", _BY_HAND)
    return pdf.read_bytes()


def _run(command: list[str], seconds: float) -> str:
    """Return what *command* said on stderr, after it has ended with all that it started."""
    with _started(command) as process:
        try:
            _, said = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired as fault:
            raise LimitReachedError(
                f"LibreOffice took longer than {seconds:g} seconds.", "Close other programs and try again."
            ) from fault
        finally:
            if process.returncode is None:
                _kill(process)
    return " ".join(said.decode(errors="replace").split())[-200:]


def _started(command: list[str]) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(  # noqa: S603  LibreOffice, with words of our own
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
    except OSError as fault:
        raise OutputError(f"LibreOffice cannot be started: {fault}.", _BY_HAND) from fault


if sys.platform == "win32":

    def _kill(process: subprocess.Popen[bytes]) -> None:
        process.kill()

else:

    def _kill(process: subprocess.Popen[bytes]) -> None:
        # soffice is a script that starts the program itself, so the whole group has to go.
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)


def _installed() -> Iterator[str]:
    for command in _COMMANDS:
        path = shutil.which(command)
        if path:
            yield path
    yield from (str(path) for path in _usual_places() if path.is_file())


def _usual_places() -> Iterator[Path]:
    """Yield where the program stands when its installer put it nowhere on the path."""
    if sys.platform == "darwin":
        yield from (Path("/") / _MAC, Path.home() / _MAC)
    elif sys.platform == "win32":
        yield from (Path(os.environ[root]) / _WINDOWS for root in _ROOTS if root in os.environ)
    else:
        yield from sorted(Path("/opt").glob("libreoffice*/program/soffice"), reverse=True)
