"""Three figures with strokes between them, critical first: "0 / 5 / 7"."""

import re

from toolkit.model.severity import Severity
from toolkit.parsers.words.dates import date

_THREE = re.compile(r"^[^\d/]*?(\d+(?:[.,]\d+)?)\s*/\s*(\d+(?:[.,]\d+)?)\s*/\s*(\d+(?:[.,]\d+)?)[^\d/]*$")
_HYPHENED = re.compile(
    r"(?<![\d.,/–-])(\d{1,2}(?:[.,]\d{1,3})?)[-–](\d{1,2}[.,]\d{1,3})[-–](\d{1,2}[.,]\d{1,3})(?![\d/–-]|[.,]\d)"
)
_FIGURES = frozenset("0123456789/ ")


def triple(sentence: str) -> dict[Severity, str]:
    """Return the values of "Acceptance numbers 0 / 5 / 7", critical first; none where a slash parts anything else."""
    match = _THREE.search(sentence)
    return dict(zip(Severity, match.groups(), strict=True)) if match else {}


def with_strokes(text: str) -> str:
    """Return *text* with strokes between three figures that bare hyphens join and that rise: "0-2.5-4.0".

    Two figures may be a range, whole ones a date.
    """
    return _HYPHENED.sub(lambda three: " / ".join(three.groups()) if _rises(three.groups()) else three[0], text)


def _rises(figures: tuple[str, ...]) -> bool:
    values = [float(figure.replace(",", ".")) for figure in figures]
    return values == sorted(set(values))


def rising(text: str) -> dict[Severity, str]:
    """Return the limits of "0 / 5 / 7" alone; none of a date, or where they do not rise: which is of which class?"""
    plain = text.strip(" .;")
    if not set(plain) <= _FIGURES or date(plain, "dmy") or date(plain, "mdy"):  # "Accepted on | 05/06/2026"
        return {}
    told = triple(plain)
    return told if [*told.values()] == sorted(told.values(), key=float) else {}
