"""Numbers with a stroke, "7/" and below it "7/1", as old houses number: how they look, and whether they are numbers.

"24/7 Support", "1/2 Inch plate" and "30/70 Payment by T/T" look the same. A number with a stroke is the contract's own
only in a series: 7/1 behind a 7, then 7/2, or 7/3 where a clause between them was struck out.
"""

import re
from collections.abc import Collection, Mapping, Sequence

_BEHIND = r"(?=\s+[\"“'‘(A-Z\u4e00-\u9fff])"
_CLAUSE = r"\d{1,2}[A-Z]{0,2}"
_BELOW = r"/[1-9]\d?(?:[A-Z]{1,2}(?![A-Za-z]))?"
# By how far below a clause's own number they stand, the most telling form first.
STROKED = (
    (2, rf"{_CLAUSE}(?:{_BELOW}){{2,}}{_BEHIND}"),
    (1, rf"{_CLAUSE}{_BELOW}{_BEHIND}"),
    (0, rf"{_CLAUSE}/{_BEHIND}"),
)
_STROKED = re.compile(rf"{_CLAUSE}(?:/|(?:{_BELOW})+)")
_STRUCK_OUT = 3  # clauses in a row that may be gone from a series
_FIGURES = re.compile(r"[1-9]\d*")
_NUMBER = re.compile(rf"\b{_CLAUSE}\b")


def strangers(labels: Sequence[str]) -> frozenset[int]:
    """Return which of *labels*, the numbers of a contract in order, have a stroke and belong to no series."""
    stroked = {at: label.strip() for at, label in enumerate(labels) if _STROKED.fullmatch(label.strip())}
    if not stroked:
        return frozenset()
    plain = {one for label in labels if "/" not in label for one in _NUMBER.findall(label)}
    kept = dict(stroked)
    while lone := [at for at in kept if not _is_in_series(at, kept, plain)]:
        for at in lone:
            del kept[at]
    return frozenset(stroked.keys() - kept.keys())


def _is_in_series(at: int, kept: Mapping[int, str], plain: Collection[str]) -> bool:
    """Tell whether the number *at* a place goes on from another of those *kept*, or has others that go on from it."""
    label, told = kept[at], kept.values()
    above, _, last = label.rpartition("/")
    if not last:
        return any(_follows(above, one) or (one != label and one.startswith(label)) for one in told)
    number = _FIGURES.match(last)
    if number is None:
        return False
    if number.group() != last:  # 7/1A stands behind 7/1
        return f"{above}/{number.group()}" in told
    if int(last) > 1:
        return _goes_on(int(last), _beside(above, at, kept))
    return f"{above}/" in told or above in told or (above in plain and _is_gone_on_from(at, above, kept))


def _beside(above: str, at: int, kept: Mapping[int, str]) -> list[int]:
    """Return the last figures of the numbers below *above* that are *kept* before the place *at*, in their order."""
    stands = ((one, label.rpartition("/")) for one, label in kept.items() if one < at)
    figures = (_FIGURES.match(last) for _, (parent, _, last) in stands if parent == above)
    return [int(one.group()) for one in figures if one is not None]


def _goes_on(last: int, before: Sequence[int]) -> bool:
    """Tell whether *last* rises from the nearest other number *before* it, by no more than a few struck out."""
    nearest = next((one for one in reversed(before) if one != last), last)
    return 0 < last - nearest <= _STRUCK_OUT + 1


def _is_gone_on_from(at: int, above: str, kept: Mapping[int, str]) -> bool:
    """Tell whether a number behind the place *at*, the first below *above*, goes on from it."""
    behind = (label.rpartition("/") for one, label in kept.items() if one > at)
    figures = (_FIGURES.fullmatch(last) for parent, _, last in behind if parent == above)
    return any(one is not None and _goes_on(int(one.group()), (1,)) for one in figures)


def _follows(number: str, other: str) -> bool:
    """Tell whether the number of a clause stands beside *other*, one with a stroke: 7 beside 8/, or beside 7A/."""
    first, second = (_FIGURES.match(one.removesuffix("/")) for one in (number, other))
    if first is None or second is None or not other.endswith("/") or other == f"{number}/":
        return False
    return abs(int(first.group()) - int(second.group())) <= 1
