"""What of a sum is for a part of the order: by the number of units, in letters and in the register alike."""

from decimal import Decimal

_CENT = Decimal("0.01")


def part_by_units(whole: Decimal, units: int | None, all_units: int | None) -> Decimal | None:
    """Return what of *whole* is for *units* of *all_units*; ``None`` where either is unknown."""
    if units is None or not all_units:
        return None
    return (whole * min(units, all_units) / all_units).quantize(_CENT)
