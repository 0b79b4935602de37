"""Tables that sum up the finds by goods: a row for each colour or item, and one for all of them.

"Colour | Ordered | Sample | Critical | Major | Minor" over "Sand | 800 | 56 | 0 | 5 | 6" counts no defect that is
called "800": the row for all is the total of the report, where the others add up to it.
"""

from collections.abc import Sequence

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.columns import spans
from toolkit.parsers.layout.lines import Line, Setting
from toolkit.parsers.lists.groups import is_article
from toolkit.parsers.lots.lot_tables import QUANTITIES, Head, Lots, by_class, heads_of, texts_of
from toolkit.parsers.words import classes, lexicon
from toolkit.parsers.words.readings import count

FEWEST = 2  # classes, and kinds of goods
LIMITS = ("allowed", "both", "reject", "aql")
KINDS = ("found", *LIMITS)


class GoodsBoard(Lots):
    """Such a table; its rows for single goods are checked against the total, and say nothing else."""

    def read(self, row: Row) -> list[Line] | None:
        """Return the total, the limits and the AQLs that *row* gives; nothing of a row for some of the goods."""
        if not row.pieces or not self.same_grid(row):
            return None
        texts = texts_of(row, self.columns, self.heads)
        name = texts.get(Head("item"), "")
        kind = _kind(name)
        values = by_class(texts, "found")
        return [Line(kind, name, values, row.page, row.box)] if values and kind in KINDS else []


def _kind(name: str) -> str | None:
    return "found" if lexicon.names_all_goods(name) else lexicon.row_kind(name)


def open_goods_board(row: Row, heads: Sequence[Piece], setting: Setting) -> GoodsBoard | None:
    """Return the table that *row* heads where goods, a number of them and classes stand in it, and the rows add up."""
    if not row.ruled or not is_article(heads[0].text):
        return None
    named = list(heads_of(heads, row, setting.above))
    whats = {head.what for head in named}
    classed = [head.severity for head in named if head.what == "found" and head.severity]
    described = any(lexicon.meaning("columns", head.text) == "description" for head in heads)
    if described or len(set(classed)) < FEWEST or whats.isdisjoint((*QUANTITIES, "sample")):
        return None
    if any(head.what in ("allowed", "both", "found/allowed") for head in named):
        return None  # each of them is judged by itself
    columns = spans(heads, ruled=True)
    made = GoodsBoard(row.page, row.table, row.page, row.bottom, row, heads=named, columns=columns)
    return made if _adds_up(made, setting.below()) else None


def _adds_up(board: GoodsBoard, rows: Sequence[Row]) -> bool:
    """Tell whether the rows before the total of *rows* count in each class as much as it does.

    All must be read: a count that is no number, or a row of goods behind the total, leaves it open.
    """
    parts: list[dict[Severity, int]] = []
    total: dict[Severity, int] | None = None
    for row in rows:
        if not board.same_grid(row):
            continue
        texts = texts_of(row, board.columns, board.heads)
        name, printed = texts.get(Head("item"), ""), by_class(texts, "found")
        if not printed or _kind(name) in LIMITS or classes.severity(name) is not None:
            continue
        counts = {severity: read for severity, text in printed.items() if (read := count(text).value) is not None}
        if len(counts) < len(printed) or total is not None:
            return False
        if _kind(name) == "found":
            total = counts
        else:
            parts.append(counts)
    sums = {severity: sum(part.get(severity, 0) for part in parts) for severity in total or {}}
    return len(parts) >= FEWEST and bool(total) and sums == total
