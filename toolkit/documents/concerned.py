"""The lots that a letter concerns: those that failed alone, where the report judges several apart (g)."""

from msgspec.structs import replace

from toolkit.documents.brief import ANSWERS, Brief, Kind
from toolkit.model.lots import failed_lots, failed_part, rows_of_failed
from toolkit.model.report import Report

_OF_THE_FAILED = frozenset({*ANSWERS, Kind.CAPA, Kind.REINSPECTION})


def of_failed_lots(brief: Brief) -> Brief:
    """Return *brief* without what was found on lots that passed, which are kept by name; *brief* where none is known.

    Sample, finds and quantity are then those of the lots that failed: work on the others is asked of nobody.
    """
    report, failed = brief.report, failed_lots(brief.report)
    if brief.kind not in (*_OF_THE_FAILED, Kind.EVIDENCE) or not failed or len(failed) == len(report.lots):
        return brief
    kept = rows_of_failed(report)
    if kept is None:
        return brief
    others = tuple(lot for lot in report.lots if lot not in failed)
    if brief.kind is Kind.EVIDENCE:
        return replace(brief, report=_shown_of(report, kept), passed=others, whole=report.quantities)
    known = brief.resolution.per_defect
    if len(known) == len(report.defects):
        known = tuple(known[number] for number in kept)
    return replace(
        brief,
        report=replace(failed_part(report), defects=tuple(report.defects[number] for number in kept)),
        resolution=replace(brief.resolution, per_defect=known),
        passed=others,
        whole=report.quantities,
    )


def _shown_of(report: Report, kept: tuple[int, ...]) -> Report:
    """Return *report* of the lots that failed, its rows at their places: pictures are named by the row they show."""
    part = failed_part(report)
    rows = enumerate(part.defects)
    return replace(part, defects=tuple(row if at in kept else replace(row, photos=()) for at, row in rows))
