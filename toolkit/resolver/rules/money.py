"""What each way costs both sides, how sure that is, and what a day of delay or a discount is worth."""

from toolkit.model.resolution import Cost, CostInput, Discount, Path, Reason
from toolkit.resolver import ledger, prices, wording
from toolkit.resolver.conditions import marginal, share_worth_sorting
from toolkit.resolver.ledger import Priced
from toolkit.resolver.settled import Rule, Settled
from toolkit.resolver.wording import about, listed

_VISIT = ("costs.man_day", "costs.man_days")
# The figures in the sums of each side, by the path that has them; a return is in the sum of every lot that ships.
_RETURNS = ("costs.return_cost", "costs.return_share", "policy.return_share_major", "policy.return_share_minor")
_OF_THE_BUYER: dict[Path, tuple[str, ...]] = {
    "rework": (*_RETURNS, "costs.rework_days"),
    "sort": (*_RETURNS, "costs.sort_days"),
    "concession": _RETURNS,
}
_OF_THE_SUPPLIER: dict[Path, tuple[str, ...]] = {
    "rework": ("costs.rework_per_unit", "costs.sort_per_unit"),
    "sort": ("costs.sort_per_unit", "costs.scrap_per_unit"),
}
_OF_MONEY = ("_cost", "_per_unit", "man_day")
_CORRECTIONS: tuple[Path, ...] = ("rework", "sort")


def money(settled: Settled) -> Reason | None:
    """G51: the cost of each open path; where the ranking turns within the interval, the sample cannot decide."""
    ways = ledger.priced(settled.options)
    if len(ways) < 2:  # noqa: PLR2004
        return None
    cheapest = {_cheapest(ways, "low").path, _cheapest(ways, "high").path}
    beyond = "" if settled.path in cheapest else _beyond(settled, cheapest)
    text = (
        f"Your expected cost: {_sums(ways, settled)}{_gain(ways)}.{_ranking(ways)}{beyond}"
        f"{_lacking(settled)}{_defaults(settled, _fields(settled, supplier=False))}"
    )
    return Reason(rule="G51", text=text)


def _sums(ways: tuple[Priced, ...], settled: Settled) -> str:
    return "; ".join(f"{way.name} {_range(way.cost, settled.case.order.order.money)}" for way in ways)


def _gain(ways: tuple[Priced, ...]) -> str:
    return "; below zero is a gain" if any(way.cost.low < 0 for way in ways) else ""


def _beyond(settled: Settled, cheapest: set[Path]) -> str:
    """Return why the path is another one than the cheapest."""
    if cheapest == {"sort"} and not share_worth_sorting(settled.case):
        return " But too many units are bad for it: it would leave a short order."
    return " The path rests on more than money."


def _ranking(ways: tuple[Priced, ...]) -> str:
    """Return which way is cheapest, and between which ways the sample cannot decide."""
    first, last = _cheapest(ways, "low").name, _cheapest(ways, "high").name
    pairs = [pair for pair in ledger.undecided(ways) if set(pair) != {first, last}]
    others = f" Nor between {listed(f'{one} and {other}' for one, other in pairs)}." if pairs else ""
    if first != last:
        return (
            f" With few bad units {first} is cheapest, with many {last}: the sample cannot decide between them.{others}"
        )
    if not pairs:
        return f" Cheapest throughout: {first}."
    return f" Cheapest throughout: {first}; the sample cannot decide between {'; '.join(map(' and '.join, pairs))}."


def _lacking(settled: Settled) -> str:
    """Return without which figures some way has no sum for the buyer."""
    fields = [field for option in settled.options if option.allowed for field in _missing(settled, option.path)]
    return _without(listed(dict.fromkeys(map(_name, fields))))


def _missing(settled: Settled, path: Path) -> tuple[str, ...]:
    return settled.estimates[path].missing if path in settled.estimates else ()


def _without(names: str) -> str:
    return f" Not worked out without: {names}." if names else ""


def _fields(settled: Settled, *, supplier: bool) -> frozenset[str]:
    """Return the figures that the open sums of this side rest on; a visit is in the sum of whoever pays it."""
    part = prices.buyers_part(settled.case)
    pays = part < 1 if supplier else part > 0
    visit = _VISIT if pays and any(map(settled.allowed, _CORRECTIONS)) else ()
    by_path = _OF_THE_SUPPLIER if supplier else _OF_THE_BUYER
    return frozenset((*visit, *(field for path in by_path if settled.allowed(path) for field in by_path[path])))


