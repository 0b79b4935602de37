"""Tables that give the finds of the lists again, item by item: "GS-36-WHT | 0 | 2 | 4" below a list of all items."""

from collections.abc import Sequence

from toolkit.model.report import Defect
from toolkit.model.severity import Severity
from toolkit.parsers.lists.defect_lists import Part, sums
from toolkit.parsers.words import folding

FEWEST = 2  # items


def without_breakdowns(parts: Sequence[Part]) -> list[Part]:
    """Return *parts* without those whose rows are the items of the others, each with the sum of its finds there."""
    return [part for part in parts if not _breaks_down(part, [other for other in parts if other is not part])]


def _breaks_down(part: Part, others: Sequence[Part]) -> bool:
    listed: dict[str, list[Defect]] = {}
    for defect in (defect for other in others for defect in other.defects if defect.item):
        listed.setdefault(folding.key(defect.item or ""), []).append(defect)
    rows = {folding.key(row.description): row for row in part.defects}
    told = len(rows) == len(part.defects) >= FEWEST and set(rows) == set(listed)
    return told and all(_counts(row) == sums(listed[item]) for item, row in rows.items())


def _counts(row: Defect) -> tuple[int, ...]:
    return tuple(row.counts[severity] or 0 for severity in Severity)
