"""Verdicts in one line with their label, which a colon may not part from them: "✖ FINAL RESULT – *** REJECTED ***"."""

import re
from collections.abc import Iterable, Iterator, Sequence

from toolkit.parsers import lexicon, outcomes
from toolkit.parsers.cells import Row
from toolkit.parsers.frames import SIGNS, unframed
from toolkit.parsers.labels import LONGEST_LABEL, concept_of
from toolkit.parsers.options import offers
from toolkit.parsers.others import is_of_others
from toolkit.parsers.remembered import remembered
from toolkit.parsers.said import Said, answer_in

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
        here = (row.page, row.table)
        alone = row.ruled and here == (below.page, below.table) and (after is None or here != (after.page, after.table))
        if not alone or len(row.pieces) != len(below.pieces) or not all(_judges(piece.text) for piece in below.pieces):
            continue
        for head, value in zip(row.pieces, below.pieces, strict=True):
            if concept_of(head.text) == concept:
                yield from answer_in(value.text, below.page, value.box)


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
