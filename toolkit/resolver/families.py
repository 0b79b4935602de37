"""Which families of products a wording belongs to, and in which order they are asked."""

import re
from collections.abc import Iterator

from toolkit.resolver.wordforms import words

PACKING = "printed_packaging"
GENERAL = "general"
_PARTS = re.compile(r" with | for | w/ |[,(]")
_BETWEEN_WORDS = re.compile(r"[\s,/()-]+")


def families_of(product: str) -> tuple[str, ...]:
    """Return the families a product's name speaks of, the head of the name first; empty when it names none."""
    whole = product.casefold()
    head = _PARTS.split(whole)[0]
    named = tuple(_named(head)) or tuple(_named(whole))
    written = (
        family for family, known in words().family.items() if any(not w.isascii() and w in product for w in known)
    )
    return tuple(dict.fromkeys((*named, *written)))


def families_with(description: str) -> tuple[str, ...]:
    """Return the one family whose parts *description* names (a sleeve, a drawer); empty when none or several."""
    said = frozenset(_BETWEEN_WORDS.split(description.casefold()))
    named = tuple(
        family
        for family, parts in words().parts.items()
        if parts & said or any(not part.isascii() and part in description for part in parts)
    )
    return named if len(named) == 1 else ()


def search_order(families: tuple[str, ...], *, packing: bool) -> tuple[frozenset[str], ...]:
    """Return the tiers of families to ask, the nearest first."""
    general, packed = frozenset({GENERAL}), frozenset({PACKING})
    if packing:
        return (packed, general)
    if not families:
        return (frozenset(words().family) | general, packed)
    kin = tuple(dict.fromkeys(other for family in families for other in words().kin.get(family, ())))
    return (*(frozenset({family}) for family in dict.fromkeys((*families, *kin))), general, packed)


def _named(text: str) -> Iterator[str]:
    return (family for word in reversed(_BETWEEN_WORDS.split(text)) for family in _families_naming(word))


def _families_naming(word: str) -> Iterator[str]:
    forms = {word, word.removesuffix("s"), word.removesuffix("es")}
    return (family for family, known in words().family.items() if forms & known)
