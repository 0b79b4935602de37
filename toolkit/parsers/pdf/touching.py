"""Characters of several texts that touch: two cells of a sheet, the first of which is cut or has just room enough."""

import ctypes
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from toolkit.parsers.pdf.by_text import cut_of, parted
from toolkit.parsers.pdf.geometry import Matrix, moved
from toolkit.parsers.pdf.library import pdfium
from toolkit.parsers.pdf.sheet_cells import FLOWS

_SPACE = pdfium.FS_RECTF()


class Characters(NamedTuple):
    """The characters of a page in the order of the file, a list for each thing that is known of them.

    A page has thousands: lists are made and compared several times faster than a record for each. *texts* has nothing
    for white space.
    """

    texts: list[str]
    x0s: list[float]
    tops: list[float]
    x1s: list[float]
    bottoms: list[float]


def by_text(
    textpage: Any, runs: Iterable[tuple[int, int]], chars: Characters, seen: Matrix, *, sheet: bool
) -> Iterator[tuple[int, int]]:
    """Yield the *runs* of characters, parted where one text is cut and another begins: two cells that touch.

    In a *sheet* they are also parted where there is room between two texts.
    """
    ask = pdfium.FPDFText_GetTextObject
    for start, end in runs:
        if end - start == 1 or ask(textpage, start) == ask(textpage, end - 1):
            yield start, end
            continue
        first, before = start, ask(textpage, start)
        for index in range(start + 1, end):
            item = ask(textpage, index)
            if item != before and _are_apart(before, item, chars, index, seen, sheet=sheet):
                yield first, index
                first = index
            before = item
        yield first, end


def _are_apart(before: Any, item: Any, chars: Characters, index: int, seen: Matrix, *, sheet: bool) -> bool:
    gap = chars.x0s[index] - chars.x1s[index - 1]
    if sheet and gap > FLOWS * (chars.bottoms[index] - chars.tops[index]):
        return True
    return parted(cut_of(before, seen), cut_of(item, seen), chars.x0s[index], chars.x1s[index - 1])


def with_spaces(textpage: Any, chars: Characters, run: tuple[int, int], item: Any, seen: Matrix) -> tuple[float, float]:
    """Return from where to where *run*, which begins in the text *item*, goes with the spaces around it."""
    start, end = run
    first, last = start, end - 1
    ends = pdfium.FPDFText_GetTextObject(textpage, last)  # it may be of several scripts, and so of several texts
    while _is_space(textpage, chars, first - 1, item):
        first -= 1
    while _is_space(textpage, chars, last + 1, ends):
        last += 1
    left = chars.x0s[start] if first == start else min(_sides_of_space(textpage, first, seen))
    right = chars.x1s[end - 1] if last == end - 1 else max(_sides_of_space(textpage, last, seen))
    return min(left, chars.x0s[start]), max(right, chars.x1s[end - 1])


def _is_space(textpage: Any, chars: Characters, index: int, item: Any) -> bool:
    """Tell whether the character at *index* is a space that the text *item* sets."""
    if not 0 <= index < len(chars.texts) or chars.texts[index]:
        return False
    own = pdfium.FPDFText_GetTextObject(textpage, index) == item
    return bool(own and pdfium.FPDFText_IsGenerated(textpage, index) != 1)


def _sides_of_space(textpage: Any, index: int, seen: Matrix) -> tuple[float, float]:
    """Return where the space at *index* begins and ends."""
    pdfium.FPDFText_GetLooseCharBox(textpage, index, ctypes.addressof(_SPACE))
    (x0, _), (x1, _) = moved(_SPACE.left, _SPACE.top, seen), moved(_SPACE.right, _SPACE.bottom, seen)
    return x0, x1
