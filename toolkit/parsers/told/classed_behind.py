"""A defect whose class a sentence behind it gives: "Blade dull on 5 pcs. We class this as a major defect, since ...".

The sentence says who classes what only by a pronoun, and names one class. What the factory proposes, what would be or
was before, and what is denied gives none.
"""

import re
from functools import cache
from typing import NamedTuple

from toolkit.model.severity import Severity
from toolkit.parsers.told.told_counts import counted, counts_anything, plain_line
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.by_class import classes_named, sentences
from toolkit.parsers.words.class_headings import gives_figures
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.others import names_others

LONGEST = 400  # characters of a defect with the reason for its class
MOST_BEFORE = 6  # words up to the verb that classes
_SENTENCE = Lazy(r"(?<=[^\d\s])[.;]\s+|(?<=\d)[.;]\s+(?=[^\d\s])|。")


class Classed(NamedTuple):
    """The words of a defect, its class and its number."""

    text: str
    severity: Severity
    number: str


def classed_behind(plain: str) -> Classed | None:
    """Return the one defect of *plain*, which the second of its sentences classes; those behind may only comment."""
    if len(plain) > LONGEST or not lexicon.mentions("classed_behind", "verbs", plain):
        return None
    first, *behind = sentences(plain, _SENTENCE)
    if not behind or classes.mentions_class(first) or lexicon.is_earlier(plain):
        return None
    severity = _class_given(behind[0])
    told = counted(plain_line(first), bare=False) if severity else None
    if severity is None or told is None or not all(map(_only_comments, behind[1:])):
        return None
    return Classed(told[0], severity, told[1])


def _class_given(sentence: str) -> Severity | None:
    """Return the one class that *sentence* gives by a verb for it, and for certain."""
    words = folding.key(sentence).split()
    verbs = frozenset(map(folding.key, folding.words_of("classed_behind")["verbs"]))
    at = next((at for at, word in enumerate(words[: MOST_BEFORE + 1]) if word in verbs), None)
    named = classes_named(sentence)
    if at is None or len(named) != 1 or counts_anything(sentence):
        return None
    clause = _reason().split(sentence, maxsplit=1)[0]
    doubted = lexicon.mentions("told_items", "supposing", clause) or lexicon.mentions("told_freely", "not", clause)
    return None if doubted or names_others(clause) or not classes_named(clause) else named[0]


@cache
def _reason() -> re.Pattern[str]:
    """Return the pattern of what begins the reason for a class: a comma, or "because"."""
    words = "|".join(map(re.escape, folding.words_of("classed_behind")["reasons"]))
    return re.compile(rf"[,;，]|\s(?:{words})\s", re.IGNORECASE)


def _only_comments(sentence: str) -> bool:
    """Tell whether *sentence* begins as a comment does, and counts and classes nothing."""
    first = folding.key(sentence).split(maxsplit=1)[:1]
    known = not first or first[0] in folding.words_of("told_items")["comments"]
    return known and not (counts_anything(sentence) or classes.mentions_class(sentence) or gives_figures(sentence))
