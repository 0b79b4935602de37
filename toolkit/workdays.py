"""Days that count and days that do not, for the side that acts: its weekends, its country's holidays, its moved days.

The first day is not counted, and a last day on which that side does not work rolls on to the next one on which it does.
The holidays come from the package ``holidays``, loaded when a country is first asked for, and that country's alone.
Only holidays of the whole country are known; those of a region stand in the policy's *holidays*.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any, Literal, NamedTuple

import msgspec

from toolkit.model.order import Order
from toolkit.model.policy import Policy
from toolkit.resources import package_table

Side = Literal["supplier", "buyer"]
_FRIDAY = 4
_DAY = timedelta(days=1)


class Due(NamedTuple):
    """A day with the rule that it was counted by, so that nobody has to guess it later."""

    day: date
    rule: str


class Workdays(msgspec.Struct, frozen=True, kw_only=True):
    """The calendar of one *side*.

    *country* is its ISO code; without one, or with one that is not known, weekends are Saturday and Sunday. *off* are
    the buyer's further days, which count for nobody. *every_day* is set where weekends and holidays count like others.
    """

    side: Side
    country: str | None = None
    off: tuple[date, ...] = ()
    every_day: bool = False

    def works(self, day: date) -> bool:
        """Return whether *day* counts: moved working days at a weekend do, holidays in the week do not."""
        if day in self.off:
            return False
        if self.every_day:
            return True
        known = national(self.country)
        return day.weekday() <= _FRIDAY if known is None else bool(known.is_working_day(day))

    def rolled(self, day: date) -> date:
        """Return *day*, or the next one that counts."""
        while not self.works(day):
            day += _DAY
        return day

    def last_before(self, day: date) -> date:
        """Return the last day before *day* that counts."""
        day -= _DAY
        while not self.works(day):
            day -= _DAY
        return day

    def after(self, start: date, days: int) -> Due:
        """Return the day that is *days* days that count after *start*, which is not counted itself."""
        day = start
        for _ in range(max(days, 0)):
            day = self.rolled(day + _DAY)
        kind = "day" if self.every_day else "working day"
        return Due(day, f"{_number(days, kind)} after {start.isoformat()}, that day not counted; {self.told}")

    def within(self, start: date, days: int) -> Due:
        """Return the day that is *days* days of the calendar after *start*, rolled on to one that counts."""
        rolls = "a last day that is no working day rolls on to the next one"
        day = self.rolled(start + timedelta(days=days))
        return Due(day, f"{_number(days, 'day')} after {start.isoformat()}, that day not counted; {rolls}; {self.told}")

    @property
    def told(self) -> str:
        """Return in words which days count."""
        if self.every_day:
            return "every day counts but those that the house rules name"
        if national(self.country) is None:
            return f"working days of the {self.side}: Monday to Friday, country unknown"
        return f"working days of the {self.side} in {_code(self.country)}, with its holidays and moved working days"

    @property
    def zone(self) -> str:
        """Return by whose clock the day ends."""
        return f"local time of the {self.side}" + (f" ({_code(self.country)})" if self.country else "")

    @property
    def is_known(self) -> bool:
        return national(self.country) is not None

    def unannounced(self, day: date) -> bool:
        """Return whether this country moves working days to weekends and those of *day*'s year are not known yet."""
        known = national(self.country)
        if known is None:
            return False
        for year in (day.year - 1, day.year):
            known.get(date(year, 1, 1))  # a year is worked out when it is first asked for
        moved = {moved.year for moved in known.weekend_workdays}
        return day.year - 1 in moved and day.year not in moved


def supplier_days(order: Order, policy: Policy) -> Workdays:
    return Workdays(side="supplier", country=order.supplier.country, off=policy.holidays)


def buyer_days(order: Order, policy: Policy, *, every_day: bool = False) -> Workdays:
    return Workdays(side="buyer", country=order.buyer.country, off=policy.holidays, every_day=every_day)


def unknown_country(days: Workdays) -> Iterator[str]:
    """Yield what to say of a calendar that names a country nobody knows."""
    if days.country and not days.is_known:
        yield (
            f"The {days.side}'s country “{days.country}” is not known; its holidays are not counted, only Saturdays, "
            f"Sundays and those of the policy. Write the ISO code{_example(days)}."
        )


def _example(days: Workdays) -> str:
    """Return how the line would read; nothing where nobody can say which country is meant: CN is not Germany."""
    said = "".join(filter(str.isalnum, (days.country or "").casefold()))
    code = next((code for code, names in _by_code().items() if said in names), None)
    return f": [{days.side}] country = “{code}”" if code else f" under [{days.side}], two letters"


@cache
def _by_code() -> dict[str, frozenset[str]]:
    table = package_table("toolkit", "countries.toml")
    return {
        code: frozenset("".join(filter(str.isalnum, name.casefold())) for name in names)
        for code, names in table.items()
    }


@cache
def national(country: str | None) -> Any | None:  # the package's own class of a country, one for each
    """Return the holidays of *country*, an ISO code of two or three letters; ``None`` when it is not known."""
    code = _code(country)
    if not code:
        return None
    from holidays.registry import COUNTRIES

    return next((_loaded(module, names[0]) for module, names in COUNTRIES.items() if code in names[1:]), None)


def _loaded(module: str, name: str) -> Any:
    """Return the calendar *name* of the package's *module*, read from its file: its ``countries`` imports all 250."""
    from importlib.util import module_from_spec, spec_from_file_location
    from pathlib import Path

    import holidays

    place = Path(holidays.__file__).parent / "countries" / f"{module}.py"
    spec = spec_from_file_location(f"holidays.countries.{module}", place)
    if spec is None or spec.loader is None:
        raise ImportError(f"the package holidays has no {place}")
    made = module_from_spec(spec)
    spec.loader.exec_module(made)
    return getattr(made, name)()


def _code(country: str | None) -> str:
    return (country or "").strip().upper()


def _number(days: int, kind: str) -> str:
    return f"{days} {kind}" if days == 1 else f"{days} {kind}s"
