"""A clause of the library: what its front matter says, and its words as numbered points."""

from enum import StrEnum
from typing import Literal, NamedTuple

import msgspec

State = Literal["draft", "approved", "retired"]

_WHOLE = 100  # percent


class Position(StrEnum):
    """How much of what we want a text gives; *WALK_AWAY* collects what we do not sign."""

    PREFERRED = "preferred"
    FALLBACK = "fallback"
    WALK_AWAY = "walk_away"


class Tongue(StrEnum):
    ENGLISH = "en"
    CHINESE = "zh"


# The headings under which the texts stand in a clause file.
HEADINGS = {
    "Preferred": (Position.PREFERRED, Tongue.ENGLISH),
    "Fallback": (Position.FALLBACK, Tongue.ENGLISH),
    "Walk away": (Position.WALK_AWAY, Tongue.ENGLISH),
    "首选": (Position.PREFERRED, Tongue.CHINESE),
    "备选": (Position.FALLBACK, Tongue.CHINESE),
    "不接受": (Position.WALK_AWAY, Tongue.CHINESE),
}


class Spoken(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The words of one value in both languages."""

    en: str
    zh: str


class Variable(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"source": "from"}):
    """A blank of a clause; *source* names the field of the order file that fills it: ``payment.deposit_percent``.

    *words* say what stands in the text for a value of that field, *names* are words of which a text must have one;
    *least* and *most* bound a figure and may be left out, see :meth:`bounds`.
    """

    means: str
    type: Literal["integer", "number", "text", "money", "date"]
    unit: str | None = None
    default: str | int | float | None = None
    default_zh: str | None = None
    source: str | None = None
    least: float | None = None
    most: float | None = None
    names: tuple[str, ...] = ()
    words: dict[str, Spoken] = {}

    @property
    def bounds(self) -> tuple[float, float | None]:
        """Return the lowest and the highest figure: nothing goes below nought, and no share above the whole."""
        share = self.unit is not None and self.unit.startswith("percent")
        most = self.most if self.most is not None else _WHOLE if share else None
        return self.least if self.least is not None else 0, most


class Positions(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What each text gives the buyer, in one sentence."""

    preferred: str
    fallback: str


class Caution(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What to know before the clause is signed under one of the laws *under*, by their codes in an order file.

    With *position* it is about that text alone.
    """

    under: tuple[str, ...]
    says: str
    position: Position | None = None


class Front(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The front matter of a clause file; ``clauses/README.md`` says what each field is for."""

    id: str
    title: str
    title_zh: str
    type: str
    family: Literal["A", "B", "C", "D", "E", "F", "G", "H"]
    version: int
    state: State
    owner: str
    languages: tuple[Tongue, ...]
    rules: tuple[str, ...]
    requires: tuple[str, ...]
    conflicts: tuple[str, ...]
    alternates: tuple[str, ...]
    conflicts_in_words: tuple[str, ...]
    walk_away: str
    law: tuple[str, ...]
    consequence: str
    positions: Positions
    variables: dict[str, Variable] = {}
    cautions: tuple[Caution, ...] = ()

    def cautioned(self, law: str | None, position: Position) -> tuple[str, ...]:
        """Return what to know before the text for *position* is signed under *law*."""
        return tuple(one.says for one in self.cautions if law in one.under and one.position in {None, position})


class Blank(NamedTuple):
    """A place that a variable fills."""

    name: str


class Link(NamedTuple):
    """A reference to another clause: *text* is how the words call it, *clause* its id."""

    text: str
    clause: str


Part = str | Blank | Link


class Point(NamedTuple):
    """One numbered sentence: *level* 0 is ``1.``, level 1 stands below it; *line* is where it begins in the file."""

    level: int
    parts: tuple[Part, ...]
    line: int

    @property
    def words(self) -> str:
        """Return the sentence as a reader of the file sees it, blanks and links by their names."""
        return "".join(_shown(part) for part in self.parts)


class Section(NamedTuple):
    """The text below one heading: its lines with the number of the first, not yet taken apart."""

    lines: tuple[str, ...]
    line: int


class Clause(NamedTuple):
    """A clause file read: *sha256* is of what it says, whatever ends its lines; *own*: it is in the user's folder."""

    front: Front
    sections: dict[tuple[Position, Tongue], Section]
    file: str
    sha256: str
    own: bool

    @property
    def id(self) -> str:
        return self.front.id

    def title(self, tongue: Tongue) -> str:
        return self.front.title_zh if tongue is Tongue.CHINESE else self.front.title


def _shown(part: Part) -> str:
    if isinstance(part, Blank):
        return f"{{{{ {part.name} }}}}"
    return part.text if isinstance(part, Link) else part
