"""What is known of each defect row, and what shall be done with it once the lot's path stands."""

from msgspec.structs import replace

from toolkit.model.report import Defect, Report
from toolkit.model.resolution import DefectDecision, Path
from toolkit.model.severity import Severity
from toolkit.resolver.case import Case
from toolkit.resolver.defect_book import Book
from toolkit.resolver.knowledge import Knowledge, families_of, look_up
from toolkit.resolver.tolerances import lets_pass

# The lot's path that speaks for every row; on the other paths each row goes its own way.
_OF_THE_LOT: tuple[Path, ...] = ("none", "concession")


def known_defects(report: Report, book: Book | None = None) -> tuple[DefectDecision, ...]:
    """Return what *book* (the supplied one) says of each row, in the report's order; paths are still open."""
    return tuple(map(_known, report.defects, known_entries(report, book)))


def known_entries(report: Report, book: Book | None = None) -> tuple[Knowledge | None, ...]:
    """Return the entry of *book* that each row means, in the report's order; ``None`` where that is not certain."""
    families = families_of(report.product) if report.product else ()
    return tuple(look_up(defect.description, families, book) for defect in report.defects)


def per_defect(case: Case, lot_path: Path) -> tuple[DefectDecision, ...]:
    """Return each row with its own path: rework the repairable, sort out the permanent, ask about the unknown."""
    pairs = zip(case.known, case.report.defects, strict=True)
    return tuple(replace(known, path=_path(known, defect, lot_path, case)) for known, defect in pairs)


def _path(known: DefectDecision, defect: Defect, lot_path: Path, case: Case) -> Path:
    if lot_path in _OF_THE_LOT:
        return lot_path
    if defect.critical:
        return "reject"
    if not case.failed or case.goods_left or case.order.supplier.refuses_correction or not case.policy.mixed_paths:
        return lot_path  # what no factory works on goes no way of its own
    return _own_path(known, lot_path)


def _own_path(known: DefectDecision, lot_path: Path) -> Path:
    if lot_path == "sort" and known.detectable == "visual":
        return "sort"
    if known.repairable == "no":
        return "sort" if known.detectable == "visual" else "reject"
    return "ask" if known.repairable == "unknown" else "rework"


def _known(defect: Defect, entry: Knowledge | None) -> DefectDecision:
    if entry is None:
        return DefectDecision(description=defect.description)
    # Whether a safety defect may be repaired is for whoever answers for safety, not for a table (G11).
    critical = defect.worst is Severity.CRITICAL and entry.repairable != "no"
    return DefectDecision(
        description=defect.description,
        kind=entry.id or None,
        repairable="unknown" if critical else entry.repairable,
        detectable=entry.found_by,
        method=None if critical else entry.rework,
        standard=None if lets_pass(entry.standard or "", defect.description) else entry.standard,
        cause=entry.cause or None,
    )
