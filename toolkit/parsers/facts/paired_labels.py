"""Labels of several quantities, parted by strokes as their values are: "Finished / packed | 1,150 / 1,150 pcs".

Each may be a mere word for the state of the goods, in the form that its noun asks for: "Quantité commandée / produite /
emballée", "Terminados / embalados".
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from toolkit.parsers.layout.cells import Piece, Row, is_cjk
from toolkit.parsers.words.built_of_words import quantity_built
from toolkit.parsers.words.colon_labels import QUANTITIES
from toolkit.parsers.words.inline import Entry
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.readings import quantity

_STROKE = re.compile(r"\s*[/／]\s*")
_UNIT = re.compile(r"\d\s*([^\W\d_]+\.?)$")
_DASH = re.compile(r"\s+[–—-]\s+")


def paired_entries(rows: Sequence[Row]) -> Iterator[Entry]:
    """Yield each quantity of a label that names several, with its figure in their order."""
    for row in rows:
        for label, value in pairwise(row.pieces):
            for sign in (_STROKE, _DASH):
                if sign.search(label.text) and sign.search(value.text):
                    yield from _paired(label, value, sign, row.page)


def _paired(label: Piece, value: Piece, sign: re.Pattern[str], page: int) -> Iterator[Entry]:
    figures = _with_unit(sign.split(value.text.strip(" :：")))
    concepts = next((named for text in _languages(label.text) if len(named := _named(text, sign)) == len(figures)), [])
    if len(set(concepts)) > 1 and len(set(concepts)) == len(concepts) and all(map(quantity, figures)):
        yield from (Entry(name, text, page, value.box) for name, text in zip(concepts, figures, strict=True))


def _with_unit(figures: Sequence[str]) -> list[str]:
    """Return *figures*, those without a unit with that of the last: "1.200 / 1.150 pz" are both thousands of pieces."""
    unit = _UNIT.search(figures[-1])
    return [f"{each} {unit[1]}" if unit and each[-1:].isdigit() else each for each in figures]


def _languages(label: str) -> Iterator[str]:
    """Yield *label*, and each of two languages in it by itself."""
    yield label
    if any(map(is_cjk, label)) and not all(map(is_cjk, label)):
        yield "".join(" " if is_cjk(char) else char for char in label).strip(" /")
        yield "".join(char for char in label if is_cjk(char) or char in "/／").strip(" /")


def _named(label: str, sign: re.Pattern[str]) -> list[str]:
    """Return the quantities that the parts of *label* name; none unless each part names one."""
    first, *others = sign.split(label.strip(" :："))
    named = [_quantity(first) or _state(first), *((_quantity(part) or quantity_built(part)) for part in others)]
    return [name for name in named if name] if all(named) else []


def _state(part: str) -> str | None:
    """Return the state that *part* is a mere word for: "Terminados"; none of what may be a product as well."""
    built = quantity_built(part)
    return built if built in QUANTITIES else None


def _quantity(part: str) -> str | None:
    concept = concept_of(part)
    return concept if concept in QUANTITIES else None
