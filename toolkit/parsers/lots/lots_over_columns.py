"""Rows whose counts stand in a column for each lot beside their class: "Finding | Class | Black (A) | Moss green (B)".

The heads name lots that a table of the report judges, by any name that it gives them there: the lot, its colour, its
article. Then each count is of its lot; under other heads the columns are of sizes, cartons or shifts, and are added.
"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from toolkit.model.report import Defect, LotResult
from toolkit.model.severity import BySeverity, Counts
from toolkit.parsers.layout.lines import Line
from toolkit.parsers.lists.block_heads import read_heading
from toolkit.parsers.lists.defect_lists import Part, sums
from toolkit.parsers.lots.lot_tables import Lots
from toolkit.parsers.lots.lots_apart import count_the_same
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.readings import count

FEWEST = 2  # lots
_SIGNS = Lazy(r"[()（）\[\]/|,;:：·–—]")
Names = Mapping[str, Sequence[str]]  # of each lot, by its item


def with_lots_over_columns(
    defects: Sequence[Defect], parts: Sequence[Part], lots: Sequence[LotResult]
) -> tuple[Defect, ...]:
    """Return *defects* with a row for each of *lots* where the lists of *parts* have a column for each of them.

    A row that counts nothing of any lot, or whose columns do not make its count, stays as it is.
    """
    names = names_of_lots(parts)
    known = {item: own for item, own in names.items() if any(lot.item == item for lot in lots)}
    lines: dict[object, Line] = {(line.page, line.box): line for part in parts for line in part.lines if line.by_column}
    return tuple(each for defect in defects for each in _parted(defect, lines.get((defect.page, defect.bbox)), known))


def confirmed_by_lots(defects: Sequence[Defect], before: Sequence[Defect], lots: Sequence[LotResult]) -> Counts:
    """Return the total of *defects* where the columns gave those *before* to *lots*, which count just the same.

    That each has what its column adds up to confirms these as a printed total does.
    """
    given = len([defect for defect in defects if defect.item]) > len([defect for defect in before if defect.item])
    return BySeverity(*sums(defects)) if given and count_the_same(lots, defects) else BySeverity()


def names_of_lots(parts: Sequence[Part]) -> Names:
    """Return what the tables of lots among *parts* call each lot: its item, its colour, its article."""
    tables = [part.table for part in parts if isinstance(part.table, Lots)]
    return {lot.item or "": own for table in tables for lot, own in zip(table.results, table.names, strict=True)}


def lots_of_heads(heads: Sequence[str], names: Names) -> dict[str, str]:
    """Return the lots that *heads* name, each another one; empty where fewer than two do, or one names two.

    Others may stand among them: "Carton".
    """
    told = [(head, items) for head in heads if (items := [item for item, own in names.items() if _names(head, own)])]
    sure = {head: items[0] for head, items in told if len(items) == 1}
    each = len(sure) == len(told) >= FEWEST and len(set(sure.values())) == len(told)
    return sure if each else {}


def _parted(defect: Defect, line: Line | None, names: Names) -> Iterator[Defect]:
    """Yield *defect* once for each lot that *line*, its row of the list, counts it of."""
    owners = lots_of_heads([head for head, _ in line.by_column], names) if line and not defect.item else {}
    told_of = [(head, text) for head, text in line.by_column if head in owners] if line else []
    counts = {owners[head]: count(text).value or 0 for head, text in told_of}
    told = [severity for severity, _ in defect.counts.items()]
    if len(told) != 1 or not any(counts.values()) or sum(counts.values()) != defect.total:
        yield defect
        return
    for item, number in counts.items():
        if number:
            yield replace(defect, item=item, **{told[0].value: number})


def _names(head: str, names: Sequence[str]) -> bool:
    """Tell whether *head* says one or more of the *names* of one lot, and nothing else but the word for a lot."""
    heading = read_heading([head], ())
    plain = f" {folding.key(_without_signs(heading.name if heading else head))} "
    named = False
    for name in sorted(map(_without_signs, names), key=len, reverse=True):
        own = f" {folding.key(name)} "
        named = named or own in plain
        plain = plain.replace(own, " ")
    return named and all(map(_is_word_for_lot, plain.split()))


def _without_signs(text: str) -> str:
    """Return *text* with blanks for the signs between names: "Black (A)", "A / Black", "A: Black"."""
    return " ".join(_SIGNS.sub(" ", text).split())


def _is_word_for_lot(word: str) -> bool:
    return lexicon.meaning("lot_tables", word) == "item" or lexicon.mentions("judged_apart", "lots", word)
