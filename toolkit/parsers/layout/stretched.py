"""Values in justified print: a broken line is stretched to the edge of its column, and its words stand far apart.

"Product | Single-lever | basin | mixer, | Model" with "chrome" below is one value of four words. Only a line that goes
on below is stretched, so nothing else is put together.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.pages import union
from toolkit.parsers.words.labels import concept_of

FLUSH = 2.0  # points
WIDEST = 2.5  # heights of a row between two words of a stretched line
ALIKE = 0.3  # of such a gap by which the gaps of one line differ


def unstretched(row: Row, below: Row | None) -> tuple[Piece, ...]:
    """Return the pieces of *row*, the words of a stretched value behind a label as one piece.

    In a ruled row a label whose words stand far apart in its cell is one piece, too.
    """
    if row.ruled:
        return tuple(_with_whole_labels(row))
    if below is None or below.ruled or below.page != row.page:
        return row.pieces
    if below.top - row.bottom > 0.5 * (row.bottom - row.top):
        return row.pieces
    return tuple(_joined(row.pieces, row, below))


def _with_whole_labels(row: Row) -> Iterator[Piece]:
    """Yield the pieces of a ruled *row*, those of a cell that is a label in one line as one."""
    for cell in row.cells:
        own = [piece for piece in row.pieces if cell.x0 <= piece.center <= cell.x1]
        whole = len(own) > 1 and not cell.carried and len({piece.lines for piece in own}) == 1
        if whole and all(concept_of(piece.text) is None for piece in own[1:]) and concept_of(cell.text):
            yield Piece(cell.text, cell.box, union([piece.ink for piece in own]))
        else:
            yield from own


def _joined(found: Sequence[Piece], row: Row, below: Row) -> Iterator[Piece]:
    place = 0
    while place < len(found):
        yield found[place]
        place += 1
        if concept_of(found[place - 1].text) is None:
            continue
        words = found[place : place + _stretched(found[place:], row.bottom - row.top)]
        if len(words) > 1 and _goes_on(words, below):
            box = union([word.ink for word in words])
            yield Piece(" ".join(word.text for word in words), box, box)
            place += len(words)


def _stretched(found: Sequence[Piece], height: float) -> int:
    """Return how many of the first pieces are single words with gaps of one width between them."""
    gaps: list[float] = []
    for first, second in pairwise(found):
        gap = second.ink[0] - first.ink[2]
        alike = not gaps or abs(gap - gaps[0]) <= ALIKE * gaps[0]
        spoken = " " not in first.text and " " not in second.text and not second.text.endswith((":", "："))
        if not spoken or not alike or gap > WIDEST * height or concept_of(second.text) is not None:
            break
        gaps.append(gap)
    return len(gaps) + 1


def _goes_on(words: Sequence[Piece], below: Row) -> bool:
    """Tell whether the line of *words* goes on flush *below*, and nothing else stands under it there."""
    begin, end = words[0].ink[0], words[-1].ink[2]
    under = [piece for piece in below.pieces if piece.ink[0] < end and piece.ink[2] > begin]
    return len(under) == 1 and abs(under[0].ink[0] - begin) <= FLUSH and concept_of(under[0].text) is None
