"""The words by which a contract names a side or the goods, as one pattern, with the letters that each begins with."""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

# What a firm's name ends with, by the kind of firm that it is.
FORMS = r"(?:Inc|Ltd|Limited|LLC|LLP|PLC|GmbH|AG|KG|S\.A\.S|S\.A|S\.r\.l|S\.p\.A|B\.V|N\.V|A/S|ApS|Corp|Corporation|Co)"

_CHINESE = re.compile("[\u4e00-\u9fff]")
_FORM = re.compile(rf"\b({FORMS})\.(?=,? [a-z(])")
_IN_BRACES = re.compile(r"\{+ ?(buyer|seller|goods) ?\}+")
# Countries by letters with points; not "U.S.", which without them is a word for a side.
_COUNTRY = re.compile(r"\b(?:P\. ?R\.(?: ?C\b\.?)?|U\. ?S\. ?A\b\.?|U\. ?K\b\.?|E\. ?U\b\.?|U\. ?A\. ?E\b\.?)")
_NUMBER = re.compile(r"\b[Nn][Oo]\.(?= ?[^\s.])")

# "In the company of" an officer names no party, nor does a firm that looks, carries or insures for one.
_IN_COMPANY = re.compile(r"\bin (?:the )?company (?=of\b|with\b)")
_OTHER_COMPANY = re.compile(
    r"\b((?:an?|any|the|such|each|every|independent|neutral|party|international|recogni[sz]ed|accredited) "
    r"(?:inspection|inspecting|survey|surveying|testing|certification|insurance|shipping)) company\b"
)
_PLURAL_OWNER = re.compile(r"\b(buyer|seller)'(?!s)")  # "the Sellers' factory"
# A cost is borne: "the cost is born by the Buyer".
_BORN = re.compile(r"\bborn(?= (?:\w+ ){0,2}by\b)")
# "At the choice of the Buyer" in the form that the tables have.
_CHOICE_OF = re.compile(r"\b(at|in) the ((?:\w+ )?(?:option|choice|election|discretion)) of (buyer|seller)\b(?!')")
# The letters with which a pattern begins, behind what it says of the words before it; the last one may be optional.
_LETTERS = re.compile(r"(?:\(\?<[=!][^()]*\))*([\w '-]+)(?![?*+{])")
_GROUP = re.compile(r"\((?:[^()]|\([^()]*\))*\)")


class Names(NamedTuple):
    """The *pattern* of the words for one side, and the *words* of which a text has one where it is found."""

    pattern: re.Pattern[str]
    words: tuple[str, ...]

    def named(self, text: str, name: str, chinese: str) -> str:
        """Return *text* with *name*, or *chinese*, in the place of each of the words."""
        if not any(map(text.__contains__, self.words)):
            return text
        return self.pattern.sub(lambda hit: chinese if _CHINESE.search(hit.group()) else name, text)


@cache
def of_side(words: tuple[str, ...]) -> Names:
    latin = [word for word in words if _CHINESE.search(word) is None]
    others = sorted((word for word in words if word not in latin), key=len, reverse=True)
    parts = [rf"\b(?<!sub-)(?:the )?(?:{'|'.join(sorted(latin, key=len, reverse=True))})\b"] if latin else []
    return Names(re.compile("|".join([*parts, *map(re.escape, others)])), _beginnings(words))


def written_out(name: str, whole: str) -> frozenset[str]:
    """Return *name* as the contract *whole* also writes it: with the rest of the firm's name, in small letters."""
    full = re.compile(rf"\b{re.escape(name)}(?: [A-Z&][\w&.-]*){{0,5}},? {FORMS}\b")
    return frozenset(hit.lower() for hit in full.findall(whole))


def without_other_companies(text: str) -> str:
    """Return *text*, in small letters, without the word "company" where it stands for none of the two sides."""
    if "company" not in text:
        return text
    return _OTHER_COMPANY.sub(r"\1 firm", _IN_COMPANY.sub("together ", text))


def without_points(text: str) -> str:
    """Return *text* without the points of "Inc." and "No." inside it: neither ends a sentence, nor does "No." deny."""
    if "." not in text:
        return text
    text = _FORM.sub(r"\1", text)
    text = _COUNTRY.sub(_without_its_points, text)
    return _NUMBER.sub("number", text) if "no." in text.lower() else text


def _without_its_points(hit: re.Match[str]) -> str:
    """Return the letters of a country, the full stop of the sentence behind them where it ends there."""
    letters = re.sub(r"[. ]", "", hit.group())
    rest = hit.string[hit.end() :]
    ends = hit.group().endswith(".") and (not rest or rest.isspace())
    joint = " " if rest[:1].isalpha() else ""
    return f"{letters}{'.' if ends else joint}"


def as_borne(text: str) -> str:
    """Return *text*, in small letters, with "borne" where it is written as the birth of a person is."""
    return _BORN.sub("borne", text) if "born " in text else text


def without_braces(text: str) -> str:
    """Return *text* with the sides and the goods of a form as those of a contract: {{buyer}} is the buyer."""
    return _IN_BRACES.sub(r"\1", text) if "{" in text else text


def with_owners(text: str) -> str:
    """Return *text*, with the sides as "buyer" and "seller", with what is theirs as "buyer's" and "seller's"."""
    text = _PLURAL_OWNER.sub(r"\1's", text) if "r'" in text else text
    return _CHOICE_OF.sub(r"\1 \3's \2", text) if " of buyer" in text or " of seller" in text else text


@cache
def of_goods(words: tuple[str, ...]) -> Names:
    """Return the *words* for the goods."""
    ordered = sorted(words, key=len, reverse=True)
    latin, others = [one for one in ordered if one.isascii()], [one for one in ordered if not one.isascii()]
    return Names(re.compile(rf"\b(?:{'|'.join(latin)})\b|{'|'.join(others)}"), _beginnings(words))


def _beginnings(words: Iterable[str]) -> tuple[str, ...]:
    """Return the letters with which *words* begin, of those that stand in each other the shorter one."""
    hits = [_LETTERS.match(word) for word in words]
    # One that begins otherwise, or is several, can stand in any text.
    found = dict.fromkeys(hit.group(1) if hit and "|" not in _GROUP.sub("", hit.string) else "" for hit in hits)
    return tuple(one for one in found if not any(other != one and other in one for other in found))
