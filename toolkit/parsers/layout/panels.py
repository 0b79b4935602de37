"""Panels: the coloured grounds that columns of facts stand on, each with what stands beside it."""

from collections.abc import Iterator, Sequence

from toolkit.parsers.layout.pages import Box, Page, Word, union

NARROWEST, WIDEST = 0.1, 0.42  # of the width of the page
SHORTEST = 0.2  # of the height of the page
ALIKE = 1.0  # points by which the edges of the parts of one panel differ
OVER = 1.0  # points by which a word may stand over the edge of its ground


def panels(page: Page) -> Iterator[Box]:
    """Yield the narrow and high grounds of *page*; the grounds of cells that stand on each other are one."""
    narrow = [box for box in page.fills if NARROWEST * page.width < box[2] - box[0] < WIDEST * page.width]
    columns: dict[tuple[int, int], list[Box]] = {}
    for box in sorted(narrow, key=lambda box: box[1]):
        parts = columns.setdefault((round(box[0] / ALIKE), round(box[2] / ALIKE)), [])
        if parts and box[1] <= parts[-1][3] + ALIKE:
            parts[-1] = union([parts[-1], box])
        else:
            parts.append(box)
    yield from (box for parts in columns.values() for box in parts if box[3] - box[1] >= SHORTEST * page.height)


def on_and_beside(panel: Box, words: Sequence[Word]) -> tuple[list[Word], list[Word]]:
    """Return the *words* on *panel* and those beside it; none on it where one stands over its edge."""
    level = [word for word in words if panel[1] <= (word.top + word.bottom) / 2 <= panel[3]]
    inside = [word for word in level if panel[0] - OVER <= word.x0 and word.x1 <= panel[2] + OVER]
    others = [word for word in level if word.x1 <= panel[0] + OVER or word.x0 >= panel[2] - OVER]
    return (inside, others) if len(inside) + len(others) == len(level) else ([], others)
