"""What an act is done to, and by whom: books are inspected, bills accepted and directors replaced as well as goods.

A phrase of the playbook may only see the acts that are done to what its clause type is about. Every other act is struck
out of the sentence: for good where objects.toml knows the other thing, but kept for a cue where it knows neither.
"""

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import lru_cache, reduce
from typing import NamedTuple

from toolkit.contracts import object_acts
from toolkit.contracts.dealings import other_dealings
from toolkit.contracts.object_acts import NONE, Act, Tongue, acts_of, table
from toolkit.contracts.playbook import filled
from toolkit.contracts.searching import compiled, found, may_be_in, places, search

# What tells of a thing that nobody knows that it is faulty: "any valve, and any lot of it, that fails to comply".
_AT_FAULT = r"[^.;]{0,60}?\b(?:that|which|found)\b[^.;]{0,40}?\b{nc}"
_SIDES = re.compile(r"\b(?:buyer|seller)\b(?!')")
# What is "rejected, replaced or credited" stands before its verb; behind it is what else may be done to it.
_SUFFERED = re.compile(
    r"\b(?:be|being|been|is|are|have (?:[\w-]+ ){1,3})(?:, [^,;.]{2,40},)?\s?(?:(?:\w+ly|deemed|considered|then|so) )?$"
)
_CLOSE = 60  # signs before a verb in which that stands
_PARTS = re.compile(r",| and(?:/or)? | or ")
_PARTS_ZH = re.compile(r"以及|[及和与或、]")
# Another verb behind "or" has a thing of its own: 退货或解除合同.
_REGION_ZH = re.compile(
    r"(?:(?!(?:或者?|及|和|、|以及)(?:单方面?|随时|立即|有权)?(?:解除|终止|取消|要求|索赔|扣|追究))[^，。；：,;:()后并且]){0,14}"
)
_BREAK = re.compile("[.;,]")
_NEAR = 40  # signs between a thing and what it suffers
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


@lru_cache(maxsize=4096)
def bound(text: str, kind: str) -> Bound:
    """Return the normalised sentence *text* with every act struck out that is done to nothing of the type *kind*."""
    spans: dict[Thing, set[tuple[int, int]]] = {thing: set() for thing in Thing}
    for act in acts_of(kind):
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
    acts = acts_of(kind)
    if not acts:
        return False
    things = table()["things"]
    own = f"{things['own_headings']}|{things['own_headings_of'].get(kind, NONE)}"
    if search(things["headings"], title) and not search(own, title):
        return True
    if not before or _POINTING.search(text) is None:
        return False
    rest = _THEIRS.sub(" ", text)
    english = [act.english for act in acts]
    if any(found(one.own, rest) or found(one.own, before) for one in english):
        return False
    return all(found(one.foreign, before) for one in english)


def patterns() -> Iterator[str]:
    """Yield the patterns of all acts, of what they are done to, and of the debts that are none of the price."""
    things, debts = table()["things"], table()["debts"]
    yield from object_acts.patterns()
    yield from (things["headings"], debts["price"], *debts["other"])


def _other_debts(text: str, kind: str) -> Iterator[tuple[int, int]]:
    """Yield the parts of *text* that speak of a debt which is none of the price, where *kind* is about the price."""
    debts = table()["debts"]
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


def _acts(text: str, act: Act) -> Iterator[tuple[Thing, tuple[int, int]]]:
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


def _done(text: str, act: Act) -> Iterator[tuple[Thing, tuple[int, int]]]:
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


def _thing(words: str, act: Act) -> Thing:
    """Return what the *words* behind an act name: the head of each part decides, else what stands behind its "of"."""
    named = {_part(part, act) for part in _PARTS.split(words)}
    return next((thing for thing in Thing if thing in named), Thing.UNSAID)


