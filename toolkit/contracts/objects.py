"""What an act is done to, and by whom: books are inspected, bills accepted and directors replaced as well as goods.

A phrase of the playbook may only see the acts that are done to what its clause type is about. Every other act is struck
out of the sentence: for good where objects.toml knows the other thing, but kept for a cue where it knows neither.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from functools import cache, lru_cache
from typing import Any, NamedTuple

from toolkit.contracts.playbook import phrases
from toolkit.resources import package_table

# What follows an act: more verbs ("inspect, count and test"), then words up to one that leads to something else.
_AT_COST = (
    r"(?:,? (?:at (?:\w+(?:'s)? ){1,3}(?:cost|expense|risk|option|discretion)s?(?: and (?:risk|expense))?"
    r"|free of (?:charge|cost)|without (?:\w+ )?charge),?)?"
)
_VERBS = _AT_COST + r"(?:,? (?:(?:and|or|and/or) )?(?:VERBS)\b)*(?:(?:, [a-z-]+){0,3},? (?:and|or|and/or) [a-z-]+)?"
_THING = _VERBS + r"(?: (?!(?:STOP)\b)[\w'%/\"$€£.-]*[\w'%\"]){0,8}"
_PARTS = re.compile(r",| and(?:/or)? | or ")
_PARTS_ZH = re.compile(r"以及|[及和与或、]")
_REGION_ZH = re.compile(r"[^，。；：,;:()后并且]{0,14}")
_PRONOUN = re.compile(r" (?:it|them|these|those|the same)\b")


class Bound(NamedTuple):
    """A sentence with the acts of a type only: *sure* those known to be, *kept* also those that may be."""

    sure: str
    kept: str


class Thing(Enum):
    """What an act is done to."""

    OWN = "own"
    FOREIGN = "foreign"
    UNKNOWN = "unknown"
    UNSAID = "unsaid"


class _Act(NamedTuple):
    """One act in both languages; *done* finds it with the thing behind it, *shapes* with one that stands elsewhere."""

    done: re.Pattern[str]
    own: re.Pattern[str]
    foreign: re.Pattern[str]
    filler: re.Pattern[str]
    shapes: tuple[re.Pattern[str], ...]
    done_zh: re.Pattern[str]
    own_zh: re.Pattern[str]
    foreign_zh: re.Pattern[str]
    shapes_zh: tuple[re.Pattern[str], ...]


@lru_cache(maxsize=4096)
def bound(text: str, kind: str) -> Bound:
    """Return the normalised sentence *text* with every act struck out that is done to nothing of the type *kind*."""
    spans: dict[Thing, set[tuple[int, int]]] = {thing: set() for thing in Thing}
    for act in _acts_of(kind):
        for thing, span in (*_done(text, act), *_done_zh(text, act), *_in_shape(text, act)):
            spans[thing].add(span)
    kept = _without(text, spans[Thing.FOREIGN])
    return Bound(_without(kept, spans[Thing.UNKNOWN]), kept)


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + "…" * (end - start) + text[end:]
    return text


def _done(text: str, act: _Act) -> Iterator[tuple[Thing, tuple[int, int]]]:
    """Yield each act in English words with what it is done to."""
    for hit in act.done.finditer(text):
        thing = _thing(hit.group("thing") or "", act)
        if thing is Thing.UNSAID and _PRONOUN.match(hit.group("thing") or ""):
            thing = _meant(text[: hit.start()], act.own, act.foreign)
        yield thing, hit.span("act")


def _thing(words: str, act: _Act) -> Thing:
    """Return what the *words* behind an act name: the head of each part decides, else what stands behind its "of"."""
    found = {_part(part, act) for part in _PARTS.split(words)}
    return next((thing for thing in Thing if thing in found), Thing.UNSAID)


def _part(words: str, act: _Act) -> Thing:
    head, _, rest = words.partition(" of ")
    for part in (head, rest):
        last = _last(part, act.own, act.foreign)
        if last is not Thing.UNSAID:
            return last
    return Thing.UNKNOWN if re.search(r"\w", act.filler.sub(" ", words)) else Thing.UNSAID


def _last(text: str, own: re.Pattern[str], foreign: re.Pattern[str]) -> Thing:
    """Return whether the last thing that *text* names is one's own or foreign; of two that end alike the longer."""
    named = [
        (hit.end(), -hit.start(), thing is Thing.OWN)
        for thing, pattern in ((Thing.OWN, own), (Thing.FOREIGN, foreign))
        for hit in pattern.finditer(text)
    ]
    return Thing.UNSAID if not named else Thing.OWN if max(named)[2] else Thing.FOREIGN


