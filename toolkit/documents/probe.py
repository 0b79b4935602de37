"""Does a template print everything?

Asked with a letter in which every value is a word of its own, so that none can hide behind an equal one: a deadline
that was deleted is missed even where another deadline falls on the same day.
"""

from enum import StrEnum
from itertools import count
from typing import TypeVar

import msgspec

from toolkit.documents.fields import Fields, field_paths, leaves
from toolkit.documents.render import About, render, template_names
from toolkit.documents.wordtext import paragraphs, without_marks
from toolkit.errors import IncompleteDocumentError

Kept = TypeVar("Kept", bound=msgspec.Struct)


MOST_SHOWN = 8
# States that a letter must tell, in words of the template's own choice; one of the places is enough.
STATES = (
    ("report.result",),
    ("classes[].severity",),
    (
        "findings[].counts[].severity",
        "tasks[].finding.counts[].severity",
        "rechecks[].finding.counts[].severity",
        "exhibits[].finding.counts[].severity",
    ),
    ("points[].pending",),
    ("lots[].result",),
    ("tasks[].check",),
    ("rechecks[].check",),
    ("severeness",),
    ("shown",),
    ("events[].what",),
    ("independence.client_is",),
    ("payer",),
    ("reinspection.severeness",),
    ("reinspection.classes[].severity",),
)


def refuse_gaps(template: bytes, fields: Fields, *, name: str, about: About) -> None:
    """Raise one error that names every value of the letter that *template* leaves out."""
    missing = (*untold(template, fields, name=name), *unprinted(template, fields, name=name, about=about))
    if missing:
        more = f" and {len(missing) - MOST_SHOWN} more" if len(missing) > MOST_SHOWN else ""
        raise IncompleteDocumentError(
            f"Template {name} does not print {', '.join(missing[:MOST_SHOWN])}{more}.",
            "Put the tags back, or take the supplied template.",
        )


def unprinted(template: bytes, fields: Fields, *, name: str, about: About) -> tuple[str, ...]:
    """Return the fields of the letter that *template* does not print, in their order."""
    probe = Probe().letter(fields)
    finished = render(template, probe, name=name, about=about)
    text = without_marks(" ".join(paragraph.text for paragraph in paragraphs(finished)))
    return tuple(dict.fromkeys(leaf.path for leaf in leaves(probe) if leaf.text not in text))


def untold(template: bytes, fields: Fields, *, name: str) -> tuple[str, ...]:
    """Return the states of the letter that *template* never asks for."""
    known, used = field_paths(type(fields)), template_names(template, name)
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
