"""Quantities that a sentence tells of the goods: "1,380 sets are packed in cartons", "of which 2,470 packed"."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from toolkit.model.report import Quantities
from toolkit.parsers import folding, lexicon
from toolkit.parsers.cells import Row
from toolkit.parsers.labels import concept_of
from toolkit.parsers.prose import paragraphs
from toolkit.parsers.readings import quantity

STATES = ("produced", "packed")
LEAST, MOST = 0.5, 1.1  # shares of the order: less may be a part of the goods, as those of one carton or one colour
LONGEST = 1000  # characters
_WORD = re.compile(r"\d[\d,.'’]*(?<![,.])|[^\W\d_]+|[^\s\w]")


def with_told(known: Quantities, rows: Sequence[Row]) -> Quantities:
    """Return *known* with what *rows* tell of goods that are produced and packed, where no label gives it.

    A figure counts where no other one is told of the same state and it can be that of the whole order.
    """
    whole = known.ordered or known.lot
    if whole is None:
        return known
    told: dict[str, set[int]] = {state: set() for state in STATES if getattr(known, state) is None}
    for text in _texts(rows) if told else ():
        for state, number in in_sentence(text):
            if state in told and LEAST * whole <= number <= MOST * whole:
                told[state].add(number)
    return replace(known, **{state: numbers.pop() for state, numbers in told.items() if len(numbers) == 1})


def with_unit(known: Quantities, rows: Sequence[Row]) -> Quantities:
    """Return *known* with the unit that the labels of quantities agree on: "Order qty (pcs)"."""
    if known.unit is not None or known == Quantities():
        return known
    texts = (piece.text for row in rows for piece in row.pieces if "(" in piece.text or "（" in piece.text)
    units = {
        folding.last_brackets(text).strip("()（） ")
        for text in texts
        if concept_of(folding.without_brackets(text)) in ("ordered", "lot", *STATES)
    }
    single = {unit for unit in units if folding.key(unit) in lexicon.single_units()}
    return replace(known, unit=single.pop()) if len(units) == len(single) == 1 else known


def _texts(rows: Sequence[Row]) -> Iterator[str]:
    cells = (piece.text for row in rows if row.ruled or len(row.pieces) > 1 for piece in row.pieces)
    for text in (*(text for _, text in paragraphs(rows)), *cells):
        if len(text) <= LONGEST and any(map(str.isdigit, text)) and not lexicon.is_earlier(text):
            yield text


def in_sentence(text: str) -> Iterator[tuple[str, int]]:
    """Yield the states that *text* tells of a number of single goods, and the number."""
    words = _WORD.findall(text)
    between, parts, per, whole = (
        folding.words_of("told_quantities")[name] for name in ("between", "parts", "per", "whole")
    )
    for place, word in enumerate(words):
        if not word[0].isdigit():
            continue
        unit, *rest = [*words[place + 1 : place + 7], ""]
        if folding.key(unit) not in lexicon.single_units():
            if folding.key(words[place - 1] if place else "") not in parts:
                continue
            unit, rest = "", [unit, *rest]
        if rest[0] in (",", "，", "(", "（") and folding.key("".join(rest[1:2])) in whole:  # "1800 pcs, all packed"
            del rest[:2]
        while rest and folding.key(rest[0]) in between:
            del rest[0]
        read = quantity(f"{word} {unit}".strip())
        state = next((state for state in STATES if rest and folding.key(rest[0]) in _words_of(state)), None)
        if read and state and folding.key("".join(rest[1:2])) not in per:
            yield state, read[0]


def _words_of(state: str) -> Sequence[str]:
    words: Sequence[str] = folding.words_of("label_words")[state]
    return words
