"""Heads of columns of quantities and the goods they count: "Order qty (pcs)", "Emballée", "已装箱数量（台）"."""

from typing import NamedTuple

from toolkit.parsers import classes, folding, lexicon
from toolkit.parsers.labels import concept_of
from toolkit.parsers.labels_built import quantity_built
from toolkit.parsers.remembered import remembered

STATES = ("ordered", "lot", "produced", "packed")


class Head(NamedTuple):
    """A state of the goods, with the unit that the head names.

    One that is not *sure* may as well be of numbers of orders, of a product or of cartons: then its figures must have a
    unit.
    """

    state: str
    unit: str | None = None
    sure: bool = True


@remembered
def quantity_head(text: str) -> Head | None:
    """Return the quantity that *text* heads; ``None`` for a share, a number of cartons and any other head."""
    if "%" in text or "％" in text or text[:1].isdigit() or classes.names_class(text):
        return None
    inside = folding.last_brackets(text).strip("()[]（）【】 ")
    plain = folding.without_brackets(text).strip(" :：")
    if not plain or _is_of_packs(inside):
        return None
    unit = inside if is_single(inside) else _last_unit(plain)
    state, known = quantity_built(plain), concept_of(plain)
    if known in STATES:
        return Head(known, unit, not _mentions_packs(plain))
    if state is None and known != "product_or_produced":
        return None
    return Head(state or "produced", unit, known is None and not _mentions_packs(plain))


def key_head(text: str) -> bool:
    """Tell whether *text* heads what the rows of such a table are of: orders, items, colours, names of goods."""
    known = concept_of(text)
    return known in ("items", "po_numbers", "reference", "product", "description") or _says("keys", text)


def is_of_sizes(text: str) -> bool:
    return _says("sizes", text)


def is_single(unit: str) -> bool:
    return bool(unit) and folding.key(unit) in lexicon.single_units()


def _is_of_packs(unit: str) -> bool:
    return folding.key(unit) in lexicon.units() - lexicon.single_units()


def _mentions_packs(text: str) -> bool:
    return any(map(_is_of_packs, text.split()))


def _last_unit(text: str) -> str | None:
    """Return the unit at the end of a head: "Ordered pcs"."""
    last = text.split()[-1]
    return last if last != text and is_single(last) and len(last) > 1 and folding.key(last) not in ("no", "nos") else None


def _says(group: str, text: str) -> bool:
    words = frozenset(map(folding.key, folding.words_of("quantity_tables")[group]))
    return any(reading in words for reading in lexicon.readings(text))
