"""What was done to the goods before they were judged: it limits no verdict, where what must still be done would."""

import re
from functools import cache

from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.spoken import Spoken, spoken_of

_SENTENCE_END = re.compile(r"(?<=[.;；])\s+|(?<=。)")
FEW = 8  # pieces
_PART = Lazy(r"\d\s*(?:[^\W\d_]+\s)?(?:of|von|de|sur|trên|/)\s*\d")


def without_works_done(rest: str) -> str:
    """Return *rest*, which stands behind a verdict, without later sentences that tell rework or sorting as done.

    Neither does it depend on an order to repair a few single pieces, nor on work that is named before the goods are let
    go in so many words: "the chair will be replaced; we have no objection to loading".

    "ACCEPTED. The sorting record of the factory was seen." judges; "ACCEPTED. Sorting was requested." depends. What
    goes on with the verdict in its own sentence stays, and so does all that denies, doubts or depends.
    """
    own, *later = _SENTENCE_END.split(rest)
    if not later:
        return rest
    cleared = max((at for at, sentence in enumerate(later) if _clears(sentence)), default=-1)
    kept = (
        sentence
        for at, sentence in enumerate(later)
        if not (_is_done(sentence) or _is_of_few(sentence) or (at <= cleared and _depends_on_works_alone(sentence)))
    )
    return " ".join([own, *kept])


def owes_works(rest: str) -> bool:
    """Tell whether a later sentence of *rest* orders work on the goods: "ACCEPTED. All lids must be replaced"."""
    _, *later = _SENTENCE_END.split(rest)
    return any(
        all(lexicon.mentions("works_done", name, sentence) for name in ("works", "orders"))
        and not lexicon.mentions("works_done", "denied", sentence)
        for sentence in later
    )


def _clears(sentence: str) -> bool:
    """Tell whether *sentence* lets the goods go in so many words, and says nothing else.

    "The factory has no objection to loading" is no release, nor one "upon receipt of the record".
    """
    plain = f" {folding.key(sentence)} "
    said = next((phrase for phrase in lexicon.phrases("works_done", "clears") if f" {phrase} " in plain), None)
    if said is None:
        return any(is_cjk(phrase[0]) and phrase in plain for phrase in lexicon.phrases("works_done", "clears"))
    beside = plain.replace(f" {said} ", " ").split()
    return set(beside) <= set(map(folding.key, folding.words_of("works_done")["beside_clears"]))


def _depends_on_works_alone(sentence: str) -> bool:
    """Tell whether *sentence* names work on single goods, sets no condition and takes nothing back."""
    works = lexicon.mentions("works_done", "works", sentence) or _clears(sentence)
    return works and not (
        lexicon.mentions("works_done", "all", sentence) or _PART.search(sentence) or _depends(sentence)
    )


def _depends(sentence: str) -> bool:
    taken = lexicon.mentions("results_about", "takes_back", sentence)
    return taken or _other_conditions().within(folding.key(sentence))


def _is_of_few(sentence: str) -> bool:
    """Tell whether *sentence* orders work on a few pieces that it counts, and sets no time and no goods beside them."""
    works, others = (lexicon.mentions("works_done", name, sentence) for name in ("works", "all"))
    if not works or others or _PART.search(sentence) or _other_conditions().within(folding.key(sentence)):
        return False
    words = folding.key(sentence).split()
    counted = [at for at, word in enumerate(words) if word in _few() or (word.isdecimal() and 0 < int(word) <= FEW)]
    return len(counted) == 1 and not _large(sentence) and any(word in _pieces() for word in words[counted[0] + 1 :][:2])


def _large(sentence: str) -> bool:
    """Tell whether *sentence* has a larger number, a share, or a word that multiplies one: "2 dozen", "5 %"."""
    numbers = [int(number) for number in re.findall(r"\d+", sentence)]
    many = lexicon.mentions("works_done", "many", sentence) or "%" in sentence
    return many or any(number > FEW for number in numbers)


@cache
def _few() -> frozenset[str]:
    return frozenset(map(folding.key, folding.words_of("works_done")["few"]))


@cache
def _pieces() -> frozenset[str]:
    """Return the words for single goods, and for the few that are faulty."""
    return lexicon.single_units() | frozenset(map(folding.key, folding.words_of("works_done")["pieces"]))


def _is_done(sentence: str) -> bool:
    """Tell whether *sentence* names work on the goods, says that it was done, and leaves nothing open."""
    if not all(lexicon.mentions("works_done", name, sentence) for name in ("works", "done")):
        return False
    if _PART.search(sentence):
        return False  # "Sorting was completed on 200 of 3,600 pcs"
    others = lexicon.mentions("works_done", "owed", sentence) or lexicon.mentions(
        "results_about", "takes_back", sentence
    )
    return not others and not _other_conditions().within(folding.key(sentence))


@cache
def _other_conditions() -> Spoken:
    """Return the words that make a verdict depend on something, without those for the works themselves."""
    works = set(lexicon.phrases("works_done", "works"))
    return spoken_of(tuple(word for word in lexicon.phrases("results_about", "conditional") if word not in works))
