"""Limits in the order of the AQLs beside them: "AQL: 0/2.5/4.0 | Acceptance: 0/7/10 | Rejection: 1/8/11".

Three figures are of critical, major and minor, two of major and minor, as with AQLs; there are as many of each.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from msgspec.structs import replace

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import Line, size_of
from toolkit.parsers.limits.limit_judge import in_cells, judged, of_another
from toolkit.parsers.words import classes, lexicon, outcomes
from toolkit.parsers.words.lazily import Lazy

LONGEST = 160  # characters
MOST_ROWS = 3  # AQLs, acceptance, rejection
CLOSE = 2.0  # heights of the letters from one line to the next
LONGEST_NAME = 3  # words
_RATE = r"\d{1,3}(?:[.,]\d{1,3})?"
_SERIES = Lazy(
    rf"(?P<name>[^\W\d_](?:[^\d|,;:：=()（），；]|(?<=\w)\.)*)[\s:：=(（|]*(?:I{{1,3}}\s)?"
    rf"(?P<figures>{_RATE}(?:\s*/\s*{_RATE}){{1,2}})(?![\d/]|[.,]\d|\s/)"
)


_BEHIND = Lazy(r"\s?(?:[^\W\d_]+|[°%‰])?")
_KINDS = ("aql", "allowed", "reject")


class _Series(NamedTuple):
    kind: str
    figures: tuple[str, ...]
    text: str  # with the word behind it
    judges: bool = False  # its name may be a verdict: "accepted 118/125"

    @property
    def by_class(self) -> dict[Severity, str]:
        return dict(zip([*Severity][-len(self.figures) :], self.figures, strict=True))


def limits_beside_rates(rows: Sequence[Row]) -> Iterator[Line]:
    """Yield the limits and rejection numbers that stand in the row of the AQLs, or right under it."""
    for place, row in enumerate(rows):
        if "/" not in row.text or not lexicon.mentions("fields", "aql", row.text):
            continue
        texts = [in_cells(each) for each in _close(rows[place : place + MOST_ROWS])]
        spans = (" | ".join(texts[:end]) for end in range(len(texts), 0, -1))
        yield from next((told for text in spans if (told := _judged(text, row))), [])


def _judged(text: str, row: Row) -> list[Line]:
    """Return the limits and rejection numbers of *text*, which begins in *row*, where they can be nothing else."""
    series = _told(text)
    lines = [Line(each.kind, row.text, each.by_class, row.page, row.box) for each in series]
    apart = " | ".join(each.text for each in series)
    kept = [] if of_another(text) else judged(lines, apart)
    claimed = all(line.kind != "reject" for line in kept)
    return [replace(line, claimed=claimed) for line in kept if line.kind != "aql"]


def _close(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield the first of *rows* and those that stand close under each other below it."""
    yield from rows[:1]
    for above, row in pairwise(rows):
        if row.page != above.page or row.top - above.top > CLOSE * size_of(above):
            return
        yield row


def _told(text: str) -> tuple[_Series, ...]:
    """Return the limits of *text*, and its rejection numbers; none unless they fit its AQLs and each other."""
    if len(text) > LONGEST or classes.mentions_class(text):
        return ()
    found = [_series(match) for match in _SERIES.finditer(text)]
    by_kind = {series.kind: series for series in found}
    if len(by_kind) < len(found) or not {"aql", "allowed"} <= by_kind.keys():
        return ()
    plan = tuple(series for series in found if series.kind in _KINDS)
    alone = "reject" not in by_kind and (by_kind["allowed"].judges or _may_be_pair(by_kind["allowed"].figures))
    return plan if not alone and len({len(series.figures) for series in plan}) == 1 else ()


def _series(match: re.Match[str]) -> _Series:
    last = match["name"].split()[-1].strip(".")
    behind = _BEHIND.match(match.string, match.end())
    text = f"{match[0]}{behind[0] if behind else ''}"
    return _Series(_kind(match["name"]), _parted(match["figures"]), text, outcomes.verdict(last) is not None)


def _parted(figures: str) -> tuple[str, ...]:
    return tuple(figure.strip() for figure in figures.split("/"))


def _kind(name: str) -> str:
    """Return what the last words of *name* call a series of figures; empty where they call it nothing."""
    words = name.strip(" .").split()[-LONGEST_NAME:]
    said = (lexicon.row_kind(" ".join(words[start:])) for start in range(len(words)))
    return next((kind for kind in said if kind), "")


def _may_be_pair(limits: Sequence[str]) -> bool:
    """Tell whether *limits* are two that follow each other, which may be the pair of one class: "7/8"."""
    whole = [int(figure) for figure in limits if figure.isdecimal()]
    return len(whole) == 2 and whole[1] == whole[0] + 1  # noqa: PLR2004
