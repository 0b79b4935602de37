"""What each clause type is said by, whatever the order of the words: slots of words that a sentence must have.

A rule of wordings.toml names classes of words: who acts, what is done, to what, at whose cost. A sentence fits it
where it has one of each, in any order and in any voice, and nothing that bars the type. What fits is understood in
other words than the phrases of the playbook; a person cites it, no letter does so by itself.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

from toolkit.contracts.searching import found, may_be_in, search
from toolkit.contracts.verdicts import Status
from toolkit.resources import package_table

# A class may stand in another below it, or later.
_TABLES = ("wordings.toml", "looking.toml", "remedies.toml", "remedies_zh.toml")
_NAME = re.compile(r"\{([a-z]+)\}")
_NOT = "~"
_ORDER = (Status.ADVERSE, Status.WEAKER, Status.PRESENT)  # what is worse is told first


class Rule(NamedTuple):
    """The slots that a sentence *has*, each a pattern, and those that it *lacks*."""

    has: tuple[str, ...]
    lacks: tuple[str, ...]

    def fits(self, text: str) -> str | None:
        """Return the words of *text* that fit, from the first slot to the last one; ``None`` where it does not fit."""
        if not all(may_be_in(slot, text) for slot in self.has):  # before the first of them is compiled
            return None
        places = []
        for slot in self.has:
            place = _place(slot, text)
            if place is None:
                return None
            places.append(place)
        if any(_place(slot, text) is not None for slot in self.lacks):
            return None
        return text[min(start for start, _ in places) : max(end for _, end in places)]


class Wordings(NamedTuple):
    """The *rules* of one type by status, and the *words* of which a sentence must have one.

    In a sentence with one of *bars* no rule grants anything, in one with one of *never* no phrase does either. The
    rules *against* tell of the opposite in the sentence as it stands, whatever its acts are done to, and by whom. What
    two sentences of a clause grant together stands in *pairs*: a rule for the one, and a rule for one that follows it.
    """

    words: tuple[str, ...]
    rules: Mapping[Status, tuple[Rule, ...]]
    bars: tuple[str, ...]
    never: tuple[str, ...]
    against: tuple[Rule, ...]
    pairs: tuple[tuple[Rule, Rule], ...]

    def may_say(self, text: str) -> bool:
        """Tell whether *text* has one of the words."""
        return any(map(text.__contains__, self.words))

    def says(self, text: str) -> tuple[Status, str] | None:
        """Return what the normalised sentence *text* says of the type, and by which words."""
        for status in _ORDER:
            for rule in self.rules.get(status, ()):
                words = rule.fits(text)
                if words is not None:
                    is_barred = status is Status.PRESENT and found(self.bars, text) is not None
                    return None if is_barred else (status, words)
        return None

    def says_against(self, text: str) -> str | None:
        """Return the words by which the normalised sentence *text* gives the opposite of the type."""
        return next((words for rule in self.against if (words := rule.fits(text)) is not None), None)

    def begins(self, text: str) -> bool:
        """Tell whether *text* may grant the type with a sentence behind it."""
        return bool(self.pairs) and self.may_say(text) and any(first.fits(text) for first, _ in self.pairs)

    def says_together(self, text: str, later: Iterable[str]) -> str | None:
        """Return the words of *text* that grant the type with one of the *later* sentences of its clause."""
        begun = [(words, second) for first, second in self.pairs if (words := first.fits(text)) is not None]
        if not begun or self._is_barred(text):
            return None
        return next(
            (words for other in later for words, second in begun if second.fits(other) and not self._is_barred(other)),
            None,
        )

    def _is_barred(self, text: str) -> bool:
        return found(self.bars, text) is not None or found(self.never, text) is not None

    @property
    def patterns(self) -> Iterator[str]:
        """The patterns of all that is looked for."""
        paired = (rule for pair in self.pairs for rule in pair)
        for rule in (*(one for rules in self.rules.values() for one in rules), *self.against, *paired):
            yield from (*rule.has, *rule.lacks)
        yield from (*self.bars, *self.never)


_NONE = Wordings((), {}, (), (), (), ())


def wordings(kind: str, phrases: Mapping[str, str]) -> Wordings:
    """Return the rules of the type *kind*, the *phrases* of the playbook in their classes."""
    table = _table()["types"].get(kind)
    if table is None:
        return _NONE
    filled = _filler(phrases)
    rules = {status: tuple(_rules(table.get(status.value, ()), filled)) for status in _ORDER}
    bars, never = (tuple(map(filled, table.get(name, ()))) for name in ("bars", "never"))
    against = tuple(_rules(table.get("against", ()), filled))
    pairs = (tuple(_rules(pair, filled)) for pair in table.get("pairs", ()))
    return Wordings(tuple(table["words"]), rules, bars, never, against, tuple((one, other) for one, other in pairs))


def _rules(told: Iterable[list[str]], filled: Callable[[str], str]) -> Iterator[Rule]:
    for one in told:
        slots = [filled(slot) for slot in one]
        has = tuple(slot for slot in slots if not slot.startswith(_NOT))
        yield Rule(has, tuple(slot.removeprefix(_NOT) for slot in slots if slot.startswith(_NOT)))


@lru_cache(maxsize=4096)  # the rules of a type, and several types, ask for the same of one sentence
def _place(slot: str, text: str) -> tuple[int, int] | None:
    hit = search(slot, text)
    return hit.span() if hit is not None else None


def _filler(phrases: Mapping[str, str]) -> Callable[[str], str]:
    named = _classes(tuple(phrases.items()))
    return lambda text: _NAME.sub(lambda hit: named[hit.group(1)], text)


@cache
def _classes(phrases: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    """Return the classes of words by their names; one may stand in another below it."""
    named = dict(phrases)
    for name, text in _table()["classes"].items():
        named[name] = _NAME.sub(lambda hit: named[hit.group(1)], text.replace("\n", ""))
    return named


@cache
def _table() -> Mapping[str, Any]:
    """Return the classes and the rules of all tables, those of one type behind each other."""
    told = [package_table("toolkit.contracts", name) for name in _TABLES]
    types: dict[str, dict[str, list[Any]]] = {}
    for name, parts in (entry for table in told for entry in table["types"].items()):
        before = types.setdefault(name, {})
        before |= {part: [*before.get(part, ()), *listed] for part, listed in parts.items()}
    return {"classes": {name: one for table in told for name, one in table["classes"].items()}, "types": types}
