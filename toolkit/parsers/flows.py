"""Pages with a column of their own beside the text: a sidebar with the particulars, whose lines stand level with none.

Read line by line, such a page would put a piece of the sidebar before every line of the text and into every table. What
tells it from a form in two halves is that its lines do not stand on those beside them.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from toolkit.parsers.pages import Box, Page, Word

FEWEST = 8  # lines of either column
WIDEST = 0.4  # of the width of the page: a sidebar
SHORTEST = 0.3  # of the height of the page
LETTERHEAD = 0.12  # of the height of the page
TOGETHER = 3.0  # points between the starts of two blocks of lines that are one row
MOST_TOGETHER = 0.5  # of the blocks of a sidebar that begin with one beside them
SPACE = 0.6  # heights of the letters above a block
LEVEL = 1.6  # points between the base lines of one line of print
MOST_LEVEL = 0.35  # of the lines of the sidebar that stand level with one beside them
GUTTER = 6.0  # points without print between the columns
STARTS = 2.0  # points by which the lines of a column begin at one edge


class Flows(Struct, frozen=True):
    """Two columns from *top* to *bottom*, parted at *x*."""

    x: float
    top: float
    bottom: float

    def holds(self, top: float, bottom: float) -> bool:
        return self.top <= top and bottom <= self.bottom

    def column(self, box: Box) -> int:
        """Return the column that *box* is in: 1 on the left, 2 on the right; 0 above and below them."""
        if not self.holds(box[1], box[3]):
            return 0
        return 1 if (box[0] + box[2]) / 2 < self.x else 2


def flows_of(page: Page) -> Flows | None:
    """Return the columns of *page* where one of them is a sidebar; ``None`` for a page that is read line by line."""
    if len(page.words) < 2 * FEWEST:
        return None
    found = [flows for x in _edges(page.words) for flows in _between(page, x)]
    return max(found, key=lambda flows: flows.bottom - flows.top, default=None)


def parted(words: Sequence[Word], flows: Flows | None) -> list[list[Word]]:
    """Return *words* in those of each column, and those of no column."""
    found: list[list[Word]] = [[], [], []]
    for word in words:
        found[flows.column(word.box) if flows is not None else 0].append(word)
    return [part for part in found if part]


def _edges(words: Sequence[Word]) -> Iterator[float]:
    """Yield where the lines of a right column may begin: edges at which many words do, with space before them."""
    starts = Counter(round(word.x0 / STARTS) for word in words)
    yield from (STARTS * edge for edge, number in starts.items() if number >= FEWEST)


def _between(page: Page, x: float) -> Iterator[Flows]:
    """Yield the columns left and right of *x*, from one line across both to the next."""
    across = sorted((word.top, word.bottom) for word in page.words if word.x0 < x - STARTS and word.x1 > x - GUTTER)
    letterhead = LETTERHEAD * page.height  # name and title stand side by side there
    edges = [(letterhead, letterhead), *(one for one in across if one[1] > letterhead), (page.height, page.height)]
    for (_, top), (bottom, _) in pairwise(edges):
        if bottom - top >= SHORTEST * page.height:
            flows = Flows(x - GUTTER / 2, top, bottom)
            inside = [word for word in page.words if flows.holds(word.top, word.bottom)]
            left = [word for word in inside if word.x0 < flows.x]
            right = [word for word in inside if word.x0 >= flows.x]
            if _are_apart(left, right, page):
                yield flows


def _are_apart(left: Sequence[Word], right: Sequence[Word], page: Page) -> bool:
    """Tell whether the lines of both are many, one is narrow, and few of its lines stand level with the other's."""
    if not left or not right:
        return False
    bases, others = _bases(left), _bases(right)
    if min(len(bases), len(others)) < FEWEST:
        return False
    narrow, wide = (left, right) if _width(left) <= _width(right) else (right, left)
    own, beside = (bases, others) if narrow is left else (others, bases)
    tall = max(own) - min(own) >= SHORTEST * page.height
    level = sum(any(abs(base - other) < LEVEL for other in beside) for base in own)
    if _are_figures(narrow) or _are_centred(own, beside):
        return False
    blocks, others = _blocks(narrow), _blocks(wide)
    together = sum(any(abs(start - other) < TOGETHER for other in others) for start in blocks)
    if together > MOST_TOGETHER * len(blocks):
        return False  # rows of a table whose cells have several lines each
    return tall and _width(narrow) <= WIDEST * page.width < _width(wide) and level <= MOST_LEVEL * len(own)


def _are_figures(words: Sequence[Word]) -> bool:
    """Tell whether most of *words* are figures, as those of a table are."""
    return sum(any(map(str.isdigit, word.text)) for word in words) > len(words) / 2


def _are_centred(bases: Sequence[float], others: Sequence[float]) -> bool:
    """Tell whether most lines stand at half height beside two lines of a cell: rows of a table."""
    middles = [(first + second) / 2 for first, second in pairwise(others)]
    return sum(any(abs(base - middle) < LEVEL for middle in middles) for base in bases) > len(bases) / 2


def _width(words: Sequence[Word]) -> float:
    return max(word.x1 for word in words) - min(word.x0 for word in words)


def _blocks(words: Sequence[Word]) -> list[float]:
    """Return where the lines begin that have space above them."""
    found: list[float] = []
    bottom = float("-inf")
    for word in sorted(words, key=lambda word: word.top):
        if word.top - bottom > SPACE * word.size:
            found.append(word.top)
        bottom = max(bottom, word.bottom)
    return found


def _bases(words: Sequence[Word]) -> list[float]:
    """Return the base lines of *words*, each once."""
    found: list[float] = []
    for base in sorted(word.base for word in words):
        if not found or base - found[-1] > LEVEL:
            found.append(base)
    return found
