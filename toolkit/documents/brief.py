"""What a letter is written from."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum

import msgspec

from toolkit.documents.annex import Annex
from toolkit.documents.exceptions import Allowed
from toolkit.documents.history import History
from toolkit.model.order import Order
from toolkit.model.policy import Policy
from toolkit.model.report import LotResult, Quantities, Report
from toolkit.model.resolution import Path, Resolution
from toolkit.model.rounds import failed_before


class Kind(StrEnum):
    NOTICE = "notice"
    REWORK = "rework"
    SORTING = "sorting"
    CONCESSION = "concession"
    REJECTION = "rejection"
    REINSPECTION = "reinspection"
    CAPA = "capa"
    RELEASE = "release"
    EVIDENCE = "evidence"


# Letters that answer a report: each holds goods and balance, or says what becomes of them.
ANSWERS = (Kind.NOTICE, Kind.REWORK, Kind.SORTING, Kind.CONCESSION, Kind.REJECTION)

PATH_OF: dict[Kind, Path] = {
    Kind.REWORK: "rework",
    Kind.SORTING: "sort",
    Kind.CONCESSION: "concession",
    Kind.REJECTION: "reject",
}


class SignedRecord(msgspec.Struct, frozen=True, kw_only=True):
    """The concession record that both sides signed, entered on *day*; *reduction* is what it takes off the price."""

    reference: str
    day: date
    reduction: Decimal | None = None


class Brief(msgspec.Struct, frozen=True, kw_only=True):
    """The report, the decision on it and the order, on the day the letter is dated.

    *standards* maps a defect's printed description to the standard it must reach, where the buyer knows better than the
    knowledge base. *logo* holds the picture file that the order names, *annex* what an evidence annex holds beside what
    they say, *exceptions* the steps of the case that were allowed out of order, *passed* the lots of the report
    that the letter does not concern, *whole* the quantities of all lots where there are such. *number* counts the
    letters of one kind, order and day, so that no two have one reference; *record* is the signed concession that a
    release rests on where the lot did not pass; *history* is what happened to the lot before the report.
    """

    kind: Kind
    report: Report
    resolution: Resolution
    order: Order
    as_of: date
    standards: Mapping[str, str] = {}
    policy: Policy = Policy()
    logo: bytes | None = None
    annex: Annex = Annex()
    exceptions: tuple[Allowed, ...] = ()
    passed: tuple[LotResult, ...] = ()
    whole: Quantities | None = None
    number: int = 1
    record: SignedRecord | None = None
    history: History = History()

    @property
    def paper(self) -> str:
        """Return the name of the paper: its kind, and what a booking is for where it is no re-inspection."""
        purpose = self.order.inspection.purpose
        booked = self.kind is Kind.REINSPECTION and purpose != "reinspection"
        return f"{self.kind}-{purpose}" if booked else self.kind.value

    @property
    def looks_ahead(self) -> bool:
        """Tell whether the paper is about the next order and not about the lot of the report."""
        return self.kind is Kind.REINSPECTION and self.order.inspection.purpose == "production"

    @property
    def about(self) -> str | None:
        """Return the number of the order that the paper is about."""
        return self.order.next_order.number if self.looks_ahead else self.order_number

    @property
    def order_number(self) -> str | None:
        return self.order.order.number or ", ".join(self.report.po_numbers) or None

    @property
    def presented_again(self) -> bool:
        """Tell whether the lot failed before this report."""
        known = any(one.result == "fail" for one in self.history.inspections)
        return known or failed_before(self.report, self.order) > 0

    @property
    def of_some_lots(self) -> bool:
        """Tell whether the paper is about some lots of the order and not about all."""
        return bool(self.passed or self.history.part.others)

    @property
    def item(self) -> str | None:
        return (
            ", ".join(self._concerned) or self.order.order.item or ", ".join(self.report.items) or self.report.product
        )

    @property
    def _concerned(self) -> tuple[str, ...]:
        """Return the names of the lots that the paper is about, where it is not about all that the order names."""
        lots = tuple(lot.item for lot in self.report.lots if lot.item)
        if self.passed:
            return lots
        goes_apart = self.kind is Kind.RELEASE and bool(self.order.release.apart)
        return self.history.part.lots or (lots or self.report.items if goes_apart else ())
