"""Pages with a column of their own beside the text: a sidebar with the particulars, whose lines stand level with none.

Read line by line, such a page would put a piece of the sidebar before every line of the text and into every table. What
tells it from a form in two halves is that its lines do not stand on those beside them.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from msgspec import Struct
from msgspec.structs import replace

from toolkit.parsers.layout.cells import lines_of, segments
from toolkit.parsers.layout.gutters import gutters
from toolkit.parsers.layout.pages import Box, Page, Word
from toolkit.parsers.layout.panels import OVER, on_and_beside, panels

FEWEST = 8  # lines of a sidebar
WIDEST = 0.4  # of the width of the page: a sidebar
SHORTEST = 0.2  # of the height of the page
LETTERHEAD = 0.12  # of the height of the page
FOOT = 0.08  # of the height of the page
TOGETHER = 3.0  # points between the starts of two blocks of lines that are one row
SPACE = 0.6  # heights of the letters above a block
LEVEL = 1.6  # points between the base lines of one line of print
EDGE = 2.0  # points by which the lines of a sidebar begin at one edge
GUTTER = 6.0  # points by which a line reaches into both columns that goes across them
LAST_ROWS = 2  # that stand level below the columns: a table
FEWEST_BESIDE = 6  # lines beside a sidebar
SIGNS, TELLING = 2, 3  # letters of a word, and such words of a line that tells something


class Needs(Struct, frozen=True):
    """What tells a sidebar from the first column of a table; a panel says much of it already."""

    lines: int  # of the sidebar at least
    together: float  # of its blocks at most that begin with one beside them
    level: float  # of its lines at most that stand level with one beside them


IN_THE_OPEN = Needs(FEWEST, 0.5, 0.35)
ON_PANEL = Needs(6, 0.7, 0.6)


class Flows(Struct, frozen=True):
    """Two columns from *top* to *bottom*, parted at *x*; down to *head* the letterhead, its name beside a title."""

    x: float
    top: float
    bottom: float
    head: float = 0.0

    def holds(self, top: float, bottom: float) -> bool:
        return self.top <= top and bottom <= self.bottom

    def column(self, box: Box) -> int:
        """Return the column that *box* is in: 1 on the left, 2 on the right; 0 above and below them."""
        if not self.holds(box[1], box[3]):
            return 0
        return 1 if (box[0] + box[2]) / 2 < self.x else 2

    def turn(self, box: Box) -> int:
        """Return when the row in *box* is read: the letterhead of both columns, then what is below it in each."""
        column = self.column(box)
        return column + 2 if column and box[1] >= self.head else column


def flows_of(page: Page) -> Flows | None:
    """Return the columns of *page* where one of them is a sidebar; ``None`` for a page that is read line by line.

    A panel tells where a sidebar begins and ends; where there is none, a gutter does that is high enough.
    """
    if len(page.words) < 2 * FEWEST:
        return None
    found = list(_on_panels(page)) or [flows for gutter in _gutters(page) for flows in _along(page, gutter)]
    return max(found, key=lambda flows: flows.bottom - flows.top, default=None)


def parted(words: Sequence[Word], flows: Flows | None) -> list[list[Word]]:
    """Return *words* in those of each column, and those of no column."""
    found: list[list[Word]] = [[], [], []]
    for word in words:
        found[flows.column(word.box) if flows is not None else 0].append(word)
    return [part for part in found if part]


def _on_panels(page: Page) -> Iterator[Flows]:
    """Yield the columns that a panel parts from all that stands beside it, which is on one side."""
    for panel in panels(page):
        inside, beside = on_and_beside(panel, page.words)
        before = [word for word in beside if word.x1 <= panel[0] + OVER]
        edge = panel[0] if before else panel[2]
        one_side = len(before) in (0, len(beside))
        if one_side and not _crossed(page, panel, edge) and _are_columns(inside, beside, ON_PANEL):
            yield Flows(edge, panel[1], panel[3], _letterhead(inside, beside))


def _letterhead(narrow: Sequence[Word], wide: Sequence[Word]) -> float:
    """Return down to where a title stands in lines of one piece, beside the name that a sidebar begins with."""
    end = [*_blocks(narrow), 0.0, 0.0][1]
    found = 0.0
    for line in lines_of([word for word in wide if word.bottom <= end]):
        if len(segments(line)) > 1:
            break  # a table or a board has begun
        found = max(word.bottom for word in line)
    return found


def _crossed(page: Page, box: Box, x: float) -> bool:
    """Tell whether ruling lines go across *x* beside *box*: those between the rows of a table."""
    return any(box[1] < top < box[3] for top in _lines_across(page, x))


def _lines_across(page: Page, x: float) -> list[float]:
    return [rule.top for rule in page.level_rules if rule.x0 < x - GUTTER and rule.x1 > x + GUTTER]


def _gutters(page: Page) -> Iterator[Box]:
    """Yield the gutters of *page* from one line across both columns to the next, print or ruling."""
    for gutter in gutters(page, SHORTEST * page.height):
        x0, top, x1, bottom = _between_rules(page, gutter)
        across = [line for line in _lines_across(page, (x0 + x1) / 2) if top < line < bottom]
        for first, last in pairwise([top, *sorted(across), bottom]):
            if last - first >= SHORTEST * page.height:
                yield (x0, first, x1, last)


def _between_rules(page: Page, gutter: Box) -> Box:
    """Return what the rows of ruled tables leave of *gutter*, whose lines go further than their print."""
    x0, top, x1, bottom = gutter
    level = [rule for rule in page.level_rules if top < rule.top < bottom]
    left = max((rule.x1 for rule in level if rule.x0 < x0 < rule.x1 < x1), default=x0)
    right = min((rule.x0 for rule in level if x0 < rule.x0 < x1 < rule.x1), default=x1)
    return (left, top, right, bottom) if left < right else gutter


def _along(page: Page, gutter: Box) -> Iterator[Flows]:
    """Yield the columns on both sides of *gutter*, without the rows of a table below them."""
    x0, top, x1, bottom = gutter
    letterhead = LETTERHEAD * page.height  # name and title stand side by side there
    flows = Flows((x0 + x1) / 2, max(top, letterhead), bottom)
    left, right = _sides(page, flows)
    end = _end_of_columns(left, right, page, ruled=bottom in _lines_across(page, flows.x))
    if end < flows.bottom:
        flows = replace(flows, bottom=end)
        left, right = _sides(page, flows)
    if _are_apart(left, right, page):
        yield _with_letterhead(page, flows, top, right=_width(right) < _width(left))


def _with_letterhead(page: Page, flows: Flows, top: float, *, right: bool) -> Flows:
    """Return *flows* from *top* on where the sidebar, on the *right* or on the left, begins above the flows.

    What stands over it begins at its edge, and few of it level with what is beside it.
    """
    whole = replace(flows, top=min(top, flows.top))
    wide, narrow = _sides(page, whole) if right else _sides(page, whole)[::-1]
    own = [word for word in narrow if word.top < flows.top]
    starts = [min(word.x0 for word in line) for line in lines_of(own)]
    edge = min(word.x0 for word in narrow)
    if (
        not own
        or any(start > edge + EDGE for start in starts)
        or _level(own, wide) > IN_THE_OPEN.level * len(_bases(own))
    ):
        return flows
    return replace(whole, head=_letterhead(narrow, wide))


def _sides(page: Page, flows: Flows) -> tuple[list[Word], list[Word]]:
    inside = [word for word in page.words if flows.holds(word.top, word.bottom)]
    return [word for word in inside if word.x0 < flows.x], [word for word in inside if word.x0 >= flows.x]


def _end_of_columns(left: Sequence[Word], right: Sequence[Word], page: Page, *, ruled: bool) -> float:
    """Return where a table begins below both columns, each of its rows in both; under *ruled* columns one row is one.

    A heading of its own goes with it, beside which nothing stands. Without such a table there is no end.
    """
    foot = (1 - FOOT) * page.height
    own = [base for base in _bases(left) if base < foot]
    others = [base for base in _bases(right) if base < foot]
    pairs = zip(reversed(own), reversed(others), strict=False)
    rows = list(takewhile(lambda pair: abs(pair[0] - pair[1]) < LEVEL, pairs))
    if not (1 if ruled else LAST_ROWS) <= len(rows) < min(len(own), len(others)):
        return float("inf")
    first = min(rows[-1])
    above = others[-len(rows) - 1]
    headings = [word.top for word in left if above + LEVEL < word.base < first - LEVEL]
    return min((*(word.top for word in (*left, *right) if word.base > first - LEVEL), *headings[-1:]))


def _are_apart(left: Sequence[Word], right: Sequence[Word], page: Page) -> bool:
    """Tell whether one column is narrow and high, and the two are no rows of one table."""
    if not left or not right:
        return False
    narrow, wide = (left, right) if _width(left) <= _width(right) else (right, left)
    tall = _height(narrow) >= SHORTEST * page.height
    sidebar = _width(narrow) <= WIDEST * page.width < _width(wide)
    return tall and sidebar and _are_columns(narrow, wide, IN_THE_OPEN)


def _are_columns(narrow: Sequence[Word], wide: Sequence[Word], needs: Needs) -> bool:
    """Tell whether the lines of both are many, and few of the narrow column stand level with one beside them."""
    own, beside = _bases(narrow), _bases(wide)
    if len(own) < needs.lines or len(beside) < FEWEST_BESIDE or _are_figures(narrow) or _are_centred(own, beside):
        return False
    if _are_centred(beside, own) or not _tells(wide):
        return False  # descriptions of two lines, with class and count beside them
    blocks, others = _blocks(narrow), _blocks(wide)
    together = sum(any(abs(start - other) < TOGETHER for other in others) for start in blocks)
    if together > needs.together * len(blocks):
        return False  # rows of a table whose cells have several lines each
    return _level(narrow, wide) <= needs.level * len(own)


def _level(words: Sequence[Word], beside: Sequence[Word]) -> int:
    """Return how many lines of *words* stand level with one *beside* them."""
    others = _bases(beside)
    return sum(any(abs(base - other) < LEVEL for other in others) for base in _bases(words))


def _height(words: Sequence[Word]) -> float:
    return max(word.base for word in words) - min(word.base for word in words)


def _are_figures(words: Sequence[Word]) -> bool:
    """Tell whether most of *words* are figures, as those of a table are."""
    return sum(any(map(str.isdigit, word.text)) for word in words) > len(words) / 2


def _tells(words: Sequence[Word]) -> bool:
    """Tell whether lines of *words* tell something, and are not all of figures, classes and marks."""
    lines = lines_of(list(words))
    return sum(sum(word.text.isalpha() and len(word.text) > SIGNS for word in line) >= TELLING for line in lines) > 1


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
