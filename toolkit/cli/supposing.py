"""``--what-if``: what is typed becomes a supposition, and each supposition is decided like the case itself."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from decimal import Decimal
from difflib import get_close_matches
from itertools import combinations
from typing import NamedTuple

from msgspec import structs

from toolkit.cli.matter import Hearing
from toolkit.cli.orders import FREE, figures_of, order_faults
from toolkit.cli.tables import Fault, values
from toolkit.errors import WrongUseError
from toolkit.model.order import Order
from toolkit.model.report import Defect, Report
from toolkit.model.resolution import Resolution, WhatIf
from toolkit.model.severity import Severity
from toolkit.resolver import resolve
from toolkit.resolver.supposed import Move, obstacle, reclassified, what_if
from toolkit.resolver.wording import quoted

OPTION = "--what-if"
_ROW = re.compile(r"\s*(critical|major|minor)\s*:(.+)=\s*(critical|major|minor)\s*", re.DOTALL | re.IGNORECASE)
_QUOTES = "\"'“”„«» "
_NOTHING = "none"
_MOST_NAMED = 6
_HINT = f"Write {OPTION} 'minor:\"Stain\"=major', or a field of the order file: {OPTION} delay_per_day=900"


class Supposed(NamedTuple):
    """A report and an order as they would be, with *change* in words; *touches* names what another may not touch."""

    change: str
    report: Report
    order: Order
    touches: frozenset[str]


def with_what_ifs(hearing: Hearing, decided: Resolution) -> Resolution:
    """Return *decided* with what each supposition of the wish makes of the case beside it, and at last all together.

    Raises:
        WrongUseError: one of them names nothing that the report or the order file has, or cannot be judged.
    """
    words, report, order = hearing.wish.what_ifs, hearing.report, hearing.order
    single = [supposed(word, report, order) for word in words]
    cases: list[tuple[tuple[str, ...], Report, Order]] = [((one.change,), one.report, one.order) for one in single]
    if len(single) > 1 and all(one.touches.isdisjoint(other.touches) for one, other in combinations(single, 2)):
        for word in words:
            _, report, order, _ = supposed(word, report, order)
        cases.append((tuple(one.change for one in single), report, order))
    told = (_decided(hearing, decided, *case) for case in cases)
    return structs.replace(decided, what_if=tuple(told))


def _decided(hearing: Hearing, decided: Resolution, changes: tuple[str, ...], report: Report, order: Order) -> WhatIf:
    then = resolve(report, order, policy=hearing.policy, as_of=hearing.wish.as_of, book=hearing.book)
    return what_if(changes, decided, then)


def supposed(word: str, report: Report, order: Order) -> Supposed:
    """Return the case that *word* supposes: rows of the report in another class, or a field of the order changed."""
    row = _ROW.fullmatch(word)
    if row:
        source, target = Severity(row[1].lower()), Severity(row[3].lower())
        return _moved(word, report, order, (source, row[2].strip(_QUOTES), target))
    name, equals, value = word.partition("=")
    if not equals or not name.strip():
        raise WrongUseError(f"{OPTION} {word}: this is neither a class of a defect nor a field with its value.", _HINT)
    return _set(word, report, order, (name.strip(), value.strip()))


# --- a row in another class -------------------------------------------------------------------------------------------


def _moved(word: str, report: Report, order: Order, asked: tuple[Severity, str, Severity]) -> Supposed:
    source, text, target = asked
    if source is target:
        raise WrongUseError(f"{OPTION} {word}: both classes are {source}.", _HINT)
    move = Move(_rows(word, report, source, text), source, target)
    against = obstacle(report, move)
    if against:
        raise WrongUseError(f"{OPTION} {word}: {against}.", "Correct the report JSON first, where it is wrong.")
    rows = [report.defects[index] for index in move.rows]
    finds = sum(row.counts[source] or 0 for row in rows)
    change = f"{quoted(rows[0].description)}: {finds} {source} count as {target}"
    return Supposed(change, reclassified(report, move), order, frozenset(f"row {index}" for index in move.rows))


def _rows(word: str, report: Report, severity: Severity, text: str) -> tuple[int, ...]:
    """Return the rows with finds in *severity* that *text* means: named so, or the only one that begins or holds it."""
    rows = [(index, defect) for index, defect in enumerate(report.defects) if defect.counts[severity]]
    wanted = _plain(text)
    names = _meant(wanted, list(dict.fromkeys(_plain(defect.description) for _, defect in rows))) if wanted else []
    if len(names) == 1:
        return tuple(index for index, defect in rows if _plain(defect.description) == names[0])
    found = [defect for _, defect in rows if _plain(defect.description) in names]
    if found:
        raise WrongUseError(f"{OPTION} {word}: more than one {severity} defect is meant: {_named(found)}.", _HINT)
    near = get_close_matches(wanted, [_plain(defect.description) for _, defect in rows], n=3, cutoff=0.65)
    nearest = [defect for _, defect in rows if _plain(defect.description) in near] or [defect for _, defect in rows]
    there = f"there are {_named(nearest)}" if nearest else "there is none at all"
    raise WrongUseError(f"{OPTION} {word}: no {severity} defect is called so; {there}.", _HINT)


def _meant(wanted: str, names: list[str]) -> list[str]:
    exact = [name for name in names if name == wanted]
    return exact or [name for name in names if name.startswith(wanted)] or [name for name in names if wanted in name]


def _named(defects: Iterable[Defect]) -> str:
    names = list(dict.fromkeys(quoted(defect.description) for defect in defects))
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    return ", ".join(names[:_MOST_NAMED]) + more


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


# --- a field of the order file ----------------------------------------------------------------------------------------


def _set(word: str, report: Report, order: Order, asked: tuple[str, str]) -> Supposed:
    name, value = asked
    path = _path(word, name)
    new, faults = _changed(order, path, value)
    if faults:
        raise WrongUseError(f"{OPTION} {word}: {'.'.join(faults[0].path)} {faults[0].sentence}", _HINT)
    before, after = (_shown(_at(one, path)) for one in (order, new))
    return Supposed(f"{'.'.join(path)}: {after} instead of {before}", report, new, frozenset({".".join(path)}))


def _path(word: str, name: str) -> tuple[str, ...]:
    """Return the path of the field *name*: written whole, or as much of its end as only one field has."""
    known = {".".join(path): path for path in _fields()}
    if name in known:
        return known[name]
    same = [dotted for dotted in known if dotted.endswith(f".{name}")]
    if len(same) == 1:
        return known[same[0]]
    if same:
        raise WrongUseError(f"{OPTION} {word}: {name} may be {' or '.join(same)}; write it whole.", _HINT)
    short = {path[-1]: dotted for dotted, path in known.items()}
    close = get_close_matches(name, [*known, *short], n=1, cutoff=0.5)
    meant = f"; did you mean {close[0]}?" if close else "."
    raise WrongUseError(f"{OPTION} {word}: no field of the order file is called {name}{meant}", _HINT)


def _fields() -> Iterator[tuple[str, ...]]:
    for table in structs.fields(Order):
        if table.name in (*FREE, "next_order"):  # blanks, standards, the order after: no decision rests on them
            continue
        for field in structs.fields(table.type):
            if field.name == "aql":
                yield from ((table.name, field.name, severity.value) for severity in Severity)
            else:
                yield table.name, field.name


def _changed(order: Order, path: tuple[str, ...], value: str) -> tuple[Order, list[Fault]]:
    """Return *order* with *value* at *path*, and what of it no order file could say."""
    first: list[Fault] = []
    for given in _readings(value):
        taken = list(values(type(getattr(order, path[0])), _nested(order, path, given), path[:1]))
        faults = [entry for entry in taken if isinstance(entry, Fault)]
        if not faults:
            fields = dict(entry for entry in taken if not isinstance(entry, Fault))
            table = structs.replace(getattr(order, path[0]), **fields)
            new = structs.replace(order, **{path[0]: table})
            known = {fault.sentence for fault in order_faults(order)}
            return new, [*figures_of(path[0], table), *(f for f in order_faults(new) if f.sentence not in known)]
        first = first or faults
    return order, first


def _nested(order: Order, path: tuple[str, ...], value: object) -> dict[str, object]:
    """Return the table with the field as the order file would hold it; ``none`` takes the field's own default."""
    if len(path) > 2:  # noqa: PLR2004  a table within a table: the limits by class
        rates = structs.asdict(getattr(getattr(order, path[0]), path[1]))
        return {path[1]: {**rates, path[2]: None if value == _NOTHING else value}}
    if value != _NOTHING:
        return {path[1]: value}
    fields = structs.fields(type(getattr(order, path[0])))
    return {path[1]: next(field.default for field in fields if field.name == path[1])}


def _readings(value: str) -> Iterator[object]:
    """Yield *value* as TOML has it, then as plain text: no shell should have to carry the quotes of a word."""
    with suppress(tomllib.TOMLDecodeError):
        yield tomllib.loads(f"value = {value}", parse_float=Decimal)["value"]
    yield value


def _at(order: Order, path: tuple[str, ...]) -> object:
    found: object = order
    for name in path:
        found = getattr(found, name)
    return found


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        value = ", ".join(map(str, value))
    return "nothing" if value in (None, "") else str(value)
