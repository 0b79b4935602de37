"""The buyer's TOML files as frozen values: all faults in one go, each with line, value and what it should be."""

import datetime as dt
import re
import tomllib
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from difflib import get_close_matches
from typing import NamedTuple, TypeVar

import msgspec

from toolkit.cli.inputs import Given
from toolkit.cli.lines import line_of
from toolkit.errors import InvalidInputError

Table = Mapping[str, object]
S = TypeVar("S", bound=msgspec.Struct)
_NAMES: dict[object, str] = {
    int: "a whole number",
    float: "a number",
    Decimal: "a number such as 8.50",
    str: "text in quotes",
    bool: "true or false",
    dt.date: "a date such as 2026-11-03",
}


_YEAR_FIRST = re.compile(r"(\d{4})[./-](\d{1,2})[./-](\d{1,2})")
_YEAR_LAST = re.compile(r"(\d{1,2})([./-])(\d{1,2})[./-](\d{4})")
_IN_WORDS = re.compile(r"\d{1,2}[. -]*[^\W\d_]{3,}[., -]*\d{4}|[^\W\d_]{3,}\.? \d{1,2},? \d{4}")
_FORM = 'A line reads: field = "text", or 8.50, or 2026-11-03, or true.'
_NO_TEXT = {b"PK\x03\x04": "a Word or Excel file", b"\xd0\xcf\x11\xe0": "an old Word or Excel file", b"%PDF": "a PDF"}


class Fault(NamedTuple):
    """What is wrong with one entry; *path* is table and field, so that its line can be found."""

    path: tuple[str, ...]
    sentence: str


def _refuse_word(given: Given) -> None:
    """Raise where *given* is a file of Word or Excel, or a PDF: no way of saving it makes a table of values of it."""
    for mark, what in _NO_TEXT.items():
        if given.data.startswith(mark):
            raise InvalidInputError(
                f"{given.name} is {what}; an order, policy or defect file is a text in TOML.",
                "Write it with a text editor, not with Word, as a file such as order.toml; README.md shows one.",
            )


def parse(given: Given, number: Callable[[str], object]) -> Table:
    """Return the tables in *given*, each figure with a decimal point made by *number*."""
    _refuse_word(given)
    if given.data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
        raise InvalidInputError(
            f"{given.name}, line 1: this is JSON; an order, policy or defect file is a text in TOML.",
            'Write its lines as [order] and then number = "PO-1234"; README.md shows a whole file.',
        )
    try:
        # The mark that some editors put in front of UTF-8 is not part of the text.
        return tomllib.loads(given.data.decode("utf-8-sig"), parse_float=number)
    except RecursionError as fault:
        raise InvalidInputError(f"{given.name} nests its values too deeply.", "Is this the right file?") from fault
    except UnicodeDecodeError as fault:
        raise InvalidInputError(f"{given.name} is not UTF-8 text.", "Save it as UTF-8 in your editor.") from fault
    except tomllib.TOMLDecodeError as fault:
        raise InvalidInputError(f"{given.name}: {_slip(given, str(fault)) or f'{fault}.'}", _FORM) from fault


def _slip(given: Given, fault: str) -> str | None:
    """Return what is wrong where a number or a day is written as people write it, which the parser cannot say."""
    place = re.search(r"at line (\d+)", fault)
    lines = given.data.decode("utf-8-sig").splitlines()
    line = lines[int(place[1]) - 1] if place and int(place[1]) <= len(lines) else ""
    written = re.fullmatch(r"\s*([\w.-]+)\s*=\s*([^#\"'\[{]+?)\s*(?:#.*)?", line)
    if place is None or written is None:
        return None
    name, value = written.groups()
    if "overwrite" in fault:
        return f"line {place[1]}: {name} stands in this table twice; keep one of them."
    if re.fullmatch(r"\d+,\d+", value):
        return f"line {place[1]}: {name} = {value} has a comma; write {value.replace(',', '.')}."
    if not any(form.fullmatch(value) for form in (_YEAR_FIRST, _YEAR_LAST, _IN_WORDS)):
        return None
    day = _day_in(value)
    way_on = f"write {day}" if day else "write year-month-day, as 2026-11-03"
    return f"line {place[1]}: {name} = {value} is not how a day is written here; {way_on}."


