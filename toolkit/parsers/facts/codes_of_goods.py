"""Numbers of goods that stand beside their names: "Bypass pruner, art. GP-208", "Camping chair CC-8 green".

A word of letters, a hyphen and figures is a number of the maker's wherever it stands in a name; a word without the
hyphen, or of figures alone, only behind a label, in brackets or behind a comma. Sizes, norms and lamps are none.
"""

import re
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from toolkit.parsers.facts.clauses import labelled
from toolkit.parsers.facts.particulars import Particulars
from toolkit.parsers.words import dates, folding, lexicon
from toolkit.parsers.words.articles import is_code, is_code_of_colour, is_phrase
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.labels_built import is_goods
from toolkit.parsers.words.lazily import Lazy, has_digit

SHORTEST = 3  # signs of a number
SHORTEST_NAME = 3  # letters of a name
LEAST_FIGURES = 4  # of a number that stands before a name
_OTHERS = frozenset({"po_numbers", "report_no", "inspection_date", "client", "supplier", "factory"})
_FIRST = Lazy(r"(?P<code>[A-Z]{0,4}-?\d[\w/-]*\d)\s+(?P<name>[^\W\d_][^\d]{3,})$")
_EXPLAINED = re.compile(r"\s*[(（][^()（）]*[^\W\d_]{2}[^()（）]*[)）]$")
_PARTS = re.compile(r"\s*[;|]\s+|\s+/+\s+|,\s+|\s[–—-]\s|(?<=[\w)])\.\s+(?=[^\W_a-z])")
_HYPHENED = (
    r"[A-Z]{1,6}\d{0,4}[A-Z]?(?:-[A-Z0-9]{1,8}){1,4}|\d{1,4}[A-Z]{1,3}(?:-[A-Z0-9]+)+"
    r"|[A-Z]{2,4}-?[A-Z]{0,3}\d+(?:-[A-Z0-9]+)+"
)
_FREE = re.compile(rf"(?<![\w./-])(?=[\w-]*\d)(?P<code>{_HYPHENED})(?![\w/]|[.,-]\w|-)")
_CLOSED = r"[A-Z]{2,6}\d{1,6}[A-Z]{0,4}\d{0,3}|[A-Z]\d{2,6}[A-Z]{1,3}|\d{2,6}[A-Z]{1,3}\d{0,4}"
_SET_OFF = re.compile(rf"(?P<before>[,，]\s*|[(（]\s*|\s)(?P<code>{_CLOSED}|{_HYPHENED})\s*[)）]?$")
_LISTED = re.compile(
    r"[(（,，]\s*(?P<codes>[A-Z]{1,5}-[A-Z0-9]{1,6}(?:\s*[,/&、]\s*[A-Z]{1,5}-[A-Z0-9]{1,6})+)\s*[)）]?$"
)
_KIND = re.compile(r"(?P<letters>[A-Z]+)(?P<hyphen>-?)(?P<figures>\d+)[A-Z]?(?:-.*)?")
_LETTERS = re.compile(r"[^\W\d_]+")


def with_codes(facts: Particulars) -> Particulars:
    """Return *facts* with the numbers that stand in the names of goods, where no label gives others.

    A "ref." of the goods is no number of the report.
    """
    told = _with_items(facts)
    if told.texts.get("report_no") not in told.lists["items"]:
        return told
    return replace(told, texts={name: text for name, text in told.texts.items() if name != "report_no"})


