"""What the buyer does next: short, in order, with the figures and days of this case."""

from collections.abc import Iterator

from toolkit.lacking import lacks_in
from toolkit.model.lots import lot_name
from toolkit.model.report_days import report_day
from toolkit.model.resolution import Path
from toolkit.model.severity import Severity
from toolkit.resolver.case import Case
from toolkit.resolver.checks import failed_checks
from toolkit.resolver.conditions import all_there_is_packed, unfinished, units_missing
from toolkit.resolver.deadline import fits, last_day, rework_cycle, sort_cycle
from toolkit.resolver.missing import missing_steps
from toolkit.resolver.settled import Settled, largest_sample, lot_plans
from toolkit.resolver.wording import day, listed, money, packed, quoted

_MOST_REMARKS = 6


def next_steps(settled: Settled) -> tuple[str, ...]:
    """Return the steps. Hold first, then write, then correct, then verify (G5)."""
    result = settled.case.verdict.result
    if result == "pass":
        return tuple(_after_a_pass(settled))
    if result == "unknown":
        return (
            "Settle what the report leaves unclear, correct the report JSON and resolve again.",
            *_until_clear(settled),
        )
    return (*_hold(settled), *_answer(settled), *_on_the_path(settled))


def _after_a_pass(settled: Settled) -> Iterator[str]:
    report = settled.case.report
    if settled.case.hazards:
        yield "Have the inspection firm confirm or change the class of what is a matter of safety, in writing."
        yield from _until_clear(settled)
        return
    yield "Read the report's remarks and checklist yourself before you release anything."
    for number, remark in enumerate(report.remarks_in_all[:_MOST_REMARKS], start=1):
        yield f"Settle remark {number} before the release, or take it as it is: {quoted(remark)}."
    if len(report.remarks_in_all) > _MOST_REMARKS:
        yield f"Go through the other {len(report.remarks_in_all) - _MOST_REMARKS} remarks of the report as well."
    if any(section.result == "pending" for section in report.sections):
        yield "Close the sections that were left pending."
    missing = units_missing(settled.case)
    if missing:
        yield f"Ask for the {missing:,} units that were not packed yet."
    yield "If nothing in them is open, release shipment and balance in writing, as the order says."


def _until_clear(settled: Settled) -> Iterator[str]:
    case = settled.case
    if case.report.kind != "inspection":
        return
    held = [
        *([] if case.goods_left else ["shipment"]),
        *([] if case.order.payment.balance_paid is True else ["balance"]),
    ]
    if held:
        yield f"Until then release {'neither ' if len(held) > 1 else 'no '}{' nor '.join(held)}."
    # No paper is written on a report that a person has not settled, so the words stand here.
    ships = "" if case.goods_left else " Until you hear from us in writing, please ship nothing."
    yield (
        f"Write to the supplier {_by(settled)}, neutrally, in a mail of your own, for no notice is written before "
        f"that: “The inspection report on this order is being clarified.{ships} Nothing is accepted "
        "and nothing is refused meanwhile.”"
    )


def _hold(settled: Settled) -> Iterator[str]:
    order = settled.case.order
    until = _UNTIL[settled.path] if settled.case.failed else "the report is closed with a clear result"
    balance = f" of {money(order.balance, order.order.money)}" if order.balance is not None else ""
    if settled.case.apart and order.payment.balance_for != "order":
        balance = f"{balance}, as far as it is for {listed(settled.case.apart)},"
    if order.payment.balance_paid is True:
        yield "The balance is paid: ask for the correction and its record in writing, and document every step."
    elif order.payment.method == "D/P":
        yield f"Take up no documents and pay no balance{balance} until {until}."
    elif order.payment.method == "L/C":
        yield f"Waive no discrepancy and release no document for the balance{balance} until {until}."
    elif order.payment.balance_paid is False:
        yield f"Hold the balance{balance} until {until}."
    else:
        yield f"If the balance{balance} is unpaid, hold it until {until}."
    if not settled.case.goods_left:
        yield "Tell supplier and forwarder that nothing ships."


