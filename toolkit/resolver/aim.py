"""Which thing a wording finds fault with, and which things only say where.

The thing is the first that is named, of a compound its last word; what stands behind a word of place, or before the
thing in a compound, is a place: in "Rivet of seat joint is loosed" the rivet is loose, and no seat and no joint.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from toolkit.resolver.defect_book import Book, Knowledge, vocabulary
from toolkit.resolver.wordforms import in_order, stem, words
from toolkit.resources import package_table


class Aim(NamedTuple):
    """The words of the *things* at fault and of the *places* that are named beside them."""

    things: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()

    def misses(self, said: frozenset[str]) -> bool:
        """Return whether the words *said* speak of a place and not of the thing that is at fault there."""
        return bool(self.things and said & self.places and not said & self.things)


class _Lists(NamedTuple):
    parts: frozenset[str]
    where: frozenset[str]
    within: frozenset[str]
    skipped: frozenset[str]
    no_thing: frozenset[str]
    anywhere: frozenset[str]
    known_part: frozenset[str]
    properties: frozenset[str]


@lru_cache(maxsize=4096)
def aim_of(description: str) -> Aim:
    """Return what *description* finds fault with; without a thing where it begins with none that is known.

    Where a later clause names a thing of its own, both are things, and neither is a place.
    """
    aims = [_aim(clause) for clause in in_order(description)]
    things = frozenset().union(*(aim.things for aim in aims))
    return Aim(things, frozenset().union(*(aim.places for aim in aims)) - things) if aims and aims[0].things else Aim()


@lru_cache(maxsize=256)
def speaking_of_aim(aim: Aim, book: Book) -> Book:
    """Return *book* without the entries that know none of the things of *aim*, but for what any part may have."""
    return book.part(tuple(each for each in book.entries if knows_aim(each, aim))) if aim.things else book


def knows_aim(entry: Knowledge, aim: Aim) -> bool:
    """Return whether *entry* knows a thing of *aim*, or is what any part may have."""
    return not aim.things or any_part_has(entry) or bool(aim.things & vocabulary(entry))


def any_part_has(entry: Knowledge) -> bool:
    """Return whether *entry* is a kind that any part of any goods may have."""
    return entry.id in _lists().anywhere


def is_where(form: str) -> bool:
    """Return whether behind the word *form* stands a place."""
    return form in _lists().where


def is_no_thing(form: str) -> bool:
    """Return whether *form* names no thing, but a side, a measure or a quantity of one."""
    return stem(form) in _lists().no_thing


def is_property(form: str) -> bool:
    """Return whether *form* names what is judged of a thing: its colour, its smell."""
    return stem(form) in _lists().properties


def has_known_parts(family: str) -> bool:
    """Return whether a kind of *family* answers for none but the parts that it knows."""
    return family in _lists().known_part


def asks_of_another(standard: str | None, aim: Aim) -> bool:
    """Return whether *standard* is of a part that is none of the things of *aim*: "at most 2 cm at the hem"."""
    named = {stem(form) for clause in in_order(standard or "") for form in clause}
    return bool(named & _lists().parts - aim.things)


def _aim(clause: tuple[str, ...]) -> Aim:
    before, behind = _parted(clause)
    runs = list(_runs(before, _lists().parts))
    first = runs[0] if runs else [*_of(before, behind)]
    if not first:
        return Aim()
    places = {stem(form) for run in _runs(behind, _places(behind)) for form in run}
    return Aim(frozenset({stem(first[-1])}), frozenset((*map(stem, first[:-1]), *places)))


def _of(before: tuple[str, ...], behind: tuple[str, ...]) -> Iterator[str]:
    """Yield the thing of which "of" says the place, though it is in no list of parts: "carry loop of lid"."""
    known = words().stating | words().filler | words().idle | words().denial
    if before and behind[:1] == ("of",) and stem(before[-1]) not in known | _lists().no_thing:
        yield before[-1]


def _places(behind: tuple[str, ...]) -> frozenset[str]:
    """Return what is a place *behind* a word of place: a part of the goods, and what they lie in."""
    return _lists().parts | (words().packing if behind[:1] and behind[0] in _lists().within else frozenset())


def _parted(clause: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return *clause* before its first word of place, and from there on."""
    cut = next((place for place, form in enumerate(clause) if form in _lists().where), len(clause))
    return clause[:cut], clause[cut:]


def _runs(forms: tuple[str, ...], parts: frozenset[str]) -> Iterator[list[str]]:
    """Yield the *parts* in *forms* that follow each other."""
    run: list[str] = []
    for form in (*forms, ""):
        if stem(form) in parts and not (form in _lists().skipped and not run):
            run.append(form)
        elif run:
            yield run
            run = []


@cache
def _lists() -> _Lists:
    table = package_table("toolkit.resolver", "defect_words.toml")["aim"]
    as_written = {
        name: frozenset(table[name].split()) for name in ("where", "within", "skipped", "anywhere", "known_part")
    }
    stems = {name: frozenset(map(stem, table[name].split())) for name in ("parts", "no_thing", "properties")}
    return _Lists(**as_written, **stems)
