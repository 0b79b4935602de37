"""Verdicts in one line with their label, which a colon may not part from them: "✖ FINAL RESULT – *** REJECTED ***"."""

import re
from collections.abc import Iterable, Iterator, Sequence

from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.frames import SIGNS, unframed
from toolkit.parsers.results.said import Said, answer_in
from toolkit.parsers.words import lexicon, outcomes
from toolkit.parsers.words.labels import LONGEST_LABEL, concept_of
from toolkit.parsers.words.options import offers
from toolkit.parsers.words.others import is_of_others
from toolkit.parsers.words.remembered import remembered

EDGE = 4.0  # points by which a verdict may begin, or be set, beside its head
NEAR = 3.0  # heights of the head to the verdict below it
LONGEST = 90  # characters of a line that is a label and a verdict
_PARTING = re.compile(r"\s*[:：=»→►➔>|]+\s*|\s+[-–—]+\s+|\s+(?=[\"“„«【\[*‘])")


def behind_their_label(concept: str, rows: Iterable[Row]) -> Iterator[Said]:
    """Yield the verdicts that stand in one line with the label of *concept*, though no colon parts them from it."""
    for row in rows:
        for piece in row.pieces if len(row.pieces) == 1 else ():
            text = piece.text.strip(SIGNS)
            if len(text) <= LONGEST and not offers(text) and (verdict := _behind(concept, text)):
                yield from answer_in(verdict, row.page, piece.box)


def under_their_label(concept: str, rows: Sequence[Row]) -> Iterator[Said]:
    """Yield the verdict under a label of *concept* among heads with one row of values: further rows are of parts."""
    for row, below, after in zip(rows, rows[1:], [*rows[2:], None], strict=False):
        if len(row.pieces) != len(below.pieces) or len(row.pieces) == 1 or row.page != below.page:
            continue
        judged = _is_judged_box(row, below, after)
        for head, value in zip(row.pieces, below.pieces, strict=True):
            tiled = all(outcomes.verdicts_in(piece.text) for piece in below.pieces) and _is_tile(head, value, after)
            if concept_of(head.text) == concept and (judged or tiled):
                yield from answer_in(value.text, below.page, value.box)


def _is_judged_box(row: Row, below: Row, after: Row | None) -> bool:
    """Tell whether *row* and *below* are all of a ruled box, and each value in it is a verdict."""
    here = (row.page, row.table)
    alone = row.ruled and here == (below.page, below.table) and (after is None or here != (after.page, after.table))
    return alone and all(_judges(piece.text) for piece in below.pieces)


def _is_tile(head: Piece, value: Piece, after: Row | None) -> bool:
    """Tell whether *value* is a verdict right under its own *head*, and heads no column of them: a tile of a cover."""
    if outcomes.verdict(value.text) is None or not _under(head, value):
        return False
    return after is None or not any(outcomes.verdict(piece.text) and _under(value, piece) for piece in after.pieces)


def _under(upper: Piece, lower: Piece) -> bool:
    begins = abs(upper.ink[0] - lower.ink[0]) <= EDGE
    near = lower.ink[1] - upper.ink[3] <= NEAR * (upper.ink[3] - upper.ink[1])
    return near and (begins or abs(upper.center - lower.center) <= EDGE)


@remembered
def _behind(concept: str, text: str) -> str:
    """Return the verdict that *text* is behind a label of *concept*; empty where it is not just these two."""
    if is_of_others(text):
        return ""
    for sign in _PARTING.finditer(text):
        if concept_of(text[: sign.start()]) == concept:
            verdict = unframed(text[sign.end() :])
            return verdict if _judges(verdict) else ""
    words = text.split()
    for length in range(min(LONGEST_LABEL, len(words) - 1), 0, -1):
        if concept_of(" ".join(words[:length])) == concept:
            verdict = unframed(" ".join(words[length:]))
            return verdict if outcomes.verdict(verdict) else ""
    return ""


def _judges(text: str) -> bool:
    told = outcomes.verdict_at_start(text) or outcomes.verdict_at_start(outcomes.without_subject(text))
    return told is not None or lexicon.meaning("results_labelled", text) is not None
