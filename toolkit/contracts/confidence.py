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

from toolkit.contracts.construing import IN_OTHER_WORDS
from toolkit.contracts.playbook import Kind, filled
from toolkit.contracts.searching import compiled, is_chinese, search
from toolkit.contracts.verdicts import Evidence, Status
from toolkit.contracts.whose_act import is_its_own
from toolkit.resources import package_table

_FROM = "toolkit.contracts"
# Where a statement ends and another begins, of the other side or of another thing.
_BESIDE = re.compile(r"; |, (?:and|but) (?=(?:buyer|seller) )")

_MANY = 40  # sentences of a contract
_TITLE = 40  # signs in which a sentence may begin with a title


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


def confided(one: Evidence, text: str, heading: str, kind: str, *, is_long: bool = False) -> Evidence:
    """Return *one*, of the type *kind*, found in the normalised *text* below *heading*; as uncertain if it is doubted.

    What repeats a sentence of the library needs no second reading; in a contract that *is_long* a sentence is sooner
    taken for what it is not.
    """
    if one.status is not Status.PRESENT or one.repeats:
        return one
    title = heading.rpartition(" · ")[2]
    told = f"{title}: {text} | {one.because}"
    is_sure = (
        _names_its_own(told, kind, is_long=len(text.split()) > _table().long)
        and not _is_of_another_matter(_statement(text, one.because), title, kind)
        and is_its_own(text if one.because in text else f"{heading}: {text}", one.because, kind, is_strict=is_long)
    )
    return one if is_sure else one._replace(status=Status.UNCERTAIN)


def is_long(sentences: int) -> bool:
    """Tell whether a contract of so many *sentences* is long: one of them is soon taken for what it is not."""
    return sentences >= _MANY


def confirmed(found: list[Evidence], kind: Kind) -> list[Evidence]:
    """Return what was *found* of *kind* in a long contract; a grant read only in other words as uncertain if alone.

    What no phrase knows is believed where a second sentence says it too, or the title above it names the matter.
    """
    granted = [one for one in found if one.status is Status.PRESENT]
    alone = len({one.said for one in granted}) == 1 and all(one.because.startswith(IN_OTHER_WORDS) for one in granted)
    if not alone or is_chinese(granted[0].said) or _is_titled(granted[0], kind):
        return found
    return [one._replace(status=Status.UNCERTAIN) if one in granted else one for one in found]


def _is_titled(one: Evidence, kind: Kind) -> bool:
    """Tell whether the title of the section of *one*, or that which its sentence begins with, names *kind*."""
    above = one.sentence.passage.heading.lower().rpartition(" · ")[2]
    begins = one.said.partition(":")[0][:_TITLE]
    return any(word in above or word in begins for word in kind.heading)


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
