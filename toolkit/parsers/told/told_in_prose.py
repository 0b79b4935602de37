"""Defects that running sentences tell one after the other, each with its goods first and its class behind.

"Bei 3 Teilen war der Lack zerkratzt (Hauptfehler), an 2 weiteren fehlte eine Schraube (Hauptfehler)."
"""

import re
from collections.abc import Iterator
from functools import cache

from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.told.found_on import FoundOn, found_on, goods_stand_first
from toolkit.parsers.told.told_counts import counts_anything
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.by_class import sentences
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.may_name import may_name_class

_SENTENCE = Lazy(r"(?<=[^\d\s])[.;。；]\s*(?=\s|[\u2e80-\u9fff])|(?<=\d)[.;]\s+(?=[^\d\s])")


def told_in_prose(plain: str) -> tuple[FoundOn, ...]:
    """Return the defects of *plain*; none unless each sentence that counts or names a class is understood."""
    if lexicon.mentions("found_on", "of_these", plain):
        return ()
    found: list[FoundOn] = []
    for sentence in sentences(plain, _SENTENCE):
        if not (counts_anything(sentence) or may_name_class(sentence)):
            continue
        told = [found_on(clause, led=at > 0) for at, clause in enumerate(_clauses(sentence.strip(" .;")))]
        if None in told:
            return ()
        found.extend(one for one in told if one)
    return tuple(found)


def _clauses(sentence: str) -> Iterator[str]:
    """Yield the parts of *sentence* that begin with a number of goods each; the class of one stands behind it."""
    start = 0
    for joint in _joint().finditer(sentence):
        if joint.start() > start and goods_stand_first(sentence[joint.end() :]):
            yield sentence[start : joint.start()]
            start = joint.end()
    yield sentence[start:]


@cache
def _joint() -> re.Pattern[str]:
    words = folding.words_of("found_on")["joints"]
    spaced = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True) if not is_cjk(word[0]))
    return re.compile(rf"\s*[,;]\s*(?:(?:{spaced})\s+)?|\s+(?:{spaced})\s+", re.IGNORECASE)
