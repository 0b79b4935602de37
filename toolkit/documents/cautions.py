"""What the buyer should know before a letter is sent; none of it stands in the letter itself."""

from collections.abc import Callable, Iterator

from toolkit.documents.brief import PATH_OF, Brief, Kind
from toolkit.documents.exceptions import for_the_signer
from toolkit.documents.first_cautions import closed_way, first_cautions
from toolkit.documents.hold_cautions import balance_is_gone, balance_is_not_known, nothing_is_agreed
from toolkit.documents.holds import (
    CostState,
    PaymentState,
    granted,
    payment_state,
    reinspection_cost,
)
from toolkit.documents.identity import same_item, same_order, share_a_word
from toolkit.documents.language import Language
from toolkit.documents.late_answer import answer_is_late
from toolkit.documents.later_cautions import later_cautions
from toolkit.documents.law import Right
from toolkit.documents.lot_cautions import balance_is_of_all, lots_have_passed, sample_is_of_more
from toolkit.documents.not_the_inspectors import left_out_of_the_letter
from toolkit.documents.periods import deadlines_are_shorter
from toolkit.documents.reader_cautions import reader_cautions
from toolkit.documents.replacing import replacements_take_longer
from toolkit.documents.standard_cautions import (
    standard_is_not_known,
    standard_is_not_the_reports,
    standards_are_of_no_defect,
    standards_are_the_programs,
)
from toolkit.documents.timetable import (
    order_limit,
    refusal_due,
    reinspection_due,
    reply_day,
    rework_ready,
    sorting_ready,
    start_of_work,
    waits_for_agreement,
)
from toolkit.workdays import buyer_days, supplier_days, unknown_country

CORRECTS = frozenset({Kind.REWORK, Kind.SORTING})
_NAMES = {Language.ENGLISH: "English", Language.CHINESE: "Chinese"}


def cautions(brief: Brief, language: Language = Language.ENGLISH) -> Iterator[str]:
    """Yield one sentence for each point of the letter in *language*, the most pressing first."""
    yield from first_cautions(brief)
    yield from map(for_the_signer, brief.exceptions)
    for caution in CAUTIONS:
        yield from caution(brief)
    yield from left_out_of_the_letter(brief)
    yield from reader_cautions(brief, language)
    yield from order_speaks_another_language(brief, language)


def another_path_is_recommended(brief: Brief) -> Iterator[str]:
    chosen, found = PATH_OF.get(brief.kind), brief.resolution.path
    if chosen is not None and found not in (chosen, "ask") and not (brief.kind is Kind.REJECTION and closed_way(brief)):
        yield f"The resolution recommends {found}, not {chosen}."


def further_round_needs_other_terms(brief: Brief) -> Iterator[str]:
    """G49: the rules leave a further round open only on the terms that the letter then carries."""
    if brief.kind is Kind.REWORK and brief.presented_again:
        yield (
            "The lot failed before, so rework is open on other terms only: the letter asks for a third party on site "
            "and a plan signed by the supplier's management. Name that third party, and settle who pays it (G49)."
        )


def work_waits_for_an_agreement(brief: Brief) -> Iterator[str]:
    """Days of work are counted from the day on which it can begin."""
    if brief.kind in CORRECTS and waits_for_agreement(brief):
        yield (
            f"Some work starts only after your written agreement: give it by {start_of_work(brief).isoformat()}, the "
            "day from which the letter counts the days of work."
        )


def order_date_is_missed(brief: Brief) -> Iterator[str]:
    ready = {Kind.REWORK: rework_ready, Kind.SORTING: sorting_ready}.get(brief.kind)
    limit = order_limit(brief)
    if ready is not None and limit is not None and ready(brief) > limit:
        yield f"The work would be ready on {ready(brief).isoformat()}, after the order's {limit.isoformat()}."


