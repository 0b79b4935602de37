"""The report's number where it stands by itself beside the name of the firm."""

import re
from collections.abc import Sequence

from toolkit.model.report import Place
from toolkit.parsers.facts.agency_names import is_agency
from toolkit.parsers.facts.firm_names import PARTS
from toolkit.parsers.facts.letterhead import NUMBER, top
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.words.labels import concept_of

_INITIALS = re.compile(r"([A-Z]{2,6})[ -]?\d[\d/-]{2,14}")


def number_beside(rows: Sequence[Row]) -> tuple[str, Place] | None:
    """Return the number that stands by itself beside the firm on one of the first lines, and is not that of a form.

    The word for a reference may stand before it: "Acme Quality · Reference AQ-2026-77".
    """
    for row in top(rows):
        parts = [(part, piece) for piece in row.pieces for part in PARTS.split(piece.text)[::2] if part.strip()]
        firms = [part for part, _ in parts if is_agency(part)]
        numbers = [(number, piece) for part, piece in parts if (number := _alone(part) or _initialled(part, firms))]
        if firms and len(numbers) == 1 and len(parts) == len(firms) + 1:
            return numbers[0][0], Place(row.page, numbers[0][1].box)
    return None


def _alone(text: str) -> str | None:
    """Return the number that *text* is, or has behind the word for a reference."""
    label, _, number = text.strip().rpartition(" ")
    named = not label or concept_of(label) == "reference"
    return number if named and NUMBER.fullmatch(number) and number[0].isalpha() else None


def _initialled(text: str, firms: Sequence[str]) -> str | None:
    """Return the number that *text* is where the initials of one of *firms* begin it: "KPA 7714"."""
    match = _INITIALS.fullmatch(text.strip())
    initials = ("".join(word[0] for word in firm.split() if word[0].isupper()) for firm in firms)
    return text.strip() if match and any(each.startswith(match[1]) for each in initials) else None
