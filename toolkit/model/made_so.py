"""What a failed check measured and no work on made goods changes: the weight of a cloth, its fibres, a part cut short.

It counts only where the report shows it of every piece: with some pieces good, sorting may be a way, and a dimension
that is too large may be cut. What is filled in or printed on (net weight, gross weight) is put right by filling and
printing.
"""

import re
from typing import NamedTuple

from toolkit.model.report import Section

# Of the cloth or material itself: one reading of it is of the whole lot.
_OF_MATERIAL = re.compile(
    r"\bgsm\b|g/m|\bgrammage\b|\b(?:fabric|cloth|paper|board|yarn|leather) (?:weight|density)|"
    r"\b(?:fib(?:re|er)|fabric|material|yarn) (?:content|composition)|\bcomposition\b|\bthread count\b|\byarn count\b|"
    r"克重|成分|纱支|经纬密",
    re.IGNORECASE,
)
_OF_UNITS = re.compile(
    r"\bweights?\b|\bdimensions?\b|\bsizes?\b|\bmeasurements?\b|\b(?:length|width|height|thickness|wall)\b|重量|尺寸|厚度",
    re.IGNORECASE,
)
_WEIGHT = re.compile(r"\bweights?\b|重量", re.IGNORECASE)
_OTHERWISE = re.compile(
    r"\b(?:net|gross|fill(?:ing|ed)?|cartons?|pack\w*|labels?|print\w*|marking|logo|box|tag)\b|净重|毛重|填充|外箱",
    re.IGNORECASE,
)
_NUMBER = r"(\d+(?:[.,]\d+)?)"
_UNIT = r"(?:[a-z/²%]+ ?)?(?:, ?)?(?:tolerance:? ?)?"
_TARGET = re.compile(rf"{_NUMBER} ?{_UNIT}(?:±|\+ ?/? ?-) ?{_NUMBER} ?(%?)", re.IGNORECASE)
_FROM_TO = re.compile(rf"{_NUMBER} ?[a-z²]*(?: ?[-–—~] ?| to | bis | à ){_NUMBER}(?! ?%)", re.IGNORECASE)
_ALL = re.compile(r"\b(?:all|every|each|whole lot|entire lot)\b|全部|所有|均", re.IGNORECASE)
_SHORT = re.compile(r"\b(?:below|under|short(?:er)?|small(?:er)?|less|light(?:er)?|thinner)\b", re.IGNORECASE)
_NOT_ALL = re.compile(r"\bnot (?:all|every|each)\b", re.IGNORECASE)


class Outside(NamedTuple):
    """A range of readings that lies wholly outside the limits, *below* or above them."""

    below: bool


def no_work_changes(section: Section) -> bool:
    """Tell whether *section* failed by what no rework of the made goods changes, on all that was measured."""
    name, said = section.name, section.remark or ""
    if section.result != "fail" or _OTHERWISE.search(name):
        return False
    if _OF_MATERIAL.search(name):
        return True
    if not _OF_UNITS.search(name):
        return False
    outside = _all_outside(name, said)
    if outside is None:
        return bool(_ALL.search(said) and _SHORT.search(said)) and not _NOT_ALL.search(said)
    return outside.below or bool(_WEIGHT.search(name))


def _all_outside(name: str, said: str) -> Outside | None:
    """Return the range of *said* that lies wholly outside the tolerance told with it, where no range lies across it.

    Lots are told one behind the other; the range of one that is good says nothing against another's.
    """
    target = _TARGET.search(name) or _TARGET.search(said)
    if target is None or len(_TARGET.findall(name)) > 1:
        return None
    middle, room = _value(target[1]), _value(target[2])
    room = middle * room / 100 if target[3] else room
    ranges = [sorted(map(_value, found.groups())) for found in _FROM_TO.finditer(said.replace(target[0], " "))]
    if any(low < edge <= high for low, high in ranges for edge in (middle - room, middle + room)):
        return None
    return next((Outside(high < middle) for low, high in ranges if high < middle - room or low > middle + room), None)


def _value(text: str) -> float:
    return float(text.replace(",", "."))
