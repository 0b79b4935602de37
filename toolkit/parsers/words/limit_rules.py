"""Sentences that say with how many defects a lot would pass: "The lot passes with up to 7 major and 10 minor defects".

They judge nothing. A condition stands right before the words for a limit and a figure, and the class behind.
"""

import re
from functools import cache

from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.remembered import remembered

_COMPOUND = re.compile(r"-\s?/\s?[^\W\d_]")  # "Annahme-/Rückweisezahl"


@remembered
def tells_rule(sentence: str) -> bool:
    """Tell whether *sentence* has a limit by class as its condition: "if not more than 7 major", "mit bis zu 7"."""
    if not classes.mentions_class(sentence):
        return False
    return _condition().search(f" {folding.key(sentence)} ") is not None


@remembered
def makes_rule(rest: str) -> bool:
    """Tell whether *rest*, behind a word for a verdict, makes that a rule or a name: ": up to 7 major", "-/Re".

    What a stroke or a bracket parts from the verdict explains it: "PASSED (max. 7 major)".
    """
    if _COMPOUND.match(rest):
        return True
    goes_on = rest[0] in ":：" or rest[0].isalnum()
    begun = goes_on and classes.mentions_class(rest) and _most().match(f"{folding.key(rest)} ") is not None
    return begun or (goes_on and tells_rule(rest))


@cache
def _most() -> re.Pattern[str]:
    """Return the pattern of the words for a limit before its figure, as they are compared."""
    return re.compile(rf"(?:{_alternatives('most')}) \d{{1,4}} ")


@cache
def _condition() -> re.Pattern[str]:
    return re.compile(rf" (?:{_alternatives('if')}) (?:{_alternatives('most')}) \d{{1,4}} ")


def _alternatives(name: str) -> str:
    words = sorted(
        (word for word in lexicon.phrases("limits_told", name) if not is_cjk(word[0])), key=len, reverse=True
    )
    return "|".join(map(re.escape, words))
