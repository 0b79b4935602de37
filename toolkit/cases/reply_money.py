"""Work that waits for money: "please arrange the balance this week, after that we start" promises none without it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from toolkit.cases.conditions import Condition
from toolkit.cases.reply_sentences import Sentence
from toolkit.cases.reply_stands import EXCEPTED, MONEY_FIRST, PLAIN, Found
from toolkit.cases.reply_words import has, words


def wanted_in(sentence: Sentence, found: Sequence[Found], levers: set[str]) -> set[str]:
    """Return how *sentence* speaks of the money, the condition of *levers*: refused, unclear, accepted."""
    return {one.word for one in found if one.sentence is sentence and one.condition in levers and one.why != EXCEPTED}


def hung_on(sentence: Sentence, found: Sequence[Found], levers: set[str]) -> list[Found]:
    """Return *found* with all left open that *sentence* will not do without the money: "…, otherwise no rework"."""
    return [
        one._replace(word="unclear", strength=PLAIN, why=MONEY_FIRST)
        if one.sentence is sentence and one.condition not in levers
        else one
        for one in found
    ]


def waiting(said: Sequence[Sentence], found: Sequence[Found], conditions: Sequence[Condition]) -> Iterator[Found]:
    """Yield the work in doubt for each sentence of *said* that lets it wait for the money.

    The money may be wanted in the same sentence or in the one before: "Please pay the balance. After that we start."
    """
    levers = {one.id for one in conditions if one.lever}
    for before, one in pairwise((None, *said)):
        assert one is not None  # noqa: S101 - only the first has nothing before it
        here = _wants(one, found, levers) and has(words().acts.waits, one.text)
        behind = before is not None and _wants(before, found, levers) and has(words().acts.after_that, one.text)
        if here or behind:
            yield from (Found(each.id, "unclear", PLAIN, MONEY_FIRST, one) for each in conditions if each.entire)


def _wants(sentence: Sentence, found: Sequence[Found], levers: set[str]) -> bool:
    """Tell whether *sentence* wants money of the buyer, the balance or any other."""
    balance = wanted_in(sentence, found, levers) - {"accepted"}
    return bool(balance) or has(words().acts.money_wanted, sentence.text)
