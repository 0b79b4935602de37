"""The verdict on the counts by AQL that no label gives: a sentence of its own, or boxes beside the numbers found.

"Workmanship is inside the AQL", "AQL passed in all classes", "Die Fehlerzahlen liegen innerhalb der AQL". Such a
sentence may be of a part, of another visit or of what would be, so it counts only where it has no word but those that
such verdicts are told with; what passed in one class did not pass in all.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from toolkit.model.report import ResultWord
from toolkit.model.severity import Severity
from toolkit.parsers import classes, folding, lexicon, outcomes
from toolkit.parsers.building import Wordings
from toolkit.parsers.cells import Row
from toolkit.parsers.options import choice, offers
from toolkit.parsers.pages import Page
from toolkit.parsers.prose import paragraphs
from toolkit.parsers.readings import count

FEWEST = 2  # numbers found, of classes
LONGEST = 600  # characters of a paragraph
_CLAUSE = re.compile(r"(?<=\w{2})[.;:!]\s+|[。；，]|,\s+(?!\d)|\s[–—/-]\s|[.!]$")

_SCRIPTS = re.compile(r"(?<=[\u4e00-\u9fff])(?=[a-z])|(?<=[a-z])(?=[\u4e00-\u9fff])")  # "在AQL范围内"


def told_by_aql(rows: Sequence[Row], pages: Sequence[Page]) -> ResultWord | None:
    """Return what sentences of *rows*, or boxes beside the numbers found, say of the counts; none where two differ."""
    told = {*_beside_counts(rows, {page.number: page for page in pages}), *_in_sentences(rows)}
    return told.pop() if len(told) == 1 else None


def _beside_counts(rows: Sequence[Row], pages: dict[int, Page]) -> Iterator[ResultWord]:
    """Yield what is ticked behind the numbers found of the classes: "Found | 0 | 3 | 6 | ☑ Pass ☐ Fail"."""
    for row in rows:
        name, *values = (piece.text for piece in row.pieces) if len(row.pieces) > FEWEST else ("",)
        counted = values and sum(count(text).state == "number" for text in values[:-1]) >= FEWEST
        if counted and offers(values[-1]) and lexicon.row_kind(name) == "found":
            chosen = choice(row, pages[row.page])
            word = outcomes.RESULTS.get((chosen.verdict if chosen else None) or "")
            yield from [word] if word else []


def _in_sentences(rows: Sequence[Row]) -> Iterator[ResultWord]:
    for _, text in paragraphs(rows):
        spoken = len(text) <= LONGEST and any(name in text.casefold() for name in ("aql", "nqa", "nca"))
        for clause in _CLAUSE.split(text) if spoken else ():
            if word := said_of_aql(clause or ""):
                yield word


def said_of_aql(clause: str) -> ResultWord | None:
    """Return what *clause* says of the counts by AQL; ``None`` where a word of it is strange, or it is of one class."""
    words, named = _without_classes(_SCRIPTS.sub(" ", folding.key(clause)).split())
    padded = f" {words} "
    if not _wordings("aql").within(padded) or not _known().fill(words, 0):
        return None
    inside, outside = (_wordings(side).within(padded) for side in ("inside", "outside"))
    if inside == outside:
        return None
    kept = inside != _wordings("denied").within(padded)
    if kept:
        return "pass" if len(named) in (0, len(Severity)) else None
    return "fail"


def _without_classes(words: Sequence[str]) -> tuple[str, set[Severity]]:
    named = {word: classes.severities([word], letters=False)[0] for word in words}
    kept = " ".join(word for word in words if named[word] is None)
    return kept, {severity for severity in named.values() if severity}


@cache
def _wordings(name: str) -> Wordings:
    return Wordings(folding.words_of("aql_told")[name])


@cache
def _known() -> Wordings:
    return Wordings(word for words in folding.words_of("aql_told").values() for word in words)
