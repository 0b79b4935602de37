"""What takes back a number of goods that a sentence tells: "not all", "nearly all", "all except 200", "cartons of"."""

from collections.abc import Sequence

from toolkit.parsers.facts.quantity_heads import is_of_packs
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.remembered import remembered

_ENDS = frozenset(",;:，；：。.!?()（）")


@remembered
def is_limited(sentence: str) -> bool:
    """Tell whether *sentence* excepts some of the goods it speaks of, or only asks."""
    return sentence.rstrip().endswith(("?", "？")) or lexicon.mentions("told_quantities", "exceptions", sentence)


def is_taken_back(before: Sequence[str], behind: Sequence[str]) -> bool:
    """Tell whether the words *before* a number or those *behind* its states, in one clause, deny it or say "nearly"."""
    return _denies(_to_the_end(before)) or _denies(_to_the_start(behind))


def _to_the_end(words: Sequence[str]) -> list[str]:
    """Return the last words of *words* that are of one clause; what it depends on is a part of it: "untrue, dass"."""
    said = folding.words_of("told_quantities")
    for place in range(len(words) - 1, -1, -1):
        following = folding.key("".join(words[place + 1 : place + 2]))
        ends = words[place] in _ENDS and following not in said["depending"]
        if ends or folding.key(words[place]) in said["joining"]:
            return list(words[place + 1 :])
    return list(words)


def _to_the_start(words: Sequence[str]) -> list[str]:
    """Return the first words of *words* that are of one clause and count nothing else."""
    joining = folding.words_of("told_quantities")["joining"]
    ends = (at for at, word in enumerate(words) if word in _ENDS or word[0].isdigit() or folding.key(word) in joining)
    return list(words[: next(ends, len(words))])


def _denies(words: Sequence[str]) -> bool:
    spoken = [word for word, behind in zip(words, [*words[1:], ""], strict=False) if behind != "."]  # "No. 17"
    return lexicon.mentions("told_quantities", "denying", " ".join(spoken))


def is_pack_alone(state: Sequence[str]) -> bool:
    """Tell whether the words for a state only name packs, as those of goods still to be made: "in cartons"."""
    begun = folding.key(state[0]) in folding.words_of("told_quantities")["inside"]
    return begun and is_of_packs(state[-1])


def holds_so_many(state: Sequence[str], behind: Sequence[str]) -> bool:
    """Tell whether *state* ends in packs, and *behind* says what each holds: "packed in cartons", "of 20"."""
    of, number = [*behind[:2], "", ""][:2]
    held = folding.key(of) in folding.words_of("told_quantities")["holding"] and number[:1].isdigit()
    return held and is_of_packs(state[-1])
