"""Whether the report and the order file speak of the same goods: by order number, by item number, by seller.

Each answer is ``True``, ``False``, or ``None`` where one side does not say enough to be compared.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from toolkit.model.order import Order
from toolkit.model.report import Report
from toolkit.resources import package_table

# Words that the names of many firms share.
COMMON = frozenset(
    {
        "ltd", "limited", "inc", "gmbh", "llc", "corp", "company", "trading", "import", "export", "the", "and",
        "imp", "exp", "industry", "industrial", "industries", "group", "factory", "manufacturing", "technology",
        "international", "products", "enterprise", "jsc", "plc", "pvt",
    }
)  # fmt: skip
ALIKE = 80  # of 100: two spellings of one word, or of one name without its spaces
SHORTEST = 3  # signs of a number that may be told from a part of it
LONG_NUMBER = 5  # figures: an item can be the number 88213, a width seldom is
SHORTEST_NAME = 2  # words: "Toys Ltd" is no name that "Oak Toys" has in it
_WORD = re.compile(r"[\w-]{3,}")
_NAME_WORD = re.compile(r"[^\W_]+")
_JOINING = ("and", "the")
_INITIALS = re.compile(r"(?<=\b\w)\.(?=\w\b)")  # "S.A." is "sa."
_CODE = re.compile(r"(?=[\w./-]*\d)\w[\w./-]*\w")
_MEASURE = re.compile(r"\d+(?:[.,/x]\d+)*[^\W\d_]{0,3}", re.IGNORECASE)  # "1.7", "28cm", "1200W"
_FIGURES = re.compile(r"\d\d")
_LOOKALIKES = str.maketrans("oil", "011")  # as a scan may read them


def same_order(report: Report, order: Order) -> bool | None:
    """Tell whether an order number of the report is that of the order file, however it is written."""
    stated = order.order.number
    if not stated or not report.po_numbers:
        return None
    return any(is_part(number, stated) for number in report.po_numbers)


def same_item(report: Report, order: Order) -> bool | None:
    """Tell whether an item number of the report stands in the order file's item.

    Two numbers differ only where both are numbers for certain: "5-in-1" may be a word of the product's name.
    """
    stated, printed = _codes([order.order.item or ""]), _codes(report.items)
    if any(is_part(ours, theirs) for ours in stated for theirs in printed):
        return True
    return False if any(map(_is_certain, stated)) and any(map(_is_certain, printed)) else None


def same_supplier(report: Report, order: Order) -> bool | None:
    """Tell whether the order's seller can be the firm that the report names as seller, or as factory."""
    stated = [name for name in (order.supplier.name, order.supplier.name_zh) if name]
    known = [name for name in (report.supplier, report.factory) if name]
    pairs = [(ours, theirs) for ours in stated for theirs in known if ours.isascii() == theirs.isascii()]
    if not pairs or not report.supplier:
        return None
    return any(_alike(*pair) for pair in pairs)


class Difference(NamedTuple):
    """What tells that order file and report are on other goods, both values with their places, and the way on."""

    told: str
    way_on: str


def difference(report: Report, order: Order) -> Difference | None:
    """Return how the order file differs from the report in what identifies the goods; ``None`` where it does not.

    A letter about the wrong order is worse than none. The order number decides; where it cannot be compared the item
    number does, and after it the seller's name.
    """
    terms, seller = order.order, order.supplier
    told = (
        (same_order, "order number", "[order] number", terms.number, "po_numbers", report.po_numbers),
        (same_item, "item", "[order] item", terms.item, "items", report.items),
        (same_supplier, "seller", "[supplier] name", seller.name or seller.name_zh, "supplier", (report.supplier,)),
    )
    for compare, what, line, ours, field, theirs in told:
        same = compare(report, order)
        if same is False:
            printed = ", ".join(f"“{each}”" for each in theirs)
            return Difference(
                f"Order file and report are not about the same goods: the {what} is “{ours}” in the order file "
                f"({line}) and {printed} in the report ({_place(report, field)}).",
                f"Give the order file of this lot. If it is the one, correct the side that is wrong: {line} in it, or "
                f"{field} in the report JSON.",
            )
        if same is not None:
            return None
    return None


def _place(report: Report, field: str) -> str:
    """Return where the report prints *field*, as far as that is known."""
    place = report.places.get(field)
    page = f"page {place.page}" if place is not None and place.page is not None else None
    cell = f"cell {place.cell}" if place is not None and place.cell is not None else None
    return ", ".join(filter(None, (report.source.file, page, cell)))


def share_a_word(first: str, second: str) -> bool:
    """Tell whether two wordings have a word of at least three letters or figures in common."""
    return bool(_words(first) & _words(second))


def share_a_name(first: str, second: str) -> bool:
    """Tell whether two firms have one name, or share a word that can be the name of one.

    What they make and where they sit is none; "China Star Trading" is the name of a firm all the same.
    """
    return _is_one_name(first, second) or bool((_words(first) & _words(second)) - _of_any_firm())


def _is_one_name(first: str, second: str) -> bool:
    """Tell whether both are one name but for the form of company, or one stands in the other as it is."""
    short, long = sorted((_without_form(first), _without_form(second)), key=len)
    if not short or short == long:
        return bool(short)
    telling = set(short) - COMMON
    stands = any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))
    return stands and len(telling) >= SHORTEST_NAME and not telling <= _firm_words()["places"]


def _without_form(name: str) -> tuple[str, ...]:
    """Return the words of *name* before the form of company: "AB Toys" begins with none."""
    words = [word for word in _NAME_WORD.findall(_INITIALS.sub("", name.casefold())) if word not in _JOINING]
    while words and words[-1] in _firm_words()["forms"]:
        words.pop()
    return tuple(words)


@cache
def _of_any_firm() -> frozenset[str]:
    return frozenset().union(*_firm_words().values())


@cache
def _firm_words() -> dict[str, frozenset[str]]:
    return {name: frozenset(each) for name, each in package_table("toolkit.documents", "firm_words.toml").items()}


def _alike(first: str, second: str) -> bool:
    """Tell whether two names have a word in common, spelt somehow, or are one but for their spaces."""
    from rapidfuzz import fuzz  # slow to load, and wanted only where names have no word in common

    if share_a_word(first, second):
        return True
    words = ((ours, theirs) for ours in _words(first) for theirs in _words(second))
    joined = fuzz.partial_ratio(_key(first), _key(second))
    return joined >= ALIKE or any(fuzz.ratio(*pair) >= ALIKE for pair in words)


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold())) - COMMON


def _codes(texts: Iterable[str]) -> list[str]:
    """Return the words in *texts* that can be item numbers: with a figure, and no measure of the goods."""
    return [code for text in texts for code in _CODE.findall(text) if not _is_measure(code)]


def _is_measure(code: str) -> bool:
    is_number = code.isdigit() and len(code) >= LONG_NUMBER
    return bool(_MEASURE.fullmatch(code)) and not is_number


def _is_certain(code: str) -> bool:
    return bool(_FIGURES.search(code))


def is_part(first: str, second: str) -> bool:
    """Tell whether one number is the other, or a part of it that ends where its figures do."""
    short, long = sorted((_key(first), _key(second)), key=len)
    if not short or short.translate(_LOOKALIKES) == long.translate(_LOOKALIKES):
        return bool(short)
    return len(short) >= SHORTEST and re.search(rf"(?<!\d){re.escape(short)}(?!\d)", long) is not None


def _key(text: str) -> str:
    """Return the letters and figures of *text*."""
    return "".join(sign for sign in text.casefold() if sign.isalnum())
