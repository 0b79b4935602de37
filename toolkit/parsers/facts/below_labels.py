"""Values that stand under their label: the column of a ruled table, or the lines flush with its head."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from toolkit.parsers.facts.over_values import (
    REACH,
    aligned,
)
from toolkit.parsers.facts.wrapped import joined
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.results.answers import answers, behind_particular
from toolkit.parsers.words import lexicon, outcomes
from toolkit.parsers.words.inline import Entry, has_label
from toolkit.parsers.words.labels import concept_of

BAND = 2.0  # times the width of a head
FLUSH = 2.0  # points by which texts in a column, or rows of a form, are flush


def values_below(label: str, head: Piece, rows: Sequence[Row], index: int) -> Iterator[Entry]:
    """Yield what stands under *head*: the column of a ruled table, or the lines set right below."""
    row = rows[index]
    if row.ruled:
        yield from _column(label, head, rows, index)
        return
    lines: list[Piece] = []
    bottom = row.bottom
    height = row.bottom - row.top
    for later in rows[index + 1 : index + 9]:
        reach = 0.5 if lines else REACH  # its lines stand close
        if later.page != row.page or later.top - bottom > reach * height:
            break
        under = [piece for piece in later.pieces if aligned(piece, head)]
        if not under:
            continue
        wrapped = _is_labelled(under[0], later) and _ends_value(row, rows[index - 1 : index])
        if wrapped or _begins_other(under[0]) or _is_answer(head, under[0], row, later):
            break
        if lines and _ends_column(later):
            break
        lines.append(under[0])
        bottom = later.bottom
    if lines:
        several = _is_column(head, lines[0], rows[index + 1 : index + 9])
        printed = tuple(line.text for line in lines)
        yield Entry(label, joined(printed), row.page, lines[0].box, column=several, below=True, lines=printed)


def _begins_other(piece: Piece) -> bool:
    """Tell whether *piece* is a label or a heading, or holds a label before its value or over it."""
    return _is_labelled_within(piece) or bool(lexicon.meaning("headings", piece.text) or has_label(piece))


def _is_labelled_within(piece: Piece) -> bool:
    """Tell whether *piece* is a label, or has one over its value in a line of its own."""
    return concept_of(piece.text) is not None or (len(piece.lines) > 1 and concept_of(piece.lines[0]) is not None)


def _is_answer(head: Piece, under: Piece, row: Row, later: Row) -> bool:
    """Tell whether *under* answers the label beside it, as *head* does in the row above: "Inspector | L. Sample"."""
    return _is_labelled(head, row) and _is_labelled(under, later)


def _is_labelled(piece: Piece, line: Row) -> bool:
    """Tell whether a label stands right before *piece* on its *line*."""
    left = [one for one in line.pieces if one.ink[2] <= piece.ink[0]]
    return bool(left) and concept_of(left[-1].text) is not None


def _ends_value(row: Row, above: Sequence[Row]) -> bool:
    """Tell whether *row* is the last word of a value in the row *above*: "Kailong Toys" over "Factory"."""
    flush = ((one, line) for line in above for one in line.pieces if abs(one.ink[0] - row.pieces[0].ink[0]) <= FLUSH)
    return len(row.pieces) == 1 and any(_is_labelled(one, line) for one, line in flush)


def _ends_column(row: Row) -> bool:
    """Tell whether *row* is the next one of labels, though that in the column is not known, or the total of all."""
    return any(concept_of(piece.text) for piece in row.pieces) or lexicon.row_kind(row.pieces[0].text) is not None


def _is_column(head: Piece, first: Piece, following: Sequence[Row]) -> bool:
    """Tell whether a second value stands under *head* a row further down: then the word heads a column of a list."""
    pitch = first.ink[1] - head.ink[1]
    for row in following:
        lower = (piece for piece in row.pieces if piece.ink[1] > first.ink[1] + 1)
        under = [piece for piece in lower if aligned(piece, head) or abs(piece.ink[0] - first.ink[0]) <= 2]  # noqa: PLR2004
        if under and 2 * sum(concept_of(piece.text) is not None for piece in row.pieces) > len(row.pieces):
            return False  # the next row of labels in a grid of them
        if under and len(row.pieces) > 1:
            judged = bool(outcomes.verdict(first.text) and outcomes.verdict(under[0].text))  # however far apart
            return judged or under[0].ink[1] - first.ink[1] < 1.4 * pitch
    return False


def _column(label: str, head: Piece, rows: Sequence[Row], index: int) -> Iterator[Entry]:
    row = rows[index]
    under_head: list[Piece] = []
    for later in rows[index + 1 :]:
        if later.page != row.page or later.table != row.table:
            break
        under = [piece for piece in later.pieces if piece.box[0] < head.box[2] - 2 and piece.box[2] > head.box[0] + 2]
        if len(under) != 1 or _is_labelled_within(under[0]) or _is_answer(head, under[0], row, later):
            break
        if not answers(later) and (lexicon.row_kind(later.pieces[0].text) or _heads_again(later)):
            break
        if _is_band(under[0], head):
            break
        under_head.append(under[0])
    several = len(under_head) > 1
    for rank, piece in enumerate(under_head):
        yield Entry(label, piece.text, row.page, piece.box, rank, several, below=True)


def _is_band(piece: Piece, head: Piece) -> bool:
    """Tell whether *piece* fills a cell across several columns: a heading inside the table, no value under *head*."""
    return piece.width > BAND * head.width


def _heads_again(row: Row) -> bool:
    """Tell whether *row* is the next row of heads in one and the same grid: it labels something and has no figure."""
    texts = [piece.text for piece in row.pieces]
    beside = behind_particular(row) is not row  # a particular and its value stand before a part and its verdict
    if len(texts) > 1 and concept_of(texts[0]) == "overall" and outcomes.verdict_at_start(texts[1]):
        return True  # the result of the whole ends the list of its parts
    return any(map(concept_of, texts)) and not any(map(str.isdigit, "".join(texts))) and not beside


def to_the_end(piece: Piece, rows: Sequence[Row], index: int) -> Piece:
    """Return *piece* with the next line of print, where its own line is full and the next goes on with it."""
    row, following = rows[index], rows[index + 1] if index + 1 < len(rows) else None
    if following is None or row.ruled or following.ruled or len(row.pieces) != 1 or len(following.pieces) != 1:
        return piece
    near = following.page == row.page and following.top - row.bottom < 0.5 * (row.bottom - row.top)
    second = following.pieces[0]
    edge = max((other.box[2] for other in rows[max(0, index - 30) : index + 30] if other.page == row.page), default=0.0)
    open_end = piece.text.rstrip().endswith((":", "："))
    if not near or abs(second.ink[0] - piece.ink[0]) > 2 or piece.ink[2] < 0.85 * edge:  # noqa: PLR2004
        return piece
    if has_label(second) and not open_end:
        return piece
    return replace(piece, text=f"{piece.text} {second.text}")
