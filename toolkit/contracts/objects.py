"""What an act is done to, and by whom: books are inspected, bills accepted and directors replaced as well as goods.

A phrase of the playbook may only see the acts that are done to what its clause type is about. Every other act is struck
out of the sentence: for good where objects.toml knows the other thing, but kept for a cue where it knows neither.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from functools import cache, lru_cache
from typing import Any, NamedTuple

from toolkit.contracts.dealings import other_dealings
from toolkit.contracts.playbook import filled, phrases
from toolkit.contracts.searching import compiled, may_be_in, places, search
from toolkit.resources import package_table

# What follows an act: more verbs ("inspect, count and test"), then words up to one that leads to something else.
_AT_COST = (
    r"(?:,? (?:at (?:\w+(?:'s)? ){1,3}(?:cost|expense|risk|option|discretion)s?(?: and (?:risk|expense))?"
    r"|free of (?:charge|cost)|without (?:\w+ )?charge),?)?"
    r"(?:, (?:by|at|with|in|either|whether|through|on|upon|from|during|without)\b[^,]{2,70},)?"
)
_VERBS = _AT_COST + r"(?:,? (?:(?:and|or|and/or) )?(?:VERBS)\b)*(?:(?:, [a-z-]+){0,3},? (?:and|or|and/or) [a-z-]+)?"
_THING = _VERBS + r"(?:,(?= (?:the|any|all|such|each|every)\b))?(?: (?!(?:STOP)\b)[\w'%/\"$€£.-]*[\w'%\"]){0,8}"
# What tells of a thing that nobody knows that it is faulty: "any valve, and any lot of it, that fails to comply".
_AT_FAULT = r"[^.;]{0,60}?\b(?:that|which|found)\b[^.;]{0,40}?\b{nc}"
_SIDES = re.compile(r"\b(?:buyer|seller)\b(?!')")
# What is "rejected, replaced or credited" stands before its verb; behind it is what else may be done to it.
_SUFFERED = re.compile(
    r"\b(?:be|being|been|is|are|have (?:[\w-]+ ){1,3})(?:, [^,;.]{2,40},)?\s?(?:(?:\w+ly|deemed|considered|then|so) )?$"
)
_CLOSE = 60  # signs before a verb in which that stands
_NONE = "—"  # stands in no text
_PARTS = re.compile(r",| and(?:/or)? | or ")
_PARTS_ZH = re.compile(r"以及|[及和与或、]")
# Another verb behind "or" has a thing of its own: 退货或解除合同.
_REGION_ZH = re.compile(
    r"(?:(?!(?:或者?|及|和|、|以及)(?:解除|终止|取消|要求|索赔|扣|追究))[^，。；：,;:()后并且]){0,14}"
)
_POINTING = re.compile(r"\b(?:them|these|those|their|its)\b")
_THEIRS = re.compile(r"\b(?:their|its) \w+|\b(?:them|it)\b")
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


class _Tongue(NamedTuple):
    """The patterns of one act in one language; *shapes* find it where the thing it is done to does not follow it.

    *also* find what the other side does besides, where one of the shapes has struck out its first act.
    """

    act: str
    own: str
    foreign: str
    shapes: tuple[str, ...]
    also: tuple[str, ...] = ()


class _Act(NamedTuple):
    """One act; *done* finds it in English with the thing behind it, *filler* is what names no thing.

    What it is done to may be known by its faults alone (*described*).
    """

    done: str
    filler: str
    described: bool
    english: _Tongue
    chinese: _Tongue


@lru_cache(maxsize=4096)
def bound(text: str, kind: str) -> Bound:
    """Return the normalised sentence *text* with every act struck out that is done to nothing of the type *kind*."""
    spans: dict[Thing, set[tuple[int, int]]] = {thing: set() for thing in Thing}
    for act in _acts_of(kind):
        for thing, span in _acts(text, act):
            spans[thing].add(span)
    spans[Thing.FOREIGN].update(_other_debts(text, kind))
    spans[Thing.FOREIGN].update(other_dealings(text, kind))
    kept = _without(text, spans[Thing.FOREIGN])
    return Bound(_without(kept, spans[Thing.UNKNOWN]), kept)


def is_of_another(text: str, before: str, title: str, kind: str) -> bool:
    """Tell whether the acts of *kind* in *text* are done to something named elsewhere: by the *title* above, or before.

    "It may inspect their condition" behind a sentence of tools and drawings speaks of these.
    """
    acts = _acts_of(kind)
    if not acts:
        return False
    things = _table()["things"]
    own = f"{things['own_headings']}|{things['own_headings_of'].get(kind, _NONE)}"
    if search(things["headings"], title) and not search(own, title):
        return True
    if not before or _POINTING.search(text) is None:
        return False
    rest = _THEIRS.sub(" ", text)
    english = [act.english for act in acts]
    if any(search(one.own, rest) or search(one.own, before) for one in english):
        return False
    return all(search(one.foreign, before) for one in english)


def patterns() -> Iterator[str]:
    """Yield the patterns of all acts, of what they are done to, and of the debts that are none of the price."""
    things, debts = _table()["things"], _table()["debts"]
    for act in map(_act, _table()["acts"]):
        yield act.done
        for tongue in (act.english, act.chinese):
            yield from (tongue.act, tongue.own, tongue.foreign, *tongue.shapes, *tongue.also)
    yield from (things["headings"], debts["price"], *debts["other"])


def _other_debts(text: str, kind: str) -> Iterator[tuple[int, int]]:
    """Yield the parts of *text* that speak of a debt which is none of the price, where *kind* is about the price."""
    debts = _table()["debts"]
    if kind not in debts["types"]:
        return
    if not any(may_be_in(one, text) for one in debts["other"]):
        return
    for start, end in _parts(text, compiled(debts["parts"])):
        part = text[start:end]
        if search(debts["price"], part) is None and any(search(one, part) for one in debts["other"]):
            yield start, end


def _parts(text: str, ends: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield where the parts of *text* begin and end that *ends* stand between."""
    start = 0
    for hit in ends.finditer(text):
        yield start, hit.start()
        start = hit.end()
    yield start, len(text)


