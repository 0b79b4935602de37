"""The acts of objects.toml with their patterns: what may be done to goods, and how each language says to what."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from toolkit.contracts.playbook import phrases
from toolkit.resources import package_table

# What follows an act: more verbs ("inspect, count and test"), then words up to one that leads to something else.
_AT_COST = (
    r"(?:,? (?:at (?:\w+(?:'s)? ){1,3}(?:cost|expense|risk|option|discretion)s?(?: and (?:risk|expense))?"
    r"|free of (?:charge|cost)|without (?:\w+ )?charge),?)?"
    r"(?:, (?:by|at|with|in|either|whether|through|on|upon|from|during|without)\b[^,]{2,70},)?"
)
_VERBS = _AT_COST + r"(?:,? (?:(?:and|or|and/or) )?(?:VERBS)\b)*(?:(?:, [a-z-]+){0,3},? (?:and|or|and/or) [a-z-]+)?"
_THING = _VERBS + r"(?:,(?= (?:the|any|all|such|each|every)\b))?(?: (?!(?:STOP)\b)[\w'%/\"$€£.-]*[\w'%\"]){0,8}"
NONE = "—"  # stands in no text


class Tongue(NamedTuple):
    """The patterns of one act in one language; *shapes* find it where the thing it is done to does not follow it.

    *also* find what the other side does besides, where one of the shapes has struck out its first act; *suffered* finds
    an act behind the thing that suffers it. What is the type's *own*, and what is *foreign*, is found by any of theirs.
    """

    act: str
    own: tuple[str, ...]
    foreign: tuple[str, ...]
    shapes: tuple[str, ...]
    also: tuple[str, ...] = ()
    suffered: tuple[str, ...] = ()


class Act(NamedTuple):
    """One act; *done* finds it in English with the thing behind it, *filler* is what names no thing.

    What it is done to may be known by its faults alone (*described*).
    """

    done: str
    filler: tuple[str, ...]
    described: bool
    english: Tongue
    chinese: Tongue


def patterns() -> Iterator[str]:
    """Yield the patterns of all acts."""
    for act in map(_act, table()["acts"]):
        yield act.done
        for tongue in (act.english, act.chinese):
            yield from (tongue.act, *tongue.own, *tongue.foreign, *tongue.shapes, *tongue.also, *tongue.suffered)


@cache
def acts_of(kind: str) -> tuple[Act, ...]:
    """Return the acts that the clause type *kind* is about."""
    return tuple(_act(name) for name, act in table()["acts"].items() if kind in act["types"])


@cache
def _act(name: str) -> Act:
    things, act = table()["things"], table()["acts"][name]
    thing = _THING.replace("STOP", things["stop"]).replace("VERBS", act["verbs"])
    done = rf"\b(?P<act>(?:{act['verbs']})\b|(?:{act['nouns']})(?= of\b))(?=(?: of\b)?(?P<thing>{thing}))"
    either = f"(?:{act['verbs']}|{act['nouns']})"
    filler = rf"\b{either}\b", rf"\b(?:{things['filler']})\b"
    return Act(done, filler, act.get("described", False), _english(act, either), _chinese(act))


def _english(act: Mapping[str, Any], either: str) -> Tongue:
    things, shapes = table()["things"], table()["shapes"]
    words = {
        "act": either,
        "kind": act.get("kind", NONE),
        "stranger": things["stranger"],
    }
    patterns = (*shapes["foreign"], *shapes.get(act.get("holder"), ()), *act.get("shapes", ()))
    # What all acts may be done to stands apart: it is compiled once.
    own = tuple(rf"\b(?:{one})\b".replace("{nc}", phrases()["nc"]) for one in (act.get("own"), things["own"]) if one)
    foreign = tuple(rf"\b(?:{one})\b" for one in (act.get("foreign"), things["foreign"]) if one)
    also = tuple(_shapes(shapes.get(f"{act.get('holder')}_also", ()), words))
    suffered = tuple(_shapes(shapes["suffered"], words))
    return Tongue(rf"\b{either}", own, foreign, tuple(_shapes(patterns, words)), also, suffered)


def _chinese(act: Mapping[str, Any]) -> Tongue:
    things, shapes = table()["things"], table()["shapes"]
    words = {
        "act_zh": f"(?:{act['zh']})",
        "foreign_zh": "|".join(filter(None, (things["foreign_zh"], act.get("foreign_zh")))),
        "kind_zh": act.get("kind_zh", NONE),
        "stranger_zh": things["stranger_zh"],
    }
    patterns = (*shapes["chinese"], *shapes.get(f"{act.get('holder')}_zh", ()))
    return Tongue(act["zh"], (act["own_zh"],), (words["foreign_zh"],), tuple(_shapes(patterns, words)))


def _shapes(patterns: Iterable[str], words: Mapping[str, str]) -> Iterator[str]:
    for pattern in patterns:
        yield re.sub(r"\{([a-z_]+)\}", lambda hit: words[hit.group(1)], pattern)


@cache
def table() -> dict[str, Any]:
    """Return all that objects.toml holds."""
    return package_table("toolkit.contracts", "objects.toml")
