"""Verdicts on single parts that are not understood: printed in a column of verdicts, so they matter."""

from collections.abc import Iterator, Sequence

from toolkit.model.report import Problem
from toolkit.parsers import lexicon, outcomes
from toolkit.parsers.cells import Piece, Row
from toolkit.parsers.columns import Column, column_of, spans
from toolkit.parsers.lines import NEAR

LONGEST = 4  # words: a longer text tells and does not judge


def unjudged(rows: Sequence[Row]) -> Iterator[Problem]:
    """Yield an error for each part whose verdict is in unknown words, where others in its column are known."""
    for index, row in enumerate(rows):
        place = _verdict_head(row)
        if place is None:
            continue
        body = [(r, piece) for r in _body(rows, index) if (piece := _under(r, row, place)) is not None]
        if not any(outcomes.verdict_at_start(piece.text) for _, piece in body):
            continue
        for judged, piece in body:
            if _is_unknown(piece.text):
                name = judged.pieces[0].text
                message = f"The result of “{name}” reads “{piece.text}”, which is not understood as pass or fail."
                yield Problem(code="result_unclear", level="error", message=message, page=judged.page)


def _verdict_head(row: Row) -> int | None:
    """Return which head of *row* stands over verdicts; ``None`` where *row* holds no heads or several such."""
    heads = [index for index, piece in enumerate(row.pieces) if lexicon.row_kind(piece.text) == "result"]
    others = [piece for piece in row.pieces if outcomes.verdict(piece.text)]
    return heads[0] if len(heads) == 1 and heads[0] > 0 and not others else None


def _body(rows: Sequence[Row], index: int) -> Iterator[Row]:
    """Yield the rows under the heads at *index*, up to the end of their table."""
    last = rows[index]
    for row in rows[index + 1 :]:
        same = row.table == last.table if last.ruled else not row.ruled and row.top - last.bottom < NEAR
        if row.page != last.page or not same or _verdict_head(row) is not None:
            return
        if not last.ruled and len(row.pieces) < 2:  # noqa: PLR2004 - a heading or a note ends a table without rules
            return
        yield row
        last = row


def _under(row: Row, head: Row, place: int) -> Piece | None:
    """Return what *row* prints under the head at *place*."""
    columns: Sequence[Column] = spans(head.pieces, ruled=head.ruled)
    return next((piece for piece in row.pieces[1:] if column_of(piece, columns) == place), None)


def _is_unknown(text: str) -> bool:
    """Tell whether *text* looks like a verdict and is none that is known."""
    words = lexicon.key(text).split()
    return (
        0 < len(words) <= LONGEST
        and not any(map(str.isdigit, text))
        and any(map(str.isalpha, text))
        and outcomes.verdict_at_start(text) is None
        and lexicon.meaning("no_verdicts", text) is None
        and lexicon.meaning("columns", text) is None
        and lexicon.row_kind(text) is None
    )
