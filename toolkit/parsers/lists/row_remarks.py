"""What a list of defects remarks on its rows: in a column, in sentences behind a defect in words, or below its title.

A column is read where the list is ruled; words in one without rules are not told from the rest of a description.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from toolkit.model.report import Defect
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.columns import Column
from toolkit.parsers.layout.lines import Table
from toolkit.parsers.layout.pages import Box
from toolkit.parsers.told.told_counts import plain_line
from toolkit.parsers.told.told_items import with_comment
from toolkit.parsers.told.told_lines import Told
from toolkit.parsers.words import classes, folding, lexicon, outcomes

Place = tuple[int, Box]  # page and box of a row
NOWHERE = (0.0, 0.0, 0.0, 0.0)


def with_row_remarks(defects: Sequence[Defect], tables: Iterable[Table], rows: Sequence[Row]) -> tuple[Defect, ...]:
    """Return *defects*, each with what the list remarks beside its row; *rows* are those of the report."""
    told = dict(_told(tables, rows))
    return tuple(
        replace(one, remark=remark) if (remark := told.get((one.page or 0, one.bbox or NOWHERE))) else one
        for one in defects
    )


def _told(tables: Iterable[Table], rows: Sequence[Row]) -> Iterator[tuple[Place, str]]:
    """Yield the place of each row of a list with the remark beside it."""
    by_place = {(row.page, row.box): row for row in rows}
    for table in tables:
        yield from (((line.page, line.box), line.noted) for line in table.lines if line.noted)
        if isinstance(table, Told):
            yield from _behind_words(table, by_place)
        column = _column(table)
        if column is None:
            continue
        for line in table.lines:
            row = by_place.get((line.page, line.box))
            inside = row.pieces if row is not None and row.ruled else ()
            said = [piece.text for piece in inside if column.holds(piece) and _says(piece.text)]
            if said and " ".join(said) not in line.label:
                yield (line.page, line.box), " ".join(said)


def _behind_words(table: Told, by_place: Mapping[Place, Row]) -> Iterator[tuple[Place, str]]:
    """Yield the sentences behind a defect in words: "Lamp flickers – 2 pcs (major). Another socket did not help."."""
    for line in table.lines:
        row = by_place.get((line.page, line.box)) if line.kind == "defect" else None
        told, comment = with_comment(plain_line(row.text)) if row else (None, "")
        if told is not None and comment:
            yield (line.page, line.box), comment


def _column(table: Table) -> Column | None:
    """Return the column of remarks of *table*; ``None`` where it has none, as what cells tell has no heads."""
    if isinstance(table, Told):
        return None
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
