"""Pages of one wide sheet: a print puts the columns that did not fit on a page of their own, to the right of the first.

The lines of such a page stand at the heights of lines of its left one, its ruling goes on where that of the left one
ends, and text that ran over the edge of a column is on both. Two pages of one form are alike in another way: they have
the same words in the same places.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import itemgetter

from msgspec import Struct
from msgspec.structs import replace

from toolkit.parsers.layout.pages import Page, Rule, Word, moved

LEVEL = 0.6  # points: two lines of print or of ruling closer than this stand at one height
NEAR = 3.0  # points: two edges closer than this are one
LINES = 0.8  # of the lines of a page to the right: the others are texts that wrap in the middle of their row
ALIKE = 0.1  # of its words: fewer may stand where the left page has the same, as a count does
FEWEST_LINES = 5  # of a page without ruling, where nothing is on both pages
FEWEST_RULES = 5
RULES = 0.95  # of the rules that end on the left: cells of several rows lack one
FEWEST_FOLLOWING = 3  # level rules of a page that stands where the row before lets it be expected
LETTERS = 3  # of a word that says something
WIDEST = 0.25  # of the width: text that ran over has come further than this
FULL = 0.8  # of the height: a page that ends higher goes on to the right, not below
MOST = 12  # pages from a page to the one that belongs to its right

Lines = dict[float, list[Word]]


class Beside(Struct, frozen=True):
    """Page *right* belongs to the right of *left*, the first page of its row; *shift* moves its places there."""

    left: int
    right: int
    shift: float


def pairs_of(pages: Sequence[Page]) -> tuple[Beside, ...]:
    """Return which of *pages* belong to the right of which, in the order of the pages."""
    found: dict[int, Beside] = {}
    if len(pages) < 2 or not all(page.of_sheet for page in pages):  # noqa: PLR2004 - other programs cut no columns off
        return ()
    heights = [sorted({round(word.base, 1) for word in page.words}) for page in pages]
    by_number = {page.number: page for page in pages}
    last = 0
    for place, right in enumerate(pages):
        for step in _steps(pages, place, last):
            left = pages[place - step]
            met = _met(heights[place], heights[place - step])
            before = found.get(left.number, Beside(left.number, left.number, 0.0))
            missing = met < LINES * len(heights[place])
            below = _goes_on_below(by_number[before.left], left, right)
            shift = None if missing or below else _shift(left, right, follows=step == last)
            if shift is not None:
                found[right.number] = Beside(before.left, right.number, before.shift + shift)
                last = step
                break
    return tuple(found.values())


def _goes_on_below(first: Page, left: Page, right: Page) -> bool:
    """Tell whether *right* begins the next row of pages: it has the columns or the words of the *first* of this one."""
    return first is not left and (_columns(first) == _columns(right) or _alike(first, right))


def may_belong_beside(left: Page, right: Page) -> bool:
    """Tell whether *right* has no ruling, and nothing but lines at the heights of lower lines of *left*."""
    heights, others = ({round(word.base, 1) for word in page.words} for page in (left, right))
    lower = bool(others) and min(others) > min(heights, default=0.0) + LEVEL
    return lower and not right.rules and _met(others, sorted(heights)) == len(others) and not _alike(left, right)


def joined(pages: Sequence[Page], pairs: Sequence[Beside]) -> tuple[Page, ...]:
    """Return *pages* with those that belong to the right of another put there; its number is that of the left one."""
    by_number = {page.number: page for page in pages}
    for pair in pairs:
        if pair.left in by_number and pair.right in by_number:
            by_number[pair.left] = _put_beside(by_number[pair.left], by_number.pop(pair.right), pair.shift)
    return tuple(by_number.values())


def _steps(pages: Sequence[Page], place: int, last: int) -> Iterator[int]:
    """Yield how many pages before page *place* its left one may stand, first as in the pair before.

    A sheet is printed down first: between two pages of a row stand those below the left one, and all but the last of
    such a pile are full.
    """
    if 0 < last <= place:
        yield last
    for step in range(1, min(place, MOST) + 1):
        if step > 1 and not _is_full(pages[place - step]):
            return
        if step != last:
            yield step


def _is_full(page: Page) -> bool:
    return max((word.bottom for word in page.words), default=0.0) > FULL * page.height


def _shift(left: Page, right: Page, *, follows: bool) -> float | None:
    """Return by what the places of *right* are moved where it belongs to the right of *left*; ``None`` otherwise.

    *follows* says that it stands where the row before lets it be expected.
    """
    if (left.width, left.height) != (right.width, right.height) or left.recognised or right.recognised:
        return None
    lines, others = _lines(left), _lines(right)
    if not others or _alike(left, right):
        return None
    grid = _grid(left, right)
    if grid is None and left.rules and any(rule.level for rule in right.rules):
        return None  # rows of its own
    ran_over = _ran_over(lines, others, WIDEST * left.width)
    if ran_over is not None and (grid is None or abs(ran_over - grid.shift) < NEAR):
        return grid.shift if grid else ran_over
    if grid is not None:
        return grid.shift if _goes_on(grid, lines, others, follows=follows) else None
    whole = len(others) >= FEWEST_LINES and _met(others, sorted(lines)) == len(others)
    return max(word.x1 for word in left.words) if follows and whole and not right.rules else None


def _lines(page: Page) -> Lines:
    """Return the words of *page* from left to right by the height of their line."""
    found: Lines = {}
    for word in sorted(page.words, key=lambda word: word.x0):
        found.setdefault(round(word.base, 1), []).append(word)
    return found


def _met(heights: Iterable[float], others: Sequence[float]) -> int:
    """Return how many of *heights* are among *others*, which are sorted."""
    return sum(_nearest(height, others) is not None for height in heights)


def _nearest(height: float, others: Sequence[float]) -> float | None:
    place = bisect_left(others, height - LEVEL)
    return others[place] if place < len(others) and others[place] <= height + LEVEL else None


def _alike(left: Page, right: Page) -> bool:
    """Tell whether many words of *right* stand where the same stand on *left*: two pages of one form."""
    places = {(word.text, round(word.x0), round(word.base)) for word in left.words if _says_something(word)}
    words = [(word.text, round(word.x0), round(word.base)) for word in right.words if _says_something(word)]
    return len(words) > 1 and len(places.intersection(words)) > ALIKE * len(words)


def _says_something(word: Word) -> bool:
    return len(word.text) >= LETTERS and word.text.isalpha()


def _ran_over(lines: Lines, others: Lines, least: float) -> float | None:
    """Return how far the words at the ends of lines on the left stand from the same words on the right.

    More than *least*, and of several words: one may stand on both pages by chance.
    """
    heights = sorted(lines)
    shared: Counter[int] = Counter()
    for height, line in others.items():
        met = _nearest(height, heights)
        shift, words = (0.0, 0) if met is None else _overlap(lines[met], line)
        if shift > least:
            shared[round(shift)] += words
    shift, words = max(shared.items(), key=itemgetter(1), default=(0, 0))
    return float(shift) if words > 1 else None


def _overlap(left: Sequence[Word], right: Sequence[Word]) -> tuple[float, int]:
    """Return the shift from the first words of *right* to the same words at the end of *left*, and their number."""
    for count in range(min(len(left), len(right)), 0, -1):
        pairs = list(zip(left[-count:], right[:count], strict=True))
        shift = pairs[0][0].x0 - pairs[0][1].x0
        if any(_says_something(word) for word in right[:count]) and all(
            end.text == begin.text and abs(end.x0 - begin.x0 - shift) < 1 for end, begin in pairs
        ):
            return shift, count
    return 0.0, 0


class _Grid(Struct, frozen=True):
    """The level ruling of a page to the right, by height, that begins where that of the left one ends."""

    levels: tuple[float, ...]
    shift: float
    whole: bool  # the ruling on the left begins and ends with it
    full: bool  # and has no rule that it lacks
    needed: bool  # its first column had no room on the left page
    alike: bool  # and its columns: a table that goes on below, if it begins as high as the left page


def _grid(left: Page, right: Page) -> _Grid | None:
    """Return the ruling of *right* if all of it goes on from *left*."""
    levels = sorted({round(rule.top, 1) for rule in right.rules if rule.level})
    if not levels:
        return None
    ends: dict[float, float] = {}
    for rule in left.rules:
        if rule.level and (height := _nearest(rule.top, levels)) is not None:
            ends[height] = max(ends.get(height, 0.0), rule.x1)
    if len(ends) < RULES * len(levels):
        return None
    end = Counter(map(round, ends.values())).most_common(1)[0][0]
    first = min(rule.x0 for rule in right.rules if rule.level)
    ending = {round(rule.top) for rule in left.rules if rule.level and abs(rule.x1 - end) < NEAR}
    within = [height for height in ending if levels[0] - LEVEL < height < levels[-1] + LEVEL]
    whole = not _runs_past(left, end, levels[0], levels[-1])
    full = len(levels) >= RULES * len(within)
    needed = end + _first_column(right) > left.width - _margin(left) - NEAR
    return _Grid(tuple(levels), end - first, whole, full, needed, _same_columns(left, right))


def _first_column(page: Page) -> float:
    """Return how wide the first ruled column of *page* is; 0 where upright rules do not tell."""
    edges = sorted({round(rule.x0) for rule in page.rules if not rule.level})
    return float(next((edge - edges[0] for edge in edges if edge - edges[0] > NEAR), 0.0)) if edges else 0.0


def _margin(page: Page) -> float:
    """Return the margin of *page*, as it is on the left."""
    return min([rule.x0 for rule in page.rules] + [word.x0 for word in page.words])


def _runs_past(left: Page, end: float, top: float, bottom: float) -> bool:
    """Tell whether an upright rule at *end* goes on above *top* or below *bottom*: rows that the right page lacks."""
    return any(
        not rule.level
        and abs(rule.x0 - end) < NEAR
        and (rule.top < top - NEAR < rule.bottom or rule.top < bottom + NEAR < rule.bottom)
        for rule in left.rules
    )


def _columns(page: Page) -> set[int]:
    return {round(rule.x0) for rule in page.rules if not rule.level}


def _same_columns(left: Page, right: Page) -> bool:
    """Tell whether *right* has upright rules in no other places than *left*."""
    columns, others = _columns(left), _columns(right)
    return len(others) > 1 and others <= {column + near for column in columns for near in (-1, 0, 1)}


def _goes_on(grid: _Grid, lines: Lines, others: Lines, *, follows: bool) -> bool:
    """Tell whether *grid* can be nothing but the rest of the ruling on the left.

    Rows of one height stand alike on any two pages whose tables begin at the top.
    """
    heights = {round(below - above) for above, below in pairwise(grid.levels)}
    lower = min(others) - min(lines) > max(heights, default=0) / 2
    if not grid.whole or (grid.alike and not lower):
        return False
    if follows and len(grid.levels) >= FEWEST_FOLLOWING:
        return True
    if not grid.needed:
        return False
    outside = [height for height in others if not grid.levels[0] < height < grid.levels[-1]]
    return (
        grid.full and len(grid.levels) >= FEWEST_RULES and (lower or len(heights) > 1 or len(outside) >= FEWEST_LINES)
    )


def _put_beside(left: Page, right: Page, shift: float) -> Page:
    """Return *left* with all that *right* holds; words that ran over the edge are there once."""
    held = {(word.text, round(word.base)): word.x0 for word in left.words}
    words = [_moved_word(word, shift) for word in right.words]
    new = [word for word in words if abs(held.get((word.text, round(word.base)), -1e9) - word.x0) > NEAR]
    return replace(
        left,
        width=shift + right.width,
        words=(*left.words, *new),
        rules=(*left.rules, *(_moved_rule(rule, shift) for rule in right.rules)),
        checkboxes=(*left.checkboxes, *(replace(box, box=moved(box.box, shift)) for box in right.checkboxes)),
        fills=(*left.fills, *(moved(fill, shift) for fill in right.fills)),
        marks=(*left.marks, *(moved(mark, shift) for mark in right.marks)),
        problems=(*left.problems, *right.problems),
        mended=left.mended or right.mended,
    )


def _moved_word(word: Word, shift: float) -> Word:
    return replace(word, x0=word.x0 + shift, x1=word.x1 + shift)


def _moved_rule(rule: Rule, shift: float) -> Rule:
    return replace(rule, x0=rule.x0 + shift, x1=rule.x1 + shift)
