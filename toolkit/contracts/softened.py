"""What takes the edge off a sentence that stands: "as far as practicable", "uses its best efforts to", "in principle".

A duty of the seller, or a right of the buyer, is worth less with such a word in it than without.
"""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from toolkit.contracts.figured import Figure
from toolkit.contracts.moved import Given, Moved
from toolkit.contracts.passages import Sentence
from toolkit.contracts.searching import compiled, found
from toolkit.resources import package_table

MEANS = "how firmly it binds"


class _Words(NamedTuple):
    """The patterns of softening.toml."""

    words: tuple[str, ...]
    others: tuple[str, ...]
    buyers: tuple[str, ...]


def softened(before: tuple[Sentence, str], after: tuple[Sentence, str]) -> Iterator[Moved]:
    """Yield what softens the version *after* and not the one *before*, each with its normalised text, and what went."""
    was, now = (Counter(_softening(text)) for _, text in (before, after))
    gains = found(_table().buyers, after[1]) is not None
    came, gone = _given(now - was, after[0]), _given(was - now, before[0])
    if came and gone:  # one such word for another
        return
    if came:
        yield Moved(MEANS, frozenset(), (), came, gain=gains)
    if gone:
        yield Moved(MEANS, frozenset(), gone, (), gain=not gains)


def without_softening(text: str) -> str:
    """Return *text* without the words that soften it."""
    for pattern in _table().words:
        text = compiled(pattern).sub(" ", text)
    return text


def _softening(text: str) -> Iterator[str]:
    for pattern in _table().others:
        text = compiled(pattern).sub(" ", text)
    for pattern in _table().words:
        yield from (hit.group().strip() for hit in compiled(pattern).finditer(text))


def _given(words: Counter[str], sentence: Sentence) -> tuple[Given, ...]:
    return tuple(Given(sentence, Figure(MEANS, 0, working=False, words=one)) for one in words.elements())


@cache
def _table() -> _Words:
    table = package_table("toolkit.contracts", "softening.toml")
    return _Words(*(tuple(table[name]) for name in ("words", "not", "buyers")))
