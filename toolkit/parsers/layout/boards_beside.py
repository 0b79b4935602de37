"""Small boards of the classes that stand beside other text without a frame: "Found / Allowed" beside the particulars.

Read line by line, a piece of the particulars would stand before each class. What tells such a board from a column of a
list is that every class is named once, under heads of what was found and allowed, and that its lines stand level with
few of those beside them.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from toolkit.parsers.layout.cells import lines_of
from toolkit.parsers.layout.pages import Box, Word, union
from toolkit.parsers.words import classes, lexicon

EDGE = 3.0  # points by which the classes of a board begin at one edge
LEVEL = 1.6  # points between the base lines of one line of print
GUTTER = 20.0  # points between the board and what stands beside it
HEADS = 2.5  # heights of the letters from the heads down to the first class
APART = 2.5  # heights of the letters from one class to the next
FEWEST = 2  # classes
_HEADS = ("found", "allowed")
_SIGNS = "-–—."


def boards_beside(words: Sequence[Word]) -> list[Box]:
    """Return where boards of the classes stand beside other text among *words* that nothing rules."""
    named = [word for word in words if word.text[:1].isalpha() and classes.severity(word.text)]
    if len(named) < FEWEST:
        return []
    return [box for edge, group in _at_one_edge(named) for box in _board(edge, group, words)]


def _at_one_edge(named: Sequence[Word]) -> Iterator[tuple[float, list[Word]]]:
    """Yield the names of classes that begin at one edge, from top to bottom."""
    for edge, group in groupby(sorted(named, key=lambda word: (round(word.x0 / EDGE), word.top)), key=_edge):
        found = sorted(group, key=lambda word: word.top)
        if len(found) >= FEWEST:
            yield edge * EDGE, found


def _edge(word: Word) -> int:
    return round(word.x0 / EDGE)


def _board(edge: float, named: Sequence[Word], words: Sequence[Word]) -> Iterator[Box]:
    """Yield the box of the board that *named* begin the lines of, where they are one with text on its left."""
    told = [classes.severity(word.text) for word in named]
    size = max(word.size for word in named)
    steps = (below.top - above.top for above, below in pairwise(named))
    if len(set(told)) < len(told) or any(step > APART * size for step in steps):
        return
    right = [word for word in words if word.x0 >= edge - EDGE]
    lines = [[word for word in right if abs(word.base - name.base) < LEVEL and word is not name] for name in named]
    if not all(line and all(map(_is_figure, line)) for line in lines):
        return
    top, bottom = named[0].top, named[-1].bottom
    heads = [word for word in right if top - HEADS * size < word.top < top - LEVEL]
    if not _heads_board(heads, [word for line in lines for word in line]):
        return
    box = union([word.box for word in (*named, *heads, *(word for line in lines for word in line))])
    beside = [word for word in words if word.x1 < edge and word.bottom > box[1] and word.top < bottom]
    if beside and edge - max(word.x1 for word in beside) >= GUTTER and _are_apart(beside, named):
        yield box


def _heads_board(heads: Sequence[Word], figures: Sequence[Word]) -> bool:
    """Tell whether *heads* name nothing but what was found and what is allowed, over the *figures*."""
    kinds = {lexicon.row_kind(word.text) for word in heads}
    over = heads and min(word.x0 for word in figures) - GUTTER < min(word.x0 for word in heads)
    return bool(over) and not kinds.isdisjoint(_HEADS) and all(map(lexicon.row_kind, (word.text for word in heads)))


def _is_figure(word: Word) -> bool:
    return word.text.isdecimal() or not word.text.strip(_SIGNS)


def _are_apart(beside: Sequence[Word], named: Sequence[Word]) -> bool:
    """Tell whether at least one line *beside* stands between those of the board: rows of one table have level lines."""
    lines = [max(word.base for word in line) for line in lines_of(beside)]
    apart = [base for base in lines if all(abs(base - word.base) >= LEVEL for word in named)]
    return 2 * len(apart) >= len(lines)
