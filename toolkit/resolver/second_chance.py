"""Whether two samples differ beyond chance, and their shares in words. Nothing here knows a report."""

from typing import Literal

from toolkit.resolver.statistics import CONFIDENCE_TAIL, beta_share, hypergeometric_tail, most_when_none_found

_LARGE = 50_000  # units looked at: beyond, whole numbers are slow, and both tests say the same
_FINE = 0.0005


def shown_difference(finds: int, sample: int, before: int, sample_before: int) -> Literal["more", "less"] | None:
    """Return whether *finds* in *sample* are surely more or less than *before*; ``None`` where it may be chance.

    An exact test with 2.5 % on either side: Fisher's where units can have been counted, else that of two counts of
    defects given their sum.
    """
    if at_least(finds, sample, before, sample_before) <= CONFIDENCE_TAIL:
        return "more"
    return "less" if at_least(before, sample_before, finds, sample) <= CONFIDENCE_TAIL else None


def at_least(finds: int, sample: int, others: int, other_sample: int) -> float:
    """Return how likely at least *finds* of all finds lie in *sample* if both samples come from one rate."""
    whole = sample + other_sample
    if finds <= sample and others <= other_sample and whole <= _LARGE:
        return hypergeometric_tail(finds, sample, finds + others, whole)
    return beta_share(sample / whole, finds, others + 1) if finds else 1.0


def percent(share: float) -> str:
    """Return *share* with the one decimal that a sample can bear: ``6.5 %``."""
    return "under 0.1 %" if 0 < share < _FINE else f"{100 * share:.1f}".removesuffix(".0") + " %"


def rate_words(finds: int, sample: int) -> str:
    """Return ``12 of 200 (6 %)``; finds beyond the units looked at are defects and no share of units."""
    told = f"{percent(finds / sample)}" if finds <= sample else f"{100 * finds / sample:.0f} per 100"
    return f"{finds:,} of {sample:,} ({told})"


def most_left(sample: int, lot: int | None) -> str:
    """Return what may be left though *sample* units showed nothing."""
    if lot is not None and sample >= lot:
        return f"none found in all {sample:,} units"
    return f"none found in {sample:,} units, so at most {percent(most_when_none_found(sample))} at 95 %"
