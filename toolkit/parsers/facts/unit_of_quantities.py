"""The unit of quantities that stand without one: in their labels, under the heads of columns, in a sentence."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from msgspec.structs import replace

from toolkit.model.report import Quantities
from toolkit.parsers.facts.told_quantities import STATES, texts_of
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.lots.lot_sizes import figures_of, tells_figures
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.readings import quantity

_COUNTED = Lazy(r"(?<![\w.,])\d[\d,.'’]*\s?([\u4e00-\u9fff]|[^\W\d_]+)")


def with_unit(known: Quantities, rows: Sequence[Row]) -> Quantities:
    """Return *known* with the unit that the labels of quantities agree on: "Order qty (pcs)"."""
    if known.unit is not None:
        return known
    texts = (piece.text for row in rows for piece in row.pieces if "(" in piece.text or "（" in piece.text)
    units = {
        folding.last_brackets(text).strip("()（） ") for text in texts if _counts_goods(folding.without_brackets(text))
    } | set(_units_below_heads(rows))
    units = units or set(_units_of_lots(rows))
    single = {unit for unit in units if folding.key(unit) in lexicon.single_units()}
    if units:
        return replace(known, unit=single.pop()) if len(units) == len(single) == 1 else known
    if known == Quantities():
        return known
    told = {folding.key(unit): unit for unit in _units_told(known, rows)}
    return replace(known, unit=next(iter(told.values()))) if len(told) == 1 else known


def _counts_goods(label: str) -> bool:
    """Tell whether *label* is of a quantity, or the word for a lot, whose unit tells that it is counted: "Batch"."""
    lot = folding.key(label) in lexicon.phrases("judged_apart", "lots")
    return lot or concept_of(label) in ("ordered", "lot", *STATES)


def _units_below_heads(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the units that stand in brackets under the head of a column of quantities: "Lot size" over "(pcs)"."""
    for above, row in pairwise(rows):
        for piece in row.pieces if above.page == row.page else ():
            inside = folding.last_brackets(piece.text)
            over = [head for head in above.pieces if head.ink[0] < piece.ink[2] and piece.ink[0] < head.ink[2]]
            if inside == piece.text.strip() and over and concept_of(over[0].text) in ("ordered", "lot", *STATES):
                yield inside.strip("()（） ")


def _units_of_lots(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the units in lines that tell the size and the sample of a lot: "Quantity 1.200 pcs, sample 80 pcs"."""
    for row in rows:
        line = figures_of(row) if any(map(str.isdigit, row.text)) else ""
        if line and tells_figures(line) and (match := _COUNTED.search(line)) is not None:
            yield match[1]


def _units_told(known: Quantities, rows: Sequence[Row]) -> Iterator[str]:
    """Yield the unit of goods that a sentence on their state counts as many of as are known, or as are missing.

    Of 1,900 ordered and 1,740 packed, "160 pcs were not packed" tells the unit.
    """
    values = [value for name in ("ordered", "lot", *STATES) if (value := getattr(known, name))]
    numbers = {*values, *(abs(a - b) for a, b in combinations(values, 2))} - {0}
    for text in texts_of(rows):
        if any(lexicon.mentions("label_words", state, text) for state in STATES):
            for match in _COUNTED.finditer(text):
                read = quantity(match[0])
                single = read is not None and folding.key(match[1]) in lexicon.single_units()
                if read and single and read[0] in numbers:
                    yield match[1]
