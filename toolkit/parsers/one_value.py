"""What the text beside a label can be: a name, a number, one of several numbers."""

import re

from toolkit.parsers import folding, lexicon, outcomes, readings
from toolkit.parsers.labels import concept_of

LONGEST = 160
_SPLIT = re.compile(r"\s*[,;、；&\n]\s*|\s+/\s+|\s+(?:and|und|et|y)\s+")


def split(text: str) -> list[str]:
    """Return the numbers listed in *text*; a slash inside a number does not part it."""
    return [part.strip(" .") for part in _SPLIT.split(text) if part.strip(" .")]


def is_name(text: str) -> bool:
    plain = text.strip(" :.-–/")
    return (
        1 < len(plain) <= LONGEST
        and outcomes.verdict(plain) is None
        and concept_of(plain) is None
        and lexicon.meaning("columns", plain) is None
        and any(map(str.isalpha, plain))
    )


def is_number(text: str) -> bool:
    token = first_token(text)
    told = len(token.split()) > 1 and token.split()[0].islower()  # "on file. Weight of 5 pillows"
    return any(map(str.isdigit, token)) and len(token) <= 40 and readings.date(token) is None and not told  # noqa: PLR2004


def is_norm(text: str) -> bool:
    """Tell whether *text* begins with the number of a norm of goods or tests: "EN 71-1, 8.3"."""
    name, _, number = text.strip().partition(" ")
    return name in folding.words_of("standards")["norms"] and any(map(str.isdigit, number))


def is_measured(text: str) -> bool:
    """Tell whether *text* begins with a figure and names no inspection: the type of a container ("1 x 40' HC")."""
    return text[:1].isdigit() and not lexicon.mentions("kinds", "inspection", text)


def is_identifier(text: str) -> bool:
    return 0 < len(text) <= 80 and outcomes.verdict(text) is None and concept_of(text) is None  # noqa: PLR2004


def has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def first_token(text: str) -> str:
    """Return the number itself, without what follows it in brackets or behind a wide gap."""
    return re.split(r"\s*[(（;；|]|\s{2,}|,\s", text.strip())[0].strip()
