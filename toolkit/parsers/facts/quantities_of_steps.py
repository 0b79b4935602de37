"""How many were ordered, where a table tells how far each step of the work is: "Step | Ordered | Done | %".

Every step is one of all the goods, so that its rows give the same number of them over and over. Rows of articles that
happen to be as many each are added up elsewhere: here the first head has to name a step.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from toolkit.model.report import Place, Quantities
from toolkit.parsers.facts.over_values import aligned
from toolkit.parsers.facts.particulars import Particulars
from toolkit.parsers.facts.quantity_heads import quantity_head, says
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.limits.plans import whole
from toolkit.parsers.words.lazily import Lazy

FEWEST = 2  # steps
MOST = 30  # rows of such a table
_THOUSANDS = Lazy(r"[1-9]\d{0,2}(?:[.,'’\s]\d{3})+")


def with_steps(known: Quantities, rows: Sequence[Row], facts: Particulars) -> Quantities:
    """Return *known* with the goods ordered that all steps of one table repeat, where nothing else tells them."""
    if known.ordered is not None:
        return known
    told = {number: place for at in range(len(rows)) for number, place in _ordered(rows, at)}
    if len(told) != 1:
        return known
    number, place = next(iter(told.items()))
    if number < (known.packed or 0) or number < (known.produced or 0):
        return known
    facts.places["quantities.ordered"] = place
    return replace(known, ordered=number)


def _ordered(rows: Sequence[Row], at: int) -> Iterator[tuple[int, Place]]:
    """Yield the number that stands under the head for ordered goods in every row below the heads at *at*."""
    header = rows[at]
    if len(header.pieces) <= FEWEST or not says("steps", header.pieces[0].text):
        return
    heads = [piece for piece in header.pieces[1:] if (head := quantity_head(piece.text)) and head.state == "ordered"]
    if len(heads) != 1:
        return
    under = list(_under(rows, at, heads[0]))
    numbers = {_goods(piece.text) for piece in under}
    if len(under) >= FEWEST and len(numbers) == 1 and (number := numbers.pop()):
        yield number, Place(header.page, under[0].box)


def _goods(text: str) -> int | None:
    """Return the number of goods that *text* is; a point before three figures parts thousands, for goods are whole."""
    match = _THOUSANDS.fullmatch(text.strip())
    return int(re.sub(r"\D", "", match[0])) if match else whole(text)


def _under(rows: Sequence[Row], at: int, head: Piece) -> Iterator[Piece]:
    """Yield what stands under *head*, down to the first row that has nothing there."""
    header = rows[at]
    for row in rows[at + 1 : at + 1 + MOST]:
        if (row.page, row.table, bool(row.ruled)) != (header.page, header.table, bool(header.ruled)):
            return
        found = [piece for piece in row.pieces[1:] if _is_under(piece, head, ruled=bool(row.ruled))]
        if len(found) != 1:
            return
        yield found[0]


def _is_under(piece: Piece, head: Piece, *, ruled: bool) -> bool:
    if ruled:
        return piece.box[0] < head.box[2] - 2 and piece.box[2] > head.box[0] + 2
    return aligned(piece, head)
