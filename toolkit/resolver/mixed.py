"""Two kinds of defects in one lot: what can be repaired is repaired, and of what then is left, eyes take out the rest.

Whether sorting is a way out is judged on what rework leaves behind: a wrong label on every unit is gone once it is
replaced, and does not count against taking out the few units that nobody can repair.
"""

from toolkit.model.resolution import Path
from toolkit.resolver.case import Case, can_be_repaired, is_permanent, not_surely_repairable, not_visible
from toolkit.resolver.conditions import can_sort, every_unit_bad, permanent_breaks, share_worth_sorting, tight


def way_with_permanent(case: Case) -> Path:
    """Return the way of a lot that defects beyond repair fail by themselves: ``ask`` where it hangs on the unknown."""
    if not _two_ways_open(case):
        return "sort" if can_sort(case) else "reject"
    if can_sort(case):
        return "rework" if _saves_good_units(case) else "sort"
    if depends_on_unknown(case):
        return "ask"
    if case.finds(can_be_repaired):
        return "rework"
    return "ask" if every_unit_bad(case) else "sort"


def rework_then_sort(case: Case) -> bool:
    """Return whether repairing what can be repaired and sorting out what cannot is a way, be it after a question."""
    if case.critical or case.order.supplier.refuses_correction or not permanent_breaks(case):
        return False
    return _two_ways_open(case) and (bool(case.finds(can_be_repaired)) or depends_on_unknown(case))


def depends_on_unknown(case: Case) -> bool:
    """Return whether, the repairs made and the visible taken out, kinds that nobody knows still fail the lot."""
    return case.still_fails(lambda known: not_surely_repairable(known) and not_visible(known))


def _two_ways_open(case: Case) -> bool:
    """Return whether each defect may go its own way at the factory, and the permanent ones can be sorted out."""
    here = not case.goods_left and not case.rounds_used_up and case.policy.mixed_paths
    seen = not case.still_fails(lambda known: is_permanent(known) and not_visible(known))
    return here and seen and share_worth_sorting(case, is_permanent)


def _saves_good_units(case: Case) -> bool:
    """Return whether repair comes first though sorting alone would do.

    Where the repairable alone would fail the lot, sorting them out gives good units away; only a window too short for
    a rework makes that the better way (G28).
    """
    return case.still_fails(can_be_repaired) and tight(case) is not True
