"""Two versions of a contract side by side: which clause types were dropped, weakened, strengthened or reworded."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from toolkit.contracts.checking import Status, Verdict

# From the buyer's best to its worst.
_RANK = {Status.PRESENT: 3, Status.WEAKER: 2, Status.UNCERTAIN: 1, Status.ABSENT: 1, Status.ADVERSE: 0}


class Change(StrEnum):
    DROPPED = "dropped"
    WEAKENED = "weakened"
    TURNED = "turned against the buyer"
    REWORDED = "reworded"
    STRENGTHENED = "strengthened"
    ADDED = "added"
    SAME = "same"
    UNCLEAR = "unclear"


class Compared(NamedTuple):
    """What became of one clause type."""

    type: str
    library: str
    change: Change
    old: Verdict
    new: Verdict


def compared(old: tuple[Verdict, ...], new: tuple[Verdict, ...]) -> Iterator[Compared]:
    """Yield for each clause type what happened to it from *old* to *new*."""
    later = {one.type: one for one in new}
    for before in old:
        after = later[before.type]
        yield Compared(before.type, before.library, _change(before, after), before, after)


def _change(before: Verdict, after: Verdict) -> Change:
    if before.status is after.status:
        return Change.SAME if _words(before) == _words(after) else Change.REWORDED
    if after.status is Status.ADVERSE:
        return Change.TURNED
    if Status.UNCERTAIN in {before.status, after.status}:
        return Change.UNCLEAR
    if after.status is Status.ABSENT:
        return Change.DROPPED
    if before.status is Status.ABSENT:
        return Change.ADDED
    return Change.WEAKENED if _RANK[after.status] < _RANK[before.status] else Change.STRENGTHENED


def _words(verdict: Verdict) -> list[str]:
    return sorted(" ".join(one.sentence.quote.split()) for one in verdict.evidence)
