"""Several lots in one report: those that failed by their own limits, and the report as if it spoke of them alone (g).

What was found on a lot that passed is no ground against the one that failed, and no work is done on it. The finds can
be told apart only where rows name their items and every lot is judged; elsewhere the report stays whole. A row without
an item among others that name theirs may be of a lot that failed, and counts with it.
"""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from toolkit.model.lot_checks import failed_on, same_item, without_others
from toolkit.model.report import Defect, LotResult, Quantities, Report
from toolkit.model.severity import BySeverity, Counts, Severity

_TWO = 2
_STATES = ("ordered", "produced", "packed")


def failed_part(report: Report) -> Report:
    """Return *report* narrowed to the lots that failed; *report* itself where they cannot be told from the others.

    Rows keep their places: those of the other lots stand there without a find.
    """
    failed = failed_lots(report)
    return part_of(report, failed) if failed else report


def failed_lots(report: Report) -> tuple[LotResult, ...]:
    """Return the lots that failed; none where lots, rows or limits of the whole do not allow to say which."""
    if len(report.lots) < _TWO or _held_as_one(report):
        return ()
    named = [row for row in report.defects if row.item]
    apart = all(_judged(lot) for lot in report.lots) and all(lot_of(row, report) for row in named)
    failed = tuple(lot for lot in report.lots if _failed(lot, report))
    apart = apart and all(lot.item for lot in failed)  # a paper on a lot that nobody can name is on none
    elsewhere = (row for row in report.defects if row.critical and not _is_theirs(row, report, failed))
    nothing_found = not report.defects and not any(count for lot in report.lots for _, count in lot.found.items())
    return failed if (named or nothing_found) and apart and not any(elsewhere) else ()


def undivided(report: Report) -> bool:
    """Return whether some lots failed and others did not, and nobody can say which finds are of which.

    A paper that orders work would then order it on a lot that passed. A critical find on a lot that the report passes
    all the same concerns all lots; one that nobody can give to a lot refuses none of them.
    """
    failed = [lot for lot in report.lots if _failed(lot, report)]
    if not failed or len(failed) == len(report.lots) or _critical_in_passed(report, failed):
        return False
    return not failed_lots(report) or rows_of_failed(report) is None


def rows_of_failed(report: Report) -> tuple[int, ...] | None:
    """Return the places of the rows found on the lots that failed; ``None`` where one may be of another lot."""
    failed = failed_lots(report)
    theirs = {number: _is_theirs(row, report, failed) for number, row in enumerate(report.defects)}
    return None if None in theirs.values() else tuple(number for number, its in theirs.items() if its)


def limited_twice(report: Report) -> bool:
    """Return whether the lots have limits of their own, and one for all of them stands beside these."""
    return len(report.lots) >= _TWO and _held_as_one(report) and any(lot.allowed for lot in report.lots)


def with_lots(quantities: Quantities, lots: Sequence[LotResult]) -> Quantities:
    """Return *quantities* with what is known of each of several *lots* and of the whole is not: their sum.

    An order that stands beside each lot, and that all of them together fit into, is the order of all.
    """
    if len(lots) < _TWO:
        return quantities
    sums = {state: _sum([getattr(lot, state) for lot in lots]) for state in _STATES}
    ordered, presented = {lot.ordered for lot in lots}, _sum([lot.packed or lot.lot for lot in lots])
    if len(ordered) == 1 and presented is not None and presented <= (lots[0].ordered or 0):
        sums["ordered"] = lots[0].ordered
    return replace(quantities, **{state: units for state, units in sums.items() if getattr(quantities, state) is None})


def judged_apart(report: Report) -> bool:
    """Return whether each of several lots has a sample, limits or a result of its own, and no limit holds them all."""
    own = any(lot.allowed or lot.result for lot in report.lots)
    return len(report.lots) >= _TWO and own and not _held_as_one(report)


def several_failed(report: Report) -> tuple[LotResult, ...]:
    """Return the lots of *report* where there are several, each judged by itself, and all of them failed."""
    all_failed = judged_apart(report) and all(_failed(lot, report) for lot in report.lots)
    return report.lots if all_failed else ()


def units_concerned(report: Report) -> int | None:
    """Return the units of the order that the lots which failed stand for; ``None`` where others are not set apart."""
    failed = failed_lots(report)
    if not failed or len(failed) == len(report.lots) or rows_of_failed(report) is None:
        return None
    return units_ordered(failed_part(report).quantities)


def units_ordered(quantities: Quantities) -> int | None:
    """Return how many units were ordered of what *quantities* count, else how many were inspected."""
    return quantities.lot if quantities.ordered is None else quantities.ordered