def _acts(text: str, act: _Act) -> Iterator[tuple[Thing, tuple[int, int]]]:
    """Yield the places of *act* in *text* with what it is done to there; a language that is not there costs nothing."""
    if search(act.english.act, text):
        yield from _done(text, act)
        yield from _in_shape(text, act.english)
    if search(act.chinese.act, text):
        yield from _done_zh(text, act.chinese)
        yield from _in_shape(text, act.chinese)


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + "…" * (end - start) + text[end:]
    return text


def _done(text: str, act: _Act) -> Iterator[tuple[Thing, tuple[int, int]]]:
    """Yield each act in English words with what it is done to."""
    for hit in places(act.done, text):
        thing = _thing(hit.group("thing") or "", act)
        if thing is Thing.UNKNOWN and _SUFFERED.search(text, max(hit.start() - _CLOSE, 0), hit.start()):
            thing = Thing.UNSAID
        if thing is Thing.UNSAID and _PRONOUN.match(hit.group("thing") or ""):
            thing = _meant(text[: hit.start()], act.english)
        if (
            thing is Thing.UNKNOWN
            and act.described
            and not _SIDES.search(hit.group("thing"))
            and compiled(filled(_AT_FAULT)).match(text, hit.end("thing"))
        ):
            thing = Thing.UNSAID
        yield thing, hit.span("act")


def _thing(words: str, act: _Act) -> Thing:
    """Return what the *words* behind an act name: the head of each part decides, else what stands behind its "of"."""
    found = {_part(part, act) for part in _PARTS.split(words)}
    return next((thing for thing in Thing if thing in found), Thing.UNSAID)


def _part(words: str, act: _Act) -> Thing:
    head, _, rest = words.partition(" of ")
    for part in (head, rest):
        last = _last(part, act.english)
        if last is not Thing.UNSAID:
            return last
    return Thing.UNKNOWN if re.search(r"\w", compiled(act.filler).sub(" ", words)) else Thing.UNSAID


def _last(text: str, tongue: _Tongue) -> Thing:
    """Return whether the last thing that *text* names is one's own or foreign; of two that end alike the longer."""
    named = [
        (hit.end(), -hit.start(), thing is Thing.OWN)
        for thing, pattern in ((Thing.OWN, tongue.own), (Thing.FOREIGN, tongue.foreign))
        for hit in places(pattern, text)
    ]
    return Thing.UNSAID if not named else Thing.OWN if max(named)[2] else Thing.FOREIGN


