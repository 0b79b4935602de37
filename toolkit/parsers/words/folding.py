"""Texts as they are compared: case, width and script folded, ordinals and brackets set aside; the lexicon's tables."""

import re
import unicodedata
from functools import cache
from typing import Any

from toolkit.parsers.words.remembered import remembered
from toolkit.parsers.words.vocabulary import tables

_BRACKETS = re.compile(r"[(\[{（【][^()\[\]{}（）【】]{0,40}[)\]}）】]")
_DOT = "\u0307"  # what the small form of the Turkish "İ" has over its point
_NO_WORD = re.compile(r"[^\w°]+|_+")
_APOSTROPHE = re.compile(r"['’‘´`]")
_WORD_BEFORE, _WORD_BEHIND = re.compile(r"[^\W\d_]+$"), re.compile(r"[^\W\d_]+")
_NUMBER_SIGN = re.compile(r"(?<![^\W\d_])n°")  # as "n.º" is compared; a degree has its figure before it
# "B. Packing", "3.1 Marks"; a letter needs a space behind its point, or "n.i.O." would lose its "not".
# "Table B. Major", "Tabelle 2 – Fehler": what is numbered may be named before its number.
_LEAD = (
    r"section|table|list|part|annex|appendix|block|chapter|tabelle|liste|teil|abschnitt|anlage|tableau|partie|annexe"
    r"|tabla|lista|parte|sección|anexo|bảng|phần|mục"
)
_ORDINAL = re.compile(
    rf"(?:{_LEAD})\s+(?:[ivx]{{1,4}}|[a-z]|\d{{1,2}})\s+[–—-]\s+|[表附][一二三四五六七八九十\d]{{1,2}}(?:[：:、.]\s*|\s+)|(?:(?:{_LEAD})\s+)?"
    r"(?:(?:[ivx]{1,4}|[a-z]\d?)(?:[):：]|\.\)|[.、](?=\s|(?-i:[A-Za-z\u2e80-\u9fff]{2})))"
    r"|\d{1,2}(?:\.\d{1,2})?(?:\.\)|[.．)、:：])(?!\d)"
    r"|[(（]?[一二三四五六七八九十壹貳贰參叁肆伍陸陆柒捌玖拾]{1,3}[)）]?[、.．:：\s]|[(（][一二三四五六七八九十壹貳贰參叁肆伍陸陆柒捌玖拾]{1,3}[)）])\s*",
    re.IGNORECASE,
)


# "3 Gesamtergebnis": a heading may be numbered without a point, which a count of things is as well.
_BARE_NUMBER = re.compile(
    rf"(?:(?:{_LEAD})\s+)?\d{{1,2}}(?:\.\d{{1,2}}){{0,2}}\s+(?=[^\W\d])|(?:section|part|teil|abschnitt)\s+[A-Z]\s+(?=[^\W\d])",
    re.IGNORECASE,
)


def words_of(group: str) -> dict[str, Any]:
    """Return one table of the lexicon as it stands in the file."""
    words: dict[str, Any] = tables()[group]
    return words


@remembered
def key(text: str) -> str:
    """Return *text* as it is compared: folded case, width and script, no punctuation, ``#`` as ``no``."""
    folded = text.lower() if text.isascii() else _folded(text)
    if folded.isalnum():
        return folded
    plain = folded if folded.replace(" ", "").isalnum() else _NO_WORD.sub(" ", _whole(folded).replace("#", " no "))
    return " ".join(plain.split())


def _whole(text: str) -> str:
    """Return *text* with the words whole that are shortened by an apostrophe: "q'ty" is one word."""
    if _APOSTROPHE.search(text) is None:
        return text
    return _APOSTROPHE.sub(lambda mark: "" if _is_shortened(text, mark.start()) else mark[0], text)


def _is_shortened(text: str, place: int) -> bool:
    begins, ends = _WORD_BEFORE.search(text[:place]), _WORD_BEHIND.match(text[place + 1 :])
    return f"{begins[0] if begins else ''}'{ends[0] if ends else ''}" in words_of("folding")["shortened"]


def _folded(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold().replace("№", " no ").replace(_DOT, "")
    folded = _NUMBER_SIGN.sub("n o ", folded) if "°" in folded else folded
    return folded.replace("cç", "ç").translate(_simplified())  # "inspecção" is an older way to write "inspeção"


def simplified(text: str) -> str:
    """Return *text* in simplified characters, sign for sign."""
    return text.translate(_simplified())


@cache
def _simplified() -> dict[int, int]:
    """Return traditional characters -> simplified ones, as far as the words of the trade need them; "ı" -> "i"."""
    folding = words_of("folding")
    return str.maketrans(folding["traditional"] + "ıİ", folding["simplified"] + "iI")


def brackets(text: str) -> str:
    """Return what stands in brackets in *text*, with the brackets."""
    return " ".join(_BRACKETS.findall(text))


def last_brackets(text: str) -> str:
    """Return what stands in brackets at the end of *text*, with the brackets."""
    found = _BRACKETS.findall(text)
    return str(found[-1]) if found and text.rstrip().endswith(found[-1]) else ""


def without_brackets(text: str) -> str:
    """Return *text* without what stands in brackets."""
    return _BRACKETS.sub(" ", text).strip()


@remembered
def without_ordinal(text: str) -> str:
    """Return a heading without its leading number or letter (``IV.``, ``3.1``, ``A.``)."""
    plain = text.strip()
    return plain[match.end() :] if (match := _ORDINAL.match(plain)) else plain


@remembered
def without_number(text: str) -> str:
    """Return a heading without its number, which may have no point: only for what is known to be no count then."""
    plain = without_ordinal(text)
    return plain[match.end() :] if (match := _BARE_NUMBER.match(plain)) else plain
