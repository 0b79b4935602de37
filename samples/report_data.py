"""What one made-up inspection report says. The page is drawn from it, and so is the truth beside the page."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

import plan

Outcome = Literal["pass", "fail", "pending", "na"]
Overall = Literal["pass", "fail", "pending", "aborted"]
SEVERITIES = ("critical", "major", "minor")


@dataclass(frozen=True)
class Counts:
    critical: int | None = None
    major: int | None = None
    minor: int | None = None

    def each(self) -> tuple[int | None, int | None, int | None]:
        return (self.critical, self.major, self.minor)


@dataclass(frozen=True)
class Defect:
    text: str
    severity: Literal["critical", "major", "minor"]
    count: int
    code: str = ""
    zh: str = ""
    photos: int = 2

    def counts(self) -> Counts:
        return Counts(**{name: self.count if name == self.severity else 0 for name in SEVERITIES})

    def printed(self) -> str:
        return f"{self.text} {self.zh}".strip()


@dataclass(frozen=True)
class Section:
    name: str
    result: Outcome
    note: str = ""


@dataclass(frozen=True)
class Check:
    """One line of a checklist: what to do, on how many, what was seen, and how it came out."""

    name: str
    instruction: str
    sample: str
    finding: str
    result: Outcome


@dataclass(frozen=True)
class Measure:
    point: str
    target: str
    tolerance: str
    readings: tuple[str, ...]
    result: str = "OK"


@dataclass(frozen=True)
class Quantities:
    ordered: int | None = None
    lot: int | None = None
    produced: int | None = None
    packed: int | None = None
    unit: str = "pcs"
    cartons: int | None = None


@dataclass(frozen=True)
class Sampling:
    """The plan; *aql* as printed, critical first. The limits follow from it."""

    lot: int
    aql: tuple[str, str, str]
    standard: str | None = "ISO 2859-1"
    level: str = "II"
    inspection: str | None = None  # as printed: normal, tightened or reduced

    @property
    def size(self) -> int:
        return plan.sample_size(self.lot)

    @property
    def allowed(self) -> Counts:
        return Counts(*(plan.accepts(self.lot, aql) for aql in self.aql))


@dataclass(frozen=True, kw_only=True)
class Report:
    """Whatever is ``None`` here is not printed on the page either."""

    name: str
    agency: str
    agency_line: str
    report_no: str
    service: str
    inspected: dt.date
    date_text: str
    client: str
    supplier: str
    factory: str | None
    place: str
    inspector: str
    product: str
    po: str
    item: str
    quantities: Quantities
    sampling: Sampling | None
    defects: tuple[Defect, ...]
    sections: tuple[Section, ...]
    remarks: tuple[str, ...]
    aql_result: Outcome | None
    overall: Overall
    checks: tuple[Check, ...] = ()
    measures: tuple[Measure, ...] = ()
    defective_units: int | None = None
    misprinted_found: Counts | None = None
    checklist_name: str | None = None
    general_photos: tuple[tuple[str, str], ...] = ()
    picture: str = "carton"
    colour: tuple[int, int, int] = (120, 150, 170)
    problems: tuple[str, ...] = ()

    @property
    def found(self) -> Counts:
        """Return the totals that the page prints, which for one sample are not the sums of its rows."""
        if self.misprinted_found is not None:
            return self.misprinted_found
        if self.sampling is None:
            return Counts()
        return Counts(*(sum(d.count for d in self.defects if d.severity == name) for name in SEVERITIES))

    @property
    def allowed(self) -> Counts:
        return self.sampling.allowed if self.sampling else Counts()


@dataclass
class Pages:
    """Where the drawing put what the truth gives a page number; filled while the pages are drawn."""

    places: dict[str, int] = field(default_factory=dict)
    total: int = 0


@dataclass(frozen=True)
class Deal:
    """The order file's share: tables of plain values that are added to what the report tells."""

    tables: dict[str, dict[str, object]]


@dataclass(frozen=True)
class Sample:
    """A report (or a paper that is none), the drawing that makes its pages, and its order if there is one."""

    name: str
    draw: Callable[[], tuple[bytes, Pages]]
    report: Report | None = None
    deal: Deal | None = None
    agency: str | None = None
    document_no: str | None = None


def rows_of(defects: Sequence[Defect], severity: str) -> list[Defect]:
    return [defect for defect in defects if defect.severity == severity]
