"""Limits and a sample that a report prints once and means for each of its lots: "For each lot: major 5 allowed".

They are of the lots where the words of the limits say so, or where each lot has the one sample that is printed, or that
the limits are those of. Else nobody can tell whether they are of one lot or of all together, unless the samples add up
to that of the whole: a lot is never held against limits that may be those of all.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from toolkit.model.report import LotResult, Problem, Sampling
from toolkit.model.severity import BySeverity, Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.limits.plans import drawn_in
from toolkit.parsers.lists.findings import Findings
from toolkit.parsers.lots.lots_listed import listed_lot
from toolkit.parsers.problems import error
from toolkit.parsers.words import lexicon
from toolkit.parsers.words.each_lot import draws_of_each, heads_limits_of_each, tells_limits_of_each
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.readings import quantity
from toolkit.sampling import expected_accept, nearest_size

_NUMBER = re.compile(r"\d+")
FEWEST = 2  # lots
SAME = 2.0  # points between the edges of a row and those of what it says


def with_limits_of_each(found: Findings, plan: Sampling, rows: Sequence[Row]) -> Findings:
    """Return *found*, where it has several lots, each with the sample and the limits that *rows* print once for all."""
    if len(found.lots) < FEWEST:
        return found if found.lots else replace(found, problems=(*found.problems, *_of_none(found, rows)))
    sizes = {size for _, size in plan.sample_size.items()}
    size = next(iter(sizes)) if len(sizes) == 1 else None
    found = replace(found, lots=_sized(found.lots, size))
    if any(lot.allowed for lot in found.lots):
        return found
    listed = [_listed(lot, rows) for lot in found.lots]
    sampled = size is not None and any(draws_of_each(row.text, size) for row in rows)
    lots = tuple(replace(lot, sample_size=lot.sample_size or size) if sampled else lot for lot in listed)
    found = replace(found, lots=lots)
    printed = size if size is not None and (sampled or _is_printed(size, lots, rows)) else None
    if found.allowed and (_says_of_each(found, rows) or _is_of_one_sample(found, plan, printed)):
        own = tuple(replace(lot, allowed=found.allowed) for lot in lots)
        return replace(found, lots=own, allowed=BySeverity())
    asked = [*_unlimited(found)]
    return replace(found, problems=(*found.problems, *(asked or _unclear(found, plan, printed))))


def _says_of_each(found: Findings, rows: Sequence[Row]) -> bool:
    """Tell whether the limits of *found* are said to be those of each lot: beside them, or by the heading over them."""
    limiting = list(_limiting(found, rows))
    headed = any(over is not None and heads_limits_of_each(over.text) for over, _ in limiting)
    return headed or any(tells_limits_of_each(row.text) for _, row in limiting)


def _sized(lots: Sequence[LotResult], size: int | None) -> tuple[LotResult, ...]:
    """Return *lots* without sizes that are none: a "Qty" of all may be that of the sample, or of the finds."""
    counted = all(lot.lot is not None and lot.lot == sum(n for _, n in lot.found.items()) for lot in lots)
    sampled = all(lot.lot is not None and lot.sample_size is None and lot.lot == size for lot in lots)
    return tuple(replace(lot, lot=None) for lot in lots) if counted or sampled else tuple(lots)


def _listed(lot: LotResult, rows: Sequence[Row]) -> LotResult:
    """Return *lot* with its size and its sample from another list of all lots, where its own row tells none."""
    told = {name: read[0] for name, text in listed_lot(lot.item or "", rows) if (read := quantity(text))}
    size, sample = lot.lot or told.get("lot"), lot.sample_size or told.get("sample_size")
    return replace(lot, lot=size, sample_size=sample)


def _limiting(found: Findings, rows: Sequence[Row]) -> Iterator[tuple[Row | None, Row]]:
    """Yield the row that tells the limits of *found* behind the line right over it, which may head them."""
    place = found.places.get("allowed")
    if place is None or place.bbox is None:
        return
    for over, row in zip([None, *rows], rows, strict=False):
        if row.page == place.page and row.top - SAME <= place.bbox[1] <= row.bottom - SAME:
            yield (None if over is None or over.ruled else over), row


def _is_printed(size: int, lots: Sequence[LotResult], rows: Sequence[Row]) -> bool:
    """Tell whether a row that names none of *lots* says that *size* goods were drawn."""
    names = {lot.item for lot in lots}
    others = (row for row in rows if names.isdisjoint(piece.text.strip() for piece in row.pieces))
    return any(_says_drawn(row, size) for row in others)


def _says_drawn(row: Row, size: int) -> bool:
    if str(size) not in _NUMBER.findall(row.text):
        return False
    label = row.pieces[0].text.replace("：", ":").partition(":")[0]
    return lexicon.row_kind(label) == "sample" or concept_of(label) == "sample_size" or size in drawn_in(row.text)


def _is_of_one_sample(found: Findings, plan: Sampling, size: int | None) -> bool:
    """Tell whether the limits are of one sample, the same for every lot, and not of all samples together.

    It is the one of *size* that is printed, or the standard has the limits for it, and others for all together.
    """
    samples = {lot.sample_size for lot in found.lots}
    own = next(iter(samples))
    if len(samples) > 1 or own is None or size not in (None, own):
        return False
    one, all_together = _fits(found, plan, own), _fits(found, plan, own * len(found.lots))
    return not all_together if size is not None else one and not all_together


def _fits(found: Findings, plan: Sampling, size: int) -> bool:
    """Tell whether the standard gives the printed limits for *size* goods, or the sample next to it, at the AQLs."""
    given = [
        (expected_accept(nearest_size(size), aql, plan.inspection or "normal"), found.allowed[severity])
        for severity in (Severity.MAJOR, Severity.MINOR)
        if (aql := plan.aql[severity]) is not None and found.allowed[severity] is not None
    ]
    return bool(given) and all(expected == allowed for expected, allowed in given)


def _unlimited(found: Findings) -> Iterator[Problem]:
    """Ask about lots with lists of their own, for which no limits are left."""
    if found.unlimited:
        told = ", ".join(lot.item for lot in found.lots if lot.item)
        yield error("lots_not_read", f"Each lot has a list of its own ({told}), but no limits: judge each by itself.")


def _of_none(found: Findings, rows: Sequence[Row]) -> Iterator[Problem]:
    """Ask about limits that hold for each lot, where the rows name several and none was read."""
    items = dict.fromkeys(defect.item for defect in found.defects if defect.item)
    if len(items) >= FEWEST and found.allowed and _says_of_each(found, rows):
        told = ", ".join(items)
        message = f"The limits are those of each lot, and the rows are of several ({told}): judge each by itself."
        yield error("lots_not_read", message)


def _unclear(found: Findings, plan: Sampling, size: int | None) -> Iterator[Problem]:
    """Ask of which lot the limits are, where the lots have verdicts or samples and these are not all of one plan."""
    judged, samples = any(lot.result for lot in found.lots), [lot.sample_size for lot in found.lots]
    known = [number for number in samples if number is not None]
    if not found.allowed or not (judged or known):
        return
    whole = sum(known) if len(known) == len(samples) else None
    if whole is None or not (_is_shared(whole, size, len(samples)) or (size is None and _fits(found, plan, whole))):
        told = ", ".join(f"{lot.item} {lot.sample_size or '–'}" for lot in found.lots)
        message = f"Limits are printed once, and several lots have a sample or a verdict ({told}): of which are they?"
        yield error("limits_of_lots", message)


def _is_shared(whole: int, size: int | None, lots: int) -> bool:
    """Tell whether *size* goods were shared by so many *lots*, each part rounded: 125 are three times 42."""
    return size is not None and abs(whole - size) < lots
