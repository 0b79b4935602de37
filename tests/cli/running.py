"""Run the program in this process as a shell would: words and stdin in, exit code and both streams out."""

import io
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from toolkit.cli import main

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
DAY = "2026-09-10"
_LATER = {"03": "2026-10-07", "05": "2026-09-30", "08": "2026-10-13", "12": "2026-11-30"}


class Outcome(NamedTuple):
    code: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        return self.out.decode()

    @property
    def json(self) -> dict[str, object]:
        """Return stdout as the one JSON object that it must be."""
        told = json.loads(self.out)
        assert isinstance(told, dict)
        return told

    @property
    def error(self) -> dict[str, object]:
        told = self.json["error"]
        assert isinstance(told, dict)
        return told


class Terminal(io.TextIOWrapper):
    """A stream that says of itself that a person sits behind it."""

    def isatty(self) -> bool:
        return True


def recourse(*words: object, stdin: bytes | io.BytesIO = b"", terminal: bool = False) -> Outcome:
    """Return what ``recourse`` with *words* does; with *terminal*, stdin and stderr belong to a person."""
    kind = Terminal if terminal else io.TextIOWrapper
    given = io.BytesIO(stdin) if isinstance(stdin, bytes) else stdin
    out, err = io.BytesIO(), io.BytesIO()
    with _streams(kind(given, encoding="utf-8"), io.TextIOWrapper(out, encoding="utf-8"), kind(err, encoding="utf-8")):
        code = _exit_code([str(word) for word in words])
        sys.stdout.flush()
        sys.stderr.flush()
        return Outcome(code, out.getvalue(), err.getvalue().decode())


def day_of(name: str) -> str:
    """Return a day after the inspection of the sample *name*: no paper is dated before it."""
    return _LATER.get(name[:2], DAY)


def report(name: str) -> Path:
    return next((SAMPLES / "reports").glob(f"{name}*.pdf"))


def order(name: str) -> Path:
    return next((SAMPLES / "orders").glob(f"{name}*.toml"))


def names_in(folder: Path) -> list[str]:
    return sorted(place.name for place in folder.iterdir())


def _exit_code(words: list[str]) -> int:
    with pytest.raises(SystemExit) as end:
        main(words)
    return int(end.value.code or 0)


@contextmanager
def _streams(stdin: io.TextIOWrapper, stdout: io.TextIOWrapper, stderr: io.TextIOWrapper) -> Iterator[None]:
    before = sys.stdin, sys.stdout, sys.stderr
    sys.stdin, sys.stdout, sys.stderr = stdin, stdout, stderr
    try:
        yield
    finally:
        sys.stdin, sys.stdout, sys.stderr = before
