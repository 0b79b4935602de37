"""Limits and a sample that a report prints once and means for each of its lots: "For each lot: major 5 allowed".

They are of the lots where the line says so, or where all lots have the same sample. Else nobody can tell whether they
are of one lot or of all together, unless the samples add up to that of the whole.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from toolkit.model.report import LotResult, Problem, Sampling
from toolkit.model.severity import BySeverity, Severity
from toolkit.parsers.cells import Row
from toolkit.parsers.each_lot import of_each
from toolkit.parsers.findings import Findings
from toolkit.parsers.lots_listed import listed_lot
from toolkit.parsers.problems import error
from toolkit.parsers.readings import quantity
from toolkit.sampling import expected_accept

_CLAUSE = re.compile(r"[,，;；。]\s*|\.\s+")
_NUMBER = re.compile(r"\d+")
FEWEST = 2  # lots
SAME = 2.0  # points between the edges of a row and those of what it says


def with_limits_of_each(found: Findings, plan: Sampling, rows: Sequence[Row]) -> Findings:
    """Return *found*, where it has several lots, each with the sample and the limits that *rows* print once for all."""
    if len(found.lots) < FEWEST or any(lot.allowed for lot in found.lots):
        return found if found.lots else replace(found, problems=(*found.problems, *_of_none(found, rows)))
    listed = [_listed(lot, rows) for lot in found.lots]
    sizes = {size for _, size in plan.sample_size.items()}
    size = next(iter(sizes)) if len(sizes) == 1 else None
    sampled = size is not None and any(_samples_each(row, size) for row in rows)
    lots = tuple(replace(lot, sample_size=lot.sample_size or size) if sampled else lot for lot in listed)
    found = replace(found, lots=lots)
    if not found.allowed:
        return replace(found, problems=(*found.problems, *_unlimited(found)))
    if sampled or any(of_each(row.text) for row in _limiting(found, rows)) or _is_of_one_sample(found, plan, size):
        own = tuple(replace(lot, allowed=found.allowed) for lot in lots)
        return replace(found, lots=own, allowed=BySeverity())
    return replace(found, problems=(*found.problems, *_unclear(found, plan, size)))


def _listed(lot: LotResult, rows: Sequence[Row]) -> LotResult:
    """Return *lot* with its size and its sample from another list of all lots, where its own row tells none."""
    told = {name: read[0] for name, text in listed_lot(lot.item or "", rows) if (read := quantity(text))}
    size, sample = lot.lot or told.get("lot"), lot.sample_size or told.get("sample_size")
    return replace(lot, lot=size, sample_size=sample)


def _limiting(found: Findings, rows: Sequence[Row]) -> Iterator[Row]:
    """Yield the row that tells the limits of *found*, and the one right over it, which may say what they hold for."""
    place = found.places.get("allowed")
    if place is None or place.bbox is None:
        return
    for over, row in zip([None, *rows], rows, strict=False):
        if row.page == place.page and row.top - SAME <= place.bbox[1] <= row.bottom - SAME:
            yield from (each for each in (over, row) if each is not None and not (each is over and over.ruled))


def _samples_each(row: Row, size: int) -> bool:
    """Tell whether a clause of *row* says that *size* goods were drawn of each lot: "80 pairs per colour"."""
    clauses = (clause for clause in _CLAUSE.split(row.text) if of_each(clause))
    return any([int(number) for number in _NUMBER.findall(clause)].count(size) > 0 for clause in clauses)


def _is_of_one_sample(found: Findings, plan: Sampling, size: int | None) -> bool:
    """Tell whether the limits are of one sample, the same for every lot, and not of all samples together."""
    samples = {lot.sample_size for lot in found.lots}
    own = next(iter(samples))
    if len(samples) > 1 or own is None or size not in (None, own):
        return False
    return not (_fits(found, plan, own * len(found.lots)) and not _fits(found, plan, own))


def _fits(found: Findings, plan: Sampling, size: int) -> bool:
    """Tell whether the standard gives the printed limits for *size* goods at the printed AQLs."""
    given = [
        (expected_accept(size, aql, plan.inspection or "normal"), found.allowed[severity])
        for severity in (Severity.MAJOR, Severity.MINOR)
        if (aql := plan.aql[severity]) is not None and found.allowed[severity] is not None
    ]
    return bool(given) and all(expected == allowed for expected, allowed in given)


def _unlimited(found: Findings) -> Iterator[Problem]:
    if found.unlimited:
        told = ", ".join(lot.item for lot in found.lots if lot.item)
        yield error("lots_not_read", f"Each lot has a list of its own ({told}), but no limits: judge each by itself.")


def _of_none(found: Findings, rows: Sequence[Row]) -> Iterator[Problem]:
    """Ask about limits that hold for each lot, where the rows name several and none was read."""
    items = dict.fromkeys(defect.item for defect in found.defects if defect.item)
    if len(items) >= FEWEST and found.allowed and any(of_each(row.text) for row in _limiting(found, rows)):
        told = ", ".join(items)
        message = f"The limits are those of each lot, and the rows are of several ({told}): judge each by itself."
        yield error("lots_not_read", message)


def _unclear(found: Findings, plan: Sampling, size: int | None) -> Iterator[Problem]:
    """Ask of which lot the limits are, where each has its own verdict and another sample."""
    samples = [lot.sample_size for lot in found.lots]
    if None in samples or not all(lot.result for lot in found.lots):
        return
    whole = sum(number for number in samples if number is not None)
    if whole != size and not _fits(found, plan, whole):
        told = ", ".join(f"{lot.item} {lot.sample_size}" for lot in found.lots)
        message = f"Limits are printed once, and the samples of the lots differ ({told}): which lot do they hold for?"
        yield error("limits_of_lots", message)
