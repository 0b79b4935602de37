"""What a reply names and holds against nothing: a day, more time, a sum, a "no" that speaks of none of the conditions.

A yes does not cover them. Whoever writes "all agreed; the inspector can come on the 12th" has named a day.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import msgspec

from toolkit.cases.conditions import Condition
from toolkit.cases.reply_acts import plain, residue
from toolkit.cases.reply_figures import figures, printed, undated
from toolkit.cases.reply_heard import Heard
from toolkit.cases.reply_model import Stand
from toolkit.cases.reply_sentences import Sentence
from toolkit.cases.reply_stands import BURDEN, PLAIN, Asked
from toolkit.cases.reply_weighing import HANGS
from toolkit.cases.reply_words import has, hits, without, words

DAY_KEPT = "the letter as a whole is accepted, and its day is named"
_SHOWN = 240  # signs of a sentence in a note
_FEW = 1  # words beside the day of a clause that goes on with what its sentence is of: "which is 12 December"


def held_to(
    conditions: Sequence[Condition],
    told: Sequence[Stand],
    heard: Heard,
    said: Sequence[Sentence],
    asked: Mapping[str, Asked],
    near: date | None,
) -> tuple[Stand, ...]:
    """Return *told* with what was accepted, or left silent, in doubt where *said* names another day or sum for it."""
    days = [
        one for one in said if not _answers(one, heard, {one.id for one in conditions if one.dated and not one.within})
    ]
    sums = [one for one in said if not _answers(one, heard, {one.id for one in conditions if one.money})]
    found: list[Stand] = []
    for condition, stand in zip(conditions, told, strict=True):
        named = asked.get(condition.id, Asked())
        changed = stand
        if condition.ends and _keeps_its_day(stand, named, heard, near):
            changed = msgspec.structs.replace(stand, stand="accepted", why=DAY_KEPT, dates=(named.day,))
        elif condition.ends and stand.stand != "refused" and not stand.dates:
            changed = _by_day(stand, named, days, near)
        elif condition.money and stand.stand == "accepted":
            changed = _by_sum(stand, named, sums)
        found.append(changed)
    return tuple(found)


def placeless(heard: Heard, said: Sequence[Sentence]) -> Iterator[Sentence]:
    """Yield the sentences in which the supplier will not do something, or only if, and that speak of no condition."""
    placed = {one.sentence.number for one in heard.found if one.strength in (PLAIN, BURDEN)}
    whole = {one.number for one in (heard.assent, heard.refusal, heard.weak, heard.bare) if one is not None}
    for one in said:
        if one.number not in placed | whole and not one.asks and _denies(one):
            yield one


def offered(heard: Heard, said: Sequence[Sentence]) -> Iterator[Sentence]:
    """Yield the sentences that offer work on the goods and are told nowhere: "we will file the burrs", to a rejection.

    One that only disputes the findings beside its offer is told for those, and not for what it offers.
    """
    told = {one.sentence.number for one in heard.found if one.strength == PLAIN and one.condition != "findings"}
    for one in said:
        text = without(words().general.harmless, one.text, " ")
        if one.number not in told and not one.asks and has(words().acts.deeds, text):
            yield one


def shown(sentence: Sentence) -> str:
    return sentence.quote if len(sentence.quote) <= _SHOWN else sentence.quote[:_SHOWN] + " …"


def _denies(sentence: Sentence) -> bool:
    acts, general = words().acts, words().general
    text = plain(without(general.harmless, sentence.text, " "))
    tied = has(acts.condition, text) and has(acts.assent, text)
    return (has(acts.wont, text) or tied) and not has((*acts.unsettled, *acts.receipt), text)


def _answers(sentence: Sentence, heard: Heard, conditions: set[str]) -> bool:
    """Tell whether *sentence* speaks plainly of one of *conditions*, so that its figures were weighed there."""
    return any(
        one.sentence is sentence and one.strength == PLAIN and one.condition in conditions for one in heard.found
    )


def _keeps_its_day(stand: Stand, asked: Asked, heard: Heard, near: date | None) -> bool:
    """Tell whether the day asked stands in the yes to all and hangs only on what is in doubt elsewhere.

    Whoever names it again promises it by itself: "all accepted, with the lot ready on the 12th".
    """
    hangs = stand.why.startswith(f"{HANGS}; unclear")
    return hangs and heard.assent is not None and set(_days(heard.assent, near)) == {asked.day}


def _by_day(stand: Stand, asked: Asked, said: Sequence[Sentence], near: date | None) -> Stand:
    for one in said:
        late = [day for day in _days(one, near) if asked.day is not None and day > asked.day]
        longer = tuple(hit.group().strip() for hit in hits(words().figures.longer, one.text))
        if late:
            why = f"another day is named: {max(late).isoformat()} instead of {asked.day}"
            return _doubted(stand, one, why, dates=tuple(late))
        if longer and stand.stand == "accepted" and not _in_time(one):
            return _doubted(stand, one, f"more time is wanted: {', '.join(longer)}", times=longer)
    return stand


def _days(sentence: Sentence, near: date | None) -> Iterator[date]:
    """Yield the days of *sentence* that are said of what was asked, or of nothing else.

    What is past is not later than the day asked, so that days of letters and reports do no harm.
    """
    turns = words().figures.turns
    if _sells_as_it_is(sentence):
        return
    for clause in sentence.clauses:
        if _is_of_another_matter(clause.text):
            continue
        rest = residue(undated(clause.text), words().figures.times)
        goes_on = rest <= _FEW or has(words().figures.of_work, clause.text)
        alone = not rest or (goes_on and has(turns, sentence.text))
        if alone or has(turns, clause.text):
            yield from figures(clause.text, near, references=True).dates


def _is_of_another_matter(text: str) -> bool:
    """Tell whether a day in the clause *text* is one to pay by, or else, or of a laboratory, and no day of the work."""
    told = words().figures
    return has((*told.ultimatum, *told.of_a_paper), text) and not has(told.of_the_work, text)


def _sells_as_it_is(sentence: Sentence) -> bool:
    """Tell whether the days of *sentence* are those of a shipment that is bought with a discount, without the work."""
    return has(words().figures.ships, sentence.text) and has(words().acts.discount, sentence.text)


def _in_time(sentence: Sentence) -> bool:
    """Tell whether the time that *sentence* names is over by the day asked: "two days, and within your deadline"."""
    acts, told = words().acts, words().figures
    denied = (*told.further, *acts.negation, *acts.doubt, *acts.condition)
    return has(told.over, sentence.text) and not has(denied, plain(sentence.text))


def _by_sum(stand: Stand, asked: Asked, said: Sequence[Sentence]) -> Stand:
    for one in said:
        told = figures(one.text, None)
        other = [each for each in told.amounts if each.value != asked.sum]
        if other:
            instead = f" instead of {printed(asked.sum)}" if asked.sum is not None else ""
            named = f"{other[0].currency} {printed(other[0].value)}".strip()
            return _doubted(stand, one, f"another sum is named: {named}{instead}", amounts=tuple(other))
    return stand


def _doubted(stand: Stand, sentence: Sentence, why: str, **figures: object) -> Stand:
    return msgspec.structs.replace(stand, stand="unclear", quote=sentence.quote, why=why, **figures)
