"""States that a sentence tells of all the goods by their mere number: "all 1,150 were finished and packed".

What goes without a unit is the number of the order itself, and nothing else in the sentence makes it another one.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from msgspec.structs import replace

from toolkit.model.report import Quantities
from toolkit.parsers.facts.told_quantities import SENTENCE_ENDS, STATES, WORD, apart, stated_in, states_at, texts_of
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.told.told_limits import is_taken_back
from toolkit.parsers.words import folding, lexicon

MOST = 3  # words between the number and its state: "were already all"
CLAUSE_ENDS = SENTENCE_ENDS | frozenset(",，。；！")


def with_told_of_all(known: Quantities, rows: Sequence[Row]) -> Quantities:
    """Return *known* with the states of as many goods as were ordered that *rows* tell, where nothing else does."""
    whole = known.ordered or known.lot
    open_ = [state for state in STATES if getattr(known, state) is None]
    if whole is None or not open_:
        return known
    told = {state for text in texts_of(rows) for state in _of_all(" ".join(stated_in(text)), whole)}
    return replace(known, **{state: whole for state in open_ if state in told})


def _of_all(text: str, whole: int) -> Iterator[str]:
    """Yield the states that *text* tells of *whole* goods."""
    words = [part for word in WORD.findall(text) for part in apart(word)]
    for place, word in enumerate(words):
        if not _is_number(word, whole) or not _begins(words[:place]) or _is_put_otherwise(words, place):
            continue
        behind = words[place + 1 :]
        if behind and folding.key(behind[0]) in lexicon.single_units():
            behind = behind[1:]
        between = list(takewhile(_is_between, behind[:MOST]))
        states, rest = states_at(behind[len(between) :], said=bool(between))
        goes_on = bool(rest) and (_counts_or_shares(rest) if between else rest[0] not in CLAUSE_ENDS)
        if not goes_on and not is_taken_back(words[:place], list(rest)):
            yield from states


def _begins(before: Sequence[str]) -> bool:
    """Tell whether the number behind *before* is that of all goods: "all", "toutes les", or the first of its clause.

    Any other word makes it the number of something else, a share or a bound: "Model 1150", "half of all 1,150", "less
    than 1,150".
    """
    words = list(before)
    if words and folding.key(words[-1]) in _said("the"):
        del words[-1]
    for length in (2, 1):
        if folding.key(" ".join(words[-length:])) in _said("whole"):
            return not words[:-length] or folding.key(words[-length - 1]) not in _said("shared")
    return not words or words[-1] in CLAUSE_ENDS


def _is_put_otherwise(words: Sequence[str], place: int) -> bool:
    """Tell whether the sentence of the number at *place* is another's word, or it or the next says but."""
    start = max((at + 1 for at in range(place) if words[at] in SENTENCE_ENDS), default=0)
    end = next((at for at in range(place, len(words)) if words[at] in SENTENCE_ENDS), len(words))
    sentence, behind = " ".join(words[start:end]), " ".join(words[place : end + 1 + MOST])
    return lexicon.mentions("told_quantities", "sources", sentence) or lexicon.mentions(
        "told_quantities", "but", behind
    )


def _counts_or_shares(rest: Sequence[str]) -> bool:
    """Tell whether what stands behind a state is a count or a share of its own: "of 1,150 packed 900", "to 80 %"."""
    clause = list(takewhile(lambda word: word not in CLAUSE_ENDS, rest))
    shares = any(sign in clause for sign in lexicon.shares())
    return shares or bool(clause and (clause[0][:1].isdigit() or folding.key(clause[0]) in _said("or_more")))


def _said(group: str) -> Collection[str]:
    words: Collection[str] = folding.words_of("told_quantities")[group]
    return words


def _is_number(word: str, whole: int) -> bool:
    return word[0].isdigit() and "".join(filter(str.isdigit, word)) == str(whole)


def _is_between(word: str) -> bool:
    return folding.key(word) in folding.words_of("told_quantities")["between"]
