"""The law that governs a contract, read as the object of what governs it: no seat of an arbitration, no language.

A law counts as one of those that letters know only where it is named whole; any other stays unknown and is told.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from toolkit.resources import package_table

_SIGNS = str.maketrans({"’": "'", "‘": "'", "（": "(", "）": ")"})
_INITIALS = re.compile(r"\b(?:[A-Z]\. ?){1,3}[A-Z]\.(?=[ ,;:)]|[A-Z][a-z]|$)")
_BEYOND_NAME = re.compile(r",| as | in ")


class Governing(NamedTuple):
    """*code* is the law as letters know it, where the contract names one and no other; *named* is what it names."""

    code: str | None
    named: tuple[str, ...]


def governing(sentences: Iterable[str]) -> Governing:
    """Return the law that the *sentences* of a contract name; a convention on sales that they include goes first."""
    texts = [_plain(one) for one in sentences]
    named = {name.casefold(): name for text in texts for name in _names(text)}
    codes = {_code(name) for name in named}
    convention = _convention(texts)
    if convention is not None and len(codes) <= 1:
        codes = {convention}
    return Governing(codes.pop() if len(codes) == 1 else None, tuple(named.values()))


def _plain(text: str) -> str:
    """Return *text* on one line with plain signs, and P.R.C. as PRC."""
    plain = " ".join(text.translate(_SIGNS).split())
    return _INITIALS.sub(lambda hit: re.sub(r"[. ]", "", hit.group()), plain)


def _names(text: str) -> Iterator[str]:
    """Yield the names of the laws that *text* says govern."""
    read = _table()["read"]
    kept = text
    for pattern in read["excluded"]:
        kept = re.sub(pattern, "", kept, flags=re.IGNORECASE)
    for pattern in read["chinese"]:
        yield from _clean(hit.group("name") for hit in re.finditer(pattern, kept))
    plain = kept.replace("(", " ").replace(")", " ")
    for pattern in read["object"]:
        for hit in re.finditer(pattern, plain, re.IGNORECASE):
            found = hit.groupdict()
            yield from _clean(_in_object(found.get("object") or found["bare"], bare="bare" in found))


def _in_object(text: str, *, bare: bool) -> Iterator[str]:
    """Yield the names in *text*, which governs; a *bare* one needs no word for law: "Governing law: England"."""
    hits = [hit for pattern in _table()["read"]["name"] if (hit := re.search(pattern, text, re.IGNORECASE))]
    if hits:
        yield hits[0].group("name")
    elif bare or _code(_stripped(_BEYOND_NAME.split(text)[0]).casefold()):
        yield _BEYOND_NAME.split(text)[0]


def _clean(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        told = _stripped(name)
        if re.search(_table()["read"]["nameless"], told.casefold()) is None:
            yield told


def _stripped(name: str) -> str:
    """Return *name* without what stands around it: "the State of Texas, USA" is Texas."""
    told, before = " ".join(name.split()).strip(" ,:"), ""
    while told != before and _code(told.casefold()) is None:
        before, told = told, re.sub(_table()["read"]["around"], "", told, flags=re.IGNORECASE).strip(" ,:")
    return told


def _convention(texts: list[str]) -> str | None:
    """Return the convention on sales where the contract puts itself under it, and shuts it out nowhere."""
    table = _table()["convention"]
    told = [text.casefold() for text in texts if re.search(table["names"], text.casefold())]
    shut_out = any(re.search(table["shut_out"], text) for text in told)
    return table["code"] if told and not shut_out else None


@cache
def _code(name: str) -> str | None:
    return next((code for code, names in _table()["law"].items() if name in names), None)


def _table() -> dict[str, Any]:
    return package_table("toolkit.contracts", "laws.toml")