def _inputs(settled: Settled, fields: frozenset[str], source: str) -> list[CostInput]:
    given = settled.money.inputs if settled.money else ()
    return [one for one in given if one.field in fields and one.source == source]


def _defaults(settled: Settled, fields: frozenset[str]) -> str:
    taken = _inputs(settled, fields, "default")
    currency = settled.case.order.order.money
    return f" Not given, so taken by default: {listed(_named(one, currency) for one in taken)}." if taken else ""


def _named(one: CostInput, currency: str) -> str:
    if one.value is None:
        return _name(one.field)
    value = wording.money(one.value, currency) if one.field.endswith(_OF_MONEY) else f"{one.value.normalize():f}"
    return f"{_name(one.field)} {value}"


def _name(field: str) -> str:
    return field.partition(".")[2].replace("_", " ")


def supplier_cost(settled: Settled) -> Reason | None:
    """G51: what the same ways cost the supplier, who will choose by that."""
    ways, fields = ledger.priced(settled.options, supplier=True), _fields(settled, supplier=True)
    if not ways or settled.money is None:
        return None
    lacking = listed(_name(one.field) for one in _inputs(settled, fields, "missing"))
    text = f"The supplier's cost: {_sums(ways, settled)}.{_without(lacking)}{_defaults(settled, fields)}"
    return Reason(rule="G51", text=text)


def delay_break_even(settled: Settled) -> Reason | None:
    """G36: the sum behind a concession."""
    worth = settled.money.break_even_delay if settled.money else None
    if worth is None or not settled.allowed("concession"):
        return None
    when = (
        f"when a day of delay costs you more than {about(worth, settled.case.order.order.money)}"
        if worth
        else "at any delay"
    )
    return Reason(rule="G36", text=f"By money alone a concession beats rework {when}.")


def fair_discount(settled: Settled) -> Reason | None:
    """G36: what a concession is worth: between the cost of the bad units as estimated and at the high end."""
    asked = settled.money.fair_discount if settled.money else ()
    if not asked or not _concession_is_near(settled):
        return None
    low, high = asked
    currency = settled.case.order.order.money
    percent = f"{low.percent} to {high.percent} % of the price, " if low.percent is not None else ""
    text = (
        f"A fair discount lies between {about(low.amount, currency)} and {about(high.amount, currency)}: {percent}"
        f"{_span(low, high, 'per_unit')} per unit of the lot, {_span(low, high, 'per_bad_unit')} per unit expected bad."
        f"{_defaults(settled, frozenset(_RETURNS))}"
    )
    return Reason(rule="G36", text=text)


def _concession_is_near(settled: Settled) -> bool:
    """Return whether a concession is open, or a marginal excess would make it so once a remedy is agreed."""
    return settled.allowed("concession") or (settled.case.order.concession.remedy is None and marginal(settled.case))


def air_freight(settled: Settled) -> Reason | None:
    """G51: air freight is worth its price only where the delay it saves costs more."""
    sums = settled.money
    if sums is None or sums.air_freight is None or sums.delay is None:
        return None
    currency = settled.case.order.order.money
    pays = "it pays" if sums.delay > sums.air_freight else "it does not pay"
    days = prices.rework_days(settled.case)
    text = (
        f"Air freight costs {about(sums.air_freight, currency)} more, {days} days of delay "
        f"{about(sums.delay, currency)}: {pays}. Who bears it is to be agreed."
    )
    return Reason(rule="G51", text=text)


def _span(low: Discount, high: Discount, field: str) -> str:
    return f"{getattr(low, field)} to {getattr(high, field)}"


def _range(cost: Cost, currency: str) -> str:
    if cost.low == cost.high:
        return about(cost.expected, currency)
    return f"{about(cost.expected, currency)} ({cost.low:,} to {cost.high:,})"


def _cheapest(ways: tuple[Priced, ...], column: str) -> Priced:
    return min(ways, key=lambda way: getattr(way.cost, column))


RULES: tuple[Rule, ...] = (money, supplier_cost, delay_break_even, fair_discount, air_freight)
