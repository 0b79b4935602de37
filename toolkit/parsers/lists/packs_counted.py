"""Numbers of packs beside defects ("Affected: 2 boxes"), which count the finds where only so every printed total fits.

Two boxes may hold a dozen crushed ones or be the two finds themselves: the totals of the report tell, and nobody else.
"""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from toolkit.parsers.facts.quantity_heads import is_of_packs
from toolkit.parsers.layout.lines import Line
from toolkit.parsers.limits.figures import totals
from toolkit.parsers.lists.defect_lists import Part, confirms

_PACKS = re.compile(r"(?P<number>\d{1,4})\s*(?P<unit>[^\W\d].*)")


def with_packs(every: Sequence[Part], sentences: Sequence[Line]) -> list[Part]:
    """Return *every* table, numbers of packs as those of finds where a printed total needs them all.

    *sentences* are the figures told outside all tables.
    """
    counted = [_counted(part) for part in every]
    if all(one is part for one, part in zip(counted, every, strict=True)):
        return list(every)
    return counted if _fits(counted, sentences) and not _fits(every, sentences) else list(every)


def _fits(every: Sequence[Part], sentences: Sequence[Line]) -> bool:
    own = [part for part in every if not part.example and not part.aside]
    listed = [defect for part in own for defect in part.defects]
    return any(confirms(total.counts, listed) for total in totals(own, sentences))


def _counted(part: Part) -> Part:
    """Return *part* with the number alone of what its defects count in packs."""
    lines = tuple(_alone(line) if line.kind == "defect" else line for line in part.lines)
    return part if lines == part.lines else replace(part, lines=lines)


def _alone(line: Line) -> Line:
    return replace(line, values={severity: _number(text) or text for severity, text in line.values.items()})


def _number(text: str) -> str | None:
    """Return the number in *text* where it is one of packs: "2 boxes"."""
    match = _PACKS.fullmatch(text.strip())
    return match["number"] if match and is_of_packs(match["unit"]) else None
