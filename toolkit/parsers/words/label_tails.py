"""What a label of limits may say besides: by which plan they are, or for which lots: "Allowed as per AQL".

The words count at one end of the label alone, around a label that is known by itself: "Colour not as per accepted
sample" is a defect.
"""

import re
from collections.abc import Iterable
from functools import cache

from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.words import folding


def without_tail(label: str) -> str:
    """Return *label*, as it is compared, without such words at its ends; the same text where it has none."""
    plain = folding.key(folding.without_brackets(label) or label)
    by, each, before = _patterns()
    return before.sub("", each.sub("", by.sub("", plain))).strip()


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of "as per AQL 0 2.5 4.0", of "for each colour", and of "每色" at the beginning."""
    tails, lots = folding.words_of("label_tails"), folding.words_of("of_each_lot")
    plans = rf"(?:(?:{_any(tails['articles'])}) )?(?:{_any(tails['plans'])})"
    by = rf"(?:^| )(?:{_any(tails['by'])}) {plans}(?: [\d /.,-]+)?$"
    spaced, signs = _parted(lots["each"])
    kinds, kinds_in_signs = _parted([*lots["kinds"], *folding.words_of("lot_tables")["item"]])
    each = rf" (?:{_any(tails['of'])} )?(?:{_any(spaced)}) (?:{_any(kinds)})$"
    return re.compile(by), re.compile(each), re.compile(rf"^(?:{_any(signs)})(?:{_any(kinds_in_signs)})")


def _parted(words: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return *words* that are written with spaces, and those without."""
    known = sorted(set(map(folding.key, words)), key=len, reverse=True)
    return [word for word in known if not is_cjk(word[0])], [word for word in known if is_cjk(word[0])]


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(set(map(folding.key, words)), key=len, reverse=True)))
