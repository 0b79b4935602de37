"""What can happen to a case. Events are only ever added; everything else that is known of a case follows from them."""

from datetime import date
from decimal import Decimal
from typing import Literal

import msgspec

from toolkit.cases.dated import Agreed, Met
from toolkit.cases.event import Answered, Due, Event, Remedy, Way
from toolkit.cases.ledger import Counted, Reordered
from toolkit.model.history import PastDefect, PastInspection
from toolkit.model.resolution import Path, VerdictWord

Ground = Literal["inspection", "concession", "override"]
Outcome = Literal["passed", "conceded", "rejected", "overridden", "void"]


class Opened(Event, frozen=True, kw_only=True):
    """A report came in. *amount* is the unpaid balance, *paid* and *method* as the order says; ``None`` is unknown."""

    supplier: str | None = None
    supplier_zh: str | None = None
    buyer: str | None = None
    product: str | None = None
    po_numbers: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    report: str
    amount: Decimal | None = None
    currency: str = "USD"
    paid: bool | None = None
    method: str | None = None
    clause: str | None = None
    one_sum: bool = False
    unit_price: Decimal | None = None
    ordered: int | None = None
    doubts: int = 0
    respond_by: date | None = None

    @property
    def line(self) -> str:
        return self.report


class Understood(Event, frozen=True, kw_only=True):
    """The report was read down to its defects, and what kind of failure it is is known.

    *corrected* are the rows whose counts or classes *who* changed against what had been read (G16); *concerned* the
    units of the lots that failed, where others passed.
    """

    verdict: VerdictWord
    because: tuple[str, ...] = ()
    pattern: str = "none"
    suggested: Path
    ways: tuple[Way, ...] = ()
    inspection: PastInspection
    respond_by: date | None = None
    corrected: tuple[str, ...] = ()
    concerned: int | None = None

    @property
    def line(self) -> str:
        changed = f"; changed by {self.who}: {', '.join(self.corrected)}" if self.corrected else ""
        return "; ".join((self.verdict, *self.because)) + changed


class Chosen(Event, frozen=True, kw_only=True):
    """A path was chosen; *suggested* is what the rules found, where it is another one."""

    path: Path
    why: str | None = None
    suggested: Path | None = None

    @property
    def line(self) -> str:
        return self.path + (f": {self.why}" if self.why else "")


class Sent(Event, frozen=True, kw_only=True):
    """A paper of the case was drawn up for sending; *conditions* are what it asks of the supplier, by their ids.

    *remedy* is that of a concession record. *basis* stands for all that it says in whatever language, *lang* names its
    languages: the same paper in another one has the same reference.
    """

    kind: str
    reference: str
    title: str
    deadlines: tuple[Due, ...] = ()
    conditions: tuple[str, ...] = ()
    remedy: Remedy | None = None
    lang: str | None = None
    basis: str | None = None

    @property
    def line(self) -> str:
        tongue = f" ({self.lang})" if self.lang else ""
        return f"{self.kind} {self.reference}{tongue}"


class Replied(Event, frozen=True, kw_only=True):
    """The supplier answered the paper *to*, which has the *reference*.

    *elsewhere* are orders and papers that the answer names and that are none of the case's, *confirmed* who took it for
    an answer to this one all the same.
    """

    to: str | None = None
    reference: str | None = None
    attitude: str
    answers: tuple[Answered, ...] = ()
    tactics: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    confirmed: str | None = None

    @property
    def line(self) -> str:
        names = f"; it names {', '.join(self.elsewhere)}" if self.elsewhere else ""
        taken = f", and {self.confirmed} takes it for an answer to this case" if self.confirmed else ""
        return f"{self.attitude.replace('_', ' ')}{names}{taken}"


class Signed(Event, frozen=True, kw_only=True):
    """The concession record came back signed by both sides; *paper* is its reference.

    *late* is the day by which it was due back where that had passed, *unlike* what speaks against the scan, and
    *confirmed* who took it all the same. *settles* are the conditions that the signature accepts.
    """

    paper: str
    by: str
    conceded: tuple[PastDefect, ...] = ()
    late: date | None = None
    unlike: str | None = None
    confirmed: str | None = None
    settles: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        against = [f"it was due back by {self.late}"] if self.late else []
        against += [self.unlike] if self.unlike else []
        told = f"; {'; '.join(against)}, and {self.confirmed} takes it all the same" if against else ""
        return f"{self.paper}, signed by {self.by}{told}"


