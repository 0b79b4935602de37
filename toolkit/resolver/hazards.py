"""Rows that the report classes as major or minor though their kind is a matter of safety, whatever its number.

A class is the inspector's or the buyer's list's, and the printed one is kept. But what may hurt somebody is not let go
on a limit that other defects share: its class is settled first (G11, G16).
"""

from toolkit.model.resolution import Reason
from toolkit.resolver.case import Case, Row
from toolkit.resolver.check_finds import told
from toolkit.resolver.ruling import Ruling, places, section_places
from toolkit.resolver.settled import Settled
from toolkit.resolver.wording import listed, quoted


def hazard_in_a_pass_asks(case: Case) -> Ruling | None:
    """G11: a pass does not cover a hazard that was counted among the minor defects."""
    rows = case.hazards
    if case.verdict.result != "pass" or not rows:
        return None
    return Ruling("ask", _reason(rows))


def hazard_below_its_class(settled: Settled) -> Reason | None:
    """G11, G16: a hazard in a lower class is named in a failed lot too."""
    rows = settled.case.hazards
    return _reason(rows) if rows and settled.path != "ask" else None


def kind_above_its_class(settled: Settled) -> Reason | None:
    """G11: a kind that is critical by the defect knowledge, in a lower class, is told; the printed class is kept."""
    rows = settled.case.classed_lower
    if not rows or settled.path == "ask":
        return None
    classes = listed(dict.fromkeys(str(row.defect.worst) for row in rows))
    text = f"{names_of(rows)}: critical by kind in the defect knowledge, and the report counts it as {classes}."
    return Reason(rule="G11", text=text, evidence=places(rows))


def failed_safety_test(settled: Settled) -> Reason | None:
    """G11: a test of what keeps people safe is failed by one unit, and no count offsets it."""
    finds = settled.case.unsafe_checks
    if not finds or settled.case.critical:
        return None
    what = "is a matter" if len(finds) == 1 else "are matters"
    text = f"{told(finds)} failed and {what} of safety: units that are good do not offset that."
    return Reason(rule="G11", text=text, evidence=section_places(find.check for find in finds))


def names_of(rows: tuple[Row, ...]) -> str:
    return listed(quoted(row.defect.description) for row in rows)


def _reason(rows: tuple[Row, ...]) -> Reason:
    classes = listed(dict.fromkeys(str(row.defect.worst) for row in rows))
    what = "is a matter" if len(rows) == 1 else "are matters"
    text = f"{names_of(rows)} {what} of safety, and the report counts it as {classes}: no limit offsets that."
    return Reason(rule="G11", text=text, evidence=places(rows))
