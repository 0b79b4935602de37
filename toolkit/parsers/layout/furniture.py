"""Running heads and feet: what every page repeats, so that it neither cuts a table in two nor counts as a finding."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, islice, pairwise, takewhile

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import is_lone
from toolkit.parsers.layout.pages import Page
from toolkit.parsers.words import classes, lexicon
from toolkit.parsers.words.readings import count

HEAD = 0.16  # share of the page's height in which a running head stands
FOOT = 0.90
PLACE = 3.0  # points by which the place of a running head may differ from page to page
_PAGE = re.compile(r"(?<![\w.])\d{1,3}(?:\s*(?:/|of|von|de|sur|共)\s*\d{1,3})?\s*页?$|(?<=page )\d+|(?<=第)\s*\d+")
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:page|seite|página|trang|第)?\s*\d{1,3}(?:\s*(?:/|of|von|de|sur|页|共)[\s/共]*\d{0,3})?\s*页?"
)


def apart(rows: Sequence[Row], pages: Sequence[Page]) -> tuple[list[Row], list[Row]]:
    """Return *rows* without running heads, feet and page numbers, and these, each once: they often name the agency."""
    repeated = _repeated(rows, pages)
    heights = {page.number: page.height for page in pages}
    body: list[Row] = []
    heads: dict[str, Row] = {}
    cut = {id(row) for row, below in pairwise(rows) if _is_cut(row, below)}
    outermost = {id(row) for row in _outermost(rows, heights, repeated)}
    for row in rows:
        kept = id(row) in cut or (row.text.strip().isdigit() and id(row) not in outermost)
        if not kept and _is_furniture(row, heights[row.page], repeated):
            heads.setdefault(_PAGE.sub("", _text(row)), row)
        else:
            body.append(row)
    return body, list(heads.values())


def _outermost(
    rows: Sequence[Row], heights: Mapping[int, float], repeated: frozenset[tuple[str, int]]
) -> Iterator[Row]:
    """Yield what stands at the edge of each page, but for what every page repeats.

    A figure alone is a page number there; further in, it may be the number of finds that a card shows in large print.
    """
    for _, page in groupby(rows, key=lambda row: row.page):
        by_height = sorted(page, key=lambda row: row.top)
        for ordered in (by_height, by_height[::-1]):
            outside = takewhile(lambda row: _repeats(row, heights[row.page], repeated), ordered)
            yield from islice(ordered, len(list(outside)) + 1)


def _repeats(row: Row, height: float, repeated: frozenset[tuple[str, int]]) -> bool:
    place = round(row.top / PLACE)
    return _in_margin(row, height) and any(
        (text, place + shift) in repeated for text in _signatures(row) for shift in (-1, 0, 1)
    )


def _is_furniture(row: Row, height: float, repeated: frozenset[tuple[str, int]]) -> bool:
    if not _in_margin(row, height) or _counts_something(row):
        return False
    if _PAGE_NUMBER.fullmatch(row.text.casefold().strip()) and not row.ruled:
        return True
    return _repeats(row, height, repeated)


def _is_cut(row: Row, below: Row) -> bool:
    """Tell whether *row* can be the rest of a cell that a page has cut, over the next row of the same list.

    Several descriptions may end in the same word, "sample", and it may stand at the top of several pages.
    """
    same_grid = row.ruled and below.ruled and (row.page, row.table) == (below.page, below.table)
    return same_grid and len(row.cells) == len(below.cells) and is_lone(row) and _counts_something(below)


def _repeated(rows: Sequence[Row], pages: Sequence[Page]) -> frozenset[tuple[str, int]]:
    """Return text and place of what stands in the margins of at least two pages.

    Labels beside each other that stand in the body as well are none: those of each card, wherever a page begins.
    """
    heights = {page.number: page.height for page in pages}
    margins = [row for row in rows if _in_margin(row, heights[row.page])]
    texts = {_text(row) for row in margins}
    body = (row for row in rows if not _in_margin(row, heights[row.page]) and _text(row) in texts)
    labels = {_text(row) for row in body if _labels(row)}
    seen = Counter(
        (text, round(row.top / PLACE))
        for row in margins
        if _text(row) not in labels and not _says_something(row)
        for text in _signatures(row)
    )
    return frozenset(place for place, times in seen.items() if times > 1)


def _labels(row: Row) -> bool:
    """Tell whether *row* has several texts without a figure, of which one is known as the head of a column."""
    plain = len(row.pieces) > 1 and not any(map(str.isdigit, row.text))
    return plain and any(lexicon.meaning("columns", piece.text) is not None for piece in row.pieces)


def _in_margin(row: Row, height: float) -> bool:
    return row.top < HEAD * height or row.bottom > FOOT * height


def _text(row: Row) -> str:
    return " ".join(cell.text for cell in row.cells).casefold()


def _signatures(row: Row) -> set[str]:
    """Return what must be the same on another page: the text of *row*, or that with a number that follows the page.

    So "Page 3" follows "Page 2", and "Loose thread 7" at the top of a page is no repetition of "Loose thread 5".
    """

    def counted_from(match: re.Match[str]) -> str:
        return _NUMBER.sub(lambda number: f"{int(number[0]) - row.page:+d}", match[0], count=1)

    return {_text(row), _PAGE.sub(counted_from, _text(row))}


def _counts_something(row: Row) -> bool:
    """Tell whether *row* holds several figures in cells of their own, as a row of a table does."""
    texts = [piece.text for piece in row.pieces]
    return sum(count(text).state == "number" for text in texts) > 1


def _says_something(row: Row) -> bool:
    """Tell whether *row* heads or closes a table: that is repeated on purpose."""
    texts = [piece.text for piece in row.pieces]
    named = sum(severity is not None for severity in classes.severities(texts))
    columns = {lexicon.meaning("columns", text) for text in texts} - {None}
    return named > 1 or {"severity", "description"} <= columns or any(map(lexicon.row_kind, texts))
