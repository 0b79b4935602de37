"""Whether the finds sit in one item, lot or colour beyond chance (B6, step 3).

The chance is hypergeometric, multiplied by the number of parts because each of them was looked at; the rate must also
be a multiple of the rate elsewhere. Of a part whose sample is not known nothing can be said, nor of the others then.
"""

from collections.abc import Iterator
from typing import NamedTuple

from toolkit.model.lot_checks import same_item
from toolkit.model.policy import Policy
from toolkit.model.report import LotResult, Report
from toolkit.model.severity import Severity
from toolkit.resolver.case import finds_in
from toolkit.resolver.statistics import hypergeometric_tail

_TWO = 2


class Stratum(NamedTuple):
    """A part of the sample: its name, the units looked at, and the finds in the classes that failed."""

    name: str
    size: int
    finds: int


def local_item(report: Report, failing: frozenset[Severity], policy: Policy) -> str | None:
    """Return the one item or lot in which the finds are concentrated beyond chance; ``None`` when there is none."""
    parts = tuple(strata(report, failing))
    sampled, total = sum(part.size for part in parts), sum(part.finds for part in parts)
    if len(parts) != len(report.lots) or len(parts) < _TWO or not total:
        return None
    return next((part.name for part in parts if is_local(part, total, sampled, len(parts), policy)), None)


def is_local(part: Stratum, total: int, sampled: int, parts: int, policy: Policy) -> bool:
    """Return whether so many of *total* finds on *sampled* units are in *part*, one of *parts*, beyond chance."""
    chance = hypergeometric_tail(part.finds, part.size, total, sampled) * parts
    elsewhere = policy.local_ratio * (total - part.finds) * part.size
    return chance < policy.local_probability and part.finds * (sampled - part.size) >= elsewhere


def strata(report: Report, failing: frozenset[Severity]) -> Iterator[Stratum]:
    """Yield the parts of the sample of which size and finds are known and no unit has two finds for sure."""
    for lot in report.lots:
        finds = _finds(report, lot, failing)
        if lot.sample_size and finds is not None and 0 <= finds <= lot.sample_size:
            yield Stratum(lot.item or "", lot.sample_size, finds)


def _finds(report: Report, lot: LotResult, failing: frozenset[Severity]) -> int | None:
    """Return the finds of *lot* as printed, else those of the rows of its item, where every row names its item."""
    printed = [number for severity in failing if (number := lot.found[severity]) is not None]
    if printed:
        return sum(max(0, number) for number in printed)
    if not lot.item or not report.defects or not all(defect.item for defect in report.defects):
        return None
    return sum(finds_in(defect, failing) for defect in report.defects if same_item(defect.item, lot.item))
