"""Figures set large below the names of the classes, each class with its finds and its limit in a column of its own.

What stands in the columns of the classes is read, whatever stands beside them: other figures, or a sentence that
explains the result. A bare figure is what was found, for a limit below it has a label.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct, field

from toolkit.model.severity import Severity
from toolkit.parsers import folding, lexicon, outcomes
from toolkit.parsers.captions import named_class
from toolkit.parsers.cells import Piece, Row
from toolkit.parsers.class_headings import told
from toolkit.parsers.lines import Line, size_of

LEAST = 2  # classes
MOST = 6  # rows below the names
CLOSE = 3.5  # heights of the larger letters from one row of a board to the next
_PARTS = re.compile(r"\s*[/·|,;]\s*")
_PART = re.compile(r"\s*[·|;,]\s+|\s+[·|]\s*")
_FIGURE = re.compile(
    r"(?P<label>[^\W\d_][^\d:：]*?)\s*[:：≤]?\s*(?P<number>\d{1,3})|(?P<first>\d{1,3})\s+(?P<behind>[^\W\d_]\D*)"
)
_BETWEEN = re.compile(r"(?P<before>[^\W\d_]\D*?)\s+(?P<number>\d{1,3})\s+(?P<behind>[^\W\d_]\D*)")


class Board(Struct):
    """What a board says of each class, and the rows that say it."""

    names: dict[Severity, Piece]
    said: dict[tuple[str, Severity], str] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)

    @property
    def is_whole(self) -> bool:
        return all((kind, severity) in self.said for kind in ("found", "allowed") for severity in self.names)

    def lines(self) -> Iterator[Line]:
        names = self.rows[0]
        for kind in ("found", "allowed"):
            values = {severity: self.said[kind, severity] for severity in self.names}
            yield Line(kind, names.text, values, names.page, names.box)
        for severity, name in self.names.items():
            rate = self.said.get(("aql", severity)) or _in_brackets(name.text)
            yield from (line for line in told(f"{severity.value} | {rate}", severity, names) if line.kind == "aql")


def board_of(rows: Sequence[Row]) -> Board | None:
    """Return the board of which the first of *rows* has the names, if each class has its finds and its limit."""
    names = _names(rows[0])
    if len(names) < LEAST:
        return None
    board = Board(names, rows=[rows[0]])
    for above, row in pairwise(rows[: MOST + 1]):
        far = row.page != above.page or row.top - above.top > CLOSE * max(size_of(above), size_of(row))
        under = _under(row, names)
        if far or (board.is_whole and not _is_of_rates(under)):
            break
        if not _take(board, under):
            return None
        board.rows.extend([row] if under else [])
    return board if board.is_whole else None


def _names(row: Row) -> dict[Severity, Piece]:
    """Return the classes that *row* names, from its first piece on; other figures may be named behind them."""
    named = [(named_class(folding.without_brackets(piece.text)), piece) for piece in row.pieces]
    classes = [severity for severity, _ in named if severity is not None]
    first = bool(named) and named[0][0] is not None
    return {s: piece for s, piece in named if s is not None} if first and len(set(classes)) == len(classes) else {}


def _under(row: Row, names: dict[Severity, Piece]) -> dict[Severity, list[str]]:
    """Return what stands in *row* under the name of each class, part by part, but for verdicts and a bare "found"."""
    middles = sorted(piece.center for piece in names.values())
    reach = min(after - before for before, after in pairwise(middles)) / 2
    found: dict[Severity, list[str]] = {}
    for severity, name in names.items():
        pieces = [piece for piece in row.pieces if abs(piece.center - name.center) < reach]
        parts = [part for piece in pieces for part in _PART.split(piece.text) if not _says_no_figure(part)]
        found |= {severity: parts} if parts else {}
    return found


def _says_no_figure(part: str) -> bool:
    """Tell whether *part* is a verdict, or the word for what was found below its figure."""
    figures = any(map(str.isdigit, part))
    return outcomes.verdict(part) is not None or (not figures and lexicon.row_kind(part) == "found")


def _take(board: Board, under: dict[Severity, list[str]]) -> bool:
    """Add to *board* what a row says *under* its names; false where that is not the same for each of them."""
    read = {
        severity: [figure for part in parts if (figure := labelled_figure(part))] for severity, parts in under.items()
    }
    kinds = {tuple(kind for kind, _ in each) for each in read.values()}
    understood = all(len(read[severity]) == len(parts) for severity, parts in under.items())
    if under and not (understood and len(kinds) == 1 and set(under) == set(board.names)):
        return False
    for severity, each in read.items():
        for kind, value in each:
            if (kind, severity) in board.said:
                return False
            board.said[kind, severity] = value
    return True


def _is_of_rates(under: dict[Severity, list[str]]) -> bool:
    """Tell whether a row says the AQL of each class and nothing else."""
    figures = [labelled_figure(part) for parts in under.values() for part in parts]
    return bool(figures) and all(figure is not None and figure[0] == "aql" for figure in figures)


def labelled_figure(text: str) -> tuple[str, str] | None:
    """Return what *text* is of a class with its figure: "7" and "7 found", "allowed 7", "max. 10", "AQL 2.5"."""
    plain = text.strip()
    if plain.isdigit():
        return "found", plain
    label, _, value = plain.rpartition(" ")
    if lexicon.row_kind(label) == "aql" and value:
        return "aql", plain
    if (limit := _BETWEEN.fullmatch(plain)) and _is_limit(limit["before"], limit["behind"]):
        return "allowed", limit["number"]
    match = _FIGURE.fullmatch(plain)
    if match is None:
        return None
    label, number = match["label"] or match["behind"], match["number"] or match["first"]
    kind = lexicon.row_kind(label.strip())
    if kind != "allowed" and folding.key(label) in lexicon.phrases("limits_told", "most"):
        kind = "allowed"
    return (kind, str(number)) if kind in ("found", "allowed") else None


def _is_limit(before: str, behind: str) -> bool:
    """Tell whether a figure between these words is a limit: "up to 10 accepted"."""
    most = folding.key(before) in lexicon.phrases("limits_told", "most")
    return most and lexicon.row_kind(behind) == "allowed"


def is_of_totals(row: Row) -> bool:
    """Tell whether *row* says what was found of a class in all, and what may be: "Major | 6 found, max 7"."""
    parts = [part for piece in row.pieces[1:] for part in _PARTS.split(piece.text)]
    labelled = [labelled_figure(part) is not None and any(map(str.isalpha, part)) for part in parts]
    return bool(parts) and named_class(row.pieces[0].text) is not None and all(labelled)


def _in_brackets(name: str) -> str:
    """Return what the brackets behind the name of a class say: "Critical (not allowed)" has an AQL of nought."""
    inside = folding.brackets(name).strip("()（） ")
    return "AQL 0" if folding.key(inside) in lexicon.not_permitted() else inside
