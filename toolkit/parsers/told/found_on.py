"""A defect told with its goods first: "In 2 pcs we found a broken latch (major)", "An 3 Stück wurde ... festgestellt".

The number begins the line, or a word for the place before it. A verb then says that the goods have what is told: behind
a mere number stands what was done with the goods as well.
"""

import re
from functools import cache
from typing import NamedTuple

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.told.of_no_goods import denies, is_of_each, is_of_others
from toolkit.parsers.told.told_counts import LONGEST, SAID, class_of, describes, figure, of_counts, trimmed
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.lazily import Lazy, has_digit
from toolkit.parsers.words.may_name import may_count, units, written

_CLASS_AT_END = re.compile(
    r"^(?P<told>.*\S)\s*(?:[(\[](?P<within>[^()\[\]]{1,30})[)\]]|(?:\s[-–—]|[,;:–])\s*(?P<behind>[^,;:()\d]{1,30}))$"
)
_WORD = re.compile(r"[^\W_]+")
_SIGN = Lazy(r"\s*[:,–]\s*|\s-\s")


class FoundOn(NamedTuple):
    """The words of a defect, its class and its number."""

    text: str
    severity: Severity
    number: str


def found_on(plain: str, *, led: bool = False) -> FoundOn | None:
    """Return the one defect of *plain*, a line, that begins with the number of its goods and ends with its class.

    What was found may have been said before it, of the first of several: it is *led* by that.
    """
    match = _CLASS_AT_END.match(plain) if len(plain) <= LONGEST else None
    number, name = _parted((match["within"] or match["behind"]).strip()) if match else ("", "")
    severity = class_of(name) if name else None
    goods = _goods_first().match(match["told"]) if match and severity else None
    if goods is None or severity is None or not goods["rest"]:
        return None
    if denies(goods[0]) or is_of_others(goods[0]) or _is_each(goods):
        return None
    text, said = _without_verbs(goods["rest"])
    told = figure(goods["number"] or goods["more"])
    if not _are_goods(goods) or number not in ("", told):
        return None
    led = led or any(goods[name] for name in ("place", "lead", "more"))
    placed = goods["place"] is not None and lexicon.mentions("finds_in_remarks", "faults", text)
    if not (led or said == "verb") or not (said or placed or _words_follow(text)) or not _is_fault(text):
        return None
    return FoundOn(text, severity, told)


def _parted(classed: str) -> tuple[str, str]:
    """Return the number before a class in brackets, which says again how many goods there are, and the class."""
    first, _, rest = classed.partition(" ")
    return (first, rest) if first.isdecimal() else ("", classed)


def _are_goods(goods: re.Match[str]) -> bool:
    """Tell whether the number of *goods* says what it counts, or a verb right behind it that nothing else stands there.

    "An 2 weiteren fehlte eine Schraube" counts goods, "An 2 weiteren Kartons fehlte das Etikett" none.
    """
    named = goods["number"] is not None and not goods["number"].isdigit()
    unit = goods["unit"] is not None
    return named or unit or any(pattern.match(goods["rest"].strip()) for pattern in (_begin(), _lacks()))


@cache
def _lacks() -> re.Pattern[str]:
    return re.compile(_one_of("lacks"), re.IGNORECASE)


def goods_stand_first(text: str) -> bool:
    """Tell whether *text* begins with a number of goods, and what says of where they were: "an 2 weiteren fehlte"."""
    goods = _goods_first().match(text)
    return goods is not None and bool(goods["rest"].strip())


def says_each(text: str) -> bool:
    """Tell whether *text* begins with a number of goods in each of something: "2 pcs per carton"."""
    goods = _goods_first().match(text)
    return goods is not None and _is_each(goods)


def _is_each(goods: re.Match[str]) -> bool:
    """Tell whether what stands behind the number of *goods* says in what there are so many each."""
    return any(is_of_each(each) for each in (goods["unit"] or "", goods["rest"]))


