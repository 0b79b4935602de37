"""Rows whose cell for the lot is left empty because the row above names it."""

from collections.abc import Sequence
from itertools import accumulate

from msgspec.structs import replace

from toolkit.model.report import Defect, LotResult
from toolkit.model.severity import Severity

FEWEST = 2  # lots


def with_lots_carried(defects: tuple[Defect, ...], lots: Sequence[LotResult]) -> tuple[Defect, ...]:
    """Return *defects*, each without an item as of the one above, where just so they add up to what each lot counts."""
    empty = [defect for defect in defects if defect.item is None]
    if len(lots) < FEWEST or not empty or defects[0].item is None:
        return defects
    carried = tuple(accumulate(defects, lambda above, own: own if own.item else replace(own, item=above.item)))
    return carried if all(_adds_up(lot, carried) for lot in lots) else defects


def _adds_up(lot: LotResult, defects: Sequence[Defect]) -> bool:
    """Tell whether the rows of *lot* count what it does, in each class that any row has."""
    own = [defect for defect in defects if defect.item == lot.item]
    for severity in Severity:
        counted = sum(defect.counts[severity] or 0 for defect in own)
        if lot.found[severity] != counted and (lot.found[severity] is not None or counted):
            return False
    return True
