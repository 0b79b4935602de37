"""Events that set the figures of a case: quantities, and money as another order file says."""

from datetime import date
from decimal import Decimal

from toolkit.cases.event import Event, Way
from toolkit.model.resolution import Path

COUNTED = ("ordered", "checked", "pulled", "reworked", "scrapped", "good", "shipped", "follow_up")


class Counted(Event, frozen=True, kw_only=True):
    """Quantities became known; ``None`` leaves what was known before.

    Of the units *pulled* out, those *reworked* were put right and are back in the lot, those *scrapped* are gone.
    """

    ordered: int | None = None
    checked: int | None = None
    pulled: int | None = None
    reworked: int | None = None
    scrapped: int | None = None
    good: int | None = None
    shipped: int | None = None
    follow_up: date | None = None

    @property
    def line(self) -> str:
        return ", ".join(
            f"{name.replace('_', ' ')} {value}" for name in COUNTED if (value := getattr(self, name)) is not None
        )


class Reordered(Event, frozen=True, kw_only=True):
    """Another order file became that of the case; *changes* is what it says otherwise, *confirmed* who allowed it.

    ``None`` is not known. A file that only adds what was not known needs nobody's word. *ways* are those that the rules
    leave open under the new file, and *suggested* what they find; empty where they did not change.
    """

    amount: Decimal | None = None
    currency: str = "USD"
    paid: bool | None = None
    method: str | None = None
    clause: str | None = None
    one_sum: bool = False
    unit_price: Decimal | None = None
    ordered: int | None = None
    number: str | None = None
    before: str | None = None
    changes: tuple[str, ...] = ()
    confirmed: str | None = None
    ways: tuple[Way, ...] = ()
    suggested: Path | None = None

    @property
    def line(self) -> str:
        return "; ".join((*self.changes, *((f"confirmed by {self.confirmed}",) if self.confirmed else ())))
