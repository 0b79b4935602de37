"""A report as text for a terminal: what was read, in the order in which one reads a result."""

from collections.abc import Iterator

from toolkit.cli.layout import entry, listed, shown
from toolkit.cli.looking import problem_line
from toolkit.model.report import Defect, LotResult, Report
from toolkit.model.severity import BySeverity, Severity

WORDS = {"total": "by the printed total", "second_reader": "by a second reader", "unconfirmed": "by nothing"}


def report_text(report: Report) -> str:
    """Return what *report* says; a dash stands for what it does not print."""
    if report.kind == "other":
        return f"{report.source.file}: not an inspection report; nothing was taken from it."
    return "\n".join(line for part in PARTS for line in part(report))


def particulars(report: Report) -> Iterator[str]:
    yield from entry(
        "Report", ", ".join(filter(None, (report.report_no, report.agency, report.inspection_type))) or "-"
    )
    yield from entry("Inspected", report.inspection_date)
    yield from entry("Order", ", ".join(report.po_numbers))
    yield from entry("Supplier", report.supplier or report.factory)
    yield from entry("Product", ", ".join(filter(None, (report.product, *report.items))))
    counted = report.quantities.inspected is not None  # else the order stands for the lot, and is none
    yield from entry("Lot" if counted else "Ordered", _units(report, report.quantities.lot_size))
    yield from entry("Packed", _units(report, report.quantities.packed))
    yield from entry("Plan", ", ".join(filter(None, (report.sampling.standard, _level(report), _strict(report)))))
    yield ""


def counts(report: Report) -> Iterator[str]:
    yield f"{'':12}{''.join(f'{severity:>10}' for severity in Severity)}"
    for name, values in (
        ("Sample", report.sampling.sample_size),
        ("AQL", report.sampling.aql),
        ("Found", report.found),
        ("Allowed", report.allowed),
    ):
        yield f"{name:12}{_cells(values)}"
    if report.confirmed:
        states = ", ".join(f"{severity} {WORDS[state]}" for severity, state in report.confirmed.items())
        yield from entry("Confirmed", states)
    yield ""


def defects(report: Report) -> Iterator[str]:
    if report.defects:
        yield f"{'Defects':12}{''.join(f'{severity:>10}' for severity in Severity)}   place"
    for defect in report.defects:
        yield f"{'':12}{_cells(defect.counts)}   {shown(defect.page or defect.cell):>5}   {_name(defect)}"
    if report.defects:
        yield ""


def lots(report: Report) -> Iterator[str]:
    yield from listed("Lots judged apart", (_lot(lot) for lot in report.lots))


def _lot(lot: LotResult) -> str:
    """Return a lot with the classes of which both figures are printed: "12 of 5" is found of allowed."""
    pairs = ((severity, lot.found[severity], lot.allowed[severity]) for severity in Severity)
    told = [f"{severity} {found} of {limit}" for severity, found, limit in pairs if None not in (found, limit)]
    sample = [f"{lot.sample_size} inspected"] if lot.sample_size is not None else []
    return f"{lot.item or 'lot'}: {shown(lot.result)}" + (f" ({', '.join((*sample, *told))})" if told else "")


def results(report: Report) -> Iterator[str]:
    yield from entry("Result", f"AQL {shown(report.results.aql)}, overall {shown(report.results.overall)}")
    open_parts = (f"{part.name}: {part.result}" for part in report.sections if part.result in ("fail", "pending"))
    yield from listed("Sections", open_parts)
    yield from listed("Remarks", report.remarks_in_all)


def warnings(report: Report) -> Iterator[str]:
    yield from listed("Warnings", (problem_line(one) for one in report.problems if one.level == "warning"))


PARTS = (particulars, counts, defects, lots, results, warnings)


def _cells(values: BySeverity[int] | BySeverity[float]) -> str:
    return "".join(f"{shown(values[severity]):>10}" for severity in Severity)


def _name(defect: Defect) -> str:
    return f"{defect.item}: {defect.description}" if defect.item else defect.description


def _units(report: Report, number: int | None) -> str | None:
    return None if number is None else f"{number:,} {report.quantities.unit or 'units'}"


def _strict(report: Report) -> str | None:
    """Return how strict the plan is, unless it is that of most inspections."""
    return report.sampling.inspection if report.sampling.inspection != "normal" else None


def _level(report: Report) -> str | None:
    return f"level {report.sampling.level}" if report.sampling.level else None
