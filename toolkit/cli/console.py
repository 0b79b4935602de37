"""How the program speaks: data on stdout, talk and progress on stderr, and nothing that could command a terminal."""

import io
import os
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TextIO

from toolkit.errors import OutputError

# A report's texts are somebody else's: an escape could repaint the screen, an override could turn a line round.
_KEPT = "\n\t"
_SILENT = ("Cc", "Cf", "Cs")


@dataclass(frozen=True)
class Talk:
    """The manner of one run; *may_ask* says that somebody could be there to answer."""

    quiet: bool = False
    verbose: bool = False
    may_ask: bool = True

    def tell(self, text: str) -> None:
        """Write *text*, which is the result, to stdout."""
        with _stdout() as stream:
            stream.write(harmless(text) + "\n")

    def data(self, document: bytes) -> None:
        """Write *document* to stdout, byte by byte as it is."""
        with _stdout() as stream:
            stream.flush()
            stream.buffer.write(document)

    def note(self, text: str) -> None:
        """Write *text*, which is talk, to stderr."""
        if not self.quiet:
            self.warn(text)

    def warn(self, text: str) -> None:
        """Write *text*, which nobody may miss, to stderr, however quiet the run is."""
        sys.stdout.flush()
        sys.stderr.write(harmless(text) + "\n")

    @contextmanager
    def busy(self, what: str) -> Iterator[None]:
        """Show *what* goes on, at a terminal only, and wipe it out afterwards."""
        shown = not self.quiet and at_terminal(sys.stderr)
        if shown:
            sys.stderr.write(f"{harmless(what)} …")
            sys.stderr.flush()
        try:
            yield
        finally:
            if shown:
                sys.stderr.write("\r" + " " * (2 * len(what) + 2) + "\r")
                sys.stderr.flush()

    @property
    def can_ask(self) -> bool:
        return self.may_ask and at_terminal(sys.stdin) and at_terminal(sys.stderr)


class StdoutError(OutputError):
    """Stdout takes nothing any more, so this fault itself cannot be told there."""


@contextmanager
def _stdout() -> Iterator[TextIO]:
    """Give stdout, and see at once whether what was written has left; a full disk shows only then."""
    try:
        yield sys.stdout
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as fault:
        drop_stdout()
        raise StdoutError(
            f"The output cannot be written: {fault.strerror}.", "Make room, or write elsewhere."
        ) from fault


def prepare() -> None:
    """Make both streams take every character: redirected on Windows, they would fail on the first Chinese name."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def drop_stdout() -> None:
    """Send what is still to come nowhere: the reader of our output has had enough and closed the pipe."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def at_terminal(stream: object) -> bool:
    return isinstance(stream, io.TextIOBase) and not stream.closed and stream.isatty()


def harmless(text: str) -> str:
    """Return *text* without the characters that a terminal obeys instead of showing."""
    return "\n".join(line if line.isprintable() else _without_silent(line) for line in text.split("\n"))


def _without_silent(line: str) -> str:
    return "".join(sign for sign in line if sign in _KEPT or unicodedata.category(sign) not in _SILENT)
