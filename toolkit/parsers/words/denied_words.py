"""Outcomes that are no verdicts by themselves: "Withstood" and "Did not withstand", "In order" and "Out of order".

A word that stands beside its own denial, under a head of results, says that a check came out well, and the denial that
it did not. The word must be known to be good: the name of a fault may be denied as well ("Ignites", "Does not
ignite"), and so may what is good of one thing and bad of another ("Present").
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.remembered import remembered

LONGEST = 6  # words of an outcome
SHORTEST = 3  # letters behind a prefix that denies: "unmet"
_FIRST = re.compile(r"\s*[:：,，;；(（]\s*|\s[–—-]\s")
_ENDINGS = ("s", "es", "d", "ed", "t", "en", "n", "e", "a", "o", "y")


def outcomes_of(texts: Sequence[str]) -> list[str | None]:
    """Return for each of *texts* in a column of results ``pass`` or ``fail``, as far as their denials tell it."""
    plain = [_bare(text) for text in texts]
    words, denials = set(filter(None, plain)), set(map(_first_clause, texts))
    known = {word for word in words if _is_good(word) or word in _opposites().values()}
    good = {word for word in known if any(word != no and _is_pair(word, no) for no in denials)}
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


def _is_pair(word: str, no: str) -> bool:
    """Tell whether *no* denies *word*, which is known to be good."""
    return _denies(no, word) and (_is_good(word) or _opposite(no) == word)


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
