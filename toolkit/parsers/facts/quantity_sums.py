"""What the rows of a column of quantities add up to."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from toolkit.model.report import Place
from toolkit.parsers.facts.quantity_heads import Heads, is_single, may_be_packed, mentions_packs, says
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.limits.plans import is_for_tests
from toolkit.parsers.words import folding, lexicon, readings
from toolkit.parsers.words.articles import is_number
from toolkit.parsers.words.labels import concept_of

FEWEST = 2  # rows that have a sum
Read = tuple[int, str | None] | None  # a figure and its unit


class Line(Struct, frozen=True):
    """One row of the table: its texts by column, ``None`` for a merged cell, and whether it is a total."""

    row: Row
    total: bool = False
    texts: Mapping[int, str | None] = {}


class Figure(Struct, frozen=True):
    """The whole of one state of the goods."""

    state: str
    value: int
    unit: str | None
    place: Place


def whole_of(heads: Heads, index: int, body: Sequence[Line]) -> Figure | None:
    """Return the whole of one column: its total that the rows add up to, or without one their sum."""
    head = heads.states[index]
    if head.state in shipped_before(heads):
        return None
    if heads.by_unit:
        head = head._replace(unit=body[0].row.pieces[0].text, sure=True)
    pointed = bool(head.unit) or any(readings.is_pointed(line.texts.get(index) or "") for line in body)
    parts = [line for line in body if not line.total]
    totals = [line for line in body if line.total and line.texts.get(index)]
    pointed = pointed or _proves_points(totals[-1:], parts, index)
    read = [value_of(line.texts.get(index, ""), pointed=pointed) for line in parts]
    added = None if None in read else sum(value[0] for value in read if value)
    printed = value_of(totals[-1].texts.get(index), pointed=pointed) if totals else None
    units = {unit for value in (*read, printed) if value and (unit := value[1])} | ({head.unit} if head.unit else set())
    units |= {unit for line in totals[-1:] if (unit := unit_of_total(line))}
    if len(set(map(folding.key, units))) > 1 or not all(map(is_single, units)):
        return None
    if not (units or head.sure or _is_sum(printed, read, heads.texts[index])):
        return None
    agreed = added == printed[0] or not parts if printed else _is_alone(parts) or _may_be_added(heads, parts)
    whole = printed[0] if printed else None if totals else added
    if whole is None or not agreed:
        return None
    line = totals[-1] if totals else parts[0]
    return Figure(head.state, whole, min(units, default=None), Place(line.row.page, line.row.box))


def with_total(body: Sequence[Line], columns: Sequence[int]) -> list[Line]:
    """Return *body* with a last row that no word calls the total as that, where it is what the others add up to.

    Sizes 100, 200 and 300 do that by chance. So the columns have to differ, or the row has to lack the number that
    each of the others has in its name: "SL-2208 | SL-2210 | Together".
    """
    parts = list(body[:-1])
    if len(parts) < FEWEST or any(line.total for line in body):
        return list(body)
    last = body[-1]
    read = {index: [value_of(line.texts.get(index), pointed=True) for line in body] for index in columns}
    values = {tuple(value[0] for value in column if value) for column in read.values() if None not in column}
    adds_up = bool(values) and all(sum(column[:-1]) == column[-1] for column in values)
    apart = all(map(_has_figure, parts)) and not _has_figure(last)
    return [*parts, replace(last, total=True)] if adds_up and (apart or len(values) > 1) else list(body)


def _has_figure(line: Line) -> bool:
    return any(map(str.isdigit, line.row.pieces[0].text))


def _proves_points(totals: Sequence[Line], parts: Sequence[Line], index: int) -> bool:
    """Tell whether the rows add up to their total only where its point parts thousands: 900, 1.050 to "1.950"."""
    read = [value_of(line.texts.get(index), pointed=True) for line in (*parts, *totals)]
    values = [value[0] for value in read if value]
    return bool(totals) and len(parts) > 1 and len(values) == len(read) and sum(values[:-1]) == values[-1]


def shipped_before(heads: Heads) -> frozenset[str]:
    """Return the state that is of an earlier shipment: "Shipped" beside "Balance" is no lot that stands ready."""
    return frozenset({"lot"} if any(map(is_a_part, heads.texts)) else ())


def _is_sum(whole: Read, parts: Sequence[Read], head: str) -> bool:
    """Tell whether *whole* is printed as the sum of several *parts*: so are quantities, and no numbers of orders.

    Cartons under *head* add up, too.
    """
    added = sum(part[0] for part in parts if part)
    packs = mentions_packs(head) and not may_be_packed(head)
    return len(parts) > 1 and None not in parts and whole is not None and whole[0] == added and not packs


def sample_of(heads: Heads, body: Sequence[Line]) -> Figure | None:
    """Return the total of the samples that were drawn from each part of the goods, where they add up to it."""
    at = next((index for index, text in enumerate(heads.texts) if _heads_samples(text)), None)
    totals = [line for line in body if line.total and at is not None and line.texts.get(at)]
    if at is None or len(totals) != 1:
        return None
    parts = [value_of(line.texts.get(at, ""), pointed=False) for line in body if not line.total]
    whole = value_of(totals[0].texts.get(at), pointed=False)
    row = totals[0].row
    told = whole is not None and _is_sum(whole, parts, heads.texts[at])
    return Figure("sample", whole[0], whole[1], Place(row.page, row.box)) if told and whole else None


def _heads_samples(text: str) -> bool:
    return concept_of(folding.without_brackets(text)) == "sample_size" and not is_for_tests(text)


def units_in(heads: Heads, body: Sequence[Line]) -> frozenset[str]:
    """Return the units of single goods that stand in the columns of quantities or over them."""
    texts = (line.texts.get(index) for line in body for index in heads.states)
    read = (value_of(text, pointed=False) for text in texts)
    units = {value[1] for value in read if value and value[1]} | {head.unit for head in heads.states.values()}
    units |= {unit_of_total(line) for line in body if line.total}
    return frozenset(unit for unit in units if unit and is_single(unit))


def unit_of_total(line: Line) -> str | None:
    """Return the unit that the word for the total names: "Total (pcs)", "Total unidades"."""
    text = line.row.pieces[0].text if line.row.pieces else ""
    inside = folding.last_brackets(text).strip("()[]（）【】 ")
    unit = inside or text.rpartition(" ")[2]
    return unit if is_single(unit) and len(unit) > 1 and unit != text else None


def _is_alone(parts: Sequence[Line]) -> bool:
    """Tell whether there is but one row, and it is of no part of the goods."""
    return len(parts) == 1 and not any(is_a_part(text) for text in parts[0].texts.values() if text)


def _may_be_added(heads: Heads, parts: Sequence[Line]) -> bool:
    """Tell whether each row is of other goods of one kind, by its code or its variant, and none is judged by itself.

    Names alone do not tell it: a row of spare parts or one of a balance is of something else.
    """
    columns = [[line.texts.get(index, "") for line in parts] for index in heads.keys]
    whole = all(text is None or (text and _is_of_goods(text)) for column in columns for text in column)
    kinds = zip(heads.keys, columns, strict=True)
    telling = [column for index, column in kinds if says("variants", heads.texts[index]) or _are_codes(column)]
    named = [*zip(*telling, strict=True)]
    return whole and bool(named) and not heads.apart and len(set(named)) == len(named)


def _are_codes(column: Sequence[str | None]) -> bool:
    return all(text is None or is_number(text) for text in column)


def _is_of_goods(name: str) -> bool:
    """Tell whether *name* is of goods and neither limited to a part of them nor of what only comes with them."""
    bracketed = any(sign in name for sign in "()（）[]【】")
    return not bracketed and not is_a_part(name) and not lexicon.mentions("quantity_tables", "extras", name)


def is_a_part(name: str) -> bool:
    """Tell whether *name* is of a part of what another row counts, of what is left, or of another shipment."""
    return lexicon.mentions("quantity_tables", "inside", name)


def value_of(text: str | None, *, pointed: bool) -> Read:
    """Return the figure of a cell and its unit; a merged cell that began above adds nothing."""
    if text is None or readings.count(text).state == "none":
        return 0, None
    return readings.quantity(text, pointed=pointed)
