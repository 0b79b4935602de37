"""Labels and values of a form without lines that are wrapped: which line goes on with which."""

from collections.abc import Sequence

from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.lines import EXACT
from toolkit.parsers.words.inline import has_label
from toolkit.parsers.words.labels import concept_of

TOUCHING = 0.5  # heights of a line between two of one text
WRAPPED, CLOSER = 1.3, 0.95  # of the height of the letters; of the space to the line that follows
MOST_OF_LABEL = 3  # words in the first of two lines


def wrapped_label(found: Sequence[Piece], place: int, row: Row, following: Sequence[Row]) -> str | None:
    """Return what a label says whose second line stands below and its value beside the first: "Ready and / packed"."""
    piece = found[place]
    if not following or place + 1 == len(found) or len(piece.text.split()) > MOST_OF_LABEL:
        return None
    if row.ruled or following[0].ruled:  # a line over a card is none of it
        return None
    if not (_touches(row.bottom, following[0], row) or piece.text.rstrip().endswith("/")):
        return None
    below, valued = (_beginning_with(each, following[0]) for each in found[place : place + 2])
    if not below or valued:  # with a value of its own it is a label of its own
        return None
    return concept_of(f"{piece.text} {below[0].text}")


def _touches(bottom: float, line: Row, row: Row) -> bool:
    """Tell whether *line* begins right below *bottom*, by the height of *row*."""
    return line.top - bottom < TOUCHING * (row.bottom - row.top)


def _beginning_with(piece: Piece, line: Row) -> list[Piece]:
    """Return what begins on *line* where *piece* does."""
    return [other for other in line.pieces if abs(other.ink[0] - piece.ink[0]) <= EXACT]


def _ending_with(value: Piece, label: Piece, line: Row) -> list[Piece]:
    """Return the only piece of *line* where it ends as *value* does and begins behind its *label*: set to the right."""
    only = line.pieces[0] if len(line.pieces) == 1 else None
    flush = only is not None and abs(only.ink[2] - value.ink[2]) <= EXACT and only.ink[0] > label.ink[2]
    return [only] if only is not None and flush else []


def with_rest(value: Piece, label: Piece, rows: Sequence[Row], index: int) -> str:
    """Return *value* with the lines it is continued on, where no rules keep it together."""
    row = rows[index]
    if row.ruled:
        return _whole_cell(value, row)
    text, bottom = joined([*_begun_above(value, rows, index), value.text]), row.bottom
    for place, later in enumerate(rows[index + 1 : index + 4], start=index + 1):
        found = later.pieces
        near = later.page == row.page and (
            _touches(bottom, later, row) or _is_wrapped(rows[place - 1 : place + 2], row)
        )
        more = _beginning_with(value, later) or _ending_with(value, label, later)
        if (
            later.ruled
            or not near
            or not more
            or any(concept_of(piece.text) for piece in found)
            or has_label(more[0])
            or _is_another(label, later)
        ):
            break
        text, bottom = joined([text, more[0].text]), later.bottom
    return text


def _begun_above(value: Piece, rows: Sequence[Row], index: int) -> list[str]:
    """Return the first line of *value* where it stands over that of its label, as in cells set at their foot."""
    if index < 2:  # noqa: PLR2004 - two rows above
        return []
    before, above, row = rows[index - 2 : index + 1]
    begins = len(above.pieces) == 1 and bool(_beginning_with(value, above))
    near = above.page == row.page and _touches(above.bottom, row, row)
    if not begins or not near or above.ruled or has_label(above.pieces[0]) or concept_of(above.text):
        return []
    apart = before.page != row.page or row.top - above.top < CLOSER * (above.top - before.top)
    return [above.text] if apart else []


def _whole_cell(value: Piece, row: Row) -> str:
    """Return *value* with what else its ruled cell holds behind it, parted off by wide spaces and no label."""
    middle = (value.ink[1] + value.ink[3]) / 2
    cell = next((c for c in row.cells if c.x0 <= value.center <= c.x1 and c.box[1] <= middle <= c.box[3]), None)
    own = [piece for piece in row.pieces if cell and value.ink[0] <= piece.ink[0] and piece.ink[2] <= cell.x1 + 1]
    if len(own) < 2 or any(concept_of(piece.text) or has_label(piece) for piece in own[1:]):  # noqa: PLR2004
        return value.text
    return " ".join(piece.text for piece in own)


def _is_wrapped(lines: Sequence[Row], row: Row) -> bool:
    """Tell whether the second of *lines* goes on with values of *row*: it has no label, and the third stands further.

    Letters may be small against the space between lines.
    """
    if len(lines) < 3 or len(row.pieces) < 2:  # noqa: PLR2004
        return False
    above, line, below = lines
    starts = [piece.ink[0] for piece in row.pieces[1:]]
    under = all(any(abs(piece.ink[0] - x) <= EXACT for x in starts) for piece in line.pieces)
    close = line.top - above.bottom < WRAPPED * (row.bottom - row.top)
    return under and close and below.page == line.page and line.top - above.top < CLOSER * (below.top - line.top)


def _is_another(label: Piece, line: Row) -> bool:
    """Tell whether a piece of *line* stands under *label* and does not complete it: the label of the next value."""
    under = _beginning_with(label, line)
    return bool(under) and concept_of(f"{label.text} {under[0].text}") is None


def joined(lines: Sequence[str]) -> str:
    """Return *lines* as one text; a number broken behind its hyphen is put together again."""
    text = lines[0]
    for line in lines[1:]:
        broken = text.endswith("-") and text[-2:-1].isalnum() and line[:1].isdigit()
        text = f"{text}{line}" if broken else f"{text} {line}"
    return text