def _part(words: str, act: Act) -> Thing:
    head, _, rest = words.partition(" of ")
    for part in (head, rest):
        last = _last(part, act.english)
        if last is not Thing.UNSAID:
            return last
    left = reduce(lambda text, filler: compiled(filler).sub(" ", text), act.filler, words)
    return Thing.UNKNOWN if re.search(r"\w", left) else Thing.UNSAID


def _last(text: str, tongue: Tongue) -> Thing:
    """Return whether the last thing that *text* names is one's own or foreign; of two that end alike the longer."""
    named = [
        (hit.end(), -hit.start(), thing is Thing.OWN)
        for thing, patterns in ((Thing.OWN, tongue.own), (Thing.FOREIGN, tongue.foreign))
        for pattern in patterns
        for hit in places(pattern, text)
    ]
    return Thing.UNSAID if not named else Thing.OWN if max(named)[2] else Thing.FOREIGN


def _meant(before: str, tongue: Tongue) -> Thing:
    """Return what a pronoun behind the words *before* means: a foreign thing where they name no other."""
    is_foreign = found(tongue.foreign, before) and not found(tongue.own, before)
    return Thing.FOREIGN if is_foreign else Thing.UNSAID


def _done_zh(text: str, tongue: Tongue) -> Iterator[tuple[Thing, tuple[int, int]]]:
    """Yield each act in Chinese words with what it is done to."""
    for hit in places(tongue.act, text):
        region = _REGION_ZH.match(text, hit.end())
        parts = _PARTS_ZH.split(region.group() if region else "")
        named = {_last(part, tongue) for part in parts}
        thing = next(thing for thing in Thing if thing in named)
        if thing is Thing.UNSAID and not parts[0]:
            thing = _meant(text[: hit.start()], tongue)
        yield thing, hit.span()


def _in_shape(text: str, tongue: Tongue) -> Iterator[tuple[Thing, tuple[int, int]]]:
    """Yield the acts that are done to foreign things, or by others, in words that stand before them or behind "by"."""
    spans = [hit.span("act") for shape in tongue.shapes for hit in places(shape, text)]
    spans += _suffered(text, tongue)
    while spans:
        yield from ((Thing.FOREIGN, span) for span in spans)
        text = _without(text, spans)
        spans = [hit.span("act") for shape in tongue.also for hit in places(shape, text)]


def _suffered(text: str, tongue: Tongue) -> Iterator[tuple[int, int]]:
    """Yield the act that a foreign thing of *text* suffers, where nothing of one's own stands before or between."""
    acts = [hit for pattern in tongue.suffered for hit in places(pattern, text)]
    if not acts:
        return
    own = _begins(tongue.own, text, 0)
    for start, end in sorted(_foreign(text, tongue)):
        near = (act for act in acts if end <= act.start() <= end + _NEAR) if start <= own else ()
        suffers = next((act for act in near if _reaches(text, end, act.start(), tongue)), None)
        if suffers is not None:
            yield suffers.span("act")
            return


def _foreign(text: str, tongue: Tongue) -> Iterator[tuple[int, int]]:
    """Yield the foreign things of *text*, but for those that the act has as its own: a contract may well be waived."""
    own = {hit.start() for pattern in tongue.own[:-1] for hit in places(pattern, text)}
    for pattern in tongue.foreign:
        usual = pattern is tongue.foreign[-1]
        yield from (hit.span() for hit in places(pattern, text) if not (usual and hit.start() in own))


def _reaches(text: str, start: int, end: int, tongue: Tongue) -> bool:
    """Tell whether no sign that parts *text* stands between *start* and *end*, and nothing of one's own."""
    return not _BREAK.search(text, start, end) and _begins(tongue.own, text, start) >= end


def _begins(patterns: Iterable[str], text: str, start: int) -> int:
    """Return where one of *patterns* is first found in *text* from *start* on; behind its end where none is."""
    hits = (compiled(one).search(text, start) for one in patterns if may_be_in(one, text))
    return min((hit.start() for hit in hits if hit is not None), default=len(text))
