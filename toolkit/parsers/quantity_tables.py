"""Tables of quantities: a row for each order, item or colour, a column for each state of the goods, a total below.

The total counts where the rows add up to it; without one, the rows are added where each is a plain number of single
goods of one unit. A table of cartons, sizes, tests or defects tells nothing of the whole.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from toolkit.model.report import Place, Quantities
from toolkit.parsers import classes, folding, lexicon, readings
from toolkit.parsers.cells import Piece, Row
from toolkit.parsers.columns import Column, placed, spans
from toolkit.parsers.heads import PLAN, whole_head
from toolkit.parsers.labels import concept_of
from toolkit.parsers.lines import size_of
from toolkit.parsers.pages import Box
from toolkit.parsers.quantity_heads import STATES, Head, is_of_sizes, is_single, key_head, quantity_head

NEAR = 2.6  # heights of the letters between two rows of a table without rules
MOST = 1.1  # times the order: more was never made of it
SAME = 3.0  # points by which the edges of one grid differ on two pages


class Heads(Struct, frozen=True):
    """The heads of such a table by their columns: quantities, and what the rows are of."""

    row: Row
    columns: list[Column]
    states: Mapping[int, Head]
    keys: tuple[int, ...]
    sized: bool
    by_unit: bool  # a row counts the goods, another their cartons


class Line(Struct, frozen=True):
    """One row of the table: what it is of, whether it is a total, and the texts by column; ``None`` for a merged cell."""

    row: Row
    total: bool
    texts: Mapping[int, str | None]


class Figure(Struct, frozen=True):
    state: str
    value: int
    unit: str | None
    place: Place


class Told(Struct, frozen=True):
    """What one table says, and where it stands."""

    figures: tuple[Figure, ...]
    areas: tuple[tuple[int, Box], ...]  # page and box of each row


def with_tables(known: Quantities, rows: Sequence[Row], places: dict[str, Place]) -> Quantities:
    """Return *known* with what the tables of quantities among *rows* say of the whole, and note where in *places*.

    A label goes before a table, but not one of its own heads, which was read as a label of the first row. What two
    tables say differently is of two parts of the goods, and of the whole nothing is known then.
    """
    tables = list(_tables(rows))
    values: dict[str, int | None] = {}
    units: set[str] = set()
    for state in STATES:
        own = getattr(known, state)
        place = places.get(f"quantities.{state}")
        figures = [figure for table in tables for figure in table.figures if figure.state == state]
        if own is not None and not any(_stands_in(place, table) for table in tables):
            continue
        if len({figure.value for figure in figures}) == 1:
            values[state] = figures[0].value
            places[f"quantities.{state}"] = figures[0].place
            units.update(figure.unit for figure in figures if figure.unit)
        elif figures:
            values[state] = None
            places.pop(f"quantities.{state}", None)
    whole = replace(known, **values)
    fitting = {state: None for state in ("produced", "packed") if values.get(state) and _is_too_much(whole, state)}
    unit = known.unit or (units.pop() if len({folding.key(unit) for unit in units}) == 1 else None)
    return replace(whole, **fitting, unit=unit)


def _is_too_much(whole: Quantities, state: str) -> bool:
    return whole.ordered is not None and getattr(whole, state) > MOST * whole.ordered


def _stands_in(place: Place | None, table: Told) -> bool:
    return place is not None and any(
        page == place.page and place.bbox and top - 1 <= (place.bbox[1] + place.bbox[3]) / 2 <= bottom + 1
        for page, (_, top, _, bottom) in table.areas
    )


def _tables(rows: Sequence[Row]) -> Iterator[Told]:
    place = 0
    while place < len(rows):
        heads = _heads(rows, place)
        lines = list(_lines(heads, rows[place + 1 :])) if heads else []
        if heads and (told := _told(heads, lines)):
            yield told
        place += 1 + len(lines)


def _heads(rows: Sequence[Row], place: int) -> Heads | None:
    """Return the heads in the row at *place*, with those of merged cells that began above or a second line below."""
    row = rows[place]
    if len(row.all_pieces) < 2 or row.text[:1].isdigit():  # noqa: PLR2004
        return None
    wrapped = whole_head(row, next(iter(rows[place + 1 : place + 2]), None))
    found = next((heads for one in (wrapped, row) if (heads := _headed(one, rows[max(0, place - 1) : place]))), None)
    return found


def _headed(row: Row, above: Sequence[Row]) -> Heads | None:
    texts = [_with_upper(piece, row, above) for piece in row.all_pieces]
    states = {index: head for index, text in enumerate(texts) if (head := quantity_head(text))}
    if not states or any(map(_is_of_another_table, texts)) or any(map(_is_figure, texts)):
        return None
    keys = tuple(index for index, text in enumerate(texts) if key_head(text) and states.get(index, _UNSURE).sure is False)
    own = [index for index in keys if index not in states]
    first = min(states)
    strange = [i for i in range(first) if i not in keys and lexicon.meaning("columns", texts[i]) != "ordinal"]
    sized = any(map(is_of_sizes, texts))
    by_unit = bool(strange) and lexicon.mentions("label_words", "quantity", texts[strange[0]])
    if strange and not sized and not by_unit and not _is_blank(texts[strange[0]]):
        return None  # rows of cartons, processes, days: no part of the goods
    if len(states) < 2 and not own and not by_unit:  # noqa: PLR2004 - one quantity and nothing it is of
        return None
    columns = spans(row.all_pieces, ruled=row.ruled)
    return Heads(row, columns, states, tuple(own), sized, by_unit)


_UNSURE = Head("ordered", None, sure=False)


def _with_upper(piece: Piece, row: Row, above: Sequence[Row]) -> str:
    """Return the head that *piece* is, with the cell over it where it is a mere unit: "Ordered" over "pcs"."""
    if not row.ruled or folding.key(piece.text) not in lexicon.units():
        return piece.text
    upper = [p for r in above if (r.page, r.table) == (row.page, row.table) for p in r.pieces]
    over = next((p.text for p in upper if p.box[0] - 1 <= piece.center <= p.box[2] + 1), "")
    return f"{over} ({piece.text})" if over else piece.text


def _is_blank(text: str) -> bool:
    return not any(map(str.isalnum, text))


def _is_figure(text: str) -> bool:
    return text[:1].isdigit() or readings.quantity(text) is not None


def _is_of_another_table(text: str) -> bool:
    """Tell whether *text* heads limits, classes or defects."""
    kind = lexicon.row_kind(text)
    return classes.names_class(text) or (kind in PLAN and kind != "sample") or concept_of(text) in ("aql", "level")


def _lines(heads: Heads, following: Sequence[Row]) -> Iterator[Line]:
    """Yield the rows under *heads*, which may go on on the next page, until one is of something else."""
    last = heads.row
    started = False
    for row in following:
        if row is heads.row.continued:
            yield Line(row, total=False, texts={})
            continue
        if not _is_same_table(heads, last, row):
            return
        if row.text == heads.row.text:  # the heads again, on the next page
            yield Line(row, total=False, texts={})
            last = row
            continue
        texts = _texts(heads, row)
        first = next((text for text in texts.values() if text), "")
        total = _is_total(first)
        if any(quantity_head(piece.text) for piece in row.pieces) and not total:
            return
        if not any(texts.get(index) for index in heads.states):
            if row.ruled or not started or len(row.pieces) > 1:
                return
            yield Line(row, total=False, texts={})  # a name goes on in a second line
            continue
        yield Line(row, total, texts)
        last, started = row, True
        if total and not row.ruled:
            return


def _is_total(text: str) -> bool:
    return lexicon.row_kind(text) == "found" or lexicon.mentions("quantity_tables", "totals", text)


def _is_same_table(heads: Heads, last: Row, row: Row) -> bool:
    if row.ruled != heads.row.ruled:
        return False
    if row.page == last.page:
        near = row.top - last.bottom <= NEAR * size_of(last)
        return (row.table == last.table) if row.ruled else near and len(row.pieces) <= len(heads.columns)
    edges = [(cell.x0, cell.x1) for cell in row.cells]
    before = [(cell.x0, cell.x1) for cell in last.cells]
    fits = len(edges) == len(before) and all(abs(a - b) <= SAME for e, f in zip(edges, before, strict=True) for a, b in zip(e, f, strict=True))
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


def _told(heads: Heads, lines: Sequence[Line]) -> Told | None:
    body = [line for line in lines if line.texts]
    if heads.by_unit:
        body = [line for line in body if is_single(_first(line))]
        heads = replace(heads, states={i: head._replace(unit=_first(body[0]), sure=True) for i, head in heads.states.items()} if len(body) == 1 else {})
    if not body or heads.sized:
        return None
    figures = [figure for index in heads.states if (figure := _figure(heads, index, body))]
    by_state = {figure.state: {other.value for other in figures if other.state == figure.state} for figure in figures}
    kept = tuple(figure for figure in figures if len(by_state[figure.state]) == 1)
    areas = tuple((line.row.page, line.row.box) for line in lines)
    return Told(kept, areas) if kept else None


def _first(line: Line) -> str:
    """Return the first text of *line*, which says what the row is of."""
    return line.row.pieces[0].text if line.row.pieces else ""


def _figure(heads: Heads, index: int, body: Sequence[Line]) -> Figure | None:
    """Return the whole of one column: its total that the rows add up to, or without one their sum."""
    head = heads.states[index]
    parts = [line for line in body if not line.total]
    totals = [line for line in body if line.total and line.texts.get(index)]
    pointed = any(readings.is_pointed(line.texts.get(index) or "") for line in body)
    read = [_value(line.texts.get(index, ""), pointed=pointed) for line in parts]
    units = {unit for value in read if value and (unit := value[1])}
    unit = head.unit or next(iter(units), None)
    if any(map(_is_pack, units)) or len(set(map(folding.key, units))) > 1 or (unit is None and not head.sure):
        return None
    added = None if None in read else sum(value[0] for value in read if value)
    value, line = added, body[0]
    if totals:
        whole = _value(totals[-1].texts.get(index, ""), pointed=pointed)
        if whole is None or (parts and added != whole[0]):
            return None
        value, line, unit = whole[0], totals[-1], unit or whole[1]
    elif len(parts) > 1 and not _may_be_added(heads, parts):
        return None
    if value is None or _is_pack(unit or ""):
        return None
    return Figure(head.state, value, unit, Place(line.row.page, line.row.box))


def _may_be_added(heads: Heads, parts: Sequence[Line]) -> bool:
    """Tell whether each row names what it is of, and no two are of the same."""
    named = [tuple(line.texts.get(index, "") for index in heads.keys) for line in parts]
    whole = heads.keys and all(any(text is None or text for text in names) for names in named)
    return bool(whole) and len(set(named)) == len(named)


def _value(text: str | None, *, pointed: bool) -> tuple[int, str | None] | None:
    """Return the figure of a cell and its unit; a merged cell that began above adds nothing."""
    if text is None:
        return 0, None
    if readings.count(text).state == "none":
        return 0, None
    return readings.quantity(text, pointed=pointed)


def _is_pack(unit: str) -> bool:
    return bool(unit) and not is_single(unit)
