"""What stands under a head of results and judges nothing: measured values, "No breakage", "see photo"."""

import re
from collections.abc import Sequence
from functools import cache

from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.results import judged
from toolkit.parsers.words import building, classes, failing, folding, lexicon, outcomes
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.verdict_words import word_of

SHORTEST = 3  # letters of a word that can tell a fault; shorter ones are units and signs
LONGEST_REFERENCE = 5  # words: "refer page on 9"
_CLAUSE = Lazy(r"\s*[,;、，；。|()（）]\s*|\s/\s|\s+[-–—]\s+|[.:：]\s+|\.(?=-)|\.$|(?<=\D)：")
_BOX = frozenset("☐☑☒□■◻◼")
_GLUED = re.compile(r"(?<=\d)(?=[^\W\d_])|(?<=[^\W\d_])(?=\d)")
_SIGN = re.compile(r"(?<=\d)\s*[A-Z]{2,3}(?![^\W_])|(?<![^\W_])[A-Z]{2,3}(?=\s*\d)")  # of a scale: "55 HRC"
_NONE_OF = Lazy(r"^0(?: (?:of|von|sur|de|trên))?(?: \d+)?(?: (?:pcs?|pieces?|stück|pièces?|piezas?))?(?= )")
_OVER = Lazy(r" (?:over|above|more than|größer|über|plus de|más de|trên) \d+(?: \d+)? ?(?:mm|cm|%|g|n)?$")


def is_neutral(text: str) -> bool:
    """Tell whether *text* judges as a whole, or each clause of it says nothing that could be a verdict."""
    if not any(map(str.isalpha, text)) or not _BOX.isdisjoint(text) or judged.verdict(text):
        return True
    if failing.said_in(text).words & {"fail", "unclear"}:  # beside a pass, or in words that may deny it
        return False
    clauses = [clause for clause in _CLAUSE.split(text) if any(map(str.isalnum, clause))]
    if any(_contrasts(clause) for clause in clauses[1:]):
        return False  # "Pass, but 12.4 % at one place"
    if _is_known(text) or _leads(text, clauses):
        return True
    figures = any(map(str.isdigit, text)) and not failing.is_part_of_sample(text)
    return all(_is_known(clause) or _refers(clause) or (figures and _is_beside_figures(clause)) for clause in clauses)


def _contrasts(clause: str) -> bool:
    """Tell whether *clause* begins with a word that takes something of the clause before it back: "but", "except"."""
    first = folding.key(clause).split(maxsplit=1)[:1]
    words = folding.words_of("no_verdicts")["contrasting"]
    return bool(first) and (
        first[0] in words or (is_cjk(clause[0]) and clause.startswith(tuple(filter(_is_chinese, words))))
    )


def _is_chinese(word: str) -> bool:
    return is_cjk(word[0])


def _leads(text: str, clauses: Sequence[str]) -> bool:
    """Tell whether *text* begins with what leaves it open, or ends with a pass after figures and no fault."""
    if word_of(clauses[0]) in ("pending", "aborted", "na"):
        return True
    fault = lexicon.mentions("no_verdicts", "faults", text) or failing.is_part_of_sample(text)
    figures = all(any(map(str.isdigit, clause)) or _is_known(clause) for clause in clauses[:-1])
    return word_of(clauses[-1]) == "pass" and figures and not fault


def _is_known(clause: str) -> bool:
    """Tell whether *clause* judges, denies a fault or says nothing of either: "OK, no noise" has two of them."""
    neutral = any(
        lexicon.meaning("no_verdicts", reading) in ("neutral", "denying") for reading in lexicon.readings(clause)
    )
    judges = judged.verdict(clause) or outcomes.verdict_at_start(clause) or _all_pass(clause)
    return bool(judges) or neutral or denies_fault(clause) or failing.denies_failing(clause) or is_measured(clause)


def _all_pass(clause: str) -> bool:
    """Tell whether *clause* says of the pieces that they pass, and nothing else: "all 5 passed"."""
    if failing.said_in(clause).words != {"pass"} or failing.is_part_of_sample(clause):
        return False
    words = [word for word in folding.key(clause).split() if word_of(word) != "pass" and not word.isdigit()]
    return _measuring().fill(" ".join(words), 0)


def denies_fault(text: str) -> bool:
    """Tell whether *text* says that a fault was looked for and not found: "No breakage", "0 of 12 broken", "无破损"."""
    return any(_of_denial().fullmatch(_without_figures(reading)) for reading in lexicon.readings(text))


def _without_figures(reading: str) -> str:
    """Return *reading* with "no" for "0 of 12" and without a measure behind: "no gap over 2 mm"."""
    plain = _NONE_OF.sub("no", reading)
    return _OVER.sub("", plain)


@cache
def _of_denial() -> building.Built:
    words = folding.words_of("no_verdicts")
    return building.built_of(words["denying"], words["faults"], words["besides"])


def is_measured(clause: str) -> bool:
    """Tell whether *clause* is a value: figures with their units and the words beside them; "3 leak" is none."""
    if not any(map(str.isdigit, clause)) or failing.is_part_of_sample(clause):
        return False
    if classes.without_classes(clause).strip().isdigit():
        return True  # "2 major": a count of faults that are listed with their class
    return _is_beside_figures(clause) and not failing.said_in(clause).words


def _is_beside_figures(clause: str) -> bool:
    plain = folding.key(_GLUED.sub(" ", _SIGN.sub(" ", clause)))
    words = [word for word in plain.split() if not word[0].isdigit()]
    return _measuring().fill(" ".join(words), 0) or _measuring().fill(
        " ".join(word for word in words if len(word) >= SHORTEST or not word.isascii()), 0
    )


@cache
def _measuring() -> building.Wordings:
    """Return the words beside figures: units, short signs, and what says which figure it is."""
    about = folding.words_of("in_checks")
    neutral = folding.words_of("no_verdicts")["neutral"]
    shares = [share for share in lexicon.shares() if share.isalpha()]
    return building.Wordings(
        (*about["measuring"], *about["of_measures"], *about["tested"], *lexicon.units(), *shares, *neutral)
    )


def _refers(clause: str) -> bool:
    """Tell whether *clause* sends the reader to another place: "Refer page on 9", "详见第 3 页"."""
    plain = folding.key(clause)
    if len(plain.split()) > LONGEST_REFERENCE or failing.is_part_of_sample(clause):
        return False
    return any(
        plain.startswith(start if is_cjk(start[0]) else f"{start} ") for start in lexicon.phrases("in_checks", "refers")
    )
