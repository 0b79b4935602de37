"""Lines with a bullet or a number under the heading of remarks that are in none of them: the list ended too early."""

from collections.abc import Iterator, Sequence

from toolkit.model.report import Problem
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.lines import running_number
from toolkit.parsers.results.remark_lines import ALONE, BULLET, size_of
from toolkit.parsers.results.remarks import GAP, MOST_PIECES, heads_remarks, is_section, unread
from toolkit.parsers.words import folding, lexicon

COMPARED = 24  # letters of a line that tell whether it stands in a remark
LARGER = 1.08  # times the letters of the first line: a heading of the next part


def remarks_left(rows: Sequence[Row], told: Sequence[str]) -> tuple[int, str] | None:
    """Return the page and the words of the first listed line under a heading of remarks that none of *told* holds.

    ``None`` where there is none, and where nothing was read under the heading.
    """
    known = [_plain(text) for text in told]
    for at, row in enumerate(rows):
        below = rows[at + 1] if at + 1 < len(rows) else None
        if row.ruled or below is None or not any(heads_remarks(piece, row, below) for piece in row.pieces):
            continue
        listed = [(each, text) for each, text in _listed(row, rows[at + 1 :]) if text]
        lost = [(each.page, text) for each, text in listed if not any(_plain(text)[:COMPARED] in one for one in known)]
        if lost and len(lost) < len(listed):
            return lost[0]
    return None


def _plain(text: str) -> str:
    return folding.key(text).replace(" ", "")


def _listed(heading: Row, below: Sequence[Row]) -> Iterator[tuple[Row, str]]:
    """Yield the rows *below* the heading that a bullet or the next number begins, up to the next part of the report."""
    last, body, number = heading, 0.0, 0
    for row in below:
        far = row.page == last.page and row.top - last.bottom > GAP * max(row.bottom - row.top, 10)
        body = body or size_of(row)
        if row.page > last.page + 1 or far or _ends_list(row, body):
            return
        begun = _begun(row.pieces)
        own = running_number(row.text) if begun is not None else None
        if begun is not None and (own is None or own == number + 1):
            number = number if own is None else own
            yield row, begun
        last = row


def _ends_list(row: Row, body: float) -> bool:
    plain = folding.without_ordinal(row.text)
    headed = lexicon.meaning("headings", row.text) or lexicon.meaning("headings", plain) or is_section(row.text)
    return bool(headed) or size_of(row) > LARGER * body or (row.ruled and len(row.pieces) > MOST_PIECES)


def _begun(pieces: Sequence[Piece]) -> str | None:
    """Return what stands behind the bullet or number that a row begins with; ``None`` where there is none."""
    if not pieces:
        return None
    if ALONE.match(pieces[0].text):
        return pieces[1].text.strip() if len(pieces) > 1 else ""
    return BULLET.sub("", pieces[0].text, count=1).strip() if BULLET.match(pieces[0].text) else None


def unread_remarks(rows: Sequence[Row], told: Sequence[str]) -> tuple[Problem, ...]:
    page, left = unread(rows), remarks_left(rows, told)
    if page is None and left is None:
        return ()
    message = "A heading announces remarks, but none were read under it: look at the report."
    if page is None and left is not None:
        page, message = left[0], f"“{left[1]}” stands under the heading of remarks, and is in none that was read."
    return (Problem(code="unread_remarks", level="warning", message=message, page=page),)
