"""A part of the work that is declined by what would be made or changed for it: "we will not do new insert"."""

from collections.abc import Iterator, Sequence

import msgspec

from toolkit.cases.conditions import Condition
from toolkit.cases.reply_model import Stand
from toolkit.cases.reply_sentences import Sentence
from toolkit.cases.reply_spared import NAMED, PART, Finds, names_a_find
from toolkit.cases.reply_stands import LIMITED, MENTIONED, OPEN
from toolkit.cases.reply_weighing import RECEIPT
from toolkit.cases.reply_words import has, words

_SPOKEN = (MENTIONED, OPEN, LIMITED, RECEIPT)


def declining(said: Sequence[Sentence]) -> Iterator[tuple[Sentence, str]]:
    """Yield the clauses that decline to make, change or add a thing, each behind its sentence.

    A question does not, nor does an "until".
    """
    acts = words().acts
    for one in said:
        for text in (each.text for each in one.clauses if not one.asks):
            if has(acts.unmade, text) and not has(acts.unmade_else, text):
                yield one, text


def declined(
    conditions: Sequence[Condition], told: Sequence[Stand], said: Sequence[Sentence], finds: Finds
) -> tuple[Stand, ...]:
    """Return *told* with the work in doubt where a thing is declined that belongs to it; a refusal of all stays.

    Without the finds of the report nobody can say that it does.
    """
    first = next(declining(said), None)
    if first is None or not (finds.within or finds.beyond):
        return tuple(told)
    sentence, clause = first
    why = PART if names_a_find(clause, finds) else NAMED
    return tuple(
        msgspec.structs.replace(stand, stand="unclear", quote=sentence.quote, why=why)
        if condition.if_named and (stand.stand in ("accepted", "silent") or not _is_limit(stand))
        else stand
        for condition, stand in zip(conditions, told, strict=True)
    )


def _is_limit(stand: Stand) -> bool:
    """Tell whether *stand* is more than that its condition is spoken of."""
    return stand.stand == "refused" or stand.why not in _SPOKEN
