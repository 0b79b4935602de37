"""Whose act a grant is, on what and whether it is denied: the clause that a phrase was found in, read once more.

A phrase of the playbook, or a reading in other words, sees a few words of a sentence. Whether they grant the clause
type is told by the statement that they stand in: who acts in it (the buyer, whose right it is; the seller, whose duty;
the goods), what is done, to which things, and that no "not" stands before it. What hangs on an "if" grants nothing by
itself. What makes a type that type, by its definition, is in whose_act.toml.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from toolkit.contracts.acting import BUYER, SELLER
from toolkit.contracts.searching import is_chinese, places, search
from toolkit.resources import package_table

_FROM = "toolkit.contracts"
# Where a statement ends and another begins.
_ENDS = re.compile(
    r"; (?:and |or )?|, ?(?:and|but|however),? "
    r"(?=(?:buyer|seller|it|they|the parties|either party|neither party"
    r"|no \w+) (?:shall|may|will|must|is|are|has|have|agrees?|undertakes?|reserves?|warrants?|bears?|pays?|does)\b)"
    r"|,? ?\b(?:provided(?:,? however)?,? (?:further )?that|except that|failing which|it being understood that)\b"
)
_COLON = re.compile(r"[:：] ")
# What only says when: up to a comma behind which somebody acts.
_IF = re.compile(
    r"\b(?:if(?! (?:any|applicable|necessary|required|so|possible)\b)|unless"
    r"|where(?!by|as|ver|upon)|when(?:ever)?"
    r"|in case(?: of)?"
    r"|in the event|to the extent|for (?:the )?purposes? of"
    r"|should(?= (?:buyer|seller|goods|any|the|such|it|they|an?)\b))\b"
)
_VERBS = r"(?:shall|may|will|must|can|need|is|are|has|have|does|do|fails?|agrees|undertakes|reserves|warrants|bears)\b"
_MAIN = re.compile(rf"[,:] (?:then )?(?=(?:[\w',-]+ ){{0,9}}?{_VERBS})")
_BARE = re.compile(rf"(?<=\w) (?=(?:buyer|seller|the goods) {_VERBS})")
_FEW = re.compile(r"(?: [\w'-]+)?")
_SIDES = re.compile(r"\b(buyer|seller)\b('s)?")
# Behind a passive: "be inspected at any time by buyer".
_PASSIVE = re.compile(r"\b(?:be|been|being|is|are|was|were) (?:\w+ly )?(?:\w+ (?:and/or|and|or) )?$")
_BY = re.compile(
    r"(?: (?:and|or|and/or) \w+)?(?: (?!(?:to|that|which|with)\b)[\w,/()-]+){0,6}?"
    r" by (?:the |either )?(?:\w+ (?:and/or|and|or) )?(buyer|seller)\b(?!'s (?:cost|expense))"
)
_NOT = re.compile(
    r"\b(?:not(?! (?:only|limited|later|less|more|unreasonabl|exceed|be unreasonabl))|never|cannot|neither|nor"
    r"|no(?! (?:later|less|more|additional|extra|further|cost|charge|fewer)\b)"
    r"|without (?:any )?(?:obligation|liability|responsibility)|disclaim\w*|exclud\w*)\b"
)
_TOLD_OF = re.compile(
    r"\b(?:that|which|who|whose|if|unless|because|whether|and|or|than|until|before|turn away|refuse|prevent|hinder"
    r"|prohibit|buyer|seller|shall|will|may|must)\b|[,;:]"
)
_LONG = 30  # words of a statement that says so many things that it has to name its own outright
_NEAR = 6  # words between a denial and what it denies
_BEFORE = 40  # signs in which stands what decides of a word
_FAR = 80  # signs behind an act in which it may say for whom it is


class Way(NamedTuple):
    """One way to grant a type: *who* does the *act* on the things *on*; *bars* names those that are another's.

    *denied*: the act has to be, may not be, or may be denied ("yes", "no", ""). *anywhere*: in a condition as well.
    """

    who: str
    act: str
    on: tuple[str, ...]
    bars: str
    denied: str
    anywhere: bool


class _Span(NamedTuple):
    start: int
    end: int


def is_its_own(text: str, because: str, kind: str, *, is_strict: bool = False) -> bool:
    """Tell whether the statement of the normalised *text* with the words *because* does what makes the type *kind*.

    A short statement in words of which nothing is known is taken for what the phrase saw in it, unless *is_strict*.
    """
    ways = _table().get(kind, ())
    if not ways or is_chinese(text):
        return True
    for one in _statements(text, because):
        told = {_does(way, one) for way in ways}
        if True in told or (told == {None} and not is_strict and len(one.split()) <= _LONG):
            return True
    return False


def patterns() -> Iterator[str]:
    """Yield the patterns of all types."""
    for ways in _table().values():
        for way in ways:
            yield from filter(None, (way.act, *way.on, way.bars))


@lru_cache(maxsize=64)
def _statements(text: str, because: str) -> tuple[str, ...]:
    """Return the statements of *text* that have the words *because*, each behind what leads to a list; else all."""
    bounds = [0, *(hit.end() for hit in _ENDS.finditer(text)), len(text)]
    spans = [_Span(start, end) for start, end in pairwise(bounds) if end > start]
    at = text.find(because)
    lead = _COLON.search(text)
    if at < 0:
        return tuple(_led(text, one.start, one.end, lead) for one in spans)
    touched = [one for one in spans if one.start < at + len(because) and one.end > at]
    return (_led(text, touched[0].start, touched[-1].end, lead),)


def _led(text: str, start: int, end: int, lead: re.Match[str] | None) -> str:
    """Return *text* from *start* to *end* behind what stands before the colon of a list."""
    return text[start:end] if lead is None or lead.start() >= start else f"{text[: lead.end()]}{text[start:end]}"


def _does(way: Way, text: str) -> bool | None:
    """Tell whether the statement *text* is made in this *way*; ``None`` where it has not the words to tell."""
    if way.bars and search(way.bars, text) is not None:
        return False
    hits = list(places(way.act, text))
    if not hits or any(search(one, text) is None for one in way.on):
        return None
    conditions = _conditions(text)
    return any(
        _is_done_by(way, text, hit)
        for hit in hits
        if way.anywhere or not any(one.start <= hit.start() < one.end for one in conditions)
    )


@lru_cache(maxsize=64)
def _conditions(text: str) -> tuple[_Span, ...]:
    """Return where in *text* stands only when something holds."""
    found: list[_Span] = []
    for hit in _IF.finditer(text):
        if found and hit.start() < found[-1].end:
            continue
        few = _FEW.match(text, hit.end())
        mains = (_MAIN.search(text, hit.end()), few and _BARE.search(text, few.end()))
        comma = text.find(",", hit.end())
        end = min((one.end() for one in mains if one), default=comma if comma >= 0 else len(text))
        found.append(_Span(hit.start(), end))
    return tuple(found)


def _is_done_by(way: Way, text: str, act: re.Match[str]) -> bool:
    """Tell whether the *act* in *text* is done by whom this *way* asks for, and denied as it asks."""
    if way.denied and _is_denied(text, act.start()) != (way.denied == "yes"):
        return False
    return not way.who or _may_do(way.who, text, act)


def _is_denied(text: str, at: int) -> bool:
    near = [hit for hit in _NOT.finditer(text, 0, at) if len(text[hit.end() : at].split()) <= _NEAR]
    return any(_TOLD_OF.search(text, hit.end(), at) is None for hit in near)


def _may_do(side: str, text: str, act: re.Match[str]) -> bool:
    """Tell whether the *act* in *text* is done by *side*, or by nobody who is named."""
    if _PASSIVE.search(text, max(0, act.start() - _BEFORE), act.start()) is not None:
        by = _BY.match(text, act.end())
        return by is None or by.group(1) == side
    apart = [one for one in _conditions(text) if not one.start <= act.start() < one.end]
    sides = [
        hit
        for hit in _SIDES.finditer(text, 0, act.start())
        if not _is_oblique(text, hit) and not any(one.start <= hit.start() < one.end for one in apart)
    ]
    if not sides or sides[-1].group(1) == side:
        return True
    since = text[sides[-1].end() : act.start()]
    if side == SELLER:
        return _sign("asks").search(since) is not None
    return (_sign("gives").search(since) is not None and BUYER in text[sides[-1].end() : act.end() + _FAR]) or (
        _sign("offers").search(since) is not None
    )


def _is_oblique(text: str, side: re.Match[str]) -> bool:
    """Tell whether a *side* in *text* is none that acts: "against buyer", "seller's factory"."""
    if _sign("oblique").search(text, max(0, side.start() - _BEFORE), side.start()) is not None or _sign(
        "attribute"
    ).match(text, side.end()):
        return True
    return side.group(2) is not None and _sign("people").match(text, side.end(1)) is None


@cache
def _sign(name: str) -> re.Pattern[str]:
    return re.compile(package_table(_FROM, "whose_act.toml")["signs"][name])


@cache
def _table() -> Mapping[str, tuple[Way, ...]]:
    table: dict[str, Any] = package_table(_FROM, "whose_act.toml")
    words: dict[str, str] = table["words"]

    def whole(pattern: str) -> str:
        for name, said in words.items():
            pattern = pattern.replace(f"{{{name}}}", said)
        return pattern

    return {
        kind: tuple(
            Way(
                one.get("who", ""),
                whole(one["act"]),
                tuple(map(whole, one.get("on", ()))),
                whole(one.get("bars", "")),
                one.get("denied", "no"),
                one.get("anywhere", False),
            )
            for one in ways
        )
        for kind, ways in table["ways"].items()
    }
