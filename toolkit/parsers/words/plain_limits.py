"""Labels of limits that say nothing else: no rejection number, no share of the goods, no test and no other lot.

A row of a table is held against its other rows and may say more. What stands by itself, a heading over figures or a
word in brackets, is taken for limits only where all that it says is known to be that.
"""

import re
from functools import cache

from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.remembered import remembered

_SHARES = "%％‰/／"  # "per cent", "per hundred", and two figures in one: "Ac/Re"
_IN_BRACKETS = re.compile(r"[(\[（【]([^()\[\]（）【】]*)[)\]）】]")


@remembered
def names_limits_alone(text: str) -> bool:
    """Tell whether *text* says how many defects are accepted; what stands in brackets must say the same: "(Ac)"."""
    parts = [folding.without_brackets(text), *_IN_BRACKETS.findall(text)]
    return all(lexicon.row_kind(part) == "allowed" for part in parts) and not says_otherwise(text)


def says_otherwise(text: str) -> bool:
    """Tell whether *text* speaks of a refusal, of a share, or of all goods instead of the sample."""
    said = f" {folding.key(text)} "
    words = folding.words_of("plain_limits")
    others = [key for word in (*words["refusing"], *words["whole"], *words["shares"]) if (key := folding.key(word))]
    named = any(other in said if is_cjk(other[0]) else f" {other} " in said for other in others)
    return named or any(sign in text for sign in _SHARES)


@cache
def words_of_what_was_done() -> frozenset[str]:
    """Return the words, as they are compared, that may be said of what was found, too, as "accepted"."""
    return frozenset(map(folding.key, folding.words_of("plain_limits")["done"]))
