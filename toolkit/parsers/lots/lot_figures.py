"""What the list of a lot and the lines over it say: its size, its sample, its finds and its limits."""

from collections.abc import Iterable, Iterator, Sequence

from toolkit.model.report import LotResult, ResultWord
from toolkit.model.severity import BySeverity, Counts, Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import NEAR, Line
from toolkit.parsers.limits.stated import stated
from toolkit.parsers.lists.defect_lists import Part
from toolkit.parsers.lots.lot_brackets import is_unread, without_figures
from toolkit.parsers.lots.lot_headings import ABOVE, labels_lot, line_of
from toolkit.parsers.lots.lot_names import CLAUSE, is_counted, item_of, labelled_in, name_of, names_goods
from toolkit.parsers.lots.lot_sizes import figures_of, sizes_told
from toolkit.parsers.lots.lots_listed import OF_LOT, listed_lot, listed_result
from toolkit.parsers.words.inline import inline
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.readings import count, quantity


def lot_of(
    part: Part, heading: str, word: ResultWord | None, rows: Sequence[Row], whole: Line | None = None
) -> LotResult:
    """Return the lot of *part* under its *heading*; *whole* is the line that tells the total of all lots."""
    told = [
        *sizes_told(heading),
        *labelled_in(heading),
        *_in_heading(heading, rows),
        *_under_heading(part, heading, rows),
    ]
    item = item_of(heading) or name_of(heading)
    told.extend(listed_lot(item or "", rows))
    clauses = CLAUSE.split(without_figures(heading))[1:]
    counted = [clause for clause in clauses if is_counted(clause) and not is_unread(clause, heading)]
    if len(counted) == 1:  # "Dinner set, 6 pcs, 1,200 sets" has another number as well
        told.append(("lot", counted[0]))
    size, sample = (
        next((read[0] for named, text in told if named == name and (read := quantity(text))), None)
        for name in ("lot", "sample_size")
    )
    own = [line for line in part.lines if line is not whole]
    beside = (*_between(part, heading, rows), *_right_under(part, rows))  # "Accept up to: critical 0, major 5" over it
    said = list(stated(beside))
    return LotResult(
        item=item,
        lot=size,
        sample_size=sample,
        found=_agreed(figures_by_class(own, "found"), figures_by_class(said, "found")),
        allowed=_agreed(figures_by_class(own, "allowed", "both"), figures_by_class(said, "allowed", "both")),
        result=word or listed_result(item or "", rows),
    )


def _in_heading(heading: str, rows: Sequence[Row]) -> Iterator[tuple[str, str]]:
    """Yield what the labels within the line of *heading* give: "Colour: Ecru  Lot quantity: 1,300 pcs"."""
    alone = (row for row in rows if len(row.pieces) == 1 or labels_lot(row))
    line = next((row for row in alone if heading in (row.text, line_of(row))), None)
    told = (told for piece in (line.pieces if line else ()) for told in inline(piece, 1))
    yield from ((each.concept, each.text) for each in told if not is_unread(each.text, heading))


def _right_under(part: Part, rows: Sequence[Row]) -> Sequence[Row]:
    """Return the row right under the list of *part*, which may tell its totals: "Sum critical / major: 0 / 2"."""
    last = max((line.page, line.box[3]) for line in part.lines if line.kind != "text")
    under = [row for row in rows if row.page == last[0] and last[1] - 1 <= row.top <= last[1] + NEAR]
    return under[:1]


def _agreed(own: Counts, said: Counts) -> Counts:
    """Return what a list and the lines over it say together; nothing of a class of which they say two things."""
    both = ((own[severity], said[severity]) for severity in Severity)
    return BySeverity(*(b if a is None else a if b in (None, a) else None for a, b in both))


def _under_heading(part: Part, heading: str, rows: Sequence[Row]) -> Iterator[tuple[str, str]]:
    """Yield what the lines between *heading* and the list of *part* label: "Lot size 2,100 pcs | Sample 125 pcs"."""
    for row in _between(part, heading, rows):
        for piece, behind in zip(row.pieces, [*row.pieces[1:], None], strict=True):
            if (concept := concept_of(piece.text)) and behind is not None and quantity(behind.text):
                yield "lot" if concept in OF_LOT else concept, behind.text
            else:
                yield from labelled_in(piece.text)
                yield from ((told.concept, told.text) for told in inline(piece, row.page))  # "Lot size: 600 pcs"


def _between(part: Part, heading: str, rows: Sequence[Row]) -> Sequence[Row]:
    """Return the rows between *heading* and the list of *part*."""
    header = part.table.header
    over = [row for row in rows if row.page == header.page and row.bottom <= header.top + 1][-ABOVE:]
    begins = next((at for at, row in enumerate(over) if row.pieces and _is_heading(row, heading)), len(over))
    return over[begins + 1 :]


def _is_heading(row: Row, heading: str) -> bool:
    """Tell whether *row* is the *heading*, or speaks of the item that is all of it."""
    if heading.endswith(f" – {figures_of(row)}"):
        return True
    return heading.endswith((row.pieces[0].text, line_of(row))) or names_goods(row.text, heading)


def figures_by_class(lines: Iterable[Line], *kinds: str) -> Counts:
    values: dict[Severity, int] = {}
    for line in lines:
        if line.kind in kinds:
            values.update({s: value for s, text in line.values.items() if (value := count(text).value) is not None})
    return BySeverity(*(values.get(severity) for severity in Severity))
