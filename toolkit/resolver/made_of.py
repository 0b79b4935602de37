"""What goods are made of, by their name: "Oak sideboard", "不锈钢锅".

A material is stated by a noun of it; before a colour its name is a shade ("Ash grey hoodie"), behind "non" or before
"free" it is denied, and some phrases ("Steam iron") are another thing. In Chinese it is stated by a word (橡木), as its
characters stand in others (宽松, 钢琴).
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from toolkit.resources import package_table

_PLASTIC = "plastic"
_TOKEN = re.compile(r"[^\W\d_]+|[,;:/()（），、]")


@lru_cache(maxsize=256)
def made_of(*names: str | None) -> str | None:
    """Return the one material that *names* of goods say they are made of; ``None`` for several or none."""
    said = [name.casefold() for name in names if name]
    told = [material for material, words in _materials().items() if any(map(words.are_in, said))]
    body = [material for material in told if material != _PLASTIC] or told  # beside metal or wood it is of a part
    return body[0] if len(body) == 1 else None


class _Words(NamedTuple):
    """The words of a material, and what is none of it though it has one."""

    phrases: frozenset[tuple[str, ...]]
    but: frozenset[tuple[str, ...]]
    chinese: re.Pattern[str]
    but_chinese: re.Pattern[str]

    def are_in(self, name: str) -> bool:
        """Tell whether *name*, in lower case, says this material."""
        if self.chinese.search(self.but_chinese.sub(" ", name)):
            return True
        tokens = _TOKEN.findall(name)
        apart = {place for places in _places(self.but, tokens) for place in places}
        said = (places for places in _places(self.phrases, tokens) if apart.isdisjoint(places))
        return any(_is_material(tokens, places) for places in said)


def _places(phrases: frozenset[tuple[str, ...]], tokens: list[str]) -> Iterator[range]:
    """Yield where *phrases* stand in *tokens*."""
    for place in range(len(tokens)):
        lengths = {len(phrase) for phrase in phrases if tuple(tokens[place : place + len(phrase)]) == phrase}
        yield from (range(place, place + length) for length in lengths)


def _is_material(tokens: list[str], places: range) -> bool:
    """Tell whether nothing beside the words at *places* makes a denial, an imitation or a colour of them."""
    beside = _table()["beside"]
    before, behind = tokens[: places[0]][-1:], tokens[places[-1] + 1 :][:1]
    return not (set(before) & set(beside["before"]) or set(behind) & {*beside["behind"], *beside["colours"]})


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    return dict(package_table("toolkit.resolver", "made_of.toml"))


@cache
def _materials() -> dict[str, _Words]:
    return {name: _words(lists) for name, lists in _table().items() if name != "beside"}


def _words(lists: dict[str, list[str]]) -> _Words:
    phrases, but = (frozenset(tuple(_TOKEN.findall(phrase)) for phrase in lists[name]) for name in ("words", "but"))
    beside = _table()["beside"]
    before, behind = (_any_of(beside[name]) for name in ("before_chinese", "behind_chinese"))
    denied = f"{before}{_any_of(lists['chinese'])}"
    return _Words(
        phrases,
        but,
        re.compile(f"{_any_of(lists['chinese'])}(?!{behind})"),
        re.compile(f"{_any_of(lists['but_chinese'])}|{denied}"),
    )


def _any_of(words: list[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, words))})"
