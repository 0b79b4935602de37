"""Where an entry stands in a TOML file: the reader of TOML keeps the values and forgets the lines."""

import re

_HEAD = re.compile(r"\s*\[\s*([^\[\]]+?)\s*\]\s*(#.*)?$")
_ENTRY = re.compile(r"\s*([\w\-\"'. ]+?)\s*=")


def line_of(text: str, path: tuple[str, ...]) -> int | None:
    """Return the line, from 1, that sets *path* or opens it as a table; ``None`` when no plain line does."""
    table: tuple[str, ...] = ()
    best: int | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        head, entry = _HEAD.match(line), _ENTRY.match(line)
        if head:
            table = _parts(head[1])
        found = table if head else (*table, *_parts(entry[1])) if entry else None
        if found == path:
            return number
        # {major = 2.5} on one line: the entry that holds the value is as near as a line can say.
        if entry and found and found == path[: len(found)]:
            best = number
    return best


def _parts(name: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in name.split("."))
