"""What was done to the goods before they were judged: it limits no verdict, where what must still be done would."""

import re
from functools import cache

from toolkit.parsers import folding, lexicon
from toolkit.parsers.spoken import Spoken, spoken_of

_SENTENCE_END = re.compile(r"(?<=[.;；])\s+|(?<=。)")
FEW = 8  # pieces
_PART = re.compile(r"\d\s*(?:[^\W\d_]+\s)?(?:of|von|de|sur|trên|/)\s*\d")


def without_works_done(rest: str) -> str:
    """Return *rest*, which stands behind a verdict, without later sentences that tell rework or sorting as done.

    Neither does it depend on an order to repair a few single pieces.

    "ACCEPTED. The sorting record of the factory was seen." judges; "ACCEPTED. Sorting was requested." depends. What
    goes on with the verdict in its own sentence stays, and so does all that denies, doubts or depends.
    """
    own, *later = _SENTENCE_END.split(rest)
    if not later:
        return rest
    return " ".join([own, *(sentence for sentence in later if not (_is_done(sentence) or _is_of_few(sentence)))])


def _is_of_few(sentence: str) -> bool:
    """Tell whether *sentence* orders work on a few pieces that it counts, and sets no time and no goods beside them."""
    works, few, others = (lexicon.mentions("works_done", name, sentence) for name in ("works", "few", "all"))
    large = _PART.search(sentence) or any(int(number) > FEW for number in re.findall(r"\d+", sentence))
    return works and few and not others and not large and not _other_conditions().within(folding.key(sentence))


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
