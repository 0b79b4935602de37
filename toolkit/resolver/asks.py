"""What is missing for this case, and only that: the field that takes the answer, and the question to a person."""

from collections.abc import Iterator

from toolkit.lacking import lacks_in
from toolkit.model.lot_checks import title_of
from toolkit.model.report_days import report_day
from toolkit.model.resolution import Ask, Path
from toolkit.resolver.ask_checks import REPORT, asks_on_checks, checks_are_open
from toolkit.resolver.ask_standards import asks_on_standards
from toolkit.resolver.case import Case, Row, is_unknown
from toolkit.resolver.check_finds import told
from toolkit.resolver.conditions import (
    all_there_is_packed,
    concession_facts,
    share_worth_sorting,
    sorting_helps,
    unfinished,
    units_missing,
)
from toolkit.resolver.deadline import last_day
from toolkit.resolver.limits import critical_finds, has_findings
from toolkit.resolver.missing import question_on
from toolkit.resolver.settled import Settled
from toolkit.resolver.verdict import pending_remarks, pending_sections
from toolkit.resolver.wording import listed, packed, quoted, row_place
from toolkit.workdays import buyer_days, unknown_country

_LAST_DAYS = {
    "latest_shipment": "latest shipment",
    "delivery_date": "delivery date",
    "season_deadline": "end of the season",
}
_COST_QUESTIONS = {
    "costs.delay_per_day": "What does a day of delay cost you?",
    "costs.margin_per_unit": "What do you earn on each unit sold?",
    "costs.man_day": "What does a day of the inspector cost?",
    "order.unit_price": "What is the price per unit?",
    "order.quantity": "How many units were ordered?",
    "payment.deposit_percent": "What percentage was paid as deposit?",
}


def asks(settled: Settled) -> tuple[Ask, ...]:
    """Return the questions, each once, those that hold the decision first."""
    listed_asks = (ask for source in SOURCES for ask in source(settled))
    return tuple(dict.fromkeys(listed_asks))


def _on_the_report(settled: Settled) -> Iterator[Ask]:
    case = settled.case
    match case.verdict.result:
        case "unknown":
            yield from _on_an_unclear_report(settled)
        case "pending":
            yield from _on_open_points(settled)
        case "aborted":
            yield Ask(
                field=REPORT,
                question=f"When are all goods finished and {packed(case.policy)} packed, for a new inspection date?",
            )
            yield Ask(field=REPORT, question="Who pays the aborted visit, and why were the goods not ready?")
        case _ if settled.path == "ask" and not has_findings(case.report):
            yield Ask(field=REPORT, question="Where are the defect list and the checks? Get the complete report.")
        case _:
            yield from _on_a_failed_report(settled)


def _on_hazards(settled: Settled) -> Iterator[Ask]:
    """G11: who classed a hazard as minor may have meant something else, or looked at another list."""
    for row in settled.case.hazards:
        where = row_place(row.number, row.defect)
        yield Ask(
            field=REPORT,
            question=f"Is {quoted(row.defect.description)} ({where}) rightly {row.defect.worst}? Have the inspection "
            "firm confirm or change its class; who answers for product safety on your side decides.",
        )
    for row in settled.case.classed_lower:
        where = row_place(row.number, row.defect)
        yield Ask(
            field=REPORT,
            question=f"Is {quoted(row.defect.description)} ({where}) rightly {row.defect.worst}? The defect knowledge "
            "holds its kind to be critical; have the inspection firm confirm or change its class.",
        )
    if settled.case.critical:
        return
    for find in settled.case.unsafe_checks:
        yield Ask(
            field=REPORT,
            question=f"{find.told} failed, which is a matter of safety: who answers for product safety on your side "
            "decides whether these goods may go at all, and after which test.",
        )


def _on_an_unclear_report(settled: Settled) -> Iterator[Ask]:
    report = settled.case.report
    if report.kind != "inspection":
        yield Ask(field=REPORT, question="Which file is the inspection report for this order?")
        return
    for problem in report.errors:
        where = f" (page {problem.page})" if problem.page is not None else ""
        yield Ask(field=REPORT, question=f"Compare with the original{where}: {problem.message} What is right?")
    if not report.errors:
        because = "; ".join(settled.case.verdict.because)
        yield Ask(field=REPORT, question=f"Did the lot pass or fail? Ask the inspector: {because}.")


