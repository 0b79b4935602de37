"""Rows of numbers that are named by a verb: "Was found" over what was counted, "May be tolerated" over a limit.

A modal or an auxiliary and a participle of the words for finds and for limits, and nothing besides but the word for
defects: "Was AQL found" is a question, and a word that denies ("May not be found") leaves a row that nobody knows.
"""

from functools import cache

from toolkit.parsers.words.folding import key, words_of

_OPENING = ("may", "can", "was")


def said_by_verb(reading: str) -> str | None:
    """Return ``found`` or ``allowed`` where the verbs of *reading*, a text as it is compared, say so."""
    words = reading.split()
    if _opening_words().isdisjoint(words):  # nearly every text
        return None
    told = _without(_bounds(), words, at_start=False)
    for kind in _OPENING if told else ():
        rest = _without_opening(kind, told)
        if rest is not None:
            return _kind_of(kind, [word for word in rest if word not in _defects()])
    return None


def _kind_of(verb: str, rest: list[str]) -> str | None:
    """Return what a *verb* makes of the one participle that is the *rest*; what "was accepted" is no limit."""
    found, allowed = (len(rest) == 1 and rest[0] in _participles(kind) for kind in ("found", "allowed"))
    if verb == "was":
        return "found" if found else None
    return "allowed" if allowed or (found and verb == "may") else None


def _without_opening(kind: str, words: list[str]) -> list[str] | None:
    """Return *words* without the verbs of *kind*, which begin them or stand behind the word for defects."""
    subject = 1 if words[0] in _defects() else 0
    rest = _without(_verbs(kind), words[subject:], at_start=True)
    if len(rest) < len(words) - subject:
        return _without(_verbs("end"), rest, at_start=False)
    rest = _without(_verbs(kind), words[subject:], at_start=False)  # "Gefunden wurden"
    return rest if len(rest) < len(words) - subject else None


def _without(phrases: tuple[tuple[str, ...], ...], words: list[str], *, at_start: bool) -> list[str]:
    """Return *words* without the one of *phrases* that they begin or end with."""
    for phrase in phrases:
        length = len(phrase)
        if tuple(words[:length] if at_start else words[-length:]) == phrase:
            return words[length:] if at_start else words[:-length]
    return words


@cache
def _verbs(kind: str) -> tuple[tuple[str, ...], ...]:
    """Return the verbs of *kind*, the longest first."""
    return _in_words(words_of("row_verbs")[kind])


@cache
def _bounds() -> tuple[tuple[str, ...], ...]:
    """Return what may stand behind a limit: "May be found at most"."""
    return _in_words(words_of("limits_told")["most"])


def _in_words(phrases: list[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(key(phrase).split()) for phrase in phrases), key=len, reverse=True))


def telling_of_verbs() -> frozenset[str]:
    """Return the words of which one is said wherever a verb names a row."""
    return _participles("found") | _participles("allowed")


@cache
def _opening_words() -> frozenset[str]:
    return frozenset(word for kind in _OPENING for phrase in _verbs(kind) for word in phrase)


@cache
def _participles(kind: str) -> frozenset[str]:
    """Return the words of *kind* that a verb can go before: not those for a sum, nor for a limit."""
    words = words_of("row_verbs")
    return frozenset(map(key, (*words_of("rows")[kind]["key"], *words[kind]))) - frozenset(map(key, words["nouns"]))


@cache
def _defects() -> frozenset[str]:
    return frozenset(map(key, words_of("block_words")["defect"]))
