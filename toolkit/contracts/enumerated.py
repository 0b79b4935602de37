"""Sentences that enumerate: "Buyer may (i) inspect the works, and (ii) audit the books" says two things of one side.

Each item is read behind the words that stand before the first one, so that what another item speaks of takes nothing
from it.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

_MARK = re.compile(r"(?<![^\s:,;])\((i{1,3}|iv|vi{0,3}|ix|x|[a-z]|\d{1,2})\)\s+")
_FIRST = ("i", "a", "1")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_LINK = re.compile(r"[\s,;]*(?:\b(?:and|or|and/or)\b)?[\s,;]*$")
MOST = 10  # items
LONGEST_LEAD = 400  # characters before the first item
_LEADS = re.compile(r"\b(?:shall|may|will|must|agrees?|rights?|entitled|warrants?|is|are|to)\b")


def enumerated(text: str) -> tuple[str, ...]:
    """Return each item of the normalised sentence *text* behind its lead; *text* alone where it enumerates nothing."""
    marks = list(_marks(text)) if "(" in text else []
    if not 1 < len(marks) <= MOST:
        return (text,)
    lead = text[: marks[0].start()].rstrip(" :")
    if len(lead) > LONGEST_LEAD or _LEADS.search(lead) is None:
        return (text,)
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    items = [_LINK.sub("", text[mark.end() : end]) for mark, end in zip(marks, ends, strict=True)]
    return tuple(f"{lead} {item}" for item in items) if all(items) else (text,)


def _marks(text: str) -> Iterator[re.Match[str]]:
    """Yield the marks of *text* that number its items in turn."""
    found = list(_MARK.finditer(text))
    start = next((at for at, mark in enumerate(found) if mark[1] in _FIRST), len(found))
    numbered = found[start:]
    for at, mark in enumerate(numbered):
        if at and not _follows(numbered[at - 1][1], mark[1]):
            return
        yield mark


def _follows(one: str, other: str) -> bool:
    """Tell whether *other* is the next mark behind *one*, in Roman figures, letters or Arabic figures."""
    if one.isdigit() and other.isdigit():
        return int(other) == int(one) + 1
    if (one, other) in pairwise(_ROMAN):
        return True
    return len(one) == len(other) == 1 and ord(other) == ord(one) + 1
