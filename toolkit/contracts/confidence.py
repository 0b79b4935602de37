"""Whether what was found for a grant is to be believed: it names its own matter, and stands among no other.

A phrase sees only what it was made to see, and the next contract says something else with the same words. So each grant
is read a second time, by what makes its type that type (a re-inspection is one *again*, an advance is paid *before*),
and by what its section and its sentence deal with besides: a termination, the defence of claims, forecasts. A grant
that fails is not denied: the user is asked to read the sentence. The words are in confidence.toml.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from toolkit.contracts.playbook import filled
from toolkit.contracts.searching import compiled, search
from toolkit.contracts.verdicts import Evidence, Status
from toolkit.resources import package_table

_FROM = "toolkit.contracts"
# Where a statement ends and another begins, of the other side or of another thing.
_BESIDE = re.compile(r"; |, (?:and|but) (?=(?:buyer|seller) )")


class Matter(NamedTuple):
    """What else a contract deals with: by a *titles* pattern, by what is *said*, and the types at *home* there."""

    titles: str
    said: str
    home: frozenset[str]


class Confidence(NamedTuple):
    """What every grant is held against: its *own* words, its *names* in a *long* sentence, and the other *matters*."""

    own: Mapping[str, tuple[str, ...]]
    names: Mapping[str, tuple[str, ...]]
    long: int
    matters: tuple[Matter, ...]
    ours: str
    costs: str
    acts: frozenset[str]
    anywhere: frozenset[str]


def confided(one: Evidence, text: str, heading: str, kind: str) -> Evidence:
    """Return *one*, of the type *kind*, found in the normalised *text* below *heading*; as uncertain if it is doubted.

    What repeats a sentence of the library needs no second reading.
    """
    if one.status is not Status.PRESENT or one.repeats:
        return one
    title = heading.rpartition(" · ")[2]
    told = f"{title}: {text} | {one.because}"
    is_long = len(text.split()) > _table().long
    is_sure = _names_its_own(told, kind, is_long=is_long) and not _is_of_another_matter(
        _statement(text, one.because), title, kind
    )
    return one if is_sure else one._replace(status=Status.UNCERTAIN)


def patterns() -> Iterator[str]:
    """Yield the patterns of all types and matters."""
    table = _table()
    yield table.ours
    yield table.costs
    for asked in (table.own, table.names):
        for own in asked.values():
            yield from own
    for matter in table.matters:
        yield from filter(None, (matter.titles, matter.said))


def _statement(text: str, because: str) -> str:
    """Return what of *text* is said with the words *because* of which it was found, where others are set beside it."""
    return next((one for one in _BESIDE.split(text) if because in one), text)


def _names_its_own(told: str, kind: str, *, is_long: bool) -> bool:
    table = _table()
    own = compiled(table.costs).sub(" ", told) if kind in table.acts else told
    asked = (*table.own.get(kind, ()), *(table.names.get(kind, ()) if is_long else ()))
    return all(search(one, own) is not None for one in asked)


def _is_of_another_matter(text: str, title: str, kind: str) -> bool:
    table = _table()
    if kind in table.anywhere:
        return False
    others = [one for one in table.matters if kind not in one.home]
    if any(one.said and search(one.said, text) for one in others):
        return True
    return any(search(one.titles, title) for one in others) and search(table.ours, title) is None


@cache
def _table() -> Confidence:
    table: dict[str, Any] = package_table(_FROM, "confidence.toml")
    phrases: dict[str, str] = table["phrases"]

    def whole(pattern: str) -> str:
        for name, words in phrases.items():
            pattern = pattern.replace(f"{{{name}}}", words)
        return filled(pattern)

    own, names = (
        {kind: tuple(map(whole, patterns)) for kind, patterns in table[asked].items()} for asked in ("own", "names")
    )
    matters = tuple(
        Matter(whole(one["titles"]), whole(one.get("said", "")), frozenset(one["own"]))
        for one in table["matters"].values()
    )
    return Confidence(
        own,
        names,
        table["long"],
        matters,
        table["ours"],
        table["costs"],
        frozenset(table["acts"]),
        frozenset(table["anywhere"]),
    )
