"""The defect knowledge as a book to look in: the entries supplied, a user's own before them, and their index.

A name may give a choice for a word: ``loose/long/uncut thread`` stands for three names, and ``@tag`` for every word
of a class in ``defect_words.toml``. A Chinese name of several parts (``鞋面 断线``) stands wherever all its parts do,
in any order.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain
from math import log
from typing import Literal, NamedTuple

import msgspec

from toolkit.model.resolution import Detectable
from toolkit.resolver.wordforms import alias_terms, stem, with_classes, words
from toolkit.resources import package_file

READY = "ready_words.json"
SHORTEST_CORRECTED = 5
LACK = stem("missing")  # what is lacking is another matter than what is faulty; "no stain" is none
_JOINED = re.compile(r"\b(?:or|by|per|and)\b|[/,]", re.IGNORECASE)


class Knowledge(msgspec.Struct, frozen=True, kw_only=True):
    """One kind of defect. *rework* and *standard* are sentences for a letter; *unless* are words that rule it out.

    *words_en* and *words_zh* name nothing by themselves: they are what is said of the defect besides its names.

    *hazard* tells that it is a matter of safety wherever it is found; other kinds are critical by the buyer's list, or
    where the report says one of the words *hazard_said* of it: a burr may be dull, a sharp one cuts.

    *named_only* is what classes of words name: those are too common for a likeness, so only a whole name finds it.
    *id* is empty where entries of several families agree on the answer and none of them is meant for sure.
    """

    id: str
    family: str
    name: str
    aliases_en: tuple[str, ...] = ()
    aliases_zh: tuple[str, ...] = ()
    words_en: tuple[str, ...] = ()
    words_zh: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    named_only: bool = False
    severity: Literal["critical", "major", "minor", "hold"]
    hazard: bool = False
    hazard_said: tuple[str, ...] = ()
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

    def agrees(self, other: "Knowledge") -> bool:
        """Return whether both mean the same for the buyer: whether it can be repaired and how it is found."""
        same = self.repairable == other.repairable and self.found_by == other.found_by
        return self.id == other.id or same


class Name(NamedTuple):
    """An English name: for each place in it the words that may stand there, most often one, sometimes a choice."""

    places: tuple[frozenset[frozenset[str]], ...]
    entry: Knowledge

    def said_by(self, clause: frozenset[str]) -> frozenset[str]:
        """Return the words of *clause* that say this name; nothing where a place stays empty or they are vague."""
        said: set[str] = set()
        for place in self.places:
            here = [choice for choice in place if choice <= clause]
            if not here:
                return frozenset()
            said.update(*here)
        telling = len(said) >= len(self.places) and said - words().vague
        if any(len(place) > 1 for place in self.places) and not said & words().stating:
            return frozenset()  # what choices put together must at least state something
        # A thing alone ("needle", "thread") is named in too many phrases that mean something else.
        return frozenset(said) if telling and (len(said) > 1 or said & words().fault) else frozenset()


class Shelf(NamedTuple):
    """One family's names by a word of each; of each entry the words it explains and those that rule it out."""

    entries: tuple[Knowledge, ...]
    by_term: dict[str, tuple[Name, ...]]
    terms_of: dict[str, frozenset[str]]
    unless: dict[str, frozenset[str]]


class Book(msgspec.Struct, frozen=True, eq=False):
    """The entries and what finds them; two books are the same only where they are one.

    *whole* is the book of which this one is a part, whose index it uses: to make one takes long. *own* are the entries
    that a user wrote, by each of their names as a report may print it.
    """

    entries: tuple[Knowledge, ...]
    weight: dict[str, float]
    vocabulary: tuple[str, ...]
    known: frozenset[str]
    whole: "Book | None" = None
    own: dict[str, tuple[Knowledge, ...]] = {}

    def part(self, entries: tuple[Knowledge, ...]) -> "Book":
        """Return the book of these of its *entries* alone, in which words count what they count in this one."""
        return Book(entries, self.weight, self.vocabulary, self.known, self, self.own)

    def shelf(self, family: str) -> Shelf:
        """Return what finds the entries of *family*: made when first asked for, as a report asks for few families."""
        return _shelf(self, family)

    def vocabularies(self, family: str) -> tuple[frozenset[str], ...]:
        """Return all that is said of each entry on the shelf of *family*, made when first asked for."""
        return _vocabularies(self, family)


class _Ready(msgspec.Struct, frozen=True):
    """What takes long to work out of the supplied names: the words of every text in them, and what each word counts."""

    words: dict[str, str]
    weight: dict[str, float]


@cache
def supplied() -> Book:
    """Return the knowledge that comes with the program."""
    raw = package_file("toolkit.resolver", "defects_kb.json")
    return _book(msgspec.json.decode(raw, type=tuple[Knowledge, ...]), _ready().weight)


def with_own(own: tuple[Knowledge, ...]) -> Book:
    """Return the supplied knowledge with a user's *own* entries: one with the same id replaces, a new one is added."""
    mine = {entry.id: entry for entry in own}
    kept = tuple(mine.pop(entry.id, entry) for entry in supplied().entries)
    whole = (*kept, *mine.values())
    return msgspec.structs.replace(_book(whole, _weights(whole)), own=_by_text(own)) if own else supplied()


def printed(text: str) -> str:
    """Return *text* as it is compared with what a report prints: case, room and the full stop count for nothing."""
    return " ".join(text.casefold().split()).rstrip(".。")


