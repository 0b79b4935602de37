"""Verdicts on single parts that are not understood: printed in a column of verdicts, so they matter."""

import re
from collections.abc import Iterator, Sequence

from toolkit.model.report import Problem
from toolkit.parsers.facts.letterhead import names_standard
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.problems import error, warning
from toolkit.parsers.results import judged, neutral
from toolkit.parsers.results.lots_beside import columns_beside
from toolkit.parsers.results.papers_shown import shown
from toolkit.parsers.results.unanswered import unanswered
from toolkit.parsers.told.told_units import counts_defective
from toolkit.parsers.words import classes, lexicon, outcomes

LONGEST_OF_SCALE = 3  # words: "in good order"
FEWEST_OF_SCALE = 2  # words: one that stands in each row may be anything

_WORD = re.compile(r"[^\W\d_]{2,}")
_DIGIT = re.compile(r"\d")


def unjudged(rows: Sequence[Row], *, judged_whole: bool) -> Iterator[Problem]:
    """Yield a question for each part whose verdict is in unknown words, where others in its column are known.

    It stops the answer unless the report judges the whole (*judged_whole*): that was said of these parts, too.
    """
    ask = warning if judged_whole else error
    yield from unanswered(rows)
    for column in (*judged.columns(rows), *columns_beside(rows)):
        if any(judged.verdict(said.text) or outcomes.verdict_at_start(said.text) for _, said in column):
            for row, said in column:
                name = _name(row, said)
                plain = _is_of_class(row) or _is_remark(name) or _heads(row) or shown(row, said) is not None
                if not plain and _is_unknown(said.text):
                    message = f"The result of “{name}” reads “{said.text}”, which is not understood as pass or fail."
                    yield ask("result_unclear", message, row.page)
        elif words := _scale([one for one in column if shown(*one) is None]):
            told = ", ".join(f"“{word}”" for word in words)
            message = f"A column of results says {told}, none of which is understood as pass or fail."
            yield ask("result_unclear", message, column[0].row.page)


def _scale(column: Sequence[judged.Judged]) -> tuple[str, ...]:
    """Return the words of a *column* that judges by a scale nobody knows: they are short, and come again.

    What differs from row to row tells what was seen, and is no scale.
    """
    texts = [said.text.strip() for row, said in column if not _is_remark(_name(row, said))]
    told = tuple(dict.fromkeys(texts))
    judges = all(
        _is_unknown(text) and len(text.split()) <= LONGEST_OF_SCALE and not _DIGIT.search(text) for text in told
    )
    return told if FEWEST_OF_SCALE <= len(told) < len(texts) and judges else ()


def _name(row: Row, said: Piece) -> str:
    """Return the first words of *row* before what it says: a number of the row is none."""
    before = [piece.text for piece in row.pieces if piece.ink[0] < said.ink[0]]
    return next((text for text in before if _WORD.search(text)), row.pieces[0].text)


def _heads(row: Row) -> bool:
    """Tell whether *row* heads columns once more: "Check | Result | Remark"; "Side mark | Remark" is a check."""
    return all(lexicon.meaning("columns", p.text) or lexicon.row_kind(p.text) for p in row.pieces)


def _is_of_class(row: Row) -> bool:
    """Tell whether *row* is one of the plan: its counts are judged elsewhere."""
    return classes.severity(row.pieces[0].text) is not None or names_standard(row.pieces[0].text)


def _is_remark(name: str) -> bool:
    """Tell whether a row of this *name* holds remarks: what they say is no verdict."""
    return lexicon.meaning("headings", name) == "remarks"


def _is_unknown(text: str) -> bool:
    """Tell whether *text* may judge and is no verdict that is known, no measured value and nothing neutral."""
    if counts_defective(text):
        return False  # "12 units with findings", under the verdict on the counts
    return not neutral.is_neutral(text) and lexicon.row_kind(text) is None
