"""A no to all but something: what it leaves out is not refused, and is accepted only where that is said."""

from collections.abc import Iterator, Mapping, Sequence

from toolkit.cases.conditions import Condition
from toolkit.cases.reply_acts import Act, Read, excepts, residue
from toolkit.cases.reply_sentences import Sentence
from toolkit.cases.reply_stands import NOT_REFUSED, SPOKEN, Found, judged
from toolkit.cases.reply_words import has, without, words

NOT_PLACED = "all but something is refused, and that is none of the conditions"


def refuses_all(one: Read) -> bool:
    """Tell whether the clause refuses the whole of the letter, or of what is left: "we accept nothing"."""
    general = words().general
    if one.act is not Act.REFUSAL or has((*general.partial, *general.numbered), one.text):
        return False
    return has(general.nothing, one.plain) and not residue(
        one.plain, general.nothing, general.whole, general.objects, general.rest
    )


def refuses_all_but(sentence: Sentence, clauses: Sequence[Read]) -> bool:
    """Tell whether *sentence* refuses all and makes an exception of it, before or behind its no."""
    return any(map(refuses_all, clauses)) and any(excepts(one, sentence) for one in clauses)


def left_out(
    one: Read, sentence: Sentence, named: Mapping[str, Condition], conditions: Sequence[Condition]
) -> Iterator[Found]:
    """Yield what the exception *one* from a no leaves open: what is *named*, unless its own words refuse that too.

    What a word beside it may mean is open as well: "but the plan and the hold" is no refusal of any hold.
    """
    said = judged(one._replace(act=Act.NONE), sentence, conditions, None)
    refused = {each.condition: each for each in said if each.word == "refused"}
    for name in (*named, *_meant(one, named, conditions)):
        yield refused.get(name) or Found(name, "unclear", SPOKEN, NOT_REFUSED, sentence)


def _meant(one: Read, named: Mapping[str, Condition], conditions: Sequence[Condition]) -> Iterator[str]:
    """Yield the conditions that the words beside the names of those *named* may mean."""
    rest = without(tuple(topic for each in named.values() for topic in each.topics), one.text, " ")
    yield from (each.id for each in conditions if each.id not in named and any(word in rest for word in each.words))
