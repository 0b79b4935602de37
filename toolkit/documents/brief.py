"""What a letter is written from."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum

import msgspec

from toolkit.documents.annex import Annex
from toolkit.documents.exceptions import Allowed
from toolkit.model.order import Order
from toolkit.model.policy import Policy
from toolkit.model.report import Report
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
    they say, *exceptions* the steps of the case that were allowed out of order. *issue* counts the letters of this kind
    and day, so that no two have one reference; *record* is the signed concession that a release rests on where the lot
    did not pass.
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
    issue: int = 1
    record: SignedRecord | None = None

    @property
    def order_number(self) -> str | None:
        return self.order.order.number or ", ".join(self.report.po_numbers) or None

    @property
    def presented_again(self) -> bool:
        """Tell whether the lot failed before this report."""
        return failed_before(self.report, self.order) > 0

    @property
    def item(self) -> str | None:
        return self.order.order.item or ", ".join(self.report.items) or self.report.product
