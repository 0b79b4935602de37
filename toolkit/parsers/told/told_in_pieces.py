"""Figures by class in the cells of one row, under one label: "Total CR: 2 | MA: 6 | MI: 7".

Or a cell is a sentence of its own beside others: "Order 4471 | Ac major 7, Ac minor 10".
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import Line
from toolkit.parsers.limits.limit_judge import judged, of_another
from toolkit.parsers.limits.plans import is_for_tests
from toolkit.parsers.limits.stated import KINDS, LONGEST, read
from toolkit.parsers.words import classes, lexicon
from toolkit.parsers.words.by_class import by_class
from toolkit.parsers.words.labels import concept_of

FEWEST = 2  # cells, and classes
PLAN = frozenset({"sample_size", "level", "aql", "standard", "lot", "ordered", "po_numbers", "inspection_type"})
_CLASS_AND_FIGURE = re.compile(r"([^\d:：=]{1,30}?)[\s:：=]*\d{1,4}(?:[.,]\d{1,3})?")


def told_in_pieces(rows: Sequence[Row]) -> Iterator[Line]:
    """Yield the totals, the plan and the limits that the cells of a row tell together, or one of them alone."""
    for row in rows:
        texts = [piece.text for piece in row.pieces]
        long = any(len(text) > LONGEST for text in texts)
        if len(texts) < FEWEST or long or of_another(row.text) or is_for_tests(row.text):
            continue
        yield from _together(texts, row)
        yield from _in_runs(texts, row)
        yield from (line for text in texts for line in _alone(text, row)) if any(map(_may_be_of_plan, texts)) else ()


def _together(texts: Sequence[str], row: Row) -> Iterator[Line]:
    if not (_name_classes(texts) and all(len(by_class(text)) == 1 for text in texts)):
        return
    kind, values = read(", ".join(texts))
    if kind in KINDS and len(values) == len(texts):
        yield Line(kind, texts[0], values, row.page, row.box)


def _in_runs(texts: Sequence[str], row: Row) -> Iterator[Line]:
    """Yield what each label of *row* says by the cells behind it: "AQL | CR 0 | MA 1.5 | Ac | CR 0 | MA 3"."""
    labels = [at for at, text in enumerate(texts) if lexicon.row_kind(text) in KINDS and not by_class(text)]
    if not labels or not (labels[0] == 0 or _may_be_of_plan(texts[0])):
        return
    for at, end in pairwise([*labels, len(texts)]):
        matches = list(takewhile(bool, map(_CLASS_AND_FIGURE.fullmatch, texts[at + 1 : end])))
        named = [classes.severity(match[1]) for match in matches if match]
        if len(named) >= FEWEST and None not in named and len(set(named)) == len(named) < len(texts) - 1:
            values = {severity: told for text in texts[at + 1 : end] for severity, told in by_class(text).items()}
            line = Line(lexicon.row_kind(texts[at]) or "", texts[at], values, row.page, row.box)
            yield from [line] if line.kind == "aql" else judged([line], row.text)


def _may_be_of_plan(text: str) -> bool:
    """Tell whether *text* speaks of the plan, so that its row may tell it; "Packing", "Cartons opened" do not."""
    known = lexicon.row_kind(text) in (*KINDS, "both") or concept_of(text.partition(":")[0]) in PLAN
    known = known or lexicon.mentions("fields", "aql", text) or lexicon.mentions("fields", "sample_size", text)
    return known or (text[:1].isalpha() and concept_of(text.partition(" ")[0]) in PLAN)


def _name_classes(texts: Sequence[str]) -> bool:
    """Tell whether all *texts* but the first are a class and its figure, and the first ends so behind a label."""
    matches = [_CLASS_AND_FIGURE.fullmatch(text) for text in texts[1:]]
    return texts[0][-1:].isdigit() and all(match and classes.severity(match[1]) for match in matches)


def _alone(text: str, row: Row) -> list[Line]:
    """Return the limits or the AQLs that one cell tells with its label: "Ac major 7, Ac minor 10", "Accept 0 / 7 / 10".

    The readers of cells know those of a table that name classes.
    """
    named = by_class(text)
    of_total = lexicon.row_kind(row.pieces[0].text) == "found"  # "Total | 0 | 2 | 1 | Accept number 0 / 7 / 10"
    readable = text[-1:].isdigit() and (of_total or bool(named)) and not (row.ruled and named)
    kind, values = read(text) if readable else (None, {})
    kind = kind if len(values) >= FEWEST else None
    return judged([Line(kind, text, values, row.page, row.box)], text) if kind in ("allowed", "aql") else []
