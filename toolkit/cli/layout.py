"""Lines of text for a terminal: a word in the left column, what it says in the right one, wrapped."""

import shutil
import textwrap
from collections.abc import Iterable, Iterator

LEFT = 12
WIDEST = 110


def entry(name: str, text: str | None) -> Iterator[str]:
    """Yield the lines of one named value; nothing at all when it is unknown."""
    if text:
        yield from _wrapped(f"{name:{LEFT}}", text)


def listed(name: str, texts: Iterable[str]) -> Iterator[str]:
    """Yield one named list, each item on a line of its own; nothing when it is empty."""
    for number, text in enumerate(texts):
        yield from _wrapped(f"{name if not number else '':{LEFT}}- ", text)


def whole(name: str, texts: Iterable[str]) -> Iterator[str]:
    """Yield a named list of which no item is wrapped, so that it can be copied: names of files."""
    for number, text in enumerate(texts):
        yield f"{name if not number else '':{LEFT}}- {text}"


def shown(value: object) -> str:
    """Return *value* for people: a dash for what is unknown, no decimals that say nothing."""
    if value is None:
        return "-"
    return f"{value:g}" if isinstance(value, float) else str(value)


def _wrapped(first: str, text: str) -> list[str]:
    width = min(shutil.get_terminal_size().columns, WIDEST)
    # A name longer than the column takes a line of its own rather than pushing the text aside.
    lead = [] if len(first) <= LEFT + len("- ") else [first.rstrip("- ")]
    first = first if not lead else f"{'':{LEFT}}- "
    indent = " " * len(first)
    return lead + textwrap.wrap(
        text,
        max(width, 40),
        initial_indent=first,
        subsequent_indent=indent,
        break_on_hyphens=False,
        break_long_words=False,
    )
