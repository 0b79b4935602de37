"""Which order and which inspection a letter speaks of, as printed; only the rejection number is worked out."""

import re
from enum import StrEnum

import msgspec

from toolkit.documents.brief import Brief
from toolkit.documents.dates import long_date, printed_date
from toolkit.documents.fields import Fields, Quote, quote
from toolkit.documents.money import count, share
from toolkit.documents.words import named
from toolkit.model.lots import judged_apart
from toolkit.model.report import LotResult, Report
from toolkit.model.resolution import Resolution
from toolkit.model.severity import Severity


class PrintedResult(StrEnum):
    PASS = "pass"  # noqa: S105  the verdict
    FAIL = "fail"
    PENDING = "pending"
    ABORTED = "aborted"
    UNPRINTED = "see the report"  # none was read; the report may print one


class OrderFacts(Fields, frozen=True, kw_only=True):
    """*part* is what of the quantity is of the lots that the paper is about, where it is not about all."""

    number: Quote
    date: str | None
    item: Quote
    product: Quote | None
    quantity: str | None
    part: str | None
    delivery_date: str | None
    incoterm: Quote | None


class InspectionFacts(Fields, frozen=True, kw_only=True):
    """*number* is the report's number, or its file name when it prints none."""

    number: Quote
    file: Quote
    sha256: str
    agency: Quote | None
    service: Quote | None
    date: Quote | None
    place: Quote | None
    inspector: Quote | None
    lot: str | None
    standard: Quote | None
    level: Quote | None
    result: PrintedResult


class ClassResult(Fields, frozen=True, kw_only=True):
    """One class of the sampling plan; *low* and *high* bound the defective units in the lot, as an estimate."""

    severity: Severity
    aql: str | None
    sample: str | None
    found: str | None
    accept: str | None
    reject: str | None
    low: str | None
    high: str | None
    exceeded: bool


class LotRow(Fields, frozen=True, kw_only=True):
    item: Quote | None
    lot: str | None
    sample: str | None
    critical: str | None
    major: str | None
    minor: str | None
    result: PrintedResult


def order_facts(brief: Brief) -> OrderFacts:
    terms, report = brief.order.order, brief.report
    quantity = terms.quantity if terms.quantity is not None else report.quantities.ordered
    item, product = brief.item or "", report.product
    return OrderFacts(
        number=Quote(brief.order_number or ""),
        date=long_date(terms.date) if terms.date else None,
        item=Quote(item),
        product=_besides(product, item),
        quantity=None if quantity is None else count(quantity),
        part=_part(brief) if quantity is not None else None,
        delivery_date=long_date(terms.delivery_date) if terms.delivery_date else None,
        incoterm=quote(terms.incoterm),
    )


def _part(brief: Brief) -> str | None:
    """Return how many units were ordered of the lots that the paper is about, where it is not about all."""
    ordered = brief.report.quantities.ordered
    return count(ordered) if brief.of_some_lots and not brief.looks_ahead and ordered is not None else None


def _besides(product: str | None, item: str) -> Quote | None:
    """Return what the report calls the goods besides *item*: of a name in two languages the one that is not there."""
    parts = [part.strip() for part in re.split(r"\s/\s|\n", product or "")]
    new = [part for part in parts if part and _plain(part) not in _plain(item)]
    return quote(" / ".join(new))


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def inspection_facts(report: Report) -> InspectionFacts:
    return InspectionFacts(
        number=quote(report.report_no) or Quote(report.source.file),
        file=Quote(report.source.file),
        sha256=report.source.sha256,
        agency=quote(report.agency),
        service=quote(report.inspection_type),
        date=quote(printed_date(report.inspection_date)),  # the day of the report is none on which goods were seen
        place=quote(report.factory),
        inspector=quote(report.inspector),
        lot=_inspected(report),
        standard=quote(report.sampling.standard),
        level=quote(_level(report)),
        result=PrintedResult(report.results.overall or report.results.aql or PrintedResult.UNPRINTED),
    )


def _inspected(report: Report) -> str | None:
    """Return the size of the lot, never what was only ordered or was not there yet; of lots judged apart, of each."""
    if (lot := report.drawn_from) is not None:
        return count(lot)
    sizes = [one.lot for one in report.lots]
    known = [count(size) for size in sizes if size]
    return " + ".join(known) if known and len(known) == len(sizes) else None


def _level(report: Report) -> str | None:
    """Return the level and, where it is not the normal one, how strict the plan was: it has other limits."""
    level, inspection = report.sampling.level, report.sampling.inspection
    strict = named(inspection) if inspection in ("tightened", "reduced") else None
    return ", ".join(filter(None, (level, strict))) or None


def class_results(report: Report, resolution: Resolution) -> tuple[ClassResult, ...]:
    """Return the classes of which the report prints anything."""
    rows = (_class_result(severity, report, resolution) for severity in Severity)
    return tuple(row for row in rows if row.found is not None or row.accept is not None)


def as_counted(classes: tuple[ClassResult, ...]) -> tuple[ClassResult, ...]:
    """Return *classes* without the estimates for the lot.

    An inspector should not expect them, and a lot that is let go with a number of bad units in it is taken with them.
    """
    return tuple(msgspec.structs.replace(row, low=None, high=None) for row in classes)


def _class_result(severity: Severity, report: Report, resolution: Resolution) -> ClassResult:
    # Each of several lots was judged on a sample of its own: the sum of the samples is the size of none.
    apart = judged_apart(report)
    aql, sample = report.sampling.aql[severity], None if apart else report.sampling.sample_size[severity]
    found, accept = report.counted(severity), report.limit(severity)
    units = resolution.failure.units_in_lot[severity] if found and not apart else None
    return ClassResult(
        severity=severity,
        aql=None if aql is None else share(aql),
        sample=None if sample is None else count(sample),
        found=None if found is None else count(found),
        accept=None if accept is None else count(accept),
        # Single sampling: the first number that is no longer allowed is the one after the last that is.
        reject=None if accept is None else count(accept + 1),
        low=None if units is None else count(units.low),
        high=None if units is None else count(units.high),
        exceeded=found is not None and accept is not None and found > accept,
    )


def lot_rows(lots: tuple[LotResult, ...]) -> tuple[LotRow, ...]:
    """Return the items or *lots* that the report judges apart."""
    return tuple(
        LotRow(
            item=quote(lot.item),
            lot=None if lot.lot is None else count(lot.lot),
            sample=None if lot.sample_size is None else count(lot.sample_size),
            critical=_found_against_allowed(lot, Severity.CRITICAL),
            major=_found_against_allowed(lot, Severity.MAJOR),
            minor=_found_against_allowed(lot, Severity.MINOR),
            result=PrintedResult(lot.result or PrintedResult.UNPRINTED),
        )
        for lot in lots
    )


def _found_against_allowed(lot: LotResult, severity: Severity) -> str | None:
    found, allowed = lot.found[severity], lot.allowed[severity]
    if found is None and allowed is None:
        return None
    return " / ".join("–" if number is None else count(number) for number in (found, allowed))
