"""Whether a standard has another figure than the one by which the inspector counted the defect."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_SIZE = r"(?P<size>\d+(?:[.,]\d+)?)\s*(?P<unit>mm|cm|m|毫米|厘米|米)(?![a-z])"
_BEYOND = r"(?:more|longer|wider|larger|bigger|greater|deeper|higher) than"
_OVER = rf"(?:over|above|exceed(?:s|ing)?|{_BEYOND}|>|＞|≥|超过|大于|长于)"
_MOST = r"\b(?:at most|max(?:imum)?\.?|up to|(?:no|not) more than|longer than|wider than|within|over|below)"
_FOUND = re.compile(rf"(?P<over>{_OVER}\s*)?(?<![\d.,]){_SIZE}", re.IGNORECASE)
_ALLOWED = re.compile(rf"(?:{_MOST}|<|≤|不超过|无超过|至多)\s*{_SIZE}", re.IGNORECASE)
_MILLIMETRES = {"mm": 1.0, "cm": 10.0, "m": 1000.0, "毫米": 1.0, "厘米": 10.0, "米": 1000.0}


class Size(NamedTuple):
    """A size as written; *over* tells that everything beyond it counts, and not that it is the size of one find."""

    text: str
    millimetres: float
    over: bool


class Unlike(NamedTuple):
    """What the report counts as the defect, and what the standard allows, as written."""

    counted: str
    allowed: str


def unlike(standard: str | None, description: str, remark: str | None = None) -> Unlike | None:
    """Return the two figures where *standard* has another than the report gives the defect; ``None`` where none has.

    "Uneven hem, 5 mm" and "Difference at most 6 mm": the inspector counted it as a defect, so a letter that asks for
    6 mm would take the finding back. "Thread over 3 mm" is a limit of the inspector's own, and any other is not it. A
    plain size in a *remark* may be that of a place: "5 mm from the edge".
    """
    allowed = [_size(match) for match in _ALLOWED.finditer(standard or "")]
    found = [*_sizes(description), *_criteria(remark or "")]
    if not allowed or not found:
        return None
    widest = max(allowed, key=lambda size: size.millimetres)
    counted = next((size for size in found if _contradicts(size, allowed, widest)), None)
    return None if counted is None else Unlike(counted.text, widest.text)


def own_limit(standard: str, description: str, remark: str | None = None) -> str | None:
    """Return the limit of the inspector's own ("longer than 15 mm") of which *standard* says nothing."""
    sizes = {size.millimetres for size in _sizes(standard)}
    said = (size for size in (*_sizes(description), *_sizes(remark or "")) if size.over)
    return next((size.text for size in said if size.millimetres not in sizes), None)


def _contradicts(found: Size, allowed: list[Size], widest: Size) -> bool:
    if not found.over:
        return found.millimetres <= widest.millimetres
    return found.millimetres < widest.millimetres or all(one.millimetres != found.millimetres for one in allowed)


def _sizes(text: str) -> Iterator[Size]:
    return (_size(match) for match in _FOUND.finditer(text))


def _criteria(remark: str) -> Iterator[Size]:
    """Yield the sizes in *remark* that are of the defect: beyond which it counts, or nothing but a size."""
    alone = _FOUND.fullmatch(remark.strip())
    return (size for size in _sizes(remark) if size.over or alone)


def _size(match: re.Match[str]) -> Size:
    size = float(match["size"].replace(",", ".")) * _MILLIMETRES[match["unit"].lower()]
    return Size(match[0].strip(), size, bool(match.groupdict().get("over")))
