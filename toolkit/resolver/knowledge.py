"""What is known of a kind of defect, found by the inspector's wording. No match is better than a wrong one.

An entry answers only when every word of one of its names stands in one clause of the description, when no word there
states a fault that the entry does not know, when no other clause speaks against it, and when its family fits the
product. Misspelt words are corrected towards the vocabulary first; nothing else is fuzzy.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Literal, NamedTuple

import msgspec
from msgspec.structs import replace

from toolkit.model.resolution import Detectable
from toolkit.resolver.wordforms import alias_terms, chinese, clauses, words
from toolkit.resources import package_file

SPELLING_CUTOFF = 86
_SHORTEST_CORRECTED = 5
_SHORTEST_CHINESE = 2
_JOINED = re.compile(r"\b(?:or|by|per|and)\b|[/,]", re.IGNORECASE)
_PARTS = re.compile(r" with | for | w/ |[,(]")
_PACKING = "printed_packaging"
_GENERAL = "general"


class Knowledge(msgspec.Struct, frozen=True, kw_only=True):
    """One kind of defect. *rework* and *standard* are sentences for a letter; *unless* are words that rule it out.

    *id* is empty where entries of several families agree on the answer and none of them is meant for sure.
    """

    id: str
    family: str
    name: str
    aliases_en: tuple[str, ...] = ()
    aliases_zh: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    severity: Literal["critical", "major", "minor", "hold"]
    repairable: Literal["yes", "no", "depends"]
    rework: str | None
    standard: str | None
    detectable: Literal["visual", "test", "measurement", "visual+test"]
    sortable_by_eye: bool
    cause: str
    cause_class: Literal["systematic", "workmanship", "handling", "material"]

    @property
    def found_by(self) -> Detectable:
        """Return how a unit with this defect is found; what eyes find in the first place counts as visual (G32)."""
        if self.detectable == "visual+test":
            return "visual" if self.sortable_by_eye else "test"
        return self.detectable


class _Name(NamedTuple):
    terms: frozenset[str]
    entry: Knowledge


class _Base(NamedTuple):
    entries: tuple[Knowledge, ...]
    by_term: dict[str, tuple[_Name, ...]]
    terms_of: dict[str, frozenset[str]]
    unless: dict[str, frozenset[str]]
    vocabulary: tuple[str, ...]
    known: frozenset[str]


def entries() -> tuple[Knowledge, ...]:
    """Return the whole knowledge base, in its file's order."""
    return _base().entries


def families_of(product: str) -> tuple[str, ...]:
    """Return the families a product's name speaks of, the head of the name first; empty when it names none."""
    whole = product.casefold()
    head = _PARTS.split(whole)[0]
    named = tuple(_named(head)) or tuple(_named(whole))
    written = (
        family for family, known in words().family.items() if any(not w.isascii() and w in product for w in known)
    )
    return tuple(dict.fromkeys((*named, *written)))


def _named(text: str) -> Iterator[str]:
    return (family for word in reversed(re.split(r"[\s,/()-]+", text)) for family in _families_naming(word))


@lru_cache(maxsize=4096)
def look_up(description: str, families: tuple[str, ...] = ()) -> Knowledge | None:
    """Return the kind of defect *description* means for a product of *families*; ``None`` when that is not certain.

    Without a family every family is asked, and an answer counts only when all that answer agree on what to do; where
    several do, none of their methods is sure to suit.
    """
    said = tuple(_corrected(clause) for clause in clauses(description))
    everything = frozenset().union(*said)
    english = _first(_tiers(said, everything, tier) for tier in _search_order(families, everything))
    written = _chinese_match(chinese(description), families)
    return _agreed(english, written) if english and written else english or (written if not everything else None)


def _first(found: Iterable[Knowledge | None]) -> Knowledge | None:
    return next((entry for entry in found if entry is not None), None)


def _tiers(said: tuple[frozenset[str], ...], everything: frozenset[str], tier: frozenset[str]) -> Knowledge | None:
    """Return the answer of one tier of families: what the first naming clause names, unless another clause objects."""
    answers = [_clause_match(clause, everything, tier) for clause in said]
    main = _first(answers)
    if main is None:
        return None
    for clause, answer in zip(said, answers, strict=True):
        if answer is None and clause & words().fault - _base().terms_of.get(main.id, frozenset()):
            return None
        if answer is not None and _agreed(main, answer) is None:
            return None
    return main


def _clause_match(clause: frozenset[str], everything: frozenset[str], tier: frozenset[str]) -> Knowledge | None:
    """Return the entry with the most words in *clause*; ``None`` when two equally good ones disagree."""
    best: dict[str, tuple[int, Knowledge]] = {}
    for name in _names_in(clause):
        if name.entry.family in tier and _may_answer(name.entry, clause, everything):
            known = best.get(name.entry.id)
            if known is None or known[0] < len(name.terms):
                best[name.entry.id] = (len(name.terms), name.entry)
    if not best:
        return None
    most = max(length for length, _ in best.values())
    top = [entry for length, entry in best.values() if length == most]
    if not all(_agreed(top[0], other) for other in top[1:]):
        return None
    several = len({entry.family for entry in top}) > 1
    return replace(top[0], id="", rework=None, standard=None, cause="") if several else top[0]


