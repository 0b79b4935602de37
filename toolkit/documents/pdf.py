"""A letter as PDF, made by LibreOffice where it is installed: the same pages a reader sees, never a second layout."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from toolkit.errors import LimitReachedError, MissingPartError, OutputError

TIMEOUT_SECONDS = 120
_COMMANDS = ("soffice", "libreoffice", "soffice.com")
_MAC = Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")


def to_pdf(docx: bytes) -> bytes:
    """Return *docx* as PDF; a profile of its own keeps it apart from a LibreOffice that the user has open."""
    program = _program()
    with tempfile.TemporaryDirectory(prefix="recourse-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        (place / "letter.docx").write_bytes(docx)
        _convert(program, place)
        made = place / "letter.pdf"
        if not made.is_file():
            raise OutputError("LibreOffice made no PDF.", "Open the .docx and save it as PDF by hand.")
        return made.read_bytes()


def _convert(program: str, place: Path) -> None:
    command = [
        program,
        f"-env:UserInstallation={(place / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--convert-to",
        "pdf",
        "--outdir",
        str(place),
        str(place / "letter.docx"),
    ]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=TIMEOUT_SECONDS)  # noqa: S603  fixed words only
    except subprocess.TimeoutExpired as fault:
        raise LimitReachedError(
            f"LibreOffice took longer than {TIMEOUT_SECONDS} seconds.", "Close other programs and try again."
        ) from fault
    except (subprocess.CalledProcessError, OSError) as fault:
        raise OutputError(f"LibreOffice failed: {fault}.", "Open the .docx and save it as PDF by hand.") from fault


def _program() -> str:
    found = next(_installed(), None)
    if found is None:
        raise MissingPartError(
            "A PDF needs LibreOffice, which was not found.",
            "Install it (Debian/Ubuntu: apt install libreoffice-writer; macOS: brew install --cask libreoffice; "
            "Windows: winget install TheDocumentFoundation.LibreOffice), or save the .docx as PDF in Word.",
        )
    return found


def _installed() -> Iterator[str]:
    for command in _COMMANDS:
        path = shutil.which(command)
        if path:
            yield path
    windows = (
        Path(os.environ[root]) / "LibreOffice" / "program" / "soffice.com"
        for root in ("PROGRAMFILES", "PROGRAMFILES(X86)")
        if root in os.environ
    )
    yield from (str(path) for path in (_MAC, *windows) if path.is_file())
