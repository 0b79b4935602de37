"""Limits in the order of the AQLs beside them: "AQL: 0/2.5/4.0 | Acceptance: 0/7/10 | Rejection: 1/8/11".

Three figures are of critical, major and minor, two of major and minor, as with AQLs; there are as many of each.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from toolkit.model.severity import Severity
from toolkit.parsers import classes, lexicon, outcomes
from toolkit.parsers.cells import Row
from toolkit.parsers.lines import Line, size_of
from toolkit.parsers.others import names_seller
from toolkit.parsers.readings import aql
from toolkit.sampling.iso2859 import is_rate

LONGEST = 160  # characters
MOST_ROWS = 3  # AQLs, acceptance, rejection
CLOSE = 2.0  # heights of the letters from one line to the next
LONGEST_NAME = 3  # words
_RATE = r"\d{1,3}(?:[.,]\d{1,3})?"
_SERIES = re.compile(
    rf"(?P<name>[^\W\d_](?:[^\d|,;:：=()（），；]|(?<=\w)\.)*)[\s:：=(（|]*(?:I{{1,3}}\s)?"
    rf"(?P<figures>{_RATE}(?:\s*/\s*{_RATE}){{1,2}})(?![\d/]|[.,]\d|\s/)"
)


class _Series(NamedTuple):
    kind: str
    figures: tuple[str, ...]
    judges: bool = False  # its name may be a verdict: "accepted 118/125"


def limits_beside_rates(rows: Sequence[Row]) -> Iterator[Line]:
    """Yield the limits and rejection numbers that stand in the row of the AQLs, or right under it."""
    for place, row in enumerate(rows):
        if "/" not in row.text or not lexicon.mentions("fields", "aql", row.text):
            continue
        texts = [" | ".join(piece.text for piece in each.pieces) for each in _close(rows[place : place + MOST_ROWS])]
        told = next((told for end in range(len(texts), 0, -1) if (told := _told(" | ".join(texts[:end])))), ())
        for series in told:
            order = [*Severity][-len(series.figures) :]
            yield Line(series.kind, row.text, dict(zip(order, series.figures, strict=True)), row.page, row.box)


def _close(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield the first of *rows* and those that stand close under each other below it."""
    yield from rows[:1]
    for above, row in pairwise(rows):
        if row.page != above.page or row.top - above.top > CLOSE * size_of(above):
            return
        yield row


def _told(text: str) -> tuple[_Series, ...]:
    """Return the limits of *text*, and its rejection numbers; none unless they fit its AQLs and each other."""
    if len(text) > LONGEST or classes.mentions_class(text) or lexicon.is_earlier(text) or names_seller(text):
        return ()
    found = [_series(match) for match in _SERIES.finditer(text)]
    by_kind = {series.kind: series.figures for series in found}
    judged = any(series.judges for series in found if series.kind == "allowed") and "reject" not in by_kind
    rates, limits = by_kind.get("aql", ()), by_kind.get("allowed", ())
    if judged or len(by_kind) < len(found) or not limits or len(limits) != len(rates) or not _are_rates(rates):
        return ()
    reject = by_kind.get("reject")
    fits = reject is None or [str(int(limit) + 1) for limit in _whole(limits)] == [*reject]
    if not fits or not _may_be_limits(limits, told_apart=reject is not None):
        return ()
    return (_Series("allowed", limits), *([_Series("reject", reject)] if reject else []))


def _series(match: re.Match[str]) -> _Series:
    last = match["name"].split()[-1].strip(".")
    return _Series(_kind(match["name"]), _parted(match["figures"]), outcomes.verdict(last) is not None)


def _parted(figures: str) -> tuple[str, ...]:
    return tuple(figure.strip() for figure in figures.split("/"))


def _kind(name: str) -> str:
    """Return what the last words of *name* call a series of figures; empty where they call it nothing."""
    words = name.strip(" .").split()[-LONGEST_NAME:]
    said = (lexicon.row_kind(" ".join(words[start:])) for start in range(len(words)))
    return next((kind for kind in said if kind), "")


def _are_rates(figures: Sequence[str]) -> bool:
    rates = [rate for figure in figures if (rate := aql(figure)) is not None and (rate == 0 or is_rate(rate))]
    pointed = any("." in figure or "," in figure for figure in figures)
    return pointed and len(rates) == len(figures) and rates == sorted(rates)


def _whole(figures: Sequence[str]) -> list[int]:
    return [int(figure) for figure in figures if figure.isdecimal()]


def _may_be_limits(limits: Sequence[str], *, told_apart: bool) -> bool:
    """Tell whether *limits* are whole and rise; two that follow each other may be the pair of one class: "7/8"."""
    whole = _whole(limits)
    pair = len(whole) == 2 and whole[1] == whole[0] + 1 and not told_apart  # noqa: PLR2004
    return len(whole) == len(limits) and whole == sorted(whole) and not pair
