"""Words that say that a figure holds for each of several lots: "per size", "for each lot", "每批"."""

from functools import cache
from itertools import pairwise

from toolkit.parsers import folding
from toolkit.parsers.cells import is_cjk


def of_each(text: str) -> bool:
    """Tell whether *text* says that it holds for each lot, colour or item: "per size", "for each lot", "每批"."""
    said = folding.key(text)
    kinds = _kinds()
    parted = any(first in _words("each") and second in kinds for first, second in pairwise(said.split()))
    return parted or (not said.isascii() and any(pair in said.replace(" ", "") for pair in _joined()))


@cache
def _kinds() -> frozenset[str]:
    """Return the words for what makes a lot of its own: lots, items, colours, sizes."""
    known = (*folding.words_of("judged_apart")["lots"], *folding.words_of("lot_tables")["item"])
    return _words("kinds") | frozenset(map(folding.key, known))


@cache
def _joined() -> frozenset[str]:
    """Return what is written without a space: "每色"."""
    each, kinds = ([word for word in words if is_cjk(word[0])] for words in (_words("each"), _kinds()))
    return frozenset(first + second for first in each for second in kinds)


def _words(name: str) -> frozenset[str]:
    return frozenset(map(folding.key, folding.words_of("of_each_lot")[name]))
