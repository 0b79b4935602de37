"""What may stand together: the demands that clauses make on each other, and what the order's own terms shut out."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

import msgspec

from toolkit.contracts.clause import Clause
from toolkit.contracts.library import Library
from toolkit.model.order import Order
from toolkit.resources import data_dir

FILE = "interlocks.toml"
# The blanks that hold a part of the Price with a day of its own, by clause; together they are the whole.
_SHARES = {
    "e1-balance-on-pass": ("deposit_percent", "balance_percent"),
    "e1-staged-balance": ("deposit_percent", "shipment_percent", "arrival_percent"),
    "e1-open-account": ("deposit_percent", "balance_percent"),
    "e3-lc-certificate": ("lc_percent",),
}
_DUE = frozenset({"e1-balance-on-pass", "e1-staged-balance", "e1-open-account"})
_WHOLE = 100


class Choice(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Clauses of which one is taken, by a field of the order."""

    of: tuple[str, ...]
    field: str
    by: dict[str, str]
    otherwise: str


class Rule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    because: str
    refuse: bool
    when: dict[str, tuple[str, ...]] = {}
    has: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    mend: str | None = None


class Objection(NamedTuple):
    """Why terms do not hold together; *refuse* is ``False`` for what one may know and leave."""

    because: str
    mend: str | None
    refuse: bool

    def __str__(self) -> str:
        return self.because + (f" ({self.mend})" if self.mend else "")


def usual(known: Library, order: Order) -> tuple[str, ...]:
    """Return the ids of the clauses that *order* wants where nobody chose: all, one of each set of alternates."""
    left_out = {one for choice in _data()[0] for one in choice.of} - {_chosen(choice, order) for choice in _data()[0]}
    return tuple(
        clause.id for clause in known.clauses.values() if clause.id not in left_out and clause.front.state != "retired"
    )


def objections(chosen: Iterable[Clause], order: Order, there: frozenset[str] = frozenset()) -> Iterator[Objection]:
    """Yield all that speaks against *chosen* in one contract for *order*; *there* are ids that it holds already."""
    clauses = {clause.id: clause for clause in chosen}
    ids = frozenset(clauses) | there
    for clause in clauses.values():
        yield from _missing(clause, ids)
        yield from _conflicting(clause, ids)
    yield from _shares(clauses, order)
    for rule in _data()[1]:
        if _speaks(rule, ids, clauses, order):
            yield Objection(rule.because.format_map(_Fields(order)), rule.mend, rule.refuse)


def _missing(clause: Clause, ids: frozenset[str]) -> Iterator[Objection]:
    """Yield what *clause* needs and does not find; an alternate does as well."""
    for wanted in clause.front.requires:
        if wanted not in ids and not _alternates(wanted) & ids:
            yield Objection(f"{clause.id} needs {wanted}", f"take {wanted} too", refuse=True)


def _alternates(clause: str) -> frozenset[str]:
    return frozenset(one for choice in _data()[0] if clause in choice.of for one in choice.of)


def _conflicting(clause: Clause, ids: frozenset[str]) -> Iterator[Objection]:
    for other in clause.front.conflicts:
        if other in ids:
            yield Objection(f"{clause.id} and {other} cannot stand together", "leave one of them out", refuse=True)


def _shares(clauses: Mapping[str, Clause], order: Order) -> Iterator[Objection]:
    """Yield that the parts of the price, each with its own trigger, do not make the whole of it."""
    if _DUE.isdisjoint(clauses):
        return
    parts = {
        (name, blank): _figure(clauses[name], blank, order)
        for name, blanks in _SHARES.items()
        if name in clauses
        for blank in blanks
        if blank in clauses[name].front.variables
    }
    if "e1-open-account" in clauses and order.payment.deposit_percent is not None:
        parts["payment", "deposit_percent"] = float(order.payment.deposit_percent)
    total = sum(parts.values())
    if parts and total != _WHOLE:
        told = ", ".join(f"{name} {blank} {value:g} %" for (name, blank), value in parts.items())
        mend = "state the shares in the order file, [payment] or [terms.ID]"
        yield Objection(f"the parts of the Price make {total:g} %, not 100: {told}", mend, refuse=True)


def _figure(clause: Clause, blank: str, order: Order) -> float:
    """Return the share that fills *blank*: stated for the clause, from the order, or by default."""
    variable = clause.front.variables[blank]
    stated = order.terms.get(clause.id, {}).get(blank)
    found = stated if stated is not None else _field(order, variable.source) if variable.source else None
    return float(str(found if found is not None else variable.default or 0))


def _chosen(choice: Choice, order: Order) -> str:
    return choice.by.get(str(_field(order, choice.field)), choice.otherwise)


def _speaks(rule: Rule, ids: frozenset[str], new: Collection[str], order: Order) -> bool:
    told = {name: str(_field(order, name) or "").upper() for name in rule.when}
    fits = all(
        told[name].split(" ")[0] in {value.upper() for value in values} or told[name] in values
        for name, values in rule.when.items()
    )
    return fits and ids.issuperset(rule.has) and not ids.intersection(rule.lacks) and _concerns(rule, new)


def _concerns(rule: Rule, new: Collection[str]) -> bool:
    """Tell whether *rule* is about one of the clauses that are *new*, and not only about what was there before."""
    return not rule.has or not new or any(one in new for one in rule.has)


def _field(order: Order, name: str) -> object:
    found: object = order
    for part in name.split("."):
        found = getattr(found, part, None)
    return found


class _Fields(dict[str, Any]):
    """The fields of an order by their dotted names, for the sentences of the rules."""

    def __init__(self, order: Order) -> None:
        super().__init__()
        self.order = order

    def __missing__(self, name: str) -> object:
        return _Dotted(self.order, name)


class _Dotted:
    def __init__(self, order: Order, name: str) -> None:
        self.value = getattr(order, name, None)

    def __getattr__(self, name: str) -> object:
        return getattr(self.value, name)


@cache
def _data() -> tuple[tuple[Choice, ...], tuple[Rule, ...]]:
    import tomllib

    table: Mapping[str, Any] = tomllib.loads((data_dir("clauses") / FILE).read_text(encoding="utf-8"))
    return msgspec.convert(table["choice"], tuple[Choice, ...]), msgspec.convert(table["rule"], tuple[Rule, ...])
