"""Which of several labelled samples is that of the lot: no column of checks or of items, no number of a piece.

"Dishwasher | 4 sets", "Drop test | 1 carton" and "EAN | 10 boxes" under "Sample" say what each check took.
"""

from collections.abc import Sequence

from toolkit.parsers.limits.plans import whole
from toolkit.parsers.words import folding, readings
from toolkit.parsers.words.inline import Entry
from toolkit.parsers.words.of_sample import SMALLEST
from toolkit.sampling import is_sample_size

SAME_LINE = 2.0  # points
FEWEST = 3  # numbers of pieces in a line: captions of photos


def of_whole(told: list[Entry]) -> list[Entry]:
    """Return *told* without the samples of single items that a column lists, and without what repeats them further on.

    What stands before the column is the sample of the whole: the column may be a table of the standard.
    """
    told = [entry for entry in told if not _numbers_piece(entry, told)]
    columns: dict[tuple[int, float], list[Entry]] = {}
    for entry in told:
        if entry.below and entry.column and readings.quantity(entry.text) is not None:
            columns.setdefault((entry.page, entry.box[0]), []).append(entry)
    parts = [entry for column in columns.values() if len(set(map(_goods, column))) > 1 for entry in column]
    sizes = {whole(entry.text) for entry in parts} - {None}
    start = min((told.index(entry) for entry in parts), default=len(told))
    behind = [entry for entry in told[start:] if entry not in parts and whole(entry.text) not in sizes]
    return [] if _are_of_checks(told[:start] + behind) else [*told[:start], *behind]


def _goods(entry: Entry) -> tuple[int, str]:
    """Return how many goods of which unit *entry* tells: "4 sets" and "4 cartons" differ."""
    number, unit = readings.quantity(entry.text) or (0, None)
    return number, folding.key(unit or "")


def _are_of_checks(told: Sequence[Entry]) -> bool:
    """Tell whether *told* begin with a few goods and others follow: what the checks took, each its own.

    The sample of a lot stands before those of its checks, and is larger.
    """
    sizes = [size for entry in told if (size := whole(entry.text))]
    return len(set(sizes)) > 1 and sizes[0] < SMALLEST and max(sizes) > sizes[0]


def _numbers_piece(entry: Entry, told: Sequence[Entry]) -> bool:
    """Tell whether *entry* numbers a piece of the sample: the first of a column, or one of several in a line.

    "Sample" over "1", "2", "3"; "Drawer, sample 54 | Veneer, sample 63" under photos. No sample has such sizes.
    """
    number = whole(entry.text)
    if number == 1:
        return entry.below and entry.column
    if number is None or is_sample_size(number):
        return False
    level = [other for other in told if other.page == entry.page and abs(other.box[1] - entry.box[1]) < SAME_LINE]
    sizes = {whole(other.text) for other in level} - {None}
    return len(sizes) >= FEWEST and not any(is_sample_size(size) for size in sizes if size is not None)


def drawn_first(told: list[Entry], most: int | None) -> list[Entry]:
    """Return *told* with a sample of the standard's sizes before goods that were merely "inspected", like a lot."""
    sizes = [whole(entry.text) for entry in told]
    if not sizes or sizes[0] is None or (is_sample_size(sizes[0]) and sizes[0] != most):
        return told
    drawn = (
        entry
        for entry, size in zip(told, sizes, strict=True)
        if size is not None and size < sizes[0] and is_sample_size(size)
    )
    first = next(drawn, None)
    return told if first is None else [first, *(entry for entry in told if entry is not first)]
