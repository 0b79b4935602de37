"""What a contract calls the time to look at the goods: “five days of receipt (the “Inspection Period”)”.

Whether a buyer who was silent in “the Inspection Period” had days or months is told where the period gets its name, and
nowhere else. Where it is named again, the days stand in its place.
"""

import re

_NAME = r"(?P<name>(?:inspection|examination|acceptance|review|tests?|testing|rejection|notification|claims?) period)"
_TIME = r"(?P<time>[\w() -]{1,40}?\b(?:days?|hours?|weeks?|months?))\b"
_SINCE = r"(?P<since> (?:after|of|from|following) [^.;(\"]{1,60}?)?"
_NAMED = (
    re.compile(rf"\bwithin {_TIME}{_SINCE} ?\((?:hereinafter |referred to as )*(?:the |an? )?\"{_NAME}\"\)"),
    re.compile(rf"\"{_NAME}\" (?:means|shall mean|is) (?:the |a )?(?:period of )?{_TIME}{_SINCE}(?=[.;,]|$)"),
)
_FROM_RECEIPT = " after receipt"
_AGAIN = r"\b(?:within|during|in|by the end of|before the end of) (?:the|this|that|such|said) \"?{name}\b\"?"


def with_periods(text: str, known: dict[str, str]) -> str:
    """Return the normalised *text*, the days in the place of each period *known*; those that it names are added."""
    if " period" not in text:
        return text
    for name, days in known.items():
        if name in text:
            text = re.sub(_AGAIN.format(name=name), days, text)
    for hit in (hit for pattern in _NAMED for hit in pattern.finditer(text)):
        known[hit["name"]] = f"within {hit['time']}{hit['since'] or _FROM_RECEIPT}"
    return text
