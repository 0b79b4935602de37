"""What shall be done with each defect row once the lot's path stands."""

from msgspec.structs import replace

from toolkit.model.report import Defect
from toolkit.model.resolution import DefectDecision, Path
from toolkit.resolver.case import Case

# The lot's path that speaks for every row; on the other paths each row goes its own way.
_OF_THE_LOT: tuple[Path, ...] = ("none", "concession")


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