def _day_in(written: str) -> dt.date | None:
    """Return the day that *written* can only mean: 3/4/2026 can mean two, a month in words is left to people."""
    if first := _YEAR_FIRST.fullmatch(written):
        return _day(*map(int, first.groups()))
    last = _YEAR_LAST.fullmatch(written)
    if last is None:
        return None
    one, two, year = int(last[1]), int(last[3]), int(last[4])
    days = {_day(year, two, one), *(() if last[2] == "." else (_day(year, one, two),))} - {None}
    return days.pop() if len(days) == 1 else None


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def values(
    kind: type[msgspec.Struct], table: object, path: tuple[str, ...] = ()
) -> Iterator[tuple[str, object] | Fault]:
    """Yield the converted fields of *table* as *kind* takes them, and a fault for each entry that it does not take."""
    if not isinstance(table, Mapping):
        yield Fault(path, f"is {_told(table)}; it must be a table: write [{'.'.join(path)}] and its fields below.")
        return
    fields = {field.name: field.type for field in msgspec.structs.fields(kind)}
    for name, value in table.items():
        if name not in fields:
            yield Fault((*path, name), _unknown(name, fields))
            continue
        yield from _value(name, value, fields[name], (*path, name))


def refuse(given: Given, faults: list[Fault], hint: str = "") -> None:
    """Raise one error that lists *faults* by line, when there are any; *hint* says where the fields are listed."""
    if not faults:
        return
    text = given.data.decode("utf-8-sig")
    placed = sorted(((line_of(text, fault.path), fault) for fault in faults), key=lambda pair: pair[0] or 0)
    lines = [f"{_place(line, fault.path)} {fault.sentence}" for line, fault in placed]
    told = f" {lines[0]}" if len(lines) == 1 else "".join(f"\n  {line}" for line in lines)
    raise InvalidInputError(
        f"{given.name}:{told}",
        hint or "Correct the file; “recourse schema order” and “schema policy” list every field.",
    )


def _value(name: str, value: object, hint: object, path: tuple[str, ...]) -> Iterator[tuple[str, object] | Fault]:
    inner = _struct_in(hint)
    if inner is not None and isinstance(value, Mapping):
        known = {field.name for field in msgspec.structs.fields(inner)}
        unknown = [entry for entry in value if entry not in known]
        if unknown:
            yield from (Fault((*path, entry), _unknown(entry, known)) for entry in unknown)
            return
    try:
        yield name, msgspec.convert(value, hint)
    except msgspec.ValidationError:
        yield Fault(path, f"is {_told(value)}; it must be {_wanted(hint)}.")


def _struct_in(hint: object) -> type[msgspec.Struct] | None:
    """Return the struct that *hint* is, with or without parameters."""
    plain = typing.get_origin(hint) or hint
    return plain if isinstance(plain, type) and issubclass(plain, msgspec.Struct) else None


def _unknown(name: str, known: typing.Iterable[str]) -> str:
    close = get_close_matches(name, list(known), n=1)
    return f"is not known; did you mean {close[0]}?" if close else f"is not known; there are {', '.join(known)}."


def _wanted(hint: object) -> str:
    if typing.get_origin(hint) is typing.Annotated:
        return _wanted(typing.get_args(hint)[0])
    if typing.get_origin(hint) in (types.UnionType, typing.Union):
        return " or ".join(_wanted(part) for part in typing.get_args(hint) if part is not type(None))
    if typing.get_origin(hint) is typing.Literal:
        return "one of " + ", ".join(f'"{word}"' for word in typing.get_args(hint))
    if typing.get_origin(hint) is tuple:
        return f"a list, [ … ], of {_wanted(typing.get_args(hint)[0])}"
    if _struct_in(hint) is not None:
        return "a table such as {critical = 0, major = 2.5, minor = 4.0}"
    return _NAMES.get(hint, "of another kind")


def _told(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Mapping):
        return "a table"
    return f'"{value}"' if isinstance(value, str) else str(value)


def _place(line: int | None, path: tuple[str, ...]) -> str:
    name = f"[{path[0]}] {'.'.join(path[1:])}" if len(path) > 1 else path[0]
    return f"line {line}: {name}" if line else name
