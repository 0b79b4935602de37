"""The sampling plan of a report: as its tables and labels give it, else as a passage tells it in words of its own."""

import re
from collections.abc import Mapping, Sequence
from typing import TypeVar

from msgspec.structs import replace

from toolkit.model.report import Place, Quantities, Sampling
from toolkit.model.severity import BySeverity, Counts, Rates, Severity
from toolkit.parsers.facts import letterhead
from toolkit.parsers.facts.particulars import Particulars
from toolkit.parsers.facts.quantity_tables import added_sample
from toolkit.parsers.facts.quantity_told import Told, stands_in
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.limits.limit_judge import is_measured, may_be_finds, own_rows, tells_finds
from toolkit.parsers.limits.plan_in_words import PlanTold
from toolkit.parsers.limits.plan_passages import LONGEST_LINE, inspection_of_plan, rates_of_plan, sample_of_plan
from toolkit.parsers.limits.plans import told_level, told_sample
from toolkit.parsers.limits.rates_told import rates_in_names, rates_in_row, rates_told
from toolkit.parsers.limits.sample_beside_level import level_behind_sample, sample_beside_level
from toolkit.parsers.limits.sample_of_limits import sample_of_limits
from toolkit.parsers.lists.defect_lists import sums
from toolkit.parsers.lists.findings import Findings
from toolkit.parsers.told.paired_figures import Told as Paired
from toolkit.parsers.told.paired_figures import are_limits, is_of_each, paired, tells_limits
from toolkit.parsers.words import lexicon, outcomes
from toolkit.parsers.words.of_sample import SMALLEST
from toolkit.parsers.words.readings import level
from toolkit.sampling import expected_accept

SAME_LINE = 14.0  # points between a label and the line of its passage
T = TypeVar("T")


def with_limits(found: Findings, plan: Sampling, told: PlanTold | None) -> Findings:
    """Return *found* with the limits *told* in words of this very *plan*, where no table or label gives any."""
    if told is None or found.allowed != BySeverity() or plan.aql != told.rates or plan.sample_size != told.sizes:
        return found
    return replace(found, allowed=told.limits, places={**found.places, "allowed": told.place})


def with_proven_limits(found: Findings, plan: Sampling) -> Findings:
    """Return *found* without the claimed limits that may be what it found, unless the standard gives the same."""
    claimed = {s: limit for s, limit in found.allowed.items() if found.proven[s] is None}
    added = dict(zip(Severity, sums(found.defects), strict=True))
    counted = {s: added[s] if (total := found.found[s]) is None else total for s in Severity}
    sure = not claimed or _are_by_standard(plan, claimed)
    if sure or not may_be_finds(BySeverity(*(claimed.get(s) for s in Severity)), counted, plan.sample_size):
        return found
    return replace(found, allowed=found.proven)


def with_standard_limits(found: Findings, plan: Sampling) -> Findings:
    """Return *found* with the limits that the standard gives for *plan* where the report prints none of a class.

    They are for holding words against the counts; the report itself does not give them.
    """
    return replace(found, allowed=BySeverity(*(_limit(found, plan, severity) for severity in Severity)))


def _limit(found: Findings, plan: Sampling, severity: Severity) -> int | None:
    printed, rate, size = found.allowed[severity], plan.aql[severity], plan.sample_size[severity]
    if printed is not None or rate is None or size is None:
        return printed
    return expected_accept(size, rate, plan.inspection or "normal")


def with_paired_limits(found: Findings, plan: Sampling, rows: Sequence[Row]) -> Findings:
    """Return *found* with the limits of a sentence, where nothing else gives them to the classes that it names.

    The standard has to give the same; where the report tells no sample or no AQL, its words have to speak of limits
    alone, and what was found has to be other than they are.
    """
    if {severity for severity, _ in found.allowed.items()} - {Severity.CRITICAL}:
        return found
    for told in filter(lambda one: tells_limits(one.text), paired(own_rows(rows))):
        beside = _beside_finds(told, found)
        for numbers in told.series:
            known = all(found.allowed[severity] in (None, number) for severity, number in numbers.items())
            alone = _is_only_limit(told, numbers) and _are_told(plan, found, numbers, told.text)
            sure = numbers is beside or _are_by_standard(plan, numbers) or alone
            measured = is_measured(told.text, {severity: str(number) for severity, number in numbers.items()})
            if known and sure and not measured:
                limits = BySeverity(*(numbers.get(s, found.allowed[s]) for s in Severity))
                place = Place(told.row.page, told.row.box)
                return replace(found, allowed=limits, places={**found.places, "allowed": place})
    return found