def _on_open_points(settled: Settled) -> Iterator[Ask]:
    report = settled.case.report
    for section in pending_sections(report):
        remark = f" ({section.remark})" if section.remark else ""
        yield Ask(field=REPORT, question=f"“{title_of(section)}” is pending{remark}: is it as ordered?")
    for remark in pending_remarks(report):
        yield Ask(field=REPORT, question=f"Remark {report.remarks.index(remark) + 1}: {remark} Can you accept this?")
    if not pending_sections(report) and not report.remarks:
        yield Ask(field=REPORT, question="What does the inspector wait for? The report does not say.")
    if critical_finds(report):
        yield Ask(field=REPORT, question="Critical defects were found: why did the inspector leave the result open?")


def _on_a_failed_report(settled: Settled) -> Iterator[Ask]:
    case = settled.case
    if not case.failed:
        yield from (
            Ask(field=REPORT, question=f"The lot passed, but “{title_of(section)}” was left pending: is it as ordered?")
            for section in pending_sections(case.report)
        )
        return
    if unfinished(case):
        yield _on_the_missing(case)
    elif settled.path == "ask" and any(find.made_so for find in case.checks):
        yield _on_what_is_made_so(case)
    elif not case.critical and checks_are_open(settled):
        yield from asks_on_checks(case)
    yield from _on_the_defects(settled)


def _on_what_is_made_so(case: Case) -> Ask:
    names = told(find for find in case.checks if find.made_so)
    question = (
        f"{names} failed on all that was measured, which no rework changes: do you take the lot with a remedy, or "
        "refuse it? Ask the supplier for the cause and for the day of new goods."
    )
    return Ask(field=REPORT, question=question)


def _on_the_missing(case: Case) -> Ask:
    """Ask for what is not made yet by its number; that it be packed is asked only where something is not."""
    missing = units_missing(case)
    if all_there_is_packed(case):
        units = f"the {missing:,} units that are missing" if missing else "what is missing"
        question = f"When is {units} finished and inspected, and do you want what is there to go first?"
        return Ask(field=REPORT, question=question.replace("When is the", "When are the"))
    return Ask(
        field=REPORT,
        question=f"When are all goods finished and {packed(case.policy)} packed, for a new inspection date?",
    )


def _on_the_defects(settled: Settled) -> Iterator[Ask]:
    case = settled.case
    if case.critical:
        yield Ask(
            field=REPORT,
            question="Who answers for product safety on your side, and what do they say to the critical find?",
        )
    elif settled.path == "reject" and settled.allowed("sort"):
        yield from _on_finding_by_eye(case)
    elif settled.path in ("ask", "rework"):
        for row in case.rows:
            if is_unknown(row.known):
                yield Ask(field=REPORT, question=_on_an_unknown(row))


def _on_an_unknown(row: Row) -> str:
    """Ask for a method of repair; what only a paper or a label lacks, nobody repairs."""
    named = f"{quoted(row.defect.description)} ({row_place(row.number, row.defect)})"
    lacks = lacks_in(row.defect.description)
    return f"{named}: {question_on(lacks)}" if lacks else f"Can {named} be repaired, and by what method?"


def _on_finding_by_eye(case: Case) -> Iterator[Ask]:
    """Ask whether a lot that may not be reworked could be sorted, where that alone is not known (G32)."""
    unknown = [row for row in case.rows if row.known.detectable == "unknown"]
    if unknown and not sorting_helps(case):
        names = listed(quoted(row.defect.description) for row in unknown)
        yield Ask(field=REPORT, question=f"Can {names} be found by looking at each unit? Then the lot could be sorted.")


