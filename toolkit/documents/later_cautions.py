"""What the buyer should know before a booking, a record, a release or an annex goes out; none of it stands in it."""

from collections.abc import Callable, Iterator

from toolkit.documents.annex import Without, cuts, shown_photos
from toolkit.documents.booking import agency, plan_of, site
from toolkit.documents.brief import Brief, Kind
from toolkit.documents.findings import photo_count
from toolkit.documents.gates import has_critical
from toolkit.documents.identity import share_a_name
from toolkit.documents.lot_cautions import more_than_failed
from toolkit.documents.lots import plans_of_lots
from toolkit.documents.money import amount, count
from toolkit.documents.parties import supplier_name
from toolkit.documents.release_cautions import (
    calls_itself_a_draft,
    fees_without_a_sum,
    left_open,
    more_than_counted,
    not_called_a_reinspection,
    not_held_to_a_limit,
    scrapped_without_proof,
    shared_fee_is_not_claimed,
    still_open_in_the_case,
    units_without_instructions,
)
from toolkit.documents.timetable import order_limit
from toolkit.model.lot_checks import title_of

_FAR = 2  # times: half of the lower sum, twice the higher one


def later_cautions(brief: Brief) -> Iterator[str]:
    """Yield one sentence for each point of *brief*, the most pressing first; nothing for a letter that answers."""
    for caution in _OF.get(brief.kind, ()):
        yield from caution(brief)


# --- the booking ------------------------------------------------------------------------------------------------------


def blanks_to_fill(brief: Brief) -> Iterator[str]:
    there = site(brief)
    if agency(brief) is None:
        yield "The order file names no firm ([inspection] agency); the booking is addressed “To the inspection firm”."
    yield from _unknown_ahead(brief) if brief.looks_ahead else _unknown_of_the_lot(brief)
    if not there.address:
        yield "The address at which the goods are is not known: fill in the blank line, or give [inspection] place."
    if there.contact is None:
        yield "Nobody is named who receives the inspector: fill in the blank line, or give [inspection] place_contact."


def _unknown_of_the_lot(brief: Brief) -> Iterator[str]:
    visit = brief.order.inspection
    yield from _unknown(
        ("Nobody said when the goods are ready", visit.ready_date, "[inspection] ready_date"),
        ("Nobody said how many units are presented", visit.presented, "[inspection] presented"),
    )


def _unknown_ahead(brief: Brief) -> Iterator[str]:
    ahead = brief.order.next_order
    share = "Nobody said when that share of the next order is finished"
    yield from _unknown(
        ("The item of the next order is not known", ahead.item, "[next_order] item"),
        ("The quantity of the next order is not known", ahead.quantity, "[next_order] quantity"),
        (share, ahead.part_finished, "[next_order] part_finished"),
    )
    if ahead.cause is None:
        yield (
            "Whether the supplier named a cause is not known, so the booking speaks of none; give it in "
            "[next_order] cause, and the inspector looks whether it is removed."
        )


def _unknown(*asked: tuple[str, object, str]) -> Iterator[str]:
    """Yield for each value that is not there what is lacking, and the *field* of the order file that takes it."""
    for lacking, value, field in asked:
        if value is None:
            yield f"{lacking}: fill in the blank line, or give {field}."


def more_than_good(brief: Brief) -> Iterator[str]:
    """Units that were taken out are counted again, and none of them is presented."""
    presented, counted = brief.order.inspection.presented, brief.history.counted
    if brief.looks_ahead or counted is None or presented is None or presented == counted.good:
        return
    yield (
        f"The order file presents {count(presented)} units ([inspection] presented), and {count(counted.good)} were "
        f"counted as good, {count(counted.pulled)} taken out. Correct the one that is wrong."
    )


def ready_is_past(brief: Brief) -> Iterator[str]:
    following = brief.order.next_order.part_finished
    ready = following if brief.looks_ahead else brief.order.inspection.ready_date
    if ready is not None and ready < brief.as_of:
        yield f"The ready date {ready.isoformat()} lies before the day of this booking; ask whether it still holds."


def made_elsewhere(brief: Brief) -> Iterator[str]:
    """The next order need not be made where this one was."""
    name = site(brief).name
    if brief.looks_ahead and name is not None:
        yield f"The booking sends the inspector to “{name}”, which made the order that was inspected; compare."


def same_order_again(brief: Brief) -> Iterator[str]:
    """A check during production of goods that are made already is a slip."""
    number = brief.order.next_order.number
    if brief.looks_ahead and number is not None and number in (brief.order.order.number, *brief.report.po_numbers):
        yield f"The next order has the number of the order that was inspected, {number}. Is it another delivery of it?"


def report_goes_along(brief: Brief) -> Iterator[str]:
    yield f"Attach {brief.report.source.file} yourself: the booking names it with its SHA-256 and does not hold it."


def plan_is_not_known(brief: Brief) -> Iterator[str]:
    wanted = brief.looks_ahead or brief.resolution.verdict.result == "fail"
    if wanted and plan_of(brief) is None and not plans_of_lots(brief):
        yield "No plan could be worked out, because lot size or AQL are unknown; send one before the visit."


def critical_stays_critical(brief: Brief) -> Iterator[str]:
    if not has_critical(brief.report, brief.resolution):
        return
    if brief.looks_ahead:
        yield "Critical defects were found: have every unit of the next order tested for them, not a sample (G11)."
    else:
        yield "Critical defects were found: a re-inspection alone does not make the lot fit to be released (G11)."


