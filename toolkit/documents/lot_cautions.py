"""What the buyer should know where a paper is not about all lots of the report, or not about all units of a lot."""

from collections.abc import Iterator

from toolkit.documents.brief import ANSWERS, Brief, Kind
from toolkit.documents.findings import open_points
from toolkit.documents.lot_balance import balance_of, is_a_part, units_of
from toolkit.documents.money import count
from toolkit.documents.not_presented import absent, absent_are_of_some_lot, drawn_from_more
from toolkit.model.lot_checks import has_passed, without_named
from toolkit.model.report import ResultWord

_STANDS: dict[ResultWord, str] = {
    "pass": "passed",
    "fail": "failed",
    "pending": "has no result yet",
    "aborted": "was not inspected to the end",
}


def lots_have_passed(brief: Brief) -> Iterator[str]:
    """A letter speaks of the whole order; where some of its lots have passed, a person must say which are meant."""
    if brief.passed:
        told = ", ".join(f"{lot.item or 'a lot'} {_STANDS[lot.result or 'pending']}" for lot in brief.passed)
        yield f"{told}: the letter concerns {brief.item} alone and says so.{_on_the_balance(brief)}"
        yield from _how_they_are_released(brief)
        if absent(brief) is not None and absent_are_of_some_lot(brief):
            yield (
                "The report does not say of which lots the units are that were not there. Ask the agency, where a "
                f"quantity of {brief.item} matters."
            )
        points = [str(point.name) for point in open_points(without_named(brief.report))]
        if points:
            yield (
                f"The report does not say of which lots {', '.join(points)} is told; the letter names it for "
                f"{brief.item} alone. Compare with the report."
            )
        return
    if brief.of_some_lots:
        others = ", ".join(brief.history.part.others)
        told = f"{others}: no part of this case. The letter concerns {brief.item} alone and says so."
        yield f"{told}{_on_the_balance(brief)}"
        return
    passed = [lot.item or "a lot" for lot in brief.report.lots if has_passed(lot, brief.report)]
    if passed and brief.kind not in (Kind.CONCESSION, Kind.RELEASE, Kind.EVIDENCE):
        yield f"{', '.join(passed)} passed; the letter speaks of the whole order. Name in it the lots that you mean."


def _how_they_are_released(brief: Brief) -> Iterator[str]:
    """The letter says that what passed is released by a paper of its own: this is the paper."""
    passed = [f"--lot {_quoted(lot.item)}" for lot in brief.passed if lot.result == "pass" and lot.item]
    if passed and brief.kind in (*ANSWERS, Kind.REINSPECTION):
        named = " ".join(passed)
        yield f"What passed is released by a paper of its own: recourse draft release FILE {named} --order FILE"


def _quoted(item: str) -> str:
    return f'"{item}"' if " " in item else item


def _on_the_balance(brief: Brief) -> str:
    """Return what the letter says of the balance, and where it is said otherwise."""
    if brief.kind not in (*ANSWERS, Kind.CAPA) or brief.order.payment.balance_paid:
        return ""
    if not is_a_part(brief):
        return (
            " It speaks of the whole balance, because [payment] balance_for says that the order makes it one sum: "
            "compare with the contract."
        )
    part, units = balance_of(brief), units_of(brief)
    whole = f" of {count(brief.order.order.quantity or 0)}"
    summed = f", worked out by units, {count(units or 0)}{whole}: correct it where prices differ" if part else ""
    return (
        f" Of the balance it speaks of the part for {brief.item}{summed}. Where the contract makes the balance one sum "
        'for the whole order, set [payment] balance_for = "order".'
    )


def more_than_failed(brief: Brief) -> Iterator[str]:
    """Lots that passed are not presented again."""
    presented, failed = brief.order.inspection.presented, brief.report.quantities.lot
    if not brief.looks_ahead and brief.passed and presented is not None and failed is not None and presented > failed:
        yield (
            f"The order file presents {count(presented)} units ([inspection] presented), and the lots that failed are "
            f"{count(failed)}; the plan is for those. Correct the order file, or the report."
        )


def sample_is_of_more(brief: Brief) -> Iterator[str]:
    """Goods that were sampled before they were packed were seen; how many of the others were, nobody says."""
    there = (brief.whole or brief.report.quantities).presented
    if there is not None and drawn_from_more(brief):
        yield (
            f"The report counts {count(there)} units finished and packed, and its sample is larger: it was drawn from "
            "others as well, and the paper calls no unit absent. Correct the report, or ask the agency which units its "
            "sample stands for."
        )


def balance_is_of_all(brief: Brief) -> Iterator[str]:
    """A record lets the balance fall due; for units that nobody saw it must not."""
    found = absent(brief)
    unpaid = brief.order.balance is not None and not brief.order.payment.balance_paid
    if brief.kind is Kind.CONCESSION and found is not None and unpaid:
        yield (
            f"{count(found.units)} of the {count(found.all)} units were not there, and the balance in the record is of "
            "the whole order; it says that the part for these units does not fall due. Agree that part as an amount."
        )
