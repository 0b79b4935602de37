"""What each clause of a reply says of each condition, by the words of the condition and by what the clause does."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

import msgspec

from toolkit.cases.conditions import Condition
from toolkit.cases.reply_acts import Act, Read, after_topic, plain, settled_in
from toolkit.cases.reply_denying import denied, is_outright, sure, tells_again
from toolkit.cases.reply_figures import Figures, figures, printed
from toolkit.cases.reply_model import Word
from toolkit.cases.reply_sentences import Clause, Sentence
from toolkit.cases.reply_words import BLANK, has, hits, words

NO_FIGURES = Figures()


class Found(NamedTuple):
    """What one sentence says of one condition.

    *strength* 2 is a plain word; 1 a complaint, which a plain word elsewhere outweighs; 0 that it is spoken of. *given*
    says that the sentence shows the thing itself, so that no day has to be named. *clause* is the one that says it,
    *said_of* those of an earlier sentence that it takes up; without a clause it is said by the whole sentence.
    """

    condition: str
    word: Word
    strength: int
    why: str
    sentence: Sentence
    figures: Figures = NO_FIGURES
    given: bool = False
    clause: str = ""
    said_of: tuple[str, ...] = ()


PLAIN, BURDEN, SPOKEN = 2, 1, 0
OPEN = "left open"
ASKED = "asked as a question"
IF = "a condition is attached"
INSTEAD = "something else is offered"
COMPLAINT = "complained of, not answered"
MENTIONED = "spoken of, not answered"
DENIED = "denied, or denied in part"
TOLD_AGAIN = "told again, not accepted"
LIMITED = "limited in the same sentence"
MONEY_FIRST = "the money is wanted first"
THREAT = "the goods that are to be kept are threatened to be given away"
LESS = "the assent is limited"
EXCEPTED = "expressly left out of the assent"
NOT_REFUSED = "left out of the refusal, and not said to be accepted"


def spoken_of(one: Read, conditions: Sequence[Condition]) -> dict[str, tuple[Condition, str]]:
    """Return the conditions that the clause speaks of, each with the text in which its words are sought.

    What belongs to another condition is taken out of that text: "the cost of the re-inspection" is no re-inspection.
    """
    named = [each for each in conditions if any(word in one.text for word in each.words)]
    masks = {each.id: _masked(one.text, each, named) for each in named}
    named = [each for each in named if any(word in masks[each.id] for word in each.words)]
    return {
        each.id: (each, masks[each.id])
        for each in named
        if has(
            (*each.topics, *each.accepts, *each.done, *each.refuses, *each.threatens, *each.limits, *each.offers),
            masks[each.id],
        )
        or denied(each, masks[each.id]) is not None
    }


def named_in(context: str, conditions: Sequence[Condition]) -> dict[str, Condition]:
    """Return the conditions that a quoted passage names."""
    quoted = Read(Clause(context), context, Act.NONE, *(False,) * 4)
    found = spoken_of(quoted, conditions).items()
    return {name: condition for name, (condition, text) in found if has(condition.topics, text)}


def _masked(text: str, condition: Condition, named: Sequence[Condition]) -> str:
    for other in named:
        if condition.id in other.hides:
            for hit in list(hits((*other.topics, *other.refuses), text)):
                text = text[: hit.start()] + BLANK * len(hit.group()) + text[hit.end() :]
    return text


def judged(one: Read, sentence: Sentence, conditions: Sequence[Condition], near: date | None) -> Iterator[Found]:
    """Yield what the clause says of each condition that it speaks of."""
    for condition, text in spoken_of(one, conditions).values():
        told = _own(one, condition, text) or by_act(one, one.act, condition, text)
        if told is not None:
            word, strength, why, given = told
            numbers = _numbers(condition, word, one.text, sentence, near)
            yield Found(condition.id, word, strength, why, sentence, numbers, given, one.text)


def _numbers(condition: Condition, word: Word, text: str, sentence: Sentence, near: date | None) -> Figures:
    """Return the figures that count for the condition: those of the clause *text*, or of the whole sentence.

    The days inside a plan that is here are days of the work, and so are those of a start or an end beside it.
    """
    if condition.within and has(condition.done, text):
        return msgspec.structs.replace(figures(text, near), dates=(), times=())
    numbers = figures(_handed_in(condition, text), near)
    if not _of_the_sentence(condition, word, numbers):
        return numbers
    return figures(", ".join(_handed_in(condition, one.text) for one in sentence.clauses), near)


def _handed_in(condition: Condition, text: str) -> str:
    """Return *text* up to where it tells how long the work takes, where *condition* asks for a plan of it."""
    hit = next(hits(words().figures.of_work, text), None) if condition.within else None
    return text if hit is None else text[: hit.start()]


def _of_the_sentence(condition: Condition, word: Word, numbers: Figures) -> bool:
    """Tell whether the figures of the whole sentence count: "not on the 15th, but on the 20th", "our cost, USD 140"."""
    dated = condition.dated and (word == "refused" or not (numbers.dates or numbers.times))
    return dated or (condition.money and not numbers.amounts)


Told = tuple[Word, int, str, bool]


def _own(one: Read, condition: Condition, text: str) -> Told | None:
    """Return what the condition's own words say; ``None`` where only its name stands there."""
    settled = settled_in(text)
    if has(condition.threatens, settled) and not one.asks:
        return ("refused", PLAIN, THREAT, False)
    if has(condition.refuses, settled):
        return ("unclear", PLAIN, ASKED, False) if one.asks else ("refused", PLAIN, "", False)
    if has(condition.limits, settled):
        return ("unclear", PLAIN, INSTEAD, False)
    if has(condition.offers, settled):
        return ("unclear", PLAIN, condition.offered, False)
    no = denied(condition, settled)
    if no is not None:
        return _denying(one, no)
    hit = next(hits(sure((*condition.done, *condition.accepts)), _plain_in(one, text)), None)
    return _accepting(one, hit, given=has(condition.done, text)) if hit is not None else None