def _by_text(own: tuple[Knowledge, ...]) -> dict[str, tuple[Knowledge, ...]]:
    """Return *own* by their names, without those that come with the program."""
    base = {entry.id: {*entry.aliases_en, *entry.aliases_zh} for entry in supplied().entries}
    known: dict[str, tuple[Knowledge, ...]] = {}
    for entry in own:
        titles = () if entry.id in base else (entry.name,)
        for name in (*titles, *entry.aliases_en, *entry.aliases_zh):
            if name not in base.get(entry.id, ()):
                known[printed(name)] = (*known.get(printed(name), ()), entry)
    return known


def _book(entries: tuple[Knowledge, ...], weight: dict[str, float]) -> Book:
    known = frozenset(weight) | words().fault | words().packing | words().plain
    return Book(
        entries=entries,
        weight=weight,
        vocabulary=tuple(sorted(term for term in known if len(term) >= SHORTEST_CORRECTED)),
        known=known,
    )


@lru_cache(maxsize=128)
def _shelf(book: Book, family: str) -> Shelf:
    if book.whole:
        return _part(book.whole.shelf(family), frozenset(entry.id for entry in book.entries))
    members = tuple(entry for entry in book.entries if entry.family == family)
    by_term: dict[str, list[Name]] = {}
    for name in chain.from_iterable(map(_names, members)):
        rarest = min(name.places, key=len)
        for term in {min(choice) for choice in rarest}:
            by_term.setdefault(term, []).append(name)
    return Shelf(
        entries=members,
        by_term={term: tuple(listed) for term, listed in by_term.items()},
        terms_of={entry.id: _explained(entry) for entry in members},
        unless={entry.id: frozenset().union(*map(_words, entry.unless)) for entry in members},
    )


def _part(shelf: Shelf, kept: frozenset[str]) -> Shelf:
    """Return what finds those entries of *shelf* whose ids are *kept*."""
    named = ((term, tuple(name for name in names if name.entry.id in kept)) for term, names in shelf.by_term.items())
    return shelf._replace(
        entries=tuple(entry for entry in shelf.entries if entry.id in kept),
        by_term={term: names for term, names in named if names},
    )


@lru_cache(maxsize=128)
def _vocabularies(book: Book, family: str) -> tuple[frozenset[str], ...]:
    return tuple(map(vocabulary, book.shelf(family).entries))


@lru_cache(maxsize=1024)
def vocabulary(entry: Knowledge) -> frozenset[str]:
    """Return every word that is said of *entry*, in its names and beside them."""
    named = (choice for name in _names(entry) for place in name.places for choice in place)
    return _words(entry.name).union(*named, *map(_words, entry.words_en))


@lru_cache(maxsize=1024)
def words_of_names(entry: Knowledge) -> tuple[frozenset[str], ...]:
    """Return the words of each name of *entry*, with all the choices it gives."""
    return tuple(frozenset(chain.from_iterable(chain.from_iterable(name.places))) for name in _names(entry))


def _weights(entries: tuple[Knowledge, ...]) -> dict[str, float]:
    """Return what each word counts: one where every entry uses it, up to two where only one entry does."""
    users: dict[str, set[str]] = {}
    for entry in entries:
        said = chain.from_iterable(chain.from_iterable(chain.from_iterable(name.places for name in _names(entry))))
        for term in chain(said, _words(entry.name), *map(_words, entry.words_en)):
            users.setdefault(term, set()).add(entry.id)
    return {term: round(2 - log(len(used)) / log(max(len(entries), 2)), 4) for term, used in sorted(users.items())}


def _names(entry: Knowledge) -> Iterator[Name]:
    """Yield the names of *entry*; a title that joins alternatives only explains words."""
    titles = () if _JOINED.search(entry.name) else (entry.name,)
    for alias in (*titles, *entry.aliases_en):
        places = tuple(_places(alias))
        if places:
            yield Name(places, entry)


def _places(alias: str) -> Iterator[frozenset[frozenset[str]]]:
    """Yield the choices for each place of *alias*; its words without a choice are read as one text."""
    alias = with_classes(alias)
    chosen = "/" in alias
    yield from (frozenset({frozenset({term})}) for term in sorted(_words(_fixed(alias) if chosen else alias)))
    for word in alias.split() if chosen else ():
        choices = frozenset(filter(None, map(_words, word.split("/")))) if "/" in word else frozenset()
        if choices:
            yield choices


def _fixed(alias: str) -> str:
    return " ".join(word for word in alias.split() if "/" not in word)


def _texts(alias: str) -> Iterator[str]:
    """Yield the texts that *alias* is read as: its words without a choice together, and each word of a choice."""
    alias = with_classes(alias)
    yield _fixed(alias) if "/" in alias else alias
    for word in alias.split():
        yield from word.split("/") if "/" in word else ()


def _explained(entry: Knowledge) -> frozenset[str]:
    """Return the words that may stand beside any name of *entry* without meaning another fault."""
    plain = (alias for alias in entry.aliases_en if "/" not in with_classes(alias))
    return frozenset().union(*map(_words, (entry.name, *plain))) - words().denial - {LACK}


@cache
def _words(text: str) -> frozenset[str]:
    ready = _ready().words.get(text)
    return alias_terms(text) if ready is None else frozenset(ready.split())


@cache
def _ready() -> _Ready:
    return msgspec.json.decode(package_file("toolkit.resolver", READY), type=_Ready)


def ready_words() -> bytes:
    """Return what the file ``READY`` must hold: every text of the supplied names with its words, and their weights."""
    known = supplied().entries
    texts = {
        text
        for entry in known
        for text in (entry.name, *entry.unless, *entry.words_en, *chain.from_iterable(map(_texts, entry.aliases_en)))
    }
    words_of = {text: " ".join(sorted(alias_terms(text))) for text in sorted(texts)}
    return msgspec.json.format(msgspec.json.encode(_Ready(words_of, _weights(known))), indent=0) + b"\n"
