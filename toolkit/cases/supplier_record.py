"""What the cases of one supplier say together: ``recourse.supplier/1``. Shares and rates carry what they rest on."""

from datetime import date
from typing import Literal

import msgspec

from toolkit.model.resolution import Advice, PerHundred, Rate, VerdictWord
from toolkit.model.severity import BySeverity
from toolkit.sampling.switching import Severeness

Outcome = Literal["passed", "conceded", "rejected", "overridden"]
Trend = Literal["rising", "falling", "no clear change", "unknown"]


class Share(msgspec.Struct, frozen=True, kw_only=True):
    """*found* among *of*, with the exact 95 % interval; *left_out* are those of which it is not known."""

    found: int
    of: int
    left_out: int = 0
    rate: Rate | None = None


class DefectRate(msgspec.Struct, frozen=True, kw_only=True):
    """What *inspections* found together on *sample* units; *left_out* lack what was found or the sample size.

    *rate* where units were counted; *per_hundred* where an inspection found more than it looked at units, and so
    counted defects. *lowest* and *highest* are those of a single inspection, in finds per 100 units: the interval
    says what the sample leaves open, these say how far the lots differ.
    """

    found: int
    sample: int
    inspections: int
    left_out: int
    rate: Rate | None = None
    per_hundred: PerHundred | None = None
    lowest: float | None = None
    highest: float | None = None


class Finds(msgspec.Struct, frozen=True):
    """What was found on *sample* units."""

    found: int
    sample: int

    @property
    def per_hundred(self) -> float:
        return 100 * self.found / self.sample


class CaseLine(msgspec.Struct, frozen=True, kw_only=True):
    """One case in a line. *days* are those to its close, or those it has been open; ``None`` where not known.

    *failures* counts its failed inspections: a lot that passed in the end may have failed twice before.
    """

    id: str
    opened: date
    product: str | None = None
    verdict: VerdictWord = "unknown"
    failures: int = 0
    path: str | None = None
    outcome: Outcome | None = None
    open: bool = False
    days: int | None = None


class Lesson(msgspec.Struct, frozen=True, kw_only=True):
    """What *case* says about the next order, in the words of whoever closed it (G46)."""

    case: str
    text: str


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    cases: int
    reports: int
    failed_first: int
    passed_again: int
    failed_again: int
    concessions: int
    rejections: int
    overrides: int
    open: int


class Rounds(msgspec.Struct, frozen=True, kw_only=True):
    """Re-inspections: how many *failed_again*; *most* failed inspections were in the case *most_in*."""

    failed_again: Share
    most: int = 0
    most_in: str | None = None


class Days(msgspec.Struct, frozen=True, kw_only=True):
    """Calendar days from report to close, of the cases that are closed; *left_out* are closed on no known day."""

    cases: int
    median: float | None = None
    shortest: int | None = None
    longest: int | None = None
    left_out: int = 0


class Period(msgspec.Struct, frozen=True, kw_only=True):
    """First inspections of one *label*, such as ``2026 Q3``; of none is not the same as none failed."""

    label: str
    failed: Share


class RepeatedDefect(msgspec.Struct, frozen=True, kw_only=True):
    """A defect of several cases. *since* counts the cases after the last one that has it.

    *trend* compares the earlier half of its cases with the later one, by what the original inspections found.
    """

    kind: str | None
    wordings: tuple[str, ...]
    cases: tuple[str, ...]
    since: int = 0
    trend: Trend = "unknown"
    earlier: Finds | None = None
    later: Finds | None = None


class RepeatedConcession(msgspec.Struct, frozen=True, kw_only=True):
    kind: str | None
    wordings: tuple[str, ...]
    cases: tuple[str, ...]
    warning: str


class ClassState(msgspec.Struct, frozen=True, kw_only=True):
    """How the next lot is to be inspected for one class; ``None`` where no report has the facts.

    *since* is the day of the lot that brought it there, with *lots_since* inspected after it.
    """

    severity: Severeness | None
    reason: str
    lots: int
    left_out: int
    since: date | None = None
    lots_since: int = 0


class Feeds(msgspec.Struct, frozen=True, kw_only=True):
    """What the next decision on a lot of this supplier may rest on; *watch* are kinds of defects, or their words."""

    tightened: bool = False
    severity: Severeness = "normal"
    watch: tuple[str, ...] = ()


class SupplierRecord(msgspec.Struct, frozen=True, kw_only=True):
    """*cases* and *lessons* are the newest first; *periods* the oldest first. *notes* say what figures cannot say."""

    schema: Literal["recourse.supplier/1"] = "recourse.supplier/1"
    names: tuple[str, ...]
    names_zh: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    as_of: date
    counts: Counts
    failed_first: Share
    periods: tuple[Period, ...] = ()
    defect_rates: BySeverity[DefectRate] = BySeverity()
    rounds: Rounds
    resolution: Days
    repeated_defects: tuple[RepeatedDefect, ...] = ()
    repeated_concessions: tuple[RepeatedConcession, ...] = ()
    switching: BySeverity[ClassState] = BySeverity()
    strictest: Severeness | None = None
    advice: tuple[Advice, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    feeds: Feeds = Feeds()
    notes: tuple[str, ...] = ()
    cases: tuple[CaseLine, ...] = ()
