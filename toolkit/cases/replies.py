"""A supplier's reply read against the conditions of our letter: accepted, refused, silent, unclear, by its sentence.

A wrong "accepted" costs the most, so it is given only to a plain yes: a receipt, a try, a question, an "if", a share, a
later day, a sentence that contradicts another or a language that is not read leave a condition unclear; silence accepts
nothing. The words are data: conditions.toml says how each condition is spoken of, replies.toml what clauses do,
known.toml which words may stand beside a yes.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import islice
from typing import NamedTuple

from toolkit.cases.conditions import Condition
from toolkit.cases.reply_blaming import blamed
from toolkit.cases.reply_declined import declined, declining
from toolkit.cases.reply_heard import Heard
from toolkit.cases.reply_hearing import Hearing
from toolkit.cases.reply_kept import held_back, is_taken_back
from toolkit.cases.reply_known import granted
from toolkit.cases.reply_loose import held_to, offered, placeless, shown
from toolkit.cases.reply_model import Reply, Stand
from toolkit.cases.reply_narrowing import narrowed, narrowing, untold
from toolkit.cases.reply_near import heard_near
from toolkit.cases.reply_next import attitude, next_steps, still_open
from toolkit.cases.reply_own import Own, own_words
from toolkit.cases.reply_sentences import Sentence, is_foreign, is_unknown, sentences
from toolkit.cases.reply_spared import NAMED, NO_FINDS, PART, Finds, borne_out, spared
from toolkit.cases.reply_stands import Asked
from toolkit.cases.reply_tactics import tactics
from toolkit.cases.reply_weighing import stands, unread
from toolkit.cases.reply_words import has, words

LONGEST, MOST = 100_000, 2_000  # signs and sentences of a reply that are read
_MOST_OFFERS = 5  # sentences of work that is offered and was not asked for
_FOREIGN = "a sentence in a language that is not read could say otherwise"
_FINAL = "Somebody has yet to approve the answer, or it binds nobody: ask for the final one."
_INLINE = "the answers may stand in the quoted mail, in another colour"
_RETRACTED = "a sentence takes something back"
_UNSETTLED = "a sentence says that the answer is not final"
_NOWHERE = "Refused or tied to an “if”, and none of the conditions: “{}” Ask what it takes from the letter."
_OFFERED = (
    "Offered, and none of the conditions: “{}” Say whether you take it: it changes nothing of the letter by itself."
)
_CUT = "the reply is longer than what is read"
STANDS = ("accepted", "refused", "unclear", "silent")


class _Doubt(NamedTuple):
    """Why what is told does not count, and the *note* that tells it; a yes alone, or a no and a silence as well."""

    why: str
    note: str
    of_yes_alone: bool = False


def read_reply(  # noqa: PLR0913 - each is something else that the letter, the case or the report names
    text: str,
    conditions: Iterable[Condition],
    *,
    due: Mapping[str, date] = {},
    amounts: Mapping[str, Decimal] = {},
    shares: Mapping[str, Decimal] = {},
    elsewhere: Sequence[str] = (),
    finds: Finds = NO_FINDS,
    reference: str = "",
) -> Reply:
    """Return what the mail or message *text* says of *conditions*, those of the letter that it answers.

    *due*, *amounts* and *shares* are the days, sums and percentages that the letter names, by condition; a promise for
    a later day, or of another sum, is a counter-offer. *elsewhere* are the orders and papers that it names and that are
    not those of the case: it may speak of them. *finds* are the defects of the report, *reference* that
    of the letter. English and Chinese are read.
    """
    asked = tuple(conditions)
    own = own_words(text[:LONGEST])
    said = tuple(islice(sentences(own.blocks, reference), MOST + 1))
    near = max(due.values(), default=None)
    heard = granted(heard_near(Hearing(asked, near).hear(said), said, asked, near), asked, finds)
    named = {one.id: Asked(due.get(one.id), amounts.get(one.id), shares.get(one.id)) for one in asked}
    told = held_to(asked, stands(asked, heard, named), heard, said, named, near)
    told = spared(asked, held_back(asked, told, heard, said), heard, said, finds)
    limits = narrowing(said, finds)
    told = declined(asked, narrowed(asked, told, limits), said, finds)
    told = blamed(asked, told, heard, said)
    doubts = tuple(_doubts(text, own, said, elsewhere))
    told = _doubted(told, doubts)
    nowhere, beside = _outside(told, heard, said)
    doubted = [one.quote for one in told if one.stand in ("refused", "unclear")]
    pleas = borne_out(finds, (*doubted, *(one.quote for one in nowhere)))
    argued = tactics(said, asked)
    manner = attitude(
        told, heard, argues=bool(nowhere or beside) or any(words().tactics[one.id].answers for one in argued)
    )
    return Reply(
        stands=told,
        attitude=manner,
        tactics=argued,
        open=still_open(asked, told),
        next=next_steps(asked, told, manner, first=pleas),
        notes=(
            *(doubt.note for doubt in doubts),
            *untold(told, limits),
            *(_NOWHERE.format(shown(one)) for one in nowhere),
            *(_OFFERED.format(shown(one)) for one in beside),
        ),
        own=own.text,
    )


def _doubted(told: tuple[Stand, ...], doubts: Sequence[_Doubt]) -> tuple[Stand, ...]:
    """Return *told* with nothing plain that one of *doubts* speaks against."""
    for doubt in doubts:
        touched = ("accepted",) if doubt.of_yes_alone else STANDS
        told = tuple(unread(one, doubt.why) if one.stand in touched else one for one in told)
    return told


def _outside(
    told: Sequence[Stand], heard: Heard, said: Sequence[Sentence]
) -> tuple[tuple[Sentence, ...], tuple[Sentence, ...]]:
    """Return the sentences that refuse or hang on something and are of none of the conditions, and those that offer."""
    quotes = {one.quote for one in told if one.why in (NAMED, PART)}
    placed = tuple(one for one, _ in declining(said) if one.quote in quotes)
    nowhere = tuple(one for one in placeless(heard, said) if one not in placed)
    beside = tuple(one for one in offered(heard, said) if one not in (*nowhere, *placed))
    return nowhere, beside[:_MOST_OFFERS]


def by_stand(reply: Reply) -> dict[str, tuple[Stand, ...]]:
    """Return the stands of *reply* by their word."""
    return {word: tuple(one for one in reply.stands if one.stand == word) for word in STANDS}


def _is_unsettled(said: Sequence[Sentence]) -> bool:
    return any(has(words().acts.unsettled, one.text) for one in said)


def _doubts(text: str, own: Own, said: Sequence[Sentence], elsewhere: Sequence[str]) -> Iterator[_Doubt]:
    """Yield why nothing in the reply counts as accepted, or as read at all."""
    if any(is_foreign(one.quote) for one in said) or is_unknown(own.text):
        yield _Doubt(
            _FOREIGN,
            "Part of the reply is in a language that is not read here: have it translated, and read it again.",
        )
    if is_taken_back(said):
        yield _Doubt(
            _RETRACTED, "Something in the reply is taken back or was written by somebody else; read it yourself."
        )
    if own.inline:
        yield _Doubt(_INLINE, "The reply points to answers inside the quoted mail; copy them out and read those.")
    if len(text) > LONGEST or len(said) > MOST:
        yield _Doubt(_CUT, f"At most {LONGEST:,} signs and {MOST:,} sentences of a reply are read; this one is longer.")
    if _is_unsettled(said):
        yield _Doubt(_UNSETTLED, _FINAL, of_yes_alone=True)
    if elsewhere:
        others = ", ".join(elsewhere)
        yield _Doubt(
            f"the answer names {others} too, and may speak of that",
            f"The answer also names {others}: ask which of it is said of this lot.",
            of_yes_alone=True,
        )
