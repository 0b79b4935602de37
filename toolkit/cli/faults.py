"""Faults as the user meets them: a sentence and a way on, on stderr; with --json one error object on stdout."""

import os
import sys
import traceback
from collections.abc import Sequence
from json import dumps
from typing import NamedTuple

import typer

from toolkit.cli.console import StdoutError, Talk, drop_stdout, harmless
from toolkit.errors import ExitCode, RecourseError


class Told(NamedTuple):
    """A fault in the four parts that outside programs read."""

    code: str
    exit: int
    message: str
    hint: str


def outcome(fault: BaseException, words: Sequence[str]) -> int:
    """Return the exit code for *fault*, after telling it in the way that *words*, the command line, ask for."""
    match fault:
        case BrokenPipeError():
            # Whoever read our output has had enough; that is no fault of anybody.
            drop_stdout()
            return ExitCode.DONE
        case KeyboardInterrupt() | typer.Abort():
            return interrupted()
        case _:
            told = _understood(fault)
            if told.code == "fault" and _traced(words):
                sys.stderr.write("".join(traceback.format_exception(fault)))
            try:
                return _report(told, json="--json" in words and not isinstance(fault, StdoutError))
            except (StdoutError, BrokenPipeError) as worse:
                return outcome(worse, words)


def interrupted() -> int:
    sys.stderr.write("\nrecourse: stopped; nothing was left half written.\n")
    return ExitCode.INTERRUPTED


def error_object(told: Told) -> bytes:
    """Return the one JSON document that stands for a fault.

    It lists the fault as a problem too, as a report lists its own: a program that only looks whether ``problems``
    holds an error does not take a file that was never read for one without defects.
    """
    problem = {"code": told.code, "level": "error", "message": told.message, "page": None}
    text = dumps({"error": told._asdict(), "problems": [problem]}, ensure_ascii=False, indent=1)
    return text.encode("utf-8", "backslashreplace") + b"\n"


def _understood(fault: BaseException) -> Told:
    match fault:
        case RecourseError():
            return Told(fault.code, int(fault.exit_code), fault.message, fault.hint)
        case typer.TyperException():
            where = getattr(getattr(fault, "ctx", None), "command_path", "recourse")
            return Told("usage", int(ExitCode.USAGE), fault.format_message(), f"See {where} --help")
        case MemoryError():
            return Told(
                "limit_reached", int(ExitCode.LIMIT), "There is not enough memory for this.", "Close other programs."
            )
        case _:
            what = " ".join(f"{type(fault).__name__}: {fault}".split())
            message = f"The program itself failed ({what}). Nothing was left half written."
            return Told("fault", int(ExitCode.FAULT), message, "Please report it, with what -v prints.")


def _traced(words: Sequence[str]) -> bool:
    return "-v" in words or "--verbose" in words or bool(os.environ.get("RECOURSE_DEBUG"))


def _report(told: Told, *, json: bool) -> int:
    if json:
        Talk().data(error_object(told))
    else:
        hint = "".join(f"  {line}\n" for line in told.hint.splitlines())
        sys.stderr.write(harmless(f"recourse: {told.message}\n{hint}"))
    return told.exit
