"""A fault of a template: what is wrong, where, and what to do about it."""

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
