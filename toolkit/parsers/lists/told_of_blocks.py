"""Rows that tell one thing of each run of class columns, in a cell merged over its classes: "Result | PASS | FAIL"."""

from collections.abc import Sequence
from functools import cache

from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.lines import Line
from toolkit.parsers.lists.groups import Group
from toolkit.parsers.words import folding, lexicon, outcomes
from toolkit.parsers.words.readings import quantity

FEWEST = 2  # runs


def told_of_blocks(groups: Sequence[Group], label: str, row: Row) -> list[Line]:
    """Return the sample or the verdict that *row* under *label* gives to each of *groups*; none where one has another.

    A figure in a cell of its own under one class is of that class.
    """
    items = [group for group in groups if group.kind is None and group.name]
    before = [piece.text for piece in row.pieces if items and not any(_covers(piece, group) for group in items)]
    kind = _kind(" ".join(before) or label)  # a wide cell may reach to where the labels are
    if kind not in ("sample", "result") or len(items) < FEWEST or not row.ruled:
        return []
    under = [[piece for piece in row.pieces if _covers(piece, group)] for group in items]
    if any(len(pieces) != 1 for pieces in under):
        return []
    texts = [pieces[0].text for pieces in under]
    read = outcomes.verdict if kind == "result" else quantity
    if any(read(text) is None for text in texts):
        return []
    return [
        Line(kind, label, dict.fromkeys(group.columns, text), row.page, row.box, group.name, shared=True)
        for group, text in zip(items, texts, strict=True)
    ]


def _kind(label: str) -> str | None:
    """Return what a row under *label* is; the word for a result may name the goods it is of: "Model result".

    Any other word beside it is that of a test: "Barcode scan result".
    """
    if (kind := lexicon.row_kind(label)) is not None:
        return kind
    words = folding.key(label).split()
    others = [word for word in words if lexicon.row_kind(word) != "result"]
    return "result" if len(others) < len(words) and _names_goods().issuperset(others) else None


@cache
def _names_goods() -> frozenset[str]:
    """Return the words for goods, a lot or the whole, and those that stand between these and what is said of them."""
    lots, whole, labels = (folding.words_of(group) for group in ("of_each_lot", "whole_goods", "label_words"))
    words = (
        *(word for name in ("each", "before", "by", "kinds") for word in lots[name]),
        *(word for name in ("all", "goods", "beside") for word in whole[name]),
        *(word for name in ("item", "whole") for word in labels[name]),
        *folding.words_of("lot_tables")["item"],
    )
    codes = frozenset(map(folding.key, labels["code"]))  # "Code result" is that of a scan
    return frozenset(word for phrase in words for word in folding.key(phrase).split()) - codes


def _covers(piece: Piece, group: Group) -> bool:
    """Tell whether the cell of *piece* reaches over all columns of *group*, and no further than these."""
    middles = [(column.x0 + column.x1) / 2 for column in group.columns.values()]
    inside = group.x0 - 2 <= piece.box[0] and piece.box[2] <= group.x1 + 2
    return inside and all(piece.box[0] < middle < piece.box[2] for middle in middles)
