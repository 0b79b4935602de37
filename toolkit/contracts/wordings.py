"""What each clause type is said by, whatever the order of the words: slots of words that a sentence must have.

A rule of wordings.toml names classes of words: who acts, what is done, to what, at whose cost. A sentence fits it where it
has one of each, in any order and in any voice, and nothing that bars the type. What fits is understood in other words than
the phrases of the playbook; a person cites it, no letter does so by itself.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from toolkit.contracts.verdicts import Status
from toolkit.resources import package_table

_NAME = re.compile(r"\{([a-z]+)\}")
_NOT = "~"


class Wordings(NamedTuple):
    """The rules of one type as patterns by status, and the *words* of which a sentence must have one.

    In a sentence with one of *never* no phrase of the playbook grants anything either.
    """

    words: tuple[str, ...]
    patterns: Mapping[Status, tuple[str, ...]]
    never: tuple[str, ...]

    def may_say(self, text: str) -> bool:
        """Tell whether *text* has one of the words."""
        return any(map(text.__contains__, self.words))


_NONE = Wordings((), {}, ())


def wordings(kind: str, phrases: Mapping[str, str]) -> Wordings:
    """Return the rules of the type *kind*, the *phrases* of the playbook in their classes."""
    table = _table()["types"].get(kind)
    if table is None:
        return _NONE
    filled = _filler(phrases)
    never = tuple(map(filled, table.get("never", ())))
    bars = tuple(map(filled, table.get("bars", ())))
    told = {
        Status.ADVERSE: tuple(_patterns(table.get("adverse", ()), filled)),
        Status.WEAKER: tuple(_patterns(table.get("weaker", ()), filled)),
        Status.PRESENT: tuple(_patterns(table.get("present", ()), filled, bars)),
    }
    return Wordings(tuple(table["words"]), told, never)


def _patterns(rules: Iterable[list[str]], filled: Callable[[str], str], bars: Iterable[str] = ()) -> Iterator[str]:
    """Yield a pattern for each of *rules*: it looks ahead for each slot, and goes on to the last one."""
    for rule in rules:
        slots = [filled(slot) for slot in rule]
        bad = [*(one.removeprefix(_NOT) for one in slots if one.startswith(_NOT)), *bars]
        *ahead, last = [one for one in slots if not one.startswith(_NOT)]
        without = f"(?!.*(?:{'|'.join(bad)}))" if bad else ""
        yield f"^{without}{''.join(f'(?=.*(?:{one}))' for one in ahead)}.*?(?:{last})"


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
    return package_table("toolkit.contracts", "wordings.toml")
