"""Lots in a list of all: a table that gives each item its lot, its sample or its result."""

from collections.abc import Iterator, Mapping, Sequence

from toolkit.model.report import ResultWord
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import EDGE, NEAR
from toolkit.parsers.words import outcomes
from toolkit.parsers.words.articles import is_number
from toolkit.parsers.words.labels import concept_of

OF_SAMPLE = frozenset({"lot", "ordered", "sample_size"})
JUDGED = ("overall", "result")
OF_LOT = ("lot", "ordered")  # quantities that one list of several is the lot of
TOLD_OF_LOTS = frozenset({"lot", "sample_size", "ordered", "result", "overall"})  # in a list of all


def listed_items(rows: Sequence[Row]) -> frozenset[str]:
    """Return the numbers under the head for items of a table that gives each its lot or its sample."""
    of_lots = (texts["items"] for texts in _listed_lots(rows) if texts.keys() & TOLD_OF_LOTS)
    return frozenset(number for item in of_lots if (number := _number_of(item)) is not None)


def _number_of(item: str) -> str | None:
    """Return the one number in *item*, before or behind a name: "CS-77-NVY Navy"."""
    numbers = [word for word in item.split() if is_number(word.strip("()"))]
    return item if is_number(item) else numbers[0].strip("()") if len(numbers) == 1 else None


def _concept(head: str) -> str | None:
    """Return what stands under *head*: the item, too, where it has another name beside: "Colour / SKU"."""
    halves = [concept_of(half.strip()) for half in head.split("/")]
    return concept_of(head) or ("items" if len(halves) > 1 and "items" in halves else None)


def _listed_lots(rows: Sequence[Row]) -> Iterator[Mapping[str, str]]:
    """Yield what each row of a table of lots says by the concepts of its heads, with or without rules."""
    heads: list[tuple[str, float]] = []
    table, width, last = (0, 0), 0, 0.0
    for row in rows:
        cells = [(cell.text, cell.x0) for cell in row.cells] if row.ruled else [(p.text, p.ink[0]) for p in row.pieces]
        concepts = [(concept or "", x) for (text, x) in cells if (concept := _concept(text)) or row.ruled]
        if "items" in (named for named, _ in concepts) and len(concepts) > 1:
            heads, table, width, last = concepts, (row.page, row.table), len(cells), row.bottom
        elif heads and (row.page, row.table) == table and len(cells) == width and (row.ruled or row.top - last < NEAR):
            last = row.bottom
            found = {name: text for text, x in cells for name, over in heads if abs(x - over) <= EDGE and name}
            if "items" in found:
                yield found


def listed_result(item: str, rows: Sequence[Row]) -> ResultWord | None:
    """Return the verdict on the lot of *item* in a list of all lots; none where two rows of it differ.

    A row without goods or a sample judges a check of the item: "RT-70 | Height | 71.0 | OK".
    """
    listed = [texts for texts in _listed_lots(rows) if texts.keys() & OF_SAMPLE]
    own = [texts for texts in listed if item and f"{texts['items']} ".startswith(f"{item} ")]
    words = {outcomes.RESULTS.get(outcomes.verdict(texts.get(name, "")) or "") for texts in own for name in JUDGED}
    told = words - {None}
    return told.pop() if len(told) == 1 else None


def listed_lot(item: str, rows: Sequence[Row]) -> Iterator[tuple[str, str]]:
    """Yield the size and the sample of the lot of *item* from a list of all lots."""
    for texts in _listed_lots(rows):
        size = next((texts[name] for name in OF_LOT if name in texts), None)
        if size is not None and "sample_size" in texts and item and f"{texts['items']} ".startswith(f"{item} "):
            yield from (("lot", size), ("sample_size", texts["sample_size"]))
