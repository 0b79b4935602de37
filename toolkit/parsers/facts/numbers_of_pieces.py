"""The number of one piece behind the word for the sample: "Tent pitched, sample 14", "Sample 31, near the door".

Such a figure tells which piece it was, not how many there were. It stands behind the bare word, in a text whose other
words are neither of the plan nor of the inspection.
"""

import re

from toolkit.parsers.facts.letterhead import standard
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.words import lexicon, readings
from toolkit.parsers.words.inline import Entry
from toolkit.parsers.words.lazily import Lazy
from toolkit.sampling import is_sample_size

_BARE = re.compile(r"\d{1,4}")
_CLAUSE = Lazy(r"\s*(?:[,;:(（)），；。]|\.(?=\s|$)|\s[-–—·|]\s)\s*")
_OF_PLAN = (
    ("plan_words", "drawn"), ("plan_words", "taking"), ("plan_words", "strictness"), ("fields", "aql"),
    ("kinds", "inspection"), ("headings", "workmanship"), ("inspections", "normal"),
)  # fmt: skip


def numbers_piece(entry: Entry, text: str, row: Row) -> bool:
    """Tell whether *entry*, told by the *text* of a piece of *row*, is the number of a piece and no size of a sample.

    A size of the standard at the start counts goods until something else is said: "Sample 80, from all cartons".
    """
    if entry.concept != "sample_size" or _BARE.fullmatch(entry.text.strip(" .")) is None:
        return False
    clauses = [clause for clause in _CLAUSE.split(text) if clause]
    own = next((clause for clause in clauses if clause.endswith(entry.text.strip(" ."))), "")
    others = [clause for clause in clauses if clause is not own]
    if len(own.split()) != 2 or not others or _is_of_plan(row, others):  # noqa: PLR2004 - the word and its number
        return False
    return own is not clauses[0] or not is_sample_size(int(entry.text.strip(" .")))


def _is_of_plan(row: Row, clauses: list[str]) -> bool:
    """Tell whether *row* names the standard, or one of *clauses* speaks of the plan or of the inspection."""
    if standard([row]) is not None:
        return True
    spoken = (any(lexicon.mentions(group, name, clause) for group, name in _OF_PLAN) for clause in clauses)
    return any(spoken) or any(readings.level(clause) is not None for clause in clauses)
