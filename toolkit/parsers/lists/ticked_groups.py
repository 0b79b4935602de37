"""Parts side by side in one line, each with its own options to tick: "Size ☑ OK ☐ NG | Weight ☐ OK ☑ NG"."""

from collections.abc import Iterator, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.pages import Page
from toolkit.parsers.results.part_names import RESULTS, Named, is_name
from toolkit.parsers.words import outcomes
from toolkit.parsers.words.options import boxes_beside, boxes_in, is_ticked

FEWEST = 2  # parts in a line, and options of each


class _Group(Struct):
    name: Piece
    options: list[tuple[str, bool | None]] = field(default_factory=list)  # verdict, and whether its box is ticked

    def ticked(self) -> str | None:
        """Return the only verdict whose box is ticked, where each has one."""
        known = len(self.options) >= FEWEST and all(mark is not None for _, mark in self.options)
        marked = [verdict for verdict, mark in self.options if mark]
        return marked[0] if known and len(marked) == 1 else None


def ticked_groups(row: Row, page: Page) -> tuple[Named, ...]:
    """Return the parts of *row* with the one verdict that is ticked of each.

    A part one of whose boxes was not seen has none; what is in another order is no such line.
    """
    if not boxes_beside(row, page) and not any(boxes_in(piece.text) for piece in row.pieces):
        return ()
    groups = _groups(list(_items(row, page)))
    if groups is None or len(groups) < FEWEST or not all(is_name(group.name) for group in groups):
        return ()
    told = ((group.name, group.ticked()) for group in groups)
    return tuple(Named(name, RESULTS[verdict], None) for name, verdict in told if verdict in RESULTS)


def _items(row: Row, page: Page) -> Iterator[Piece | bool]:
    """Yield from left to right the texts of *row* and its boxes, typed or drawn, as whether they are ticked.

    Where boxes are drawn, those that a recogniser reads as signs are the same.
    """
    drawn = [(box.box[0], box.ticked) for box in boxes_beside(row, page)]
    placed: list[tuple[float, Sequence[Piece | bool]]] = [(x, [ticked]) for x, ticked in drawn]
    parts = [(piece.ink[0], list(_parts(piece))) for piece in row.pieces]
    placed += [(x, [part for part in each if not (drawn and isinstance(part, bool))]) for x, each in parts]
    yield from (item for _, items in sorted(placed, key=lambda one: one[0]) for item in items)


def _parts(piece: Piece) -> Iterator[Piece | bool]:
    """Yield the words of *piece* and the boxes typed among them."""
    end = 0
    for box in boxes_in(piece.text):
        yield from _text(piece, piece.text[end : box.start()])
        yield is_ticked(box)
        end = box.end()
    yield from _text(piece, piece.text[end:])


def _text(piece: Piece, text: str) -> Iterator[Piece]:
    if text.strip():
        yield replace(piece, text=text.strip())


def _groups(items: Sequence[Piece | bool]) -> list[_Group] | None:
    """Return the groups of *items*: a name, then verdicts with a box before each; ``None`` for any other order.

    A verdict without its box is an option of which nobody knows whether it is ticked.
    """
    groups: list[_Group] = []
    name: Piece | None = None
    box: bool | None = None
    for item in items:
        if isinstance(item, bool):
            if box is not None:
                return None
            box = item
        elif (verdict := outcomes.verdict(item.text)) is not None and (name is not None or groups):
            groups.extend([_Group(name)] if name is not None else [])
            groups[-1].options.append((verdict, box))
            name = box = None
        elif box is None:
            name = item  # of several, the last stands before the boxes: "Checks | Size ☐ OK ☐ NG"
        else:
            return None
    return groups if box is None and any(mark for group in groups for _, mark in group.options) else None
