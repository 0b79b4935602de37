"""What a reply comes to for each condition, once all its sentences are heard: in doubt unclear, never accepted."""

from collections.abc import Mapping, Sequence

import msgspec

from toolkit.cases.conditions import Condition
from toolkit.cases.reply_figures import Figures, figures
from toolkit.cases.reply_heard import Doubt, Heard
from toolkit.cases.reply_model import Stand, Word
from toolkit.cases.reply_sentences import Sentence
from toolkit.cases.reply_stands import (
    COMPLAINT,
    MENTIONED,
    MONEY_FIRST,
    NOT_REFUSED,
    PLAIN,
    THREAT,
    Asked,
    Found,
    limited,
)
from toolkit.cases.reply_words import has, without, words

CONTRADICTION = "two sentences contradict each other"
WHOLE_ACCEPTED = "the letter as a whole is accepted"
HANGS = "it hangs on another point"
WHOLE_REFUSED = "the letter as a whole is refused"
RECEIPT = "it may mean no more than that the letter was read"


def stands(conditions: Sequence[Condition], heard: Heard, asked: Mapping[str, Asked]) -> tuple[Stand, ...]:
    """Return the stand on each of *conditions*; *asked* is what the letter names for them."""
    told = {one.id: _stand(one, heard, asked.get(one.id, Asked())) for one in conditions}
    for one in conditions:
        told |= {name: meant for name in one.means if (meant := _meant(name, one, told, heard)) is not None}
    for _ in conditions:  # one limits the next, at most once through all of them
        now = {one.id: _standing(one, told) for one in conditions}
        if now == told:
            break
        told = now
    return tuple(told[one.id] for one in conditions)


def _standing(condition: Condition, told: Mapping[str, Stand]) -> Stand:
    """Return the stand on *condition*, which a yes to the whole letter covers only with all that it needs."""
    stand = told[condition.id]
    limiting = next((told[name] for name in condition.needs if _is_limited(told.get(name))), None)
    if stand.stand != "accepted" or limiting is None:
        return stand
    of_a_part = bool(condition.means) and limiting.quote == stand.quote  # "half of it, which you may deduct"
    if stand.why != WHOLE_ACCEPTED and not limiting.why.startswith(MONEY_FIRST) and not of_a_part:
        return stand  # it was promised by itself
    first = MONEY_FIRST if limiting.why.startswith(MONEY_FIRST) else HANGS
    why = f"{first}; {limiting.stand}: {limiting.text}"
    return msgspec.structs.replace(stand, stand="unclear", why=why, quote=limiting.quote)


def _meant(name: str, means: Condition, told: Mapping[str, Stand], heard: Heard) -> Stand | None:
    """Return the acceptance of the condition *name* that lies in plain words of *means*: let deduct a cost is bear it.

    Who pays it first does not matter then: "pay the fee and deduct it" is no money that is wanted first.
    """
    given = told[means.id]
    if name not in told or given.stand != "accepted" or given.why == WHOLE_ACCEPTED:
        return None
    said = [one for one in heard.found if one.condition == means.id and one.word == "accepted"]
    about = [one for one in heard.found if one.condition == name]
    acts = words().acts
    rests = [without(means.accepts, one.sentence.text) for one in said]
    if not all(one.sentence in [each.sentence for each in said] for one in about):
        return None  # another sentence says something of its own
    if any(has((*acts.negation, *acts.doubt, *acts.complaint), rest) or figures(rest, None).shares for rest in rests):
        return None
    why = f"in another form: {means.text}"
    return msgspec.structs.replace(told[name], stand="accepted", quote=given.quote, why=why)


def _is_limited(told: Stand | None) -> bool:
    return told is not None and told.stand in ("refused", "unclear") and told.why not in (MENTIONED, COMPLAINT)


def unread(told: Stand, why: str) -> Stand:
    """Return *told* with its acceptance, or its silence, turned into a doubt because of *why*."""
    if told.stand == "refused":
        return told
    return Stand(condition=told.condition, text=told.text, stand="unclear", quote=told.quote, why=why)


