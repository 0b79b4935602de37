"""Who signs for a firm is not the firm: "Inspector: L. Kwok | Reviewed by: M. Ip | Factory: Feng Zhiqiang"."""

from collections.abc import Sequence

from toolkit.parsers.words.inline import Entry

FIRMS = frozenset({"client", "supplier", "factory", "works"})
PEOPLE = frozenset({"signed", "inspector", "day", "report_date", "inspection_date"})
LEVEL = 3.0  # points by which values on one line differ
NEAR = 50.0  # points to other particulars, among which a line is none of signatures


def without_signers(found: Sequence[Entry]) -> list[Entry]:
    """Return *found* without the firms on a line of people that stands apart from the particulars."""
    signed = [entry for entry in found if entry.concept == "signed"]
    others = [entry for entry in found if entry.concept not in FIRMS | PEOPLE] if signed else []
    return [
        entry
        for entry in found
        if entry.concept not in FIRMS
        or not any(_is_near(entry, one, LEVEL) for one in signed)
        or any(_is_near(entry, one, NEAR) for one in others)
    ]


def _is_near(entry: Entry, other: Entry, distance: float) -> bool:
    return entry.page == other.page and abs(entry.box[1] - other.box[1]) < distance
