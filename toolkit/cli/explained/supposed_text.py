"""A supposition beside the decision: only what would be other, before and after."""

from collections.abc import Iterator
from typing import NamedTuple

from toolkit.cli.explained.sums import figure
from toolkit.cli.resolution_text import PATHS
from toolkit.model.resolution import Cost, Option, Resolution, Verdict, WhatIf
from toolkit.resolver.wording import SORT_MODES

_OPEN = {True: "open", False: "closed"}


class Contrast(NamedTuple):
    what: str
    now: str
    then: str


class Beside(NamedTuple):
    """*changes* in words; *contrasts* are empty where the changes change nothing."""

    changes: str
    contrasts: tuple[Contrast, ...]


def beside(supposed: WhatIf, decided: Resolution, currency: str) -> Beside:
    """Return what *supposed* makes other than *decided*."""
    return Beside("; ".join(supposed.changes), tuple(_contrasts(supposed, decided, currency)))


def _contrasts(supposed: WhatIf, decided: Resolution, currency: str) -> Iterator[Contrast]:
    if "verdict" in supposed.differs:
        yield Contrast("verdict", _judged(decided.verdict), _judged(supposed.verdict))
    if "pattern" in supposed.differs:
        yield Contrast("failure", decided.failure.pattern.replace("_", " "), supposed.pattern.replace("_", " "))
    if "path" in supposed.differs:
        yield Contrast("way out", PATHS[decided.path], PATHS[supposed.path])
    for now, then in zip(decided.options, supposed.options, strict=True):
        if now.allowed != then.allowed:
            yield Contrast(now.path, _OPEN[now.allowed], f"{_OPEN[then.allowed]}: {' '.join(then.why)}")
        # A way that closes has no sum, which says nothing new.
        yield from _costs(now, then, currency) if then.allowed or then.cost else ()


def _judged(verdict: Verdict) -> str:
    return f"{verdict.result}: {'; '.join(verdict.because)}" if verdict.because else verdict.result


def _costs(now: Option, then: Option, currency: str) -> Iterator[Contrast]:
    for whose, before, after in (
        ("your cost", now.cost, then.cost),
        ("supplier's cost", now.supplier_cost, then.supplier_cost),
    ):
        if before != after:
            yield Contrast(f"{now.path}, {whose}", _sum(before, currency), _sum(after, currency))
    modes = {mode.name: mode.cost for mode in now.modes}
    for mode in then.modes[1:]:
        before = modes.get(mode.name)
        if before != mode.cost:
            name = SORT_MODES.get(mode.name, f"{now.path}, {mode.name}")
            yield Contrast(f"{name}, your cost", _sum(before, currency), _sum(mode.cost, currency))


def _sum(cost: Cost | None, currency: str) -> str:
    return figure(cost, currency) if cost else "no sum"
