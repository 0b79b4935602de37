"""Matrices of results: the parts of an inspection side by side, and under each of them its verdict."""

from collections.abc import Iterator

from toolkit.parsers import lexicon, outcomes
from toolkit.parsers.cells import Piece, Row

FEWEST = 2  # verdicts side by side
ALIGNED = 5.0  # points by which a verdict may stand off the name over it
JUDGING = frozenset({"pass", "fail", "pending", "aborted", "na"})


def answers(row: Row) -> bool:
    """Tell whether *row* is that of such a matrix: "Result | Conforms | Conforms | Not accepted"."""
    return len(_verdicts(row)) >= FEWEST


def answered(row: Row, above: Row | None) -> Iterator[tuple[Piece, str]]:
    """Yield each name in the row *above* with the verdict right under it; nothing for rows that say more."""
    verdicts = _verdicts(row)
    label = [piece for piece in row.pieces if piece not in verdicts]
    known = not label or (label == [row.pieces[0]] and lexicon.row_kind(label[0].text) == "result")
    if above is None or len(verdicts) < FEWEST or not known or above.page != row.page:
        return
    over = [next((name for name in above.pieces if _stands_over(name, piece)), None) for piece in verdicts]
    if any(name is None or outcomes.verdict(name.text) or _heads_column(name) for name in over):
        return
    for name, piece in zip(over, verdicts, strict=True):
        if name is not None:
            yield name, outcomes.verdict(piece.text) or ""


def _verdicts(row: Row) -> list[Piece]:
    return [piece for piece in row.pieces if outcomes.verdict(piece.text) in JUDGING]


def _heads_column(name: Piece) -> bool:
    """Tell whether *name* heads a column of verdicts or remarks, and is no part."""
    return lexicon.row_kind(name.text) == "result" or lexicon.meaning("columns", name.text) == "other"


def _stands_over(name: Piece, verdict: Piece) -> bool:
    """Tell whether *name* is set over *verdict*: flush left with it, or about the same middle."""
    left, middle = name.ink[0] - verdict.ink[0], name.ink[0] + name.ink[2] - verdict.ink[0] - verdict.ink[2]
    return abs(left) <= ALIGNED or abs(middle) <= 2 * ALIGNED
