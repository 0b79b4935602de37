"""What a report says of one defect under a label of its own: "Where: left sleeve" on its card, a column "Position".

A remark in the list's column of remarks was read before; one that stands here follows it.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from toolkit.model.report import Defect
from toolkit.parsers import folding
from toolkit.parsers.cells import Piece, Row
from toolkit.parsers.columns import Column
from toolkit.parsers.lines import Table
from toolkit.parsers.pages import Box
from toolkit.resources import package_table

_COLONS = (":", "：")
_INSIDE = 1.0  # points by which a line of a card may stand out of its box
_PLACES, _REMARKS = "places", "remarks"


def with_notes(defects: Sequence[Defect], tables: Iterable[Table], rows: Sequence[Row]) -> tuple[Defect, ...]:
    """Return *defects*, each with what is said of it alone; *rows* are those of the report."""
    columns = dict(_beside(tables, rows))
    return tuple(_noted(one, _on_card(one, rows), columns.get((one.page or 0, one.bbox))) for one in defects)


def _noted(defect: Defect, card: Sequence[tuple[str, str]], column: str | None) -> Defect:
    remarks = [note for label, note in card if label in _words(_REMARKS) and note not in (defect.remark or "")]
    places = [*(note for label, note in card if label in _words(_PLACES)), *filter(None, [column])]
    return replace(
        defect,
        remark="; ".join(filter(None, (defect.remark, *remarks))) or None,
        where="; ".join(note for note in places if note not in defect.description) or None,
    )


def _on_card(defect: Defect, rows: Sequence[Row]) -> list[tuple[str, str]]:
    """Return the labels inside the box of *defect*, each with what stands behind it."""
    if defect.bbox is None:
        return []
    lines = (row for row in rows if row.page == defect.page and not row.ruled)
    inside = (piece.text for row in lines for piece in row.pieces if _is_inside(piece.ink, defect.bbox))
    return [told for text in inside if (told := _labelled(text))]


def _is_inside(ink: Box, box: Box) -> bool:
    left, top, right, bottom = box
    across = left - _INSIDE <= ink[0] and ink[2] <= right + _INSIDE
    return across and top - _INSIDE <= ink[1] and ink[3] <= bottom + _INSIDE


def _labelled(text: str) -> tuple[str, str] | None:
    """Return a known label at the head of *text* and what it says behind it; ``None`` where it has none."""
    colon = next((sign for sign in _COLONS if sign in text), None)
    label, _, said = text.partition(colon) if colon else ("", "", "")
    known = folding.key(label) in _words(_PLACES) | _words(_REMARKS)
    return (folding.key(label), said.strip()) if known and any(map(str.isalpha, said)) else None


def _beside(tables: Iterable[Table], rows: Sequence[Row]) -> Iterator[tuple[tuple[int, Box | None], str]]:
    """Yield the place of each row of a ruled list with what its column of places says."""
    by_place = {(row.page, row.box): row for row in rows}
    for table in tables:
        columns = [Column(head.text, head.box[0], head.box[2]) for head in table.header.pieces if _heads_places(head)]
        for line in table.lines if len(columns) == 1 else ():
            row = by_place.get((line.page, line.box))
            inside = row.pieces if row is not None and row.ruled else ()
            said = [piece.text for piece in inside if columns[0].holds(piece) and any(map(str.isalpha, piece.text))]
            if said:
                yield (line.page, line.box), " ".join(said)


def _heads_places(head: Piece) -> bool:
    """Tell whether *head* is that of a column of places: "Position", "Position on towel"."""
    key = folding.key(head.text)
    return any(key == word or key.startswith((f"{word} on ", f"{word} of ")) for word in _words(_PLACES))


@cache
def _words(name: str) -> frozenset[str]:
    table = package_table("toolkit.parsers", "defect_notes.toml")
    return frozenset(folding.key(word) for word in table[name])
