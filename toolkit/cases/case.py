"""A case as it stands: ``recourse.case/1``. It is never stored as the truth, always told anew from its events."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Literal

import msgspec

from toolkit.cases.event import Answered, Due, FileRef, Remedy, Way
from toolkit.cases.events import Ground, Outcome
from toolkit.model.history import PastDefect, PastInspection
from toolkit.model.resolution import Path


class State(StrEnum):
    OPENED = "opened"
    UNDERSTOOD = "understood"
    PATH_CHOSEN = "path_chosen"
    NOTIFIED = "notified"
    IN_REWORK = "in_rework"
    SORTING = "sorting"
    CONCESSION = "concession"
    REJECTED = "rejected"
    REINSPECTION_BOOKED = "reinspection_booked"
    VERIFIED = "verified"
    FAILED_AGAIN = "failed_again"
    CLOSED = "closed"


class ReleasedBy(msgspec.Struct, frozen=True, kw_only=True):
    """Who let shipment and balance go; *letter* says that a letter goes, which is still to be signed."""

    ground: Ground
    rests_on: str
    day: date
    who: str
    quantity: int | None = None
    fees: Decimal | None = None
    letter: bool = False


class Balance(msgspec.Struct, frozen=True, kw_only=True):
    """The unpaid money: *amount* is what the case and its letters hold, of the *whole* for the order.

    That is less than the whole where lots that passed are not concerned, unless the contract makes it *one_sum*.
    *amount* and *paid* are ``None`` while nobody said; *clause* is what the hold rests on.

    It is *held* only where it is known to be unpaid and the buyer's own to pay: a bank pays a letter of credit on
    documents. *remedy* is what a signed concession takes off the price, *short* the price of the units not shipped,
    *fees* what inspections cost that the seller bears, *due* what is left to pay, *back* what the seller has got and
    owes back.
    """

    amount: Decimal | None = None
    whole: Decimal | None = None
    one_sum: bool = False
    currency: str = "USD"
    paid: bool | None = None
    method: str | None = None
    remedy: Decimal | None = None
    short: Decimal | None = None
    fees: Decimal | None = None
    due: Decimal | None = None
    back: Decimal | None = None
    held: bool = False
    held_since: date | None = None
    clause: str | None = None
    released_by: ReleasedBy | None = None


class Quantities(msgspec.Struct, frozen=True, kw_only=True):
    """Where the units of the order are, of which the case is about those *concerned*, all where nobody says.

    *invoice* is what those shipped cost, less a remedy that was signed.

    ``None`` is not known, never zero.

    *good* are those that were counted as good, else those checked and not pulled out. Of the *pulled* ones those
    *reworked* are back in the lot, and *unaccounted* are those of which nobody said what became of them.
    """

    ordered: int | None = None
    concerned: int | None = None
    checked: int | None = None
    pulled: int | None = None
    reworked: int | None = None
    scrapped: int | None = None
    good: int | None = None
    good_counted: int | None = None
    shipped: int | None = None
    short: int | None = None
    follow_up: date | None = None
    unit_price: Decimal | None = None
    invoice: Decimal | None = None

    @property
    def expected(self) -> int | None:
        """Return the units that the case is about: lots that passed at first are released by a paper of their own."""
        return self.ordered if self.concerned is None else self.concerned

    @property
    def out(self) -> int | None:
        """Return the units that were taken out of the lot and are not back in it."""
        return None if self.pulled is None else self.pulled - (self.reworked or 0)

    @property
    def unaccounted(self) -> int:
        return max(0, (self.out or 0) - (self.scrapped or 0))


class Paper(msgspec.Struct, frozen=True, kw_only=True):
    """A paper that was drawn up; those of one *reference* are one in several languages. *basis* is what it says."""

    kind: str
    reference: str
    day: date
    file: str
    sha256: str
    remedy: Remedy | None = None
    lang: str | None = None
    basis: str | None = None


class Allowance(msgspec.Struct, frozen=True, kw_only=True):
    """A step that a person allowed out of order; *used* once the step was taken."""

    step: str
    who: str
    day: date
    why: str
    missing: str
    public: bool = False
    used: bool = False


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """One event in a line: when, who, what, and which files; *withdrawn* once it was taken back as made in error."""

    at: datetime
    day: date
    who: str
    what: str
    text: str = ""
    files: tuple[FileRef, ...] = ()
    withdrawn: bool = False


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """One failed lot, from its report to its close.

    *respond_by* is the day by which the next word is due, *deadlines* are those of the papers that still run, *open*
    are the conditions that the supplier has not accepted; *agreed* those accepted, by id; *refused* says that
    correcting the lot was refused. *unsettled* is what the newest report left to be settled before a release, *remedy*
    that of the signed concession. *lessons* are what it says about the next order (G46). *steps* counts the events that
    this is told from.
    """

    schema: Literal["recourse.case/1"] = "recourse.case/1"
    id: str
    state: State
    path: Path | None = None
    suggested: Path | None = None
    supplier: str | None = None
    supplier_zh: str | None = None
    buyer: str | None = None
    product: str | None = None
    po_numbers: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    opened: date
    closed: date | None = None
    outcome: Outcome | None = None
    respond_by: date | None = None
    overdue: bool = False
    balance: Balance = Balance()
    quantities: Quantities = Quantities()
    papers: tuple[Paper, ...] = ()
    events: tuple[Told, ...] = ()
    ways: tuple[Way, ...] = ()
    inspections: tuple[PastInspection, ...] = ()
    fair: bool = True
    against: tuple[str, ...] = ()
    unsettled: tuple[str, ...] = ()
    signed: str | None = None
    signed_on: date | None = None
    remedy: Remedy | None = None
    refused: bool = False
    conceded: tuple[PastDefect, ...] = ()
    overrides: tuple[Allowance, ...] = ()
    deadlines: tuple[Due, ...] = ()
    open: tuple[Answered, ...] = ()
    agreed: tuple[str, ...] = ()
    lessons: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
    steps: int = 0

    @property
    def failures(self) -> int:
        """Return how often the lot has failed so far."""
        return sum(one.verdict == "fail" for one in self.inspections)

    @property
    def verdict(self) -> str:
        """Return the result of the newest report."""
        return self.inspections[-1].verdict if self.inspections else "unknown"

    @property
    def files(self) -> tuple[FileRef, ...]:
        return tuple(file for event in self.events for file in event.files)

    def newest(self, role: str) -> FileRef | None:
        """Return the file that came in last as *role*."""
        return next((file for file in reversed(self.files) if file.role == role), None)


class Day(msgspec.Struct, frozen=True):
    day: date


class Line(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a list shows of a case; it is kept beside the case, so that a list of many reads nothing else."""

    id: str
    state: State
    void: bool = False
    supplier: str | None = None
    po_numbers: tuple[str, ...] = ()
    respond_by: date | None = None
    deadlines: tuple[Day, ...] = ()
    balance: Balance = Balance()


def line_of(case: Case) -> Line:
    """Return what a list shows of *case*."""
    return Line(
        id=case.id,
        state=case.state,
        void=case.outcome == "void",
        supplier=case.supplier,
        po_numbers=case.po_numbers,
        respond_by=case.respond_by,
        deadlines=tuple(Day(due.day) for due in case.deadlines),
        balance=case.balance,
    )
