"""Whether two wordings of a defect are surely one, when no entry of the defect knowledge says so.

Sure are the same words, in each language that both use, one slip of the fingers in a long word, and the same fault on
the same thing in the trade's words ("threads not trimmed" and "untrimmed threads"). What is merely alike joins nothing:
it is told to a person.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from toolkit.resolver.defect_book import Book, supplied
from toolkit.resolver.wordforms import chinese, clauses, stem, words

_SIZE = re.compile(r"\d+(?:[.,x×/-]\d+)*\s*(?:mm|cm|m|g|kg|ml|l|%|°c|pcs?|inch|in)\b")
_WORD = re.compile(r"[^\W_]+")
_CHINESE = re.compile(r"[\u3400-\u9fff]+")
_EMPTY = frozenset({"a", "an", "the", "on", "at", "in", "of", "and", "with", "to", "is", "are"})
_FREE_ORDER = 3  # "scratch on the lid" and "lid scratch"; of more words the order may say what is on what
_LONG = 6
_TWO = 2  # the fault and what it is on
_ALIKE, _ALIKE_WRITTEN, _HALF = 75, 60, 0.5
_A_PART = 0.3


class Wording(NamedTuple):
    """The words of a description in letters, and its Chinese signs."""

    latin: tuple[str, ...]
    written: str


@lru_cache(maxsize=4096)
def wording(description: str) -> Wording:
    """Return the words of *description* without endings, sizes and small words."""
    text = unicodedata.normalize("NFKC", description).casefold()
    found = _WORD.findall(_CHINESE.sub(" ", _SIZE.sub(" ", text)))
    latin = tuple(stem(word) if word.isascii() else word for word in found if word not in _EMPTY)
    written = chinese(description)
    return Wording(latin if latin or written else (text.strip(),), written)


def key(description: str) -> tuple[tuple[str, ...], str]:
    """Return what two descriptions of the same words have in common."""
    latin, written = wording(description)
    return (tuple(sorted(latin)) if len(latin) <= _FREE_ORDER else latin), written


def same_words(first: str, second: str, book: Book | None = None) -> bool:
    """Return whether both say the same in each language that both use."""
    one, other = wording(first), wording(second)
    shared = (bool(one.latin and other.latin), bool(one.written and other.written))
    if not any(shared):
        return False
    latin = not shared[0] or key(first)[0] == key(second)[0] or _is_slip(one.latin, other.latin, book or supplied())
    return latin and (not shared[1] or one.written == other.written)


def same_fault(first: str, second: str) -> bool:
    """Return whether both state the same faults and one says all that the other says, in whatever form of the words."""
    ours, theirs = _said(first), _said(second)
    fewer, more = sorted((ours, theirs), key=len)
    written = wording(first).written or wording(second).written  # may say more than the letters do
    stated = ours & words().stating
    return len(fewer) >= _TWO and fewer <= more and not written and bool(stated) and stated == theirs & words().stating


def share_a_fault(first: str, second: str) -> bool:
    """Return whether both state one fault on one thing, whatever else they say."""
    shared = _said(first) & _said(second)
    return bool(shared & words().stating) and len(shared) >= _TWO


def _said(description: str) -> frozenset[str]:
    return frozenset().union(*clauses(description)) - words().filler


def share_no_language(first: Iterable[str], second: Iterable[str]) -> bool:
    """Return whether none of *first* can be compared with any of *second*, because their languages differ."""
    theirs = [wording(text) for text in second]
    return not any(
        (one.latin and other.latin) or (one.written and other.written)
        for one in map(wording, first)
        for other in theirs
    )


def resemble(first: Iterable[str], second: Iterable[str]) -> bool:
    """Return whether a good part of the words stands in both: the place or the part that a defect is on, mostly.

    One word of many is none: "one leg short" and "short sag of paint" have nothing to do with each other.
    """
    ours, theirs = ({word for text in texts for word in wording(text).latin} for texts in (first, second))
    return len(ours & theirs) > 0 and len(ours & theirs) >= _A_PART * min(len(ours), len(theirs))


def alike(first: str, second: str) -> bool:
    """Return whether the wordings resemble each other, so that a person should look."""
    from rapidfuzz import fuzz

    one, other = wording(first), wording(second)
    ours, theirs = set(one.latin), set(other.latin)
    if ours and theirs:
        most = max(len(ours), len(theirs))
        spelt = fuzz.token_sort_ratio(" ".join(one.latin), " ".join(other.latin))
        if ours <= theirs or theirs <= ours or len(ours & theirs) > _HALF * most or spelt >= _ALIKE:
            return True
    if not (one.written and other.written):
        return False
    inside = one.written in other.written or other.written in one.written
    return inside or bool(fuzz.ratio(one.written, other.written) >= _ALIKE_WRITTEN)


def _is_slip(first: tuple[str, ...], second: tuple[str, ...], book: Book) -> bool:
    """Return whether one long word is misspelt and all else is the same; two words of the vocabulary are two words."""
    from rapidfuzz.distance import OSA

    if len(first) != len(second):
        return False
    differing = [(one, other) for one, other in zip(first, second, strict=True) if one != other]
    if len(differing) != 1:
        return False
    one, other = differing[0]
    spelt = one.isalpha() and other.isalpha() and one[0] == other[0] and min(len(one), len(other)) >= _LONG
    return spelt and not {one, other} <= book.known and bool(OSA.distance(one, other, score_cutoff=1) <= 1)
