"""Large figures over what they count, as tiles of a board: "200 | 14 | 9" over "units sampled | major | minor"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.words import classes
from toolkit.parsers.words.inline import Entry
from toolkit.parsers.words.labels import concept_of

FLUSH = 3.0  # points
CLOSE = 2.2  # heights of the figures to the words under them
SIZES = frozenset({"sample_size"})


def figure_tiles(rows: Sequence[Row]) -> Iterator[Entry]:
    """Yield the sample of a board whose tiles have a figure each over the words for it, one of them a class."""
    for figures, names in pairwise(rows):
        if not _is_board(figures, names):
            continue
        for figure, name in zip(figures.pieces, names.pieces, strict=True):
            if (concept := concept_of(name.text)) in SIZES:
                yield Entry(str(concept), figure.text, figures.page, figure.box)


def _is_board(figures: Row, names: Row) -> bool:
    near = figures.page == names.page and names.top - figures.top < CLOSE * (figures.bottom - figures.top)
    if figures.ruled or names.ruled or not near or not len(figures.pieces) == len(names.pieces) > 1:
        return False
    bare = all(piece.text.isdigit() for piece in figures.pieces)
    classed = any(classes.severity(piece.text) is not None for piece in names.pieces)
    return bare and classed and all(map(_is_over, figures.pieces, names.pieces))


def _is_over(figure: Piece, name: Piece) -> bool:
    flush = abs(figure.ink[0] - name.ink[0]) <= FLUSH
    return flush or name.ink[0] <= figure.center <= name.ink[2]
