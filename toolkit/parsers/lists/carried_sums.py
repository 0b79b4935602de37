"""Columns beside the classes of a list that carry the sums forward: "Major | Minor | Major cumulated | Minor to date".

What stands there is no count of its own row. It is believed where it is the sum of the rows so far, and what the last
row carries is then the total of the list; any other figure stays one that nobody knows.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Piece, Row, is_cjk
from toolkit.parsers.layout.lines import Line
from toolkit.parsers.lists.groups import CARRIED, Group, head_of
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.readings import count
from toolkit.parsers.words.remembered import remembered

Told = Sequence[tuple[Group, Mapping[Severity, str]]]
FEWEST = 2  # classes that a total needs: one column alone may be of anything


class Sums:
    """The sums that a row carries forward under their heads, held against those of the rows so far.

    *adds* tells that the row itself is one of them, and no total.
    """

    def __init__(
        self, found: Sequence[Piece], heads: Sequence[Piece], told: Told, lines: Sequence[Line], *, adds: bool
    ) -> None:
        self._rows = lines, [values for group, values in told if adds and group.kind in (None, "found")]
        self._pieces = [(piece, named) for piece in found if (named := class_carried(head_of(piece, heads)))]
        self._told = [
            *((named, piece.text) for piece, named in self._pieces),
            *((named, text) for group, values in told if group.kind == CARRIED for named, text in values.items()),
        ]

    @cached_property
    def _so_far(self) -> dict[Severity, int]:
        """Return what the rows so far add up to, for a row that carries sums: most have none to hold against it."""
        lines, own = self._rows
        return _added([*_of_lines(lines), *own])

    def without(self, pieces: Sequence[Piece]) -> list[Piece]:
        """Return *pieces* without those that are such sums."""
        own = [piece for piece, named in self._pieces if self._is_sum(named, piece.text)]
        return [piece for piece in pieces if piece not in own]

    def agree(self) -> bool:
        """Tell whether every sum is that of the rows so far."""
        return all(self._is_sum(named, text) for named, text in self._told)

    def total(self, row: Row) -> Line | None:
        """Return the total so far as a line; none where a sum differs, or only one class has one."""
        values = {named: str(count(text).value or 0) for named, text in self._told}
        known = len(values) >= FEWEST and self.agree()
        return Line("found", "", values, row.page, row.box) if known else None

    def _is_sum(self, named: Severity, text: str) -> bool:
        read = count(text)
        return read.state in ("number", "none", "blank") and (read.value or 0) == self._so_far[named]


@remembered
def class_carried(head: str) -> Severity | None:
    """Return the class whose sums stand under *head*: "Major cumulated", "Σ so far, minor", "累计 MAJ"."""
    plain = folding.key(head)
    for phrase in lexicon.phrases("carried_sums", "words"):
        if is_cjk(phrase[0]) and phrase in plain:
            return classes.severity(plain.replace(phrase, " ").strip())
        if f" {phrase} " in f" {plain} ":
            return classes.severity(f" {plain} ".replace(f" {phrase} ", " ").strip())
    return None


def _of_lines(lines: Sequence[Line]) -> Iterator[Mapping[Severity, str]]:
    return (line.values for line in lines if line.kind == "defect")


def _added(rows: Sequence[Mapping[Severity, str]]) -> dict[Severity, int]:
    return {severity: sum(count(row.get(severity, "")).value or 0 for row in rows) for severity in Severity}
