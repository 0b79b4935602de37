"""What a template leaves out: a value that no tag prints, a state that it never tells."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from toolkit.documents.proofread.faults import Fault
from toolkit.documents.shape import Shape, Sort
from toolkit.documents.states import STATES
from toolkit.resources import package_table

_PUT_BACK = "Put it back, or take the supplied template: recourse templates eject."


def meaning_of(home: str) -> str:
    """Return what the field *home* stands for, in one line."""
    struct, _, field = home.partition(".")
    return str(_table().get(struct, {}).get(field, ""))


def printed_always(shape: Shape, kind: str) -> frozenset[str]:
    """Return the names of *shape* that every template of *kind* must print, or, of states, ask for."""
    free = frozenset(_free(kind, "en"))
    texts = {name for name, slot in shape.items() if slot.sort is Sort.TEXT and not _others(name, shape) & free}
    return frozenset(texts | {places[0] for places in STATES if places[0] in shape})


def unprinted(shape: Shape, printed: set[str], kind: str, language: str) -> Iterator[Fault]:
    """Yield each value of a letter of *kind* that is not among those *printed*."""
    free = frozenset(_free(kind, language))
    for name, slot in shape.items():
        same = _others(name, shape)
        if slot.sort is Sort.TEXT and name == max(same) and not same.intersection(printed | free):
            told = meaning_of(slot.home)
            yield Fault(
                code="not_printed",
                message=f"{{{{ {name} }}}} is never printed{f': {told}' if told else ''}",
                better=_PUT_BACK,
            )


def untold(shape: Shape, asked: set[str]) -> Iterator[Fault]:
    """Yield each state that a template never asks for, though the letter must tell it."""
    for places in STATES:
        if places[0] in shape and not asked.intersection(places):
            values = ", ".join(shape[places[0]].values) or "yes, no"
            yield Fault(
                code="not_asked", message=f"{places[0]} ({values}) is never asked for or printed", better=_PUT_BACK
            )


def _others(name: str, shape: Shape) -> set[str]:
    """Return the names under which the same value is handed to the template, *name* among them."""
    found = {name}
    for group in _table()["alike"]:
        for place in group["places"]:
            if name.startswith(f"{place}."):
                rest = name.removeprefix(place)
                found |= {f"{other}{rest}" for other in group["places"] if f"{other}{rest}" in shape}
    return found


def _free(kind: str, language: str) -> Iterator[str]:
    for entry in _table()["left_out"]:
        if kind in entry.get("kinds", (kind,)) and language in entry.get("languages", (language,)):
            yield from entry["names"]


@cache
def _table() -> dict[str, Any]:
    return package_table("toolkit.documents", "fields.toml")
