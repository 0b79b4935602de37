"""What a reply comes to for each condition, once all its sentences are heard: in doubt unclear, never accepted."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

import msgspec

from toolkit.cases.conditions import Condition
from toolkit.cases.reply_figures import Figures
from toolkit.cases.reply_hearing import Doubt, Heard
from toolkit.cases.reply_model import Stand, Word
from toolkit.cases.reply_sentences import Sentence
from toolkit.cases.reply_stands import PLAIN, Found, limited
from toolkit.cases.reply_words import has, words

CONTRADICTION = "two sentences contradict each other"
WHOLE_REFUSED = "the letter as a whole is refused"
RECEIPT = "it may mean no more than that the letter was read"


def stands(
    conditions: Sequence[Condition], heard: Heard, due: Mapping[str, date], sums: Mapping[str, Decimal]
) -> tuple[Stand, ...]:
    """Return the stand on each of *conditions*; *due* and *sums* are what the letter names for them."""
    return tuple(_stand(one, heard, due.get(one.id), sums.get(one.id)) for one in conditions)


def unread(told: Stand, why: str) -> Stand:
    """Return *told* with its acceptance, or its silence, turned into a doubt because of *why*."""
    if told.stand == "refused":
        return told
    return Stand(condition=told.condition, text=told.text, stand="unclear", quote=told.quote, why=why)


def _stand(condition: Condition, heard: Heard, due: date | None, asked: Decimal | None) -> Stand:
    own = [limited(one, condition, due, asked) for one in heard.found if one.condition == condition.id]
    plainly = [one for one in own if one.strength == PLAIN]
    if plainly:
        return _beside_the_whole(_by_own_words(condition, plainly), heard)
    if heard.assent is not None or heard.refusal is not None:
        return _by_the_whole(condition, heard, own)
    if own:
        return _told(condition, own[-1].word, own[-1].sentence, own[-1].why, own[-1].figures)
    loud = next((doubt for doubt in heard.doubts if doubt.loud), None)
    if loud is not None:
        return _told(condition, "unclear", loud.sentence, loud.why)
    return _by_little(condition, heard)


def _beside_the_whole(told: Stand, heard: Heard) -> Stand:
    """Return *told*, unless the letter as a whole is refused elsewhere; "the rest" leaves what was accepted."""
    refusal = heard.refusal
    if told.stand != "accepted" or refusal is None or has(words().general.rest, refusal.text):
        return told
    return msgspec.structs.replace(told, stand="unclear", why=CONTRADICTION, quote=refusal.quote)


def _by_own_words(condition: Condition, said: list[Found]) -> Stand:
    kinds = {one.word for one in said}
    if {"accepted", "refused"} <= kinds:
        last = next(one for one in reversed(said) if one.word == "refused")
        return _told(condition, "unclear", last.sentence, CONTRADICTION, last.figures)
    for word in ("refused", "unclear", "accepted"):
        first = next((one for one in said if one.word == word), None)
        if first is not None:
            return _told(condition, word, first.sentence, first.why, first.figures)
    raise AssertionError(said)


def _by_the_whole(condition: Condition, heard: Heard, own: list[Found]) -> Stand:
    """Return what an assent to, or a refusal of, the whole letter comes to for *condition*."""
    if heard.assent is not None and heard.refusal is not None:
        return _told(condition, "unclear", heard.refusal, CONTRADICTION)
    if heard.refusal is not None:
        return _told(condition, "refused", heard.refusal, WHOLE_REFUSED)
    assent = heard.assent
    assert assent is not None  # noqa: S101 - one of the two is there
    apart = [one for one in own if one.sentence is not assent]
    if apart:
        return _told(condition, "unclear", apart[-1].sentence, apart[-1].why, apart[-1].figures)
    doubt = _first_doubt(heard)
    if doubt is not None:
        return _told(condition, "unclear", doubt.sentence, doubt.why)
    return _told(condition, "accepted", assent, "the letter as a whole is accepted")


def _first_doubt(heard: Heard) -> Doubt | None:
    if heard.bare is not None:
        return Doubt("something is refused that is not named", heard.bare, loud=False)
    return heard.doubts[0] if heard.doubts else None


def _by_little(condition: Condition, heard: Heard) -> Stand:
    """Return the stand where neither the condition nor the whole letter is spoken of."""
    if heard.found:
        return _told(condition, "silent", None)
    if heard.weak is not None:
        return _told(condition, "unclear", heard.weak, RECEIPT)
    if heard.bare is not None:
        return _told(condition, "unclear", heard.bare, "something is refused that is not named")
    return _told(condition, "silent", None)


def _told(
    condition: Condition, word: Word, sentence: Sentence | None, why: str = "", figures: Figures | None = None
) -> Stand:
    told = figures or Figures()
    return Stand(
        condition=condition.id,
        text=condition.text,
        stand=word,
        quote=sentence.quote if sentence is not None else "",
        why=why,
        dates=told.dates if condition.dated else (),
        amounts=told.amounts,
        percentages=told.percentages,
        times=told.times if condition.dated else (),
    )
