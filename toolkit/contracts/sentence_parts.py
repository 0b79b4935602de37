"""A sentence as the parts that are said apart: statements, and the conditions set into them.

A denial, a side and a right reach no farther than their part.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from toolkit.contracts.concepts import COMMA_ZH, Tag, tagged
from toolkit.contracts.phrase_index import bits

_AND = frozenset({"and", "or", "which"})
_MODAL = frozenset({"shall", "will", "may", "must"})
_ENTITLED = frozenset({("is", "entitled"), ("is", "free"), ("is", "authorised"), ("has", "the"), ("reserves", "the")})
_SHORTEST = 4  # words of a condition
_RELATIVE = frozenset({(",", "who"), (",", "which")})
_ANEW = frozenset({"buyer", "seller", "it", "they", "nothing", "no", "neither"})
_PRONOUNS = frozenset({"it", "they"})
# "Or not and in no event shall buyer": the denial belongs to who follows it, whatever stands before.
_IN_NO, _TO_ACT = ("in", "no"), frozenset({"buyer", "seller", "shall", "will", "may"})
_COLONS = frozenset({":", "：", "|"})
_LISTED = 14  # words before a colon in which it says that a list follows
_LIST = re.compile(
    r"\b(?:following|these|below|one or more|any of|options|ways)\b|\b(?:may|shall|must|right to|free to)$"
    r"|以下|下列|如下|之一"
)
# "In spite of one" is a phrase without a verb: the next verb is that of the sentence.
_NOMINAL = frozenset({"spite", "despite", "notwithstanding", "regardless", "irrespective"})
_VERBS = frozenset({"has", "have", "does", "do", "is", "are", *_MODAL})
_CLAUSES = frozenset({"that", "whether", "fact"})
_FULL, _COMMAS = frozenset({";", ":", "；", "："}), frozenset({",", "，"})


class Part(NamedTuple):
    """A stretch of a sentence through which a denial reaches; *is_condition*: something hangs on it."""

    tags: tuple[Tag, ...]
    is_condition: bool
    is_moot: bool  # said to make no difference: "whether or not …"


class Whole(NamedTuple):
    """A sentence as its words, tags and parts, with the names of all that it speaks of."""

    words: tuple[str, ...]
    tags: tuple[Tag, ...]
    parts: tuple[Part, ...]
    names: frozenset[str]
    told: int  # the names as bits


@lru_cache(maxsize=64)
def whole(text: str) -> Whole:
    words, tags = tagged(text)
    commas = tuple(Tag(COMMA_ZH, (at,)) for at, word in enumerate(words) if word == COMMA_ZH)
    whole = tuple(sorted((*tags, *commas), key=lambda tag: tag.at))
    names = frozenset(tag.name for tag in tags)
    return Whole(words, tags, tuple(_parts(words, whole)), names, bits(names))


def _parts(words: tuple[str, ...], tags: tuple[Tag, ...]) -> Iterator[Part]:
    """Yield the parts of a sentence: what is said, and the conditions set into it, which end at a comma."""
    opens = {tag.at: tag.name for tag in tags if tag.name in {"if", "save", "moot"}}
    anew = {tag.at for tag in tags if tag.name == "but"}
    main, condition, last, opened = 0, 0, 0, 0
    moot: set[int] = set()
    number: list[int] = []
    for at, word in enumerate(words):
        if (word in _FULL and not _lists(words, at)) or at in anew or _begins_anew(words, at):
            last += 1
            main, condition = last, 0
        elif at in opens:
            last += 1
            condition, opened = last, at
            moot |= {-last} if opens[at] == "moot" else set()
        elif condition and (word in _COMMAS or _goes_on(words, at, opened) or _ends_phrase(words, at, opened)):
            condition = 0
        number.append(-condition if condition else main)
    for one in dict.fromkeys(number):
        yield Part(tuple(tag for tag in tags if number[tag.at] == one), one < 0, one in moot)


def _goes_on(words: tuple[str, ...], at: int, opened: int) -> bool:
    """Tell whether at the word *at* a statement goes on without a comma: "should one fail seller will"."""
    if words[at] not in {"buyer", "seller"}:
        return False
    behind = words[at + 1 : at + 3]
    acts = behind in _ENTITLED or not _MODAL.isdisjoint(behind[:1])
    return acts and at - opened >= _SHORTEST and words[at - 1] not in _AND


def _ends_phrase(words: tuple[str, ...], at: int, opened: int) -> bool:
    """Tell whether the verb at the word *at* is that of the sentence: "in spite of a breach has not thereby"."""
    since = words[opened:at]
    return words[at] in _VERBS and not _NOMINAL.isdisjoint(since[:2]) and _CLAUSES.isdisjoint(since)


def _lists(words: tuple[str, ...], at: int) -> bool:
    """Tell whether the colon at the word *at* leads to a list that goes on with its sentence: "buyer may:"."""
    return words[at] in _COLONS and _LIST.search(_before(words, at)) is not None


def _before(words: tuple[str, ...], at: int) -> str:
    near = words[max(at - _LISTED, 0) : at]
    return ("" if near and not near[-1].isascii() else " ").join(near)


def _begins_anew(words: tuple[str, ...], at: int) -> bool:
    """Tell whether at the word *at* a new statement begins: ", and the seller …", ", nor …"."""
    if words[at : at + 2] == _IN_NO and not _TO_ACT.isdisjoint(words[at + 3 : at + 4]):
        return True
    if at == 0 or at + 1 >= len(words) or words[at - 1] != ",":
        return False
    if words[at] in _PRONOUNS and words[at + 1] in _MODAL:
        return True
    return words[at] == "nor" or (words[at] in _AND and words[at + 1] in _ANEW)


def begins_relative(words: tuple[str, ...], at: int) -> bool:
    """Tell whether from the word *at* on something is told of who stands before: "without buyer, who may look"."""
    return words[at : at + 2] in _RELATIVE
