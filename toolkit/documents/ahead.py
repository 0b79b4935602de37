"""The next order, as a check during its production needs it: which, how much of it is finished when, by which plan."""

from toolkit.documents.brief import Brief
from toolkit.documents.dates import weekday_date
from toolkit.documents.fields import Fields, Quote, quote
from toolkit.documents.money import count, share
from toolkit.model.resolution import Plan
from toolkit.sampling import SeverityLevel
from toolkit.sampling.planned import planned

_WHOLE = 100


class Ahead(Fields, frozen=True, kw_only=True):
    """*share* is in percent, *finished* the units that it makes; what nobody gave is ``None``, a line to fill in."""

    number: Quote
    item: Quote | None
    quantity: str | None
    share: str
    finished: str | None
    part_finished: str | None


def ahead(brief: Brief) -> Ahead | None:
    """Return the next order; ``None`` for a visit to the lot of the report."""
    following, finished = brief.order.next_order, finished_units(brief)
    number = quote(following.number)
    if not brief.looks_ahead or number is None:
        return None
    return Ahead(
        number=number,
        item=quote(following.item),
        quantity=None if following.quantity is None else count(following.quantity),
        share=share(round(brief.policy.production_share * _WHOLE, 2)),
        finished=count(finished) if finished else None,
        part_finished=weekday_date(following.part_finished) if following.part_finished else None,
    )


def finished_units(brief: Brief) -> int | None:
    """Return how many units of the next order the policy's share is, to the nearest; ``None`` without a quantity."""
    quantity = brief.order.next_order.quantity
    return None if quantity is None else round(quantity * brief.policy.production_share)


def production_plan(brief: Brief) -> Plan | None:
    """Return the plan for the units finished; ``None`` where their number or the AQL is not known.

    The classes and their AQL are those of the next inspection of the failed lot, so that counts can be compared. It is
    tightened after a repeated failure only (G49).
    """
    known, lot = brief.resolution.reinspection, finished_units(brief)
    if known is None or lot is None:
        return None
    strictness: SeverityLevel = "tightened" if brief.presented_again else "normal"
    return planned(lot, brief.policy.production_level, known.aql, strictness)