def _on_payment(settled: Settled) -> Iterator[Ask]:
    order, result = settled.case.order, settled.case.verdict.result
    if result not in ("fail", "pending", "aborted"):
        return
    if order.payment.balance_paid is None:
        yield Ask(field="payment.balance_paid", question="Is the balance still unpaid?")
    if order.payment.balance_paid is not True and order.balance is None:
        yield Ask(field="payment.balance_amount", question="How much is the balance?")


def _on_the_order(settled: Settled) -> Iterator[Ask]:
    case, order = settled.case, settled.case.order
    if not case.failed:
        return
    if order.goods.location is None:
        yield Ask(field="goods.location", question="Are the goods still at the factory?")
    if case.goods_left and settled.path == "ask":
        yield Ask(field="goods.location", question="Where can the goods be corrected now, and who pays for it?")
    if settled.corrects and order.contract.reinspection_cost in (None, "silent"):
        yield Ask(field="contract.reinspection_cost", question="Who pays the re-inspection, and where is that agreed?")
    if settled.corrects and last_day(order) is None:
        yield Ask(field="order.latest_shipment", question="By which day must the goods be shipped?")
    if settled.corrects and settled.plan is None:
        yield Ask(field="contract.aql", question="Which AQL per class and which lot size hold for the re-inspection?")
    if settled.path == "reject" and order.contract.right_to_inspect is None:
        yield Ask(
            field="contract.inspection_right", question="Which clause gives you the right to inspect and to reject?"
        )
    yield from _on_differing_aql(settled)


def _on_differing_aql(settled: Settled) -> Iterator[Ask]:
    printed, agreed = settled.case.report.sampling.aql, settled.case.order.contract.aql
    for severity, value in agreed.items():
        stated = printed[severity]
        if stated is not None and stated != value:
            question = (
                f"The report judged {severity} at AQL {stated:g}, the order says {value:g}: which one was agreed?"
            )
            yield Ask(field="contract.aql", question=question)


def _on_past_days(settled: Settled) -> Iterator[Ask]:
    """Ask about each last day that is over before the inspection: a year typed wrong closes ways by itself."""
    case = settled.case
    inspected = report_day(case.report)
    for name, called in _LAST_DAYS.items():
        day = getattr(case.order.order, name)
        if inspected is not None and day is not None and day < inspected and case.verdict.result != "unknown":
            yield Ask(
                field=f"order.{name}",
                question=f"The {called}, {day} ([order] {name}), lies before the inspection of {inspected}: is day and "
                "year right? Correct it in the order file; what fits in time is judged by it.",
            )


def _on_a_concession(settled: Settled) -> Iterator[Ask]:
    case, agreed = settled.case, settled.case.order.concession
    if not case.failed or case.critical:
        return
    if agreed.remedy is None and concession_facts(case):
        yield Ask(field="concession.remedy", question="Which remedy does the supplier agree to for a concession?")
    if settled.path == "concession" and not agreed.approved_by:
        yield Ask(field="concession.approved_by", question="Who decides on the concession and signs it?")


def _on_costs(settled: Settled) -> Iterator[Ask]:
    """Ask for money only where it is the one thing that keeps an open path from being compared."""
    sensible = (option.path for option in settled.options if option.allowed and _worth_pricing(option.path, settled))
    for path in sensible:
        estimate = settled.estimates.get(path)
        for field in estimate.missing if estimate else ():
            yield Ask(field=field, question=_COST_QUESTIONS[field])


def _worth_pricing(path: Path, settled: Settled) -> bool:
    if path == "sort":
        return share_worth_sorting(settled.case)
    return path != "reject" or settled.path == "reject"


def _on_the_calendar(settled: Settled) -> Iterator[Ask]:
    """Ask for the buyer's country where the day of the answer was counted without knowing it."""
    case = settled.case
    if case.verdict.result in ("fail", "pending", "aborted"):
        for told in unknown_country(buyer_days(case.order, case.policy)):
            yield Ask(field="buyer.country", question=f"In which country do you answer? {told}")


SOURCES = (
    _on_past_days,
    _on_hazards,
    _on_the_report,
    asks_on_standards,
    _on_payment,
    _on_the_order,
    _on_a_concession,
    _on_costs,
    _on_the_calendar,
)
