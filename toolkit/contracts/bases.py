"""The time that a share or a sum is counted for: 1 % per week, USD 500 a day, 每日千分之五."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_MARK = re.compile(r"<(\w+)>")
_COUNTED = frozenset({"share", "money"})
_UNIT = r"(?P<working>(?:business|working|banking) )?(?P<unit>hour|day|week|month|quarter|year|annum)s?\b"
_PER = r"(?:\b(?:per|for each|for every|each|every)\b ?|/ ?)"
_AFTER = (
    re.compile(rf"[^.;<]{{0,60}}?(?P<words>(?:{_PER}|\ba )(?:(?:\w+ ){{0,3}}?){_UNIT})"),
    re.compile(r"[^.;<]{0,30}?(?P<words>\b(?P<unit>hourly|daily|weekly|monthly|quarterly|yearly|annually)\b)"),
    re.compile(r"[^。；，<]{0,6}(?P<words>(?:每|/)(?:逾期|延迟|迟延|一)?(?P<unit>小时|日|天|周|月|年))"),
)
_BEFORE = (
    re.compile(rf"(?P<words>\b(?:per|for each|for every|each|every) (?:(?:\w+ ){{0,3}}?){_UNIT})[^.;<]{{0,60}}$"),
    re.compile(r"(?P<words>\b(?P<unit>hourly|daily|weekly|monthly|quarterly|yearly|annual)\b)[^.;<]{0,40}$"),
    re.compile(
        r"(?P<words>(?:每(?:逾期|延迟|迟延|一)*(?P<unit>小时|日|天|周|月|年)|(?P<of>[日月年])(?=利率)))[^。；<]{0,16}$"
    ),
)
_DAYS = {
    "hour": 1 / 24, "hourly": 1 / 24, "小时": 1 / 24, "day": 1.0, "daily": 1.0, "日": 1.0, "天": 1.0,
    "week": 7.0, "weekly": 7.0, "周": 7.0, "month": 365.25 / 12, "monthly": 365.25 / 12, "月": 365.25 / 12,
    "quarter": 365.25 / 4, "quarterly": 365.25 / 4,
    "year": 365.25, "annum": 365.25, "yearly": 365.25, "annual": 365.25, "annually": 365.25, "年": 365.25,
}  # fmt: skip
_OF_WORKING = 1.4  # days for each working day


class Basis(NamedTuple):
    """The time for which a figure is counted, in *days*, 0 where there is none, and its *words*."""

    days: float = 0.0
    words: str = ""


NONE = Basis()


def bases(marked: str) -> Iterator[Basis]:
    """Yield the basis of each mark ("<share>") in the text *marked*, in their order.

    What stands before a figure is its basis only where the figure before it has not taken it: "1 % per week, at most
    5 %".
    """
    end = 0
    for hit in _MARK.finditer(marked):
        basis = NONE
        if hit[1] in _COUNTED:
            basis = _after(marked, hit.end()) or _before(marked[end : hit.start()])
            end = max(hit.end(), marked.find(basis.words, hit.end()) + len(basis.words)) if basis.words else hit.end()
        yield basis


def _after(text: str, at: int) -> Basis | None:
    return next((_basis(hit) for pattern in _AFTER if (hit := pattern.match(text, at)) is not None), None)


def _before(text: str) -> Basis:
    return next((_basis(hit) for pattern in _BEFORE if (hit := pattern.search(text)) is not None), NONE)


def _basis(hit: re.Match[str]) -> Basis:
    parts = hit.groupdict()
    days = _DAYS[parts["unit"] or parts["of"] or ""]
    return Basis(days * (_OF_WORKING if parts.get("working") else 1.0), hit["words"].strip())
