"""Rows of labels that stand over their values: what tells them from rows in which labels and values take turns."""

from collections.abc import Sequence
from itertools import pairwise

from toolkit.parsers.facts.quantity_heads import quantity_head
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.articles import is_code
from toolkit.parsers.words.labels import concept_of

CODED = frozenset({"report_no", "po_numbers", "items"})
_OF_ORDER = frozenset({"items", "po_numbers", "ordered", "lot"})
_OF_GOODS = _OF_ORDER | {"client", "supplier", "factory", "produced", "packed"}
REACH = 1.3  # heights of the letters: a value may stand apart from its label above it


def is_heading(found: Sequence[Piece], labels: Sequence[str | None]) -> bool:
    """Tell whether the row is a row of headings: two labels side by side, or labels among column heads only."""
    if any(a and b and _adjoin(*pair) for (a, b), pair in zip(pairwise(labels), pairwise(found), strict=True)):
        return True
    known = [label or _heads_column(piece.text) for piece, label in zip(found, labels, strict=True)]
    return len(found) > 2 and all(known)  # noqa: PLR2004 - a pair is a label and its value


def stands_over(row: Row, following: Sequence[Row]) -> bool:
    """Tell whether *row* is a row of labels because the next row has a value under each of them."""
    if not following or row.ruled or following[0].ruled:
        return False
    below = following[0].pieces
    labels = [label for piece in row.pieces if (label := concept_of(piece.text))]
    near = following[0].page == row.page and following[0].top - row.bottom < REACH * (row.bottom - row.top)
    over = len(below) == len(row.pieces) and all(map(aligned, below, row.pieces))
    mostly = len(labels) > 1 and 2 * len(labels) > len(row.pieces)  # else labels and values take turns
    return near and over and mostly and not any(concept_of(piece.text) for piece in below)


def heads_codes(label: str, found: Sequence[Piece], row: Row, following: Sequence[Row]) -> bool:
    """Tell whether the first of *found*, a word for an item, heads a column of codes and the next word another."""
    if label != "items" or len(found) < 3 or not following or following[0].table != row.table:  # noqa: PLR2004
        return False
    under = [piece for piece in following[0].pieces if aligned(piece, found[0])]
    figures = any(map(str.isdigit, "".join(piece.text for piece in found)))
    return row.ruled and bool(under) and is_code(under[0].text) and not figures


def is_head_too(label: str, head: Piece, beside: Piece, row: Row, following: Sequence[Row]) -> bool:
    """Tell whether *beside*, a word next to the label of a number, is a head as it is: the number stands below.

    "Order no. | Season" over "450007461 | Winter 2026".
    """
    if label not in CODED or any(map(str.isdigit, beside.text)) or len(row.pieces) != len(_pieces_of(following)):
        return False
    same = following[0].page == row.page and following[0].table == row.table
    under = [piece for piece in following[0].pieces if aligned(piece, head)]
    return same and len(under) == 1 and is_code(under[0].text) and concept_of(under[0].text) is None


def without_heads_of_forms(rows: Sequence[Row]) -> list[Row]:
    """Return *rows* without those that stand over the labels and the values of a form."""
    return [row for at, row in enumerate(rows) if not _heads_form(row, rows[at + 1 : at + 2])]


def _heads_form(row: Row, following: Sequence[Row]) -> bool:
    """Tell whether *row* stands over the labels and the values of a form: "Item | Entry" over "Client | Acme"."""
    if len(row.pieces) != 2:  # noqa: PLR2004 - over the labels, over the values
        return False
    said = folding.words_of("heads_of_form")
    asked, entered = (frozenset(map(folding.key, said[name])) for name in ("asked", "entered"))
    words = [folding.key(piece.text) for piece in row.pieces]
    heads = words[0] in asked and words[1] in entered
    below = [line.pieces[0] for line in following if (line.page, line.table) == (row.page, row.table)]
    return heads and bool(below) and aligned(below[0], row.pieces[0]) and concept_of(below[0].text) is not None


def describes_goods(label: str, row: Row) -> bool:
    """Tell whether *label* is a "Description" among labels of particulars, in a *row* that heads no list of finds.

    "Description | Buyer order | Order qty", but "Item | Description | Qty" and "Article | Description | Major".
    """
    others = [piece.text for piece in row.pieces if concept_of(piece.text) != label]
    labels = [concept_of(text) for text in others]
    known = [name for name in labels if name in _OF_GOODS]
    listed = any(_heads_list(text) for text, name in zip(others, labels, strict=True) if name not in _OF_GOODS)
    of_order = not _OF_ORDER.isdisjoint(known)  # "Description | Factory | Date" may be of an incident
    return label == "description" and of_order and 2 * len(known) >= len(others) and not listed


def _heads_list(text: str) -> bool:
    """Tell whether *text* heads a column of a list: a class, a number, a verdict, a place."""
    return column_of(text) is not None or classes.names_class(text) or lexicon.row_kind(text) is not None


def column_of(text: str) -> str | None:
    """Return what column *text* heads: "Critical found" as well; a figure with its unit ("50 台/pcs") heads none."""
    if text[:1].isdigit():
        return None
    of_class = lexicon.row_kind(classes.without_classes(text)) if classes.classes_alone(text) else None
    return lexicon.meaning("columns", text) or of_class


def aligned(piece: Piece, head: Piece) -> bool:
    """Tell whether *piece* is set under *head*: flush left with it, or centred."""
    middles = (head.ink[0] + head.ink[2] - piece.ink[0] - piece.ink[2]) / 2
    return abs(piece.ink[0] - head.ink[0]) <= 4 or abs(middles) <= 4 or abs(piece.ink[2] - head.ink[2]) <= 2  # noqa: PLR2004


def _heads_column(text: str) -> bool:
    return column_of(text) is not None or quantity_head(text) is not None


def _adjoin(left: Piece, right: Piece) -> bool:
    """Tell whether no empty cell is ruled between two pieces: a value that was left blank."""
    return right.box[0] - left.box[2] < 0.5 * min(left.width, right.width) or left.box == left.ink


def _pieces_of(rows: Sequence[Row]) -> Sequence[Piece]:
    return rows[0].pieces if rows else ()
