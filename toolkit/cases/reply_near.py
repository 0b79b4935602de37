"""What a reply without grammar says: a topic and a stance near each other in one part of a sentence, by near.toml."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache, lru_cache
from itertools import islice, pairwise, product
from typing import NamedTuple

import msgspec

from toolkit.cases.conditions import Condition
from toolkit.cases.reply_classes import Place, any_of, compiled, joined, unknown_in
from toolkit.cases.reply_excepting import SOME_COST
from toolkit.cases.reply_figures import figures
from toolkit.cases.reply_heard import Heard
from toolkit.cases.reply_known import said_politely
from toolkit.cases.reply_model import Word
from toolkit.cases.reply_sentences import Sentence
from toolkit.cases.reply_stands import ASKED, DENIED, IF, INSTEAD, NO_FIGURES, OPEN, PLAIN, Found
from toolkit.cases.reply_words import BLANK, has, words
from toolkit.resources import package_table

_TURN = re.compile(r"\b(?:but|however|although|though|whereas|while)\b|;|但是|但|不过")
_WORD = re.compile(r"[a-z0-9%$'/-]+|[一-鿿]{2}")
_LATIN = re.compile(r"[a-z]{2}")
_TOPIC = 4  # words of a topic that stands alone
_MOST = 400  # ways to take one place for each class of a rule that are tried


class _Rule(msgspec.Struct, frozen=True):
    word: Word
    near: tuple[str, ...]
    without: tuple[str, ...] = ()
    gap: int = 9
    order: bool = False
    alone: bool = False
    over: bool = False
    loose: bool = False


class _Harmless(msgspec.Struct, frozen=True):
    words: tuple[str, ...]


class _File(msgspec.Struct, frozen=True):
    phrases: dict[str, str]
    words: dict[str, tuple[str, ...]]
    harmless: _Harmless
    known: dict[str, tuple[str, ...]]
    rules: dict[str, tuple[_Rule, ...]]


class _Said(NamedTuple):
    word: Word
    why: str = ""


class _Part(NamedTuple):
    """One side of a "but"; *others* is what stands on the other sides."""

    text: str
    others: str


def heard_near(heard: Heard, sentences: Sequence[Sentence], conditions: Sequence[Condition], day: date | None) -> Heard:
    """Return *heard* with what *sentences* say by words near each other, where it holds nothing plain, or less.

    *day* is the one that a day without a year is nearest to.
    """
    told = list(heard.found)
    plain: dict[tuple[str, int], Found] = {}
    for one in told:
        if one.strength == PLAIN:
            plain.setdefault((one.condition, one.sentence.number), one)
    agreed = heard.assent is not None
    for text, sentence in _with_topics(sentences):
        for condition in conditions:
            before = plain.get((condition.id, sentence.number))
            accepted = before is not None and before.word == "accepted"
            said = _told(text, condition.id, asks=sentence.asks, agreed=agreed, accepted=accepted)
            if said is None or (before is not None and not _says_more(said, before)):
                continue
            if before is not None and (said.word == "accepted" or before.why == SOME_COST):
                told.remove(before)
            numbers = figures(text, day) if condition.dated or condition.money else NO_FIGURES
            told.append(Found(condition.id, said.word, PLAIN, said.why, sentence, numbers))
    return heard._replace(found=_without_unnamed_costs(told, {one.id for one in conditions if one.cost}))


def _without_unnamed_costs(told: Sequence[Found], costs: set[str]) -> tuple[Found, ...]:
    """Return *told* without what a sentence says of a cost it does not name, where it is read which one that is."""
    named = {
        one.sentence.number for one in told if one.condition in costs and one.why != SOME_COST and one.strength == PLAIN
    }
    return tuple(one for one in told if one.why != SOME_COST or one.sentence.number not in named)


def _with_topics(sentences: Sequence[Sentence]) -> Iterator[tuple[str, Sentence]]:
    """Yield the text of each sentence, with the topic that stands alone before it: "Inspection fee ... your side"."""
    topic = ""
    for one in sentences:
        text = one.text.rstrip(" .…?!,;")
        # A sentence that is all Chinese leaves out no grammar, and its phrases are known.
        if _LATIN.search(one.text):
            yield (f"{topic}, {one.text}" if topic and one.near else one.text), one
        alone = one.quote.rstrip().endswith(("..", "…", "?", ":")) and len(text.split()) <= _TOPIC
        topic = text if alone else ""


def _says_more(said: _Said, before: Found) -> bool:
    """Tell whether *said* may stand for what the phrases read *before*: a plain word for a doubt, a limit for a yes."""
    if before.word == "unclear" and said.word != "unclear":
        return (
            before.why in (OPEN, DENIED, INSTEAD, SOME_COST) if said.word == "refused" else before.why in (OPEN, DENIED)
        )
    return before.word == "accepted" and said.word != "accepted"


def _told(text: str, condition: str, *, asks: bool, agreed: bool, accepted: bool) -> _Said | None:
    """Return what *text* says of *condition*: the first part that says something counts, by its first rule."""
    for part in _parts(text):
        for rule in _file().rules.get(condition, ()):
            unasked = (rule.alone and agreed) or (accepted and not rule.over)
            places = None if unasked else _holds(rule, part.text)
            if places is not None:
                return _weighed(rule, condition, places, part, text, asks=asks)
    return None


def _weighed(rule: _Rule, condition: str, places: Sequence[Place], part: _Part, text: str, *, asks: bool) -> _Said:
    """Return what *rule* comes to by what stands beside its *places*: an "if" or, for a yes, any word not known."""
    if asks:
        return _Said("unclear", ASKED)
    if rule.word == "unclear":
        return _Said("unclear", OPEN if rule.loose else INSTEAD)
    if rule.word == "refused":
        limited = has(words().acts.condition, _beside(part, places))
        return _Said("unclear", IF) if limited else _Said("refused")
    if has(words().acts.question, text) or compiled("asking").search(text):
        return _Said("unclear", ASKED)
    return _Said("accepted") if _is_all_known(rule, condition, text) else _Said("unclear", OPEN)


def _is_all_known(rule: _Rule, condition: str, text: str) -> bool:
    """Tell whether each word of *text* is of a class of *rule*, of one that its *condition* knows, or harmless.

    Politeness, and that it is as the letter asks, is known here as everywhere.
    """
    names = (name for several in (*rule.near, *_file().known[condition]) for name in several.split("|"))
    return not unknown_in(text, (*names, *said_politely(condition)), _harmless())


def _beside(part: _Part, places: Sequence[Place]) -> str:
    """Return what stands in the sentence beside *places*, without what limits nothing."""
    rest = part.text
    for one in places:
        rest = rest[: one.reach[0]] + BLANK * (one.reach[1] - one.reach[0]) + rest[one.reach[1] :]
    return compiled("nothing_lost").sub(BLANK, f"{rest} {BLANK} {part.others}")


@lru_cache(maxsize=64)  # each condition asks for them
def _parts(text: str) -> tuple[_Part, ...]:
    cut = _TURN.split(text)
    return tuple(_Part(one, f" {BLANK} ".join(cut[:number] + cut[number + 1 :])) for number, one in enumerate(cut))


def _holds(rule: _Rule, text: str) -> tuple[Place, ...] | None:
    """Return a place in *text* for each class of *rule*, near each other; ``None`` where it does not hold."""
    sought: list[tuple[Place, ...]] = []
    for names in rule.near:
        if not (places := tuple(any_of(names, text))):
            return None
        sought.append(places)
    near = next((one for one in islice(product(*sought), _MOST) if _is_near(one, text, rule)), None)
    return None if near and any(any(any_of(names, text, whichever=True)) for names in rule.without) else near


def _is_near(places: Sequence[Place], text: str, rule: _Rule) -> bool:
    ordered = sorted(places)
    if rule.order and list(places) != ordered:
        return False
    return all(
        one.end <= other.start and len(_WORD.findall(text[one.end : other.start])) <= rule.gap
        for one, other in pairwise(ordered)
    )


@cache
def _file() -> _File:
    return msgspec.convert(package_table("toolkit.cases", "near.toml"), _File, strict=True)


@cache
def _harmless() -> re.Pattern[str]:
    return joined(_file().harmless.words)
