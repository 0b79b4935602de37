"""Figures set large below the names of the classes, each class with its finds and its limit in a column of its own.

What stands in the columns of the classes is read, whatever stands beside them: other figures, or a sentence that
explains the result. A bare figure is what was found, for a limit below it has a label.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, takewhile

from msgspec import Struct, field

from toolkit.model.severity import Severity
from toolkit.parsers.cards.captions import named_class, names_class
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.lines import Line, size_of
from toolkit.parsers.limits.tile_figures import Said, Tile, are_whole, figures_of, labelled_figure, says_no_figure
from toolkit.parsers.words import classes, folding, lexicon, outcomes
from toolkit.parsers.words.class_headings import told

LEAST = 2  # classes
MOST = 6  # rows below the names
FLUSH = 2.0  # points by which what begins where a name does may stand beside it
CLOSE = 3.5  # heights of the larger letters from one row of a board to the next
_PARTS = re.compile(r"\s*[/·|,;]\s*")
_PART = re.compile(r"\s*[·|;,]\s+|\s+[·|]\s*|\s+(?=[(（])")


class Board(Struct):
    """What a board says of each class, and the rows that say it."""

    names: dict[Severity, Piece]
    tiles: dict[Severity, Tile]
    rows: list[Row] = field(default_factory=list)

    def lines(self) -> Iterator[Line]:
        names = self.rows[0]
        for kind in ("found", "allowed"):
            values = {severity: tile.said[kind] for severity, tile in self.tiles.items()}
            yield Line(kind, names.text, values, names.page, names.box)
        for severity, name in self.names.items():
            rate = self.tiles[severity].said.get("aql") or _in_brackets(name.text)
            yield from (line for line in told(f"{severity.value} | {rate}", severity, names) if line.kind == "aql")


def board_of(rows: Sequence[Row], over: Mapping[Severity, str] | None = None) -> Board | None:
    """Return the board of which the first of *rows* has the names, if each class has its finds and its limit.

    The finds may stand *over* the names.
    """
    names = _names(rows[0])
    if len(names) < LEAST or (over is not None and over.keys() != names.keys()):
        return None
    found = {severity: {"found": over[severity]} if over else {} for severity in names}
    board = Board(names, {severity: Tile(said) for severity, said in found.items()}, rows=[rows[0]])
    for above, row in pairwise(rows[: MOST + 1]):
        far = row.page != above.page or row.top - above.top > CLOSE * max(size_of(above), size_of(row))
        under = _under(row, names)
        if far or (are_whole(board.tiles) and not _goes_on(under)):
            break
        if not _take(board, under) or not _stands_beside_tiles(row, rows[0], names):
            return None
        board.rows.extend([row] if under else [])
    return board if are_whole(board.tiles) else None


def _names(row: Row) -> dict[Severity, Piece]:
    """Return the classes that *row* names; other tiles may stand beside them, but no column of a list before them."""
    named = [piece for piece in row.pieces if names_class(folding.without_brackets(piece.text))]
    if len(named) < LEAST:  # as in nearly every row
        return {}
    found = classes.severities([folding.without_brackets(piece.text) for piece in named], letters=True)
    before = list(takewhile(lambda piece: piece not in named, row.pieces))
    listed = any(lexicon.meaning("columns", piece.text) or _has_digit(piece.text) for piece in before)
    classed = any(classes.mentions_class(piece.text) for piece in before)
    if listed or classed or None in found or len(set(found)) < len(found):
        return {}
    return {severity: piece for severity, piece in zip(found, named, strict=True) if severity is not None}


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def _stands_beside_tiles(row: Row, heads: Row, names: dict[Severity, Piece]) -> bool:
    """Tell whether what *row* has before the classes is of a tile there, a verdict or a figure, and labels no row."""
    first = min(piece.ink[0] for piece in names.values())
    if heads.pieces[0].ink[0] >= first:
        return True
    before = [piece.text for piece in row.pieces if piece.ink[2] < first]
    told = [figures_of(text) for text in before]
    limited = any(each is not None and "allowed" in each.values for each in told)  # a class by another name
    return not limited and all(_has_digit(text) or outcomes.verdict(text) is not None for text in before)


def _under(row: Row, names: dict[Severity, Piece]) -> dict[Severity, list[str]]:
    """Return what stands in *row* under the name of each class, part by part, but for verdicts and a bare "found"."""
    middles = sorted(piece.center for piece in names.values())
    reach = min(after - before for before, after in pairwise(middles)) / 2
    found: dict[Severity, list[str]] = {}
    flush = {id(piece): name for name in names.values() for piece in row.pieces if _is_flush(piece, name)}
    for severity, name in names.items():
        own = [piece for piece in row.pieces if flush.get(id(piece), name) is name]
        pieces = [piece for piece in own if id(piece) in flush or abs(piece.center - name.center) < reach]
        parts = [part for piece in pieces for part in _PART.split(piece.text) if not says_no_figure(part)]
        found |= {severity: parts} if parts else {}
    return found


def _is_flush(piece: Piece, name: Piece) -> bool:
    return abs(piece.ink[0] - name.ink[0]) <= FLUSH


def _take(board: Board, under: dict[Severity, list[str]]) -> bool:
    """Add to *board* what a row says *under* its names; false where that is not the same for each of them.

    An AQL may be told of some classes alone: what may not be at all has none.
    """
    read = {severity: [figures_of(part) for part in parts] for severity, parts in under.items()}
    if any(each is None for said in read.values() for each in said):
        return False
    counting = {severity: shape for severity, said in read.items() if (shape := _shape(said))}
    if counting and (len(set(counting.values())) > 1 or counting.keys() != board.names.keys()):
        return False
    return all(board.tiles[severity].take(each) for severity, said in read.items() for each in said if each)


def _shape(said: Sequence[Said | None]) -> tuple[tuple[str | bool, ...], ...]:
    """Return which figures but its AQL the parts of a tile tell, in their order."""
    return tuple((*sorted(each.values), each.loose, each.turned) for each in said if each and not _is_rate(each))


def _is_rate(said: Said) -> bool:
    return said.values.keys() == {"aql"}


def _goes_on(under: dict[Severity, list[str]]) -> bool:
    """Tell whether a row says the AQL of each class, or what the figures above are, and nothing else."""
    figures = [figures_of(part) for parts in under.values() for part in parts]
    return bool(figures) and all(each is not None and (not each.values or _is_rate(each)) for each in figures)


def is_of_totals(row: Row) -> bool:
    """Tell whether *row* says what was found of a class in all, and what may be: "Major | 6 found, max 7"."""
    parts = [part for piece in row.pieces[1:] for part in _PARTS.split(piece.text)]
    labelled = [labelled_figure(part) is not None and any(map(str.isalpha, part)) for part in parts]
    return bool(parts) and named_class(row.pieces[0].text) is not None and all(labelled)


def _in_brackets(name: str) -> str:
    """Return what the brackets behind the name of a class say: "Critical (not allowed)" has an AQL of nought."""
    inside = folding.brackets(name).strip("()（） ")
    return "AQL 0" if folding.key(inside) in lexicon.not_permitted() else inside
