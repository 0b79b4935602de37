"""What a template of a kind may use: each dotted name, what sort of value it is, and where it is from."""

import types
import typing
from enum import StrEnum
from functools import cache
from inspect import get_annotations

import msgspec


class Sort(StrEnum):
    TEXT = "text"
    STATE = "state"
    YES_NO = "yes or no"
    LIST = "list"
    GROUP = "group"


class Slot(msgspec.Struct, frozen=True, kw_only=True):
    """*values* are those that a state can have; *home* is the struct and field that it comes from, or ``""``."""

    sort: Sort
    values: tuple[str, ...] = ()
    home: str = ""


Shape = dict[str, Slot]


@cache
def shape_of(kind: type[msgspec.Struct], prefix: str = "") -> Shape:
    """Return the names that a template for *kind* may use, ``[]`` standing for each item of a list."""
    found: Shape = {}
    for name, hint in typing.get_type_hints(kind).items():
        if not name.startswith("__"):
            found |= _slots(hint, f"{prefix}{name}", f"{_owner(kind, name).__name__}.{name}")
    return found


def _owner(kind: type, name: str) -> type:
    """Return the struct that first has the field *name*: what a letter shares is told once."""
    return next(base for base in reversed(kind.__mro__) if name in get_annotations(base))


def _slots(hint: object, path: str, home: str) -> Shape:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):
        made = (_slots(part, path, home) for part in arguments if part is not type(None))
        return {name: slot for slots in made for name, slot in slots.items()}
    if origin is tuple:
        return {path: Slot(sort=Sort.LIST, home=home)} | _slots(arguments[0], f"{path}[]", home)
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return {path: Slot(sort=Sort.GROUP, home=home)} | shape_of(hint, f"{path}.")
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return {path: Slot(sort=Sort.STATE, values=tuple(value.value for value in hint), home=home)}
    return {path: Slot(sort=Sort.YES_NO if hint is bool else Sort.TEXT, home=home)}