def _answer(settled: Settled) -> Iterator[str]:
    counted = "" if report_day(settled.case.report) else " (counted from today: the report's date could not be read)"
    what = "Answer the supplier in writing" if settled.case.failed else "Write to the supplier"
    yield f"{what} {_by(settled)}{counted}."


def _by(settled: Settled) -> str:
    due = settled.respond_by
    return f"today: the answer was due by {day(due)}" if settled.case.as_of > due else f"by {day(due)}"


def _on_the_path(settled: Settled) -> Iterator[str]:
    result = settled.case.verdict.result
    if settled.case.order.supplier.disputes_findings:
        yield "Offer a joint check of the same units by the report's own criteria; until then the report stands."
    if result == "pending":
        yield "Answer every open point, and have the inspector close the report."
    elif result == "aborted":
        share = packed(settled.case.policy)
        yield f"Book a new inspection for the day on which all goods are finished and {share} packed."
    else:
        yield from _PATH_STEPS[settled.path](settled)


def _rework(settled: Settled) -> Iterator[str]:
    case = settled.case
    if case.failed_before:
        yield "See whether the last instruction was followed; take the failure to the management, with a third party."
    ways = {row.number: settled.per_defect[row.number - 1].path for row in case.rows}
    open_rows = [row for row in case.rows if row.known.method is None and ways[row.number] in ("rework", "ask")]
    if not all(lacks_in(row.defect.description) for row in open_rows):
        yield "Have the supplier propose a method for each defect without one before the work begins."
    yield from _on_checks(case)
    whole = f"the whole lot{case.of_lots}"
    yield f"Send the rework instruction: {whole}, each defect with its count and the standard to reach."
    if "sort" in ways.values():
        yield "Then have the units that cannot be repaired taken out and counted; agree the short or later shipment."
    yield from _verify(settled)


def _on_checks(case: Case) -> Iterator[str]:
    """Yield the work on what failed in a check of the goods, and what is to be sent or put on where that is missing."""
    lacking = [find.check for find in case.checks if find.lacks]
    checks = [check for check in failed_checks(case.report) if check not in lacking]
    if checks:
        yield f"Have {listed(check.name for check in checks)} put right on every unit and carton."
    for find in case.checks:
        if find.method and not find.lacks:
            yield f"For {find.name}: {find.method[0].lower()}{find.method[1:].rstrip('.')}."
    yield from missing_steps(case)


def _sort(settled: Settled) -> Iterator[str]:
    third = ", supervised by a third party," if settled.case.failed_before else ""
    yield f"Send the sorting instruction: every unit{third} is checked, bad units are kept apart and counted."
    yield "Agree what is short-shipped and by which day replacements follow."
    yield from missing_steps(settled.case)
    yield from _verify(settled)
    yield "Have the cause named and removed before the next order."


def _verify(settled: Settled) -> Iterator[str]:
    yield from _new_date(settled)
    plan, lots = settled.plan, lot_plans(settled)
    if plan is not None and lots:
        sizes = listed(f"{lot_name(one.lot, settled.case.part)} ({largest_sample(one.plan)} units)" for one in lots)
        what = f"of each lot by itself: {sizes}, {plan.severity_level}"
    else:
        size = "" if plan is None else f" ({largest_sample(plan)} units, {plan.severity_level})"
        what = f"of the whole lot{settled.case.of_lots}{size}"
    yield f"Book the re-inspection on a fresh sample {what}; ship only after it has passed."
    if settled.case.order.contract.reinspection_cost in (None, "silent"):
        yield "Agree in writing who pays the re-inspection before the work begins."


def _new_date(settled: Settled) -> Iterator[str]:
    """Say so when the work ends after the order's own day: a date that slips in silence is a date given away."""
    order, policy, limit = settled.case.order, settled.case.policy, last_day(settled.case.order)
    needed = (sort_cycle if settled.path == "sort" else rework_cycle)(order, policy, settled.case.lot_size)
    if limit is not None and fits(needed, order, settled.case.as_of) is False:
        yield f"Settle a new date in writing, rights reserved: with the re-inspection the work ends after {day(limit)}."
        if order.payment.method == "L/C":
            yield "Have the credit amended to the new date before it expires."


