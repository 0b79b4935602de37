"""The subject of a message that did not fit on its line: "Subject: Report 7, bowls – NOT" over "ACCEPTED".

The rest of it stands on a line by itself, where it would be taken for something that the paper says on its own.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from toolkit.parsers.layout.cells import Cell, Row
from toolkit.parsers.layout.lines import EXACT
from toolkit.parsers.layout.pages import Word, union
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.inline import has_label

TOP = 20  # rows of a page that may be the head of a message
NEAR = 0.9  # heights of a line between two of one text
MOST = 3  # lines of a subject
SPACE = 3.0  # points between two words


def with_whole_subjects(rows: Sequence[Row]) -> list[Row]:
    """Return *rows* with the subject of a message as one line."""
    at = next((at for at, row in enumerate(rows[:TOP]) if _labels_subject(row)), None)
    if at is None:
        return list(rows)
    end = at + 1
    while end < min(at + MOST, len(rows)) and _goes_on(rows[at:end], rows[end], rows):
        end += 1
    return [*rows[:at], _as_one(rows[at:end]), *rows[end:]]


def _labels_subject(row: Row) -> bool:
    """Tell whether *row* begins with the label of a subject: "Betreff: | Prüfbericht 7", "Objet | Rapport 7"."""
    label, colon, _ = row.text.replace("：", ":").partition(":")
    label = label if colon else row.pieces[0].text if len(row.pieces) > 1 else ""
    return not row.ruled and row.page == 1 and folding.key(label) in lexicon.phrases("release_asked", "subjects")


def _goes_on(lines: Sequence[Row], row: Row, rows: Sequence[Row]) -> bool:
    """Tell whether *row* is the next line of the subject in *lines*: under its words, where the line was full.

    A line may begin at the label instead; then it is none of the subject unless its first word had no room above.
    """
    first, last = lines[0], lines[-1]
    near = row.page == last.page and row.top - last.bottom < NEAR * (last.bottom - last.top)
    if row.ruled or not near or len(row.pieces) != 1 or has_label(row.pieces[0]) or len(first.pieces) > 2:  # noqa: PLR2004
        return False
    word, value = row.words[0], first.pieces[-1]
    if len(first.pieces) > 1 and abs(value.ink[0] - word.x0) <= EXACT:
        return True
    edge = max(each.box[2] for each in rows if each.page == row.page)
    full = last.box[2] + SPACE + word.x1 - word.x0 > edge
    return full and abs(first.words[0].x0 - word.x0) <= EXACT


def _as_one(lines: Sequence[Row]) -> Row:
    """Return *lines* as one row, with the words of each set behind those above."""
    first, *others = lines
    if not others:
        return first
    *before, last = sorted(first.cells, key=lambda cell: cell.x1)
    words = [*last.words]
    for row in others:
        words.extend(_behind(words[-1], row.words))
    cells = (*before, Cell(tuple(words), union([last.box, *(word.box for word in words)])))
    return first.with_cells(cells)


def _behind(last: Word, words: Sequence[Word]) -> list[Word]:
    """Return *words* set behind the *last* one, on its line."""
    ordered = sorted(words, key=lambda word: word.x0)
    by = last.x1 + SPACE - ordered[0].x0
    return [
        replace(word, x0=word.x0 + by, x1=word.x1 + by, top=last.top, bottom=last.bottom, base=last.base)
        for word in ordered
    ]
