"""Suppositions: the report with rows in another class, and what is decided then beside what is decided now."""

from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from toolkit.model.report import Defect, LotResult, Report, Results, ResultWord, Section
from toolkit.model.resolution import Cost, Fact, Mode, Option, Resolution, WhatIf
from toolkit.model.severity import BySeverity, Counts, Severity
from toolkit.resolver.checks import failed_checks, repeats_counts
from toolkit.resolver.limits import critical_finds, excesses


class Move(NamedTuple):
    """The finds of *rows*, by their index in the list, count in class *target* instead of *source*."""

    rows: tuple[int, ...]
    source: Severity
    target: Severity


def what_if(changes: tuple[str, ...], before: Resolution, after: Resolution) -> WhatIf:
    """Return the key facts of *after*, which holds under *changes*, with what in it differs from *before*."""
    return WhatIf(
        changes=changes,
        differs=tuple(_differs(before, after)),
        verdict=after.verdict,
        pattern=after.failure.pattern,
        path=after.path,
        options=after.options,
    )


def _differs(before: Resolution, after: Resolution) -> Iterator[Fact]:
    if before.verdict != after.verdict:
        yield "verdict"
    if before.failure.pattern != after.failure.pattern:
        yield "pattern"
    if before.path != after.path:
        yield "path"
    if [option.allowed for option in before.options] != [option.allowed for option in after.options]:
        yield "options"
    if list(map(_costs, before.options)) != list(map(_costs, after.options)):
        yield "costs"


def _costs(option: Option) -> tuple[Cost | None, ...]:
    ways: tuple[Option | Mode, ...] = (option, *option.modes)
    return tuple(cost for way in ways for cost in (way.cost, way.supplier_cost))


# --- rows in another class --------------------------------------------------------------------------------------------


def obstacle(report: Report, move: Move) -> str | None:
    """Return why *move* cannot be judged by what *report* prints; ``None`` when it can."""
    return next(_obstacles(report, move), None)


def reclassified(report: Report, move: Move) -> Report:
    """Return *report* as if *move* were so: rows, totals and lots counted anew, verdicts by the printed limits.

    A result that was left open stays open, and a fail that the counts do not explain stays a fail. Ask ``obstacle``
    first.
    """
    moved = replace(
        report,
        defects=tuple(_row(defect, move, moves=n in move.rows) for n, defect in enumerate(report.defects)),
        found=_shifted(report.found, move, _finds(report, move)),
        lots=tuple(_lot(lot, report, move) for lot in report.lots),
    )
    over = bool(excesses(moved) or critical_rows(moved))
    judged = replace(moved, sections=tuple(_section(section, over=over) for section in moved.sections))
    return replace(judged, results=_results(report, judged, move))


def _obstacles(report: Report, move: Move) -> Iterator[str]:
    printed = report.found[move.source]
    if printed is not None and printed < _finds(report, move):
        yield f"the report counts only {printed} {move.source} in all"
    for severity in (move.source, move.target):
        # One critical defect fails the lot, whatever is printed.
        if severity is not Severity.CRITICAL and not _limits(report, severity):
            yield f"the report prints no limit for {severity}, so nobody can say whether it would be kept"
    for index in move.rows if any(lot.found for lot in report.lots) else ():
        defect = report.defects[index]
        if sum(_of_lot(defect, lot, report) for lot in report.lots) != 1:
            yield f"the report judges each lot apart and does not say of which one “{defect.description}” is"
    for lot in report.lots:
        gone, there = lot.found[move.source], lot.found[move.target]
        finds = _finds_in(lot, report, move)
        if finds and lot.found and (there is None or (gone or 0) < finds):
            yield f"the counts of its lot {lot.item or ''} do not hold it"


def _limits(report: Report, severity: Severity) -> bool:
    """Return whether *severity* has a limit: one for the whole, or one for each lot."""
    own = [lot.allowed[severity] is not None for lot in report.lots]
    return report.limit(severity) is not None or (bool(own) and all(own))


def _finds(report: Report, move: Move) -> int:
    return sum(report.defects[index].counts[move.source] or 0 for index in move.rows)


def _finds_in(lot: LotResult, report: Report, move: Move) -> int:
    rows = (report.defects[index] for index in move.rows)
    return sum(defect.counts[move.source] or 0 for defect in rows if _of_lot(defect, lot, report))


def _of_lot(defect: Defect, lot: LotResult, report: Report) -> bool:
    return len(report.lots) == 1 or (defect.item is not None and defect.item == lot.item)


def _row(defect: Defect, move: Move, *, moves: bool) -> Defect:
    if not moves:
        return defect
    finds, there = defect.counts[move.source] or 0, defect.counts[move.target] or 0
    return replace(defect, **{move.source.value: 0, move.target.value: there + finds})


def _shifted(counts: Counts, move: Move, finds: int) -> Counts:
    """Return *counts* with *finds* in the other class; a total that is not printed stays unknown."""
    signs = {move.source: -finds, move.target: finds}
    return BySeverity(
        *(None if (count := counts[severity]) is None else count + signs.get(severity, 0) for severity in Severity)
    )


def _lot(lot: LotResult, report: Report, move: Move) -> LotResult:
    finds = _finds_in(lot, report, move)
    if not finds:
        return lot
    found = _shifted(lot.found, move, finds)
    over = any((lot.allowed[severity] or 0) < count for severity, count in found.items() if _limited(lot, severity))
    return replace(lot, found=found, result=_word(lot.result, over=over))


def _limited(lot: LotResult, severity: Severity) -> bool:
    return severity is Severity.CRITICAL or lot.allowed[severity] is not None


def _section(section: Section, *, over: bool) -> Section:
    """Return *section* judged anew where it says the counts again; a check of its own stays as it is."""
    if section.result not in ("pass", "fail") or not repeats_counts(section.name):
        return section
    return replace(section, result="fail" if over else "pass")


def _results(before: Report, after: Report, move: Move) -> Results:
    over = {excess.severity for excess in excesses(after)} | ({Severity.CRITICAL} if critical_rows(after) else set())
    words = before.results.by_severity
    by_severity = BySeverity(
        *(
            _word(words[severity], over=severity in over) if severity in move[1:] else words[severity]
            for severity in Severity
        )
    )
    judged = replace(after, results=replace(before.results, by_severity=by_severity))
    aql = _judged(before.results.aql, before, judged, checks=False)
    return replace(judged.results, aql=aql, overall=_judged(before.results.overall, before, judged, checks=True))


def critical_rows(report: Report) -> bool:
    """Return whether a critical defect is counted, in a row, a lot or a total."""
    lots = (lot.found.critical for lot in report.lots)
    return any(bool(count) for count in (*lots, report.found.critical, *(row.critical for row in report.defects)))


def _word(word: ResultWord | None, *, over: bool) -> ResultWord | None:
    """Return a printed *word* judged anew; what was left open or not printed stays so."""
    return word if word not in ("pass", "fail") else "fail" if over else "pass"


def _judged(word: ResultWord | None, before: Report, after: Report, *, checks: bool) -> ResultWord | None:
    if word not in ("pass", "fail"):
        return word
    if _grounds(after, checks=checks):
        return "fail"
    return "pass" if word == "pass" or _grounds(before, checks=checks) else "fail"


def _grounds(report: Report, *, checks: bool) -> bool:
    """Return whether counts, classes, lots, or *checks* of their own explain a fail."""
    classes = any(word == "fail" for _, word in report.results.by_severity.items())
    lots = any(lot.result == "fail" for lot in report.lots)
    return bool(excesses(report) or critical_finds(report) or classes or lots or (checks and failed_checks(report)))