def _meant(before: str, tongue: _Tongue) -> Thing:
    """Return what a pronoun behind the words *before* means: a foreign thing where they name no other."""
    is_foreign = search(tongue.foreign, before) and not search(tongue.own, before)
    return Thing.FOREIGN if is_foreign else Thing.UNSAID


def _done_zh(text: str, tongue: _Tongue) -> Iterator[tuple[Thing, tuple[int, int]]]:
    """Yield each act in Chinese words with what it is done to."""
    for hit in places(tongue.act, text):
        region = _REGION_ZH.match(text, hit.end())
        parts = _PARTS_ZH.split(region.group() if region else "")
        found = {_last(part, tongue) for part in parts}
        thing = next(thing for thing in Thing if thing in found)
        if thing is Thing.UNSAID and not parts[0]:
            thing = _meant(text[: hit.start()], tongue)
        yield thing, hit.span()


def _in_shape(text: str, tongue: _Tongue) -> Iterator[tuple[Thing, tuple[int, int]]]:
    """Yield the acts that are done to foreign things, or by others, in words that stand before them or behind "by"."""
    spans = [hit.span("act") for shape in tongue.shapes for hit in places(shape, text)]
    while spans:
        yield from ((Thing.FOREIGN, span) for span in spans)
        text = _without(text, spans)
        spans = [hit.span("act") for shape in tongue.also for hit in places(shape, text)]


@cache
def _acts_of(kind: str) -> tuple[_Act, ...]:
    return tuple(_act(name) for name, act in _table()["acts"].items() if kind in act["types"])


@cache
def _act(name: str) -> _Act:
    things, act = _table()["things"], _table()["acts"][name]
    thing = _THING.replace("STOP", things["stop"]).replace("VERBS", act["verbs"])
    done = rf"\b(?P<act>(?:{act['verbs']})\b|(?:{act['nouns']})(?= of\b))(?=(?: of\b)?(?P<thing>{thing}))"
    either = f"(?:{act['verbs']}|{act['nouns']})"
    return _Act(
        done, rf"\b(?:{things['filler']}|{either})\b", act.get("described", False), _english(act, either), _chinese(act)
    )


def _english(act: Mapping[str, Any], either: str) -> _Tongue:
    things, shapes = _table()["things"], _table()["shapes"]
    words = {
        "act": either,
        "own": _either(act.get("own"), things["own"]).replace("{nc}", phrases()["nc"]),
        "foreign": _either(things["foreign"], act.get("foreign")),
        "kind": act.get("kind", _NONE),
        "stranger": things["stranger"],
    }
    patterns = (*shapes["foreign"], *shapes.get(act.get("holder"), ()), *act.get("shapes", ()))
    own, foreign = rf"\b(?:{words['own']})\b", rf"\b(?:{words['foreign']})\b"
    also = tuple(_shapes(shapes.get(f"{act.get('holder')}_also", ()), words))
    return _Tongue(rf"\b{either}", own, foreign, tuple(_shapes(patterns, words)), also)


def _chinese(act: Mapping[str, Any]) -> _Tongue:
    things, shapes = _table()["things"], _table()["shapes"]
    words = {
        "act_zh": f"(?:{act['zh']})",
        "foreign_zh": _either(things["foreign_zh"], act.get("foreign_zh")),
        "kind_zh": act.get("kind_zh", _NONE),
        "stranger_zh": things["stranger_zh"],
    }
    patterns = (*shapes["chinese"], *shapes.get(f"{act.get('holder')}_zh", ()))
    return _Tongue(act["zh"], act["own_zh"], words["foreign_zh"], tuple(_shapes(patterns, words)))


def _either(*patterns: str | None) -> str:
    return "|".join(pattern for pattern in patterns if pattern)


def _shapes(patterns: Iterable[str], words: Mapping[str, str]) -> Iterator[str]:
    for pattern in patterns:
        yield re.sub(r"\{([a-z_]+)\}", lambda hit: words[hit.group(1)], pattern)


@cache
def _table() -> dict[str, Any]:
    return package_table("toolkit.contracts", "objects.toml")
