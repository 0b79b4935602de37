"""Figures set large under the names of the classes, with the limits below: a board as web pages and apps show it.

"CRITICAL | MAJOR | MINOR" over "0 | 9 | 6" over "allowed 0 | allowed 7 | allowed 10"; nothing labels what was found but
the limits under it. Or the figures stand right over the names, "0 | 5 | 8" over "Critical | Major | Minor". Or each
class has a frame of its own, with its name, its figure, its AQL and its limit below each other.
"""

from collections.abc import Sequence

from toolkit.parsers.cards.captions import named_class
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.lines import Line, Setting, Whole, size_of
from toolkit.parsers.limits.aligned_board import MOST, board_of
from toolkit.parsers.limits.framed_tiles import lines_of, tiles_from
from toolkit.parsers.limits.limit_judge import is_own
from toolkit.parsers.limits.limit_tiles import limit_tiles
from toolkit.parsers.limits.tile_figures import labelled_figure
from toolkit.parsers.words import lexicon
from toolkit.parsers.words.class_headings import is_row_of_classes

_NO_FINDS = ("allowed", "reject", "sample", "aql", "both")
LEAST = 2  # frames
LARGER = 1.3  # times the letters of the names: those of the figures over them
TOUCH = 3.0  # points by which a limit may begin before or behind the name over it
CLOSE = 2.2  # heights of the letters from figures to the names below them


class Scoreboard(Whole):
    """Such a board."""


def open_scoreboard(row: Row, setting: Setting) -> Scoreboard | None:
    """Return the board of which *row* has the names of the classes, with what was found and what may be."""
    board = _board(row, setting)
    above = setting.rows[setting.index - 1] if setting.index else None
    if board is None or above is None:
        return board
    worded = any(map(_says_found, setting.rows[setting.index : setting.index + MOST]))
    return None if _is_of_another(above, board, worded=worded) else board


def _board(row: Row, setting: Setting) -> Scoreboard | None:
    rows = setting.rows[setting.index : setting.index + 3]
    over = _tiles_over(setting) or _tiles(rows[:2])
    if (tiles := over or _tiles_beside(rows[:2]) or _tiles_with_limits(rows)) is not None:
        return tiles
    if (other := _framed(row, setting) or _of_limits(setting)) is not None:
        return other
    board = board_of(setting.rows[setting.index :][: MOST + 1]) if len(row.pieces) > 1 else None
    if board is None:
        return None
    table = Scoreboard(row.page, row.table, row.page, row.bottom, row)
    table.lines.extend(board.lines())
    table.own_rows(board.rows)
    return table


def _says_found(row: Row) -> bool:
    """Tell whether each cell of *row* is a number found with the word for it: "9 found"."""
    said = [labelled_figure(piece.text) for piece in row.pieces if any(map(str.isalpha, piece.text))]
    return len(said) == len(row.pieces) and all(figure is not None and figure[0] == "found" for figure in said)


def _is_of_another(above: Row, board: Scoreboard, *, worded: bool) -> bool:
    """Tell whether *above* says that the figures are of an inspection before this one, or no finds.

    "Acceptance limits" may head a board of both, and so may "AQL" where a word tells the finds (*worded*): its bare
    figures could be the AQLs.
    """
    kind = lexicon.row_kind(above.text)
    both = (kind == "allowed" or (kind == "aql" and worded)) and {"found", "allowed"} <= {
        line.kind for line in board.lines
    }
    finds = any(line.kind == "found" for line in board.lines)
    return lexicon.is_earlier(above.text) or (kind in _NO_FINDS and finds and not both)


def _tiles_over(setting: Setting) -> Scoreboard | None:
    """Return the board of figures over the names of their classes, with their limits below: "AQL 2.5 · max 7"."""
    figures, *others = setting.rows[setting.index :][: MOST + 2]
    if not others or figures.ruled or figures.page != others[0].page:
        return None
    names = others[0]
    named = {severity: piece for piece in names.pieces if (severity := named_class(piece.text)) is not None}
    over = {severity: _level_with(piece, figures) for severity, piece in named.items()}
    near = names.top - figures.top < CLOSE * size_of(figures)
    board = board_of(others, over) if near and over and all(map(str.isdigit, over.values())) else None
    if board is None:
        return None
    table = Scoreboard(figures.page, figures.table, figures.page, board.rows[-1].bottom, figures)
    table.lines.extend(board.lines())
    table.own_rows([figures, *board.rows])
    return table


