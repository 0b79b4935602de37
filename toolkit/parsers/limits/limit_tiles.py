"""Tiles that hold nothing but the limit of each class: "Critical | Major | Minor" over "0 allowed | 7 allowed | ...".

"7 accepted" may be goods that were accepted. Such a word, which is a verdict as well, makes limits only where a heading
over the tiles says that these follow.
"""

from collections.abc import Iterator, Sequence

from toolkit.model.severity import Severity
from toolkit.parsers.cards.captions import names_class
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.lines import Line, size_of
from toolkit.parsers.limits.limit_judge import in_cells, judged
from toolkit.parsers.limits.tile_figures import labelled_figure
from toolkit.parsers.words import classes, folding, lexicon, outcomes
from toolkit.parsers.words.class_headings import labelled

FEWEST = 2  # classes
CLOSE = 2.2  # heights of the letters between two lines of the tiles
_PAIR = ("allowed", "reject")


def limit_tiles(rows: Sequence[Row], above: Row | None) -> list[Line]:
    """Return the limits, and the rejection numbers, of the tiles that *rows* begin with; *above* may head them."""
    if len(rows) < 2 or not _stand_together(rows[0], rows[1]):  # noqa: PLR2004 - names, limits
        return []
    names, values, *others = rows[:3]
    counted = above is not None and all(piece.text.isdecimal() for piece in above.pieces)  # finds over their names
    if counted or any(_is_next(values, each) for each in others):
        return []
    named = classes.severities([piece.text for piece in names.pieces], letters=True)
    said = [_said(piece.text) for piece in values.pieces]
    if None in named or len(set(named)) < len(named) or not all(said) or len({*map(len, said)}) > 1:
        return []
    headed = above is not None and lexicon.row_kind(folding.without_number(above.text).strip(" :：")) == "allowed"
    if not headed and any(map(_may_count_goods, values.pieces)):
        return []
    by_class = {severity: each for severity, each in zip(named, said, strict=True) if severity is not None}
    return judged([*_lines(by_class, names)], f"{in_cells(names)} | {in_cells(values)}")


def _stand_together(names: Row, values: Row) -> bool:
    """Tell whether *values* stand right under *names*, one under each class."""
    alike = len(names.pieces) == len(values.pieces) >= FEWEST and names.page == values.page
    near = values.top - names.bottom < CLOSE * size_of(names)
    classed = all(names_class(piece.text) for piece in names.pieces)
    return alike and near and classed and all(map(_is_under, names.pieces, values.pieces))


def _is_under(name: Piece, value: Piece) -> bool:
    return value.ink[0] < name.ink[2] and name.ink[0] < value.ink[2]


def _is_next(values: Row, below: Row) -> bool:
    """Tell whether *below* goes on with the columns of *values*, as rows of a table do."""
    near = below.page == values.page and below.top - values.bottom < CLOSE * size_of(values)
    return near and len(below.pieces) >= len(values.pieces) and all(map(_is_under, values.pieces, below.pieces))


def _said(text: str) -> tuple[int, ...]:
    """Return the limit that *text* tells with its label, and the rejection number behind it; nothing for other text."""
    told = list(labelled(text.replace("，", ",")))
    if tuple(kind for kind, _ in told) == _PAIR and all(value.isdecimal() for _, value in told):
        accept, reject = (int(value) for _, value in told)
        return accept, reject
    figure = labelled_figure(text)
    return (int(figure[1]),) if figure is not None and figure[0] == "allowed" else ()


def _may_count_goods(piece: Piece) -> bool:
    words = " ".join(word for word in piece.text.split() if not word.isdecimal())
    return piece.text[:1].isdecimal() and outcomes.verdict(words) is not None


def _lines(by_class: dict[Severity, tuple[int, ...]], row: Row) -> Iterator[Line]:
    for place, kind in enumerate(_PAIR):
        values = {severity: str(said[place]) for severity, said in by_class.items() if len(said) > place}
        if values:
            yield Line(kind, row.text, values, row.page, row.box)