def _words_follow(text: str) -> bool:
    """Tell whether *text*, without a verb or sign, can be the fault of the goods before it: "per carton" is none."""
    return folding.key(text).split()[:1] not in ([word] for word in folding.words_of("told_items")["leading"])


def _without_verbs(rest: str) -> tuple[str, str]:
    """Return the words of the fault in *rest*, and whether a verb or a sign says that they are: "", "verb", "sign"."""
    sign = _SIGN.match(rest)
    plain = rest[sign.end() :] if sign else rest.strip()
    begun = _begin().sub("", plain, count=1)
    ended = _end().sub("", begun, count=1)
    if ended != plain:
        return trimmed(ended), "verb"
    return trimmed(plain), "sign" if sign else ""


def _is_fault(text: str) -> bool:
    """Tell whether *text* describes a fault: nothing that was done, would be or was not found."""
    first, _, behind = text.partition(" ")
    none = folding.key(first) in folding.words_of("limits_told")["none"] and lexicon.names_defects(behind)
    supposed = text.isascii() and lexicon.mentions("told_items", "supposing", text)  # "may" is a seam in Vietnamese
    apart = supposed or none or lexicon.mentions("told_items", "done", text)
    return describes(text) and not text[:1].isdigit() and not apart  # "3 dents on 2 pcs": which of them counts?


def _one_of(name: str) -> str:
    """Return the pattern of the words of *name*, the longest first; behind one with spaces no word goes on."""
    words = sorted(folding.words_of("found_on")[name], key=len, reverse=True)
    spaced = "|".join(re.escape(word) for word in words if not is_cjk(word[0]))
    signs = "|".join(re.escape(word) for word in words if is_cjk(word[0]))
    return rf"(?:(?:{spaced})(?![^\W_])" + (rf"|{signs})" if signs else ")")


@cache
def _begin() -> re.Pattern[str]:
    return re.compile(rf"^{_one_of('begins')}[:\s]*", re.IGNORECASE)


@cache
def _end() -> re.Pattern[str]:
    return re.compile(rf"[,\s]+{_one_of('ends')}$", re.IGNORECASE)


@cache
def _goods_first() -> Lazy:
    """Return the pattern of goods that stand first, perhaps behind a word for their place: "In 2 pcs", "在 2 件上"."""
    goods = rf"(?:{_one_of('goods')}\s*){{0,2}}"
    other = _one_of("others")
    single = "|".join(map(re.escape, units()))
    counted = _one_of("counted")
    more = rf"{other}\s+(?P<more>\d{{1,4}})(?!\d|[.,]\d)"
    number = rf"(?:{more}|(?:{other}\s+)?(?P<number>{SAID}|\d{{1,4}}(?=\s+(?:{other}|{counted}))))"
    behind = rf"(?:\s*{other})?(?:\s+(?P<unit>{counted}|(?:{single})(?![^\W_])))?\s*{goods}"
    lead = rf"(?P<lead>{_one_of('leads')}[,\s]*)?(?P<place>{_one_of('places')}\s*)?"
    return of_counts(rf"^{lead}{number}{behind}(?P<rest>[^\d].*)$", needs=has_number)


def has_number(text: str) -> bool:
    """Tell whether *text* can begin with a number of goods: "2 weiteren" counts them without their name.

    Of a text that is not all of English letters nobody can tell how it begins: case may be more than one letter there.
    """
    return (not text.isascii() or _begins_as_goods(text.lower())) and (has_digit(text) or may_count(text))


def _begins_as_goods(lower: str) -> bool:
    """Tell whether a text in small letters begins as goods do: with a number, or a word that may stand before it."""
    return lower[:1].isdigit() or lower.startswith(("x", "*", *written())) or _first_word(lower) in _first_words()


@cache
def _first_words() -> frozenset[str]:
    words = folding.words_of("found_on")
    return frozenset(_first_word(word.lower()) for name in ("leads", "places", "others") for word in words[name])


def _first_word(text: str) -> str:
    match = _WORD.match(text)
    return match[0] if match else ""
