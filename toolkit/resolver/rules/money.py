"""What each way costs both sides, how sure that is, and what a day of delay or a discount is worth."""

from toolkit.model.resolution import Cost, CostInput, Discount, Reason
from toolkit.resolver import ledger, prices
from toolkit.resolver.ledger import Priced
from toolkit.resolver.settled import Rule, Settled
from toolkit.resolver.wording import about, listed

_OF_THE_SUPPLIER = {"costs.rework_per_unit", "costs.sort_per_unit", "costs.scrap_per_unit"}


def money(settled: Settled) -> Reason | None:
    """G51: the cost of each open path; where the ranking turns within the interval, the sample cannot decide."""
    ways = ledger.priced(settled.options)
    if len(ways) < 2:  # noqa: PLR2004
        return None
    currency = settled.case.order.order.money
    sums = "; ".join(f"{way.name} {_range(way.cost, currency)}" for way in ways)
    cheapest = {_cheapest(ways, "low").path, _cheapest(ways, "high").path}
    beyond = "" if settled.path in cheapest else " The path rests on more than money."
    return Reason(rule="G51", text=f"Your expected cost: {sums}.{_ranking(ways)}{beyond}{_defaults(settled)}")


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


def _defaults(settled: Settled) -> str:
    taken = [one for one in (settled.money.inputs if settled.money else ()) if one.source == "default"]
    return f" Not given, so taken by default: {listed(map(_named, taken))}." if taken else ""


def _named(one: CostInput) -> str:
    return _name(one) if one.value is None else f"{_name(one)} {one.value.normalize():f}"


def _name(one: CostInput) -> str:
    return one.field.partition(".")[2].replace("_", " ")


def supplier_cost(settled: Settled) -> Reason | None:
    """G51: what the same ways cost the supplier, who will choose by that."""
    currency = settled.case.order.order.money
    open_ways = [option for option in settled.options if option.allowed and option.supplier_cost is not None]
    if not open_ways or settled.money is None:
        return None
    sums = "; ".join(
        f"{option.path} {_range(option.supplier_cost, currency)}" for option in open_ways if option.supplier_cost
    )
    lacking = [_name(one) for one in settled.money.inputs if one.field in _OF_THE_SUPPLIER and one.source == "missing"]
    without = f" Not worked out without: {listed(lacking)}." if lacking else ""
    return Reason(rule="G51", text=f"The supplier's cost: {sums}.{without}")


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
    )
    return Reason(rule="G36", text=text)


def _concession_is_near(settled: Settled) -> bool:
    """Return whether a concession is open, or kept from it by the missing remedy alone."""
    return settled.allowed("concession") or settled.case.order.concession.remedy is None


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