def _beside_finds(told: Paired, found: Findings) -> Mapping[Severity, int] | None:
    """Return the second number of each class, where the first is what its defects add up to: "7 found, 10 allowed"."""
    added = dict(zip(Severity, sums(found.defects), strict=True))
    if len(told.series) == 1 or is_of_each(told.text) or not are_limits(told.text):
        return None
    first, second = told.series[:2]
    same = any(first.values()) and all(added[severity] == number for severity, number in first.items())
    return second if same and second != first else None


def _is_only_limit(told: Paired, numbers: Mapping[Severity, int]) -> bool:
    """Tell whether *numbers* are all that *told* gives its classes, or have the rejection numbers behind them.

    Of two figures, "Major result: 13, limit 7", words of no known sense may call the first what was found.
    """
    first, *others = told.series
    refused = [numbers.get(severity) == figure - 1 for other in others for severity, figure in other.items()]
    return numbers is first and all(refused)


def _are_by_standard(plan: Sampling, numbers: Mapping[Severity, int]) -> bool:
    """Tell whether the standard gives *numbers* as limits at the AQLs and for the sample of *plan*."""
    return bool(plan.aql) and all(_is_by_standard(plan, severity, number) for severity, number in numbers.items())


def _are_told(plan: Sampling, found: Findings, numbers: Mapping[Severity, int], text: str) -> bool:
    """Tell whether *text* can only mean *numbers* as limits, in a report by whose plan nobody can look them up."""
    checked = any(plan.aql[severity] and plan.sample_size[severity] for severity in numbers)
    added = dict(zip(Severity, sums(found.defects), strict=True))
    rising = [numbers[severity] for severity in Severity if severity in numbers]
    same = all(added[severity] == number for severity, number in numbers.items())
    other = (
        same
        or tells_finds(text)
        or _ends_in_verdict(text)
        or lexicon.mentions("limits_kept", "refusing", text)
        or is_of_each(text)
    )
    return not (checked or other) and rising == sorted(rising) and bool(rising[-1])


def _ends_in_verdict(text: str) -> bool:
    """Tell whether a sign parts a verdict from the figures that it is on: "Major 3, minor 5 – accepted"."""
    *_, last = re.split(r"\s[–—-]\s|[:：,，;(（]", text)
    return outcomes.verdict(last.strip(" .)）")) is not None


def _rates_in_words(rows: Sequence[Row], facts: Particulars) -> tuple[Rates, Place] | None:
    """Return the AQLs by class that a passage tells; beside one AQL for all only where that was read from its words."""
    told = rates_told(rows) or rates_in_names(rows) or rates_in_row(rows)
    single, place = facts.single_aql, facts.places.get("sampling.aql")
    if single is None or told is None or place is None:
        return told or rates_of_plan(rows) if single is None else None
    level = place.page == told[1].page and place.bbox is not None and told[1].bbox is not None
    same = level and abs(place.bbox[1] - told[1].bbox[1]) < SAME_LINE if place.bbox and told[1].bbox else False
    return told if same and single in (told[0].critical, told[0].major, told[0].minor) else None


def _is_by_standard(plan: Sampling, severity: Severity, number: int) -> bool:
    """Tell whether the standard allows *number* in this class; without an AQL a class may have none."""
    rate, size = plan.aql[severity], plan.sample_size[severity]
    if not rate:
        return number == 0
    return size is not None and expected_accept(size, rate, plan.inspection or "normal") == number


