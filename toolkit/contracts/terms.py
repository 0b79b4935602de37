"""The defined terms: their names in both languages, their definitions, and which of them a text uses."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import msgspec

from toolkit.contracts.clause import Tongue
from toolkit.resources import data_table, toml

FILE = "terms.toml"


class Term(msgspec.Struct, frozen=True, kw_only=True):
    """*en_also* and *zh_also* are what other people's contracts call the same thing."""

    name: str
    zh: str
    means: str
    means_zh: str
    en_also: tuple[str, ...] = ()
    zh_also: tuple[str, ...] = ()

    def word(self, tongue: Tongue) -> str:
        return self.zh if tongue is Tongue.CHINESE else self.name

    def definition(self, tongue: Tongue) -> str:
        return self.means_zh if tongue is Tongue.CHINESE else self.means


@cache
def terms(own: Path | None = None) -> tuple[Term, ...]:
    """Return the defined terms in the order of a schedule; the user's file replaces the supplied one."""
    replaced = own is not None and (own / FILE).is_file()
    table = toml((own / FILE).read_text(encoding="utf-8")) if own and replaced else data_table("clauses", FILE)
    return tuple(
        msgspec.convert({"name": name, **entry}, Term) for name, entry in table.items() if isinstance(entry, dict)
    )


def used_in(text: str, known: Iterable[Term], tongue: Tongue) -> Iterator[Term]:
    """Yield the terms of *known* that *text* uses, plural or not; a longer term hides the shorter one inside it."""
    left = text
    for term in sorted(known, key=lambda term: -len(term.word(tongue))):
        if term.word(tongue).removesuffix("y") not in left:  # as most are not
            continue
        left, times = _pattern(term.word(tongue), tongue).subn(" ", left)
        if times:
            yield term


def without(text: str, known: Iterable[Term], tongue: Tongue) -> str:
    """Return *text* with the terms of *known* taken out."""
    for term in sorted(known, key=lambda term: -len(term.word(tongue))):
        text = _pattern(term.word(tongue), tongue).sub("", text)
    return text


def needed(text: str, known: tuple[Term, ...], tongue: Tongue) -> tuple[Term, ...]:
    """Return the terms that *text* uses and those that their definitions use, in the order of *known*."""
    found: set[str] = set()
    waiting = [text]
    while waiting:
        for term in used_in(waiting.pop(), known, tongue):
            if term.name not in found:
                found.add(term.name)
                waiting.append(term.definition(tongue))
    return tuple(term for term in known if term.name in found)


@cache
def _pattern(word: str, tongue: Tongue) -> re.Pattern[str]:
    if tongue is Tongue.CHINESE:
        return re.compile(re.escape(word))
    plural = r"(?:Nonconformit(?:y|ies))" if word == "Nonconformity" else re.escape(word) + "(?:s|es)?"
    return re.compile(rf"\b{plural}\b")
