"""What fills the blanks of a clause: the order file, the user's own terms, or the clause's default."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from toolkit.contracts.clause import Blank, Clause, Position, Tongue, Variable
from toolkit.contracts.points import points
from toolkit.documents.dates import long_date
from toolkit.documents.language import Language, written_in
from toolkit.documents.money import amount, share
from toolkit.errors import InvalidInputError
from toolkit.model.order import Order

Value = str | int | float | Decimal | date
# As [terms.b1-inspection-right] of an order file gives them; a text may be given for each language.
Stated = Mapping[str, Mapping[str, Value | Mapping[str, str]]]


class Filled(NamedTuple):
    """The value of one blank in both languages, and where it comes from: "order file", "terms" or "default"."""

    clause: str
    name: str
    texts: Mapping[Tongue, str]
    source: str


def filled(clause: Clause, position: Position, order: Order) -> dict[str, Filled]:
    """Return the blanks of *clause* that its text for *position* has, each with its value.

    Raises:
        InvalidInputError: a value is of another kind than the blank wants or outside its bounds, or a blank has none.
    """
    used = {
        part.name
        for (where, _), section in clause.sections.items()
        if where is position
        for point in points(section)
        for part in point.parts
        if isinstance(part, Blank)
    }
    return {
        name: _filled(clause.id, name, variable, order)
        for name, variable in clause.front.variables.items()
        if name in used
    }


def unknown(order: Order, clauses: Iterable[Clause]) -> list[str]:
    """Return what the order file gives for clauses or blanks that the terms do not have."""
    known = {clause.id: clause.front.variables for clause in clauses}
    faults = []
    for clause, given in order.terms.items():
        if clause not in known:
            faults.append(f"terms.{clause}: no such clause is in these terms")
            continue
        faults += [
            f"terms.{clause}.{name}: the clause has no such blank" for name in given if name not in known[clause]
        ]
    return faults


def _filled(clause: str, name: str, variable: Variable, order: Order) -> Filled:
    given = order.terms.get(clause, {}).get(name)
    chosen = variable.words.get(str(given))
    if chosen is not None:
        return Filled(clause, name, {Tongue.ENGLISH: chosen.en, Tongue.CHINESE: chosen.zh}, "terms")
    if given is not None:
        place = f"terms.{clause}.{name}"
        texts = dict(_stated(place, given, variable))
        _hold(place, given, variable)
        return Filled(clause, name, texts, "terms")
    found = _in_order(order, variable.source)
    spoken = variable.words.get(str(found))
    if spoken is not None:
        return Filled(clause, name, {Tongue.ENGLISH: spoken.en, Tongue.CHINESE: spoken.zh}, "order file")
    if found is not None and not variable.words:
        _hold(str(variable.source), found, variable)
        return Filled(clause, name, _both(found, variable, order), "order file")
    if variable.default is None:
        raise InvalidInputError(
            f"{clause} has no value for {name} ({variable.means}).", f"Give it in the order file: [terms.{clause}]."
        )
    texts = dict(_both(variable.default, variable, order))
    if variable.default_zh is not None:
        texts[Tongue.CHINESE] = variable.default_zh
    return Filled(clause, name, texts, "default")


def _in_order(order: Order, source: str | None) -> Value | None:
    found: object = order
    for name in source.split(".") if source else ():
        found = getattr(found, name, None)
    return found if isinstance(found, Value) and not isinstance(found, Order) else None


def _stated(place: str, given: Value | Mapping[str, str], variable: Variable) -> Mapping[Tongue, str]:
    if isinstance(given, Mapping):
        missing = [tongue.value for tongue in Tongue if tongue.value not in given]
        if missing or variable.type != "text":
            raise InvalidInputError(f"{place} must give {' and '.join(missing) or 'one value'}.")
        return {tongue: given[tongue.value] for tongue in Tongue}
    wanted = {"integer": (int,), "number": (int, float, Decimal), "date": (date,)}.get(variable.type)
    if wanted and (isinstance(given, bool) or not isinstance(given, wanted)):
        raise InvalidInputError(f"{place} is {given!r}; it must be of the kind {variable.type}: {variable.means}.")
    return _both(given, variable, None)


def outside(value: object, variable: Variable) -> Iterator[str]:
    """Yield what *variable* demands of *value* and does not find."""
    if isinstance(value, (int, float, Decimal)):
        least, most = variable.bounds
        if value < least:
            yield f"it must be at least {share(Decimal(str(least)))}"
        if most is not None and value > most:
            yield f"it must be at most {share(Decimal(str(most)))}"
    texts = value.values() if isinstance(value, Mapping) else [value]
    for text in texts if variable.names else ():
        if not any(re.search(rf"\b{re.escape(name)}\b", str(text), re.IGNORECASE) for name in variable.names):
            yield f"it must name one of {', '.join(variable.names)}"


def _hold(place: str, value: object, variable: Variable) -> None:
    for demand in outside(value, variable):
        shown = value if isinstance(value, (int, float, Decimal)) else repr(value)
        raise InvalidInputError(f"{place} is {shown}; {demand}: {variable.means}.")


def _both(value: Value, variable: Variable, order: Order | None) -> dict[Tongue, str]:
    return {tongue: _text(value, variable, order, tongue) for tongue in Tongue}


def _text(value: Value, variable: Variable, order: Order | None, tongue: Tongue) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        with written_in(Language(tongue.value)):
            return long_date(value)
    figure = Decimal(str(value))
    currency = order.order.currency if order is not None else None
    if variable.type == "money" and currency is not None:
        with written_in(Language(tongue.value)):
            return amount(figure, currency)
    return share(figure)
