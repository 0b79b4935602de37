"""An inspection report as it was printed: ``recourse.report/1``.

Numbers are what the report prints; what it does not print is ``None``. Places are pages from 1 and boxes
``(x0, top, x1, bottom)`` in points from the top left corner of the page.
"""

from typing import Literal

import msgspec

from toolkit.model.severity import BySeverity, Counts, Rates, Severity

BBox = tuple[float, float, float, float]
ResultWord = Literal["pass", "fail", "pending", "aborted"]
SectionResult = Literal["pass", "fail", "pending", "na"]
Level = Literal["error", "warning"]
Inspection = Literal["normal", "tightened", "reduced"]  # of ISO 2859-1
Confirmation = Literal["total", "second_reader", "unconfirmed"]


class Place(msgspec.Struct, frozen=True, omit_defaults=True):
    page: int | None = None
    bbox: BBox | None = None
    cell: str | None = None


class Source(msgspec.Struct, frozen=True, kw_only=True):
    file: str
    sha256: str
    format: Literal["pdf", "xlsx", "xls", "docx", "image", "json"]
    pages: int | None = None
    text: Literal["text", "scanned", "mixed"] = "text"


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """Something a person should know (``warning``) or must look at first (``error``)."""

    code: str
    level: Level
    message: str
    page: int | None = None


class Photo(msgspec.Struct, frozen=True, kw_only=True):
    """A picture in the report that shows a defect; *number* counts the pictures of its page from the top left."""

    page: int
    number: int
    bbox: BBox
    caption: str | None = None