def _with_items(facts: Particulars) -> Particulars:
    items = tuple(item for item in facts.lists.get("items", ()) if not _is_label(item))
    items = () if len(items) > 1 and all(map(_numbers_rows, items)) else items
    product = without_other_clauses(facts.texts.get("product", ""))
    facts = replace(facts, texts={**facts.texts, "product": product}) if product else facts
    if not items:
        found = codes_in(product)
        return _with(facts, found, "product") if found else replace(facts, lists={**facts.lists, "items": items})
    if all(map(is_code_of_colour, items)):
        return replace(facts, lists={**facts.lists, "items": items})
    printed = tuple(map(_without_name_behind, items))
    if codes := tuple(filter(is_code, printed)):
        before = tuple(code for code in codes_in(product) if shape_of(code) == shape_of(codes[0]) and code not in codes)
        named = _with_name(facts, [item for item in printed if item not in codes])
        return replace(named, lists={**facts.lists, "items": (*before, *(codes if named != facts else printed))})
    inside = [code for item in items for code in codes_in(item)]
    if len(set(inside)) < len(inside):  # "SL-20 white, SL-20 black" are two
        return replace(facts, lists={**facts.lists, "items": items})
    return _with_named(facts, without_other_clauses(", ".join(items)))


def _with_name(facts: Particulars, names: Sequence[str]) -> Particulars:
    """Return *facts* with the goods that stand among their numbers: "Style: 3-pack bodysuit, style no. AB-330"."""
    goods = [name for name in names if _is_name(name) and not _is_other(name)]
    if "product" in facts.texts or len(goods) != 1 or len(names) > 1:
        return facts
    return replace(facts, texts={**facts.texts, "product": goods[0]})


def _with_named(facts: Particulars, text: str) -> Particulars:
    """Return *facts* with the number and the name of the goods that *text* beside a label of numbers gives together."""
    first = _FIRST.match(text)
    found = (first["code"],) if first and _is_number_before(first) else codes_in(text)
    if not found:
        return facts
    named = _with(facts, found, "items")
    name = first["name"] if first and found == (first["code"],) else without_code(text)
    if "product" in named.texts or not _is_name(name):
        return named
    return replace(
        named,
        texts={**named.texts, "product": name},
        places={**named.places, "product": named.places["items"]} if "items" in named.places else named.places,
    )


def _is_label(item: str) -> bool:
    """Tell whether *item* is a word for goods or what makes them an item, as heads have it: "colour"."""
    return is_goods(item) or concept_of(item) is not None or lexicon.meaning("lot_tables", item) == "item"


def _numbers_rows(item: str) -> bool:
    """Tell whether *item* is no more than the number of a row under "Item no."."""
    return item.isdigit() and len(item) < SHORTEST


def _is_number_before(match: re.Match[str]) -> bool:
    """Tell whether figures before a name number the goods: "55-1180 candle holder", and not "2000 W heater"."""
    figures = sum(map(str.isdigit, match["code"]))
    first_word = match["name"].split()[0]
    return (
        figures >= LEAST_FIGURES and len(first_word) >= SHORTEST_NAME and folding.key(first_word) not in lexicon.units()
    )


def _without_name_behind(item: str) -> str:
    """Return the number of "ML-20（20吋拉桿箱）", or of an item with its label: "style no. AB-330"."""
    plain = _EXPLAINED.sub("", item)
    return (plain if is_code(plain) else "") or _behind_label(item) or item


def shape_of(code: str) -> str:
    """Return the pattern of letters and figures of *code*: those of one list are alike."""
    return re.sub(r"[A-Za-z]+", "a", re.sub(r"\d+", "0", code))


def without_other_clauses(text: str) -> str:
    """Return the goods in *text* without the clauses that give an order, a quantity or a day beside them."""
    parts = _PARTS.split(text.strip(" .,;"))
    parts = [part for part in parts if part.strip()]
    kept = [part for part in parts if not _is_other(part)]
    if len(kept) == len(parts):
        return text
    return ", ".join(part for part in kept if not _is_quantity(part)) or text


def _is_other(part: str) -> bool:
    told = labelled(part)
    return dates.date(part, "dmy") is not None or (told is not None and told[0] in _OTHERS)


def _is_quantity(part: str) -> bool:
    """Tell whether *part* is a number of goods; without the number of an order it may be what a set is of."""
    return len(part.split()) <= SHORTEST and is_goods(part)


