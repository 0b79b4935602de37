"""Starts the process that reads a report while the command line is still loading: it has as much to load of its own."""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from toolkit.errors import RecourseError

if TYPE_CHECKING:
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


def load_ahead() -> None:
    """Load what the register needs while the report is read: by then this process has only to wait."""
    from importlib import import_module
    from threading import Thread

    Thread(target=import_module, args=("toolkit.cli.case_reports",), daemon=True).start()


def begun() -> "Process | None":
    """Return the process that was started ahead, once."""
    return _waiting.pop() if _waiting else None


def end() -> None:
    """End the process that nobody asked for: the command line was wrong, or the order file was."""
    if _waiting:
        from toolkit.confined.process import kill

    while _waiting:
        kill(_waiting.pop())