class Defect(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the defect list, once, with the counts as printed."""

    description: str
    critical: int | None = None
    major: int | None = None
    minor: int | None = None
    item: str | None = None
    section: str | None = None
    page: int | None = None
    bbox: BBox | None = None
    cell: str | None = None
    photos: tuple[Photo, ...] = ()
    remark: str | None = None  # what the list remarks beside the row
    where: str | None = None  # where on the goods it sits, where the report says so beside the row

    @property
    def counts(self) -> Counts:
        return BySeverity(self.critical, self.major, self.minor)

    @property
    def total(self) -> int:
        return sum(count for _, count in self.counts.items())

    @property
    def worst(self) -> Severity | None:
        """Return the worst class in which this defect was found; ``None`` when no count was printed."""
        return next((severity for severity, count in self.counts.items() if count), None)


class Quantities(msgspec.Struct, frozen=True, kw_only=True):
    ordered: int | None = None
    lot: int | None = None
    produced: int | None = None
    packed: int | None = None
    unit: str | None = None

    @property
    def inspected(self) -> int | None:
        """Return the number of units that were shown to the inspector; what was only ordered is none of them."""
        return next((units for units in (self.lot, self.packed, self.produced) if units is not None), None)

    @property
    def presented(self) -> int | None:
        """Return the number of units that stood there finished and packed: the least of what is counted of them."""
        counted = (units for units in (self.lot, self.produced, self.packed) if units is not None)
        return min(counted, default=None)

    @property
    def lot_size(self) -> int | None:
        """Return the number of units the sample stands for: the stated lot, else what was presented, else the order."""
        return self.ordered if self.inspected is None else self.inspected

    @property
    def most(self) -> int | None:
        """Return the largest number of units that is printed."""
        counted = (self.ordered, self.lot, self.produced, self.packed)
        return max((quantity for quantity in counted if quantity is not None), default=None)


class Sampling(msgspec.Struct, frozen=True, kw_only=True):
    standard: str | None = None
    level: str | None = None
    inspection: Inspection | None = None
    sample_size: Counts = msgspec.field(default_factory=BySeverity)
    aql: Rates = msgspec.field(default_factory=BySeverity)


class LotResult(msgspec.Struct, frozen=True, kw_only=True):
    """One item or lot that the report judges apart from the others; *lot* is what its sample stands for."""

    item: str | None = None
    lot: int | None = None
    ordered: int | None = None
    produced: int | None = None
    packed: int | None = None
    sample_size: int | None = None
    found: Counts = msgspec.field(default_factory=BySeverity)
    allowed: Counts = msgspec.field(default_factory=BySeverity)
    result: ResultWord | None = None


class Results(msgspec.Struct, frozen=True, kw_only=True):
    """The three verdicts a report may print; they may differ (an AQL pass held up by a remark is pending)."""

    aql: ResultWord | None = None
    overall: ResultWord | None = None
    by_severity: BySeverity[ResultWord] = msgspec.field(default_factory=BySeverity)


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """A part or a check with a verdict of its own; *items* are the goods that it is told of, none where nobody says."""

    name: str
    items: tuple[str, ...] = ()
    result: SectionResult | None = None
    page: int | None = None
    bbox: BBox | None = None
    cell: str | None = None
    remark: str | None = None


class Report(msgspec.Struct, frozen=True, kw_only=True):
    schema: Literal["recourse.report/1"] = "recourse.report/1"
    source: Source
    kind: Literal["inspection", "other"] = "inspection"
    agency: str | None = None
    report_no: str | None = None
    inspection_type: str | None = None
    inspection_date: str | None = None
    report_date: str | None = None
    inspector: str | None = None
    client: str | None = None
    supplier: str | None = None
    factory: str | None = None
    product: str | None = None
    po_numbers: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    quantities: Quantities = Quantities()
    sampling: Sampling = Sampling()
    defects: tuple[Defect, ...] = ()
    found: Counts = BySeverity()
    allowed: Counts = BySeverity()
    confirmed: BySeverity[Confirmation] = BySeverity()
    defective_units: int | None = None
    lots: tuple[LotResult, ...] = ()
    results: Results = Results()
    sections: tuple[Section, ...] = ()
    remarks: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    places: dict[str, Place] = {}

    @property
    def remarks_in_all(self) -> tuple[str, ...]:
        """Return the remarks on the whole, then those on single defects: "Lid warped … also on the approved sample".

        The dots stand for what the row counts between the two.
        """
        beside = (f"{row.description} … {row.remark}" for row in self.defects if row.remark)
        return (*self.remarks, *beside)

    @property
    def drawn(self) -> int:
        """Return the size of the largest sample; 0 where none is printed, or the visit ended before it was drawn."""
        sizes = [size for _, size in self.sampling.sample_size.items()]
        return 0 if "aborted" in (self.results.aql, self.results.overall) else max(sizes, default=0)

    @property
    def drawn_from(self) -> int | None:
        """Return the units that the sample stands for: the least that is counted of them and could hold the sample.

        A sample larger than what was packed was drawn from goods that were not packed, and speaks of these as well.
        """
        seen = self.quantities
        counted = (
            units for units in (seen.lot, seen.produced, seen.packed) if units is not None and units >= self.drawn
        )
        return min(counted, default=None)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """Return the problems that a person must look at before anything is decided."""
        return tuple(problem for problem in self.problems if problem.level == "error")

    def total(self, severity: Severity) -> int | None:
        """Return the printed total of *severity*, else the sum of those of the lots; ``None`` where one is missing."""
        lots = [lot.found[severity] for lot in self.lots]
        known = [number for number in lots if number is not None]
        of_lots = sum(known) if known and len(known) == len(lots) else None
        return of_lots if self.found[severity] is None else self.found[severity]

    def limit(self, severity: Severity) -> int | None:
        """Return the limit that the count of *severity* is held to; ``None`` where each of several lots has its own.

        The limits of two samples are not the limit of their sum.
        """
        own = [lot for lot in self.lots if lot.allowed[severity] is not None]
        return self.allowed[severity] if len(own) < 2 else None  # noqa: PLR2004

    def counted(self, severity: Severity) -> int | None:
        """Return what was found in *severity*: the printed total, else the sum of the rows, else ``None``."""
        printed = self.found[severity]
        if printed is not None:
            return printed
        counts = [count for defect in self.defects if (count := defect.counts[severity]) is not None]
        return sum(counts) if counts else None