def _meant(before: str, own: re.Pattern[str], foreign: re.Pattern[str]) -> Thing:
    """Return what a pronoun behind the words *before* means: a foreign thing where they name no other."""
    return Thing.FOREIGN if foreign.search(before) and not own.search(before) else Thing.UNSAID


def _done_zh(text: str, act: _Act) -> Iterator[tuple[Thing, tuple[int, int]]]:
    """Yield each act in Chinese words with what it is done to."""
    for hit in act.done_zh.finditer(text):
        region = _REGION_ZH.match(text, hit.end())
        parts = _PARTS_ZH.split(region.group() if region else "")
        found = {_last(part, act.own_zh, act.foreign_zh) for part in parts}
        thing = next(thing for thing in Thing if thing in found)
        if thing is Thing.UNSAID and not parts[0]:
            thing = _meant(text[: hit.start()], act.own_zh, act.foreign_zh)
        yield thing, hit.span()


def _in_shape(text: str, act: _Act) -> Iterator[tuple[Thing, tuple[int, int]]]:
    """Yield the acts that are done to foreign things, or by others, in words that stand before them or behind "by"."""
    for shape in (*act.shapes, *act.shapes_zh):
        for hit in shape.finditer(text):
            yield Thing.FOREIGN, hit.span("act")


@cache
def _acts_of(kind: str) -> tuple[_Act, ...]:
    return tuple(_act(name) for name, act in _table()["acts"].items() if kind in act["types"])


@cache
def _act(name: str) -> _Act:
    things, act, shapes = _table()["things"], _table()["acts"][name], _table()["shapes"]
    holder = act.get("holder")
    words = {
        "act": f"(?:{act['verbs']}|{act['nouns']})",
        "foreign": _either(things["foreign"], act.get("foreign")),
        "kind": act.get("kind", "—"),
        "stranger": things["stranger"],
        "act_zh": f"(?:{act['zh']})",
        "foreign_zh": _either(things["foreign_zh"], act.get("foreign_zh")),
        "kind_zh": act.get("kind_zh", "—"),
        "stranger_zh": things["stranger_zh"],
    }
    thing = _THING.replace("STOP", things["stop"]).replace("VERBS", act["verbs"])
    own = _either(things["own"], act.get("own")).replace("{nc}", phrases()["nc"])
    return _Act(
        re.compile(rf"\b(?:(?P<act>(?:{act['verbs']})\b|(?:{act['nouns']})(?= of\b))(?=(?: of\b)?(?P<thing>{thing})))"),
        re.compile(rf"\b(?:{own})\b"),
        re.compile(rf"\b(?:{words['foreign']})\b"),
        re.compile(rf"\b(?:{things['filler']}|{words['act']})\b"),
        tuple(_shapes((*shapes["foreign"], *shapes.get(holder, ())), words)),
        re.compile(act["zh"]),
        re.compile(act["own_zh"]),
        re.compile(words["foreign_zh"]),
        tuple(_shapes((*shapes["chinese"], *shapes.get(f"{holder}_zh", ())), words)),
    )


def _either(*patterns: str | None) -> str:
    return "|".join(pattern for pattern in patterns if pattern)


def _shapes(patterns: Iterable[str], words: Mapping[str, str]) -> Iterator[re.Pattern[str]]:
    for pattern in patterns:
        yield re.compile(re.sub(r"\{([a-z_]+)\}", lambda hit: words[hit.group(1)], pattern))


@cache
def _table() -> dict[str, Any]:
    return package_table("toolkit.contracts", "objects.toml")
