"""An order's number and how many were ordered, in one value under one label: "PO / quantity | FG-3081 / 2,000 pcs"."""

import re
from collections.abc import Iterator

from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.words import folding, lexicon, readings
from toolkit.parsers.words.lazily import Lazy

BOTH = "po_numbers/ordered"  # what such a label stands for
_PARTED = re.compile(r"\s*[/&+／]\s*|\s+(?=(?:and|und|et|y|e|en|i|ve|và)\s)")
_JOINED_BY = re.compile(r"(?:and|und|et|y|e|en|i|ve|và)\s+", re.IGNORECASE)
# Of an order; four bare figures may be goods.
_NUMBER = Lazy(r"(?=[^\d]*\d)(?=\d{5}|.*[^\d.])(?:[A-Z]{1,6}[ -])?[\w./-]{4,30}")
_VALUES = re.compile(r"\s*(?:/|,\s|;|[(（]|\s[–—-]\s)\s*")


def names_both(label: str) -> bool:
    """Tell whether *label* names an order's number and a mere quantity, in this order: "PO No. / Qty"."""
    parts = _PARTED.split(label.strip(" :：."))
    if len(parts) != 2:  # noqa: PLR2004 - the number and the quantity
        return False
    number, quantity = parts[0], _JOINED_BY.sub("", parts[1])
    return lexicon.meaning("fields", number) == "po_numbers" and _is_mere_quantity(quantity)


def _is_mere_quantity(text: str) -> bool:
    words = {folding.key(word) for word in folding.words_of("label_words")["quantity"]}
    return bool(text) and all(part in words for part in ([text] if is_cjk(text[0]) else folding.key(text).split()))


def told_of_order(value: str) -> Iterator[tuple[str, str]]:
    """Yield the number and the quantity that *value* gives; none where it gives several orders, or something else."""
    number, *rest = _VALUES.split(value.strip(" )）"), maxsplit=1)
    if not rest:
        yield from [("ordered", number)] if _is_quantity(number) else [("po_numbers", number)]
    elif _NUMBER.fullmatch(number) and _is_quantity(rest[0]):
        yield "po_numbers", number
        yield "ordered", rest[0]


def _is_quantity(text: str) -> bool:
    """Tell whether *text* is one number of goods and no more: "2,000 pcs", "2,000"."""
    read = readings.quantity(text)
    words = "".join(" " if char.isdigit() or char in ".,'’" else char for char in text).split()
    goods = read is not None and (read[1] is None or folding.key(read[1]) in lexicon.single_units())
    return goods and text[:1].isdigit() and all(folding.key(word) in lexicon.single_units() for word in words)
