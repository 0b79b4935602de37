"""Whose a result or a class is: what the client or the factory decides, proposes or thinks is not the inspector's."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.words import folding
from toolkit.parsers.words.remembered import remembered
from toolkit.parsers.words.spoken import Spoken, spoken_of

LONGEST = 80  # characters of a label
_BEHIND = re.compile(r"[:：]|\s[-–—=|]\s")


@remembered
def is_of_others(label: str) -> bool:
    """Tell whether *label*, or what stands before its colon, is that of the client's or the factory's own judgement.

    "Client's decision", "Résultat selon l'usine", "Final decision (buyer)"; but "Result by client's AQL" is ours.
    """
    plain = _BEHIND.split(label, maxsplit=1)[0]
    if len(plain) > LONGEST:
        return False
    words = folding.key(folding.without_number(plain))
    if not words.isascii() and _written().search(words):
        return True
    if " " not in words:
        return _is_compound(words)
    begins = words.split(" ", 1)[0] in _first_words()
    return begins and all(each.within(words) for each in _needed()) and _spoken().search(words) is not None


@remembered
def names_sellers(label: str) -> bool:
    """Tell whether *label* names the factory or the supplier: "Proposed by factory", "Class (supplier)".

    The classes of the client's list are those that the inspector applies.
    """
    words = folding.key(_BEHIND.split(label, maxsplit=1)[0])
    spoken, written = _sellers()
    return bool(spoken.search(words)) or (not words.isascii() and bool(written.search(words)))


@remembered
def names_others(text: str) -> bool:
    """Tell whether *text* names the client or the factory in whatever place: it may tell what these do or wish."""
    words, (spoken, written) = folding.key(text), _others()
    return bool(spoken.search(words)) or (not words.isascii() and bool(written.search(words)))


@remembered
def names_seller(text: str) -> bool:
    """Tell whether *text* names the factory or the supplier in whatever place."""
    words, (spoken, written) = folding.key(text), _sellers()
    return bool(spoken.search(words)) or (not words.isascii() and bool(written.search(words)))


@cache
def _others() -> tuple[re.Pattern[str], re.Pattern[str]]:
    said = folding.words_of("others")
    return _patterns_of([*said["buyers"], *said["sellers"]])


@cache
def _sellers() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return _patterns_of(folding.words_of("others")["sellers"])


def _patterns_of(who: Sequence[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    spaced, signs = (_any(word for word in who if is_cjk(word[0]) is cjk) for cjk in (False, True))
    return re.compile(rf"(?<!\w)(?:{spaced})(?!\w)"), re.compile(signs)


@cache
def _told(name: str, *, signs: bool) -> tuple[str, ...]:
    """Return the words of one kind, as compared: those that are written in Chinese, or the others."""
    said = folding.words_of("others")
    words = (*said["buyers"], *said["sellers"]) if name == "who" else said[name]
    return tuple(folding.key(word) for word in words if is_cjk(word[0]) is signs)


@cache
def _needed() -> tuple[Spoken, Spoken]:
    """Return the words of which a label must hold some before it is worth to compile the pattern."""
    says, links = _told("says", signs=False), _told("links", signs=False)
    return spoken_of(_told("who", signs=False)), spoken_of((*says, *links))


@cache
def _first_words() -> frozenset[str]:
    """Return the words that a label of others, in letters, can begin with."""
    kinds = ("who", "says", "links", "before")
    return frozenset(word.split(" ", 1)[0] for name in kinds for word in _told(name, signs=False))


def _is_compound(word: str) -> bool:
    """Tell whether *word* is as "Kundenentscheidung"."""
    says = _told("says", signs=False)
    return word.endswith(says) and any(
        word.startswith(who) and word[len(who) :] in says for who in _told("who", signs=False)
    )


@cache
def _spoken() -> re.Pattern[str]:
    """Return the pattern of words with spaces."""
    who, says, links, before = (_any(_told(name, signs=False)) for name in ("who", "says", "links", "before"))
    judged = rf"(?:(?:{before}) )*(?:{says})"
    return re.compile(
        rf"^(?:(?:{before}) )*(?:{who})(?: (?:{before}))* (?:{says})\b"  # "the client's final decision"
        rf"|^{judged}(?: (?:{before}))* (?:(?:{links}) )?(?:{who})$"  # "Entscheidung des Kunden", "Décision client"
        rf"|^(?:{judged} )?(?:{links}) (?:{who})$"
    )


@cache
def _written() -> re.Pattern[str]:
    """Return the pattern of Chinese."""
    who, says = (_any(_told(name, signs=True)) for name in ("who", "says"))
    return re.compile(
        rf"^(?:{who})[方的]?[\u4e00-\u9fff]{{0,4}}(?:{says})|^[\u4e00-\u9fff]{{0,4}}(?:{says})\s?(?:{who})$"
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, map(folding.key, words)), key=len, reverse=True))
