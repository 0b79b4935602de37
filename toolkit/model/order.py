"""What the report cannot tell: the order file. Every field is optional; a document asks for what it needs."""

import datetime as dt
from decimal import Decimal
from typing import Any, Literal

import msgspec

from toolkit.model.severity import BySeverity, Rates


class _Table(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A table of the order file; a misspelt name is an error, because a silently ignored term can cost the balance."""


class OrderTerms(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """*currency* is a code of three letters; left out, no letter states a sum, and the buyer is told."""

    number: str | None = None
    date: dt.date | None = None
    item: str | None = None
    incoterm: str | None = None
    currency: str | None = None
    unit_price: Decimal | None = None
    quantity: int | None = None
    delivery_date: dt.date | None = None
    latest_shipment: dt.date | None = None
    season_deadline: dt.date | None = None

    @property
    def money(self) -> str:
        """Return the currency that sums are printed in; empty where none is given, for a guess would read as known."""
        return self.currency or ""


class Buyer(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """*country* is an ISO code such as ``DE``: its holidays and weekends are the days on which the buyer cannot act.

    *logo* is a PNG or JPEG file, named from the folder of the order file.
    """

    name: str | None = None
    address: str | None = None
    country: str | None = None
    contact: str | None = None
    email: str | None = None
    signatory: str | None = None
    title: str | None = None
    logo: str | None = None


class Supplier(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """*country* is the ISO code of where the work is done, such as ``CN``."""

    name: str | None = None
    name_zh: str | None = None
    address: str | None = None
    country: str | None = None
    contact: str | None = None
    email: str | None = None
    refuses_correction: bool = False
    disputes_findings: bool = False
    failed_before: int = 0


class Payment(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """*balance_paid* left out means that nobody said so, which is not the same as unpaid.

    *balance_for* says whether the contract makes the balance one sum for the order, or gives each lot its part.
    """

    method: Literal["T/T", "L/C", "D/P", "open account"] | None = None
    deposit_percent: Decimal | None = None
    balance_percent: Decimal | None = None
    balance_amount: Decimal | None = None
    balance_paid: bool | None = None
    balance_for: Literal["order", "lot"] | None = None


class Rights(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The clause that grants each right, where the order file says which; ``Contract.clauses`` names them together."""

    conforming_goods: str | None = None
    inspection: str | None = None
    rework_cost: str | None = None
    sorting_cost: str | None = None
    reinspection_cost: str | None = None
    set_off: str | None = None
    goods_hold: str | None = None
    balance_hold: str | None = None
    rejection: str | None = None
    price_reduction: str | None = None
    ending: str | None = None


class Days(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The time that the contract gives the supplier: for an answer and a plan in working days, else in calendar days.

    *replacement* runs from the end of the sorting, all others from the buyer's letter. *refusal* is the time that the
    buyer has to refuse goods after they have arrived, in calendar days.
    """

    answer: int | None = None
    plan: int | None = None
    rework: int | None = None
    sorting: int | None = None
    replacement: int | None = None
    cause: int | None = None
    refusal: int | None = None


class Contract(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """*reinspection_cost_agreed* is the day on which it was settled who pays; left out, that of the order counts."""

    governing_law: Literal["CISG", "UCC", "UK", "PRC"] | None = None
    inspection_right: bool | str | None = None
    reinspection_cost: Literal["supplier", "buyer", "shared", "silent"] | None = None
    reinspection_cost_agreed: dt.date | None = None
    clauses: tuple[str, ...] = ()
    rights: Rights = Rights()
    days: Days = Days()
    aql: Rates = BySeverity()
    level: str | None = None
    language: Literal["en", "zh", "en-zh"] = "en"

    @property
    def right_to_inspect(self) -> bool | str | None:
        """Return the clause that lets the buyer inspect, where either line names it, else whether there is one.

        A plain "no" stands: who wrote it has read the contract.
        """
        if self.inspection_right is False:
            return False
        named = self.inspection_right if isinstance(self.inspection_right, str) else self.rights.inspection
        return named or self.inspection_right


class Costs(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Money in the order's currency; days are calendar days; *return_share* is a share between 0 and 1.

    *man_days* are those of one visit; *air_premium_per_kg* is what air freight costs more than the way agreed.
    """

    delay_per_day: Decimal | None = None
    rework_days: int | None = None
    sort_days: int | None = None
    rework_per_unit: Decimal | None = None
    sort_per_unit: Decimal | None = None
    man_day: Decimal | None = None
    return_cost: Decimal | None = None
    return_share: Decimal | None = None
    margin_per_unit: Decimal | None = None
    man_days: Decimal | None = None
    scrap_per_unit: Decimal | None = None
    air_premium_per_kg: Decimal | None = None
    weight_kg: Decimal | None = None
    replacement_days: int | None = None


class Concession(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """*note* is why the buyer takes the goods and stays with the buyer; *agreed* is what both sides said of the remedy.

    *agreed* stands in the record word for word: how a price reduction is settled, which goods come free of charge.
    """

    remedy: Literal["price_reduction", "credit", "free_goods", "other"] | None = None
    amount: Decimal | None = None
    note: str | None = None
    agreed: str | None = None
    approved_by: str | None = None


class Inspection(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The next visit: what for, who is asked to come, where the goods lie, when they are ready, how many are presented.

    *purpose* is to inspect the lot again, to look at its rework, or to look at the next order while it is made.
    """

    purpose: Literal["reinspection", "rework", "production"] = "reinspection"
    agency: str | None = None
    address: str | None = None
    contact: str | None = None
    email: str | None = None
    place: str | None = None
    place_contact: str | None = None
    ready_date: dt.date | None = None
    presented: int | None = None


class NextOrder(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The order whose production is checked.

    *part_finished* is the day on which the policy's share of it is finished; *cause* is what the supplier named as the
    cause of the defects of this order.
    """

    number: str | None = None
    item: str | None = None
    quantity: int | None = None
    part_finished: dt.date | None = None
    cause: str | None = None


class Release(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who releases a passed lot; *quantity* where it is not the lot of the report, *agreement* where it is short.

    *reinspection_cost* is what all inspections after the first one cost, where the supplier bears it. *apart* are the
    units of the order that go by a paper of their own, as lots that passed at first: they are neither short nor unpaid.
    """

    approved_by: str | None = None
    title: str | None = None
    quantity: int | None = None
    apart: int | None = None
    agreement: str | None = None
    reinspection_cost: Decimal | None = None


class Goods(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """*arrived* is the day on which the goods reached the buyer: the time for a refusal runs from it."""

    location: Literal["factory", "port", "shipped", "received"] | None = None
    arrived: dt.date | None = None


class Order(_Table, frozen=True, kw_only=True, forbid_unknown_fields=True):
    order: OrderTerms = OrderTerms()
    buyer: Buyer = Buyer()
    supplier: Supplier = Supplier()
    payment: Payment = Payment()
    contract: Contract = Contract()
    costs: Costs = Costs()
    concession: Concession = Concession()
    goods: Goods = Goods()
    inspection: Inspection = Inspection()
    next_order: NextOrder = NextOrder()
    release: Release = Release()
    # What fills the blanks of the buyer's clauses: by clause id and blank, as [terms.b1-inspection-right] gives it.
    terms: dict[str, dict[str, Any]] = {}
    # The standard that a defect, by its printed description, must reach, where the buyer knows it better.
    standards: dict[str, str] = {}

    @property
    def value(self) -> Decimal | None:
        """Return unit price times quantity in the order's currency; ``None`` when either is unknown."""
        if self.order.unit_price is None or self.order.quantity is None:
            return None
        return self.order.unit_price * self.order.quantity

    @property
    def balance(self) -> Decimal | None:
        """Return the unpaid balance: the stated amount, else the stated share of the order's value, else ``None``."""
        if self.payment.balance_amount is not None:
            return self.payment.balance_amount
        percent = self.payment.balance_percent
        if percent is None and self.payment.deposit_percent is not None:
            percent = 100 - self.payment.deposit_percent
        if percent is None or self.value is None:
            return None
        return (self.value * percent / 100).quantize(Decimal("0.01"))
