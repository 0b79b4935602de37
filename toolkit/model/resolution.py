"""The decision on a report, with its reasons: ``recourse.resolution/1``."""

from datetime import date
from decimal import Decimal
from typing import Literal

import msgspec

from toolkit.model.severity import BySeverity

Path = Literal["rework", "sort", "concession", "reject", "none", "ask"]
VerdictWord = Literal["pass", "fail", "pending", "aborted", "unknown"]
Pattern = Literal["critical", "systematic", "scattered", "local", "mixed", "too_few", "none"]
Repairable = Literal["yes", "no", "depends", "unknown"]
AdviceKind = Literal[
    "safety",
    "production_check",
    "process_control",
    "local_cause",
    "specification",
    "checklist",
    "tightened",
    "supplier_talk",
    "watch",
    "standard",
    "terms",
    "planning",
    "earlier_check",
]
Detectable = Literal["visual", "test", "measurement", "unknown"]
Confidence = Literal["low", "medium", "high"]
Work = Literal["none", "weak", "fair", "good", "sorted once", "sorted twice"]
Fact = Literal["verdict", "pattern", "path", "options", "costs"]


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    result: VerdictWord
    because: tuple[str, ...] = ()


class Rate(msgspec.Struct, frozen=True):
    """A share of units between 0 and 1, with its exact two-sided 95 % interval."""

    estimate: float
    low: float
    high: float


class UnitRange(msgspec.Struct, frozen=True):
    low: int
    high: int


class PerHundred(msgspec.Struct, frozen=True):
    """Defects per 100 units with the exact two-sided 95 % interval; one unit may have several."""

    estimate: float
    low: float
    high: float


class Failure(msgspec.Struct, frozen=True, kw_only=True):
    """What failed: *rate* and *units_in_lot* where units were counted, *defects_per_hundred* where defects were.

    Where lots are judged apart they are those of the lots that failed. *confidence* is that of the pattern.
    """

    pattern: Pattern = "none"
    repairable: Literal["yes", "no", "partly", "unknown"] = "unknown"
    rate: BySeverity[Rate] = BySeverity()
    units_in_lot: BySeverity[UnitRange] = BySeverity()
    defects_per_hundred: BySeverity[PerHundred] = BySeverity()
    confidence: Confidence | None = None


class DefectDecision(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of one defect row (same order as the report's rows) and what shall be done with it.

    *method* and *standard* are the knowledge base's rework method and the standard to reach; ``None`` where unknown.
    *hazard* tells that such a defect is a matter of safety, whatever class is printed, *critical* that the defect
    knowledge holds its kind to be critical, for safety or because the law or the trade does not take it. *named* tells
    that the row says the kind's own name: only then does its name in another language say what the report says.
    *set_aside* is the standard that is not taken, because the report counts the defect by another figure.
    """

    description: str
    kind: str | None = None
    named: bool = False
    repairable: Repairable = "unknown"
    detectable: Detectable = "unknown"
    path: Path = "ask"
    method: str | None = None
    standard: str | None = None
    cause: str | None = None
    hazard: bool = False
    critical: bool = False
    set_aside: str | None = None


class Cost(msgspec.Struct, frozen=True):
    """The buyer's cost of an option in the order's currency."""

    low: Decimal
    expected: Decimal
    high: Decimal


class Mode(msgspec.Struct, frozen=True, kw_only=True):
    """One way to walk a path, with what it costs both sides."""

    name: str
    cost: Cost | None = None
    supplier_cost: Cost | None = None


class Option(msgspec.Struct, frozen=True, kw_only=True):
    """*cost* is the buyer's; *modes* are there where a path can be walked in several ways, the one of *cost* first."""

    path: Path
    allowed: bool
    why: tuple[str, ...] = ()
    cost: Cost | None = None
    supplier_cost: Cost | None = None
    modes: tuple[Mode, ...] = ()


class Discount(msgspec.Struct, frozen=True, kw_only=True):
    """An amount to ask for, and the same per unit expected bad, per unit of the lot and in percent of its price."""

    amount: Decimal
    per_bad_unit: Decimal
    per_unit: Decimal
    percent: Decimal | None = None


class CostInput(msgspec.Struct, frozen=True, kw_only=True):
    """A figure that the sums rest on: from the order file, the policy's default where that is silent, or missing."""

    field: str
    value: Decimal | None
    source: Literal["order", "default", "missing"]


class Money(msgspec.Struct, frozen=True, kw_only=True):
    """The sums beside the costs of the options, in *currency*; *undecided* names options that change their rank."""

    currency: str
    inputs: tuple[CostInput, ...] = ()
    fair_discount: tuple[Discount, ...] = ()
    break_even_delay: Decimal | None = None
    air_freight: Decimal | None = None
    delay: Decimal | None = None
    undecided: tuple[str, ...] = ()


class Chance(msgspec.Struct, frozen=True, kw_only=True):
    """The chance to pass the next inspection after *work*, and the bad *share* left in the class that has most."""

    work: Work
    share: float
    normal: float
    tightened: float


class Reason(msgspec.Struct, frozen=True, kw_only=True):
    """One rule that fired: its id (``G11``), what it says of this case, and where in the report that stands."""

    rule: str
    text: str
    evidence: tuple[str, ...] = ()


class Advice(msgspec.Struct, frozen=True, kw_only=True):
    """What the failure says about the next order: the kind of step, the rule behind it, the step itself, and why."""

    kind: AdviceKind
    rule: str
    text: str
    evidence: tuple[str, ...] = ()


class Ask(msgspec.Struct, frozen=True, kw_only=True):
    """Something that is missing: the field of the order file (or ``report``) and the question to a person."""

    field: str
    question: str


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """The sampling plan of the re-inspection; sizes and numbers per class, by ISO 2859-1.

    *terms* say how the sample is drawn and what is inspected, one sentence each.
    """

    severity_level: Literal["normal", "tightened", "reduced"]
    level: str
    lot_size: int
    sample_size: BySeverity[int]
    accept: BySeverity[int]
    reject: BySeverity[int]
    aql: BySeverity[float]
    terms: tuple[str, ...] = ()


class WhatIf(msgspec.Struct, frozen=True, kw_only=True):
    """What would be decided if *changes* were so: supposed, never the ground of a paper.

    *differs* names what is other than in the decision that it stands beside; nothing where the change changes nothing.
    """

    changes: tuple[str, ...]
    differs: tuple[Fact, ...] = ()
    verdict: Verdict
    pattern: Pattern
    path: Path
    options: tuple[Option, ...] = ()


class Resolution(msgspec.Struct, frozen=True, kw_only=True):
    schema: Literal["recourse.resolution/1"] = "recourse.resolution/1"
    verdict: Verdict
    failure: Failure = Failure()
    path: Path
    per_defect: tuple[DefectDecision, ...] = ()
    options: tuple[Option, ...] = ()
    reasons: tuple[Reason, ...] = ()
    asks: tuple[Ask, ...] = ()
    respond_by: date | None = None
    respond_rule: str | None = None
    reinspection: Plan | None = None
    chances: tuple[Chance, ...] = ()
    money: Money | None = None
    next: tuple[str, ...] = ()
    next_order: tuple[Advice, ...] = ()
    what_if: tuple[WhatIf, ...] = ()
