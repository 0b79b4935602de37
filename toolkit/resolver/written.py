"""A description in Chinese against the Chinese names of the defects: simplified or traditional, parts in any order."""

from functools import cache, lru_cache
from typing import NamedTuple

from toolkit.resolver.defect_book import Book, Knowledge
from toolkit.resolver.families import GENERAL, PACKING, search_order
from toolkit.resolver.wordforms import chinese, plain_chinese, with_classes, words
from toolkit.resolver.written_aim import written_aim

_SHORTEST = 2
# How many signs more another family's name must match to be taken before one of the product's own.
_OWN, _KIN = 3, 1


class _Name(NamedTuple):
    """A Chinese name: each part may be written in one of several ways."""

    parts: tuple[tuple[str, ...], ...]
    entry: Knowledge


class _Hit(NamedTuple):
    signs: frozenset[int]
    weight: int
    entry: Knowledge


def written_match(description: str, families: tuple[str, ...], book: Book) -> Knowledge | None:
    """Return the entry whose Chinese name covers most of *description*; ``None`` when that is not certain.

    What is denied ("无划伤") is not found, and a second fault that means something else leaves the whole unknown.
    """
    text = chinese(description)
    if len(text) < _SHORTEST or any(denial in text for denial in words().written_denial):
        return None
    text = plain_chinese(text)
    aim = written_aim(text)
    hits = _whole([hit for hit in _hits(text, _ranks(text, families), book) if not aim.misses(hit.signs)])
    if not hits:
        return None
    best = max(hits, key=lambda hit: (hit.weight, hit.entry.family in families[:1]))
    its = frozenset().union(*(hit.signs for hit in hits if hit.entry.id == best.entry.id))
    others = (hit for hit in hits if hit.weight == best.weight or not hit.signs & its)
    return best.entry if all(best.entry.agrees(hit.entry) for hit in others) else None


def _ranks(text: str, families: tuple[str, ...]) -> dict[str, int]:
    """Return what each family that may answer has in advance."""
    packed = any(word in text for word in words().written_packing)
    order = search_order(families, packing=packed)
    own = {PACKING} if packed else set(families[:1])
    if any(word in text for word in words().written_outside):
        own.add(GENERAL)
    ranks = {family: _KIN for tier in order for family in tier}
    return {PACKING: 0, **ranks, GENERAL: 0, **dict.fromkeys(own, _OWN)}


def _hits(text: str, ranks: dict[str, int], book: Book) -> list[_Hit]:
    found = []
    known = _names(book)
    for name in (name for sign in dict.fromkeys(text) for name in known.get(sign, ())):
        rank = ranks.get(name.entry.family)
        signs = _signs(name, text) if rank is not None else frozenset()
        if rank is not None and signs:
            found.append(_Hit(signs, len(signs) + min(rank, len(signs)), name.entry))
    return found


@lru_cache(maxsize=8)
def _names(book: Book) -> dict[str, tuple[_Name, ...]]:
    """Return the names of *book* by the sign with which a way to write their first part begins."""
    known: dict[str, list[_Name]] = {}
    for entry in book.entries:
        for name in (_Name(_parts(name), entry) for name in entry.aliases_zh):
            for sign in {way[0] for way in name.parts[0]}:
                known.setdefault(sign, []).append(name)
    return {sign: tuple(names) for sign, names in known.items()}


@lru_cache(maxsize=1024)
def ways_of(entry: Knowledge) -> frozenset[str]:
    """Return all that the Chinese names of *entry* are put together from."""
    named = (way for name in entry.aliases_zh for part in _parts(name) for way in part)
    return frozenset((*named, *(plain_chinese(way) for text in entry.words_zh for way in text.split())))


@cache
def _parts(name: str) -> tuple[tuple[str, ...], ...]:
    text = plain_chinese(with_classes(name).translate(words().simplified))
    return tuple(tuple(part.split("/")) for part in text.split())


def _signs(name: _Name, text: str) -> frozenset[int]:
    """Return where in *text* all parts of *name* stand, each on signs of its own; nothing when one is missing."""
    signs: set[int] = set()
    for part in name.parts:
        longest = max((way for way in part if way in text), key=len, default="")
        if not longest:
            return frozenset()
        start = text.index(longest)
        signs.update(range(start, start + len(longest)))
        text = text.replace(longest, "\0" * len(longest), 1)
    return frozenset(signs)


def _whole(hits: list[_Hit]) -> list[_Hit]:
    """Return *hits* without those inside a heavier one: ``开线`` says nothing where ``里布开线`` stands."""
    return [hit for hit in hits if not any(hit.signs < more.signs and hit.weight <= more.weight for more in hits)]
