"""Texts on AQLs without what gives no class an AQL: refusals of a part of the goods, and words that nothing is given.

"No minor defects accepted on the logo" refuses the minor class nowhere else, and "none given" is no nought.
"""

import re
from functools import cache

from toolkit.model.severity import Severity
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.cues import may_hold
from toolkit.parsers.words.lazily import Lazy, has_cjk, has_digit
from toolkit.parsers.words.remembered import remembered

UNSAID = "ℵ"  # stands for "none given", as a word of its own
_CLAUSE = re.compile(r"(?<=[;，；。])|(?<=[,.])(?!\d)")
_WORD = re.compile(r"[^\W\d_]+")


def without_refused_parts(text: str) -> str:
    """Return *text* without the clauses that refuse major or minor defects in a place, at a time or for somebody.

    Only where a clause has no word but the class, those that refuse and fillers, its class is refused as a whole.
    Critical defects are accepted nowhere, whatever stands beside them.
    """
    if not lexicon.mentions("limits_told", "accepts", text):
        return text
    return "".join(clause for clause in _CLAUSE.split(text) if not _is_of_part(clause))


@remembered
def with_unsaid(text: str) -> str:
    """Return *text* with a sign for each wording that says that nothing is given: "no limit", "not specified"."""
    return _UNSAID.sub(UNSAID, text)


def _is_of_part(clause: str) -> bool:
    if has_digit(clause) or has_cjk(clause) or not lexicon.mentions("limits_told", "accepts", folding.key(clause)):
        return False
    named = {severity for word in _WORD.findall(clause) if (severity := classes.severity(word))}
    return bool(named - {Severity.CRITICAL}) and not all(map(_is_filler, _WORD.findall(clause)))


def _is_filler(word: str) -> bool:
    return folding.key(word) in _fillers() or classes.severity(word) is not None or lexicon.names_defects(word)


@cache
def _fillers() -> frozenset[str]:
    said, rates = folding.words_of("limits_told"), folding.words_of("rows")["aql"]["key"]
    refusing = (*said["none"], *said["accepts"], *folding.words_of("results_about")["negations"])
    wordings = (*refusing, *said["beside"], *said["to"], *rates, *folding.words_of("severity")["fillers"])
    return frozenset(word for wording in wordings for word in folding.key(wording).split())


def _of_unsaid() -> str:
    words = sorted(folding.words_of("plan_words")["unsaid"], key=len, reverse=True)
    return rf"(?<![^\W_])(?:{'|'.join(map(re.escape, words))})(?![^\W_])"


_UNSAID = Lazy(_of_unsaid, re.IGNORECASE, needs=may_hold(lambda: folding.words_of("plan_words")["unsaid"]))
