"""The rejection: this lot is refused, on all grounds found, while the order itself goes on."""

import msgspec

from toolkit.documents.brief import Brief
from toolkit.documents.fields import Fields
from toolkit.documents.gates import has_critical
from toolkit.documents.letter import Letter, letter
from toolkit.documents.rework import rework_round


class Grounds(Fields, frozen=True, kw_only=True):
    """Why correction of these goods is not open; each is said only when it is so."""

    critical: bool
    irreparable: bool
    correction_refused: bool
    failed_again: bool


class Rejection(Letter, frozen=True, kw_only=True):
    grounds: Grounds
    deposit_paid: bool


def rejection(brief: Brief) -> Rejection:
    order = brief.order
    deposit = order.payment.deposit_percent
    return Rejection(
        **msgspec.structs.asdict(letter(brief)),
        grounds=Grounds(
            critical=has_critical(brief.report, brief.resolution),
            irreparable=_none_repairable(brief),
            correction_refused=order.supplier.refuses_correction,
            failed_again=rework_round(brief.report) > 1,
        ),
        deposit_paid=bool(deposit) and not order.payment.balance_paid,
    )


def _none_repairable(brief: Brief) -> bool:
    """Return whether every defect listed is known to be beyond repair; one that is not would disprove the letter."""
    rows = brief.resolution.per_defect
    return bool(rows) and all(row.repairable == "no" for row in rows)
