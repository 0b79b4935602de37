"""How many units of the lot the finds stand for, class by class, as ranges."""

from toolkit.model.report import Report
from toolkit.model.resolution import PerHundred, Rate, UnitRange
from toolkit.model.severity import BySeverity, Severity
from toolkit.resolver.poisson import defects_per_hundred
from toolkit.resolver.statistics import lot_rate, units_interval


def rates(report: Report) -> BySeverity[Rate]:
    """Return the share of bad units per class; ``None`` where the finds are not units (see ``bad_units``)."""
    return BySeverity(*(_rate(report, severity) for severity in Severity))


def units_in_lot(report: Report) -> BySeverity[UnitRange]:
    return BySeverity(*(_units(report, severity) for severity in Severity))


def per_hundred(report: Report) -> BySeverity[PerHundred]:
    """Return the defects per 100 units of each class of which defects and not units were counted."""
    return BySeverity(*(_per_hundred(report, severity) for severity in Severity))


def _per_hundred(report: Report, severity: Severity) -> PerHundred | None:
    found, sample = report.counted(severity), report.sampling.sample_size[severity]
    if not found or found < 0 or not sample or sample < 0 or bad_units(report, severity):
        return None
    return defects_per_hundred(found, sample)


def bad_units(report: Report, severity: Severity) -> tuple[int, int] | None:
    """Return bad units and sample size of a class; ``None`` when they are unknown or when defects were counted.

    More finds than units looked at, or than units reported as defective, are defects and no share of units.
    """
    found, sample = report.counted(severity), report.sampling.sample_size[severity]
    if found is None or sample is None or not 0 <= found <= sample or sample == 0:
        return None
    if report.defective_units is not None and found > report.defective_units:
        return None
    return found, sample


def _rate(report: Report, severity: Severity) -> Rate | None:
    units = bad_units(report, severity)
    return lot_rate(*units, _drawn_from(report)) if units else None


def _units(report: Report, severity: Severity) -> UnitRange | None:
    units, lot = bad_units(report, severity), _drawn_from(report)
    if units is None or lot is None or units[1] > lot:
        return None
    return units_interval(*units, lot)


def _drawn_from(report: Report) -> int | None:
    """Return the units that the sample speaks of: those that were there, else all that were ordered."""
    there = report.drawn_from
    return report.quantities.ordered if there is None else there
