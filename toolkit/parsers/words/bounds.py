"""Limits that say in their cell that they are one: "≤ 7", "max. 7", "7 or fewer", "< 8", "7-8", "7 (8)"."""

import re
from collections.abc import Collection

from toolkit.parsers.words import folding, lexicon

_SIGNED = re.compile(r"(?P<sign><\s*=|=\s*<|[≤≦⩽]|<)\s*(?P<figure>\d{1,4})(?P<behind>(?:\s*[^\W\d_]+\.?)?)")
_WORDED = re.compile(r"(?P<before>[^\d<>≤≥]*?)\s*(?P<figure>(?<![\d.,/])\d{1,4}(?![\d.,/]))\s*(?P<behind>[^\d<>≤≥]*)")
_BELOW = "<"
_BEHIND_NAME = re.compile(r"(?<=[^\W\d_])[\s.:]*(?P<sign><\s*=|=\s*<|[≤≦⩽=]|<)\s*(?P<figure>\d{1,4})(?P<behind>)\s*$")
_PAIR = re.compile(r"(?P<accept>\d{1,3})\s*(?:[-–—]|[(（]\s*(?=\d+\s*[)）]))\s*(?P<reject>\d{1,3})\s*[)）]?")
ACCEPTED = frozenset({0, 1, 2, 3, 5, 7, 10, 14, 21, 30, 44})  # the acceptance numbers of ISO 2859-1, Table 2-A
LIMITS = frozenset({"allowed", "both"})  # kinds of rows and columns whose cells are read so


def are_pairs(texts: Collection[str]) -> bool:
    """Tell whether all *texts*, at least two, are a limit and the rejection number behind it: "0/1", "7-8", "10 (11)".

    In a plan such a row gives the limits, whatever it is called. What was found may stand one below its limit by chance
    ("6/7"), so each is an acceptance number of the standard.
    """
    return len(texts) > 1 and all(map(_is_pair, texts))


def _is_pair(text: str) -> bool:
    first, _, second = (part.strip() for part in bound(text).partition("/"))
    decimal = first.isdecimal() and second.isdecimal()
    return decimal and int(second) == int(first) + 1 and int(first) in ACCEPTED


def signed(head: str) -> str | None:
    """Return the limit behind the sign at the end of *head*, the name of a class: 5 of "MAJ <=5", 0 of "CRIT =0"."""
    match = _BEHIND_NAME.search(head)
    return (_signed(match) if match["sign"] != "=" else match["figure"]) if match else None


def without_sign(head: str) -> str:
    """Return *head* without the limit behind a sign at its end."""
    return _BEHIND_NAME.sub("", head)


def bound(text: str) -> str:
    """Return the figure of a limit in *text*; *text* itself where it is no figure with the words or the sign of one.

    A rejection number behind it stays there, as in "7/8": "7-8", "7 (8)".
    """
    plain = text.strip()
    if (pair := _PAIR.fullmatch(plain)) and int(pair["reject"]) == int(pair["accept"]) + 1:
        return f"{pair['accept']}/{pair['reject']}"
    if signed := _SIGNED.fullmatch(plain):
        return _signed(signed) or text
    match = _WORDED.fullmatch(plain)
    if match is None or not (match["before"] or match["behind"]):
        return text
    units = [folding.key(word) for word in match["behind"].split()]
    if units and units[0] in lexicon.single_units():
        units.pop(0)
    said = " ".join((*folding.key(match["before"]).split(), *units))
    return match["figure"] if said in lexicon.phrases("limits_told", "most") else text


def _signed(match: re.Match[str]) -> str | None:
    """Return the limit behind a sign: 7 of "≤ 7" and of "< 8"; ``None`` where its unit is none of goods."""
    if match["behind"] and folding.key(match["behind"]) not in lexicon.single_units():
        return None
    limit = int(match["figure"]) - (match["sign"] == _BELOW)
    return str(limit) if limit >= 0 else None
