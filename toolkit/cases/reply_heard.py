"""What a whole reply was heard to say: of each condition, of the letter as a whole, and what leaves that in doubt."""

from typing import NamedTuple

from toolkit.cases.reply_acts import Act
from toolkit.cases.reply_sentences import Sentence
from toolkit.cases.reply_stands import Found


class Doubt(NamedTuple):
    """Why an assent to the whole letter cannot be taken as one."""

    why: str
    sentence: Sentence
    loud: bool  # it also leaves open what nothing else speaks of


class Heard(NamedTuple):
    """*assent* and *refusal* are of the whole letter; *weak* may be a receipt, and *bare* is a no to nothing named."""

    found: tuple[Found, ...]
    assent: Sentence | None
    refusal: Sentence | None
    weak: Sentence | None
    bare: Sentence | None
    doubts: tuple[Doubt, ...]
    acts: frozenset[Act]