def _concession(settled: Settled) -> Iterator[str]:
    agreed, currency = settled.case.order.concession, settled.case.order.order.money
    amount = f" of {money(agreed.amount, currency)}" if agreed.amount is not None else ""
    yield f"Have the concession record with the remedy{amount} signed by both sides before anything ships."
    yield "Release this lot only; the standard of this and later orders stays as it is."


def _reject(settled: Settled) -> Iterator[str]:
    refuses = settled.case.order.supplier.refuses_correction
    if settled.case.critical:
        yield "Have the lot and the critical units sealed and kept as evidence."
        yield "Have whoever answers for product safety judge the find before these goods are offered again."
        counted = Severity.CRITICAL in settled.case.failing
        screened = ", a screening of every unit by a method that finds the defect, with its log," if counted else ""
        # The letter refuses the goods and asks for others: it demands no work on these, so no step may lean on any.
        yield (
            "The rejection asks for other goods. Should these be offered again, agree and book an inspection only "
            f"after their correction{screened} and that judgement in writing."
        )
    if refuses:
        yield "Have the refusal in writing, with its day and its reasons."
    if settled.case.goods_left:
        yield "Keep the goods apart and unsold: whoever uses them may be taken to have accepted them."
    if settled.case.order.payment.balance_paid:
        what = "a refund" if refuses else "replacement or refund"
        yield f"Claim {what} in writing with a day; no payment is left to hold back."
    if refuses:
        yield "Send the rejection with all findings; ask back what was paid, and reserve your further claims."
    else:
        yield "Send the rejection with all findings; ask for replacement production and a date."
    yield "Have a lawyer read it before you claim or end anything."


def _ask(settled: Settled) -> Iterator[str]:
    case = settled.case
    if unfinished(case):
        missing = units_missing(case)
        what = f"finish the {missing:,} units that are missing" if missing else "finish what is missing"
        ready = "all finished" if all_there_is_packed(case) else f"all finished and {packed(case.policy)} packed"
        yield f"Have the supplier {what} and present the lot again, {ready}."
        yield from _ship_what_is_there(settled)
    if case.goods_left:
        yield "Keep the goods apart and unsold, have them inspected where they are, and reserve your rights in writing."
        yield "Put to the supplier, with its cost: repair or sorting where the goods are, a price reduction, or return."
    yield from missing_steps(case)
    yield f"Send the notice that {_held(settled)}, and get the open questions answered."


def _ship_what_is_there(settled: Settled) -> Iterator[str]:
    """A4: goods that are there, packed and within the limits may go first, when the buyer so decides in writing."""
    case, there = settled.case, settled.case.report.quantities.packed
    if not all_there_is_packed(case) or there is None or case.goods_left:
        return
    credit = ", within what the credit allows" if case.order.payment.method == "L/C" else ""
    missing = units_missing(case)
    rest = f"the {missing:,} units" if missing else "the rest"
    yield (
        f"Or release the {there:,} units that are there, in writing{credit}: {rest} to follow by a fixed day, "
        "inspected as well, and the balance paid only for what ships."
    )


def _held(settled: Settled) -> str:
    """Return what the notice can still hold: no goods that have left, no balance that is paid."""
    goods, paid = not settled.case.goods_left, settled.case.order.payment.balance_paid is True
    held = [*(["goods"] if goods else []), *([] if paid else ["balance"])]
    if not held:
        return "reserves your rights"
    return f"holds {'the ' if len(held) == 1 else ''}{listed(held)}"


_UNTIL: dict[Path, str] = {
    "rework": "a re-inspection has passed and you release it in writing",
    "sort": "the sorted lot has passed its check and you release it in writing",
    "concession": "the concession record is signed",
    "reject": "the rejection is settled in writing",
    "ask": "the way out is agreed in writing",
    "none": "you release it in writing",
}
_PATH_STEPS = {"rework": _rework, "sort": _sort, "concession": _concession, "reject": _reject, "ask": _ask}
