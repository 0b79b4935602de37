"""How many units an inspection stands for, and how many of them were looked at."""

from typing import NamedTuple

from toolkit.model.report import Report
from toolkit.model.severity import Severity


class Lot(NamedTuple):
    """The units of a lot; *sure* where they were presented, not only ordered."""

    units: int
    sure: bool


def lot_of(report: Report) -> Lot | None:
    """Return the units that *report* stands for: its lot or its lots, what was presented, else what was ordered."""
    stated = report.quantities
    apart = [lot.lot for lot in report.lots if lot.lot is not None]
    whole = sum(apart) if apart and len(apart) == len(report.lots) else None
    presented = next(
        (units for units in (stated.lot, whole, stated.packed, stated.produced) if units is not None), None
    )
    if presented is not None:
        return Lot(presented, sure=True)
    return None if stated.ordered is None else Lot(stated.ordered, sure=False)


def sizes_of(report: Report) -> dict[Severity, int]:
    """Return the sample that *report* prints in each class, else that of all its lots."""
    printed = {severity: size for severity, size in report.sampling.sample_size.items() if size > 0}
    apart = [lot.sample_size for lot in report.lots if lot.sample_size]
    if printed or len(apart) != len(report.lots) or not apart:
        return printed
    return dict.fromkeys(Severity, sum(apart))
