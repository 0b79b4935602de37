"""Figures under names that nobody knows, explained by the table of the standard.

"Grade | Step | Opened | Ceiling" over "Major | 2.5 | 50 | 3" and "Minor | 4.0 | 50 | 5": of 50 goods the standard
accepts just 3 at an AQL of 2.5 and 5 at 4.0, so the columns are AQLs, sample and limits, whatever they are called.
Figures of two classes at least must fit the table's own sample, in one way only; what does not is left to a person.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from msgspec.structs import replace

from toolkit.model.severity import Severity
from toolkit.parsers.layout.lines import Line
from toolkit.parsers.words.of_sample import may_be_sample
from toolkit.parsers.words.readings import aql, count
from toolkit.sampling.iso2859 import expected_accept, is_rate

UNNAMED = "unnamed"
FEWEST = 2  # classes whose limits fit, so that no chance explains them
_PLAN = ("aql", "sample", "allowed")

_OPEN = frozenset({"defect", "unknown"})  # kinds of rows that no word has named
_UNTOLD = frozenset({"unknown", UNNAMED})

Figures = Mapping[Severity, str]


class _Plan(NamedTuple):
    """What plays which part: each is the place of its figures."""

    aql: int
    sample: int
    allowed: int


def kinds_by_standard(kinds: Sequence[str | None], figures: Sequence[Figures]) -> list[str | None]:
    """Return *kinds* with those that are ``None`` filled in, as far as the standard explains the *figures* of each.

    *figures* are the texts by class of each row or column, one for each of *kinds*.
    """
    open_ = [at for at, kind in enumerate(kinds) if kind is None and len(figures[at]) >= FEWEST]
    plans = set(_plans(kinds, figures, open_)) if open_ else set()
    if len(plans) != 1:
        return list(kinds)
    plan = plans.pop()
    limits = figures[plan.allowed]
    found = {at: kind for kind, at in plan._asdict().items()}
    refused = [at for at in open_ if at not in found and _is_one_more(figures[at], limits)]
    found |= dict.fromkeys(refused, "reject")
    return [kind or found.get(at) for at, kind in enumerate(kinds)]


def explained(lines: Sequence[Line], *, described: bool) -> list[Line]:
    """Return *lines* with rows that no word names as those of the plan that they are by the standard.

    In a table with a column of descriptions (*described*) they are defects, whatever their figures are.
    """
    open_ = [line.kind in ({"unknown"} if described else _OPEN) and not line.numbered for line in lines]
    kinds = [None if free else line.kind for line, free in zip(lines, open_, strict=True)]
    named = kinds_by_standard(kinds, [line.values for line in lines]) if any(open_) else kinds
    return [replace(line, kind=kind) if kind else line for line, kind in zip(lines, named, strict=True)]


def found_of(lines: Sequence[Line], added: Mapping[Severity, int], *, described: bool) -> list[Line]:
    """Return *lines* of a plan with the one row or column that gives what the defects *added* up to as their total.

    So many figures that fit are no chance: those of two classes, in a table that gives their limits as well. Where it
    has a column of descriptions (*described*), its own rows are defects.
    """
    untold = _UNTOLD if described else _UNTOLD | _OPEN
    if not any(line.kind == "allowed" for line in lines) or any(line.kind == "found" for line in lines):
        return list(lines)
    figures: dict[str, dict[Severity, str]] = {}
    for line in lines:
        if line.kind in untold:
            figures.setdefault(line.label, {}).update(line.values)
    fits = [label for label, texts in figures.items() if _are(texts, added)]
    if len(fits) != 1:
        return list(lines)
    return [replace(line, kind="found") if line.kind in untold and line.label == fits[0] else line for line in lines]


def with_limits(lines: Sequence[Line], sizes: Collection[int]) -> list[Line]:
    """Return *lines* of a plan that names its AQLs alone, the one row that fits a sample of *sizes* as their limits.

    As they are where no row fits, or more than one, or where anything names a limit or a sample.
    """
    kinds = {line.kind for line in lines}
    rates = [at for at, line in enumerate(lines) if line.kind == "aql"]
    open_ = [at for at, line in enumerate(lines) if line.kind in _OPEN and not line.numbered]
    if len(rates) != 1 or not open_ or kinds & {"allowed", "reject", "both", "sample"}:
        return list(lines)
    drawn = [dict.fromkeys(Severity, str(size)) for size in sizes]
    fits = {at for at in open_ for size in drawn if _fits(lines[rates[0]].values, size, lines[at].values)}
    return [replace(line, kind="allowed") if {at} == fits else line for at, line in enumerate(lines)]


def _are(texts: Figures, added: Mapping[Severity, int]) -> bool:
    """Tell whether *texts* give each class what it has *added* up to, and leave out none of several that were met.

    One figure fits by chance, and a nought beside it says nothing.
    """
    given = {severity: count(text).value for severity, text in texts.items()}
    met = {severity for severity, number in added.items() if number}
    return len(met) >= FEWEST and met <= set(given) and all(given[s] == added[s] for s in given)


def _plans(kinds: Sequence[str | None], figures: Sequence[Figures], open_: Sequence[int]) -> Iterator[_Plan]:
    """Yield the plans that the table of the standard knows, each with one of *figures* at least that was *open_*."""
    named = {kind: [at for at, each in enumerate(kinds) if each == kind] for kind in _PLAN}
    rates = named["aql"] or [at for at in open_ if are_rates(figures[at])]
    samples = named["sample"] or [at for at in open_ if _are_samples(figures[at])]
    limits = named["allowed"] or [at for at in open_ if all(map(_is_whole, figures[at].values()))]
    if any(len(each) > 1 for each in named.values()) or "both" in kinds:
        return
    fits = [
        _Plan(rate, sample, limit)
        for rate, sample, limit in product(rates, samples, limits)
        if len({rate, sample, limit}) == len(_PLAN) and _fits(figures[rate], figures[sample], figures[limit])
    ]
    yield from (plan for plan in fits if set(plan) & set(open_))


def _fits(rate: Figures, sample: Figures, limit: Figures) -> bool:
    """Tell whether the standard accepts just the figures *limit*, at the AQLs *rate*, of as many goods as *sample* has.

    Normal inspection alone is asked: finds are limits of some sample or other strictness all too often.
    """
    rates = {severity: value for severity, text in rate.items() if (value := _rate(text)) is not None}
    limits = {severity: count(text).value for severity, text in limit.items()}
    sizes = {severity: count(text).value for severity, text in sample.items()}
    judged = [severity for severity, value in rates.items() if value > 0 and severity in limits]
    if len(judged) < FEWEST or any(limits.get(severity, 0) != 0 for severity, value in rates.items() if value == 0):
        return False
    return all(_accepts(sizes.get(severity), rates[severity]) == limits[severity] for severity in judged)


def _accepts(size: int | None, rate: float) -> int | None:
    return expected_accept(size, rate) if size else None


def are_rates(texts: Figures) -> bool:
    """Tell whether *texts* are AQLs of the standard, at least one of them with a point, which no count has."""
    values = [_rate(text) for text in texts.values()]
    pointed = any("." in text or "," in text for text in texts.values())
    return pointed and all(value is not None and (value == 0 or is_rate(value)) for value in values)


def _rate(text: str) -> float | None:
    """Return the AQL that *text* is; a word for none is one of nought beside others."""
    return 0.0 if count(text).state == "none" else aql(text)


def _are_samples(texts: Figures) -> bool:
    sizes = [count(text).value for text in texts.values()]
    return all(size is not None and may_be_sample(size) for size in sizes)


def _is_whole(text: str) -> bool:
    return count(text).value is not None


def _is_one_more(texts: Figures, limits: Figures) -> bool:
    """Tell whether *texts* are the rejection numbers to *limits*."""
    pairs = [(count(texts.get(severity, "")).value, count(limit).value) for severity, limit in limits.items()]
    known = [(more, limit) for more, limit in pairs if more is not None and limit is not None]
    return len(known) >= FEWEST and all(more == limit + 1 for more, limit in known)
