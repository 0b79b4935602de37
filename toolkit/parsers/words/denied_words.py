"""Outcomes in words of nobody's list: "Withstood" and "Did not withstand", "In order" and "Out of order" in one column.

A word that stands beside its own denial, under a head of results, says that a check came out well, and the denial that
it did not. A word that is not known to be good has to be the rule in its column, for the name of a fault may be denied
as well ("Leaks", "Does not leak"); what was not done, seen or asked for says neither.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.words import failing, folding, lexicon
from toolkit.parsers.words.remembered import remembered
from toolkit.parsers.words.verdict_words import word_of

LONGEST = 6  # words of an outcome
RULE = 3  # times as often as its denial
SHORTEST = 3  # letters behind a prefix that denies: "unmet"
_FIRST = re.compile(r"\s*[:：,，;；(（]\s*|\s[–—-]\s")
_ENDINGS = ("s", "es", "d", "ed", "t", "en", "n", "e", "a", "o", "y")


def outcomes_of(texts: Sequence[str]) -> list[str | None]:
    """Return for each of *texts* in a column of results ``pass`` or ``fail``, as far as their denials tell it."""
    plain = [_bare(text) for text in texts]
    times = Counter(filter(None, plain))
    denials = Counter(map(_first_clause, texts))
    good = {word for word in times for no in denials if word != no and _is_pair(word, no, times[word], denials[no])}
    return [_outcome(text, bare, good) for text, bare in zip(texts, plain, strict=True)]


def is_denied_good(text: str) -> bool:
    """Tell whether the first clause of *text* denies what alone says that a check came out well: "Not held: slips"."""
    first = _first_clause(text)
    return any(_is_good(word) for word in _denied(first)) or _opposite(first) in _good()


def _outcome(text: str, bare: str, good: set[str]) -> str | None:
    if bare in good:
        return "pass"
    first = _first_clause(text)
    return "fail" if any(_denies(first, word) for word in good) or is_denied_good(text) else None


def _bare(text: str) -> str:
    """Return *text* as it is compared; nothing where it is long or has figures, which tell a find."""
    short = len(text.split()) <= LONGEST and not any(map(str.isdigit, text)) and not _FIRST.search(text)
    return folding.key(text) if short else ""


def _first_clause(text: str) -> str:
    return folding.key(_FIRST.split(text, maxsplit=1)[0])


def _is_pair(word: str, no: str, times: int, denials: int) -> bool:
    """Tell whether *no* denies *word*, which is known to be good, or the rule in its column and no fault."""
    if not _denies(no, word):
        return False
    if _is_good(word) or _opposite(no) == word:
        return True
    worded = _in_words(no, word)
    return worded and times >= RULE * denials and _may_judge(word) and not _speaks_of(no, "never")


def _in_words(no: str, word: str) -> bool:
    """Tell whether *no* has a word more than *word*: a prefix makes "undamaged" of a fault as well."""
    return is_cjk(no[0]) or len(no.split()) > len(word.split())


def _may_judge(word: str) -> bool:
    """Tell whether *word* may say how a check came out: no fault, nothing of doing or seeing, no verdict that waits."""
    known = word_of(word) or lexicon.meaning("not_done", word)
    fault = lexicon.mentions("no_verdicts", "faults", word) or failing.fails(word)
    return known in (None, "pass") and not fault and not _speaks_of(word, "faulty") and not _speaks_of(word, "never")


def _speaks_of(text: str, name: str) -> bool:
    """Tell whether *text* has one of the words of *name*; Chinese parts no words."""
    words = lexicon.phrases("denied_words", name)
    return any(f" {word} " in f" {text} " or (is_cjk(word[0]) and word in text) for word in words)


def _denies(no: str, word: str) -> bool:
    return any(_same(each, word) for each in _denied(no)) or _opposite(no) == word


@remembered
def _denied(text: str) -> tuple[str, ...]:
    """Return what *text* may deny: "held" of "not held", "met" of "unmet", "hält" of "hält nicht"."""
    return tuple(dict.fromkeys(_behind_denial(text)))


def _behind_denial(text: str) -> Iterator[str]:
    words = folding.words_of("denied_words")
    for lead in map(folding.key, words["before"]):
        if is_cjk(lead[0]):
            yield from (text.removeprefix(lead) for _ in "1" if text.startswith(lead))
        elif text.startswith(f"{lead} "):
            rest = text.removeprefix(f"{lead} ")
            yield from (rest, *(rest.removesuffix(f" {tail}") for tail in words["behind"] if rest.endswith(f" {tail}")))
    yield from (text.removesuffix(f" {tail}") for tail in words["behind"] if text.endswith(f" {tail}"))
    for prefix in words["prefixes"]:
        rest = text.removeprefix(prefix)
        if rest != text and len(rest) >= SHORTEST and not rest.startswith(" "):
            yield rest


def _same(one: str, other: str) -> bool:
    """Tell whether both are one word in two forms: "stands" and "stand", "held" and "hold"."""
    if one == other or any(one in forms and other in forms for forms in _verbs()):
        return True
    heads = [text.split(" ") for text in (one, other)]
    if len(heads[0]) != len(heads[1]) or heads[0][1:] != heads[1][1:]:
        return False
    first, second = sorted((heads[0][0], heads[1][0]), key=len)
    ended = second.startswith(first) and second[len(first) :] in _ENDINGS and len(first) >= SHORTEST
    return ended or any(first in forms and second in forms for forms in _verbs())


@cache
def _verbs() -> tuple[frozenset[str], ...]:
    """Return the forms of each verb that no ending tells: "hold", "holds", "held"."""
    return tuple(frozenset(map(folding.key, line.split(","))) for line in folding.words_of("denied_words")["verbs"])


def _opposite(text: str) -> str | None:
    return _opposites().get(text)


@cache
def _opposites() -> dict[str, str]:
    """Return what each word that denies another without a "not" denies: "out of order" is not "in order"."""
    pairs = (line.split(",") for line in folding.words_of("denied_words")["opposites"])
    return {folding.key(no): folding.key(word) for word, no in pairs}


@cache
def _good() -> frozenset[str]:
    """Return the words that alone say that a check came out well, where nothing tells that anything waits."""
    return frozenset(lexicon.phrases("denied_words", "good"))


def _is_good(word: str) -> bool:
    return any(_same(word, good) for good in _good()) or lexicon.meaning("results_in_column", word) == "pass"
