"""Checklists that count by class, and tell the find itself beside the verdict: "Gap | NG | | 2 | | Gap too big".

What is checked and what it should be stand before the counts, and name no defect.
"""

from collections.abc import Iterator, Sequence

from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.columns import Column, spans
from toolkit.parsers.lists.groups import Group, in_a_class
from toolkit.parsers.words import folding, lexicon, outcomes
from toolkit.parsers.words.readings import count

SHORTEST = 2  # letters of a word


def column_of_finds(row: Row, groups: Sequence[Group], below: Sequence[Row]) -> Column | None:
    """Return the column under the heads in *row* that tells what failed checks found, if each of these is told there.

    *groups* are the classes among the heads, *below* the rows under them.
    """
    columns = spans(row.all_pieces, ruled=row.ruled)
    others = [column for column in columns if not _is_of_class(column, groups)]
    results = [column for column in others if lexicon.row_kind(column.name) == "result"]
    if len(results) != 1:
        return None
    counted = list(_counted(groups, below))
    judged = [_failed(pieces) for each in below if (pieces := _under(results[0], each))]
    # A list of defects lets nothing pass.
    if not counted or all(judged) or not all(_failed(_under(results[0], each)) for each in counted):
        return None
    told = [column for column in others if column not in results and _tells_finds(column.name)]
    told = [column for column in told if all(_is_words(_under(column, each)) for each in counted)]
    return told[0] if len(told) == 1 else None


def _is_of_class(column: Column, groups: Sequence[Group]) -> bool:
    return any(own.x0 <= (column.x0 + column.x1) / 2 <= own.x1 for group in groups for own in group.columns.values())


def _counted(groups: Sequence[Group], below: Sequence[Row]) -> Iterator[Row]:
    """Yield the rows that count under a class, without totals, limits and the plan."""
    for row in below:
        named = any(lexicon.row_kind(piece.text) not in (None, "result") for piece in row.pieces)
        if not named and any(count(piece.text).value for piece in row.pieces if in_a_class(piece, groups)):
            yield row


def _under(column: Column, row: Row) -> Sequence[Piece]:
    return [piece for piece in row.pieces if column.holds(piece)]


def _failed(pieces: Sequence[Piece]) -> bool:
    return any(outcomes.verdict(piece.text) == "fail" for piece in pieces)


def _tells_finds(head: str) -> bool:
    """Tell whether *head* is one for remarks, or for what was found."""
    known = folding.key(head) in map(folding.key, folding.words_of("finds_in_remarks")["heads"])
    remarks = lexicon.meaning("headings", folding.without_brackets(head)) == "remarks"
    return known or remarks or lexicon.meaning("columns", head) == "description"


def _is_words(pieces: Sequence[Piece]) -> bool:
    return any(sum(map(str.isalpha, piece.text)) >= SHORTEST for piece in pieces)
