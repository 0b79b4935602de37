"""The time that the contract gives the supplier, held against the deadlines of a letter: a shorter one binds nobody."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

import msgspec

from toolkit.documents.brief import Brief
from toolkit.documents.deadlines import Deadline, deadlines
from toolkit.model.order import Order
from toolkit.resources import package_table
from toolkit.workdays import supplier_days


class Period(msgspec.Struct, frozen=True, kw_only=True, rename={"purpose": "for"}):
    what: str
    purpose: str
    set_by: str
    days: str | None = None
    kinds: tuple[str, ...] = ()
    working: bool = False
    blanks: tuple[str, ...] = ()
    after: str | None = None


class Given(NamedTuple):
    """The *days* that the contract gives, and the *line* of the order file that says so."""

    days: int
    line: str


def deadlines_are_shorter(brief: Brief) -> Iterator[str]:
    """Yield a sentence for each deadline of the letter that the contract's own time ends after."""
    set_days = {deadline.what.value: deadline for deadline in deadlines(brief) if deadline.side == "supplier"}
    for period in _periods():
        ours, given = set_days.get(period.what), given_by(period, brief.order)
        if ours is not None and given is not None and (not period.kinds or brief.kind in period.kinds):
            yield from _shorter(period, ours, given, _start(period, set_days, brief), brief)


def given_for(what: str, order: Order) -> Given | None:
    """Return the time that *order* gives for *what*, as ``periods.toml`` names it."""
    return next((given_by(period, order) for period in _periods() if period.what == what), None)


def _shorter(period: Period, ours: Deadline, given: Given, start: date, brief: Brief) -> Iterator[str]:
    days = supplier_days(brief.order, brief.policy)
    theirs = (days.after if period.working else days.within)(start, given.days).day
    if ours.day >= theirs:
        return
    kind = "working days" if period.working else "days"
    yield (
        f"The letter sets {ours.day.isoformat()} for {period.purpose}, and the contract gives the supplier "
        f"{given.days} {kind} ({given.line}), until {theirs.isoformat()} at the earliest. A shorter day is a request "
        f"that he need not accept: set the contract's time ({period.set_by}), or agree the shorter day in writing."
    )


def _start(period: Period, set_days: dict[str, Deadline], brief: Brief) -> date:
    """Return the day from which the contract's time runs: it may run from a later one, never from an earlier."""
    before = set_days.get(period.after or "")
    return brief.as_of if before is None else before.day


def given_by(period: Period, order: Order) -> Given | None:
    """Return the longest time that *order* gives: of a clause with two texts nobody says here which one was agreed."""
    stated = None if period.days is None else getattr(order.contract.days, period.days)
    found = [Given(stated, f"[contract.days] {period.days}")] if stated is not None else list(_filled(period, order))
    return max(found, key=lambda given: given.days, default=None)


def _filled(period: Period, order: Order) -> Iterator[Given]:
    """Yield the times that fill the blanks of our own clauses, named whole or by their number."""
    for clause, blanks in order.terms.items():
        number = clause.partition("-")[0].casefold()
        for name, value in blanks.items():
            if f"{number}.{name}" in period.blanks and isinstance(value, int):
                yield Given(value, f"[terms.{clause}] {name}")


@cache
def _periods() -> tuple[Period, ...]:
    return msgspec.convert(package_table("toolkit.documents", "periods.toml")["period"], tuple[Period, ...])
