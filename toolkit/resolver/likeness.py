"""The last look at a wording that no name says whole: which kind of defect of the product's families it is most like.

An entry is as like a wording as its words, rare ones before common ones, cover what is said. A word that states a fault
and that the entry does not know counts double against it, and what is denied must be denied in a name as well.
Only one that is far more like the wording than any that means something else is an answer.
"""

from collections.abc import Iterator
from typing import NamedTuple

from toolkit.resolver.defect_book import LACK, Book, Knowledge, vocabulary, words_of_names
from toolkit.resolver.families import GENERAL, PACKING
from toolkit.resolver.wordforms import in_order, stem, words

# How much of what is said the answer must cover, and by how much more than any other that means something else.
_ENOUGH = 0.7
_AHEAD = 0.15
# What a word counts that no entry uses, and what any word counts at least: the rarest one counts one.
_STRANGE, _COMMON = 0.6, 0.04
_UNKNOWN_FAULT = 2.0
_NOT = "not"


class Like(NamedTuple):
    """How much of a wording an entry covers, from none (0) to all of it (1)."""

    share: float
    entry: Knowledge


def likely(
    said: tuple[frozenset[str], ...], families: tuple[str, ...], book: Book, denied: frozenset[str] = frozenset()
) -> Knowledge | None:
    """Return the entry of *families* that the words *said* are most like; ``None`` when that is not certain.

    What is *denied* has to be denied by one name of it: an entry on pens and on writing knows no pen that writes not.
    """
    terms = frozenset().union(*said)
    packed = bool(terms & (words().packing | words().packed))
    asked = {*families, GENERAL, *((PACKING,) if packed else ())}
    found = sorted(_alike(terms, asked, book), key=lambda like: -like.share)
    if not families or not found or found[0].share < _ENOUGH:
        return None
    best = found[0]
    if not all(_denies(best.entry, word) for word in denied):
        return None
    rivals = (like for like in found if not like.entry.agrees(best.entry))
    return best.entry if all(best.share - like.share >= _AHEAD for like in rivals) else None


def denied_words(description: str) -> frozenset[str]:
    """Return the words of *description* right behind "not", such as tell nothing passed over."""
    behind = (clause[place + 1 :] for clause in in_order(description) for place in _denials(clause))
    told = (next((stem(form) for form in forms if _tells(form)), "") for forms in behind)
    return frozenset(filter(None, told))


def likeness(said: tuple[frozenset[str], ...], families: tuple[str, ...], book: Book) -> float:
    """Return how much of *said* the entry of *families* covers that is most like it."""
    terms = frozenset().union(*said)
    return max((like.share for like in _alike(terms, set(families), book)), default=0.0)


def share_of(entry: Knowledge, said: tuple[frozenset[str], ...], book: Book) -> float:
    """Return how much of *said* the words of *entry* cover."""
    terms = frozenset().union(*said)
    return _share(terms & vocabulary(entry), terms, book)


def _alike(terms: frozenset[str], families: set[str], book: Book) -> Iterator[Like]:
    for family in sorted(families):
        shelf = book.shelf(family)
        for entry, known in zip(shelf.entries, book.vocabularies(family), strict=True):
            here = terms & known
            if not entry.named_only and _may_be_meant(here, terms) and not terms & shelf.unless[entry.id]:
                yield Like(_share(here, terms, book), entry)


def _denials(clause: tuple[str, ...]) -> Iterator[int]:
    return (place for place, form in enumerate(clause) if form == _NOT)


def _tells(form: str) -> bool:
    return stem(form) not in words().idle | words().filler


def _denies(entry: Knowledge, word: str) -> bool:
    """Return whether one name of *entry* says that *word* is not so."""
    return any({_NOT, word} <= name for name in words_of_names(entry))


def _may_be_meant(here: frozenset[str], terms: frozenset[str]) -> bool:
    """Return whether the words *here* that an entry shares with a wording state anything, and deny what it denies."""
    denied = terms & words().denial <= here and not (LACK in terms and terms & words().fault - words().lackable)
    return len(here) > 1 and bool(here & words().stating) and denied


def _share(here: frozenset[str], terms: frozenset[str], book: Book) -> float:
    missed = terms - here - words().filler
    covered = sum(_count(term, book) for term in here)
    lacking = sum(_count(term, book) * (_UNKNOWN_FAULT if term in words().fault else 1) for term in missed)
    return covered / (covered + lacking)


def _count(term: str, book: Book) -> float:
    weight = book.weight.get(term)
    return _STRANGE if weight is None else weight - 1 + _COMMON
