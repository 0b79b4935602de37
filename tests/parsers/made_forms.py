"""Small texts as agencies print them, built from ``forms.toml`` in six languages, and what becomes of each.

A kind of text (plan, list, verdict, header) has a module of its own, which draws its forms and says what is printed.
A form feed parts the pages of a text; the rest of the notation is that of notation.py.
"""

import random
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from tests.parsers.notation import rows
from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.lists.findings import findings
from toolkit.parsers.lists.tables import find_tables
from toolkit.parsers.words.classes import spoken_as
from toolkit.parsers.words.legend import legend_of

Outcome = Literal["whole", "unread", "flagged", "wrong"]
Words = Mapping[str, Any]
Values = Mapping[str, object]
UNREAD: tuple[object, ...] = (None, (), (None, None, None))


@dataclass(frozen=True)
class Made:
    """A text and what it prints; what *may_miss* names may stay unread, and no other value may."""

    language: str
    form: str
    text: str
    want: Values
    may_miss: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reading:
    """What was read of a text, and the codes of the problems that came with it."""

    values: Values
    problems: tuple[str, ...]


@cache
def vocabulary() -> Mapping[str, Words]:
    return tomllib.loads((Path(__file__).parent / "forms.toml").read_text(encoding="utf-8"))


class Draw(random.Random):
    """Chance that draws the words of one kind of text in one language."""

    def __init__(self, seed: int, kind: str) -> None:
        super().__init__(seed)
        self.language: str = self.choice(list(vocabulary()))
        self.title: str = vocabulary()[self.language]["title"]
        self.words: Words = vocabulary()[self.language][kind]

    def word(self, name: str) -> Any:
        """Return one of the wordings *name*."""
        return self.choice(self.words[name])

    def some(self, name: str, numbers: Sequence[int]) -> list[Any]:
        """Return as many different wordings *name* as one of *numbers* says."""
        return self.sample(self.words[name], min(self.choice(numbers), len(self.words[name])))

    def likely(self, share: float) -> bool:
        return self.random() < share

    def mark(self, share: float) -> str:
        """Return what makes a row one of a ruled table, in this share of the texts."""
        return "[" if self.likely(share) else ""


def table(lines: Sequence[Sequence[str]], mark: str) -> str:
    """Return *lines* of cells as rows of one table."""
    return "\n".join(mark + " | ".join(line) for line in lines)


def rows_of(made: Made) -> list[Row]:
    """Return the rows of a text under the title of its report."""
    title = vocabulary()[made.language]["title"]
    pages = f"{title}\n\n{made.text}".split("\f")
    return [row for number, text in enumerate(pages, 1) for row in rows(text, number)]


def counted(made: Made) -> Reading:
    """Return what the tables of a text say of its counts."""
    read = rows_of(made)
    with spoken_as(legend_of(read)):
        found = findings(find_tables(read), read)
    figures = {name: tuple(getattr(found, name)[severity] for severity in Severity) for name in FIGURES}
    listed = sorted((d.description, (d.critical or 0, d.major or 0, d.minor or 0)) for d in found.defects if d.total)
    errors = tuple(problem.code for problem in found.problems if problem.level == "error")
    return Reading({**figures, "defects": tuple(listed)}, errors)


FIGURES = ("found", "allowed", "aql", "sample_size")


def outcome(made: Made, read: Callable[[Made], Reading]) -> Outcome:
    """Return whether all was read that is printed and nothing else, and if not, what a person learns of it."""
    reading = read(made)
    different = [name for name in {*made.want, *reading.values} if not _is_right(name, made, reading)]
    if not different:
        return "whole"
    if reading.problems:
        return "flagged"
    unread = all(reading.values.get(name) in UNREAD for name in different)
    return "unread" if unread else "wrong"


def _is_right(name: str, made: Made, reading: Reading) -> bool:
    got, printed = reading.values.get(name), made.want.get(name)
    if got in UNREAD:
        return printed in UNREAD or name in made.may_miss
    if name == "defects":
        return same_defects(got, printed)
    return got == printed or (name in made.may_miss and _agrees(got, printed))


def _agrees(got: object, printed: object) -> bool:
    """Tell whether the figures that were read are those printed, though others of them were not read."""
    if not isinstance(got, tuple) or not isinstance(printed, tuple) or len(got) != len(printed):
        return False
    return all(each in (None, told) for each, told in zip(got, printed, strict=True))


def same_defects(got: object, printed: object) -> bool:
    """Tell whether the rows *got* are those *printed*: the same counts, and each description in one of theirs."""
    if not isinstance(got, tuple) or not isinstance(printed, tuple) or len(got) != len(printed):
        return False
    left = list(got)
    for text, counts in printed:
        same = [row for row in left if row[1] == counts and _plain(text) in _plain(row[0])]
        if not same:
            return False
        left.remove(same[0])
    return True


def _plain(text: str) -> str:
    return "".join(text.split())
