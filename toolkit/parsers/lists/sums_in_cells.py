"""The total of a list by class in one cell of its last row: "All 8 | 80 | Critical 0 · Major 3 · Minor 6".

A list with its class in a column has no columns of classes to put its total in. Figures that are no total, such as the
limits or those of a visit before, have another label: only words for a total or for all of what the rows are of count.
"""

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import Line
from toolkit.parsers.lists.totals import begins_with_total, goes_with_total
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.by_class import WORD, by_class, class_of
from toolkit.parsers.words.readings import count

STEM = 4  # letters that one and several of what the rows are of share: "Carton", "cartons"
LEAST = 2  # classes, and pieces of such a row
_FIGURES = ("number", "none", "blank")


def sum_in_cell(row: Row, heads: Row) -> Line | None:
    """Return the total by class that *row* of a list with these *heads* tells in one cell; ``None`` for other rows."""
    if len(row.pieces) < LEAST or not _names_total(label := row.pieces[0].text, heads):
        return None
    told = [piece for piece in row.pieces[1:] if count(piece.text).state not in _FIGURES]
    values = by_class(told[0].text) if len(told) == 1 and _is_bare(told[0].text) else {}
    counted = len(values) >= LEAST and all(count(value).value is not None for value in values.values())
    return Line("found", label, values, row.page, told[0].box) if counted else None


def _names_total(label: str, heads: Row) -> bool:
    """Tell whether *label* is a word for a total or for all, alone or with what a row is of: "All 8 cartons"."""
    if lexicon.is_earlier(label) or lexicon.row_kind(label) not in (None, "found") or not begins_with_total(label):
        return False
    _, *others = folding.key(label).split()
    named = [word[:STEM] for word in folding.key(heads.text).split() if len(word) >= STEM]
    return all(
        word.isdecimal() or goes_with_total(word) or word in lexicon.units() or word[:STEM] in named for word in others
    )


def _is_bare(text: str) -> bool:
    """Tell whether *text* gives its figures to classes and has no other word, which may say of what they are."""
    words = WORD.findall(text)
    values = [word for word in words if count(word).value is not None]
    others = [folding.key(word) for word in words if word not in values]
    joining = lexicon.phrases("limits_in_turn", "joining")
    bare = all(class_of(word) or goes_with_total(word) or word in joining for word in others)
    return bare and len(values) == len(by_class(text))