# --- the record -------------------------------------------------------------------------------------------------------


def reasons_stay_with_the_buyer(brief: Brief) -> Iterator[str]:
    """G37: the reasons are written down; the other side would price them in."""
    note = brief.order.concession.note
    if note:
        yield f"Your reason stays with you and stands in no paper to the supplier: “{note}” (G37)."


def not_covered_is_still_to_do(brief: Brief) -> Iterator[str]:
    """What nobody tested is taken by nobody: the record waits for it."""
    left = [title_of(section) for section in brief.report.sections if section.result == "pending"]
    if left:
        yield (
            f"Not done or not finished: {'; '.join(left)}. The record does not cover it, and the release waits for its "
            "result: have it made before you let the lot go."
        )


def title_is_not_known(brief: Brief) -> Iterator[str]:
    officer, buyer = brief.order.concession.approved_by, brief.order.buyer
    if officer and (officer != buyer.signatory or not buyer.title):
        yield f"The title of {officer} is not known: fill in the blank line of the record before it is signed."


def remedy_is_far_from_fair(brief: Brief) -> Iterator[str]:
    """G36: what the goods are worth less lies between two sums; a sum far from both is a slip, or has a reason."""
    agreed, money = brief.order.concession.amount, brief.resolution.money
    if agreed is None or money is None or not money.fair_discount:
        return
    sums = [one.amount for one in money.fair_discount]
    low, high = min(sums), max(sums)
    if not low / _FAR <= agreed <= high * _FAR:
        currency = brief.order.order.money
        yield (
            f"The remedy of {amount(agreed, currency)} is far {'below' if agreed < low else 'above'} what the figures "
            f"of this case make a fair discount, {amount(low, currency)} to {amount(high, currency)}: look whether it "
            "is a slip ([concession] amount), and keep the reason with your copy (G36)."
        )


def two_last_days(brief: Brief) -> Iterator[str]:
    """Which of two dates holds the goods, the papers must not leave open."""
    terms, limit = brief.order.order, order_limit(brief)
    later = max((day for day in (terms.latest_shipment, terms.delivery_date) if day is not None), default=None)
    if limit is not None and later is not None and limit != later and limit >= brief.as_of:
        yield (
            f"The order file names two days: delivery {terms.delivery_date}, latest shipment {terms.latest_shipment}. "
            f"The paper says that the goods go by {limit.isoformat()}, the earlier one; if the later one was agreed, "
            "correct the order file first."
        )


# --- the annex --------------------------------------------------------------------------------------------------------


def no_pictures(brief: Brief) -> Iterator[str]:
    file = brief.report.source.file
    told = {
        Without.NOT_AT_HAND: f"The annex has no pictures, because {file} was not at hand: lay it beside the report "
        "JSON, or give it with --original.",
        Without.NO_PAGES: f"The annex has no pictures, because {file} has no pages to take them from; send it along.",
        Without.FAILED: f"The annex has no pictures, because none could be taken from {file}; send it along.",
    }
    without = brief.annex.without
    if without is Without.NO_PAGES or (without is not None and cuts(brief.report)):
        yield told[without]


def pictures_left_out(brief: Brief) -> Iterator[str]:
    missing = sum(picture is None for picture in brief.annex.pictures)
    if missing:
        yield f"Pictures that could not be made: {count(missing)}; the annex names them without showing them."
    there, shown = photo_count(brief.report), len(shown_photos(brief.report))
    if there > shown and brief.annex.without is None:
        yield f"The annex shows {count(shown)} of the {count(there)} photographs and names the others."


def inspector_is_not_known(brief: Brief) -> Iterator[str]:
    if brief.report.agency is None:
        yield "The report names no inspection firm that was read; fill in section 6 of the annex."


def inspector_may_be_the_sellers(brief: Brief) -> Iterator[str]:
    """The independent report is the backbone of a claim; the seller's own is none."""
    seller = supplier_name(brief.report, brief.order)
    for what, name in (("inspection firm", brief.report.agency), ("client of the inspection", brief.report.client)):
        if seller and name and share_a_name(name, seller):
            yield f"The {what}, “{name}”, shares a name with the seller, “{seller}”: who appointed and paid the firm?"


_OF: dict[Kind, tuple[Callable[[Brief], Iterator[str]], ...]] = {
    Kind.REINSPECTION: (
        critical_stays_critical,
        blanks_to_fill,
        more_than_good,
        more_than_failed,
        ready_is_past,
        same_order_again,
        made_elsewhere,
        plan_is_not_known,
        report_goes_along,
    ),
    Kind.CONCESSION: (
        remedy_is_far_from_fair,
        reasons_stay_with_the_buyer,
        not_covered_is_still_to_do,
        title_is_not_known,
        two_last_days,
    ),
    Kind.RELEASE: (
        still_open_in_the_case,
        shared_fee_is_not_claimed,
        not_called_a_reinspection,
        calls_itself_a_draft,
        left_open,
        not_held_to_a_limit,
        more_than_counted,
        two_last_days,
        fees_without_a_sum,
        units_without_instructions,
        scrapped_without_proof,
    ),
    Kind.EVIDENCE: (
        no_pictures,
        pictures_left_out,
        inspector_is_not_known,
        inspector_may_be_the_sellers,
    ),
}