def refusal_would_be_late(brief: Brief) -> Iterator[str]:
    """A lot that fails again has to be refused before it may leave."""
    ready = {Kind.REWORK: rework_ready, Kind.SORTING: sorting_ready}.get(brief.kind)
    refuse, limit = refusal_due(brief), order_limit(brief)
    if ready is None or limit is None or refuse is None or ready(brief) > limit:
        return
    seen = reinspection_due(brief, ready(brief)).day
    if seen > limit:
        yield (
            f"The next inspection can be held on {seen.isoformat()}, after the order's {limit.isoformat()}: "
            "these goods miss that day. Agree a later one in writing, or decide now on a short shipment or a "
            "concession; nothing ships before you release it."
        )
    elif seen > refuse.day:
        yield (
            f"The next inspection can be held on {seen.isoformat()}, after {refuse.day.isoformat()}, the last day to "
            f"refuse the lot before the order's {limit.isoformat()}. Agree that nothing ships before you release it."
        )


def days_are_counted_without_a_country(brief: Brief) -> Iterator[str]:
    """A deadline on a holiday is no deadline, so the buyer must know where none was looked for."""
    if brief.kind is Kind.EVIDENCE:
        return
    sides = (supplier_days(brief.order, brief.policy), buyer_days(brief.order, brief.policy))
    for days in sides:
        yield from unknown_country(days)
        if days.unannounced(reply_day(brief)):
            yield (
                f"Which weekends {days.country} works in {reply_day(brief).year} is not known to the installed package "
                "“holidays” yet; look at the days of this letter, or update it."
            )
    silent = " and ".join(f"[{days.side}]" for days in sides if not days.country)
    if silent:
        yield f"The order file names no country under {silent}; its holidays are not counted, only weekends."


def refusal_has_no_ground(brief: Brief) -> Iterator[str]:
    """G42: goods that are there are refused or accepted, so the letter refuses them even without a ground."""
    there = brief.order.goods.location in ("shipped", "received")
    if brief.kind is Kind.REJECTION and there and not granted(Right.REJECTION, brief.order):
        yield "The letter refuses goods that have left the factory, and neither clause nor law carries it (G42)."


def bank_pays_on_documents(brief: Brief) -> Iterator[str]:
    """Under a credit no letter to the supplier stops the money."""
    if payment_state(brief.order) is PaymentState.DOCUMENTS:
        yield (
            f"Payment is by {brief.order.payment.method}: the bank pays on documents that comply, whatever this letter "
            "says, unless the inspection certificate of a named firm is among them. Speak to your bank."
        )


def goods_are_under_way(brief: Brief) -> Iterator[str]:
    """What a refusal sets going besides the letter, and the day from which its time runs."""
    if brief.kind is not Kind.REJECTION:
        return
    goods = brief.order.goods
    if goods.location in ("shipped", "received"):
        yield "Tell the insurer and the forwarder of the rejection as well; this letter goes to the supplier only."
    if goods.location == "received" and goods.arrived is None:
        yield "The order file does not say when the goods arrived ([goods] arrived): the time to refuse them runs then."


def cost_has_no_clause(brief: Brief) -> Iterator[str]:
    """G27: the cost of the re-inspection is claimed only with a clause to point to."""
    agreed = brief.order.contract.reinspection_cost == "supplier"
    corrects = brief.kind in (Kind.REWORK, Kind.SORTING)
    if corrects and agreed and reinspection_cost(brief.order) is CostState.ASK:
        yield "The supplier is to pay the re-inspection, but the order names no clause; the letter only asks (G27)."


def order_speaks_another_language(brief: Brief, written: Language) -> Iterator[str]:
    """A letter is safest in the language that prevails under the order; an annex says nothing of its own."""
    missing = set(Language(brief.order.contract.language).parts) - set(written.parts)
    if missing and brief.kind is not Kind.EVIDENCE:
        lacking = " and ".join(sorted(_NAMES[language] for language in missing))
        yield (
            f"The order's language is {brief.order.contract.language}; nothing in this letter is in {lacking} "
            f"(--lang {brief.order.contract.language})."
        )


