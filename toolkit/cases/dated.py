"""Events on the days of a case: what was due came, or another day was agreed for it."""

from datetime import date

from toolkit.cases.event import Due, Event


class Met(Event, frozen=True, kw_only=True):
    """What was *due* came: a plan, the goods, a report on the cause; *paper* asked for it, ``None`` any paper."""

    due: str
    paper: str | None = None

    @property
    def line(self) -> str:
        return f"{self.due} of {self.paper}" if self.paper else self.due


class Agreed(Event, frozen=True, kw_only=True):
    """It was agreed with *partner* that what is *due* by *paper* comes by *until*, and not by *before*.

    *follows* are the buyer's own days that hang on it, counted anew; *settles* are the conditions on which the answer
    named a day of its own. *last* is the last safe day to refuse the lot where *until* lies after it, and *confirmed*
    who agreed all the same.
    """

    due: str
    paper: str | None = None
    before: date
    until: date
    partner: str
    why: str
    follows: tuple[Due, ...] = ()
    settles: tuple[str, ...] = ()
    last: date | None = None
    confirmed: str | None = None

    @property
    def line(self) -> str:
        of = f" of {self.paper}" if self.paper else ""
        after = f"; it lies after {self.last}, the last safe day to refuse, and {self.confirmed} answers for it"
        told = f"{self.due}{of} by {self.until} instead of {self.before}, with {self.partner}: {self.why}"
        return told + (after if self.last else "")
