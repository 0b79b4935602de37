"""The finds of the classes that failed, by kind of defect; what has one cause under several names counts together.

Two kinds have one cause when the knowledge base gives both the same one in one family of goods ("systematic: lasting").
A class of cause alone ("workmanship", "handling") is none: much that has nothing to do with each other falls under it.
"""

from collections.abc import Sequence

import msgspec

from toolkit.model.report import Defect, Report
from toolkit.model.resolution import DefectDecision
from toolkit.model.severity import Severity
from toolkit.resolver.case import finds_in
from toolkit.resolver.limits import accept_number

_NAMED = ": "


class Kinds(msgspec.Struct, frozen=True):
    """*counts* are the finds of each kind, the most first; *alone*: the most frequent kind fails a class by itself."""

    counts: tuple[int, ...]
    sample: int | None = None
    alone: bool = False

    @property
    def total(self) -> int:
        return sum(self.counts)

    @property
    def top(self) -> int:
        return max(self.counts, default=0)

    @property
    def top_share(self) -> float:
        return self.top / self.total if self.total else 0.0

    @property
    def effective(self) -> float:
        """Return how many equally frequent kinds would be as mixed (the inverse Herfindahl index)."""
        return self.total**2 / sum(count * count for count in self.counts) if self.total else 0.0


def kinds_of(report: Report, known: tuple[DefectDecision, ...], classes: frozenset[Severity]) -> Kinds:
    by_kind: dict[str, list[Defect]] = {}
    for defect, decision in zip(report.defects, known, strict=True):
        by_kind.setdefault(kind_key(defect, decision), []).append(defect)
    counts = {key: sum(finds_in(defect, classes) for defect in rows) for key, rows in by_kind.items()}
    most = max(counts.values(), default=0)
    sizes = [size for severity in classes if (size := report.sampling.sample_size[severity] or 0) > 0]
    return Kinds(
        tuple(sorted(filter(None, counts.values()), reverse=True)),
        max(sizes, default=None),
        any(_fail_alone(rows, report, classes) for key, rows in by_kind.items() if counts[key] == most > 0),
    )


def kind_key(defect: Defect, decision: DefectDecision) -> str:
    """Return what the finds of one cause have in common: the cause, else the kind, else the words of the row."""
    if decision.kind and _NAMED in (decision.cause or ""):
        return f"{decision.kind.partition('/')[0]} {decision.cause}"
    return decision.kind or " ".join(defect.description.casefold().split())


def support(report: Report, known: tuple[DefectDecision, ...], failing: frozenset[Severity], key: str) -> int:
    """Return the finds of the kind *key* in the classes that did not fail: they say the same and decide nothing."""
    others = frozenset(Severity) - failing
    pairs = zip(report.defects, known, strict=True)
    return sum(finds_in(defect, others) for defect, decision in pairs if kind_key(defect, decision) == key)


def _fail_alone(rows: Sequence[Defect], report: Report, classes: frozenset[Severity]) -> bool:
    return any(
        sum(max(0, defect.counts[severity] or 0) for defect in rows) > limit
        for severity in classes
        if (limit := accept_number(report, severity)) is not None
    )
