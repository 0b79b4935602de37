"""The last look at a Chinese wording that no name says whole: the entry whose ways of writing cover most of it."""

from collections import Counter
from functools import lru_cache
from itertools import chain
from math import log

from toolkit.resolver.defect_book import Book, Knowledge
from toolkit.resolver.families import GENERAL, PACKING
from toolkit.resolver.wordforms import chinese, plain_chinese, words
from toolkit.resolver.written import ways_of

# How much of what is said the answer must cover, and by how much more than any other that means something else.
_ENOUGH = 0.6
_AHEAD = 0.15
# What a sign counts that no entry explains, and how many signs must be explained.
_STRANGE, _COMMON = 0.5, 0.04
_FEWEST = 2


def likely_written(description: str, families: tuple[str, ...], book: Book) -> Knowledge | None:
    """Return the entry of *families* whose Chinese names are most like *description*; ``None`` when not certain."""
    text = chinese(description)
    if not families or any(denial in text for denial in words().written_denial):
        return None
    packed = any(word in text for word in words().written_packing)
    asked = {PACKING, GENERAL} if packed else {*families, GENERAL}
    text = plain_chinese(text)
    shares = [(_share(text, entry, book), entry) for entry in book.entries if _is_asked(entry, asked)]
    most, best = max(shares, key=lambda share: share[0], default=(0.0, None))
    if best is None or most < _ENOUGH:
        return None
    return best if all(most - share >= _AHEAD for share, entry in shares if not entry.agrees(best)) else None


def _is_asked(entry: Knowledge, families: set[str]) -> bool:
    return entry.family in families and not entry.named_only


def _share(text: str, entry: Knowledge, book: Book) -> float:
    """Return how much of *text* the ways to write the names of *entry* cover, rare ones before common ones."""
    covered = [0.0] * len(text)
    counts = _counts(book)
    for way in ways_of(entry):
        start = text.find(way)
        for place in range(start, start + len(way)) if start >= 0 else ():
            covered[place] = max(covered[place], counts[way])
    explained = frozenset(sign for sign, count in zip(text, covered, strict=True) if count)
    if sum(map(bool, covered)) < _FEWEST or not explained & words().written_stating:
        return 0.0
    idle = words().written_idle
    missed = sum(_STRANGE for sign, count in zip(text, covered, strict=True) if not count and sign not in idle)
    return sum(covered) / (sum(covered) + missed)


@lru_cache(maxsize=8)
def _counts(book: Book) -> dict[str, float]:
    """Return what each way of writing counts: the fewer entries use it, the more."""
    users = Counter(chain.from_iterable(map(ways_of, book.entries)))
    whole = max(len(book.entries), 2)
    return {way: log(whole / used) / log(whole) + _COMMON for way, used in users.items()}
