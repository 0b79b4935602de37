"""Sentences right under a list of defects that tell more than it does, as "30 cartons were wet at the bottom".

A list has rows for what was counted in the sample; what the inspector saw besides, or left out, stands under it without
a heading. Sentences of the plan, the totals and the limits are none, and what judges the lot is its result.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from toolkit.parsers.cards.photos import is_caption
from toolkit.parsers.layout.cells import Row, is_cjk
from toolkit.parsers.layout.lines import Table, size_of
from toolkit.parsers.layout.prose import paragraphs
from toolkit.parsers.limits.plans import drawn_in
from toolkit.parsers.results.told_of_lot import told_of_lot
from toolkit.parsers.words import folding, lexicon, outcomes
from toolkit.parsers.words.by_class import by_class
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.lazily import Lazy

GAP = 4.0  # heights of the letters between the list, or a paragraph under it, and the next one
FEWEST_WORDS = 5
FEWEST_SIGNS = 6  # of a sentence that is written without spaces
MOST_ROWS = 12
_SENTENCE = Lazy(r"(?<=[.!?])\s+(?=[^\W\d_]|\d)|(?<=[。！])")
_ENDED = Lazy(r"[.!。！]\s*$")


def told_below(tables: Iterable[Table], rows: Sequence[Row]) -> Iterator[str]:
    """Yield each paragraph under a list of defects that tells something beside it."""
    for table in tables:
        counted = [line for line in table.lines if line.kind != "text"]
        if not any(line.kind == "defect" for line in counted):
            continue
        page = max(line.page for line in counted)
        bottom = max(line.box[3] for line in counted if line.page == page)
        for _, text in paragraphs(list(_under(rows, page, bottom))):
            sentences = [part.strip() for part in _SENTENCE.split(text) if part.strip() and not _is_of_plan(part)]
            if any(map(_tells, sentences)) and _ENDED.search(text) and told_of_lot(text) is None:
                yield ("" if is_cjk(text[0]) else " ").join(sentences)


def _under(rows: Sequence[Row], page: int, bottom: float) -> Iterator[Row]:
    """Yield the lines without rules right under *bottom*, up to what begins something else."""
    below = [row for row in rows if row.page == page and row.top >= bottom - 1]
    for row in sorted(below, key=lambda row: row.top)[:MOST_ROWS]:
        if row.ruled or len(row.pieces) != 1 or row.top - bottom > GAP * size_of(row) or _begins_another(row.text):
            return
        yield row
        bottom = row.bottom


def _begins_another(text: str) -> bool:
    label = re.split(r"[:：]", text, maxsplit=1)[0]
    labelled = label != text and concept_of(label) is not None
    heading = lexicon.meaning("headings", text) or lexicon.meaning("headings", folding.without_ordinal(text))
    closing = folding.key(text).startswith(lexicon.phrases("headings", "disclaimer"))
    return labelled or heading is not None or closing


def _tells(sentence: str) -> bool:
    """Tell whether *sentence* says something: it has some words and an end, and is no caption and no verdict."""
    short = len(sentence) < FEWEST_SIGNS if any(map(is_cjk, sentence)) else len(sentence.split()) < FEWEST_WORDS
    return not (short or not _ENDED.search(sentence) or is_caption(sentence) or outcomes.verdict(sentence) is not None)


def _is_of_plan(sentence: str) -> bool:
    """Tell whether *sentence* gives the sample, limits, or figures by class, which others read."""
    limits = lexicon.mentions("told_below", "limits", sentence)
    return limits or bool(by_class(sentence)) or any(True for _ in drawn_in(sentence))