def _tiles(rows: Sequence[Row]) -> Scoreboard | None:
    """Return the board of figures that stand right over the names of their classes: what was found."""
    if len(rows) != 2 or rows[0].ruled or not is_row_of_classes(rows[1]):  # noqa: PLR2004 - figures, names
        return None
    figures, names = rows
    near = figures.page == names.page and names.top - figures.top < CLOSE * size_of(figures)
    digits = all(piece.text.isdigit() for piece in figures.pieces) and len(figures.pieces) == len(names.pieces)
    bare = all(len(piece.text.split()) == 1 for piece in names.pieces)  # "Major found" is labelled, with limits below
    severities = [severity for piece in names.pieces if (severity := named_class(piece.text)) is not None]
    if not (near and digits and bare) or len(severities) != len(figures.pieces):
        return None
    table = Scoreboard(figures.page, figures.table, figures.page, names.bottom, figures)
    values = {severity: piece.text for severity, piece in zip(severities, figures.pieces, strict=True)}
    table.lines.append(Line("found", names.text, values, figures.page, figures.box))
    table.own_rows(rows)
    return table


def _tiles_beside(rows: Sequence[Row]) -> Scoreboard | None:
    """Return the board of figures that stand before the names of their classes, with the limits under the names."""
    if len(rows) != 2 or any(row.ruled or row.page != rows[0].page for row in rows):  # noqa: PLR2004
        return None
    names, below = rows
    severities = [named_class(piece.text) for piece in names.pieces]
    figures, limits = below.pieces[::2], below.pieces[1::2]
    if len(set(severities) - {None}) < max(LEAST, len(names.pieces)) or len(below.pieces) != 2 * len(severities):
        return None
    placed = zip(names.pieces, figures, limits, strict=False)
    if any(figure.ink[2] > name.ink[0] or not _is_under(limit, name) for name, figure, limit in placed):
        return None
    found = {severity: piece.text for severity, piece in zip(severities, figures, strict=False) if severity}
    allowed = {
        severity: _limit(piece.text) or "" for severity, piece in zip(severities, limits, strict=False) if severity
    }
    return _with_limits(
        rows,
        Line("found", names.text, found, names.page, below.box),
        Line("allowed", below.text, allowed, names.page, below.box),
    )


def _is_under(limit: Piece, name: Piece) -> bool:
    """Tell whether *limit* begins or ends where the *name* over it does."""
    return any(abs(limit.ink[edge] - name.ink[edge]) <= TOUCH for edge in (0, 2))


def _tiles_with_limits(rows: Sequence[Row]) -> Scoreboard | None:
    """Return such a board with the limits of the classes below their names; other tiles may stand beside these."""
    if len(rows) != 3 or any(row.ruled or row.page != rows[0].page for row in rows):  # noqa: PLR2004
        return None
    figures, names, limits = rows
    named = [(severity, piece) for piece in names.pieces if (severity := named_class(piece.text)) is not None]
    near = names.top - figures.top < CLOSE * size_of(figures) and size_of(figures) > LARGER * size_of(names)
    if not near or len({severity for severity, _ in named}) != len(named) or len(named) < LEAST:
        return None
    found = {severity: _level_with(piece, figures) for severity, piece in named}
    allowed = {severity: _limit(_level_with(piece, limits)) or "" for severity, piece in named}
    return _with_limits(
        rows,
        Line("found", names.text, found, figures.page, figures.box),
        Line("allowed", limits.text, allowed, limits.page, limits.box),
    )


def _with_limits(rows: Sequence[Row], found: Line, allowed: Line) -> Scoreboard | None:
    """Return the board that *rows* make with what was *found* and *allowed*; none unless each is a figure."""
    if not all(map(str.isdigit, [*found.values.values(), *allowed.values.values()])):
        return None
    first, last = rows[0], rows[-1]
    table = Scoreboard(first.page, first.table, first.page, last.bottom, first)
    table.lines.extend((found, allowed))
    table.own_rows(rows)
    return table


def _level_with(name: Piece, row: Row) -> str:
    """Return what stands over or under *name* in *row*, set about the same middle; empty where nothing does."""
    wide = (name.ink[2] - name.ink[0]) / 2
    return next((piece.text for piece in row.pieces if abs(piece.center - name.center) <= wide), "")


def _framed(row: Row, setting: Setting) -> Scoreboard | None:
    """Return the board of frames that *row* begins, one for each class, beside or below each other."""
    framed = tiles_from(setting.rows[setting.index :]) if row.ruled else None
    if framed is None:
        return None
    table = Scoreboard(row.page, row.table, row.page, framed.rows[-1].bottom, row)
    table.own_rows(framed.rows)
    table.lines.extend(lines_of(framed.tiles, row))
    return table


def _of_limits(setting: Setting) -> Scoreboard | None:
    """Return the board of tiles that hold the limits alone, of which the row has the names of the classes."""
    above = setting.rows[setting.index - 1] if setting.index else None
    lines = limit_tiles(setting.rows[setting.index : setting.index + 3], above)
    if not lines or not is_own(setting.rows, setting.index):
        return None
    names, values = setting.rows[setting.index : setting.index + 2]
    table = Scoreboard(names.page, names.table, names.page, values.bottom, names, lines=lines)
    table.own_rows((names, values))
    return table


def _limit(text: str) -> str | None:
    """Return the limit that *text* tells with its label: "allowed 7", "max. 10", "7 allowed"."""
    figure = labelled_figure(text)
    return figure[1] if figure is not None and figure[0] == "allowed" else None
