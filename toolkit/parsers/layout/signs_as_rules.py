"""Tables drawn with characters, as printouts of old systems have them: "| S04 | Skip stitch | . | 1 | . |".

The bars between the cells and the rows of dashes are no words but rulings, and each line is a row of the grid.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from toolkit.parsers.layout.pages import Page, Rule, Word

BARS = frozenset("|¦│┃║")
DASHES = frozenset("-=_+─━═~*")
FEWEST_BARS = 3  # in a line that is a row
FEWEST_LINES = 3  # such lines on a page
SHORTEST_DASHES = 8  # signs of a ruling
REACH = 3.0  # heights of a line to the next one of the table
EDGE = 2.0  # points by which bars below each other may be set apart
SAME_LINE = 0.5  # of the height of a word


def with_drawn_rules(page: Page) -> Page:
    """Return *page* with the rulings that are set as characters drawn, where it has a table of them."""
    bars = [word for word in page.words if _is_bar(word)]
    if len(bars) < FEWEST_BARS * FEWEST_LINES:
        return page
    lines = [line for line in _lines(bars) if len(line) > 1]
    if sum(len(line) >= FEWEST_BARS for line in lines) < FEWEST_LINES:
        return page
    drawn = [rule for line, bottom in _with_ends(lines) for rule in _ruled(line, bottom)]
    kept = tuple(word for word in page.words if not (_is_bar(word) or _is_dashes(word)))
    return replace(page, words=kept, rules=(*page.rules, *drawn))


def _is_bar(word: Word) -> bool:
    return bool(word.text) and BARS.issuperset(word.text)


def _is_dashes(word: Word) -> bool:
    return len(word.text) >= SHORTEST_DASHES and DASHES.issuperset(word.text)


def _lines(bars: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield *bars* line by line, each from left to right."""
    ordered = sorted(bars, key=lambda bar: (bar.top, bar.x0))
    height = max((bar.bottom - bar.top for bar in ordered), default=1.0)
    first = [ordered[0].top] if ordered else []
    for bar in ordered:
        first.append(first[-1] if bar.top - first[-1] < SAME_LINE * height else bar.top)
    placed = zip(first[1:], ordered, strict=True)
    for _, line in groupby(placed, key=lambda each: each[0]):
        yield sorted((bar for _, bar in line), key=lambda bar: bar.x0)


def _with_ends(lines: Sequence[list[Word]]) -> Iterator[tuple[list[Word], float]]:
    """Yield each line with where its row ends: at the next one of the same width, if only dashes are between."""
    for line, below in zip(lines, [*lines[1:], None], strict=True):
        same = below is not None and _ends_alike(line, below)
        near = below is not None and below[0].top - line[0].bottom < REACH * (line[0].bottom - line[0].top)
        yield line, below[0].top if same and near and below is not None else line[0].bottom


def _ends_alike(line: Sequence[Word], below: Sequence[Word]) -> bool:
    both = ((line[0], below[0]), (line[-1], below[-1]))
    return all(abs(one.x0 - other.x0) <= EDGE for one, other in both)


def _ruled(line: Sequence[Word], bottom: float) -> Iterator[Rule]:
    """Yield the rulings of one row: an upright one for each bar, and level ones over and under all of them."""
    middles = [(bar.x0 + bar.x1) / 2 for bar in line]
    top = line[0].top
    for x in middles:
        yield Rule(x, top, x, bottom)
    for y in (top, bottom):
        yield Rule(middles[0], y, middles[-1], y)
