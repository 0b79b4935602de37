"""A sampling plan as text for any terminal: ASCII only, no colour, at most 80 columns."""

import textwrap
from collections.abc import Iterator

from toolkit.model.severity import BySeverity
from toolkit.sampling.notes import aql_text, figure
from toolkit.sampling.passing import Chance
from toolkit.sampling.scheme import ClassPlan, Scheme

WIDTH = 80
BAR = 12
_CERTAIN = 100
_FULL, _EMPTY = "#", "."
_HEAD = f"{'class':9} {'AQL':>5}  {'letter':7} {'look at':>9} {'Ac':>4} {'Re':>4}   {'95 %':>9} {'50 %':>9} {'10 %':>9}"
_LEGEND = (
    "Ac: accepted up to this number. Re: refused from this number on. 95, 50, 10 %: the worst lot that still passes "
    "so often of a hundred times."
)


def scheme_text(made: Scheme) -> str:
    """Return *made* as a table of plans, a table with bars of the chances, and the sentences that belong to them."""
    alternative = () if made.one_sample is None else ("", "The same with one sample for all:", *_plans(made.one_sample))
    judged = tuple(_judged(made))
    chances = ("", *_chances(made.plans))
    told = (_title(made), "", *_plans(made.plans), *_wrapped(_LEGEND), *alternative, *judged, *chances, "")
    return "\n".join((*told, *(line for note in made.notes for line in _wrapped(note))))


def _title(made: Scheme) -> str:
    lot = f"Lot {made.lot:,}, level {made.level}, " if made.lot is not None and made.level else ""
    title = f"{lot}{made.severity_level} inspection, code letter {made.letter}"
    return title[0].upper() + title[1:]


def _plans(plans: BySeverity[ClassPlan]) -> Iterator[str]:
    yield _HEAD
    for severity, plan in plans.items():
        asked = f"{severity:9} {aql_text(plan.aql):>5}  {_letter(plan):7} {_looked_at(plan):>9}"
        passed = " ".join(f"{_short(point, plan):>9}" for point in _points(plan))
        yield f"{asked} {plan.accept:>4} {plan.reject:>4}   {passed}"


def _letter(plan: ClassPlan) -> str:
    """Return the letter of *plan*, with the letter it comes from where an arrow of the table moved it."""
    return f"{plan.moved_from} -> {plan.letter}" if plan.moved_from else plan.letter or "-"


def _looked_at(plan: ClassPlan) -> str:
    return f"all {plan.sample_size:,}" if plan.full_inspection else f"{plan.sample_size:,}"


def _points(plan: ClassPlan) -> tuple[float, float, float]:
    points = plan.lets_pass
    return points.at_95.rate, points.at_50.rate, points.at_10.rate


def _short(rate: float, plan: ClassPlan) -> str:
    return f"{figure(rate)} %" if plan.counts == "bad units" else f"{figure(rate)}/100"


def _judged(made: Scheme) -> Iterator[str]:
    counted = [(severity, plan) for severity, plan in made.plans.items() if plan.judged is not None]
    if counted:
        yield from ("", "Found")
    for severity, plan in counted:
        sign = "<= Ac" if plan.judged == "accepted" else "> Ac"
        yield f"  {severity:9} {plan.found} {sign} {plan.accept}: {plan.judged}"
    if made.judged is not None:
        yield f"  {'the lot':9} {made.judged}"


def _chances(plans: BySeverity[ClassPlan]) -> Iterator[str]:
    """Yield a line for each rate, with the chance and a bar for each class."""
    kinds = {plan.counts for _, plan in plans.items()}
    of_units = kinds == {"bad units"}
    yield f"Chance to pass, by {' or '.join(sorted(kinds))} in the lot"
    yield f"{'':17}" + "".join(f"{severity:>6}{'':15}" for severity, _ in plans.items()).rstrip()
    several = [plan for _, plan in plans.items()]
    for row in zip(*(plan.chances for plan in several), strict=True):
        rate = f"{row[0].rate:.4g}{' %' if of_units else ''}"
        units = "" if row[0].units is None or not of_units else f"{row[0].units:,}"
        cells = (f"{_percent(found, plan):>6} {_bar(found.chance)}" for found, plan in zip(row, several, strict=True))
        yield f"{rate:>8} {units:>7} {'  '.join(cells)}"


def _percent(found: Chance, plan: ClassPlan) -> str:
    """Return the chance in whole percent; what is only nearly certain is not told as certain."""
    whole = round(_CERTAIN * found.chance)
    if whole == 0 and not plan.full_inspection:
        return "<1 %"
    certain = plan.full_inspection or found.rate == 0 or (found.units is not None and found.units <= plan.accept)
    return f"{whole} %" if certain or whole < _CERTAIN else ">99 %"


def _bar(chance: float) -> str:
    filled = round(BAR * chance)
    return _FULL * filled + _EMPTY * (BAR - filled)


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False)
