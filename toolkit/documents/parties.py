"""Who writes to whom: the buyer's letterhead, the supplier's full address, and who signs."""

from toolkit.documents.fields import Fields, Quote, quote
from toolkit.model.order import Order
from toolkit.model.report import Report


class Party(Fields, frozen=True, kw_only=True):
    name: Quote
    name_zh: Quote | None = None
    address: tuple[Quote, ...] = ()
    contact: Quote | None = None
    email: Quote | None = None


class Signature(Fields, frozen=True, kw_only=True):
    """The block a person signs; name and title stay blank lines when nobody is named."""

    company: Quote
    name: Quote | None = None
    title: Quote | None = None


def supplier_name(report: Report, order: Order) -> str | None:
    """Return the seller's name: the order's, else the one the report prints."""
    return order.supplier.name or report.supplier or report.factory


def buyer_party(order: Order) -> Party:
    buyer = order.buyer
    return Party(
        name=Quote(buyer.name or ""),
        address=address_lines(buyer.address),
        contact=quote(buyer.contact),
        email=quote(buyer.email),
    )


def supplier_party(report: Report, order: Order) -> Party:
    supplier = order.supplier
    return Party(
        name=Quote(supplier_name(report, order) or ""),
        name_zh=quote(supplier.name_zh),
        address=address_lines(supplier.address),
        contact=quote(supplier.contact),
        email=quote(supplier.email),
    )


def buyer_signature(order: Order) -> Signature:
    buyer = order.buyer
    return Signature(company=Quote(buyer.name or ""), name=quote(buyer.signatory), title=quote(buyer.title))


def address_lines(address: str | None) -> tuple[Quote, ...]:
    """Return the lines of *address* as the order file breaks them."""
    lines = (quote(line) for line in (address or "").splitlines())
    return tuple(line for line in lines if line is not None)
