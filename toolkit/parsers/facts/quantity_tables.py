"""Tables of quantities: a row for each order, item or colour, a column for each state of the goods, a total below.

The total counts where the rows add up to it; without one, the rows are added where each is a plain number of single
goods of one unit, and all are told apart by codes or variants of one kind. A table of cartons, sizes,
tests or defects tells nothing of the whole.
"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from toolkit.model.report import Place, Quantities
from toolkit.parsers.facts.quantities_unread import told_apart, unread_columns
from toolkit.parsers.facts.quantity_heads import (
    STATES,
    Heads,
    heads_at,
    is_single,
    may_be_packed,
    quantity_head,
    says,
)
from toolkit.parsers.facts.quantity_rows import by_row
from toolkit.parsers.facts.quantity_sums import (
    Figure,
    Line,
    sample_of,
    shipped_before,
    units_in,
    value_of,
    whole_of,
    with_total,
)
from toolkit.parsers.facts.quantity_told import Told, are_shares, is_total, stands_in
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.columns import placed
from toolkit.parsers.layout.lines import size_of
from toolkit.parsers.layout.pages import Box
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.articles import is_number
from toolkit.parsers.words.inline import Entry
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.one_value import closed_up

NEAR = 2.6  # heights of the letters between two rows of a table without rules
MOST = 1.1  # times the order: more was never made of it
SAME = 3.0  # points by which the edges of one grid differ on two pages


def with_tables(known: Quantities, tables: Sequence[Told], places: dict[str, Place]) -> Quantities:
    """Return *known* with what *tables* say of the whole, and note where in *places*.

    A label goes before a table, but not one of its own heads, which was read as a label of the first row. What two
    tables say differently is of two parts of the goods, and of the whole nothing is known then.
    """
    values: dict[str, int | None] = {}
    units: set[str] = set()
    for state in STATES:
        own, place = getattr(known, state), places.get(f"quantities.{state}")
        telling = [table for table in tables if state in table.states]
        if own is not None and not any(stands_in(place, table) for table in telling):
            continue
        figures = [figure for table in telling for figure in table.figures if figure.state == state]
        if len(telling) > 1 and any(table.sized for table in telling):
            figures = []  # each is of one colour or one order
        if len({figure.value for figure in figures}) == 1:
            values[state] = figures[0].value
            places[f"quantities.{state}"] = figures[0].place
            units.update(figure.unit for figure in figures if figure.unit)
        elif telling:
            values[state] = None
            places.pop(f"quantities.{state}", None)
    whole = replace(known, **values)
    over = {state: None for state in ("produced", "packed") if values.get(state) and _is_too_much(whole, state)}
    units = units or {unit for table in tables for unit in table.units}
    unit = known.unit or (min(units) if len(set(map(folding.key, units))) == 1 else None)
    return replace(whole, **over, unit=unit)


def listed(known: tuple[str, ...], tables: Sequence[Told], concept: str) -> tuple[str, ...]:
    """Return the numbers *known* with those that tables of quantities list beside them: each item has its own table."""
    named = tuple(dict.fromkeys(name for table in tables for name in table.named.get(concept, ())))
    plain = {folding.without_brackets(name) for name in known if is_number(name) or concept != "items"}
    return named if named and plain <= set(named) else known  # names of goods stand beside their numbers


def without_counted(found: Sequence[Entry], tables: Sequence[Told]) -> list[Entry]:
    """Return *found* without the numbers of orders that are quantities: "Order" heads a column of them, too."""
    counted = {cell for table in tables for cell in table.counted}
    return [entry for entry in found if entry.concept != "po_numbers" or (entry.page, entry.box) not in counted]


def added_sample(tables: Sequence[Told]) -> tuple[int, Place] | None:
    """Return the sample that those of all items add up to."""
    told = {table.sample.value: table.sample.place for table in tables if table.sample}
    return next(iter(told.items())) if len(told) == 1 else None


def _is_too_much(whole: Quantities, state: str) -> bool:
    return whole.ordered is not None and getattr(whole, state) > MOST * whole.ordered


def quantity_tables(rows: Sequence[Row]) -> list[Told]:
    """Return what each table of quantities among *rows* says."""
    return [*_by_column(rows), *by_row(rows)]


def _by_column(rows: Sequence[Row]) -> Iterator[Told]:
    place = 0
    while place < len(rows):
        heads = heads_at(rows, place)
        lines = list(_lines(heads, rows[place + 1 :])) if heads else []
        if heads and any(line.texts for line in lines):
            yield _told(heads, lines)
        place += 1 + len(lines)


def _lines(heads: Heads, following: Sequence[Row]) -> Iterator[Line]:
    """Yield the rows under *heads*, which may go on on the next page, until one is of something else."""
    last, started = heads.row, False
    for row in following:
        if heads.is_in(row) and (row.page != last.page or not started):
            yield Line(row)
            last = row if row.ruled else last
            continue
        if not _is_same_table(heads, last, row) or _runs_across(heads, row):
            return
        texts = _texts(heads, row)
        total = is_total(row.pieces[0].text if row.pieces else "")
        # A row of figures may say beside them that its goods are "packed", as a head would.
        figures = sum(is_number(piece.text) for piece in row.pieces[1:]) > 1
        if any(quantity_head(piece.text) for piece in row.pieces) and not (total or figures):
            return
        told = _tells(heads, texts, row)
        beside = started and (are_shares([piece.text for piece in row.pieces[-1:]]) or len(row.pieces) == 1)
        if not told and (not beside or (row.ruled and _labels(row))):
            return
        yield Line(row, total, texts) if told else Line(row)  # shares, or a second line of a name
        last, started = (row, True) if told else (last, started)


def _runs_across(heads: Heads, row: Row) -> bool:
    """Tell whether *row*, in lines of print, is one text under several heads, or is numbered: a heading, a sentence."""
    only = row.pieces[0] if len(row.pieces) == 1 and not row.ruled else None
    plain = folding.without_ordinal(only.text) if only is not None else ""
    if only is not None and plain != only.text and any(map(str.isalpha, plain)):
        return True
    return only is not None and sum(only.ink[0] < column.x0 + 2 < only.ink[2] for column in heads.columns[1:]) > 0


def _tells(heads: Heads, texts: Mapping[int, str | None], row: Row) -> bool:
    """Tell whether *row* has a quantity; in a grid one may be missing, where the row labels nothing else."""
    own = [text for index in heads.states if (text := texts.get(index))]
    if any(value_of(text, pointed=True) for text in own):
        return True
    named = any(texts.get(index) for index in heads.keys)
    return row.ruled and bool(own) and named and not _labels(row) and not are_shares(own)


def _labels(row: Row) -> bool:
    return any(concept_of(piece.text) for piece in row.pieces)


def _is_same_table(heads: Heads, last: Row, row: Row) -> bool:
    if row.ruled != heads.row.ruled:
        return False
    if row.page == last.page and row.ruled:
        return row.table == last.table
    if row.page == last.page:
        return row.top - last.bottom <= NEAR * size_of(last) and len(row.pieces) <= len(heads.columns)
    edges = [(cell.x0, cell.x1) for cell in row.cells]
    before = [(cell.x0, cell.x1) for cell in last.cells]
    pairs = zip(edges, before, strict=False)
    fits = len(edges) == len(before) and all(abs(a - c) <= SAME and abs(b - d) <= SAME for (a, b), (c, d) in pairs)
    return row.ruled and row.page == last.page + 1 and fits


def _texts(heads: Heads, row: Row) -> dict[int, str | None]:
    """Return the texts of *row* by column; ``None`` where a merged cell that began above goes on."""
    found = row.all_pieces
    _, places = placed(found, heads.columns, ruled=row.ruled)
    texts: dict[int, str | None] = {}
    for piece, index in zip(found, places, strict=True):
        if index is not None:
            before = texts.get(index)
            texts[index] = None if piece.carried else f"{before} {piece.text}" if before else piece.text
    return texts


def _told(heads: Heads, lines: Sequence[Line]) -> Told:
    body = with_total([line for line in lines if line.texts], list(heads.states))
    if heads.by_unit or all(_begins_with_unit(line, heads) for line in body):
        heads = replace(heads, by_unit=True)
        body = [line for line in body if is_single(line.row.pieces[0].text)][:1]
    made = {index: _whole(heads, index, body) for index in heads.states} if body else {}
    figures = [figure for figure in made.values() if figure and not _are_packs(heads, figure, made, body)]
    values = {state: {figure.value for figure in figures if figure.state == state} for state in STATES}
    kept = tuple(figure for figure in figures if len(values[figure.state]) == 1)
    whole = frozenset(figure.state for figure in kept)
    parted = heads.sized or heads.by_unit or sum(not line.total for line in body) > 1
    before = shipped_before(heads)
    sure = frozenset(head.state for head in heads.states.values())  # a figure of the first row is no whole
    areas = tuple((line.row.page, line.row.box) for line in lines)
    named = {concept: _named(heads, concept, body) for concept in ("items", "po_numbers")}
    units = units_in(heads, body)
    counted = frozenset(cell for index, figure in made.items() if figure for cell in _cells(heads, index, body))
    return Told(
        kept,
        whole | sure if parted else whole | before,
        areas,
        named,
        units,
        counted,
        heads.sized,
        sample_of(heads, body),
        (*unread_columns(heads, body, kept), *told_apart(heads, {i: f for i, f in made.items() if f in figures}, kept)),
    )


def _whole(heads: Heads, index: int, body: Sequence[Line]) -> Figure | None:
    """Return the whole of one column; sizes, which may be those of a carton, must add up to a total with a unit."""
    totals, parts = sum(line.total for line in body), sum(not line.total for line in body)
    whole = whole_of(heads, index, body)
    return whole if whole and (not heads.sized or (totals == 1 and parts > 1 and whole.unit)) else None


def _are_packs(heads: Heads, figure: Figure, made: Mapping[int, Figure | None], body: Sequence[Line]) -> bool:
    """Tell whether *figure* under "In cartons" may be the number of these: it is less than half of the goods.

    A unit that the head or a cell names tells what it counts; one beside the total is that of the other columns, too.
    """
    index = next(index for index, each in made.items() if each is figure)
    most = max(each.value for each in made.values() if each)
    cells = (value_of(line.texts.get(index), pointed=True) for line in body)
    named = quantity_head(heads.texts[index])
    counted = heads.by_unit or (named and named.unit) or any(read and read[1] for read in cells)
    return may_be_packed(heads.texts[index]) and not counted and 2 * figure.value <= most


def _cells(heads: Heads, index: int, body: Sequence[Line]) -> Iterator[tuple[int, Box]]:
    """Yield page and box of what stands in the column *index*."""
    for line in body:
        found = line.row.all_pieces
        _, places = placed(found, heads.columns, ruled=line.row.ruled)
        yield from ((line.row.page, piece.box) for piece, at in zip(found, places, strict=True) if at == index)


def _begins_with_unit(line: Line, heads: Heads) -> bool:
    """Tell whether *line* says which goods it counts ("Pieces", "Cartons") before its first figure."""
    first = line.row.pieces[0]
    unit = folding.key(folding.without_brackets(first.text))  # "Cartons (20 sets each)"
    return unit in lexicon.units() and first.text != line.texts.get(min(heads.states))


def _named(heads: Heads, concept: str, body: Sequence[Line]) -> tuple[str, ...]:
    """Return the numbers of orders or items that the rows are of; none where one is no number."""
    of_kind = [index for index, key in heads.keys.items() if key == concept]
    beside = [index for index, text in enumerate(heads.texts) if says("codes", text)] if concept == "items" else []
    for index in (*of_kind, *beside):
        texts = (line.texts.get(index) for line in body if not line.total)
        found = tuple(dict.fromkeys(closed_up(folding.without_brackets(text)) for text in texts if text))
        if found and all(map(is_number, found)):
            return found
    return ()