def sampling(
    rows: Sequence[Row],
    found: Findings,
    facts: Particulars,
    tables: Sequence[Told],
    quantities: Quantities,
    in_words: PlanTold | None = None,
) -> Sampling:
    """Return the plan that the report says it kept to, for goods of *quantities*; *tables* are those that count them.

    *in_words* is the one that a passage tells, which counts where no table and no label gives another.
    Where each part was found is added to the places of *facts*.
    """
    standard = _placed(letterhead.standard(rows), "standard", facts)
    level_told = facts.level or _placed(_level_anywhere(rows), "level", facts)
    sample_size = _sample_size(found, facts, tables)
    if sample_size == BySeverity() or _is_of_check(sample_size, level_told):
        told = added_sample(tables) or told_sample(rows) or sample_of_plan(rows, quantities, level_told)
        size = _placed(told, "sample_size", facts) or sample_size.major
        sample_size = BySeverity(size, size, size)
    level_told = level_told or _placed(level_behind_sample(rows), "level", facts)
    rates = BySeverity(*(_first(found.aql[s], facts.aql[s]) for s in Severity))
    same = in_words is not None and sample_size in (BySeverity(), in_words.sizes)
    if in_words is not None and same and (sample_size == BySeverity() or _has_part_of(rates, in_words.rates)):
        facts.places.setdefault("sampling.sample_size", in_words.place)
        sample_size = in_words.sizes
        same = facts.single_aql in (None, *(in_words.rates[s] for s in Severity))
        rates = _with_noughts(in_words.rates, rates) if same and _has_part_of(rates, in_words.rates) else rates
    if any(rates[s] is None for s in Severity) and (told_rates := _rates_in_words(rows, facts)) is not None:
        # "AQL of 0 for critical, 2.5 for major" has one of its parts alone behind a label.
        whole = rates == BySeverity() or _has_part_of(rates, told_rates[0])
        rates = _with_noughts(_placed(told_rates, "aql", facts) or rates, rates) if whole else rates
    inspection = inspection_of_plan(rows)
    if sample_size == BySeverity():
        by_limits = sample_of_limits(rows, rates, found.allowed, inspection or "normal", quantities)
        size = _placed(by_limits or sample_beside_level(rows, quantities), "sample_size", facts)
        sample_size = BySeverity(size, size, size)
    return Sampling(standard=standard, level=level_told, inspection=inspection, sample_size=sample_size, aql=rates)


def _is_of_check(sizes: Counts, level_told: str | None) -> bool:
    """Tell whether *sizes* are so few goods that a label may tell what one check took: "Drop test, sample: 8 pcs".

    A special level asks for as few.
    """
    same = sizes == BySeverity(sizes.major, sizes.major, sizes.major)
    special = level_told is not None and level_told.upper().startswith("S")
    return same and sizes.major is not None and sizes.major < SMALLEST and not special


def _has_part_of(rates: Rates, whole: Rates) -> bool:
    """Tell whether *rates* are some of the *whole*, or none: a sentence that is wrapped tells one line of itself.

    A class that is refused elsewhere is nought here, and no part of what differs.
    """
    return rates != whole and all(rates[s] in (None, whole[s]) or (whole[s], rates[s]) == (None, 0) for s in Severity)


def _with_noughts(rates: Rates, others: Rates) -> Rates:
    """Return *rates* with the classes that *others* refuse and they do not tell."""
    return BySeverity(*(0.0 if rates[s] is None and others[s] == 0 else rates[s] for s in Severity))


def _sample_size(found: Findings, facts: Particulars, tables: Sequence[Told]) -> Counts:
    """Return the sample of each class that a table or a label gives; none of the items of a table."""
    place = facts.places.get("sampling.sample_size")
    if added_sample(tables) and any(stands_in(place, table) for table in tables if table.sample):
        return found.sample_size
    of_lots = {lot.sample_size for lot in found.lots} - {None}  # two sizes are of two lots, and none of the whole
    stated = BySeverity() if len(of_lots) > 1 and facts.sample_size.major in of_lots else facts.sample_size
    return BySeverity(*(_first(found.sample_size[s], stated[s]) for s in Severity))


def _level_anywhere(rows: Sequence[Row]) -> tuple[str, Place] | None:
    for row in rows:
        if len(row.text) <= LONGEST_LINE and (name := level(row.text)):
            return name, Place(row.page, row.box)
    return told_level(rows)


def _placed(told: tuple[T, Place] | None, name: str, facts: Particulars) -> T | None:
    """Return what was *told*, its place kept under *name*."""
    if told is None:
        return None
    facts.places[f"sampling.{name}"] = told[1]
    return told[0]


def _first(first: T | None, second: T | None) -> T | None:
    return second if first is None else first
