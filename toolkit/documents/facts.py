"""What a letter cannot go out without; all gaps are named at once, each with the order-file line that closes it."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from toolkit.documents.brief import Brief, Kind
from toolkit.documents.concession import scope
from toolkit.documents.fields import clean
from toolkit.documents.identity import difference
from toolkit.documents.parties import supplier_name
from toolkit.documents.quantities import ordered_units, released, units_released
from toolkit.documents.release import sums_off
from toolkit.errors import IncompleteDocumentError
from toolkit.model.order import Concession


class Gap(NamedTuple):
    field: str
    example: str


def require(brief: Brief) -> None:
    """Raise one error that lists everything *brief* lacks for its letter."""
    gaps, other = tuple(_gaps(brief)), difference(brief.report, brief.order)
    if not gaps and other is None:
        return
    lacks = f"The {brief.kind} lacks {', '.join(gap.field for gap in gaps)}." if gaps else ""
    examples = [gap.example for gap in gaps if gap.example]
    add = f"Add to the order file: {'; '.join(examples)}" if examples else ""
    raise IncompleteDocumentError(
        " ".join(filter(None, (lacks, other and other.told))), " ".join(filter(None, (add, other and other.way_on)))
    )


def reviewed_first(brief: Brief, *, reviewed: bool) -> None:
    """Refuse to build a letter on a report that a person should look at first."""
    errors = brief.report.errors
    if reviewed or not errors:
        return
    listed = "; ".join(f"{problem.code}: {problem.message}" for problem in errors)
    raise IncompleteDocumentError(
        f"The report has {len(errors)} doubtful point(s) that a person must settle before a letter quotes it: {listed}",
        "Compare with the original, correct the report JSON and draft from that, or confirm that you reviewed it.",
    )


def _gaps(brief: Brief) -> Iterator[Gap]:
    order = brief.order
    if not _given(order.buyer.name):
        yield Gap("buyer.name", '[buyer] name = "Your company, as on the order"')
    if not _given(supplier_name(brief.report, order)):
        yield Gap("supplier.name", '[supplier] name = "The seller, as on the order"')
    if not _given(brief.order_number):
        yield Gap("order.number", '[order] number = "PO-1234"')
    if not _given(brief.item):
        yield Gap("order.item", '[order] item = "KT-17 kettle 1.7 l"')
    if not _has_findings(brief):
        yield Gap("report.defects", "")
    yield from _gaps_of_its_own(brief)


def _gaps_of_its_own(brief: Brief) -> Iterator[Gap]:
    """Yield what only this paper needs."""
    if brief.looks_ahead and not _given(brief.about):
        yield Gap("next_order.number", '[next_order] number = "PO-1235"')
    if _currency_missing(brief):
        yield Gap("order.currency", '[order] currency = "USD", or the one that it is in')
    if brief.kind is Kind.CONCESSION:
        yield from _concession_gaps(brief)
    if brief.kind is Kind.RELEASE:
        yield from _release_gaps(brief)


def _release_gaps(brief: Brief) -> Iterator[Gap]:
    if not _given(brief.order.release.approved_by):
        yield Gap("release.approved_by", '[release] approved_by = "Name of the quality officer who releases"')
    if ordered_units(brief) is None:
        yield Gap("order.quantity", "[order] quantity = 3600")
    if units_released(brief.report, brief.order) is None:
        yield Gap("release.quantity", f"[release] quantity = {ordered_units(brief) or 3600}")


def _concession_gaps(brief: Brief) -> Iterator[Gap]:
    agreed = brief.order.concession
    if not _given(agreed.approved_by):
        yield Gap("concession.approved_by", '[concession] approved_by = "Name of the officer who decides"')
    if not _given(agreed.note):
        yield Gap("concession.note", '[concession] note = "Why these goods are taken; it stays with you"')
    if agreed.remedy in ("free_goods", "other") and not _given(agreed.agreed):
        yield Gap(
            "concession.agreed", '[concession] agreed = "What both sides agreed, word for word; the record says it"'
        )
    if _amount_missing(agreed):
        yield Gap("concession.amount", "[concession] amount = 1500.00")
    if not scope(brief):
        yield Gap("order.quantity", "[order] quantity = 3600")


def _currency_missing(brief: Brief) -> bool:
    """A sum that is agreed or deducted stands in the paper, and no currency is guessed for it."""
    sums: tuple[Decimal | None, ...] = ()
    if brief.kind is Kind.CONCESSION:
        sums = (brief.order.concession.amount,)
    if brief.kind is Kind.RELEASE:
        found = released(brief)
        sums = (*(sums_off(brief, found) if found else ()), brief.order.release.reinspection_cost)
    return brief.order.order.currency is None and any(sums)


def _amount_missing(agreed: Concession) -> bool:
    """A remedy in money needs its figure; goods free of charge and other remedies may be told in words."""
    if agreed.amount is not None:
        return agreed.amount <= 0
    return agreed.remedy in ("price_reduction", "credit")


def _has_findings(brief: Brief) -> bool:
    report = brief.report
    failed = any(section.result in ("fail", "pending") for section in report.sections)
    told = report.defects or report.remarks or failed
    return bool(told) or brief.resolution.verdict.result != "fail"


def _given(text: str | None) -> bool:
    return bool(text and clean(text))
