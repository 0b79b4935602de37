"""What may stand together: the demands that clauses make on each other, and what the order's own terms shut out."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

import msgspec

from toolkit.contracts.clause import Clause
from toolkit.contracts.library import Library
from toolkit.model.order import Order
from toolkit.resources import data_table

FILE = "interlocks.toml"
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


class Share(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The *parts* of the Price that clause *of* pays: its blanks, or dotted fields of the order.

    *whole* tells that the clause sets when the Price is due, so that all parts together must make the whole of it.
    """

    of: str
    parts: tuple[str, ...]
    whole: bool


class Rising(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Blanks of the clause *of*, of which each is at least as high as the one before it."""

    of: str
    blanks: tuple[str, ...]
    because: str


class Idle(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A clause that nobody needs where the order has *when*: not taken unasked, and told where it is taken."""

    of: str
    when: dict[str, tuple[str, ...]]
    because: str


class Once(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A clause of which a contract can have only one; *says* is what a sentence has that is one."""

    of: str
    because: str
    says: str = ""


class Touch(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a clause does beside its own subject: the clauses of those subjects."""

    of: str
    also: tuple[str, ...]


class Rest(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Clauses *of* whose words rest on the clause *on*, unless the order says elsewhere what it says."""

    of: tuple[str, ...]
    on: str
    because: str


class Apart(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A clause whose subject is apart from all others: what a sentence gives for it limits nothing elsewhere."""

    of: str
    because: str


class Interlocks(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    version: int
    choice: tuple[Choice, ...]
    rule: tuple[Rule, ...]
    share: tuple[Share, ...]
    rising: tuple[Rising, ...]
    idle: tuple[Idle, ...]
    once: tuple[Once, ...] = ()
    touch: tuple[Touch, ...] = ()
    rest: tuple[Rest, ...] = ()
    apart: tuple[Apart, ...] = ()


class Objection(NamedTuple):
    """Why terms do not hold together; *refuse* is ``False`` for what one may know and leave."""

    because: str
    mend: str | None
    refuse: bool

    def __str__(self) -> str:
        return self.because + (f" ({self.mend})" if self.mend else "")


def usual(known: Library, order: Order) -> tuple[str, ...]:
    """Return the ids of the clauses that *order* wants where nobody chose: all, one of each set of alternates."""
    choices = _data().choice
    left_out = {one for choice in choices for one in choice.of} - {_chosen(choice, order) for choice in choices}
    left_out |= {idle.of for idle in _data().idle if _fits(idle.when, order)}
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
    yield from _falling(clauses, order)
    for rest in _data().rest:
        if rest.on not in ids and any(one in clauses for one in rest.of):
            yield Objection(rest.because, f"take {rest.on} too, or --with-required", refuse=False)
    for idle in _data().idle:
        if idle.of in clauses and _fits(idle.when, order):
            yield Objection(idle.because, f"leave {idle.of} out", refuse=False)
    for rule in _data().rule:
        if _speaks(rule, ids, clauses, order):
            yield Objection(rule.because.format_map(_Fields(order)), rule.mend, rule.refuse)


def concerning(ids: Collection[str]) -> frozenset[str]:
    """Return the clauses whose presence in a contract changes what is said about *ids*."""
    rules = (rule for rule in _data().rule if any(one in ids for one in rule.has))
    beside = (other for one in ids for other in touched(one))
    return frozenset([*(one for rule in rules for one in (*rule.has, *rule.lacks)), *beside])


def once(clause: str) -> tuple[Once, ...]:
    """Return why a contract that has the subject of *clause* already can take no second one."""
    return tuple(one for one in _data().once if one.of == clause)


def touched(clause: str) -> tuple[str, ...]:
    """Return the clauses on whose subjects *clause* touches beside its own."""
    return tuple(other for one in _data().touch if one.of == clause for other in one.also)


def apart() -> frozenset[str]:
    """Return the clauses of which a sentence says nothing against the subject of another, though it names that."""
    return frozenset(one.of for one in _data().apart)


def _missing(clause: Clause, ids: frozenset[str]) -> Iterator[Objection]:
    """Yield what *clause* needs and does not find."""
    for wanted in lacking(clause, ids):
        yield Objection(f"{clause.id} needs {wanted}", f"take {wanted} too", refuse=True)


def lacking(clause: Clause, ids: frozenset[str]) -> Iterator[str]:
    """Yield the clauses that *clause* needs and that are not among *ids*, nor is an alternate of theirs."""
    for wanted in clause.front.requires:
        if wanted not in ids and not _alternates(wanted) & ids:
            yield wanted


def wanting(clause: Clause, ids: frozenset[str]) -> Iterator[str]:
    """Yield what *clause* needs and what its words rest on, so far as that is not among *ids*."""
    yield from lacking(clause, ids)
    yield from (rest.on for rest in _data().rest if clause.id in rest.of and rest.on not in ids)


def _alternates(clause: str) -> frozenset[str]:
    return frozenset(one for choice in _data().choice if clause in choice.of for one in choice.of)


def _conflicting(clause: Clause, ids: frozenset[str]) -> Iterator[Objection]:
    for other in clause.front.conflicts:
        if other in ids:
            yield Objection(f"{clause.id} and {other} cannot stand together", "leave one of them out", refuse=True)


def _shares(clauses: Mapping[str, Clause], order: Order) -> Iterator[Objection]:
    """Yield that the parts of the price, each with its own trigger, do not make the whole of it."""
    shares = [one for one in _data().share if one.of in clauses]
    if not any(one.whole for one in shares):
        return
    figures = ((one.of, part, _figure(clauses[one.of], part, order)) for one in shares for part in one.parts)
    parts = {(of, part): figure for of, part, figure in figures if figure is not None}
    total = sum(parts.values(), Decimal(0))
    if parts and total != _WHOLE:
        told = ", ".join(f"{name} {blank} {_plain(value)} %" for (name, blank), value in parts.items())
        mend = "state the shares in the order file, [payment] or [terms.ID]"
        yield Objection(f"the parts of the Price make {_plain(total)} %, not 100: {told}", mend, refuse=True)


def _falling(clauses: Mapping[str, Clause], order: Order) -> Iterator[Objection]:
    """Yield that a figure is lower than one which it cannot go below."""
    for rising in _data().rising:
        if rising.of not in clauses:
            continue
        figures = [(blank, _figure(clauses[rising.of], blank, order) or Decimal(0)) for blank in rising.blanks]
        for (one, low), (other, high) in pairwise(figures):
            if low > high:
                told = f"{rising.of}: {one} is {_plain(low)} and {other} is {_plain(high)}: {rising.because}"
                yield Objection(told, f"state them in the order file, [terms.{rising.of}]", refuse=True)


def _figure(clause: Clause, part: str, order: Order) -> Decimal | None:
    """Return a share in percent as written: of the order, or what fills the blank: stated, of the order, or default."""
    variable = clause.front.variables.get(part)
    if variable is None:
        found = _field(order, part)
        return None if found is None else Decimal(str(found))
    stated = order.terms.get(clause.id, {}).get(part)
    found = stated if stated is not None else _field(order, variable.source) if variable.source else None
    return Decimal(str(found if found is not None else variable.default or 0))


def _plain(figure: Decimal) -> str:
    return f"{figure.normalize():f}"


def _chosen(choice: Choice, order: Order) -> str:
    return choice.by.get(str(_field(order, choice.field)), choice.otherwise)


def _speaks(rule: Rule, ids: frozenset[str], new: Collection[str], order: Order) -> bool:
    there = ids.issuperset(rule.has) and not ids.intersection(rule.lacks)
    return there and _fits(rule.when, order) and _concerns(rule, new)


def _fits(when: Mapping[str, tuple[str, ...]], order: Order) -> bool:
    """Tell whether each field of *order* that *when* names has one of its values, or begins with one: "FOB Ningbo".

    "" is the value of a field that the order does not have.
    """
    return all(_is_one(_field(order, name), {value.upper() for value in values}) for name, values in when.items())


def _is_one(found: object, values: Collection[str]) -> bool:
    told = f"{found.normalize():f}" if isinstance(found, Decimal) else str("" if found is None else found).upper()
    return told in values or told.split(" ")[0] in values


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
def _data() -> Interlocks:
    return msgspec.convert(data_table("clauses", FILE), Interlocks)
