"""Money that is offered in place of what the letter asks: "if you ship now as it is, we give you 4 % discount"."""

from collections.abc import Iterator, Sequence

from toolkit.cases.conditions import Condition
from toolkit.cases.reply_sentences import Sentence
from toolkit.cases.reply_stands import BURDEN, PLAIN, Found
from toolkit.cases.reply_words import has, words

DISCOUNT = "a discount is offered in its place"


def discounted(said: Sequence[Sentence], conditions: Sequence[Condition]) -> Iterator[Found]:
    """Yield the correction in doubt for each sentence of *said* that offers a discount.

    One that is traded for something ("if you ship", "instead") takes the certainty from a promise elsewhere; one
    that is only given ("as an apology 2 %") does not.
    """
    acts = words().acts
    for one in said:
        if has(acts.discount, one.text):
            strength = PLAIN if has(acts.traded, one.text) else BURDEN
            yield from (Found(each.id, "unclear", strength, DISCOUNT, one) for each in conditions if each.bought_off)