def letter_is_older_than_the_report(brief: Brief) -> Iterator[str]:
    inspected = brief.report.inspection_date
    if inspected is not None and brief.as_of.isoformat() < inspected:
        yield f"The letter is dated {brief.as_of.isoformat()}, before the inspection of {inspected}; check the date."


def order_and_report_differ(brief: Brief) -> Iterator[str]:
    """A letter about the wrong order is worse than none; names are written in many ways, so a person must compare."""
    order, report = brief.order, brief.report
    pairs = (
        ("supplier", order.supplier.name, (report.supplier, report.factory)),
        ("buyer", order.buyer.name, (report.client,)),
        ("item", order.order.item, (*report.items, report.product)),
    )
    for what, stated, printed in pairs:
        known = [text for text in printed if text]
        other_item = what == "item" and same_item(report, order) is False
        if stated and known and (other_item or not any(share_a_word(stated, text) for text in known)):
            yield f"The {what} is “{stated}” in the order and “{known[0]}” in the report. Is it the right order file?"
    ordered, printed_units = order.order.quantity, report.quantities.ordered or report.quantities.lot
    if ordered and printed_units and ordered != printed_units and not brief.of_some_lots:
        yield f"The order file has {ordered:,} units, the report {printed_units:,}; amounts follow the order file."


def order_is_not_compared(brief: Brief) -> Iterator[str]:
    """Without a number that stands in both, only a person can tell that the report is about this order."""
    order, report = brief.order, brief.report
    if same_order(report, order) is not None:
        return
    if same_item(report, order) is not None:
        if order.order.number and not report.po_numbers:
            yield (
                f"No order number was read in the report: only the item says that it is on “{order.order.number}”, and "
                "another order may have the same one. Compare them before you send this."
            )
        return
    printed = _named(
        ("order", ", ".join(report.po_numbers)),
        ("item", ", ".join(report.items)),
        ("product", report.product),
        ("client", report.client),
        ("supplier", report.supplier or report.factory),
    )
    stated = _named(
        ("order", order.order.number),
        ("item", order.order.item),
        ("buyer", order.buyer.name),
        ("supplier", order.supplier.name),
    )
    yield (
        "No order or item number stands in both the report and the order file, so nothing shows that they belong "
        f"together. The report names {printed}; the order file names {stated}. Compare them before you send this."
    )


def _named(*facts: tuple[str, str | None]) -> str:
    return ", ".join(f"the {what} “{text}”" for what, text in facts if text) or "nothing that tells"


def currency_is_not_stated(brief: Brief) -> Iterator[str]:
    amounts = (brief.order.value, brief.order.balance, brief.order.concession.amount)
    if brief.order.order.currency is None and any(amount is not None for amount in amounts):
        yield (
            "The order file names no currency, so the letter states no sum of money, and the decision shows its "
            'costs without one. Add it, and the letter names the sums: [order] currency = "USD".'
        )


def supplier_is_read_from_the_report(brief: Brief) -> Iterator[str]:
    if brief.order.supplier.name is None:
        name = brief.report.supplier or brief.report.factory
        yield f"The supplier's name “{name}” comes from the report; compare with the order."


CAUTIONS: tuple[Callable[[Brief], Iterator[str]], ...] = (
    later_cautions,
    answer_is_late,
    another_path_is_recommended,
    further_round_needs_other_terms,
    order_date_is_missed,
    deadlines_are_shorter,
    work_waits_for_an_agreement,
    refusal_would_be_late,
    balance_is_gone,
    balance_is_not_known,
    bank_pays_on_documents,
    nothing_is_agreed,
    refusal_has_no_ground,
    goods_are_under_way,
    cost_has_no_clause,
    order_is_not_compared,
    order_and_report_differ,
    letter_is_older_than_the_report,
    currency_is_not_stated,
    lots_have_passed,
    sample_is_of_more,
    balance_is_of_all,
    supplier_is_read_from_the_report,
    standards_are_of_no_defect,
    standard_is_not_known,
    standard_is_not_the_reports,
    standards_are_the_programs,
    replacements_take_longer,
    days_are_counted_without_a_country,
)
