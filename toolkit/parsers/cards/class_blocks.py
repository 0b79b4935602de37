"""Summaries in blocks: the name of a class, perhaps with its AQL beside it, over what it may have and what it has.

"Major | AQL 2.5" over "Max. accepted | 7" over "Found | 5", and the same again for the next class.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from toolkit.model.severity import Severity
from toolkit.parsers.cards.captions import named_class
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import CLOSE, Line, Setting, Whole, size_of
from toolkit.parsers.words import lexicon
from toolkit.parsers.words.class_headings import told
from toolkit.parsers.words.values import is_value

KINDS = frozenset({"found", "allowed", "reject", "both", "aql", "sample"})
LEAST = 2  # classes, and figures of each
MOST = 24  # rows
CELLS = 2


class ClassBlocks(Whole):
    """Such a summary."""


def open_class_blocks(row: Row, setting: Setting) -> ClassBlocks | None:
    """Return the summary of which *row* heads the first block."""
    if len(row.pieces) > CELLS or not row.pieces or named_class(row.pieces[0].text) is None:
        return None
    blocks = list(_blocks([row, *setting.below(MOST)]))
    labels = {tuple(lexicon.row_kind(each.pieces[0].text) for each in figures) for _, _, figures in blocks}
    classes = [severity for severity, _, _ in blocks]
    alike = len(labels) == 1 and len(next(iter(labels))) >= LEAST
    if not alike or len(blocks) < LEAST or len(set(classes)) < len(classes):
        return None
    table = ClassBlocks(row.page, row.table, row.page, row.bottom, row)
    for severity, head, figures in blocks:
        table.own_rows([head, *figures])
        table.lines.extend(told(" | ".join(piece.text for piece in head.pieces), severity, head))
        table.lines.extend(_line(each, severity) for each in figures)
    return table


def _blocks(rows: Sequence[Row]) -> Iterator[tuple[Severity, Row, list[Row]]]:
    """Yield the class of each block with its heading and its rows of figures, up to the first row of anything else."""
    at = 0
    while at < len(rows):
        head = rows[at]
        severity = named_class(head.pieces[0].text) if head.pieces and len(head.pieces) <= CELLS else None
        figures = list(takewhile(_is_figure, rows[at + 1 :]))
        near = all(
            b.page == a.page and b.top - a.bottom <= CLOSE * size_of(a)
            for a, b in zip([head, *figures], figures, strict=False)
        )
        if severity is None or not figures or not near:
            return
        yield severity, head, figures
        at += 1 + len(figures)


def _is_figure(row: Row) -> bool:
    """Tell whether *row* is a label of figures with one value beside it."""
    return len(row.pieces) == CELLS and lexicon.row_kind(row.pieces[0].text) in KINDS and is_value(row.pieces[1].text)


def _line(row: Row, severity: Severity) -> Line:
    label, value = (piece.text for piece in row.pieces)
    return Line(lexicon.row_kind(label) or "", label, {severity: value}, row.page, row.box, ruled=row.ruled)
