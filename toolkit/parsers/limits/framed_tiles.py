"""Tiles with a frame each, one for every class, side by side or below each other: "Major", a large "4", "of 7 allowed".

Frames of other things may stand among them. What cannot be understood of the frame of a class leaves all unread.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from msgspec import Struct, field

from toolkit.model.severity import Severity
from toolkit.parsers.cards.captions import names_class
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.lines import Line
from toolkit.parsers.limits.tile_figures import Tile, are_whole, figures_of, says_no_figure
from toolkit.parsers.words import classes, folding
from toolkit.parsers.words.class_headings import told

LEAST = 2  # tiles of classes
MOST = 8  # rows with their tiles
LEVEL = 2.0  # points by which the tops of frames side by side differ
LONGEST_NAME = 3  # words
_PART = re.compile(r"\s*[·|;,]\s+|\s+[·|]\s*|\s+(?=[(（])")


class Framed(Struct):
    """The tiles of the classes, and the rows that they stand in."""

    tiles: dict[Severity, Tile] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)


def tiles_from(rows: Sequence[Row]) -> Framed | None:
    """Return the tiles that *rows* begin with; none unless each has its finds and its limit, told in the same way."""
    framed = Framed()
    found: list[tuple[str, Tile]] = []
    for row in takewhile(lambda each: each.ruled and each.page == rows[0].page, rows[:MOST]):
        tiles = [_tile(piece) for piece in row.pieces if classes.mentions_class(piece.text) or _has_limit(piece)]
        level = bool(framed.rows) and abs(row.top - framed.rows[-1].top) <= LEVEL
        if None in tiles or not (tiles or level):
            if level or not framed.rows:
                return None
            break
        found.extend(tile for tile in tiles if tile is not None)
        framed.rows.append(row)
    named = classes.severities([name for name, _ in found], letters=True)
    framed.tiles.update(
        {severity: tile for severity, (_, tile) in zip(named, found, strict=True) if severity is not None}
    )
    if len(framed.tiles) < max(LEAST, len(found)):
        return None  # two of one class are of several lots, or of another visit
    shapes = {(*sorted(tile.said.keys() - {"aql"}), tile.loose) for tile in framed.tiles.values()}
    return framed if len(shapes) == 1 and are_whole(framed.tiles) else None


def lines_of(tiles: Mapping[Severity, Tile], row: Row) -> Iterator[Line]:
    """Yield what *tiles* say, each figure by itself."""
    for severity, tile in tiles.items():
        for kind in ("found", "allowed"):
            yield Line(kind, row.text, {severity: tile.said[kind]}, row.page, row.box)
        if "aql" in tile.said:
            yield from told(f"{severity.value} | {tile.said['aql']}", severity, row)


def _tile(piece: Piece) -> tuple[str, Tile] | None:
    """Return the name of a class in a frame and what its lines say of it; ``None`` where one is not understood."""
    names: list[str] = []
    tile = Tile()
    for line in piece.lines or (piece.text,):
        name, rest = _parted(line)
        names.extend([name] if name else [])
        parts = [part for part in _PART.split(rest) if part.strip() and not says_no_figure(part)]
        said = [figures_of(part) for part in parts]
        if not all(each is not None and tile.take(each) for each in said):
            return None
    return (names[0], tile) if len(names) == 1 else None


def _has_limit(piece: Piece) -> bool:
    """Tell whether a line of a frame tells a limit: of a class by another name, or of another visit."""
    said = [figures_of(line) for line in piece.lines or (piece.text,)]
    return any(each is not None and "allowed" in each.values and not each.loose for each in said)


def _parted(line: str) -> tuple[str, str]:
    """Return the name of a class that *line* begins with, and the rest of it: "Major 4 / 7"."""
    words = folding.without_brackets(line).split()
    for length in range(min(LONGEST_NAME, len(words)), 0, -1):
        name = " ".join(words[:length])
        if names_class(name):
            return name, " ".join(words[length:]).strip(" :：-–")
    return "", line
