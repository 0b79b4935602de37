"""What the sums say beside the table of costs: which way is cheapest, and what the sums rest on."""

from collections.abc import Iterator

from toolkit.model.resolution import Cost, CostInput, Money, Resolution
from toolkit.resolver.ledger import priced
from toolkit.resolver.wording import about


def money_notes(decided: Resolution) -> Iterator[str]:
    """Yield the sentences; none where money has no say."""
    money = decided.money
    if money is None:
        return
    yield from _ranking(decided)
    if money.air_freight is not None and money.delay is not None:
        air, delay = about(money.air_freight, money.currency), about(money.delay, money.currency)
        yield f"Air freight costs {air} more, the delay that it saves {delay}."
    if not any(option.cost or option.supplier_cost for option in decided.options):
        return
    taken = ", ".join(map(_named, _inputs(money, "default")))
    lacking = ", ".join(_name(one) for one in _inputs(money, "missing"))
    if taken:
        yield f"Not given, taken by default: {taken}."
    if lacking:
        yield f"Not given, left out: {lacking}."


def _ranking(decided: Resolution) -> Iterator[str]:
    ways = priced(decided.options)
    if len(ways) < 2:  # noqa: PLR2004
        return
    few, many = (min(ways, key=lambda way: getattr(way.cost, column)) for column in ("low", "high"))
    if few.name == many.name:
        beyond = "; the choice rests on more than money" if few.path != decided.path else ""
        yield f"Cheapest for you throughout: {few.name}{beyond}."
    else:
        yield f"With few bad units {few.name} is cheapest, with many {many.name}: the sample cannot decide."


def _inputs(money: Money, source: str) -> list[CostInput]:
    return [one for one in money.inputs if one.source == source]


def _named(one: CostInput) -> str:
    return f"{_name(one)} {one.value.normalize():f}" if one.value is not None else _name(one)


def _name(one: CostInput) -> str:
    return one.field.partition(".")[2].replace("_", " ")


def figure(cost: Cost, currency: str) -> str:
    """Return ``USD 1,008 (907 to 1,094)``, or one figure where there is no range."""
    between = f" ({cost.low:,.0f} to {cost.high:,.0f})" if cost.low != cost.high else ""
    return f"{currency} {cost.expected:,.0f}{between}"
