"""What a template may be filled with: frozen structs of text, states and lists, and nothing that can be called.

A value is one of four things. A ``Quote`` is somebody else's words (a report's, an order file's) and is printed as it
is. A plain ``str`` is ours and is held to our own rules of wording. A ``StrEnum`` or ``bool`` is a state: a template
asks for it, and need not print it. A ``Slot`` is printed as any text and holds the place of a picture.
"""

import re
import types
import typing
from enum import StrEnum
from functools import cache, lru_cache

import msgspec

# Characters that travel around a quoted value until the finished text has been checked; they never reach the file.
OPEN, CLOSE = "\ue000", "\ue001"
SLOT = "\ue002"  # before and after the name of a picture, where it will stand
_FORBIDDEN = re.compile("[\ud800-\udfff\ufffe\uffff\ue000-\ue002\x00-\x08\x0e-\x1f\x7f]")
_INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u061c]")

Plain = dict[str, "Plain"] | list["Plain"] | str | bool | None


class Quote(str):
    """Words that are not ours: printed exactly, never judged by the wording rules."""

    __slots__ = ()


class Slot(str):
    """The place of a picture, which is put there when the finished text has been checked."""

    __slots__ = ()


class Fields(msgspec.Struct, frozen=True, kw_only=True):
    """A set of named values for a template."""


def quote(text: str | None) -> Quote | None:
    """Return *text* as a quotation; ``None`` when there is nothing to quote."""
    return Quote(clean(text)) if text is not None and clean(text) else None


def slot(name: str) -> Slot:
    """Return the place of the picture *name*, a word of our own."""
    return Slot(f"{SLOT}{name}{SLOT}")


@lru_cache(maxsize=4096)
def clean(text: str) -> str:
    """Return *text* as XML and a reader can take it: on one line, nothing invisible, unreadable characters marked."""
    return " ".join(_INVISIBLE.sub("", _FORBIDDEN.sub("\ufffd", text)).split())


def printed(value: str) -> str:
    """Return *value* as it goes into a template: nobody else's words can hold the place of a picture."""
    return str(value) if isinstance(value, Slot) else clean(value)


def plain(value: object, *, marked: bool = False) -> Plain:
    """Return *value* as dictionaries, lists and text; with *marked*, each quotation stands between the two marks."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, str):
        text = printed(value)
        return f"{OPEN}{text}{CLOSE}" if marked and text and isinstance(value, Quote) else text
    if isinstance(value, msgspec.Struct):
        return {name: plain(getattr(value, name), marked=marked) for name in value.__struct_fields__}
    if isinstance(value, tuple | list):
        return [plain(item, marked=marked) for item in value]
    # An object with methods would be a door out of the template; numbers and dates are written out before.
    raise TypeError(f"{type(value).__name__} may not go into a template")


class Leaf(typing.NamedTuple):
    path: str
    text: str


def leaves(value: object, path: str = "") -> list[Leaf]:
    """Return every text that was sent to the template and must stand in the finished document."""
    found: list[Leaf] = []
    _gather(value, path, found)
    return found


def _gather(value: object, path: str, found: list[Leaf]) -> None:
    if value is None or isinstance(value, bool | StrEnum):
        return
    if isinstance(value, str):
        found.append(Leaf(path, printed(value)))
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            _gather(getattr(value, name), f"{path}.{name}" if path else name, found)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            _gather(item, f"{path}[{index + 1}]", found)


@cache
def field_paths(kind: type[msgspec.Struct], prefix: str = "") -> frozenset[str]:
    """Return the dotted names a template for *kind* may use, ``[]`` standing for each item of a list."""
    found: set[str] = set()
    for name, hint in typing.get_type_hints(kind).items():
        if name.startswith("__"):
            continue
        found |= _paths_of(hint, f"{prefix}{name}")
    return frozenset(found)


def _paths_of(hint: object, path: str) -> frozenset[str]:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):
        return frozenset().union(*(_paths_of(part, path) for part in arguments if part is not type(None)))
    if origin is tuple:
        return frozenset({path}) | _paths_of(arguments[0], f"{path}[]")
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return field_paths(hint, f"{path}.") | {path}
    return frozenset({path})