def _with(facts: Particulars, codes: tuple[str, ...], where: str) -> Particulars:
    places = {**facts.places, "items": facts.places[where]} if where in facts.places else facts.places
    return replace(facts, lists={**facts.lists, "items": codes}, places=places)


def codes_in(text: str) -> tuple[str, ...]:
    """Return the numbers of goods in the name *text*; none where it is not certain which word is one."""
    if code := _behind_label(text):
        return (code,)
    if listed := _LISTED.search(text):
        return tuple(re.split(r"\s*[,/&、]\s*", listed["codes"]))
    if not _is_name(_FREE.sub(" ", text)):
        return ()
    others = [match for match in _FREE.finditer(text) if _is_of_another(text[: match.start()])]
    free = [match["code"] for match in _FREE.finditer(text) if not _is_of_trade(match["code"])]
    if free:
        of_goods = tuple(dict.fromkeys(code for code in free if code not in [match["code"] for match in others]))
        return of_goods if len({shape_of(code) for code in of_goods}) == 1 else ()
    off = _SET_OFF.search(text)
    return (off["code"],) if off and _is_told_off(off) and not _is_of_trade(off["code"]) else ()


def _is_of_another(before: str) -> bool:
    """Tell whether the last word *before* a code is of something beside the goods: "batch AB-1234", "socket GX-53"."""
    words = folding.key(before).split()
    return bool(words) and words[-1] in folding.words_of("codes_of_goods")["others"]


def _is_told_off(match: re.Match[str]) -> bool:
    """Tell whether a code stands apart from the name before it; with but a space between it needs two letters."""
    apart = bool(match["before"].strip())
    letters, figures = (sum(map(kind, match["code"])) for kind in (str.isalpha, str.isdigit))
    return apart or (letters > 1 and figures > 1)


def _behind_label(text: str) -> str:
    match = _labelled().search(text)
    return match["code"] if match and any(map(str.isdigit, match["code"])) else ""


@cache
def _labelled() -> Lazy:
    words = folding.words_of("letters")["items"]
    more = folding.words_of("codes_of_goods")["labels"]
    labels = "|".join(re.escape(word) for word in sorted({*words, *more}, key=len, reverse=True))
    return Lazy(
        rf"(?:^|(?<=[\s,(（,，]))(?i:{labels})\s*[:：]?\s*(?P<code>(?=\S*\d)[A-Z\d][\w./-]*\w)(?=[\s,;.)）]|$)",
        needs=has_digit,
    )


def without_code(text: str) -> str:
    """Return the name in *text* without its number and the label before that."""
    plain = _labelled().sub(" ", text)
    plain = _FREE.sub(lambda match: match[0] if _is_of_trade(match["code"]) else " ", plain)
    off = _SET_OFF.search(plain)
    plain = plain[: off.start()] if off and _is_told_off(off) and not _is_of_trade(off["code"]) else plain
    return " ".join(re.sub(r"[(（]\s*[)）]", " ", plain).split()).strip(" ,;，-–/")


def _is_name(text: str) -> bool:
    return any(len(word) >= SHORTEST_NAME or word[0] > "\u2e80" for word in _LETTERS.findall(text)) or is_phrase(text)


def _is_of_trade(code: str) -> bool:
    """Tell whether *code* is a norm, a kind of lamp, battery or steel, or a season: "GU-10", "IP44", "AW26"."""
    match = _KIND.fullmatch(code)
    known = folding.words_of("codes_of_goods")
    if len(code) < SHORTEST or folding.key(code) in _words():
        return True
    if match is None:
        return False
    short = match["letters"] in known["short"] and len(match["figures"]) < SHORTEST
    return short or match["letters"] in known["never"] or (not match["hyphen"] and match["letters"] in known["closed"])


@cache
def _words() -> frozenset[str]:
    return frozenset(map(folding.key, folding.words_of("codes_of_goods")["words"])) | lexicon.units()
