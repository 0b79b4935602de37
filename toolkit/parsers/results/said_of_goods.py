"""Verdicts in a sentence that are of the goods: what links the one to the other."""

from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from toolkit.parsers.words import folding, lexicon, outcomes

LONGEST_VERDICT = 6  # words


def verdicts_of_goods(words: Sequence[str]) -> tuple[set[str], set[str]]:
    """Return the verdicts in a sentence, and those that it says of the goods: "the rejected lot" says none."""
    found: set[str] = set()
    linked: set[str] = set()
    last, place = -1, 0  # the last word that links to the goods
    while place < len(words):
        length = _length(words, place)
        verdict = outcomes.verdict(" ".join(words[place : place + length])) if length else None
        if verdict and verdict != "na":
            found.add(verdict)
            impersonal = place == 0 and any(map(is_goods, words[length : length + 3]))  # "Se acepta el lote"
            with_goods = any(is_named(words, at) for at in range(place, place + length))  # "we consider the lot fit"
            if (last == place - 1 >= 0 or impersonal or with_goods) and not _by_another(words[place + length :]):
                linked.add(verdict)
                last = place + length - 1
        elif is_goods(words[place]):
            last = place if is_named(words, place) else last
        elif last == place - 1 >= 0 and words[place] in words_between():
            last = place
        place += length or 1
    return found, linked


def _length(words: Sequence[str], place: int) -> int:
    """Return how many words the longest verdict has that begins at *place*; 0 where none does."""
    for length in range(min(LONGEST_VERDICT, len(words) - place), 0, -1):
        if outcomes.verdict(" ".join(words[place : place + length])):
            return 0 if length == 1 and words[place] in words_between() else length
    return 0


def is_named(words: Sequence[str], place: int) -> bool:
    """Tell whether the goods as a whole are named at *place*, and not "rejected goods" or "packing of the goods"."""
    if not is_goods(words[place]) or (place and lexicon.mentions("label_words", "defective", words[place - 1])):
        return False
    said = folding.words_of("results_about")
    before = [word for word in words[:place] if word not in said["articles"]]
    return not before or before[-1] not in said["parting"] or (len(before) > 1 and is_goods(before[-2]))


def _by_another(behind: Sequence[str]) -> bool:
    """Tell whether the words *behind* a verdict take it from the goods: "accepted by", "le lot refusé a été trié"."""
    by_client = any(
        f"{' '.join(behind)} ".startswith(f"{who} ") for who in lexicon.phrases("results_about", "by_client")
    )
    acts = folding.words_of("results_about")["acts"]
    return by_client or (bool(behind) and (behind[0] in acts or behind[0] in _verbs()))


@cache
def _verbs() -> frozenset[str]:
    return frozenset(word for verb in folding.words_of("results_about")["says"] for word in folding.key(verb).split())


def is_goods(word: str) -> bool:
    return word in the_goods()


@cache
def the_goods() -> frozenset[str]:
    said = folding.words_of("results_about")
    phrases = [folding.key(words).split() for name in ("subjects", "judged") for words in said[name]]
    return frozenset(words[-1] for words in phrases)


@cache
def words_between() -> frozenset[str]:
    """Return the words that may stand between the goods and their verdict."""
    said = folding.words_of("results_about")
    return frozenset(
        word for name in ("says", "then", "linking") for words in said[name] for word in folding.key(words).split()
    )


def rests_on_this(sentence: str) -> bool:
    """Tell whether what a sentence rests on is this inspection as a whole: not "based on 3 cartons, the lot is ..."."""
    compared = f"{folding.key(sentence)} "
    ground = next((word for word in lexicon.phrases("results_about", "grounds") if compared.startswith(f"{word} ")), "")
    told = takewhile(
        lambda word: not is_goods(word) or word in ("inspection", "result", "results"),
        compared.removeprefix(ground).split(),
    )
    known = folding.words_of("results_about")["ground_words"]
    return not ground or all(word in known or is_goods(word) for word in told)
