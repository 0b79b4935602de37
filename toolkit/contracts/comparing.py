"""Two versions of a contract side by side: which clause types were dropped, weakened, strengthened or reworded."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from toolkit.contracts.checking import Evidence, Status, Verdict, kinds
from toolkit.contracts.figures import figures

# From the buyer's best to its worst.
_RANK = {Status.PRESENT: 3, Status.WEAKER: 2, Status.UNCERTAIN: 1, Status.ABSENT: 1, Status.ADVERSE: 0}
# Words that put a grant under a condition or bound it.
_LIMITS = re.compile(
    r"\bprovided\b|\bsubject to\b|\bunless\b|\bexcept\b|\bsave (?:that|where|for|as)\b|\bon condition\b"
    r"|\bonly (?:if|when|with|after|where|once|upon|on|to the extent|in)\b|\blimited to\b|\bdeemed\b|\bsolely\b"
    r"|\bat most\b|\bnot exceeding\b"
    r"|除非|仅|只有|前提|条件下|视为|除外|最多|不超过",
    re.IGNORECASE,
)


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
    """What became of one clause type; *because* are the figures or the words by which it was weighed, where it was."""

    type: str
    library: str
    change: Change
    old: Verdict
    new: Verdict
    because: str = ""


def compared(old: tuple[Verdict, ...], new: tuple[Verdict, ...]) -> Iterator[Compared]:
    """Yield for each clause type what happened to it from *old* to *new*."""
    later = {one.type: one for one in new}
    for before in old:
        after = later[before.type]
        change, because = _change(before, after)
        yield Compared(before.type, before.library, change, before, after, because)


def _change(before: Verdict, after: Verdict) -> tuple[Change, str]:
    if before.status is after.status:
        return (Change.SAME, "") if _words(before) == _words(after) else _weighed(before, after)
    if after.status is Status.ADVERSE:
        return Change.TURNED, ""
    if Status.UNCERTAIN in {before.status, after.status}:
        return Change.UNCLEAR, ""
    if after.status is Status.ABSENT:
        return Change.DROPPED, ""
    if before.status is Status.ABSENT:
        return Change.ADDED, ""
    return (Change.WEAKENED if _RANK[after.status] < _RANK[before.status] else Change.STRENGTHENED), ""


def _weighed(before: Verdict, after: Verdict) -> tuple[Change, str]:
    """Return what other words of the same status do: a figure moved, a condition or an opposite came or went."""
    worse: list[str] = []
    better: list[str] = []
    against = [sum(one.status in {Status.ADVERSE, Status.WEAKER} for one in side.evidence) for side in (before, after)]
    if against[0] != against[1]:
        (worse if against[1] > against[0] else better).append(
            "a sentence says the opposite or limits it" if against[1] > against[0] else "a limit has gone"
        )
    for unit, was, now, gain in _moved(before, after):
        (better if gain else worse).append(f"{was} → {now} {unit}")
    limits = [
        {hit.lower() for one in side.evidence for hit in _LIMITS.findall(one.sentence.quote)}
        for side in (before, after)
    ]
    added, gone = limits[1] - limits[0], limits[0] - limits[1]
    if added and not gone:
        worse.append(f"a condition was added: {', '.join(sorted(added))}")
    if worse:
        return Change.WEAKENED, "; ".join(worse)
    if better:
        return Change.STRENGTHENED, "; ".join(better)
    return Change.REWORDED, ""


def _moved(before: Verdict, after: Verdict) -> Iterator[tuple[str, str, str, bool]]:
    """Yield the figures that moved, with their unit and whether that is good for the buyer."""
    wanted = next(one.figures for one in kinds() if one.type == before.type)
    old, new = figures(_standing(before)), figures(_standing(after))
    for unit, wish in wanted.items():
        pairs = list(zip(old.get(unit, ()), new.get(unit, ()), strict=False))
        moved = [(was, now) for was, now in pairs if was != now]
        losses = [(was, now) for was, now in moved if (now < was) == (wish == "more")]
        for was, now in losses[:1] or moved[:1]:
            yield unit, f"{was:g}", f"{now:g}", not losses


def _standing(verdict: Verdict) -> str:
    """Return the words that decided: the sentences of the first one's status, in the order of the contract."""
    first: list[Evidence] = [one for one in verdict.evidence if one.status is verdict.evidence[0].status]
    return " ".join(dict.fromkeys(one.sentence.quote for one in sorted(first, key=lambda one: one.sentence.passage.at)))


def _words(verdict: Verdict) -> list[str]:
    return sorted(" ".join(one.sentence.quote.split()) for one in verdict.evidence)
