"""What the sums say beside the table of costs: which way is cheapest, what has no sum, and what the sums rest on."""

from collections.abc import Iterator

from toolkit.model.resolution import Cost, CostInput, Money, Option, Path, Resolution
from toolkit.resolver.ledger import priced
from toolkit.resolver.wording import SORT_MODES, about, listed

_RETURNS = ("costs.return_cost", "costs.return_share", "policy.return_share_major", "policy.return_share_minor")
_VISIT = ("costs.man_day", "costs.man_days")
_LOT = ("order.quantity", "order.unit_price")
# Without these the buyer's sum of a way is not worked out.
_NEEDED: dict[Path, tuple[str, ...]] = {
    "rework": (*_LOT, "costs.delay_per_day", "costs.man_day"),
    "sort": (*_LOT, "costs.delay_per_day", "costs.margin_per_unit", "costs.man_day"),
    "concession": _LOT,
    "reject": (*_LOT, "payment.deposit_percent", "costs.margin_per_unit"),
}
# These are in the sums of a way, the buyer's or the supplier's; what a return costs has a sentence of its own.
_RESTS_ON: dict[Path, tuple[str, ...]] = {
    "rework": ("costs.rework_days", "costs.sort_per_unit", *_VISIT),
    "sort": ("costs.sort_days", "costs.sort_per_unit", "costs.scrap_per_unit", *_VISIT),
    "concession": (),
    "reject": ("costs.replacement_days", "payment.deposit_percent", *_VISIT),
}


NO_CURRENCY = (
    "The order file names no currency, so no sum has one. What is taken by default for a visit, repair or scrap is in "
    "US dollars and counts as it stands: give [order] currency."
)


def money_notes(decided: Resolution, told: tuple[Option, ...], *, whole: bool = False) -> Iterator[str]:
    """Yield the sentences on the sums of the options *told*; none where money has no say. *whole*: every figure."""
    money = decided.money
    if money is None:
        return
    yield from _ranking(decided)
    if money.air_freight is not None and money.delay is not None:
        air, delay = about(money.air_freight, money.currency), about(money.delay, money.currency)
        yield f"Air freight costs {air} more, the delay that it saves {delay}."
    yield from _unpriced(decided, money)
    yield from _gain(told)
    yield from _defaults(told, money)
    lacking = _inputs(money, "missing")
    if whole and lacking:
        yield f"Not given, left out: {', '.join(map(_name, lacking))}."
    if not money.currency and any(map(has_sum, told)):
        yield NO_CURRENCY


def has_sum(option: Option) -> bool:
    """Return whether anything is known of what *option* costs either side."""
    supplier = (option.supplier_cost, *(mode.supplier_cost for mode in option.modes))
    return costs_you(option) or any(cost is not None for cost in supplier)


def costs_you(option: Option) -> bool:
    return any(cost is not None for cost in (option.cost, *(mode.cost for mode in option.modes)))


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


def _unpriced(decided: Resolution, money: Money) -> Iterator[str]:
    """Yield which open ways have no sum for the buyer, and without which figures: a way is not free for lack of one."""
    missing = {one.field for one in _inputs(money, "missing")}
    lacks: dict[str, list[str]] = {}
    for option in decided.options:
        needed = [_spoken(field) for field in _NEEDED[option.path] if field in missing]
        if option.allowed and option.cost is None and needed:
            # The other mode of a sort may have its sum.
            name = SORT_MODES["short shipment"] if option.path == "sort" and costs_you(option) else option.path
            lacks.setdefault(listed(needed), []).append(name)
    if lacks:
        told = "; of ".join(f"{listed(paths)} without {names}" for names, paths in lacks.items())
        yield f"Your cost is not worked out: of {told}."


def _gain(told: tuple[Option, ...]) -> Iterator[str]:
    """Yield what a sum below zero means, where there is one."""
    if any(option.cost is not None and option.cost.low < 0 for option in told):
        yield "Below zero is a gain for you: the remedy agreed is worth more than what the bad units cost."


def _defaults(told: tuple[Option, ...], money: Money) -> Iterator[str]:
    """Yield the figures that nobody gave and that the sums of *told* rest on, those that weigh most first."""
    fields = _in_the_sums(told)
    taken = [_named(one) for one in _inputs(money, "default") if one.field in fields]
    notes = [*_returns(told, money), *([", ".join(taken)] if taken else [])]
    if notes:
        yield f"Not given, taken by default: {'; '.join(notes)}."


def _returns(told: tuple[Option, ...], money: Money) -> Iterator[str]:
    """Yield how many bad units are taken to come back, where nobody gave it and a sum of the buyer's rests on it."""
    shares = [one for one in _inputs(money, "default") if one.field in _RETURNS[1:] and one.value is not None]
    each = next((one for one in money.inputs if one.field == _RETURNS[0]), None)
    bought = any(option.path != "reject" and costs_you(option) for option in told)
    if not bought or not shares or each is None or each.value is None:
        return
    parts = " or ".join(dict.fromkeys(f"{100 * float(one.value or 0):g}" for one in shares))
    classes = ", by class," if " or " in parts else ""
    yield (
        f"of 100 bad units {parts}{classes} come back, at {each.value:,.2f} each (by rule of thumb; a label or a mark "
        "brings fewer: give costs.return_share)"
    )


def _in_the_sums(told: tuple[Option, ...]) -> set[str]:
    return {field for option in told if has_sum(option) for field in _RESTS_ON[option.path]}


def _inputs(money: Money, source: str) -> list[CostInput]:
    return [one for one in money.inputs if one.source == source]


def _named(one: CostInput) -> str:
    return f"{_name(one)} {one.value.normalize():f}" if one.value is not None else _name(one)


def _name(one: CostInput) -> str:
    return _spoken(one.field)


def _spoken(field: str) -> str:
    return field.partition(".")[2].replace("_", " ")


def figure(cost: Cost, currency: str) -> str:
    """Return ``USD 1,008 (907 to 1,094)``, or one figure where there is no range."""
    between = f" ({cost.low:,.0f} to {cost.high:,.0f})" if cost.low != cost.high else ""
    return f"{currency} {cost.expected:,.0f}{between}".strip()