def one_by_one(report: Report) -> tuple[Report, ...]:
    """Return a report for each lot that failed; *report* alone where they cannot be told apart."""
    return tuple(part_of(report, (lot,)) for lot in failed_lots(report)) or (report,)


def failed_names(report: Report) -> tuple[str, ...]:
    """Return the names of the lots that failed, where others passed."""
    failed = failed_lots(report)
    return tuple(lot_name(lot, report) for lot in failed) if len(failed) < len(report.lots) else ()


def lot_name(lot: LotResult, report: Report) -> str:
    return f"item {lot.item}" if lot.item else f"lot {report.lots.index(lot) + 1}"


def _held_as_one(report: Report) -> bool:
    """Return whether limits are printed of the whole and not only, in its head, those that each lot has by itself."""
    sizes = {size for _, size in report.sampling.sample_size.items()}
    own = all(lot.allowed == report.allowed and lot.result and sizes == {lot.sample_size} for lot in report.lots)
    return any(limit is not None for _, limit in report.allowed.items()) and not own


def lot_of(row: Defect, report: Report) -> LotResult | None:
    """Return the one lot that *row* was found in."""
    lots = [lot for lot in report.lots if same_item(row.item, lot.item)]
    return lots[0] if len(lots) == 1 else None


def sample_of(row: Defect, severity: Severity, report: Report) -> int | None:
    """Return the units among which *row* was found: those drawn from its own lot; ``None`` where nobody can say."""
    own = lot_of(row, report) if len(report.lots) >= _TWO else None
    if own is not None and own.sample_size is not None:
        return own.sample_size
    return None if judged_apart(report) else report.sampling.sample_size[severity]


def _is_theirs(row: Defect, report: Report, failed: tuple[LotResult, ...]) -> bool | None:
    """Return whether *row* was found on *failed*; a row without an item is theirs where their totals need it."""
    if row.item:
        return lot_of(row, report) in failed
    needed = all(_needed(severity, report, failed) for severity, count in row.counts.items() if count)
    return needed or None


def _needed(severity: Severity, report: Report, failed: tuple[LotResult, ...]) -> bool:
    """Return whether the totals of *failed* are full only with every row of *severity* that names no item."""
    theirs = (row for row in report.defects if not row.item or lot_of(row, report) in failed)
    return _counted(theirs, severity) == _sum([lot.found[severity] for lot in failed])


def _counted(rows: Iterable[Defect], severity: Severity) -> int:
    return sum(row.counts[severity] or 0 for row in rows)


def _critical_in_passed(report: Report, failed: Sequence[LotResult]) -> bool:
    lots = (lot_of(row, report) for row in report.defects if row.critical)
    return any(lot is not None and lot not in failed for lot in lots)


def _judged(lot: LotResult) -> bool:
    return lot.result is not None or _over(lot)  # one that is still open has not failed


def _failed(lot: LotResult, report: Report) -> bool:
    return lot.result == "fail" or _over(lot) or (judged_apart(report) and bool(failed_on(lot, report)))


def _over(lot: LotResult) -> bool:
    limits = ((found, lot.allowed[severity]) for severity, found in lot.found.items())
    return bool(lot.found.critical) or any(limit is not None and found > limit for found, limit in limits)


def part_of(report: Report, lots: tuple[LotResult, ...]) -> Report:
    """Return *report* as if it spoke of *lots* of it alone; rows and checks that name no item stay."""
    size = _sum([lot.lot for lot in lots])
    sample = _sum([lot.sample_size for lot in lots])
    return replace(
        report,
        lots=lots,
        defects=tuple(
            row if not row.item or lot_of(row, report) in lots else _without_finds(row) for row in report.defects
        ),
        found=Counts(*(_sum([lot.found[severity] for lot in lots]) for severity in Severity)),
        allowed=lots[0].allowed if len(lots) == 1 else Counts(),
        sampling=replace(report.sampling, sample_size=BySeverity(sample, sample, sample)),
        quantities=Quantities(
            lot=size,
            unit=report.quantities.unit,
            **{state: _sum([getattr(lot, state) for lot in lots]) for state in _STATES},
        ),
        defective_units=None,
        sections=without_others(report, lots),
    )


def _without_finds(row: Defect) -> Defect:
    counts = {
        severity.value: None if count is None else 0 for severity in Severity for count in (row.counts[severity],)
    }
    return replace(row, **counts)


def _sum(numbers: Sequence[int | None]) -> int | None:
    known = [number for number in numbers if number is not None]
    return sum(known) if len(known) == len(numbers) else None
