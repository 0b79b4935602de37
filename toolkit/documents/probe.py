"""Does a template print everything?

Asked with a letter in which every value is a word of its own, so that none can hide behind an equal one: a deadline
that was deleted is missed even where another deadline falls on the same day.
"""

from enum import StrEnum
from itertools import count
from typing import TypeVar

import msgspec

from toolkit.documents.fields import Fields, field_paths, leaves
from toolkit.documents.states import STATES
from toolkit.documents.wordtext import printed_text
from toolkit.errors import IncompleteDocumentError

Kept = TypeVar("Kept", bound=msgspec.Struct)
MOST_SHOWN = 8


def refuse_gaps(probe: Fields, probed: bytes, used: frozenset[str], *, name: str) -> None:
    """Raise one error that names every value of the letter that template *name* leaves out.

    *probed* is that template filled with *probe*, and *used* are the names in it.
    """
    missing = (*untold(used, probe), *unprinted(probe, probed))
    if missing:
        more = f" and {len(missing) - MOST_SHOWN} more" if len(missing) > MOST_SHOWN else ""
        raise IncompleteDocumentError(
            f"Template {name} does not print {', '.join(missing[:MOST_SHOWN])}{more}.",
            "Put the tags back, or take the supplied template.",
        )


def unprinted(probe: Fields, probed: bytes) -> tuple[str, ...]:
    """Return the fields of *probe* that the letter *probed* does not print, in their order."""
    text = printed_text(probed)
    return tuple(dict.fromkeys(leaf.path for leaf in leaves(probe) if leaf.text not in text))


def untold(used: frozenset[str], fields: Fields) -> tuple[str, ...]:
    """Return the states of the letter that a template with the names *used* never asks for."""
    known = field_paths(type(fields))
    return tuple(places[0] for places in STATES if not used.intersection(places) and known.intersection(places))


class Probe:
    """Puts words in the place of values; equal parts of a letter, such as a finding told twice, get equal words."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self._known: dict[msgspec.Struct, msgspec.Struct] = {}

    def letter(self, part: Kept) -> Kept:
        """Return *part* with each text replaced; states, gaps and the length of lists stay."""
        if part not in self._known:
            named = {name: self._value(getattr(part, name)) for name in part.__struct_fields__}
            self._known[part] = type(part)(**named)
        made = self._known[part]
        return made if isinstance(made, type(part)) else part

    def _value(self, value: object) -> object:
        if isinstance(value, msgspec.Struct):
            return self.letter(value)
        if isinstance(value, tuple):
            return tuple(self._value(item) for item in value)
        words = isinstance(value, str) and not isinstance(value, StrEnum)
        return f"@{next(self._numbers)}@" if words else value
