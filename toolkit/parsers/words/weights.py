"""Classes by plain words for the weight of a fault, where a report has no others: "9 mugs. Serious.", "10 slight ones".

Which of them is heavier is plain English; the user is told how they were read.
"""

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from toolkit.model.report import Problem
from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.prose import paragraphs
from toolkit.parsers.problems import warning
from toolkit.parsers.words import classes, folding, lexicon

FEWEST = 2  # times that each of two classes is used as one
_CLAUSE = re.compile(r"[.;:,()\[\]!|–—]\s*|\s-\s|\s/\s")
_COUNTED = re.compile(r"(?<!\w)(?:\d{1,5}|[^\W\d_]{2,12})\s+(?P<name>[^\W\d_]{4,12})\s+(?P<noun>[^\W\d_]{3,20})")


def by_weight(rows: Sequence[Row]) -> tuple[dict[str, Severity], tuple[Problem, ...]]:
    """Return the class of each such word that *rows* use as one, and what the user is told; none beside the usual."""
    texts = [text for _, text in paragraphs(rows)]
    pieces = [piece.text for row in rows for piece in row.pieces]
    used = list(_used([*texts, *pieces]))
    known = _words()
    named = {known[name] for name in used}
    often = {severity for severity in named if sum(known[name] is severity for name in used) >= FEWEST}
    headed = _heads(rows)
    rated = named == {Severity.MAJOR, Severity.MINOR} and bool(_heaviest_alone(pieces))
    if (
        (len(often) < FEWEST and not headed and not rated)
        or any(map(_names_usual, pieces))
        or any(map(_speaks_of_usual, texts))
    ):
        return {}, ()
    found = {**{name: known[name] for name in dict.fromkeys(used)}, **headed}
    if set(found.values()) == {Severity.MAJOR, Severity.MINOR}:
        found |= _heavier(texts, found) or _heaviest_alone(pieces)
    told = ", ".join(f"“{name}” as {severity.value}" for name, severity in found.items())
    message = f"The report has words of its own for the classes, read by their weight: {told}."
    return found, (warning("grades_by_weight", message),)


def _heavier(texts: Sequence[str], found: Mapping[str, Severity]) -> dict[str, Severity]:
    """Return the word beside those *found* that must mean the third class: "grave 0, serious 4, slight 5"."""
    for text in texts:
        words = folding.key(text).split()
        heaviest = [word for word in words if word in _heaviest()]
        if heaviest and set(found) <= set(words) and any(map(str.isdigit, text)):
            return {heaviest[0]: Severity.CRITICAL}
    return {}


def _heaviest_alone(pieces: Sequence[str]) -> dict[str, Severity]:
    """Return the word for the third class where it stands by itself, as the others do in a column of weights."""
    alone = (name for piece in pieces if (name := folding.key(piece)) in _heaviest())
    return dict.fromkeys(itertools.islice(alone, 1), Severity.CRITICAL)


def _heads(rows: Sequence[Row]) -> dict[str, Severity]:
    """Return the classes of a row of heads, heaviest first, of which two are such words: "Grave | Serious | Slight"."""
    for row in rows:
        names = [folding.key(piece.text) for piece in row.pieces]
        places = [at for at, name in enumerate(names) if name in _words()]
        if len(places) == FEWEST and places[1] == places[0] + 1 and places[0] and names[places[0] - 1] in _heaviest():
            run = names[places[0] - 1 : places[1] + 1]
            if [_words()[name] for name in run[1:]] == [Severity.MAJOR, Severity.MINOR]:
                return dict(zip(run, Severity, strict=True))
        if len({_words()[names[at]] for at in places}) == len(places) == len(Severity):
            return {names[at]: _words()[names[at]] for at in places}
    return {}


def _names_usual(text: str) -> bool:
    """Tell whether *text* is a class by a word that is none of these."""
    return classes.names_class(text) and folding.key(text) not in _heaviest()


def _used(texts: Sequence[str]) -> Iterator[str]:
    """Yield each such word that stands by itself, or between a number and a word for faults."""
    for text in texts:
        for clause in _CLAUSE.split(text):
            if (name := folding.key(clause)) in _words():
                yield name
        for match in _COUNTED.finditer(text):
            name = folding.key(match["name"])
            if name in _words() and (lexicon.names_defects(match["noun"]) or folding.key(match["noun"]) in _ones()):
                yield name


def _speaks_of_usual(text: str) -> bool:
    """Tell whether *text* names two of the usual classes."""
    return len({severity for word in text.split() if (severity := classes.severity(word.strip(".,;:()")))}) > 1


@cache
def _words() -> dict[str, Severity]:
    words = folding.words_of("weights")
    return {folding.key(word): severity for severity in Severity for word in words[severity.value]}


@cache
def _heaviest() -> frozenset[str]:
    return frozenset(folding.words_of("weights")["heaviest"])


@cache
def _ones() -> frozenset[str]:
    return frozenset(folding.words_of("weights")["ones"])
