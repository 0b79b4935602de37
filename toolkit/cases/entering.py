"""A report and what was decided on it, as the events of a case: only what the case needs, in plain values."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import date, datetime
from typing import Any, NamedTuple

from msgspec.structs import replace

from toolkit.cases.case import Case
from toolkit.cases.event import Due, FileRef, Remedy, Way
from toolkit.cases.events import Opened, Reinspected, Sent, Understood
from toolkit.documents import Document
from toolkit.documents.holds import clause_for
from toolkit.documents.law import Right
from toolkit.model.comparison import TAKEN_OUT, Comparison
from toolkit.model.history import PastDefect, PastInspection
from toolkit.model.lots import units_concerned
from toolkit.model.order import Order
from toolkit.model.report import Report
from toolkit.model.resolution import Resolution
from toolkit.model.severity import BySeverity, Counts, Severity

_WAYS = ("rework", "sort", "concession", "reject")
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


class Stamp(NamedTuple):
    """When and by whom: the moment, the day it counts for, and the person."""

    at: datetime
    day: date
    who: str


def terms_of(order: Order) -> dict[str, Any]:
    """Return what the register holds a balance by, as *order* says it: ``None`` is not known."""
    hold = clause_for(Right.BALANCE_HOLD, order)
    return {
        "amount": order.balance,
        "currency": order.order.money,
        "paid": order.payment.balance_paid,
        "method": order.payment.method,
        "clause": None if hold is None else str(hold.numbers),
        "one_sum": order.payment.balance_for == "order",
        "unit_price": order.order.unit_price,
        "ordered": order.order.quantity,
    }


def opened(report: Report, order: Order, resolution: Resolution, stamp: Stamp, files: Iterable[FileRef]) -> Opened:
    """Return the event that opens a case on *report*."""
    return Opened(
        **stamp._asdict(),
        files=tuple(files),
        supplier=order.supplier.name or report.supplier or report.factory,
        supplier_zh=order.supplier.name_zh,
        buyer=order.buyer.name or report.client,
        product=order.order.item or report.product,
        po_numbers=report.po_numbers or ((order.order.number,) if order.order.number else ()),
        items=report.items,
        report=" ".join(part for part in (report.agency, report.report_no) if part) or report.source.file,
        **{**terms_of(order), "ordered": order.order.quantity or report.quantities.ordered},
        doubts=len(report.errors),
        respond_by=resolution.respond_by,
    )


def is_understood(report: Report, resolution: Resolution) -> bool:
    """Tell whether *report* was read down to its defects without a doubt that a person must settle (G8)."""
    return not report.errors and resolution.verdict.result != "unknown"


def understood(
    report: Report,
    resolution: Resolution,
    stamp: Stamp,
    files: Iterable[FileRef] = (),
    corrected: tuple[str, ...] = (),
) -> Understood:
    """Return the event that says what kind of failure *report* shows; *corrected* is what a person changed in it."""
    return Understood(
        **stamp._asdict(),
        files=tuple(files),
        verdict=resolution.verdict.result,
        because=resolution.verdict.because,
        pattern=resolution.failure.pattern,
        suggested=resolution.path,
        ways=ways(resolution),
        inspection=past(report, resolution, original=True),
        respond_by=resolution.respond_by,
        corrected=corrected,
        concerned=_concerned(report, resolution),
    )


def corrections(read: Report, given: Report) -> tuple[str, ...]:
    """Return the rows of *given* whose counts by class differ from those that were *read*, and those that are gone."""
    before, after = _counts(read), _counts(given)
    return tuple(
        f"“{name}” {_classes(before.get(name))} -> {_classes(after.get(name))}"
        for name in dict.fromkeys((*before, *after))
        if before.get(name) != after.get(name)
    )


def _counts(report: Report) -> dict[str, Counter[Severity]]:
    counted: dict[str, Counter[Severity]] = {}
    for row in report.defects:
        found = counted.setdefault(row.description, Counter())
        found.update({severity: count for severity, count in row.counts.items() if count})
    return counted


def _classes(counted: Counter[Severity] | None) -> str:
    if counted is None:
        return "no row"
    return (
        " ".join(f"{severity} {counted[severity]}" for severity in Severity if counted[severity]) or "nothing counted"
    )


def reinspected(
    report: Report,
    resolution: Resolution,
    comparison: Comparison,
    stamp: Stamp,
    files: Iterable[FileRef],
    against: tuple[str, ...] = (),
) -> Reinspected:
    """Return the event that a further *report* makes, as *comparison* holds it against the one before.

    *against* is what speaks against it beside the comparison.
    """
    doubts = (*comparison.doubts, *against)
    remaining = (
        one for one in comparison.changes if one.change in ("improved", "unchanged", "worse", "recurred", "new")
    )
    return Reinspected(
        **stamp._asdict(),
        files=tuple(files),
        verdict=resolution.verdict.result,
        because=resolution.verdict.because,
        fair=not doubts,
        against=doubts,
        remaining=tuple(f"{one.again or one.description}: {one.change}" for one in remaining),
        means=comparison.means,
        suggested=resolution.path,
        ways=ways(resolution),
        inspection=past(report, resolution, original=False),
        covered=report.quantities.lot_size,
        respond_by=resolution.respond_by,
        unsettled=tuple(unsettled(comparison)),
        concerned=_concerned(report, resolution),
    )


def _concerned(report: Report, resolution: Resolution) -> int | None:
    return units_concerned(report) if resolution.verdict.result == "fail" else None


def unsettled(comparison: Comparison) -> Iterator[str]:
    """Yield what the second report did not show or did not check, and what is settled before a release (G24, G25)."""
    for point in comparison.fair:
        if point.proof == "not_shown" and TAKEN_OUT not in point.why and not point.is_unread:
            yield f"{point.point.replace('_', ' ')} not shown: {point.why.rstrip('.')}"
    unchecked = [f"“{one.description}”" for one in comparison.changes if one.change == "not_checked"]
    if unchecked:
        yield f"not checked by the second report: {', '.join(unchecked)}"


def sent(
    letter: Document,
    conditions: Iterable[str],
    stamp: Stamp,
    files: Iterable[FileRef],
    order: Order,
    basis: str | None = None,
) -> Sent:
    """Return the event that *letter* on *order* makes, with what it asks for and by when; *basis* is what it says."""
    agreed = order.concession
    remedy = Remedy(kind=agreed.remedy, amount=agreed.amount) if agreed.remedy and letter.kind == "concession" else None
    paper = str(letter.reference)
    dues = tuple(
        Due(what=due.what.value, day=due.day, side=due.side, rule=due.rule, paper=paper) for due in letter.deadlines
    )
    return Sent(
        **stamp._asdict(),
        files=tuple(files),
        kind=letter.kind.value,
        reference=paper,
        title=letter.title,
        deadlines=dues,
        conditions=tuple(conditions),
        remedy=remedy,
        lang="-".join(wording.language.value for wording in letter.wordings),
        basis=basis,
    )


def ways(resolution: Resolution) -> tuple[Way, ...]:
    """Return which paths the rules leave open."""
    return tuple(
        Way(path=option.path, allowed=option.allowed, why=option.why)
        for option in resolution.options
        if option.path in _WAYS
    )


def past(report: Report, resolution: Resolution, *, original: bool) -> PastInspection:
    """Return what is remembered of *report*."""
    kinds = [decision.kind for decision in resolution.per_defect]
    if len(kinds) != len(report.defects):  # a decision on a part of the report says nothing of its rows by number
        kinds = [None] * len(report.defects)
    rows = zip(report.defects, kinds, strict=True)
    return PastInspection(
        day=day_of(report),
        report_no=report.report_no,
        original=original,
        verdict=resolution.verdict.result,
        lot_size=report.quantities.lot_size,
        sample_size=report.sampling.sample_size,
        aql=report.sampling.aql,
        found=_by_class(report.counted),
        allowed=_by_class(report.limit),
        defects=tuple(PastDefect(description=row.description, kind=kind, counts=row.counts) for row, kind in rows),
        source=report.source.sha256,
    )


def for_another_round(order: Order, case: Case, before_it: int) -> Order:
    """Return *order* with what the case itself knows of earlier failures: a lot never fails less often than it did.

    *before_it* are those that its first order file told of: they were before the case.
    """
    before = max(order.supplier.failed_before, before_it + case.failures)
    return replace(order, supplier=replace(order.supplier, failed_before=before))


def day_of(report: Report) -> date | None:
    """Return the day of the inspection, else of its report; ``None`` where none is printed that is sure."""
    return _day(report.inspection_date) or _day(report.report_date)


def _by_class(count: Callable[[Severity], int | None]) -> Counts:
    return BySeverity(*(count(severity) for severity in Severity))


def _day(printed: str | None) -> date | None:
    """Return the date in *printed*, which is ISO where the reader was sure of it."""
    with suppress(ValueError):
        return date.fromisoformat(printed) if printed and _ISO_DATE.fullmatch(printed) else None
    return None
