"""Numbers of a class that nobody knows: under a head of the office's own beside the classes, or behind its name.

"Live wire | 1 | 0 | 0" under "Blocking | Major | Minor". The totals of the known classes prove nothing of it, so that a
person has to be asked.
"""

from collections.abc import Mapping, Sequence

from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.lists.groups import MOST, Group, head_of, in_a_class, is_unknown
from toolkit.parsers.words import classes, lexicon
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.readings import count

LONGEST_NAME = 3  # words of a class


def of_unknown_class(
    found: Sequence[Piece], groups: Sequence[Group], heads: Sequence[Piece], counted: Sequence[str], *, total: bool
) -> list[Piece]:
    """Return the counts of a row under heads that nobody knows, where its classes have *counted* nothing.

    "Live wire | 1 | 0 | 0" under "Blocking | Major | Minor": what the row names is of a class of the office's own. In a
    *total* the classes have counts as well, and theirs may be summed up beside them.
    """
    numbers = [count(text).value or 0 for text in counted]
    if any(numbers) != total or (total and not numbers):
        return []
    free = [(piece, head_of(piece, heads)) for piece in found[1:] if not in_a_class(piece, groups)]
    named = [piece for piece, head in free if is_unknown(head) and concept_of(head) is None]
    return [
        one for one in named if one.text.isdecimal() and 0 < int(one.text) <= MOST and int(one.text) != sum(numbers)
    ]


def with_head(row: Row, piece: Piece, heads: Sequence[Piece]) -> str:
    """Return the text of *row* with the head that *piece* of it stands under: "Live wire 1 0 0 (Blocking: 1)"."""
    head = head_of(piece, heads)
    return f"{row.text} ({head}: {piece.text})" if head else row.text


def in_row_of_unknown_class(row: Row, kinds: Mapping[int, str | None]) -> str:
    """Return the name of a class that nobody knows, and what was found of it, in a *row* of a summary by class.

    *kinds* are those of its columns, by the place of the piece in each. Empty for a row of anything else.
    """
    name, *figures = [piece.text for piece in row.pieces] or [""]
    words = name.split()
    known = (
        lexicon.row_kind(name) or concept_of(name) or lexicon.meaning("columns", name) or classes.mentions_class(name)
    )
    if known or not 0 < len(words) <= LONGEST_NAME or any(map(str.isdigit, name)):
        return ""
    found = [
        text for at, text in enumerate(figures, start=1) if kinds.get(at) == "found" and (count(text).value or 0) > 0
    ]
    limited = any(
        kinds.get(at) in ("allowed", "both") and text[:1].isdigit() for at, text in enumerate(figures, start=1)
    )
    return f"{name}: {found[0]}" if len(found) == 1 and limited else ""
