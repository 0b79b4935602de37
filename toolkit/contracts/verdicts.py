"""The words of a check: what a contract says of a clause type, and the sentences that speak for it."""

from enum import StrEnum
from typing import NamedTuple

from toolkit.contracts.clause import Position
from toolkit.contracts.passages import Sentence


class Status(StrEnum):
    PRESENT = "present"
    WEAKER = "weaker"
    ADVERSE = "adverse"
    ABSENT = "absent"
    UNCERTAIN = "uncertain"


# What gives the buyer at least a part of what the clause of the library gives.
GRANTS = frozenset({Status.PRESENT, Status.WEAKER})


class Evidence(NamedTuple):
    """A sentence that speaks for a status; *because* is the phrase found, or the text of the library that it *repeats*.

    *position* is that of the library which alone has the sentence; *said* is the sentence in its common form. *grade*
    tells by which of its dimensions a whole grant is worth less ("length of the warranty: 12 months"; grading.py).
    """

    status: Status
    sentence: Sentence
    because: str
    position: Position | None = None
    repeats: bool = False
    said: str = ""
    grade: str = ""


# What the sentences of a contract say, by clause type.
Found = dict[str, list[Evidence]]


class Verdict(NamedTuple):
    """What the contract says of one clause type; *evidence* begins with what decided."""

    type: str
    library: str
    status: Status
    evidence: tuple[Evidence, ...]
    position: Position | None
