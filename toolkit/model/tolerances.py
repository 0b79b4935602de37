"""Whether a standard has another figure than the one by which the inspector counted the defect."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_SIZE = r"(?P<size>\d+(?:[.,]\d+)?)\s*(?P<unit>mm|cm|m|毫米|厘米|米)(?![a-z])"
_BEYOND = r"(?:more|longer|wider|larger|bigger|greater|deeper|higher) than"
_OVER = rf"(?:over|above|exceed(?:s|ing)?|{_BEYOND}|>|＞|≥|超过|大于|长于)"
_MOST = r"\b(?:at most|max(?:imum)?\.?|up to|(?:no|not) more than|longer than|wider than|within|over|below)"
# A limit that the report itself gives: "gap 3 mm, limit 1 mm", "2 mm max". What is required in newtons is one too; a
# length that is required is the nominal one, and no limit of a defect.
_AMOUNT = r"(?P<size>\d+(?:[.,]\d+)?)\s*(?P<unit>mm|cm|m|毫米|厘米|米|newtons?|n|kgf?|g|%|ohms?|db)(?![a-z])"
_LIMITED = (
    r"limit|max(?:imum|imal)?|allow(?:ed|ance)|permitted|permissible|toler(?:ance|anz|ancia)|tolérance|limite|zulässig"
    r"|höchstens|máximo|máx|允许|公差|限值|上限|最大"
)
_NEEDED = r"min(?:imum)?|required|requirement|spec(?:ification)?|standard|should be|at least|要求|标准|最小|不低于"
_BESIDE = r"\W{0,3}(?:is|are|of|by|value|为|是)?\s*[:=≤≥<>±]?(?:\+/-)?\s*"
_LIMITS = (
    re.compile(rf"(?<!\w)(?P<word>{_LIMITED}|{_NEEDED}){_BESIDE}{_AMOUNT}", re.IGNORECASE),
    re.compile(rf"(?<![\d.,]){_AMOUNT}\s*(?P<word>max(?:imum)?|allowed|permitted)\b", re.IGNORECASE),
)
_FIGURE = re.compile(rf"(?<![\d.,])(?<!\bat ){_AMOUNT}", re.IGNORECASE)
_NEED = re.compile(_NEEDED, re.IGNORECASE)
# Words by which an inspector also gives the widest or weakest of what was found: "Gap max. 3 mm", "off at min 61 N".
_EXTREMES = (
    re.compile(r"max(?:imum|imal)?|höchstens|máximo|máx|最大", re.IGNORECASE),
    re.compile(r"min(?:imum)?|at least|最小|不低于", re.IGNORECASE),
)
_ANY_FIGURE = re.compile(rf"(?<![\d.,]){_AMOUNT}", re.IGNORECASE)
_FOUND = re.compile(rf"(?P<over>{_OVER}\s*)?(?<![\d.,]){_SIZE}", re.IGNORECASE)
_ALLOWED = re.compile(rf"(?:{_MOST}|<|≤|不超过|无超过|至多)\s*{_SIZE}", re.IGNORECASE)
_UNITS = {"newton": "n", "newtons": "n", "kgf": "kg", "ohms": "ohm"}
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
    6 mm would take the finding back. "Thread over 3 mm" is a limit of the inspector's own, as is "gap 3 mm, limit
    1 mm", and any other is not it. "Gap max. 3 mm" is what was found, unless a figure
    beyond it stands beside it. A plain size in a *remark* may be that of a place: "5 mm from the edge".
    """
    if standard and (other := _other_limit(standard, f"{description}; {remark or ''}")):
        return other
    allowed = [_size(match) for match in _ALLOWED.finditer(standard or "")]
    told = f"{description}; {remark or ''}"
    found = [*_sizes(_unlimited(description, told)), *_criteria(_unlimited(remark or "", told))]
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


def _other_limit(standard: str, told: str) -> Unlike | None:
    """Return the limit that *told* gives and the figure of *standard* in its unit, where none there is the same."""
    its = [(match[0].strip(), *_amount(match)) for match in _FIGURE.finditer(standard)]
    for match in (match for pattern in _LIMITS for match in pattern.finditer(told) if _is_limit(match, told)):
        amount, unit = _amount(match)
        same = [(text, size) for text, size, of_unit in its if of_unit == unit]
        if same and not (unit == "mm" and _NEED.fullmatch(match["word"])) and all(size != amount for _, size in same):
            return Unlike(match[0].strip(), same[0][0])
    return None


def _unlimited(text: str, told: str) -> str:
    """Return *text*, a part of what is *told*, without the limits that it gives: the size of none of the finds."""
    for pattern in _LIMITS:
        text = pattern.sub(lambda match: " " if _is_limit(match, told) else match[0], text)
    return text


def _is_limit(match: re.Match[str], told: str) -> bool:
    """Tell whether *match* is a limit: what is most or least of all finds is none, for none of them lies beyond it."""
    most, least = (bool(words.fullmatch(match["word"])) for words in _EXTREMES)
    if not (most or least):
        return True
    limit, unit = _amount(match)
    others = (amount for amount, of_unit in map(_amount, _ANY_FIGURE.finditer(told)) if of_unit == unit)
    return any(amount > limit if most else amount < limit for amount in others)


def _amount(match: re.Match[str]) -> tuple[float, str]:
    """Return the figure of *match* with its unit, every length in millimetres."""
    size, unit = float(match["size"].replace(",", ".")), match["unit"].lower()
    return (size * _MILLIMETRES[unit], "mm") if unit in _MILLIMETRES else (size, _UNITS.get(unit, unit))


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
