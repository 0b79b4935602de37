"""A no to work on defects that are within their limit: it alone is no refusal to correct what broke the limit."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

import msgspec

from toolkit.cases.conditions import Condition
from toolkit.cases.reply_acts import settled_in
from toolkit.cases.reply_denying import denied
from toolkit.cases.reply_heard import Heard
from toolkit.cases.reply_kept import KEPT, keeps
from toolkit.cases.reply_model import Stand
from toolkit.cases.reply_sentences import Sentence, normal
from toolkit.cases.reply_weighing import CONTRADICTION, HANGS
from toolkit.cases.reply_words import has, hits, without, words

SPARED = "what is refused or left out is within its limit"
PART = "one defect of several is declined, and not the correction of the others"
NAMED = "something is declined by a name that the report does not have"
_BORNE_OUT = "The report itself says “{}”: {}."
_UNKNOWN = 2  # words beside the name of a defect that name nothing of the report: "of the frames, in our opinion"
_SHORT = re.compile(r"\b[a-z]{3}\b")
_ENDING, _DOUBLE = re.compile(r"(?<=[a-z]{4})(?:ed|ing)$|e?s$"), re.compile(r"([a-z])\1$")
_WORDS, _SIGNS = re.compile(r"[a-z]{4,}"), re.compile("[\\u4e00-\\u9fff]+")


class Finds(NamedTuple):
    """The defects of the report by their descriptions: those *within* their limit, and those *beyond* it or unknown.

    *pleas* are what the report says for the supplier, each with what to do before he is answered; *goods* what the
    goods are called.
    """

    within: tuple[str, ...] = ()
    beyond: tuple[str, ...] = ()
    pleas: tuple[tuple[str, str], ...] = ()
    goods: tuple[str, ...] = ()


NO_FINDS = Finds()


def spared(
    conditions: Sequence[Condition], told: Sequence[Stand], heard: Heard, said: Sequence[Sentence], finds: Finds
) -> tuple[Stand, ...]:
    """Return *told* with a question in place of a refused work where all that is refused is within its limit.

    Where defects are declined by their names, and others that broke their limit are not, it is no refusal either.
    """
    now = [
        _spared(condition, stand, heard, said, finds) if condition.if_spared else stand
        for condition, stand in zip(conditions, told, strict=True)
    ]
    asked = {one.text for before, one in zip(told, now, strict=True) if one is not before}
    hanging = {f"{HANGS}; refused: {text}": f"{HANGS}; unclear: {text}" for text in asked}
    return tuple(msgspec.structs.replace(one, why=hanging.get(one.why, one.why)) for one in now)


def _spared(condition: Condition, stand: Stand, heard: Heard, said: Sequence[Sentence], finds: Finds) -> Stand:
    if stand.stand == "refused" or stand.why == CONTRADICTION:
        places = {one.sentence.number for one in heard.found if (one.condition, one.word) == (condition.id, "refused")}
        refusing = [one for one in said if one.number in places]
        parts = [part for one in refusing for part in _with_subjects(one, _refusing(condition, one))]
        listed = [part for one in refusing for part in _with_subjects(one, _listed(condition, one))]
    elif stand.why == KEPT:
        leaving = [one for one in said if one.quote == stand.quote]
        kept = ((one, (each.text for each in one.clauses if keeps(each.text))) for one in leaving)
        parts = listed = [part for one, texts in kept for part in _with_subjects(one, texts)]
    else:
        return stand
    why = _why(condition, parts, listed, said, finds)
    return msgspec.structs.replace(stand, stand="unclear", why=why) if why else stand


def _why(
    condition: Condition, parts: Sequence[str], listed: Sequence[str], said: Sequence[Sentence], finds: Finds
) -> str:
    """Return why *parts* refuse no more than a question may settle; nothing where they refuse *condition* itself."""
    if not parts:
        return ""
    if all(_is_within(part, finds) for part in parts):
        return PART if condition.if_part and _leaves_others(said, finds) else SPARED
    if condition.if_part and _is_part(parts, listed, finds):
        return PART
    rest = any(has(words().general.rest, one.text) and has(words().acts.assent, one.text) for one in said)
    return NAMED if condition.if_named and all(_is_named(part, finds, rest=rest) for part in parts) else ""


def _leaves_others(said: Sequence[Sentence], finds: Finds) -> bool:
    """Tell whether a sentence of *said* leaves, or limits the work on, a defect that is beyond its limit."""
    acts = words().acts
    beyond = _known(finds.beyond) - _known(finds.within)
    return any(
        not one.asks
        and (
            has((*acts.no_defect, *acts.wont, *acts.narrows), one.text) or any(keeps(each.text) for each in one.clauses)
        )
        and bool(_known((one.text,)) & beyond)
        for one in said
    )


def _with_subjects(sentence: Sentence, texts: Iterable[str]) -> Iterator[str]:
    """Yield *texts*, clauses of *sentence*, each that names nothing with what the clauses before it name.

    "The cup holder is within tolerance, no rework": what is not reworked stands before the comma.
    """
    clauses = [settled_in(one.text) for one in sentence.clauses]
    for text in texts:
        at = clauses.index(text) if text in clauses else 0
        subject = ""
        if not _subject(text):
            subject = next((one for one in reversed(clauses[:at]) if _subject(one)), "")
        yield f"{subject}, {text}" if subject else text


def _subject(text: str) -> str:
    """Return what of *text* may be the name of a defect or a part: no verdict on it, no no, no little word."""
    acts, general = words().acts, words().general
    rest = text
    for patterns in (acts.fits, acts.declining, general.light):
        rest = without(patterns, rest, " ")
    return " ".join(_names((rest,)))


def _is_named(text: str, finds: Finds, *, rest: bool) -> bool:
    """Tell whether *text* declines one thing, named in a language in which the report names no defect.

    It is called no defect there, or has the name of one, or *rest* says that all but that is agreed.
    """
    acts = words().acts
    subject = _subject(text)
    known = _names((*finds.within, *finds.beyond))
    if not subject or not known or has((*acts.of_the_lot, *acts.no_part), text):
        return False
    if _names((subject,)) & _known(finds.goods):
        return False  # "the chairs are normal, no rework" is said of the lot
    foreign = not any(one.isascii() == subject.isascii() for one in known)
    return foreign and (rest or has((*acts.no_defect, *acts.fits, *acts.defect), text))


def names_a_find(text: str, finds: Finds) -> bool:
    """Tell whether *text* has a word that a defect of the report is called by."""
    return bool(_names((text,)) & _known((*finds.within, *finds.beyond)))


def borne_out(finds: Finds, declining: Iterable[str]) -> tuple[str, ...]:
    """Return what to look at first where the report says for the supplier what a text of *declining* speaks of."""
    known = _known((*finds.within, *finds.beyond))
    named = _names(declining) & known
    told = (_BORNE_OUT.format(text, answer) for text, answer in finds.pleas if named & _known((text,)))
    return tuple(dict.fromkeys(told))


def _listed(condition: Condition, sentence: Sentence) -> Iterator[str]:
    """Yield the clauses of *sentence* that refuse *condition*, and what only goes on with their list."""
    texts = [settled_in(one.text) for one in sentence.clauses]
    refusing = set(_refusing(condition, sentence))
    if not refusing & set(texts):
        yield sentence.text
        return
    listing = [one in refusing or not has((*words().acts.finite, *words().acts.deeds), one) for one in texts]
    for _, run in groupby(zip(listing, texts, strict=True), key=lambda one: one[0]):
        several = [text for names, text in run if names]
        if refusing & set(several):
            yield from several


def _is_part(parts: Sequence[str], listed: Sequence[str], finds: Finds) -> bool:
    """Tell whether *parts* decline defects by name, and leave others beyond their limit, or none but what is borne out.

    *listed* are the same with what else stands in their list: "we do not repair the stains, the burrs and the dents".
    """
    texts = [_without_reason(part) for part in parts]
    known = _known((*finds.within, *finds.beyond))
    if not texts or not all(_names_few(text, known) for text in texts):
        return False
    named = _names(map(_without_reason, listed))
    declined = {one for one in finds.beyond if named & _known((one,))}
    pleaded = {text for text, _ in finds.pleas}
    return bool(set(finds.beyond) - declined) or declined <= pleaded


def _names_few(text: str, known: set[str]) -> bool:
    """Tell whether *text* names defects that are *known* and little else, and does not speak of the lot."""
    named = _names((_judgeless(text),))
    unknown = {one for one in named - known if one.isascii()}
    return not has(words().acts.of_the_lot, text) and bool(named & known) and len(unknown) <= _UNKNOWN


def _without_reason(text: str) -> str:
    """Return *text* up to the reason that it gives behind its verb: "we do not repair the stains, because …"."""
    hit = next(hits(words().acts.reason_behind, text), None)
    return text[: hit.start("reason")] if hit is not None else text


def _known(texts: Iterable[str]) -> set[str]:
    """Return the names in *texts*, short ones too, which an answer tells in the plural: "cap", "caps"."""
    texts = tuple(texts)
    return _names(texts) | {word for text in texts for word in _SHORT.findall(normal(text))}


def _refusing(condition: Condition, sentence: Sentence) -> Iterator[str]:
    """Yield the clauses of *sentence* that refuse *condition*; the whole of it where none does so by itself."""
    texts = [settled_in(one.text) for one in sentence.clauses]
    refusing = [one for one in texts if has(condition.refuses, one) or denied(condition, one) is not None]
    yield from refusing or [sentence.text]


def _is_within(text: str, finds: Finds) -> bool:
    """Tell whether *text* names defects within their limit and nothing else: none beyond it, no unknown word."""
    if has(words().acts.of_the_lot, text):
        return False
    within, beyond = _names(finds.within), _names(finds.beyond)
    named = _names((_judgeless(text),))
    unknown = {one for one in named - within if one.isascii()}
    return bool(named & (within - beyond)) and not unknown and not named & (beyond - within)


def _names(texts: Iterable[str]) -> set[str]:
    """Return the words of *texts* that can tell one defect from another, without their ending, and pairs of signs."""
    found: set[str] = set()
    for text in map(normal, texts):
        known = {one for one in _WORDS.findall(text) if not has(words().acts.no_name, one)}
        found |= {_stem(one) for one in known}
        found |= {run[at : at + 2] for run in _SIGNS.findall(text) for at in range(len(run) - 1)}
    return {one for one in found if not has(words().acts.no_name, one)}


def _stem(word: str) -> str:
    """Return *word* without what tells a number or a tense: scratches, scratched; skipped, skips."""
    return _DOUBLE.sub(r"\1", _ENDING.sub("", word).removesuffix("e"))


def _judgeless(text: str) -> str:
    """Return *text* without the verdict that something is no defect: it names none."""
    return without(words().acts.fits, text, " ")
