"""Labels of several quantities, parted by strokes as their values are: "Finished / packed | 1,150 / 1,150 pcs"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from toolkit.parsers.layout.cells import Piece, Row, is_cjk
from toolkit.parsers.words.colon_labels import QUANTITIES
from toolkit.parsers.words.inline import Entry
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.readings import quantity

_STROKE = re.compile(r"\s*[/／]\s*")


def paired_entries(rows: Sequence[Row]) -> Iterator[Entry]:
    """Yield each quantity of a label that names several, with its figure in their order."""
    for row in rows:
        for label, value in pairwise(row.pieces):
            if "/" in value.text or "／" in value.text:
                yield from _paired(label, value, row.page)


def _paired(label: Piece, value: Piece, page: int) -> Iterator[Entry]:
    figures = _STROKE.split(value.text.strip(" :："))
    concepts = next((named for text in _languages(label.text) if len(named := _named(text)) == len(figures)), [])
    if len(set(concepts)) > 1 and len(set(concepts)) == len(concepts) and all(map(quantity, figures)):
        yield from (Entry(name, text, page, value.box) for name, text in zip(concepts, figures, strict=True))


def _languages(label: str) -> Iterator[str]:
    """Yield *label*, and each of two languages in it by itself."""
    yield label
    if any(map(is_cjk, label)) and not all(map(is_cjk, label)):
        yield "".join(" " if is_cjk(char) else char for char in label).strip(" /")
        yield "".join(char for char in label if is_cjk(char) or char in "/／").strip(" /")


def _named(label: str) -> list[str]:
    """Return the quantities that the parts of *label* name; none unless each part names one."""
    named = [concept_of(part) for part in _STROKE.split(label.strip(" :："))]
    return [name for name in named if name] if all(name in QUANTITIES for name in named) else []
