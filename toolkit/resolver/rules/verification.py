"""Nothing is settled until it is verified: re-inspection, its plan, its payer, and the next order."""

from toolkit.model.lots import lot_name
from toolkit.model.order import Order
from toolkit.model.resolution import Plan, Reason
from toolkit.resolver.drafts import is_draft
from toolkit.resolver.rules.leverage import OPEN
from toolkit.resolver.settled import Rule, Settled, largest_sample, lot_plans
from toolkit.resolver.wording import listed, quoted, times

_PAYERS = {
    "supplier": "the supplier pays it by the order",
    "buyer": "you pay it by the order",
    "shared": "both share it",
}


def reinspection(settled: Settled) -> Reason | None:
    """G24, G25: the correction is closed by a fresh sample of the whole lot, chosen by the inspector."""
    if not settled.corrects:
        return None
    plan = settled.plan
    if plan is None:
        return Reason(
            rule="G24",
            text="The correction closes only with a re-inspection on a fresh random sample of the whole lot"
            f"{settled.case.of_lots}.",
        )
    lots = lot_plans(settled)
    if lots:
        told = "; ".join(f"{lot_name(one.lot, settled.case.part)} {_numbers(one.plan)}" for one in lots)
        return Reason(
            rule="G25",
            text=f"Re-inspect a fresh random sample of each lot by itself, drawn by the inspector: {told}; "
            f"{plan.severity_level}, level {plan.level}.",
        )
    numbers = ", ".join(f"{severity} {accept}" for severity, accept in plan.accept.items())
    text = (
        f"Re-inspect a fresh random sample of the whole lot{settled.case.of_lots}, drawn by the inspector: "
        f"{largest_sample(plan)} of {plan.lot_size:,}, {plan.severity_level}, level {plan.level}, Ac {numbers}."
    )
    return Reason(rule="G25", text=text)


def _numbers(plan: Plan) -> str:
    numbers = ", ".join(f"{severity} {accept}" for severity, accept in plan.accept.items())
    return f"{largest_sample(plan)} of {plan.lot_size:,}, Ac {numbers}"


def payer(settled: Settled) -> Reason | None:
    """G26, G27: who pays the visit; claimed only where it was agreed."""
    if not settled.corrects:
        return None
    agreed = _PAYERS.get(settled.case.order.contract.reinspection_cost or "")
    if agreed:
        return Reason(rule="G26", text=f"Re-inspection: {agreed}{_agreed_on(settled.case.order)}.")
    return Reason(
        rule="G27", text="The order does not say who pays the re-inspection: ask the supplier to, do not claim it."
    )


def _agreed_on(order: Order) -> str:
    """Return the day of the agreement, where one is known: that of the order where it was settled there."""
    day = order.contract.reinspection_cost_agreed
    if day is not None:
        return f", agreed on {day.isoformat()}"
    return (
        f" of {order.order.date.isoformat()}"
        if order.order.date and order.contract.reinspection_cost != "shared"
        else ""
    )


def repeated_failure(settled: Settled) -> Reason | None:
    """G49: what fails again says something about control that rework does not mend."""
    before = settled.case.failed_before
    if not settled.case.failed or not before:
        return None
    text = f"It failed {times(before)} before: take it to the supplier's management, with a third party on site."
    return Reason(rule="G49", text=text)


def photos(settled: Settled) -> Reason | None:
    """G43: the photographed report is the backbone of a dispute."""
    case = settled.case
    bare = sum(1 for row in case.rows if not row.defect.photos)
    if not case.failed or not bare or bare < len(case.rows):
        return None
    return Reason(rule="G43", text="No photo is linked to what failed: ask the inspector.")


def disputed(settled: Settled) -> Reason | None:
    """G43: an independent report stands until it is checked by its own criteria."""
    if not settled.case.order.supplier.disputes_findings or settled.case.verdict.result not in OPEN:
        return None
    text = "The supplier disputes the findings: the report stands until a joint check by its criteria says otherwise."
    return Reason(rule="G43", text=text)


def draft(settled: Settled) -> Reason | None:
    """G43: what rests on a draft may have to be taken back."""
    if settled.case.verdict.result not in (*OPEN, "pass") or not is_draft(settled.case.report):
        return None
    text = "The report calls itself a draft: get the final one, and compare it before a letter quotes a figure."
    return Reason(rule="G43", text=text)


def remarks_of_a_pass(settled: Settled) -> Reason | None:
    """G5: what a passed report still remarks is settled before goods and balance are released."""
    remarks = settled.case.report.remarks_in_all
    if settled.case.verdict.result != "pass" or not remarks:
        return None
    text = f"It passed with remarks: {listed(map(quoted, remarks))}. Settle them before you release."
    return Reason(rule="G5", text=text)


RULES: tuple[Rule, ...] = (reinspection, payer, repeated_failure, photos, disputed, draft, remarks_of_a_pass)
