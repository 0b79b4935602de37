"""The parts of a pattern that first asks for what stands, or does not, anywhere in a text: "^(?!.*A)(?=.*B).*C".

Each part is a pattern of its own, compiled once for all that share it, and not at all where one before it fails. Such
parts are long, and of most sentences the first one tells that the rest is not there.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

# Before a pattern of which the last part alone is what was found, wherever it stands.
BY_PARTS = "(?#parts)"
_ASKING = (BY_PARTS, "^(?=", "^(?!")  # how a pattern of parts begins; it has no alternative beside it
_BRACKET = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|[()]")


class Parts(NamedTuple):
    """What must be found in a text, what must not, and the *last* part, whose place is that of the pattern."""

    asked: tuple[str, ...]
    barred: tuple[str, ...]
    last: str


def has_parts(pattern: str) -> bool:
    """Tell whether *pattern* can be asked for part by part."""
    return pattern.startswith(_ASKING)


@cache
def parts_of(pattern: str) -> Parts:
    """Return what *pattern* asks for, unless it is one to be found whole, in a text of one line."""
    guards, rest = list(_guards(pattern)), pattern.removeprefix(BY_PARTS).removeprefix("^")
    rest = rest[sum(len(one) for one in guards) :]
    asked, barred = (tuple(_unanchored(one[3:-1]) for one in guards if one[2] == sign) for sign in "=!")
    return Parts(asked, barred, _unanchored(rest) if pattern.startswith(BY_PARTS) else f"^{rest}")


def _guards(pattern: str) -> Iterator[str]:
    """Yield the groups at the beginning of *pattern* that ask for something."""
    rest = pattern.removeprefix(BY_PARTS).removeprefix("^")
    while rest.startswith(("(?=", "(?!")):
        end = _end_of_group(rest) + 1
        yield rest[:end]
        rest = rest[end:]


def _unanchored(pattern: str) -> str:
    """Return *pattern*, which stands at the beginning of a text, as one that is looked for anywhere."""
    return pattern[2:].removeprefix("?") if pattern.startswith(".*") else f"^(?:{pattern})"


def _end_of_group(pattern: str) -> int:
    """Return where the group ends with which *pattern* begins."""
    depth = 0
    for hit in _BRACKET.finditer(pattern):
        depth += {"(": 1, ")": -1}.get(hit.group(), 0)
        if depth == 0:
            return hit.start()
    raise ValueError(pattern)
