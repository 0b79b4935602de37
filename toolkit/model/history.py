"""What is remembered of the cases of a supplier: inspections, what was found, how it ended."""

from datetime import date
from typing import Literal

import msgspec

from toolkit.model.resolution import VerdictWord
from toolkit.model.severity import BySeverity, Counts, Rates


class PastDefect(msgspec.Struct, frozen=True, kw_only=True):
    """*kind* is its entry in the defect knowledge (``garment/loose-thread``); ``None`` where none is known."""

    description: str
    kind: str | None = None
    counts: Counts = BySeverity()


class PastInspection(msgspec.Struct, frozen=True, kw_only=True):
    """One report of a case; *original* is false for a lot that was presented again.

    *source* is the SHA-256 of the file it was read from; ``None`` in what an older program wrote.
    """

    day: date | None = None
    report_no: str | None = None
    original: bool = True
    verdict: VerdictWord = "unknown"
    lot_size: int | None = None
    sample_size: Counts = BySeverity()
    aql: Rates = BySeverity()
    found: Counts = BySeverity()
    allowed: Counts = BySeverity()
    defects: tuple[PastDefect, ...] = ()
    source: str | None = None


class PastCase(msgspec.Struct, frozen=True, kw_only=True):
    """One case, its inspections in order of time; *conceded* are the defects that a signed concession took.

    *outcome* is how it ended: ``None`` while it is open. *lessons* are what it says about the next order. Days are
    calendar days.
    """

    id: str
    supplier: str
    supplier_zh: str | None = None
    product: str | None = None
    po_numbers: tuple[str, ...] = ()
    opened: date
    closed: date | None = None
    state: str = "opened"
    path: str | None = None
    outcome: Literal["passed", "conceded", "rejected", "overridden"] | None = None
    inspections: tuple[PastInspection, ...] = ()
    conceded: tuple[PastDefect, ...] = ()
    lessons: tuple[str, ...] = ()
    overrides: int = 0
