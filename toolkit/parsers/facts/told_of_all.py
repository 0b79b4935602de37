"""States that a sentence tells of all the goods by their mere number: "all 1,150 were finished and packed".

What goes without a unit is the number of the order itself, and nothing else in the sentence makes it another one.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from msgspec.structs import replace

from toolkit.model.report import Quantities
from toolkit.parsers.facts.told_quantities import STATES, WORD, apart, stated_in, states_at, texts_of
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.told.told_limits import is_taken_back
from toolkit.parsers.words import folding, lexicon

MOST = 3  # words between the number and its state: "were already all"


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
        if not _is_number(word, whole) or (place and words[place - 1][0] in "-/.#"):
            continue
        behind = words[place + 1 :]
        if behind and folding.key(behind[0]) in lexicon.single_units():
            behind = behind[1:]
        between = list(takewhile(_is_between, behind[:MOST]))
        states, rest = states_at(behind[len(between) :], said=bool(between))
        counts = bool(rest) and rest[0][:1].isdigit()  # "of 1,150 packed 900"
        if not counts and not is_taken_back(words[:place], list(rest)):
            yield from states


def _is_number(word: str, whole: int) -> bool:
    return word[0].isdigit() and "".join(filter(str.isdigit, word)) == str(whole)


def _is_between(word: str) -> bool:
    return folding.key(word) in folding.words_of("told_quantities")["between"]
