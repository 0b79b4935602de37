"""Classes of which a report says that there are none, beside lists of the others: "Critical defects: none".

That is no total, as the others have none: the rows say it, which count nothing in such a class.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from toolkit.model.report import Defect
from toolkit.model.severity import BySeverity, Counts, Severity


def noughts_in_rows(defects: Sequence[Defect], found: Counts) -> tuple[tuple[Defect, ...], Counts]:
    """Return *defects* with the noughts of *found* and no total, where it has nothing else and rows count others."""
    nought = [severity for severity, number in found.items() if number == 0]
    counted = {severity for defect in defects for severity in Severity if defect.counts[severity]}
    told = len(nought) == sum(1 for _ in found.items())
    if not nought or not told or not counted or counted.intersection(nought):
        return tuple(defects), found
    return tuple(_with(defect, nought) for defect in defects), BySeverity()


def _with(defect: Defect, nought: Sequence[Severity]) -> Defect:
    """Return *defect* with 0 for each class of *nought* of which its row says nothing."""
    return replace(defect, **{severity.value: 0 for severity in nought if defect.counts[severity] is None})
