"""The release: one named officer lets a passed lot go once; what the inspection did not show stays the supplier's."""

import msgspec

from toolkit.documents.brief import Brief
from toolkit.documents.dates import long_date
from toolkit.documents.fields import Quote, quote
from toolkit.documents.letter import Letter, letter
from toolkit.documents.money import count
from toolkit.documents.particulars import as_counted
from toolkit.documents.parties import Signature
from toolkit.documents.quantities import Released, is_short, released
from toolkit.documents.statements import statement
from toolkit.documents.timetable import order_limit
from toolkit.model.order import Order


class Release(Letter, frozen=True, kw_only=True):
    """*short* is how many units fewer than ordered are released, as *agreement* says; *credit*: payment is by L/C."""

    released: str
    short: str | None
    agreement: Quote | None
    again: bool
    credit: bool
    ship_by: str | None
    release_signs: Signature
    release_once: str
    release_limits: str


def release(brief: Brief) -> Release:
    shared, limit = letter(brief), order_limit(brief)
    found = released(brief) or Released(0, 0, None, None)  # required before; none is ever printed
    short = is_short(brief, found)
    return Release(
        **msgspec.structs.asdict(msgspec.structs.replace(shared, classes=as_counted(shared.classes))),
        released=count(found.units),
        short=count(found.missing) if short else None,
        agreement=quote(brief.order.release.agreement) if short else None,
        again=brief.presented_again,
        credit=brief.order.payment.method == "L/C",
        ship_by=long_date(limit) if limit is not None and limit >= brief.as_of else None,
        release_signs=_release_signs(brief.order),
        release_once=statement("release_once"),
        release_limits=statement("release_limits"),
    )


def _release_signs(order: Order) -> Signature:
    name = order.release.approved_by
    own_title = order.buyer.title if name and name == order.buyer.signatory else None
    return Signature(
        company=Quote(order.buyer.name or ""), name=quote(name), title=quote(order.release.title or own_title)
    )
