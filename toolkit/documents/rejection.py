"""The rejection: this lot is refused, on all grounds found and at its stage, while the order itself goes on."""

from collections.abc import Sequence

import msgspec

from toolkit.documents.brief import Brief
from toolkit.documents.critical_lots import lots_with_critical, lots_without_critical
from toolkit.documents.dates import long_date
from toolkit.documents.fields import Fields, Quote, quote
from toolkit.documents.gates import has_critical
from toolkit.documents.holds import Clauses, CostState, clause_for, cost_clauses, granted, reinspection_cost
from toolkit.documents.law import Right, carried, statute
from toolkit.documents.letter import Asking, asking
from toolkit.documents.lot_balance import part_of
from toolkit.documents.lots import called, listed
from toolkit.documents.money import stated
from toolkit.model.order import Order
from toolkit.model.report import LotResult


class Grounds(Fields, frozen=True, kw_only=True):
    """Why correction of these goods is not open; each is said only when it is so.

    *beyond_repair* names the defects that are known to be so where not all are, *any* tells that there is a reason.
    *critical_lots* names the lots with a critical defect where others have none, *others* those where that is the only
    reason: it is none of theirs.
    """

    critical: bool
    critical_lots: Quote | None
    others: Quote | None
    irreparable: bool
    beyond_repair: tuple[Quote, ...]
    correction_refused: bool
    failed_again: bool
    date_passed: bool
    any: bool


class Basis(Fields, frozen=True, kw_only=True):
    """What the refusal rests on beside the specification; with neither, goods that are still there are asked about.

    *law* is cited only where no clause of the order is named.
    """

    granted: bool
    clauses: Clauses | None
    law: str | None


class Rejection(Asking, frozen=True, kw_only=True):
    grounds: Grounds
    basis: Basis
    arrived: str | None
    deposit_paid: bool
    deposit: str | None
    cost: CostState
    cost_clauses: Clauses | None


def rejection(brief: Brief) -> Rejection:
    order = brief.order
    paid = _deposit_paid(order)
    return Rejection(
        **msgspec.structs.asdict(asking(brief)),
        grounds=_grounds(brief),
        basis=_basis(order),
        arrived=long_date(order.goods.arrived) if order.goods.arrived else None,
        deposit_paid=paid,
        deposit=_deposit(brief) if paid else None,
        cost=reinspection_cost(order),
        cost_clauses=cost_clauses(order),
    )


def _grounds(brief: Brief) -> Grounds:
    due = brief.order.order.delivery_date
    found = Grounds(
        critical=has_critical(brief.report, brief.resolution),
        critical_lots=None,
        others=None,
        irreparable=_none_repairable(brief),
        beyond_repair=() if _none_repairable(brief) else _beyond_repair(brief),
        correction_refused=brief.order.supplier.refuses_correction,
        failed_again=brief.presented_again,
        date_passed=due is not None and due < brief.as_of,
        any=False,
    )
    reasons = [reason for reason in msgspec.structs.astuple(found) if reason]
    return msgspec.structs.replace(
        found,
        critical_lots=_named(lots_with_critical(brief.report), brief),
        others=_named(lots_without_critical(brief.report), brief) if reasons == [True] else None,
        any=bool(reasons),
    )


def _named(lots: Sequence[LotResult], brief: Brief) -> Quote | None:
    return Quote(listed([called(lot, brief) for lot in lots])) if lots else None


def _basis(order: Order) -> Basis:
    clauses = clause_for(Right.REJECTION, order)
    found = statute(Right.REJECTION, order)
    cited = found is not None and clauses is None and carried(Right.REJECTION, order)
    return Basis(
        granted=granted(Right.REJECTION, order),
        clauses=clauses,
        law=found.cite if found is not None and cited else None,
    )


def _deposit_paid(order: Order) -> bool:
    return bool(order.payment.deposit_percent) and not order.payment.balance_paid


def _deposit(brief: Brief) -> str | None:
    """Return the deposit on the same basis as the balance: of a part of the order, the part for its lots."""
    order, percent = brief.order, brief.order.payment.deposit_percent
    if percent is None or order.value is None:
        return None
    return stated(part_of(order.value * percent / 100, brief), order.order.currency)


def _beyond_repair(brief: Brief) -> tuple[Quote, ...]:
    """Return what nothing repairs of the defects that failed the lot, in the report's words."""
    over = [row.severity for row in asking(brief).classes if row.exceeded]
    rows = zip(brief.report.defects, brief.resolution.per_defect, strict=False)
    known = (
        defect.description
        for defect, row in rows
        if row.repairable == "no" and (not over or any(getattr(defect, str(one)) for one in over))
    )
    return tuple(dict.fromkeys(text for one in known if (text := quote(one))))


def _none_repairable(brief: Brief) -> bool:
    """Return whether every defect listed is known to be beyond repair; one that is not would disprove the letter."""
    rows = brief.resolution.per_defect
    return bool(rows) and all(row.repairable == "no" for row in rows)