def _stand(condition: Condition, heard: Heard, asked: Asked) -> Stand:
    own = [limited(one, condition, asked) for one in heard.found if one.condition == condition.id]
    plainly = [one for one in own if one.strength == PLAIN]
    if plainly:
        left = any(one.why == NOT_REFUSED for one in own)
        return _beside_the_whole(_by_own_words(condition, _with_the_paper(condition, plainly)), heard, left_out=left)
    if heard.assent is not None or heard.refusal is not None:
        return _by_the_whole(condition, heard, own)
    if own:
        return _told(condition, own[-1].word, own[-1].sentence, own[-1].why, own[-1].figures)
    loud = next((doubt for doubt in heard.doubts if doubt.loud), None)
    if loud is not None:
        return _told(condition, "unclear", loud.sentence, loud.why)
    return _by_little(condition, heard)


def _beside_the_whole(told: Stand, heard: Heard, *, left_out: bool) -> Stand:
    """Return *told*, unless the letter as a whole is refused elsewhere; "the rest" leaves what was accepted.

    So does a refusal that the condition is *left_out* of.
    """
    refusal = heard.refusal
    if told.stand != "accepted" or refusal is None or left_out or has(words().general.rest, refusal.text):
        return told
    return msgspec.structs.replace(
        told, stand="unclear", why=CONTRADICTION, quote=refusal.quote, beside=_other(told.quote, refusal)
    )


def _other(quote: str, sentence: Sentence) -> str:
    """Return the other sentence of a contradiction; nothing where both are said in one."""
    return "" if quote == sentence.quote else quote


def _with_the_paper(condition: Condition, said: list[Found]) -> list[Found]:
    """Return *said* without what only tells of the plan that is here: "the plan is attached: 6 people, 200 a day"."""
    here = [one.sentence for one in said if one.given] if condition.within else []
    return [one for one in said if one.why != condition.offered or one.sentence not in here] if here else said


def _by_own_words(condition: Condition, said: list[Found]) -> Stand:
    threat = next((one for one in said if one.why == THREAT), None)
    if threat is not None:
        return _told(condition, threat.word, threat.sentence, threat.why)
    kinds = {one.word for one in said}
    if {"accepted", "refused"} <= kinds:
        last = next(one for one in reversed(said) if one.word == "refused")
        yes = next((one for one in said if one.word == "accepted"), last)
        doubt = _told(condition, "unclear", last.sentence, CONTRADICTION, last.figures)
        return msgspec.structs.replace(doubt, beside=_other(yes.sentence.quote, last.sentence))
    for word in ("refused", "unclear", "accepted"):
        first = next((one for one in said if one.word == word), None)
        if first is not None:
            return _told(condition, word, first.sentence, first.why, first.figures)
    raise AssertionError(said)


def _by_the_whole(condition: Condition, heard: Heard, own: list[Found]) -> Stand:
    """Return what an assent to, or a refusal of, the whole letter comes to for *condition*."""
    if heard.assent is not None and heard.refusal is not None:
        both = _told(condition, "unclear", heard.refusal, CONTRADICTION)
        return msgspec.structs.replace(both, beside=_other(heard.assent.quote, heard.refusal))
    if heard.refusal is not None:
        return _by_the_refusal(condition, heard.refusal, own)
    assent = heard.assent
    assert assent is not None  # noqa: S101 - one of the two is there
    apart = [one for one in own if one.sentence is not assent]
    if apart:
        return _told(condition, "unclear", apart[-1].sentence, apart[-1].why, apart[-1].figures)
    doubt = _first_doubt(heard)
    if doubt is not None:
        return _told(condition, "unclear", doubt.sentence, doubt.why)
    return _told(condition, "accepted", assent, WHOLE_ACCEPTED)


def _by_the_refusal(condition: Condition, refusal: Sentence, own: list[Found]) -> Stand:
    """Return the refusal of the whole letter, unless *condition* is left out of it."""
    left = next((one for one in own if one.why == NOT_REFUSED), None)
    if left is not None:
        return _told(condition, left.word, left.sentence, left.why)
    return _told(condition, "refused", refusal, WHOLE_REFUSED)


def _first_doubt(heard: Heard) -> Doubt | None:
    if heard.bare is not None:
        return Doubt("something is refused that is not named", heard.bare, loud=False)
    return next((doubt for doubt in heard.doubts if not _is_of_what_was_named(doubt, heard)), None)


def _is_of_what_was_named(doubt: Doubt, heard: Heard) -> bool:
    """Tell whether a yes to the others, behind all that is named, leaves *doubt* with the condition that it is of."""
    assent = heard.assent
    if assent is None or doubt.loud or doubt.sentence.number >= assent.number:
        return False
    placed = any(one.sentence is doubt.sentence and one.strength == PLAIN for one in heard.found)
    return placed and has(words().general.rest, assent.text)


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
