"""Sentences right under a list of defects that tell more than it does, as "30 cartons were wet at the bottom".

A list has rows for what was counted in the sample; what the inspector saw besides stands under it without a heading.
Only sentences that give a number of goods or packings are taken, and none of the plan, the totals or the limits.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from toolkit.parsers import classes, folding, lexicon, outcomes
from toolkit.parsers.cells import Row, is_cjk
from toolkit.parsers.labels import concept_of
from toolkit.parsers.lines import Table, size_of
from toolkit.parsers.photos import is_caption
from toolkit.parsers.prose import paragraphs
from toolkit.parsers.spoken import Spoken, spoken_of

GAP = 4.0  # heights of the letters between the list, or a paragraph under it, and the next one
FEWEST_WORDS = 5
FEWEST_SIGNS = 6  # of a sentence that is written without spaces
MOST_ROWS = 12
NEAR = 3  # words behind a number among which its unit stands
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_]|\d)|(?<=[。！])")
_ENDED = re.compile(r"[.!。！]\s*$")
# Units beside a number that count no goods: measures, and words that stand behind any number.
_NO_GOODS = frozenset(
    {"mm", "cm", "m", "mtr", "meters", "yds", "yards", "kg", "kgs", "x", "no", "nos", "times", "each", "st"}
)
_NUMBER = re.compile(r"(?<![\d.,/-])0*[1-9]\d{0,5}(?![\d/:-]|[.,]\d|\s?[%‰])")


def told_below(tables: Iterable[Table], rows: Sequence[Row]) -> Iterator[str]:
    """Yield each paragraph under a list of defects that gives a number of goods beside those of the list."""
    for table in tables:
        counted = [line for line in table.lines if line.kind != "text"]
        if not any(line.kind == "defect" for line in counted):
            continue
        page = max(line.page for line in counted)
        bottom = max(line.box[3] for line in counted if line.page == page)
        for _, text in paragraphs(list(_under(rows, page, bottom))):
            sentences = [part.strip() for part in _SENTENCE.split(text) if part.strip()]
            if any(map(_tells, sentences)) and not any(map(_is_of_plan, sentences)):
                yield text


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
    """Tell whether *sentence* says something of a number of goods or packings."""
    short = len(sentence) < FEWEST_SIGNS if any(map(is_cjk, sentence)) else len(sentence.split()) < FEWEST_WORDS
    if short or not _ENDED.search(sentence) or is_caption(sentence) or outcomes.verdict(sentence) is not None:
        return False
    return any(_counts_goods(folding.key(sentence[found.end() :])) for found in _NUMBER.finditer(sentence))


def _counts_goods(behind: str) -> bool:
    """Tell whether a unit of goods is among the first words *behind* a number: "2 brown boxes", "3箱"."""
    near = not _goods().isdisjoint(behind.split()[:NEAR])
    return near or (is_cjk(behind[:1]) and behind.startswith(tuple(filter(_is_unspaced, _goods()))))


def _is_unspaced(word: str) -> bool:
    return is_cjk(word[:1])


def _is_of_plan(sentence: str) -> bool:
    """Tell whether *sentence* is of the sample, of limits, or of classes, which others read."""
    folded = folding.key(sentence)
    return classes.mentions_class(sentence) or any(spoken.within(folded) for spoken in _of_plan())


@cache
def _goods() -> frozenset[str]:
    units = folding.words_of("units")
    return frozenset(map(folding.key, (*units["single"], *units["other"]))) - _NO_GOODS


@cache
def _of_plan() -> tuple[Spoken, ...]:
    told, plan, limits = (folding.words_of(name) for name in ("told_units", "plan_words", "rows_told"))
    rules = set(told["rules"]) - set(plan["tests"])  # what a test found is told
    lists = (sorted(rules), plan["drawn"], limits["limits"])
    return tuple(spoken_of(tuple(map(folding.key, words))) for words in lists)
