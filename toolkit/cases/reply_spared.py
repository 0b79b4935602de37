"""A no to work on defects that are within their limit: it alone is no refusal to correct what broke the limit."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from toolkit.cases.conditions import Condition
from toolkit.cases.reply_acts import settled_in
from toolkit.cases.reply_denying import denied
from toolkit.cases.reply_heard import Heard
from toolkit.cases.reply_kept import KEPT, keeps
from toolkit.cases.reply_model import Stand
from toolkit.cases.reply_sentences import Sentence, normal
from toolkit.cases.reply_weighing import CONTRADICTION
from toolkit.cases.reply_words import has, words

SPARED = "what is refused or left out is within its limit"
_WORDS, _SIGNS = re.compile(r"[a-z]{4,}"), re.compile("[\\u4e00-\\u9fff]+")


class Finds(NamedTuple):
    """The defects of the report by their descriptions: those *within* their limit, and those *beyond* it or unknown."""

    within: tuple[str, ...] = ()
    beyond: tuple[str, ...] = ()


NO_FINDS = Finds()


def spared(
    conditions: Sequence[Condition], told: Sequence[Stand], heard: Heard, said: Sequence[Sentence], finds: Finds
) -> tuple[Stand, ...]:
    """Return *told* with a question in place of a refused work where all that is refused is within its limit."""
    return tuple(
        _spared(condition, stand, heard, said, finds) if condition.if_spared else stand
        for condition, stand in zip(conditions, told, strict=True)
    )


def _spared(condition: Condition, stand: Stand, heard: Heard, said: Sequence[Sentence], finds: Finds) -> Stand:
    if stand.stand == "refused" or stand.why == CONTRADICTION:
        places = {one.sentence.number for one in heard.found if (one.condition, one.word) == (condition.id, "refused")}
        parts = [part for one in said if one.number in places for part in _refusing(condition, one)]
    elif stand.why == KEPT:
        parts = [one.text for each in said if each.quote == stand.quote for one in each.clauses]
        parts = [one for one in parts if keeps(one)]
    else:
        return stand
    if not parts or not all(_is_within(part, finds) for part in parts):
        return stand
    return msgspec.structs.replace(stand, stand="unclear", why=SPARED)


def _refusing(condition: Condition, sentence: Sentence) -> Iterator[str]:
    """Yield the clauses of *sentence* that refuse *condition*; the whole of it where none does so by itself."""
    texts = [settled_in(one.text) for one in sentence.clauses]
    refusing = [one for one in texts if has(condition.refuses, one) or denied(condition, one) is not None]
    yield from refusing or [sentence.text]


def _is_within(text: str, finds: Finds) -> bool:
    """Tell whether *text* names defects within their limit and nothing else: none beyond it, no unknown word."""
    if has(words().acts.of_the_lot, text):
        return False
    within, beyond = _names(finds.within), _names(finds.beyond)
    named = _names((text,))
    unknown = {one for one in named - within if one.isascii()}
    return bool(named & (within - beyond)) and not unknown and not named & (beyond - within)


def _names(texts: Sequence[str]) -> set[str]:
    """Return the words of *texts* that can tell one defect from another, without their ending, and pairs of signs."""
    found: set[str] = set()
    for text in map(normal, texts):
        known = {one for one in _WORDS.findall(text) if not has(words().acts.no_name, one)}
        found |= {one.removesuffix("s").removesuffix("e") for one in known}
        found |= {run[at : at + 2] for run in _SIGNS.findall(text) for at in range(len(run) - 1)}
    return {one for one in found if not has(words().acts.no_name, one)}