def _denying(one: Read, hit: re.Match[str]) -> Told:
    """Return what a promise with a "not" in it comes to: told again or attached to an "if", it refuses nothing."""
    if one.asks or one.conditional:
        return ("unclear", PLAIN, ASKED if one.asks else IF, False)
    if tells_again(hit.string[: hit.start()]):
        return ("unclear", PLAIN, TOLD_AGAIN, False)
    return ("refused", PLAIN, "", False) if is_outright(hit) else ("unclear", PLAIN, DENIED, False)


def _accepting(one: Read, hit: re.Match[str], *, given: bool) -> Told:
    """Return what words of acceptance come to, by what else stands in their clause."""
    acts = words().acts
    rest = hit.string[: hit.start()] + BLANK + hit.string[hit.end() :]
    if one.conditional:
        return ("unclear", PLAIN, IF, False)
    if one.act is not Act.ASSENT and (one.restates or has(acts.understood, rest)):
        return ("unclear", SPOKEN, TOLD_AGAIN, False)
    if one.act is Act.EXCEPTION and not has(acts.finite, hit.string):
        return ("refused", PLAIN, EXCEPTED, False)  # "excluding the hold on the balance"
    if one.act is Act.EXCEPTION or has((*acts.negation, *acts.doubt, *acts.complaint), rest):
        return ("unclear", PLAIN, OPEN, False)
    return _certain(one, given=given)


def _plain_in(one: Read, text: str) -> str:
    """Return *text* in plain form, where the plain form of the clause differs."""
    return text if one.plain == one.text else plain(text)


def _certain(one: Read, *, given: bool = False) -> Told:
    """Return a yes, or what a question or a condition leaves of it."""
    if one.asks:
        return ("unclear", PLAIN, ASKED, False)
    return ("unclear", PLAIN, IF, False) if one.conditional else ("accepted", PLAIN, "", given)


