"""A fault, or a cost of it, that a reply lays on the buyer: it takes the findings and the costs out of a yes to all."""

from collections.abc import Sequence
from functools import cache

import msgspec

from toolkit.cases.conditions import Condition
from toolkit.cases.reply_figures import figures
from toolkit.cases.reply_heard import Heard
from toolkit.cases.reply_model import Stand
from toolkit.cases.reply_sentences import Sentence
from toolkit.cases.reply_stands import PLAIN
from toolkit.cases.reply_weighing import WHOLE_ACCEPTED
from toolkit.cases.reply_words import Patterns, has, without
from toolkit.resources import package_table

BLAMED = "the fault is laid on you"
CHARGED = "a cost is put on you"
_FINDINGS, _WORK_COST = "findings", "work_cost"


class _Words(msgspec.Struct, frozen=True):
    denied: Patterns
    other: Patterns
    fault: Patterns
    cost: Patterns
    things: str
    thingszh: str


def blames(sentence: Sentence) -> bool:
    """Tell whether *sentence* lays a fault on the buyer: "your artwork came too late"."""
    return any(has(_faults(), _bare(one.text)) for one in sentence.clauses)


def charges(sentence: Sentence) -> bool:
    """Tell whether *sentence* puts a cost on the buyer."""
    return any(has(_words().cost, _bare(one.text)) for one in sentence.clauses)


def blamed(
    conditions: Sequence[Condition], told: Sequence[Stand], heard: Heard, said: Sequence[Sentence]
) -> tuple[Stand, ...]:
    """Return *told* with the findings, and the costs, in doubt where *said* lays them on the buyer.

    What is silent of the two that a fault is about is in doubt as well; a cost that was promised by itself is kept,
    but for that of the work.
    """
    fault = next((one for one in said if blames(one)), None)
    cost = next((one for one in said if charges(one) and not _is_told(one, conditions, heard)), None)
    first = cost or fault
    if first is None:
        return tuple(told)
    costs = {one.id for one in conditions if one.cost}
    found = []
    for condition, stand in zip(conditions, told, strict=True):
        changed = stand
        if condition.id == _FINDINGS and fault is not None:
            changed = _open(stand, fault, BLAMED)
        elif condition.id == _WORK_COST or (
            stand.why == WHOLE_ACCEPTED and (condition.cost or costs & set(condition.needs))
        ):
            changed = _open(stand, first, BLAMED if cost is None else CHARGED)
        found.append(changed)
    return tuple(found)


def _open(stand: Stand, sentence: Sentence, why: str) -> Stand:
    if stand.stand not in ("accepted", "silent"):
        return stand
    amounts = figures(sentence.text, None).amounts
    return msgspec.structs.replace(stand, stand="unclear", quote=sentence.quote, why=why, amounts=amounts)


def _is_told(sentence: Sentence, conditions: Sequence[Condition], heard: Heard) -> bool:
    """Tell whether *sentence* was weighed for a cost, or for the balance that a cost is taken from."""
    of_money = {one.id for one in conditions if one.cost or one.money or one.lever}
    return any(one.sentence is sentence and one.strength == PLAIN and one.condition in of_money for one in heard.found)


def _bare(text: str) -> str:
    """Return *text* without what only denies a fault of the buyer's, or names his papers on the faults."""
    return without((*_words().denied, *_words().other), text)


@cache
def _words() -> _Words:
    return msgspec.convert(package_table("toolkit.cases", "blaming.toml"), _Words)


@cache
def _faults() -> Patterns:
    """Return the words of a fault with the things of a buyer put in."""
    told = _words()
    return tuple(
        one.replace("{thingszh}", f"(?:{told.thingszh})").replace("{things}", f"(?:{told.things})")
        for one in told.fault
    )
