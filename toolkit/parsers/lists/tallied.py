"""Matrices in which every mark under a class is one find: "Lacquer drip under the top | | | ✓ ✓ ✓".

They have no column of numbers. Whether a mark is one unit only the printed totals tell, so a list of them that no total
confirms is asked about.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from toolkit.model.report import Problem
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.columns import bands
from toolkit.parsers.layout.lines import Line, Setting
from toolkit.parsers.lists.defect_lists import Part
from toolkit.parsers.lists.groups import label_column
from toolkit.parsers.lists.ticked import EMPTY, NOWHERE, TICKS, Ticked
from toolkit.parsers.problems import error
from toolkit.parsers.told.told_counts import counts_goods
from toolkit.parsers.words import classes, lexicon
from toolkit.parsers.words.none_told import says_none
from toolkit.parsers.words.readings import count

LOOKED_AT = 12  # rows under the heads in which a mark must stand
FEWEST = 2  # classes
_NO_NUMBERS = frozenset({"0", "-", "–", "—"})


class Tallied(Ticked):
    """Such a matrix."""

    def read(self, row: Row) -> list[Line] | None:
        near = not row.ruled and not self.header.ruled and self.is_near(row)
        if not (self.same_grid(row) or near):
            return None
        label = self._text(self.label, row)
        marks = {severity: text for severity in self.columns if (text := self._text(self.columns[severity], row))}
        if kind := lexicon.row_kind(label):
            return self._figures(kind, label, "", marks, row)
        tallies = {severity: str(number) for severity, text in marks.items() if (number := tally(text))}
        strange = [text for text in marks.values() if not tally(text) and text not in EMPTY]
        if strange or (tallies and (not label or counts_goods(label))):
            self.junk.append((row.page, row.text))
            return []
        if tallies:
            line = self._line("defect", label, tallies, row)
            return [replace(line, number=None)]  # the pieces of the sample are numbered, not the defects
        said = bool(label) and not says_none(label) and len(row.pieces) == 1
        return [self._line("text", label, {}, row)] if said else []


def tally(text: str) -> int:
    """Return how many marks *text* consists of; nought where it holds anything else."""
    marks = text.replace(" ", "")
    return len(marks) if marks and set(marks) <= TICKS and len(set(marks)) == 1 else 0


def open_tallied(row: Row, heads: Sequence[Piece], setting: Setting) -> Tallied | None:
    """Return the matrix that *row* heads where it has classes, no numbers, and nothing but marks under the classes."""
    named = classes.severities([head.text for head in heads], letters=True)
    own = [(severity, head) for severity, head in zip(named, heads, strict=True) if severity]
    counted = any(lexicon.meaning("columns", head.text) == "quantity" for head in heads)
    if len(own) < FEWEST or len({severity for severity, _ in own}) != len(own) or counted:
        return None
    reach = bands([head for _, head in own], ruled=row.ruled)
    columns = {severity: column for (severity, _), column in zip(own, reach, strict=True)}
    edge = min(column.x0 for column in columns.values())
    label = label_column([head for head in heads if head.ink[0] < edge], edge, ruled=row.ruled)
    under = [
        piece.text
        for below in setting.below(LOOKED_AT)
        for piece in below.pieces
        if lexicon.row_kind(below.pieces[0].text) is None and any(c.holds(piece) for c in columns.values())
    ]
    figures = any(count(text).state == "number" and text not in _NO_NUMBERS for text in under)
    if label is None or figures or sum(map(tally, under)) < FEWEST:
        return None
    return Tallied(row.page, row.table, row.page, row.bottom, row, columns=columns, numbers=NOWHERE, label=label)


def tallies_unconfirmed(parts: Sequence[Part]) -> Iterator[Problem]:
    """Ask about marks that no printed total says to be one unit each."""
    for part in parts:
        if isinstance(part.table, Tallied) and part.defects:
            message = "Marks stand for the numbers of defects, and no total says that each of them is one unit."
            yield error("unread_cells", message, part.table.page)