class Reinspected(Event, frozen=True, kw_only=True):
    """Another report on the lot came in; *fair* is false where something speaks against its sample.

    *unsettled* is what it did not show or did not check, and what is settled before a release; *concerned* the units of
    the lots that failed, where others passed.
    """

    verdict: VerdictWord
    because: tuple[str, ...] = ()
    fair: bool
    against: tuple[str, ...] = ()
    remaining: tuple[str, ...] = ()
    means: tuple[str, ...] = ()
    suggested: Path
    ways: tuple[Way, ...] = ()
    inspection: PastInspection
    covered: int | None = None
    respond_by: date | None = None
    unsettled: tuple[str, ...] = ()
    concerned: int | None = None

    @property
    def line(self) -> str:
        return "; ".join((self.verdict, *self.because))


class Released(Event, frozen=True, kw_only=True):
    """Shipment and balance were let go, on a *ground* that *rests_on* names; *quantity* is what that covers.

    *fees* of inspections are what its letter takes off the balance.
    *approved_by* is the officer whom the letter names, *vouched* what the person answers for, *left_open* what was open
    at that moment, and *confirmed* who released all the same.
    """

    ground: Ground
    rests_on: str
    quantity: int | None = None
    fees: Decimal | None = None
    approved_by: str | None = None
    vouched: tuple[str, ...] = ()
    left_open: tuple[str, ...] = ()
    confirmed: str | None = None

    @property
    def line(self) -> str:
        answers = f"; {self.who} answers for it: {'; '.join(self.vouched)}" if self.vouched else ""
        units = f", {self.quantity:,} units" if self.quantity is not None else ""
        return f"on {self.ground} {self.rests_on}{units}{answers}{_in_spite(self.left_open, self.confirmed)}"


class Overridden(Event, frozen=True, kw_only=True):
    """A person allowed one step out of order, once; *missing* says what it went without.

    The reason stands in the papers to the supplier only where it is *public*.
    """

    step: str
    why: str
    missing: str
    public: bool = False

    @property
    def line(self) -> str:
        return f"{self.step}: {self.why} (missing: {self.missing})"


class Noted(Event, frozen=True, kw_only=True):
    """A remark for the file; it changes nothing."""

    text: str

    @property
    def line(self) -> str:
        return self.text


class Left(msgspec.Struct, frozen=True, kw_only=True):
    """What stands of a case without an entry that was taken back."""

    open: tuple[Answered, ...] = ()
    agreed: tuple[str, ...] = ()
    refused: bool = False
    deadlines: tuple[Due, ...] = ()
    counted: Counted
    signed: str | None = None
    signed_on: date | None = None
    remedy: Remedy | None = None
    conceded: tuple[PastDefect, ...] = ()


class Withdrawn(Event, frozen=True, kw_only=True):
    """Entry number *entry* was made in error and counts no longer; it stays in the log. *left* is without it."""

    entry: int
    was: str
    why: str
    left: Left

    @property
    def line(self) -> str:
        return f"entry {self.entry} ({self.was}): {self.why}"


class Voided(Event, frozen=True, kw_only=True):
    """The case was opened in error: it ends, releases nothing, and counts in no history."""

    why: str

    @property
    def line(self) -> str:
        return self.why


class Closed(Event, frozen=True, kw_only=True):
    """The case ended; *lesson* is what it says about the next order (G46), *left_open* what was let go with it."""

    outcome: Outcome
    lesson: str | None = None
    left_open: tuple[str, ...] = ()
    confirmed: str | None = None

    @property
    def line(self) -> str:
        lesson = f": {self.lesson}" if self.lesson else ""
        return f"{self.outcome}{lesson}{_in_spite(self.left_open, self.confirmed)}"


def _in_spite(left_open: tuple[str, ...], confirmed: str | None) -> str:
    return f"; {confirmed} answers for what is open: {'; '.join(left_open)}" if left_open else ""


AnyEvent = (
    Opened
    | Understood
    | Chosen
    | Sent
    | Replied
    | Met
    | Agreed
    | Signed
    | Reinspected
    | Released
    | Counted
    | Reordered
    | Overridden
    | Noted
    | Withdrawn
    | Voided
    | Closed
)
