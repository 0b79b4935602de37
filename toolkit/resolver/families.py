"""Which families of products a wording belongs to, and in which order they are asked.

The noun of a product's name decides, and it stands last: a towel rail is a rail, 毛巾架 is a 架.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from toolkit.resolver.wordforms import clauses, words
from toolkit.resources import package_table

PACKING = "printed_packaging"
GENERAL = "general"
# "Wardrobe 2 doors" is a wardrobe: what stands behind a figure is counted or measured of it.
_PARTS = re.compile(r" with | for | w/ |[,(]|(?<=[a-z]) (?=\d)")
_BETWEEN_WORDS = re.compile(r"[\s,/()-]+")
_ANY_GOODS = frozenset({"", GENERAL, "hardgoods"})
_LONGEST = 3  # words in one noun: chest of drawers


class _Nouns(NamedTuple):
    """Each known word of products and the families it speaks of."""

    noun: dict[str, tuple[str, ...]]
    first: dict[str, tuple[str, ...]]
    made_of: dict[str, tuple[str, ...]]
    holder: frozenset[str]
    moulded: frozenset[str]
    several: dict[str, dict[str, str]]
    compound: frozenset[str]


def families_of(product: str) -> tuple[str, ...]:
    """Return the families a product's name speaks of, that of its noun first; empty when it names none."""
    whole = product.casefold()
    head = _PARTS.split(whole)[0]
    named = tuple(_named(head)) or tuple(_named(whole))
    found = tuple(dict.fromkeys((*named, *_written(whole.translate(words().simplified)))))
    return ("hardgoods", *(name for name in found if name != "hardgoods")) if _moulded(whole, found) else found


def _moulded(product: str, found: tuple[str, ...]) -> bool:
    """Return whether *product* is a cup or bowl that is moulded, not fired or blown."""
    said = {
        *_BETWEEN_WORDS.split(product),
        *(word for word in _nouns().moulded if not word.isascii() and word in product),
    }
    return found[:1] == ("homeware",) and bool(said & _nouns().moulded)


def families_with(description: str) -> tuple[str, ...]:
    """Return the one family whose parts *description* names (a sleeve, a drawer); empty when none or several."""
    said = frozenset(_BETWEEN_WORDS.split(description.casefold()))
    named = tuple(
        family
        for family, parts in words().parts.items()
        if parts & said or any(not part.isascii() and part in description for part in parts)
    )
    return named if len(named) == 1 else ()


def speaks_of_any_goods(family: str, description: str) -> bool:
    """Return whether *family* may answer for goods of which nothing is known; of packing a word has to be said.

    Paint that peels at an edge is no edge paint of a bag, until a bag is spoken of.
    """
    if family == PACKING:
        text = description.casefold()
        stated = frozenset().union(*clauses(description)) & (words().packing | words().packed)
        return bool(stated) or any(word in text for word in words().written_packing)
    return family in _ANY_GOODS


@lru_cache(maxsize=256)
def search_order(families: tuple[str, ...], *, packing: bool) -> tuple[frozenset[str], ...]:
    """Return the tiers of families to ask, the nearest first.

    What is near a family goes before the next one, which is often that of a material: a ceramic lamp wobbles as a lamp.
    """
    general, packed = frozenset({GENERAL}), frozenset({PACKING})
    if packing:
        return (packed, general)
    if not families:
        return (frozenset(words().kin) | general, packed)
    near = dict.fromkeys(other for family in families for other in (family, *words().kin.get(family, ())))
    return (*(frozenset({family}) for family in near), general, packed)


@cache
def _nouns() -> _Nouns:
    data = package_table("toolkit.resolver", "product_nouns.toml")
    noun, first, made_of = (_by_word(data[part]) for part in ("noun", "first", "made_of"))
    return _Nouns(
        noun,
        first,
        made_of,
        frozenset(data["holder"]["words"].split()),
        frozenset(data["moulded"]["words"].split()),
        data["several"],
        frozenset(word for word in made_of if "-" in word),
    )


