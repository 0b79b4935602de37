"""Labels of the plan that say for what it is: "Sample size – workmanship", "AQL for appearance".

The plan of the defects is meant. Any other, "Sample size – measurements", is that of a test.
"""

import re
from functools import cache

from toolkit.parsers.words import classes, folding, lexicon

OF_PLAN = frozenset({"level", "sample_size", "aql", "aql_critical", "aql_major", "aql_minor"})
_DASH = re.compile(r"\s+[–—-]\s+|\s*[:：,]\s+")


def without_scope(label: str) -> str:
    """Return *label* without the word for the defects as a whole behind it or before it; empty where it has none."""
    first, *others = _DASH.split(label)
    if len(others) == 1 and _names_defects(others[0]):
        return first
    if len(others) == 1 and _names_defects(first):
        return others[0]
    core, _, scope = _for().sub("\0", label).rpartition("\0")
    return core if core and _names_defects(scope) else ""


def _names_defects(text: str) -> bool:
    """Tell whether *text* is what the inspection of all goods looks at: workmanship, appearance; no mere "AQL".

    Defects of one class are not all defects.
    """
    if classes.mentions_class(text) or classes.mentions_scheme(text):
        return False
    named = folding.key(text) in lexicon.phrases("headings", "workmanship") or lexicon.names_defects(text)
    return named and lexicon.meaning("fields", text) != "aql"


@cache
def _for() -> re.Pattern[str]:
    words = "|".join(map(re.escape, folding.words_of("label_tails")["of"]))
    return re.compile(rf"\s+(?:{words})\s+", re.IGNORECASE)
