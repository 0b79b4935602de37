"""On which lots a paper's critical defects were found: what is claimed of one lot is not claimed of another."""

from collections.abc import Iterator

from toolkit.documents.brief import Brief, Kind
from toolkit.documents.holds import clause_for
from toolkit.documents.law import Right, entitlement
from toolkit.documents.lots import called
from toolkit.model.lot_checks import failed_on
from toolkit.model.lots import judged_apart, lot_of
from toolkit.model.report import LotResult, Report

_BESIDE_REFUSAL = (Right.REWORK_COST, Right.SORTING_COST, Right.PRICE_REDUCTION)


def lots_with_critical(report: Report) -> tuple[LotResult, ...]:
    """Return the lots with a critical defect where others of *report* have none; none where nobody can say which."""
    rows = [lot_of(row, report) for row in report.defects if row.critical]
    if not judged_apart(report) or None in rows:
        return ()
    found = tuple(lot for lot in report.lots if lot.found.critical or lot in rows)
    counted = all(lot.found.critical is not None for lot in report.lots if lot not in found)
    return found if counted and len(found) < len(report.lots) else ()


def lots_without_critical(report: Report) -> tuple[LotResult, ...]:
    """Return the lots beside those with a critical defect, where it is known of each."""
    found = lots_with_critical(report)
    return tuple(lot for lot in report.lots if lot not in found) if found else ()


def other_remedies_of_lots(brief: Brief) -> Iterator[str]:
    """A lot without a critical defect is corrected where the contract says so, whatever another lot showed."""
    others = lots_without_critical(brief.report)
    if brief.kind is not Kind.REJECTION or not others:
        return
    names = ", ".join(called(lot, brief) for lot in others)
    with_critical = ", ".join(called(lot, brief) for lot in lots_with_critical(brief.report))
    checks = any(failed_on(lot, brief.report) for lot in others)
    grounds = "its limits and the checks that failed on it" if checks else "its limits"
    yield (
        f"Critical defects were found on {with_critical} alone; of {names} the letter claims none, and refuses it by "
        f"{grounds}. {_granted(brief)} Where that comes before a refusal, write to {names} by itself: from a copy of "
        'the report JSON without the rows and "lots" of the other lots that failed.'
    )


def _granted(brief: Brief) -> str:
    granted = [
        f"clause{'s' if clauses.several else ''} {clauses.numbers} ({entitlement(right).says})"
        for right in _BESIDE_REFUSAL
        if (clauses := clause_for(right, brief.order)) is not None
    ]
    if not granted:
        return "The order file names no clause on rework, sorting or a lower price: look what the contract gives first."
    return f"What the contract gives besides for goods that failed: {'; '.join(granted)}."
