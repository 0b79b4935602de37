"""A limit that the supplier himself sets to the work: only above a size, only the worst, only what was opened."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from toolkit.cases.conditions import Condition
from toolkit.cases.reply_model import Stand
from toolkit.cases.reply_sentences import Sentence, normal
from toolkit.cases.reply_spared import Finds
from toolkit.cases.reply_stands import IF, INSTEAD, LIMITED, OPEN
from toolkit.cases.reply_words import has, hits, words

NARROWED = "the supplier sets a limit of his own to the work"
_VAGUE = (OPEN, INSTEAD, IF, LIMITED)
_NOTE = "A limit that the supplier sets himself: “{}” Hold it against the report and the letter."


def narrowing(said: Sequence[Sentence], finds: Finds) -> tuple[Sentence, ...]:
    """Return the sentences of *said* that take only a part of what was found into the work.

    A size that a defect of *finds* has itself only names that defect.
    """
    known = {_bare(hit.group()) for text in (*finds.within, *finds.beyond) for hit in _sizes(normal(text))}
    return tuple(one for one in said if not one.asks and any(_narrows(each.text, known) for each in one.clauses))


def narrowed(conditions: Sequence[Condition], told: Sequence[Stand], limits: Sequence[Sentence]) -> tuple[Stand, ...]:
    """Return *told* with the work in doubt that one of *limits* narrows, be it promised elsewhere or not at all."""
    quoted = {one.quote for one in told if _is_told(one)}
    first = next((one for one in limits if one.quote not in quoted), next(iter(limits), None))
    if first is None:
        return tuple(told)
    open_to = ("accepted",) if first.quote in quoted else ("accepted", "silent")  # told already, it needs no telling
    return tuple(
        _narrowed(stand, first, limits, open_to) if condition.entire else stand
        for condition, stand in zip(conditions, told, strict=True)
    )


def _narrowed(stand: Stand, first: Sentence, limits: Sequence[Sentence], open_to: Sequence[str]) -> Stand:
    """Return *stand* in doubt for the *first* limit; one that a limit left open already is told why in plain words."""
    if stand.stand in open_to:
        return msgspec.structs.replace(stand, stand="unclear", quote=first.quote, why=NARROWED)
    if stand.stand == "unclear" and stand.why in _VAGUE and stand.quote in {one.quote for one in limits}:
        return msgspec.structs.replace(stand, why=NARROWED)
    return stand


def untold(told: Sequence[Stand], limits: Sequence[Sentence]) -> Iterator[str]:
    """Yield a note for each of *limits* that no stand quotes: none may be lost behind another sentence."""
    quoted = {one.quote for one in told if _is_told(one)}
    yield from (_NOTE.format(one.quote) for one in limits if one.quote not in quoted)


def _is_told(stand: Stand) -> bool:
    return stand.stand in ("refused", "unclear")


def _narrows(text: str, known: set[str]) -> bool:
    acts = words().acts
    if has(acts.narrows, text):
        return True
    own = {_bare(hit.group()) for hit in _sizes(text)} - known
    return bool(own) and has(acts.narrows_by_size, text)


def _sizes(text: str) -> Iterator[re.Match[str]]:
    return hits(words().acts.sizes, text)


def _bare(size: str) -> str:
    return size.replace(" ", "")
