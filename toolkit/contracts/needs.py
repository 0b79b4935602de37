"""What stands in every text that a regular expression fits: read off its parts when ready_cues.json is made.

A need is a set of strings of which a text has one. Of "(?:inspect|examine) .{0,20}goods" the needs are {"inspect",
"examine"} and {"goods"}: a text without one of each is never searched, and the expression mostly never compiled.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import product
from re import _constants as sre  # type: ignore[attr-defined]  # the only place where a pattern is told by its parts
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

_MOST_TOLD = 48  # strings in which a part of a pattern is spelt out
_MOST_WORDS = 120  # strings of one need
_MOST_SIGNS = 4  # choices of one sign
_SELDOM, _OFTEN = (
    0.25,
    0.4,
)  # share of the sentences that an added letter leaves, and that have a word of every contract
_HARDLY_ANY = 0.8  # share of the sentences up to which a need is worth being asked for
_EVERYWHERE = frozenset(
    (
        *(
            "buyer",
            "seller",
            "goods",
            "shall",
            "will",
            "may",
            "must",
            "the",
            "and",
            "any",
            "for",
            "not",
            "that",
            "this",
        ),
        *("with", "such", "other", "from", "all", "been", "has", "have", "are", "its", "which", "agreement", "under"),
        *("party", "time", "days", "day", "order", "upon", "contract", "provide", "right", "ing", "tion", "er", "ed"),
    )
)

Need = frozenset[str]


class _Found(NamedTuple):
    """A part of a pattern: *told* are the strings that it is, if they are few, else ``None``; *needs* what it has."""

    told: frozenset[str] | None
    needs: tuple[Need, ...]


_ANYTHING = _Found(None, ())
_NOTHING = _Found(frozenset({""}), ())


def needs(pattern: str) -> tuple[tuple[str, ...], ...]:
    """Return the needs of *pattern* that many texts lack, those first by which most is found out with few questions."""
    parsed = parser.parse(pattern)
    if parsed.state.flags & sre.SRE_FLAG_IGNORECASE:
        return ()
    found = _sequence(parsed)
    every = {*found.needs, *_whole(found.told)}
    kept = [one for one in every if len(one) <= _MOST_WORDS and _share(one) <= _HARDLY_ANY and all(map(str.strip, one))]
    return tuple(
        tuple(sorted(one)) for one in sorted(kept, key=lambda one: (len(one) / (1 - _share(one)), sorted(one)))
    )


def _sequence(parts: Iterable[tuple[Any, Any]]) -> _Found:
    """Return what stands in a text that has *parts* one after the other."""
    told: frozenset[str] | None = frozenset({""})
    found: list[Need] = []
    spelt_out = True
    for op, value in parts:
        part = _part(op, value)
        if told is not None and part.told is not None and len(told) * len(part.told) <= _MOST_TOLD:
            told = frozenset(before + after for before, after in product(told, part.told))
            found.extend(part.needs)
            continue
        spelt_out = False
        found.extend((*_whole(told), *part.needs))
        told = frozenset({""}) if part.told is None else part.told
    return _Found(told, tuple(found)) if spelt_out else _Found(None, (*found, *_whole(told)))


def _whole(told: frozenset[str] | None) -> tuple[Need, ...]:
    """Return the need of a part that is one of *told*, without strings in which another of them stands."""
    if told is None or "" in told:
        return ()
    return (frozenset(one for one in told if not any(other != one and other in one for other in told)),)


def _part(op: Any, value: Any) -> _Found:
    read = _READ.get(op)
    return read(value) if read is not None else _ANYTHING


def _nothing(_: object) -> _Found:
    """Return what is said of a place: no sign of it is used up."""
    return _NOTHING


def _ahead(value: tuple[int, Iterable[tuple[Any, Any]]]) -> _Found:
    """Return what stands ahead of a place: it is in the text, though no sign of it is used up."""
    found = _sequence(value[1])
    return _Found(frozenset({""}), (*found.needs, *_whole(found.told)))


def _letter(value: int) -> _Found:
    return _Found(frozenset({chr(value)}), ())


def _group(value: tuple[object, int, object, Iterable[tuple[Any, Any]]]) -> _Found:
    _, added, _, inside = value
    return _ANYTHING if added else _sequence(inside)  # flags of its own, such as (?i:…)


def _sign(choices: Sequence[tuple[Any, Any]]) -> _Found:
    if len(choices) > _MOST_SIGNS or any(op is not sre.LITERAL for op, _ in choices):
        return _ANYTHING
    return _Found(frozenset(chr(value) for _, value in choices), ())


def _repeated(value: tuple[int, int, Iterable[tuple[Any, Any]]]) -> _Found:
    least, most, inside = value
    found = _sequence(inside)
    if least == most == 1:
        return found
    if least == 0:
        return _Found(found.told | {""}, ()) if most == 1 and found.told is not None else _ANYTHING
    return _Found(None, (*found.needs, *_whole(found.told)))


def _branches(value: tuple[object, Iterable[Iterable[tuple[Any, Any]]]]) -> _Found:
    """Return what stands where one of several is found: one of all their strings, or one of the best need of each."""
    found = [_sequence(one) for one in value[1]]
    told: set[str] = set()
    for one in found:
        if one.told is None:
            break
        told |= one.told
    else:
        if len(told) <= _MOST_TOLD:
            return _Found(frozenset(told), ())
    best = [min((*one.needs, *_whole(one.told)), key=_share, default=None) for one in found]
    if any(one is None for one in best):
        return _ANYTHING
    return _Found(None, _whole(frozenset().union(*(one for one in best if one is not None))))


_READ: Mapping[Any, Callable[[Any], _Found]] = {
    sre.LITERAL: _letter,
    sre.IN: _sign,
    sre.AT: _nothing,
    sre.ASSERT: _ahead,
    sre.ASSERT_NOT: _nothing,
    sre.SUBPATTERN: _group,
    sre.ATOMIC_GROUP: _sequence,
    sre.BRANCH: _branches,
    sre.MAX_REPEAT: _repeated,
    sre.MIN_REPEAT: _repeated,
    sre.POSSESSIVE_REPEAT: _repeated,
}


def _share(need: Need) -> float:
    """Return roughly the share of the sentences of a contract that have one of *need*."""
    return sum(_often(one.strip()) for one in need)


def _often(word: str) -> float:
    if word in _EVERYWHERE or len(word) <= 1:
        return _OFTEN
    return _SELDOM ** (len(word) - 1 if word.isascii() else len(word) + 1)
