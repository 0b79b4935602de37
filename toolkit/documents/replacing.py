"""Whether new units can be there by the day on which a sorting instruction asks for them."""

from collections.abc import Iterator
from datetime import timedelta

from toolkit.documents.brief import Brief, Kind
from toolkit.documents.timetable import order_limit, replacement_due


def replacements_take_longer(brief: Brief) -> Iterator[str]:
    """G29: a day that cannot be kept is no leverage, and whoever plans with it ships short and late."""
    if brief.kind is not Kind.SORTING:
        return
    own = brief.order.costs.replacement_days
    making = brief.policy.replacement_days if own is None else own
    asked, made = replacement_due(brief).day, brief.as_of + timedelta(days=making)
    if made <= asked:
        return
    limit = order_limit(brief)
    after = f", after the order's {limit.isoformat()}: plan without them" if limit and made > limit else ""
    yield (
        f"The letter asks for replacements by {asked.isoformat()}, and to make them takes about {making} days, until "
        f"about {made.isoformat()}{after}. Agree another day or a short shipment before you count on them (G29)."
    )