def _by_word(listed: dict[str, str]) -> dict[str, tuple[str, ...]]:
    known: dict[str, tuple[str, ...]] = {}
    for family, text in listed.items():
        for word in text.split():
            known[word] = (*known.get(word, ()), family)
    return known


def _named(text: str) -> Iterator[str]:
    """Yield the families of an English name: what goes before the noun, the noun's, the material's."""
    said = [word for word in _BETWEEN_WORDS.split(text) if word]
    found = list(_found(said))
    nouns = [word for word in found if word in _nouns().noun and not _is_a_material(word, said)]
    telling = [word for word in nouns if word not in _nouns().holder] or nouns
    ending = next((word for word in found if word not in _nouns().holder), "")
    yield from _listed(said, "first")
    if ending in _nouns().several:
        yield from _qualified(ending, [form for word in said for form in _forms([word])])
    else:
        yield from _listed(telling[:1], "noun")
        yield from _listed(said, "made_of")


def _is_a_material(word: str, said: list[str]) -> bool:
    """Return whether *word* says what the goods are made of though it is a noun, too: "Iron trellis" is no iron."""
    return word != said[-1] and bool(set(_nouns().made_of.get(word, ())) - set(_nouns().noun.get(word, ())))


def _listed(said: list[str], known: str) -> Iterator[str]:
    for word in reversed(said):
        yield from getattr(_nouns(), known).get(word, ())


def _qualified(ending: str, said: list[str]) -> Iterator[str]:
    """Yield the families of a name whose *ending* several have: by a word beside it, its material, its usual one.

    Cloth decides nothing here, as it may be a lining, unless the ending itself is listed with it.
    """
    ways = _nouns().several[ending]
    told = [family for family, text in ways.items() if family != "default" and set(text.split()) & set(said)]
    made = [family for family in _listed(said, "made_of") if family in ("hardgoods", "homeware")]
    yield from (family for family in (*told, *made) if family != "none")
    if not told and not made and "default" in ways:
        yield ways["default"]


def _found(said: list[str]) -> Iterator[str]:
    """Yield the known nouns in *said*, the last first, of each place the longest."""
    end = len(said)
    while end > 0:
        ways = ((form, size) for size in range(min(_LONGEST, end), 0, -1) for form in _forms(said[end - size : end]))
        known = (_nouns().noun, _nouns().several, _nouns().compound)
        noun, size = next(((form, size) for form, size in ways if any(form in words for words in known)), ("", 1))
        if noun and noun not in _nouns().compound:
            yield noun
        end -= size


def _forms(said: list[str]) -> tuple[str, ...]:
    """Return *said* as one noun, as it stands and in the singular."""
    word = "-".join(said)
    return (word, word.removesuffix("s"), word.removesuffix("es"), re.sub("ies$", "y", word))


def _written(text: str) -> Iterator[str]:
    """Yield the families of a Chinese name, in the same order."""
    if text.isascii():
        return
    nouns = _outermost(text, _nouns().noun)
    telling = [word for word in nouns if word not in _nouns().holder] or nouns
    for listed, known in (
        (_outermost(text, _nouns().first), "first"),
        (telling[:1], "noun"),
        (_outermost(text, _nouns().made_of), "made_of"),
    ):
        for word in listed:
            yield from getattr(_nouns(), known)[word]


def _outermost(text: str, known: dict[str, tuple[str, ...]]) -> list[str]:
    """Return the known Chinese words in *text* that stand in no longer one, the last first."""
    ends = {word: text.rfind(word) + len(word) for word in known if not word.isascii() and word in text}
    free = (
        word
        for word, end in ends.items()
        if not any(
            len(more) > len(word) and ends[more] - len(more) <= end - len(word) and end <= ends[more] for more in ends
        )
    )
    return sorted(free, key=lambda word: (-ends[word], -len(word)))
