"""What happened to a lot before the report of a letter: earlier inspections, letters, units counted.

A letter after a failed round tells the facts of the lot, so they come from the case and are never supposed.
"""

from datetime import date

import msgspec

from toolkit.model.lots_of_case import Part
from toolkit.model.resolution import VerdictWord


class EarlierInspection(msgspec.Struct, frozen=True, kw_only=True):
    """An inspection of the same lot; *report* is its number, ``None`` where none is printed."""

    report: str | None
    day: date | None
    result: VerdictWord


class EarlierLetter(msgspec.Struct, frozen=True, kw_only=True):
    """A letter to the supplier; *kind* is the word of its kind."""

    kind: str
    reference: str
    day: date


class AgreedDay(msgspec.Struct, frozen=True, kw_only=True):
    """On *day* it was agreed with *partner* that what a letter named as due *before* comes by *until*."""

    day: date
    what: str
    reference: str | None
    partner: str
    before: date
    until: date


class UnitsCounted(msgspec.Struct, frozen=True, kw_only=True):
    """What was entered of the work on the lot: units *pulled* out of it for good, and those left as *good*.

    Of the units pulled out those *scrapped* are gone; the others still lie somewhere.
    """

    pulled: int
    good: int
    scrapped: int = 0

    @property
    def waiting(self) -> int:
        """Return the units that were pulled out, and are neither scrapped nor put back."""
        return max(self.pulled - self.scrapped, 0)


class History(msgspec.Struct, frozen=True, kw_only=True):
    """The oldest first. *inspections* are those before the report that the letter is on.

    *unchecked* is what an earlier report found or left open and the letter's own did not check, in the words of it;
    *still_open* what the case has not settled on the day of the letter, *part* which lots of the order the case is
    about, where the report on others came before.
    """

    inspections: tuple[EarlierInspection, ...] = ()
    letters: tuple[EarlierLetter, ...] = ()
    counted: UnitsCounted | None = None
    agreed: tuple[AgreedDay, ...] = ()
    unchecked: tuple[str, ...] = ()
    still_open: tuple[str, ...] = ()
    part: Part = Part()
