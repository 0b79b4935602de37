"""What a contract calls its goods: by what it lets be made, traded or found faulty, and by what it defines as such.

A word by its acts needs two of them, however it is inflected ("any Sub-assembly", "replace rejected Sub-assemblies"); a
term that the contract defines as goods needs none, if it is used.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from toolkit.contracts.party_names import Names, of_goods
from toolkit.resources import package_table

_FEWEST_ACTS = 2
_FEWEST_USES = 3
_WORDS = 12  # of a definition, in which it says what it defines
_KEY = 4  # letters by which one act is told from another
# (the "Stores"); "Modules" means the photovoltaic modules
_TERM = r"(?:[Tt]he )?([A-Z][\w-]+(?: [A-Z][\w-]+){0,2})"
_INTRODUCED = re.compile(
    r"\b(?:[Ss]ell|[Ss]ale|[Ss]uppl(?:y|ies)|[Pp]urchas|[Mm]anufactur|[Dd]eliver|[Pp]roduc|[Pp]rovi(?:de|sion))\w*\b[^.;()\"]{0,160}"
    rf"\((?:[^()\"]{{0,40}})\"{_TERM}\"[^()]{{0,40}}\)"
)
_DEFINED = re.compile(rf"\"{_TERM}\"(?: or \"[^\"]+\")?,? (?:means?|shall mean|refers? to|comprises?) ([^.;]{{1,120}})")
# A definition names goods where its first noun is goods: "all products listed", not "cartons in which goods go".
_LEADING = re.compile(
    r"^(?:\W*(?:the|an?|any|all|each|every|such|both|these|those|following|certain|collectively|individually|only|and|or"
    r"|either|one|more|some|types?|kinds?|models?|makes?|sets?|series|range|quantit(?:y|ies)|of|buyer's|seller's)\b)*\W*"
)
_HEAD_ENDS = re.compile(
    r"\b(?:of|for|in|into|on|to|by|from|with|under|at|as|which|that|whose|where|the|an?|any|all|each|such|is|are"
    r"|\w+ing)\b(?<!manufacturing)(?<!finishing)"
)
_BEHIND_HEAD = re.compile(
    r"(?:\(s\))?(?:\W*$|[^\w\s'-]|\s*\(| (?:of|for|which|that|whose|to|by|from|with|under|at|as|on|in(?! which)|is|are"
    r"|whether|and|or|thereof|sold|made|set|bought|shown|\w+ed|including|comprising|consisting|being|bearing|having|falling|incorporating)\b)"
)
_PLURALS = ((re.compile(r"ies$"), "y"), (re.compile(r"(?<=[sx])es$|(?<=[cs]h)es$"), ""), (re.compile(r"(?<!s)s$"), ""))


def named_goods(whole: str, parties: Iterable[str]) -> tuple[str, ...]:
    """Return the patterns of what the contract *whole* calls its goods besides the usual words; none of *parties*."""
    data = _data()
    other = {*data["no_goods"], *data["no_parties"], *parties}
    other |= {stem for word in other if (stem := _stem(word))}
    acts = Counter(word for word, _ in {*_acts(whole)})
    named = {word for word, times in acts.items() if times >= _FEWEST_ACTS}
    named -= set(_by_the_way(whole))
    named |= {word for word in _terms(whole) if len(re.findall(_either(word), whole.lower())) >= _FEWEST_USES}
    known = goods_names(()).pattern
    return tuple(
        sorted(
            _either(word)
            for word in named
            if other.isdisjoint({word, word.rpartition(" ")[2]})
            and not word.endswith("ed")
            and not any(map(known.fullmatch, (word.rpartition(" ")[2], f"{word.rpartition(' ')[2]}s")))
        )
    )


def _acts(whole: str) -> Iterator[tuple[str, str]]:
    """Yield each word with what is done to it; for one in small letters only the kind of that counts."""
    for kind, pattern in _data()["goods_acts"].items():
        for hit in re.finditer(pattern, whole):
            word = hit.group(1)
            yield _stem(word.lower()), hit.group()[:_KEY].lower() if word[0].isupper() else kind


def _terms(whole: str) -> Iterator[str]:
    """Yield the terms that the contract defines as goods: what is sold under them, or what they are said to be."""
    for term in _INTRODUCED.findall(whole):
        yield _stem(term.lower())
    for term, told in _definitions(whole):
        if _names_goods(told):
            yield term


def _by_the_way(whole: str) -> Iterator[str]:
    """Yield the terms that are defined by what they are to the goods, whatever is done to them: "labels for goods"."""
    for term, told in _definitions(whole):
        if goods_names(()).pattern.search(told) and not _names_goods(told):
            yield term


def _definitions(whole: str) -> Iterator[tuple[str, str]]:
    """Yield each term that the contract defines, with the first words of what it means."""
    for term, told in _DEFINED.findall(whole):
        yield _stem(term.lower()), " ".join(told.lower().split()[:_WORDS])


def _names_goods(told: str) -> bool:
    """Tell whether a definition *told* has goods for its head noun, or for that of a part of a list."""
    return any(map(_is_goods, re.split(r"[,;:] ?|/| and(?:/or)? | or ", told)))


def _is_goods(part: str) -> bool:
    """Tell whether the noun phrase that *part* begins with ends in a word for goods."""
    part = _LEADING.sub("", part)
    hits = list(goods_names(()).pattern.finditer(part))
    return any(_BEHIND_HEAD.match(part, hit.end()) and not _HEAD_ENDS.search(part[: hit.start()]) for hit in hits)


def _stem(word: str) -> str:
    """Return *word* in the singular."""
    for ending, singular in _PLURALS:
        if ending.search(word):
            return ending.sub(singular, word)
    return word


def _either(word: str) -> str:
    """Return the pattern of *word* in the singular and in the plural."""
    if word.endswith("y"):
        return f"{re.escape(word[:-1])}(?:y|ies)"
    return f"{re.escape(word)}(?:e?s)?"


@cache
def goods_names(named: tuple[str, ...]) -> Names:
    """Return the words for the goods, those *named* in one contract among them."""
    return of_goods((*_data()["goods"], *named))


@cache
def _data() -> Mapping[str, Any]:
    return package_table("toolkit.contracts", "roles.toml")
