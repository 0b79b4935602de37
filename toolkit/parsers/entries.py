"""Labels and what stands beside or below them: "Client | Acme", "Report No.: 17", a heading over a column."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from toolkit.parsers import classes, lexicon, outcomes
from toolkit.parsers.cells import NO_SPACES, Piece, Row
from toolkit.parsers.pages import Box
from toolkit.parsers.remembered import remembered

LONGEST_LABEL = 6  # words
MOST_UNKNOWN = 2  # words of a bilingual label's Latin half
LONGEST_NUMBER = 60  # characters of a value that follows its label without a colon
BAND = 2.0  # times the width of a head
FAR = 260.0  # points between a label and its value on a line without rules
_COLON = re.compile(r"\s*[:：]\s*")
_CLAUSE = re.compile(
    r"(?<=[^\d\s.])(?<!no)(?<!No)(?<!NO)\.\s+"  # "Report no. 17" is one clause
    r"|(?<=\d)\.\s+(?=[A-Z])|[;；|]\s*|,\s+(?=[^\W\d_]{2})|\s[-–—]\s"
)
_TRAILING = " :：.;-–—"
NUMERIC = frozenset(
    {
        "report_no", "po_numbers", "ordered", "lot", "produced", "packed", "sample_size", "level", "aql",
        "inspection_date", "report_date", "defective_units",
    }
)  # fmt: skip


class Entry(Struct, frozen=True):
    """A value with the concept its label stands for; *rank* 0 is the first value under a heading."""

    concept: str
    text: str
    page: int
    box: Box
    rank: int = 0
    column: bool = False
    below: bool = False
    lines: tuple[str, ...] = ()  # of a value set below its label in several lines


@remembered
def concept_of(text: str) -> str | None:
    """Return the field that *text* labels; ``None`` when it is no label."""
    label = text.strip(_TRAILING)
    if not label or len(label.split()) > LONGEST_LABEL or lexicon.is_earlier(label):
        return None
    if lexicon.is_mixed(label):  # both halves of a bilingual label name something; a value behind it does not
        return _meaning_of_both(label)
    named = lexicon.meaning("fields", label) or lexicon.meaning_of_joined("fields", label)
    if named is None and len(classes.classes_alone(label).split()) > 1:  # "AQL minor" is not the AQL of all classes
        named = lexicon.meaning("fields", classes.without_classes(label))
    return named


def _meaning_of_both(label: str) -> str | None:
    """Return the field that both halves of a bilingual label name; a short Latin half may be unknown."""
    if outcomes.verdict_at_start(label):  # "不合格（超出 AQL 允收范围）" judges and labels nothing
        return None
    latin, chinese = NO_SPACES.sub(" ", label), "".join(NO_SPACES.findall(label))
    named = lexicon.meaning("fields", latin) or lexicon.meaning("fields", classes.without_classes(latin))
    return named or (lexicon.meaning("fields", chinese) if len(lexicon.key(latin).split()) <= MOST_UNKNOWN else None)


def entries(rows: Sequence[Row]) -> Iterator[Entry]:
    """Yield every labelled value in the order of the page."""
    told: set[tuple[int, Box]] = set()  # cells that are the value of a head
    for index, row in enumerate(rows):
        found = row.pieces
        labels = [concept_of(piece.text) for piece in found]
        heading = _is_heading(found, labels) or _stands_over(row, rows[index + 1 : index + 2])
        for place, (piece, label) in enumerate(zip(found, labels, strict=True)):
            if label is None:
                if (row.page, piece.box) not in told:
                    yield from _inline(_to_the_end(piece, rows, index), row.page)
            else:
                value = None if heading else _beside(found, labels, place, row)
                if value is None:
                    below = list(_below(label, piece, rows, index))
                    told.update((entry.page, entry.box) for entry in below if row.ruled)
                    yield from below
                else:
                    yield Entry(label, _with_rest(value, rows, index, row).lstrip(" :："), row.page, value.box)


def _is_heading(found: Sequence[Piece], labels: Sequence[str | None]) -> bool:
    """Tell whether the row is a row of headings: two labels side by side, or labels among column heads only."""
    if any(a and b for a, b in pairwise(labels)):
        return True
    known = [label or lexicon.meaning("columns", piece.text) for piece, label in zip(found, labels, strict=True)]
    return len(found) > 2 and all(known)  # noqa: PLR2004 - a pair is a label and its value


def _stands_over(row: Row, following: Sequence[Row]) -> bool:
    """Tell whether *row* is a row of labels because the next row has a value under each of them."""
    if not following or row.ruled or following[0].ruled:
        return False
    below = following[0].pieces
    labels = [label for piece in row.pieces if (label := concept_of(piece.text))]
    near = following[0].page == row.page and following[0].top - row.bottom < 0.8 * (row.bottom - row.top)
    over = len(below) == len(row.pieces) and all(map(_aligned, below, row.pieces))
    return near and over and len(labels) > 1 and not any(concept_of(piece.text) for piece in below)


def _beside(found: Sequence[Piece], labels: Sequence[str | None], place: int, row: Row) -> Piece | None:
    """Return the value to the right of the label at *place*; ``None`` when another label or nothing stands there."""
    if place + 1 >= len(found) or labels[place + 1]:
        return None
    value = found[place + 1]
    far = value.ink[0] - found[place].ink[2] > FAR and outcomes.verdict(value.text) is None
    if not row.ruled and far:
        return None
    return None if lexicon.meaning("columns", value.text) == "other" else value


def _with_rest(value: Piece, rows: Sequence[Row], index: int, row: Row) -> str:
    """Return *value* with the lines it is continued on, where no rules keep it together."""
    text = value.text
    if row.ruled:
        return text
    bottom = row.bottom
    for later in rows[index + 1 : index + 4]:
        found = later.pieces
        near = later.page == row.page and later.top - bottom < 0.5 * (row.bottom - row.top)
        more = [piece for piece in found if abs(piece.ink[0] - value.ink[0]) <= 2]  # noqa: PLR2004 - points
        if (
            later.ruled
            or not near
            or not more
            or any(concept_of(piece.text) for piece in found)
            or _inline_label(more[0])
        ):
            break
        text, bottom = f"{text} {more[0].text}", later.bottom
    return text


def _below(label: str, head: Piece, rows: Sequence[Row], index: int) -> Iterator[Entry]:
    """Yield what stands under *head*: the column of a ruled table, or the lines set right below."""
    row = rows[index]
    if row.ruled:
        yield from _column(label, head, rows, index)
        return
    lines: list[Piece] = []
    bottom = row.bottom
    height = row.bottom - row.top
    for later in rows[index + 1 : index + 9]:
        reach = 0.5 if lines else 1.3  # a value may stand apart from its label, its lines stand close
        if later.page != row.page or later.top - bottom > reach * height:
            break
        under = [piece for piece in later.pieces if _aligned(piece, head)]
        if not under:
            continue
        if concept_of(under[0].text) or lexicon.meaning("headings", under[0].text) or _inline_label(under[0]):
            break
        lines.append(under[0])
        bottom = later.bottom
    if lines:
        several = _is_column(head, lines[0], rows[index + 1 : index + 9])
        printed = tuple(line.text for line in lines)
        yield Entry(label, " ".join(printed), row.page, lines[0].box, column=several, below=True, lines=printed)


def _is_column(head: Piece, first: Piece, following: Sequence[Row]) -> bool:
    """Tell whether a second value stands under *head* a row further down: then the word heads a column of a list."""
    pitch = first.ink[1] - head.ink[1]
    for row in following:
        under = [piece for piece in row.pieces if _aligned(piece, head) and piece.ink[1] > first.ink[1] + 1]
        if under and len(row.pieces) > 1:
            return under[0].ink[1] - first.ink[1] < 1.4 * pitch
    return False


def _aligned(piece: Piece, head: Piece) -> bool:
    """Tell whether *piece* is set under *head*: flush left with it, or centred."""
    middles = (head.ink[0] + head.ink[2] - piece.ink[0] - piece.ink[2]) / 2
    return abs(piece.ink[0] - head.ink[0]) <= 4 or abs(middles) <= 4 or abs(piece.ink[2] - head.ink[2]) <= 2  # noqa: PLR2004


def _inline_label(piece: Piece) -> bool:
    return any(True for _ in _labels_before_colons(piece.text))


def _column(label: str, head: Piece, rows: Sequence[Row], index: int) -> Iterator[Entry]:
    row = rows[index]
    under_head: list[Piece] = []
    for later in rows[index + 1 :]:
        if later.page != row.page or later.table != row.table:
            break
        under = [piece for piece in later.pieces if piece.box[0] < head.box[2] - 2 and piece.box[2] > head.box[0] + 2]
        if len(under) != 1 or concept_of(under[0].text) or lexicon.row_kind(later.pieces[0].text):
            break
        if _is_band(under[0], head) or _heads_again(later):
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
    return any(map(concept_of, texts)) and not any(map(str.isdigit, "".join(texts)))


# --- label and value in one run of text -------------------------------------------------------------------------------


def _to_the_end(piece: Piece, rows: Sequence[Row], index: int) -> Piece:
    """Return *piece* with the next line of print, where its own line is full and the next goes on with it."""
    row, following = rows[index], rows[index + 1] if index + 1 < len(rows) else None
    if following is None or row.ruled or following.ruled or len(row.pieces) != 1 or len(following.pieces) != 1:
        return piece
    near = following.page == row.page and following.top - row.bottom < 0.5 * (row.bottom - row.top)
    second = following.pieces[0]
    edge = max((other.box[2] for other in rows[max(0, index - 30) : index + 30] if other.page == row.page), default=0.0)
    if not near or abs(second.ink[0] - piece.ink[0]) > 2 or piece.ink[2] < 0.85 * edge or _inline_label(second):  # noqa: PLR2004
        return piece
    return replace(piece, text=f"{piece.text} {second.text}")


def _inline(piece: Piece, page: int) -> Iterator[Entry]:
    """Yield what a cell or a line says of itself: a label over its value, beside it, or before a number."""
    text = piece.text
    label = concept_of(piece.lines[0]) if len(piece.lines) > 1 else None
    if label is not None:
        yield Entry(label, " ".join(piece.lines[1:]), page, piece.box)
        return
    marks = list(_labels_before_colons(text))
    for number, (concept, _, end) in enumerate(marks):
        stop = marks[number + 1][1] if number + 1 < len(marks) else len(text)
        value = text[end:stop].strip(" ,;|")
        if value:
            yield Entry(concept, value, page, piece.box)
            yield from (Entry(inner, number, page, piece.box) for inner, number in _without_colon(value))
    if not marks:
        yield from (Entry(concept, value, page, piece.box) for concept, value in _without_colon(text))


def _labels_before_colons(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield concept, start of the label and start of the value for each colon that follows a label."""
    for colon in _COLON.finditer(text):
        words = list(re.finditer(r"\S+", text[: colon.start()]))
        for word in words[-LONGEST_LABEL:]:
            concept = concept_of(text[word.start() : colon.start()])
            if concept:
                yield concept, word.start(), colon.end()
                break


def _without_colon(text: str) -> Iterator[tuple[str, str]]:
    """Yield label and number of clauses such as "Sample size 80" or "Report # BH-6604"."""
    for clause in _CLAUSE.split(text):
        words = clause.split() if clause else []
        for length in range(min(LONGEST_LABEL, len(words) - 1), 0, -1):
            concept = concept_of(" ".join(words[:length]))
            value = " ".join(words[length:])
            if concept == "aql":  # its values may be parted by commas, as clauses are
                value = text[text.index(clause) + len(" ".join(words[:length])) :].strip()
            if concept in NUMERIC and len(value) <= LONGEST_NUMBER and any(map(str.isdigit, value)):
                yield concept, value
                break
            if concept == "level":
                yield concept, value
                break
