"""What an answer leaves out of its yes and does not name: a day, a cost; and the yes that an exception makes."""

from collections.abc import Iterator, Sequence
from datetime import date

from toolkit.cases.conditions import Condition
from toolkit.cases.reply_acts import Act, Read, residue
from toolkit.cases.reply_figures import figures
from toolkit.cases.reply_sentences import Sentence
from toolkit.cases.reply_stands import LIMITED, PLAIN, Found, spoken_of
from toolkit.cases.reply_words import has, words

SOME_COST = "a cost is put on the buyer, and which one does not stand there"
_OPEN = {Act.NOD, Act.ASSENT}


def of_days_or_costs(
    one: Read, sentence: Sentence, conditions: Sequence[Condition], near: date | None
) -> Iterator[Found]:
    """Yield what a clause that names no condition leaves open: "except we need until 12 December", "the cost is yours".

    A day is that on which the letter turns; a cost may be any of those that the letter puts on the supplier.
    """
    if _names_a_day(one, near):
        for condition in conditions:
            if condition.ends:
                yield Found(condition.id, "unclear", PLAIN, LIMITED, sentence, figures(one.text, near))
    elif _puts_a_cost(one):
        for condition in conditions:
            if condition.cost:
                yield Found(condition.id, "unclear", PLAIN, SOME_COST, sentence)


def is_placed(one: Read, conditions: Sequence[Condition], near: date | None) -> bool:
    """Tell whether what the clause leaves out is one of *conditions*, or a day or a cost of one."""
    day = any(each.ends for each in conditions) and _names_a_day(one, near)
    cost = any(each.cost for each in conditions) and _puts_a_cost(one)
    return day or cost or bool(spoken_of(one, conditions))


def goes_on_with(one: Read, found: Sequence[Found], conditions: Sequence[Condition]) -> list[Condition]:
    """Return the costs that the sentence names before the clause, which only goes on with them.

    "The fee, which is yours", "re-inspection fee: half by us, half by you".
    """
    told = {each.condition for each in found}
    costs = [each for each in conditions if each.cost and each.id in told]
    goes_on = has(words().acts.back, one.text) and residue(one.plain, words().acts.back) <= 1
    return costs if goes_on else []


def put_back(costs: Sequence[Condition], sentence: Sentence, found: Sequence[Found]) -> Iterator[Found]:
    """Yield each of *costs* that is left open where a share of it is put on the buyer; one that is refused stays so."""
    refused = {each.condition for each in found if each.word == "refused"}
    for condition in costs:
        if not condition.yours_too and condition.id not in refused:
            yield Found(condition.id, "unclear", PLAIN, LIMITED, sentence)


def agrees_but(sentence: Sentence, clauses: Sequence[Read], found: Sequence[Found]) -> bool:
    """Tell whether *sentence* agrees to all but what it leaves out: "fine by us, apart from the fee".

    Alone "fine" may mean no more than that the letter was read; whoever makes an exception has weighed the rest.
    """
    left = any(one.strength == PLAIN and one.word != "accepted" for one in found)
    if not left or sentence.asks or any(one.asks or one.conditional for one in clauses):
        return False
    limiting = [one for one in clauses if one.contrast or one.act is Act.EXCEPTION]
    whole = [one for one in clauses if one.act in _OPEN and one not in limiting and _is_of_all(one)]
    return bool(limiting) and bool(whole)


def _is_of_all(one: Read) -> bool:
    """Tell whether the clause says of all, or of the rest, that it is fine, and nothing else."""
    general, acts = words().general, words().acts
    if has((*general.partial, *general.numbered), one.text):
        return False
    rest = one.plain
    return has(general.all_fine, rest) and not residue(rest, general.all_fine, general.objects, acts.nod)


def _names_a_day(one: Read, near: date | None) -> bool:
    """Tell whether the clause makes a day, or more time, its exception."""
    limits = one.contrast or one.act is Act.EXCEPTION
    told, says = figures(one.text, near), words().figures
    named = bool(told.dates or told.times or has(says.longer, one.text))
    return limits and named and has(says.for_the_lot, one.text) and not has(says.other_matter, one.text)


def _puts_a_cost(one: Read) -> bool:
    """Tell whether the clause puts a cost on the buyer, all of it or half, and does not say which."""
    general = words().general
    return has(general.shared_cost, one.text) or (has(words().acts.back, one.text) and has(general.some_cost, one.text))
