"""Whether a standard from the knowledge base would let pass the very defect that was found."""

import re

_SIZE = r"(?P<size>\d+(?:[.,]\d+)?)\s*(?P<unit>mm|cm|m)\b"
_FOUND = re.compile(rf"(?<![\d.,]){_SIZE}", re.IGNORECASE)
_ALLOWED = re.compile(
    r"\b(?:at most|max(?:imum)?\.?|up to|(?:no|not) more than|longer than|wider than|within|over|below)\s+" + _SIZE,
    re.IGNORECASE,
)
_MILLIMETRES = {"mm": 1.0, "cm": 10.0, "m": 1000.0}


def lets_pass(standard: str, description: str) -> bool:
    """Tell whether a size in *description* lies within a size that *standard* allows.

    "Uneven hem, 5 mm" and "Difference at most 6 mm": the inspector counted it as a defect, so a letter that asks for
    6 mm would take the finding back.
    """
    allowed = [_millimetres(match) for match in _ALLOWED.finditer(standard)]
    found = [_millimetres(match) for match in _FOUND.finditer(description)]
    return bool(allowed) and bool(found) and min(found) <= max(allowed)


def _millimetres(match: re.Match[str]) -> float:
    return float(match["size"].replace(",", ".")) * _MILLIMETRES[match["unit"].lower()]
