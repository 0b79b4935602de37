"""A fault of a template: what is wrong, where, and what to do about it."""

from collections.abc import Iterable
from typing import Literal

import msgspec

Level = Literal["error", "warning"]
WHOLE = "the whole template"


class Anchor(msgspec.Struct, frozen=True):
    """Where in the file: the *paragraph* by its number in *part*, counted from 0, and the signs of its text."""

    part: str
    paragraph: int
    start: int = 0
    end: int = 0


class Fault(msgspec.Struct, frozen=True, kw_only=True):
    """*place* is for people; an ``error`` keeps letters from being written, a ``warning`` does not."""

    level: Level = "error"
    code: str
    place: str = WHOLE
    message: str
    better: str
    anchor: Anchor | None = None


def in_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Return *faults*, errors first, as they come in the text; what has no place in it comes last."""
    return tuple(sorted(faults, key=_position))


def _position(fault: Fault) -> tuple[Level, bool, bool, str, int, int]:
    at = fault.anchor or Anchor("", 0)
    return fault.level, fault.anchor is None, "document" not in at.part, at.part, at.paragraph, at.start
