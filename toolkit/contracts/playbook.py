"""The clause types that a check looks for, each with the phrases of playbook.toml."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from typing import Any, NamedTuple

from toolkit.contracts.pattern_parts import BY_PARTS
from toolkit.contracts.verdicts import Status
from toolkit.contracts.wordings import Wordings, wordings
from toolkit.resources import package_table

# Tables of further ways of saying the same, of some types each: what they list goes behind what playbook.toml lists.
_FURTHER = ("inspecting.toml",)
_NAME = re.compile(r"\{([a-z]+)\}")
_REFUSED = "<it>"  # what is refused, in the forms of a refusal
SPEAKING = (Status.ADVERSE, Status.WEAKER, Status.PRESENT)


class Kind(NamedTuple):
    """One clause type of the playbook, the phrases in its patterns put in."""

    type: str
    library: str
    words: tuple[str, ...]
    heading: tuple[str, ...]
    patterns: Mapping[Status, tuple[str, ...]]
    never: tuple[str, ...]
    headed: tuple[str, ...]
    cues: tuple[str, ...]
    otherwise: tuple[str, ...]
    leaves: tuple[str, ...]
    spares: tuple[str, ...]
    takes: tuple[str, ...]
    divides: tuple[str, ...]
    caps: tuple[str, ...]
    uncapped: tuple[str, ...]
    decides: tuple[str, ...]
    undoes: tuple[str, ...]
    figures: Mapping[str, str]
    compares: frozenset[str]
    heeds: str
    is_right: bool
    latin: tuple[str, ...]  # the words without the Chinese ones
    wordings: Wordings

    def __hash__(self) -> int:
        """Return the hash of its name: there is one of each type."""
        return hash(self.type)

    @property
    def spoken(self) -> Iterator[str]:
        """The phrases by which a sentence can speak of the type, for or against the buyer."""
        return chain.from_iterable(self.patterns[status] for status in SPEAKING)

    def is_named(self, text: str) -> bool:
        """Tell whether *text* has one of the words without which nothing is said of the type."""
        return any(map(text.__contains__, self.latin if text.isascii() else self.words))


@cache
def kinds() -> tuple[Kind, ...]:
    """Return the clause types that the playbook knows."""
    return tuple(_kind(name, table) for name, table in _data()["types"].items())


@cache
def elsewhere() -> tuple[str, ...]:
    """Return the patterns of other dealings, which are none of any clause type's."""
    return tuple(_data()["elsewhere"])


def beyond() -> tuple[str, ...]:
    """Return what contracts deal with and no clause type is about."""
    return tuple(_data()["beyond"])


def patterns() -> Iterator[str]:
    """Yield the patterns of all clause types, and of what is none of theirs."""
    yield from elsewhere()
    for kind in kinds():
        yield from (pattern for status in SPEAKING for pattern in kind.patterns[status])
        yield from (*kind.never, *kind.cues, *kind.otherwise, *kind.leaves, *kind.spares, *kind.takes, *kind.divides)
        yield from (*kind.caps, *kind.uncapped, *kind.decides, *kind.undoes)
        yield from kind.wordings.patterns


def _kind(name: str, table: Mapping[str, Any]) -> Kind:
    def whole(part: str) -> tuple[str, ...]:
        return tuple(_whole(table.get(part, ())))

    return Kind(
        name,
        table["library"],
        tuple(table["words"]),
        tuple(table["heading"]),
        {status: (*whole(status.value), *(_refused(table) if status is Status.ADVERSE else ())) for status in SPEAKING},
        whole("never"),
        tuple(table.get("headed", ())),
        whole("cues"),
        whole("otherwise"),
        whole("leaves"),
        whole("spares"),
        whole("takes"),
        whole("divides"),
        whole("caps"),
        whole("uncapped"),
        whole("decides"),
        whole("undoes"),
        table.get("figures", {}),
        frozenset(table.get("compares", ())),
        table.get("heeds", ""),
        table.get("is_right", False),
        tuple(word for word in table["words"] if word.isascii()),
        wordings(name, phrases()),
    )


def _refused(table: Mapping[str, Any]) -> Iterator[str]:
    """Yield the patterns by which what the type grants is refused, in whatever form a refusal has."""
    for name, asked in table.get("refused", {}).items():
        for pattern in _data()["refusals"][name]:
            yield filled(pattern).replace(_REFUSED, filled(asked))


def _whole(patterns: Iterable[str]) -> Iterator[str]:
    """Yield *patterns* with their phrases put in."""
    for pattern in patterns:
        yield filled(pattern)


def filled(pattern: str) -> str:
    """Return *pattern* with its phrases put in."""
    return _filled(pattern, phrases())


def _filled(pattern: str, named: Mapping[str, str]) -> str:
    return _NAME.sub(lambda hit: named[hit.group(1)], pattern)


@cache
def phrases() -> Mapping[str, str]:
    """Return the phrases of which patterns are built, by their names; one may stand in another below it."""
    named: dict[str, str] = dict(_data()["phrases"])
    for name, pattern in named.items():
        named[name] = _filled(pattern, named)
    return named


@cache
def _data() -> Mapping[str, Any]:
    """Return the tables of playbook.toml, those of ``_FURTHER`` added to them."""
    data = dict(package_table("toolkit.contracts", "playbook.toml"))
    for name in _FURTHER:
        further = package_table("toolkit.contracts", name)
        data["phrases"] = {**data["phrases"], **further["phrases"]}
        types = {kind: _both(data["types"][kind], table) for kind, table in further["types"].items()}
        data["types"] = {**data["types"], **types}
    return data


def _both(table: Mapping[str, Any], further: Mapping[str, Any]) -> dict[str, Any]:
    """Return *table* with what *further* lists behind what it lists; its patterns are asked part by part."""
    return {**table, **{part: [*table.get(part, ()), *map(_by_parts, told)] for part, told in further.items()}}


def _by_parts(pattern: str) -> str:
    return f"{BY_PARTS}{pattern}" if pattern.startswith("^(?") else pattern
