"""Acceptance and rejection numbers as one pair for each class: "Ac/Re: critical 0/1, major 7/8, minor 10/11".

Two figures with a stroke between may be anything. These are limits where every pair is a number and the next one, the
classes take their turns with the pairs, the limits rise, and the text names the pair, or each number of it
("Ac 7 Re 8"), or has the AQL of each class.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import Line
from toolkit.parsers.limits.limit_judge import judged, told_texts
from toolkit.parsers.limits.pairs_in_words import with_pairs
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.by_class import WORD, class_of, marks_of
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.remembered import remembered

LONGEST = 240  # characters
FEWEST = 2  # classes
_PAIR = re.compile(r"(?<![\d/.,-])\d{1,3}\s?[/–-]\s?\d{1,3}(?![\d/-]|[.,]\d)")
_NAMED = Lazy(r"[^\W\d_]+\.?\s?[/／–-]\s?[^\W\d_]+(?:\s[^\W\d_]+)?")
_KEPT = "both"


class Pairs(NamedTuple):
    """The pair of each class, and the AQL of each where one stands before the pair."""

    pairs: Mapping[Severity, str]
    rates: Mapping[Severity, str]


def accept_reject(rows: Sequence[Row]) -> Iterator[Line]:
    """Yield the pair of each class, and the AQLs before them, that one passage or one row of *rows* gives."""
    for row, text in told_texts(rows):
        if (told := pairs_in(text)) is not None:
            kinds = ((_KEPT, told.pairs), ("aql", told.rates))
            yield from judged([Line(kind, text, dict(by), row.page, row.box) for kind, by in kinds if by], text)


@remembered
def pairs_in(text: str) -> Pairs | None:
    """Return the pairs by class of *text*; ``None`` where it has none, or they may be something else."""
    plain = with_pairs(text)
    if len(text) > LONGEST or len(_PAIR.findall(plain)) < FEWEST:
        return None
    told = list(marks_of(plain))
    leading = bool(told) and not isinstance(told[0], Severity)
    groups = _groups([*reversed(told)] if leading else told)
    read = [_read([*reversed(values)] if leading else values) for _, values in groups]
    named = [severity for severity, _ in groups]
    if len(groups) < FEWEST or None in read or len(set(named)) < len(named):
        return None
    pairs = {severity: one[1] for severity, one in zip(named, read, strict=True) if one}
    rates = {severity: one[0] for severity, one in zip(named, read, strict=True) if one and one[0]}
    sure = plain != text or _names_pairs(text) or (rates and _says_no_more(text))
    return Pairs(pairs, rates) if sure else None


def _groups(told: Sequence[Severity | str]) -> list[tuple[Severity, list[str]]]:
    """Return each class of *told* with the figures behind it; none where figures stand before the first."""
    found: list[tuple[Severity, list[str]]] = []
    for mark in told:
        if isinstance(mark, Severity):
            found.append((mark, []))
        elif not found:
            return []
        else:
            found[-1][1].append(mark)
    return found


def _read(values: Sequence[str]) -> tuple[str, str] | None:
    """Return the AQL, or nothing, and the pair that the figures of one class are."""
    if len(values) < FEWEST:
        return None
    *rates, accept, reject = ["", *values] if len(values) == FEWEST else values
    return (rates[0], f"{accept}/{reject}") if len(rates) == 1 else None


def _names_pairs(text: str) -> bool:
    """Tell whether *text* names such a pair in two words: "Ac/Re", "Annahme-/Rückweisezahl"."""
    named = (match[0] for match in _NAMED.finditer(text.replace("-/", "/")))
    return any(_KEPT in (lexicon.row_kind(name), lexicon.row_kind(name.rpartition(" ")[0])) for name in named)


def _says_no_more(text: str) -> bool:
    """Tell whether *text* has no words but classes and those for AQLs and defects."""
    known = {*folding.words_of("severity")["fillers"], *folding.words_of("rows")["aql"]["key"]}
    words = [word for word in WORD.findall(text) if word[0].isalpha() and class_of(word) is None]
    return all(folding.key(word) in known or classes.in_scheme(word) for word in words)