def _names_in(clause: frozenset[str]) -> Iterator[_Name]:
    index = _base().by_term
    for term in clause:
        for name in index.get(term, ()):
            if name.terms <= clause:
                yield name


def _may_answer(entry: Knowledge, clause: frozenset[str], everything: frozenset[str]) -> bool:
    base = _base()
    faults = clause & (words().fault | words().denial)
    return not everything & base.unless[entry.id] and faults <= base.terms_of[entry.id]


def _agreed(first: Knowledge, other: Knowledge) -> Knowledge | None:
    """Return *first* when both mean the same for the buyer: whether it can be repaired and how it is found."""
    same = first.repairable == other.repairable and first.found_by == other.found_by
    return first if first.id == other.id or same else None


def _search_order(families: tuple[str, ...], everything: frozenset[str]) -> tuple[frozenset[str], ...]:
    """Return the tiers of families to ask, one after the other."""
    general = frozenset({_GENERAL})
    if everything & words().packing:
        return (frozenset({_PACKING}), general)
    if not families:
        return (frozenset(words().family) | general,)
    kin = tuple(dict.fromkeys(other for family in families for other in words().kin.get(family, ())))
    return (*(frozenset({family}) for family in dict.fromkeys((*families, *kin))), general)


def _chinese_match(text: str, families: tuple[str, ...]) -> Knowledge | None:
    """Return the entry whose Chinese name in *text* is the longest; of equally long ones the nearest family's."""
    if len(text) < _SHORTEST_CHINESE:
        return None
    tiers = (*_search_order(families, frozenset()), frozenset({_PACKING}))
    hits = [
        (-len(alias), rank, entry)
        for rank, tier in enumerate(tiers)
        for entry in _base().entries
        if entry.family in tier
        for alias in entry.aliases_zh
        if alias in text
    ]
    if not hits:
        return None
    best = min((length, rank) for length, rank, _ in hits)
    top = [entry for length, rank, entry in hits if (length, rank) == best]
    return top[0] if all(_agreed(top[0], other) for other in top[1:]) else None


def _families_naming(word: str) -> Iterator[str]:
    forms = {word, word.removesuffix("s"), word.removesuffix("es")}
    return (family for family, known in words().family.items() if forms & known)


def _corrected(clause: frozenset[str]) -> frozenset[str]:
    return frozenset(_spelling(term) for term in clause)


@lru_cache(maxsize=4096)
def _spelling(term: str) -> str:
    """Return the word of the vocabulary that *term* misspells, else *term*."""
    base = _base()
    if term in base.known or len(term) < _SHORTEST_CORRECTED:
        return term
    from rapidfuzz import fuzz, process

    hit = process.extractOne(term, base.vocabulary, scorer=fuzz.ratio, score_cutoff=SPELLING_CUTOFF)
    # The first letter is rarely mistyped, and a word that begins otherwise is usually another word.
    return hit[0] if hit and hit[0][0] == term[0] else term


def _usable(entry: Knowledge, terms: tuple[frozenset[str], ...]) -> Iterator[frozenset[str]]:
    """Yield the names that say a kind of defect; a title that joins alternatives only explains words."""
    listed = terms[1:] if _JOINED.search(entry.name) else terms
    telling = (name for name in listed if name - words().vague)
    # A thing alone ("needle", "thread") is named in too many phrases that mean something else.
    return (name for name in telling if len(name) > 1 or name & words().fault)


@cache
def _base() -> _Base:
    raw = package_file("toolkit.resolver", "defects_kb.json")
    known = msgspec.json.decode(raw, type=tuple[Knowledge, ...])
    names = {entry.id: tuple(alias_terms(text) for text in (entry.name, *entry.aliases_en)) for entry in known}
    by_term: dict[str, list[_Name]] = {}
    for entry in known:
        for terms in dict.fromkeys(_usable(entry, names[entry.id])):
            by_term.setdefault(min(terms), []).append(_Name(terms, entry))
    terms_of = {key: frozenset().union(*listed) for key, listed in names.items()}
    vocabulary = frozenset().union(*terms_of.values(), words().fault, words().packing)
    return _Base(
        entries=known,
        by_term={term: tuple(listed) for term, listed in by_term.items()},
        terms_of=terms_of,
        unless={entry.id: frozenset().union(*(alias_terms(word) for word in entry.unless)) for entry in known},
        vocabulary=tuple(sorted(term for term in vocabulary if len(term) >= _SHORTEST_CORRECTED)),
        known=vocabulary,
    )
