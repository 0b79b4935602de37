"""The inspector's remarks: what stands under their heading, one remark each, as printed."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from toolkit.parsers.layout.cells import Piece, Row, is_cjk
from toolkit.parsers.layout.lines import is_lettered, running_number
from toolkit.parsers.layout.pages import Page
from toolkit.parsers.results.concluded import heads_result
from toolkit.parsers.results.remark_labels import ends_in_remarks, heads_remarks_on, is_none, labels_remarks_on
from toolkit.parsers.results.remark_lines import (
    ALONE,
    BULLET,
    CLOSE,
    counts_on,
    ends_with,
    is_ended,
    is_rest,
    leaves_bullet,
    size_of,
)
from toolkit.parsers.words import classes, folding, lexicon, outcomes
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.remembered import remembered

_ONE_OR_MORE = re.compile(r"(?<=[a-z])\(s\)", re.IGNORECASE)
_INLINE = re.compile(r"^\s*([^:：]{2,40})[:：]\s*(.+)$", re.DOTALL)
# By a number or bullet, as a ruled row, behind a line that was ended on purpose, as a mere next line.
Start = Literal["number", "row", "paragraph", "line"]
MOST_LINES = 80
LONGEST_HEADING = 5  # words of a heading that speaks of remarks
LONGEST_TITLE = 9  # words
MOST_PIECES = 2  # of a row of remarks: number and remark
INDENT = 40.0  # points
MOST_WRAPPED = 10  # lines of a remark behind its label
GAP = 2.6  # heights of a line that end a block of remarks
WIDE = 1.5  # heights of the letters: no blank within a line is wider


def remarks(rows: Sequence[Row], pages: Sequence[Page] = ()) -> tuple[str, ...]:
    """Return the remarks of the report in their order, each once; those of a sheet may have its name for their heading.

    *pages* tell the names of the sheets.
    """
    found: dict[str, None] = {}
    named = {page.number for page in pages if _names_remarks(page.name)}
    sheets = frozenset(page.number for page in pages if page.name)
    own = [row for row in rows if row.page in named]
    below = {id(row): under for row, under in zip(rows, [*rows[1:], None], strict=True)}
    if not any(heads_remarks(piece, row, below[id(row)]) for row in own for piece in row.pieces):
        found.update(dict.fromkeys(BULLET.sub("", row.text, count=1).strip() for row in own))
    for index, row in enumerate(rows):
        for piece in row.pieces:
            if heads_remarks(piece, row, below[id(row)]):
                found.update(dict.fromkeys(_joined(_lines(rows, index, piece, sheets))))
            elif text := _behind_colon(piece):
                found.setdefault(_with_rest(text, rows, index))
            elif text := _in_next_cell(piece, row):
                found.setdefault(text)
    whole = [text for text in found if len(text) > 2 and not classes.names_all_classes(text) and not _is_lot(text)]  # noqa: PLR2004
    return without_parts(whole)


def without_parts(texts: Sequence[str]) -> tuple[str, ...]:
    """Return *texts*, each once, without those that stand whole in another: "Note: …" tells what stands behind it.

    The heading of the result below the remarks, "7 Gesamturteil", is none of them.
    """
    each = tuple(text for text in dict.fromkeys(texts) if not heads_result(text))
    return tuple(text for text in each if not any(text != other and text in other for other in each))


def _is_lot(text: str) -> bool:
    """Tell whether *text* is no more than the name of a lot under a heading over lists: "Lot 1"."""
    return len(text.split()) <= 2 and lexicon.mentions("judged_apart", "lots", text) and any(map(str.isdigit, text))  # noqa: PLR2004


def unread(rows: Sequence[Row]) -> int | None:
    """Return the page of a heading of remarks under which nothing was read; ``None`` where there is none."""
    for index, row in enumerate(rows):
        below = rows[index + 1] if index + 1 < len(rows) else None
        headings = [piece for piece in row.pieces if heads_remarks(piece, row, below)]
        if headings and not _is_over_table(rows, index) and not any(_joined(_lines(rows, index, p)) for p in headings):
            return row.page
    return None


def _is_over_table(rows: Sequence[Row], index: int) -> bool:
    """Tell whether the row *index* heads a table of several columns, such as a list of "Observations"."""
    below = rows[index + 1] if index + 1 < len(rows) else None
    return below is not None and below.ruled and len(below.pieces) > MOST_PIECES


def heads_remarks(piece: Piece, row: Row, below: Row | None) -> bool:
    if not _names_remarks(piece.text):
        return False
    others = [other.text for other in row.pieces if other != piece]
    # Beside other column heads the word names a column, not a part of the report.
    heads = [text for text in others if lexicon.meaning("columns", text) or lexicon.row_kind(text)]
    under = below is not None and len(below.pieces) >= len(row.pieces) and not any(map(concept_of, others))
    ends_heads = under and len(others) >= MOST_PIECES and piece is row.pieces[-1]  # "Test | Units per model | Remark"
    return not (row.ruled and others) and not heads and not ends_heads


@remembered
def _names_remarks(text: str) -> bool:
    text = _ONE_OR_MORE.sub("s", text)
    if lexicon.mentions("headings", "remarks_in", text) and len(text.split()) <= LONGEST_HEADING:
        return True
    if ends_in_remarks(text) or heads_remarks_on(text):
        return True
    return "remarks" in {lexicon.meaning("headings", name) for name in (text, folding.without_number(text))}


def _behind_colon(piece: Piece) -> str | None:
    match = _INLINE.match(piece.text)
    if match and lexicon.meaning("headings", folding.without_ordinal(match[1])) == "remarks":
        return match[2].strip()
    if match and labels_remarks_on(match[1]) and not is_none(match[2]):
        return piece.text.strip()  # with its label: "too short" is said of the packing
    return None


def _in_next_cell(piece: Piece, row: Row) -> str | None:
    """Return the remark in the cell beside its label: "Remarks | The cartons were wet"; none where both are heads."""
    if not row.ruled or len(row.pieces) != 2 or piece is not row.pieces[0] or not _names_remarks(piece.text):  # noqa: PLR2004
        return None
    text = row.pieces[1].text
    head = lexicon.meaning("columns", text) or lexicon.row_kind(text) or lexicon.meaning("headings", text)
    return None if head or outcomes.verdict(text) else text.strip()


def _with_rest(text: str, rows: Sequence[Row], index: int) -> str:
    """Return the remark that begins behind its label in the row *index*, with the lines that it is wrapped over."""
    block = [rows[index]]
    if rows[index].ruled or len(rows[index].pieces) != 1:
        return text
    for row in rows[index + 1 : index + MOST_WRAPPED]:
        last = block[-1]
        near = row.page == last.page and row.top - last.bottom < CLOSE * size_of(row)
        another = _begins_another(row.text) and not counts_on(" ".join(each.text for each in block), row.text)
        if not near or row.ruled or len(row.pieces) != 1 or another:
            break
        block.append(row)
    margin = max(row.box[2] for row in block)
    for row, below in pairwise(block):
        first = below.words[0]
        fits = row.box[2] + (first.x1 - first.x0) < margin  # so the line was ended on purpose
        if fits and ends_with(row.text, below.text) and not counts_on(text, below.text):
            break
        text += below.text if is_cjk(text[-1]) and is_cjk(below.text[0]) else f" {below.text}"
    return text


def _begins_another(text: str) -> bool:
    """Tell whether a line begins something else than the rest of a remark: a label, a bullet, a heading."""
    label = re.split(r"[:：]", text, maxsplit=1)[0]
    labelled = label != text and len(label.split()) <= LONGEST_HEADING
    return labelled or bool(BULLET.match(text)) or lexicon.meaning("headings", text) is not None or is_section(text)


def _lines(
    rows: Sequence[Row], index: int, heading: Piece, sheets: frozenset[int] = frozenset()
) -> Iterator[tuple[str, Start]]:
    """Yield the lines under *heading* with how each begins, up to the next heading, table or one of the *sheets*."""
    start = rows[index]
    bottom, page, taken = start.bottom, start.page, 0
    body = 0.0
    edge = max(row.box[2] for row in rows if row.page == start.page)
    last: Row | None = None
    numbers: list[int] = []
    listed = False  # a bullet or a number stood before one of the lines
    for row in rows[index + 1 :]:
        near = row.page != page or row.top - bottom < GAP * max(row.bottom - row.top, 10)
        if taken >= MOST_LINES or row.page > page + 1 or (not near and not row.ruled):
            return
        table = row.ruled and row.table and len(row.pieces) > MOST_PIECES
        if row.page != start.page and (table or row.page in sheets):
            return  # another sheet, or the table of another page
        found = _in_column(row, heading, start)
        if not found:
            continue
        if row.page != page and not row.ruled and len(row.pieces) > len(found):
            return  # the captions of pictures side by side
        text = " ".join(piece.text for piece in found)
        wrapped = last is not None and is_rest(row, last, edge)
        ends = _signs(last, row) or _ends(row, found, text, start) or _falls_back(found[0].text, numbers)
        if (ends and not wrapped) or _is_set_like_heading(row, size_of(start), body):
            return
        body = body or size_of(row)
        numbered = bool(BULLET.match(text) or ALONE.match(found[0].text))
        if ALONE.match(found[0].text):
            text = " ".join(piece.text for piece in found[1:])
        ended = last is not None and (is_ended(last, row, edge) or (listed and leaves_bullet(row, last)))
        apart: Start = "paragraph" if ended else "line"
        listed = listed or numbered
        yield BULLET.sub("", text, count=1).strip(), "number" if numbered else "row" if row.ruled else apart
        bottom, page, taken, last = row.bottom, row.page, taken + 1, row


def _falls_back(text: str, numbers: list[int]) -> bool:
    """Tell whether *text* is the numbered heading of another part: "2. QUANTITY" behind remark 3.

    The number is added to *numbers* otherwise: a second series of remarks may begin with 1 again.
    """
    number = running_number(text) if BULLET.match(text) or ALONE.match(text) else None
    if number is None:
        return False
    if numbers and number < numbers[-1] and text.isupper() and len(text.split()) <= LONGEST_HEADING + 1:
        return True
    numbers.append(number)
    return False


def _signs(last: Row | None, row: Row) -> bool:
    """Tell whether *row* parts into names below the last remark, a line further down: "Li Wei | Approved: M. Ray"."""
    if last is None or row.ruled or row.page != last.page or BULLET.match(row.text):
        return False
    return len(row.pieces) > len(last.pieces) == 1 and row.top - last.bottom > CLOSE * size_of(row)


def _in_column(row: Row, heading: Piece, start: Row) -> list[Piece]:
    """Return the pieces of *row* that stand under the heading: of two columns of text only its own."""
    found = row.pieces
    if row.ruled:
        return list(found) if start.ruled or len(found) <= 2 else []  # noqa: PLR2004 - number and remark
    edge = start.pieces[0].ink[0] if is_lettered(start) else heading.ink[0]
    left = edge - (INDENT if len(found) == 1 else 3)  # a heading may stand further in than its text
    first = [piece for piece in found if left <= piece.ink[0]]
    if not first:
        return []
    if first[0].ink[0] > heading.ink[0] + INDENT:
        return []
    if ALONE.match(first[0].text):
        return first[:2]
    return list(_come_apart(first, size_of(row)))


def _come_apart(pieces: Sequence[Piece], size: float) -> Iterator[Piece]:
    """Yield the first of *pieces* and those behind it that only a wide blank parts, as the letters of a typewriter."""
    last = None
    for piece in pieces:
        if last is not None and piece.ink[0] - last.ink[2] > WIDE * size:
            return
        yield piece
        last = piece


def _ends(row: Row, found: Sequence[Piece], text: str, start: Row) -> bool:
    if row.ruled and not start.ruled and len(row.pieces) > 2:  # noqa: PLR2004 - number and remark
        return True
    plain = folding.without_ordinal(text)
    heading = lexicon.meaning("headings", text) or lexicon.meaning("headings", plain)
    labelled = concept_of(found[0].text.split(":")[0]) is not None and not BULLET.match(text)
    closing = folding.key(text).startswith(lexicon.phrases("headings", "disclaimer"))
    return heading is not None or labelled or closing or is_section(text)


def _is_set_like_heading(row: Row, heading: float, body: float) -> bool:
    """Tell whether *row* is set as large as the heading of the remarks, where that differs from their text."""
    return body > 0 and heading > 1.08 * body and size_of(row) > heading - 0.2


def is_section(text: str) -> bool:
    """Tell whether *text* is the next numbered part of the report ("E. AQL summary", "Section 1: ...")."""
    lettered = re.match(r"^(?:section\s+\w+\s*[:.]|[A-Z]\.\s|[IVX]{1,4}\.\s)", text, re.IGNORECASE)
    return (
        bool(lettered)
        and len(text.split()) <= LONGEST_TITLE
        and not text.rstrip().endswith(".")
        and bool(re.match(r"[A-Zs]", text))
    )


def _joined(lines: Iterator[tuple[str, Start]]) -> list[str]:
    """Return whole remarks: where some lines are numbered, the others go on with the one before."""
    listed = list(lines)
    found: list[str] = []
    numbered = any(start == "number" for _, start in listed)
    for text, start in listed:
        if not text or (numbered and start == "row"):
            continue  # captions of pictures stand between numbered remarks
        if start != "line" or not found:
            found.append(text)
        else:
            glue = "" if is_cjk(found[-1][-1]) and is_cjk(text[0]) else " "
            found[-1] = f"{found[-1]}{glue}{text}"
    return found
