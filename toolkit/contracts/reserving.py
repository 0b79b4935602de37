"""What takes a grant back: the other side's consent, an end, a deemed act, a cost put back, the sentence beside it.

A grant counts as whole only where nothing in its sentence limits it and no sentence of the same clause takes it back.
"""

from collections.abc import Collection, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from toolkit.contracts.searching import all_possible, compiled, search
from toolkit.resources import package_table


class Reservation(NamedTuple):
    """One way to take back: *status* is what becomes of the grant, *apart* the types for which the words mean less.

    Of the types *within* it takes back what its own sentence grants, and nothing that stands beside it.
    """

    status: str
    pattern: str
    only: frozenset[str]
    apart: frozenset[str]
    within: frozenset[str]


def reservations(text: str, kind: str, *, beside: bool = False) -> Iterator[tuple[str, str]]:
    """Yield the status and the words by which the normalised *text* takes back what it grants of *kind*.

    With *beside* it is another sentence that grants.
    """
    text = _of_buyer(text)
    for one in _reservations():
        if kind in one.apart or (one.only and kind not in one.only) or (beside and kind in one.within):
            continue
        hit = search(one.pattern, text)
        if hit:
            yield one.status, hit.group()


def _of_buyer(text: str) -> str:
    """Return *text* without what is reserved in brackets against others than the buyer."""
    return compiled(_table()["beside_buyer"]).sub(r"\g<kept>", text) if "(" in text else text


@cache
def marks(text: str) -> frozenset[int]:
    """Return the numbers of the reservations that *text* makes, of whatever type."""
    numbers = _numbers()
    return frozenset(numbers[one] for one in all_possible(tuple(numbers), text) if search(one, text))


@cache
def _numbers() -> Mapping[str, int]:
    """Return the number of each reservation by its pattern; in both lists one has the first of its two."""
    told: dict[str, int] = {}
    for number, one in enumerate(_reservations()):
        told.setdefault(one.pattern, number)
    return told


def points_back(text: str) -> bool:
    """Tell whether the normalised *text* takes back what another sentence of its clause grants: "this right ends"."""
    table = _table()
    return any(search(one, text) for one in table["back"]) and not any(
        search(one, text) for one in table["back_to_others"]
    )


def usual_limits(kinds: Collection[str]) -> frozenset[str]:
    """Return those of *kinds* that a sentence which points back usually bounds without taking them away."""
    return frozenset(kinds) & frozenset(_table()["usually_bounded"])


def patterns() -> Iterator[str]:
    """Yield the patterns of all that takes back."""
    yield from (one.pattern for one in _reservations())
    yield from (*_table()["back"], *_table()["back_to_others"])


@cache
def _reservations() -> tuple[Reservation, ...]:
    return tuple(
        Reservation(status, one["words"], *(frozenset(one.get(types, ())) for types in ("only", "apart", "within")))
        for status in ("adverse", "weaker")
        for one in _table()[status]
    )


@cache
def _table() -> Mapping[str, Any]:
    return package_table("toolkit.contracts", "reservations.toml")
