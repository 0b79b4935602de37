"""Rows behind a list of defects that have words where its counts stand: "Tape loose | several of them"."""

from collections.abc import Iterator, Sequence

from toolkit.model.report import Problem
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.heads import heads_other
from toolkit.parsers.layout.lines import Table
from toolkit.parsers.lists.defect_lists import description
from toolkit.parsers.problems import error
from toolkit.parsers.told.told_counts import counts_vaguely
from toolkit.parsers.words import folding, lexicon, outcomes
from toolkit.parsers.words.lazily import has_cjk, has_digit

SHORTEST = 3  # letters of a description; of its Chinese signs one less
MOST_WORDS = 5  # of a cell that gives a number: more tell something
QUOTED = 60  # characters


def vague_counts(tables: Sequence[Table], rows: Sequence[Row]) -> Iterator[Problem]:
    """Yield an error for each such row on the pages of the lists that no list has: nobody can say how many it means."""
    lines = [(table, line) for table in tables for line in table.lines if line.kind == "defect"]
    known = {folding.key(description(line.label)) for _, line in lines}
    asked = {junk for table, _ in lines for junk in table.junk}  # by the list itself
    first = min(((table.header.page, table.header.top) for table, _ in lines), default=None)
    apart = _of_others(rows)
    for row in rows:
        if first is None or (row.page, row.top) < first or id(row) in apart or not _counts_in_words(row):
            continue
        if (row.page, row.text) not in asked and not any(folding.key(piece.text) in known for piece in row.pieces):
            message = f"How many are meant cannot be told: “{row.text[:QUOTED]}”."
            yield error("unread_cells", message, row.page)


def _of_others(rows: Sequence[Row]) -> set[int]:
    """Return the ids of the ruled rows in a grid whose head is one of checks or of measured samples."""
    found: set[int] = set()
    head: Row | None = None
    for row in rows:
        same = head is not None and row.ruled and (row.page, row.table) == (head.page, head.table)
        head = row if row.ruled and heads_other(row) else head if same else None
        found.update([id(row)] if head is not None else [])
    return found


def _counts_in_words(row: Row) -> bool:
    """Tell whether *row* describes something and has a cell of words for a number, and neither figure nor verdict."""
    if len(row.pieces) < 2 or any(_tells_otherwise(piece) for piece in row.pieces):  # noqa: PLR2004 - words, number
        return False
    vague = [piece for piece in row.pieces if len(piece.text.split()) <= MOST_WORDS and counts_vaguely(piece.text)]
    described = [piece for piece in row.pieces if sum(map(str.isalpha, piece.text)) >= SHORTEST - has_cjk(piece.text)]
    return bool(vague) and row.pieces[0] is not vague[0] and len(described) > 1 and not _is_label(row.pieces[0])


def _tells_otherwise(piece: Piece) -> bool:
    """Tell whether *piece* has a verdict, or a figure that may be the count; the row's own number is none."""
    numbers = has_digit(folding.without_ordinal(piece.text)) and not piece.text.strip(" .)").isdecimal()
    return numbers or outcomes.verdict_at_start(piece.text) is not None


def _is_label(piece: Piece) -> bool:
    """Tell whether *piece* labels what stands beside it: "Colours: | various"."""
    text = piece.text.strip()
    return text.endswith((":", "：")) or any(
        lexicon.meaning(group, text) for group in ("fields", "columns", "headings")
    )