def by_act(one: Read, act: Act, condition: Condition, text: str) -> Told | None:
    """Return what *act* says of the condition that the clause names."""
    if not has(condition.topics, text):
        return None
    if act is Act.NOD and not after_topic(condition.topics, one):
        act = Act.NONE
    told: dict[Act, Told] = {
        Act.REFUSAL: ("unclear", PLAIN, ASKED, False) if one.asks else ("refused", PLAIN, "", False),
        Act.DOUBT: ("unclear", PLAIN, OPEN, False),
        Act.COMPLAINT: ("unclear", BURDEN, COMPLAINT, False),
        Act.EXCEPTION: ("refused", PLAIN, EXCEPTED, False),
    }
    if act in {Act.ASSENT, Act.NOD}:
        return _certain(one, given=True)  # a yes to the condition as it was asked
    if act in told:
        return told[act]
    if act is Act.NONE and _denies(one):
        return ("unclear", BURDEN, DENIED, False)
    silent = one.restates or act is Act.RECEIPT or not condition.mention
    return None if silent else ("unclear", SPOKEN, MENTIONED, False)


def _denies(one: Read) -> bool:
    """Tell whether the clause holds a "not" of the supplier's own."""
    no = next(hits(words().acts.negation, one.plain), None)
    return no is not None and not tells_again(one.plain[: no.start()])


class Asked(NamedTuple):
    """The day, the sum and the share in percent that the letter names for a condition."""

    day: date | None = None
    sum: Decimal | None = None
    share: Decimal | None = None


def limited(found: Found, condition: Condition, asked: Asked) -> Found:
    """Return *found* with an acceptance turned into a counter-offer where its figures are not those of the letter."""
    other = [day for day in found.figures.dates if day != asked.day]
    if found.word == "refused" and condition.dated and other:
        return found._replace(word="unclear", why=_other_day(found, asked.day))
    late = [day for day in other if asked.day is not None and day > asked.day]
    if found.word == "unclear" and condition.dated and late and found.why in (OPEN, LIMITED):
        return found._replace(why=_other_day(found, asked.day))
    if found.word == "unclear" and condition.money and found.why in (OPEN, INSTEAD):
        return found._replace(why=_offer(found, condition, asked) or found.why)
    if found.word != "accepted":
        return found
    why = _offer(found, condition, asked) or _day(found, condition, asked.day)
    return found._replace(word="unclear", why=why) if why else found


def _offer(found: Found, condition: Condition, asked: Asked) -> str:
    """Return which share or sum is offered where it is not the one that was asked."""
    told = found.figures
    shares = [one for one in told.shares if one != asked.share]
    if shares:
        instead = f" instead of {printed(asked.share)} %" if asked.share is not None else ""
        return f"another share is offered: {printed(shares[0])} %{instead}" if instead else "a share is offered"
    sums = [one for one in told.amounts if one.value != asked.sum]
    if not condition.money or not sums:
        return ""
    if asked.sum is None:
        return "a sum is named; compare it with the letter"
    return f"another sum is offered: {sums[0].currency} {printed(sums[0].value)} instead of {printed(asked.sum)}"


def _day(found: Found, condition: Condition, asked: date | None) -> str:
    """Return what the day of a promise leaves open."""
    told = found.figures
    if not condition.dated:
        return ""
    if told.times:
        return f"the day is not plain: {', '.join(told.times)}"
    if not told.dates:
        plainly = found.given or has(words().acts.timely, found.sentence.text)
        return "" if plainly else "no day is named"
    if asked is None:
        return "a day is named; compare it with the letter"
    return _other_day(found, asked) if max(told.dates) > asked else ""


def _other_day(found: Found, asked: date | None) -> str:
    day = max(found.figures.dates).isoformat()
    return f"another day is offered: {day}" + (f" instead of {asked.isoformat()}" if asked else "")
