"""What a reply says: the stand on each condition with the sentence itself, tactics, what is open, what comes next."""

from datetime import date
from decimal import Decimal
from typing import Literal

import msgspec

Word = Literal["accepted", "refused", "silent", "unclear"]
Attitude = Literal["accepts_all", "accepts_partly", "refuses", "disputes_findings", "unclear", "no_answer"]


class Amount(msgspec.Struct, frozen=True):
    """A sum of money as the reply prints it; *currency* is empty where no sign stands beside it."""

    value: Decimal
    currency: str = ""


class Stand(msgspec.Struct, frozen=True, kw_only=True):
    """What the reply says of one condition: *quote* is its sentence, *why* says what made it no plain yes.

    *beside* is the other sentence where two contradict each other.
    *dates*, *amounts*, *percentages* and *times* ("in ten days") are those that the sentence proposes for it.
    """

    condition: str
    text: str
    stand: Word
    quote: str = ""
    why: str = ""
    beside: str = ""
    dates: tuple[date, ...] = ()
    amounts: tuple[Amount, ...] = ()
    percentages: tuple[Decimal, ...] = ()
    times: tuple[str, ...] = ()


class Tactic(msgspec.Struct, frozen=True, kw_only=True):
    """A way to get around the letter, with its sentence and the answer to it."""

    id: str
    name: str
    quote: str
    answer: str
    rules: tuple[int, ...]


class Open(msgspec.Struct, frozen=True, kw_only=True):
    """A condition that is not settled, or is accepted and still to be shown."""

    condition: str
    text: str


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """What to do next; *paper* is the kind of letter to draft for it, ``None`` where it needs none of ours."""

    text: str
    paper: str | None = None
    rules: tuple[int, ...] = ()


class Reply(msgspec.Struct, frozen=True, kw_only=True):
    """*own* are the supplier's own words, without quoted mail, signature and small print; *notes* are doubts."""

    stands: tuple[Stand, ...]
    attitude: Attitude
    tactics: tuple[Tactic, ...]
    open: tuple[Open, ...]
    next: tuple[Step, ...]
    notes: tuple[str, ...] = ()
    own: str = ""

    def of(self, condition: str) -> Stand:
        """Return the stand on the *condition* of this id."""
        return next(one for one in self.stands if one.condition == condition)
