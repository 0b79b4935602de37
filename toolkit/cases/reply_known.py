"""Where an acceptance is granted: only where every word of what it stands in is known in its sense, by known.toml.

Phrases find a yes wherever their words stand in a row, and say nothing of what stands beside them: "we repair all
goods that you send back", "your inspector can come for holiday". So each yes is asked here, whoever read it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

import msgspec

from toolkit.cases.conditions import Condition
from toolkit.cases.reply_acts import known_beside as known_of_the_letter
from toolkit.cases.reply_classes import joined, unknown_in
from toolkit.cases.reply_heard import Doubt, Heard
from toolkit.cases.reply_sentences import Sentence, normal
from toolkit.cases.reply_spared import Finds
from toolkit.cases.reply_stands import OPEN, PLAIN, Found
from toolkit.cases.reply_words import BLANK, without
from toolkit.resources import package_table

_PIECES = re.compile(r"\band\b|并且?")
_NAME = re.compile(r"[a-z]{3,}|[\u4e00-\u9fff]{2,}")
_NOTHING = re.compile(r"(?!)")
_COUNT = re.compile(r"^(?:\d[\d,.]* (?:pcs|pieces|units|sets|pairs|cartons|ctns|pallets)(?: in)?(?: |$)){1,3}$")
# Whose "all demands" a yes to them means.
_YOUR = re.compile("(?<=同意|接受|认可|确认)贵司的?(?=全部|所有|一切|各项)")
# Whom a sentence speaks to: a name in capitals behind the word that opens it, "ok Ruth, …".
_ADDRESS = re.compile(
    r"(?:(?i:ok|okay|yes|dear|hi|hello|thanks|sure)),? (?:(?:Mr|Ms|Mrs|Miss)\.? )?[A-Z][a-z]+(?=[,:!])"
)


class _Harmless(msgspec.Struct, frozen=True):
    words: tuple[str, ...]


class _File(msgspec.Struct, frozen=True):
    harmless: _Harmless
    open: _Harmless
    turned: dict[str, tuple[str, ...]]
    known: dict[str, tuple[str, ...]]
    groups: dict[str, tuple[str, ...]]


def granted(heard: Heard, conditions: Sequence[Condition], finds: Finds) -> Heard:
    """Return *heard* with each acceptance left open beside which a word stands whose sense is not known.

    The words by which the report calls its defects, *finds*, are known beside a yes to the work.
    """
    asked = {one.id: one for one in conditions}
    named = _named(finds)
    found = tuple(_granted(one, heard.found, asked, named) for one in heard.found)
    return heard._replace(found=found, doubts=(*heard.doubts, *_undecided(heard.assent)))


def _undecided(assent: Sentence | None) -> Iterator[Doubt]:
    """Yield a doubt of the *assent* to the whole letter where it says that something is still to be decided."""
    if assent is not None and _open().search(assent.text):
        yield Doubt(OPEN, assent, loud=False)


def _granted(one: Found, every: Sequence[Found], asked: Mapping[str, Condition], named: re.Pattern[str]) -> Found:
    if one.word != "accepted" or not unknown(one, every, asked, named):
        return one
    return one._replace(word="unclear", why=OPEN, given=False)


def unknown(
    found: Found, every: Sequence[Found], asked: Mapping[str, Condition], named: re.Pattern[str] = _NOTHING
) -> str:
    """Return the words beside the acceptance *found* whose sense is not known; *every* is what the reply says.

    All of its clause are asked, of what it takes up, and of each clause of its sentence that nothing else is read of;
    of a paper that is still to come only its own clause, because such a promise is no proof. What words near each
    other say names no clause: near.toml has asked for its sentence already.
    """
    condition = asked[found.condition]
    if not found.clause:
        return _other_sense(found.sentence.text, condition)
    named = named if condition.entire else _NOTHING
    beside = [one for one in every if one.sentence is found.sentence and one.clause and one.strength == PLAIN]
    left: list[str] = []
    for text in _but_the_address(found.sentence):
        here = [one for one in beside if one.clause == text]
        behind = _turned(condition.id).match(text)  # "…, while we rework"
        if text == found.clause or behind or not (here or condition.owed):
            accepted = [asked[one.condition] for one in here if one.word == "accepted"]
            plain = text if text == found.clause else _beside_it(text, condition)
            left.append(_left(plain, condition, accepted, named))
    left += (_left(text, condition, (), named) for text in found.said_of)
    return " ".join(filter(None, left))


def _beside_it(text: str, condition: Condition) -> str:
    """Return a clause beside the yes without what never limits it, and without the letter, which it may accept too.

    A count beside the hold is that of the goods.
    """
    plain = _YOUR.sub(BLANK, text)
    for patterns in known_of_the_letter():
        plain = without(patterns, plain)
    return plain if condition.entire else _COUNT.sub(BLANK, plain)


def _but_the_address(sentence: Sentence) -> Iterator[str]:
    """Yield the clauses of *sentence* without the one that only says whom it speaks to.

    "After discussion with our boss, …" in front is no more: what follows has been decided.
    """
    address = _ADDRESS.match(sentence.quote)
    named = normal(address.group()) if address else ""
    asked = [one.text for one in sentence.clauses if one.text != named]
    yield from asked[1:] if len(asked) > 1 and _talked().fullmatch(asked[0]) else asked


def _left(text: str, condition: Condition, accepted: Sequence[Condition], named: re.Pattern[str]) -> str:
    """Return what is not known in *text*, as a whole or in its pieces, by *condition* or by those *accepted* with it.

    A lever lends no words and borrows none: who pays the fee is known there, and who pays the balance is not that.
    """
    together = [condition] if condition.lever else [condition, *(one for one in accepted if not one.lever)]
    ways = [together, *([one] for one in accepted if one.lever)]
    left = _other_sense(text, condition) or _least(text, ways, named)
    pieces = _PIECES.split(text)
    if not left or len(pieces) == 1 or _other_sense(text, condition):
        return left
    ways += [[one for one in accepted if not one.lever]]
    return " ".join(filter(None, (_least(each, ways, named) for each in pieces)))


def _other_sense(text: str, condition: Condition) -> str:
    """Return what in *text* is still to be decided, or by its order is something else than *condition*."""
    hit = _open().search(text) or _turned(condition.id).search(text)
    return hit.group() if hit else ""


def _least(text: str, ways: Iterable[Sequence[Condition]], named: re.Pattern[str]) -> str:
    return min((unknown_in(text, _classes(way), _harmless(), named) for way in ways), key=len)


def _classes(conditions: Sequence[Condition]) -> Iterator[str]:
    for one in conditions:
        yield from known_beside(one.id)
        if one.yours_too:
            yield from (f"~{name}" for name in _file().groups["yours_too"])


def _named(finds: Finds) -> re.Pattern[str]:
    """Return the pattern of the words that the defects of the report are called by."""
    known = {name for text in (*finds.within, *finds.beyond) for name in _NAME.findall(normal(text))}
    if not known:
        return _NOTHING
    return re.compile("|".join(rf"\b{one}(?:e?s)?\b" if one.isascii() else one for one in sorted(known)))


@cache
def known_beside(condition: str) -> tuple[str, ...]:
    """Return the classes known beside a yes to *condition*, each however it is said: a "not" is no word of a class.

    Only a class that is sought denied takes its "not" with it.
    """
    file = _file()
    spread = _spread(file.known.get(condition, ()), file.groups)
    return tuple(name if name.startswith("-") else f"~{name}" for name in spread)


@cache
def said_politely(condition: str) -> tuple[str, ...]:
    """Return the classes of what adds nothing to a yes to *condition*: greetings, "as you asked", "our boss agrees"."""
    polite = {f"~{name}" for name in _spread(["+plain"], _file().groups)}
    return tuple(name for name in known_beside(condition) if name in polite)


def _spread(names: Sequence[str], groups: dict[str, tuple[str, ...]]) -> Iterator[str]:
    for name in names:
        if name.startswith("+"):
            yield from _spread(groups[name[1:]], groups)
        else:
            yield name


@cache
def _file() -> _File:
    return msgspec.convert(package_table("toolkit.cases", "known.toml"), _File)


@cache
def _talked() -> re.Pattern[str]:
    return joined(["{talked}"])


@cache
def _open() -> re.Pattern[str]:
    return joined(_file().open.words)


@cache
def _turned(condition: str) -> re.Pattern[str]:
    patterns = _file().turned.get(condition)
    return joined(patterns) if patterns else _NOTHING


@cache
def _harmless() -> re.Pattern[str]:
    return joined(_file().harmless.words)
