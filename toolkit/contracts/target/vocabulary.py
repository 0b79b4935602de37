"""The words of a contract that a new clause has to use: its defined terms, and how it calls its own clauses."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from toolkit.contracts.clause import Tongue
from toolkit.contracts.roles import open_names
from toolkit.contracts.terms import Term

_DEFINITIONS = (
    re.compile(
        r"[“\"]([^”\"]{2,40})[”\"]\s+(?:means?|shall mean|ha(?:s|ve) the meaning|refers? to|is defined|includes)"
    ),
    re.compile(r"[“\"]([^”\"]{1,20})[”\"]\s*(?:是指|指|系指|：指)"),
    re.compile(r"以下(?:简称|称|合称)(?:为)?[：:]?\s*[“\"]([^”\"]{1,20})[”\"]"),
)
_BRACKETS = re.compile(r"[(（][^()（）]{0,200}[)）]")
_QUOTED = re.compile(r"[“\"]([^”\"]{1,40})[”\"]")
_REFERENCES = re.compile(r"\b(Section|Clause|Article|Paragraph|clause|section|article)s?\s+(?:\d|[IVX]+\b)")
_OFTEN = 2
_ENOUGH = 60_000  # signs of a contract by which its parties are known
_PARTIES = ("Buyer", "Supplier")


class Vocabulary(NamedTuple):
    """*instead* gives for terms of the library the contract's own word; *undefined* are those it does not know.

    *doubtful* are words that it uses with a capital and never defines, *reference* is what it calls its clauses, *bare*
    are words that it writes without an article.
    """

    defined: frozenset[str]
    instead: Mapping[str, str]
    undefined: tuple[Term, ...]
    doubtful: tuple[str, ...]
    reference: str
    bare: frozenset[str]


def vocabulary(texts: Iterable[str], needed: tuple[Term, ...], tongue: Tongue) -> Vocabulary:
    """Return how the contract that *texts* are calls what the terms *needed* name."""
    whole = "\n".join(texts)
    defined = frozenset(_defined(whole))
    instead: dict[str, str] = {}
    undefined, doubtful = [], []
    for term in needed:
        own = _own_word(term, tongue, defined, whole)
        if own is None:
            undefined.append(term)
        elif own != term.word(tongue):
            instead[term.word(tongue)] = own
        if own is not None and own not in defined:
            doubtful.append(own)
    names = {*instead.values(), *(term.name for term in needed if term.name in _PARTIES and term not in undefined)}
    bare = frozenset(name for name in names if _is_bare(name, whole))
    instead |= {name: name for name in bare if name not in instead.values()}
    return Vocabulary(defined, instead, tuple(undefined), tuple(doubtful), _reference(whole), bare)


def _is_bare(name: str, whole: str) -> bool:
    """Tell whether the contract mostly writes *name* without an article, as it does a firm's."""
    all_of_them = len(re.findall(rf"\b{re.escape(name)}\b", whole))
    return name.isascii() and len(re.findall(rf"\b[Tt]he {re.escape(name)}\b", whole)) * 3 < all_of_them


def _defined(whole: str) -> Iterator[str]:
    """Yield the terms that *whole* defines: “X” means …, (the “X”), 以下简称“X”."""
    for pattern in _DEFINITIONS:
        yield from (hit.strip(" ,.;") for hit in pattern.findall(whole))
    for bracket in _BRACKETS.findall(whole):
        yield from (hit.strip(" ,.;") for hit in _QUOTED.findall(bracket))


def adapted(text: str, instead: Mapping[str, str], tongue: Tongue, bare: frozenset[str] = frozenset()) -> str:
    """Return *text* with the contract's own words for the library's terms, plurals as plurals."""
    if not instead:
        return text
    inside = "|".join(map(re.escape, sorted(instead, key=len, reverse=True)))
    if tongue is Tongue.CHINESE:
        return re.sub(inside, lambda hit: instead[hit.group()], text)
    return re.sub(rf"\b([Tt]he )?({inside})\b", lambda hit: _instead(hit, instead, bare), text)


def _instead(hit: re.Match[str], instead: Mapping[str, str], bare: frozenset[str]) -> str:
    """Return the contract's own word, without an article where it never gives it one."""
    own = instead[hit.group(2)]
    return own if own in bare else (hit.group(1) or "") + own


def _own_word(term: Term, tongue: Tongue, defined: frozenset[str], whole: str) -> str | None:
    """Return the contract's word for *term*: a defined one first, then one that it uses often; ``None`` for neither."""
    names = (term.name, *term.en_also) if tongue is Tongue.ENGLISH else (term.zh, *term.zh_also)
    names += tuple(open_names(whole[:_ENOUGH]).get(term.name.casefold(), ()))
    found = next((name for name in names if name in defined), None)
    if found is not None:
        return found
    counted = [(len(re.findall(_used(name, tongue), whole)), name) for name in names if name in whole]
    often = [(times, name) for times, name in counted if times >= _OFTEN]
    return max(often, key=lambda entry: entry[0])[1] if often else None


def _used(name: str, tongue: Tongue) -> str:
    """Return a pattern for *name* in use; an English one inside a sentence, where a capital means something."""
    return re.escape(name) if tongue is Tongue.CHINESE else rf"(?<=[a-z,;] ){re.escape(name)}\b"


def _reference(whole: str) -> str:
    words = Counter(_REFERENCES.findall(whole))
    return words.most_common(1)[0][0] if words else "clause"
