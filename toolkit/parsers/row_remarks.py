"""What a list of defects remarks beside its rows, in a column under "Remarks": "also seen on the approved sample".

Read where the list is ruled; words in a column without rules are not told from the rest of a description.
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from toolkit.model.report import Defect
from toolkit.parsers import classes, folding, lexicon, outcomes
from toolkit.parsers.cells import Row
from toolkit.parsers.columns import Column
from toolkit.parsers.lines import Table


def with_row_remarks(defects: Sequence[Defect], tables: Iterable[Table], rows: Sequence[Row]) -> tuple[Defect, ...]:
    """Return *defects*, each with what the list remarks beside its row; *rows* are those of the report."""
    told = dict(_told(tables, rows))
    return tuple(replace(one, remark=told.get((one.page, one.bbox))) if told else one for one in defects)


def _told(tables: Iterable[Table], rows: Sequence[Row]) -> Iterator[tuple[tuple[object, object], str]]:
    """Yield the place of each row of a list with the remark beside it."""
    by_place = {(row.page, row.box): row for row in rows if row.ruled}
    for table in tables:
        column = _column(table)
        if column is None:
            continue
        for line in table.lines:
            row = by_place.get((line.page, line.box))
            said = [piece.text for piece in row.pieces if column.holds(piece) and _says(piece.text)] if row else []
            if said and " ".join(said) not in line.label:
                yield (line.page, line.box), " ".join(said)


def _column(table: Table) -> Column | None:
    """Return the column of remarks of *table*; ``None`` where it has none."""
    heads = [piece for piece in table.header.pieces if lexicon.meaning("headings", piece.text) == "remarks"]
    # "Observations" may be over the defects themselves.
    head = min(heads, key=lambda piece: lexicon.meaning("columns", piece.text) == "description", default=None)
    return Column(head.text, head.box[0], head.box[2]) if head is not None else None


def _says(text: str) -> bool:
    """Tell whether *text* says anything in words: no picture, no verdict, no class, no figures alone."""
    if outcomes.verdict(text) is not None or classes.severity(text) is not None:
        return False
    words = [word for word in folding.key(text).split() if any(map(str.isalpha, word))]
    pointing = folding.words_of("told_items")["pointing"]
    return any(not lexicon.exactly("pictures", word) and word not in pointing for word in words)
