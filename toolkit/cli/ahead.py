"""Starts the process that reads a report while the command line is still loading: it has as much to load of its own."""

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from toolkit.errors import RecourseError

if TYPE_CHECKING:
    from pathlib import Path

    from toolkit.confined.process import Process

ENDINGS = (".pdf", ".xlsx", ".xls", ".docx")
_waiting: list["Process"] = []  # at most one; what was started for one file may read no other


def begin(words: Sequence[str]) -> None:
    """Start the process when a file that looks like a report stands in *words*; whoever reads a file asks for it."""
    command = next((word for word in words if not word.startswith("-")), "")
    if command == "templates":  # its Word files are no reports
        return
    endings = (".pdf",) if command == "clauses" else ENDINGS  # contracts in Word are read in this process
    if any(word.lower().endswith(endings) and os.path.isfile(word) for word in words):  # noqa: PTH113  not loaded yet
        from toolkit.confined.process import start  # what needs no process need not load how to start one

        try:
            _waiting.append(start())
        except RecourseError:
            return  # told when the file is read
        _load_msgspec()


def _load_msgspec() -> None:
    """Load it as the child does: without typing_extensions, which takes longer to load than all of it."""
    if "typing_extensions" not in sys.modules:
        sys.modules["typing_extensions"] = None  # type: ignore[assignment]
        try:
            import msgspec  # noqa: F401
        finally:
            del sys.modules["typing_extensions"]


def load_ahead() -> None:
    """Load what the register needs while the report is read: by then this process has only to wait."""
    from threading import Thread

    Thread(target=_load, daemon=True).start()


def _load() -> None:
    from contextlib import suppress
    from importlib import import_module

    import_module("toolkit.cli.case_reports")
    from toolkit.cases.places import home
    from toolkit.cases.plain import plainly

    with suppress(RecourseError):  # told when the case is opened
        if plainly(home()) is None:
            import_module("toolkit.cases.database")


def letters_ahead(kind: str, lang: str, templates: "Path | None") -> None:
    """Load what letters are written with, and compile their templates, while the report is read."""
    from threading import Thread

    Thread(target=_letters, args=(kind, lang, templates), daemon=True).start()


def _letters(kind: str, lang: str, templates: "Path | None") -> None:
    from contextlib import suppress

    with suppress(RecourseError, OSError):  # told when the letter is written
        from toolkit.documents import draft
        from toolkit.documents.filling import made_ready
        from toolkit.documents.language import language_of

        del draft  # loaded
        made_ready(kind, language_of(lang), templates)


def begun() -> "Process | None":
    """Return the process that was started ahead, once."""
    return _waiting.pop() if _waiting else None


def end() -> None:
    """End the process that nobody asked for: the command line was wrong, or the order file was."""
    if _waiting:
        from toolkit.confined.process import kill

    while _waiting:
        kill(_waiting.pop())
