"""Heads of columns of quantities and the goods they count: "Order qty (pcs)", "Emballée", "已装箱数量（台）"."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.columns import Column, spans
from toolkit.parsers.layout.heads import PLAN, whole_head
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.built_of_words import number_built, quantity_built
from toolkit.parsers.words.in_packs import outside_packs
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.readings import quantity
from toolkit.parsers.words.remembered import remembered

STATES = ("ordered", "lot", "produced", "packed")
HEADING = 2  # rows over the heads in which the heading of their table may stand


class Head(NamedTuple):
    """A state of the goods, with the unit that the head names.

    One that is not *sure* may as well be of numbers of orders, of a product or of cartons: then its figures must have a
    unit.
    """

    state: str
    unit: str | None = None
    sure: bool = True


@remembered
def quantity_head(text: str) -> Head | None:
    """Return the quantity that *text* heads; ``None`` for a share, a number of cartons and any other head."""
    if "%" in text or "％" in text or text[:1].isdigit() or classes.names_class(text):
        return None
    inside = folding.last_brackets(text).strip("()[]（）【】 ")
    plain = folding.without_brackets(text).strip(" :：")
    if not plain or is_of_packs(inside.split(" ", 1)[0]):  # "Packed (cartons of 24)"
        return None
    unit = inside if is_single(inside) else _last_unit(plain)
    state, known = quantity_built(plain), concept_of(plain)
    if known in STATES:
        return Head(known, unit, not mentions_packs(plain))
    if state is None and known != "product_or_produced":
        return None
    return Head(state or "produced", unit, known is None and not mentions_packs(plain))


def key_head(text: str) -> str | None:
    """Return what the rows of such a table are of where *text* heads that: orders, items, or a name or a colour."""
    known = concept_of(text) or number_built(text)
    if known in ("items", "po_numbers"):
        return known
    return "name" if known in ("reference", "product", "description") or says("keys", text) else None


def is_of_sizes(text: str) -> bool:
    """Tell whether *text* heads sizes, which split up what one carton or one order holds."""
    return says("sizes", text)


def is_single(unit: str) -> bool:
    """Tell whether *unit* is one of goods counted one by one."""
    return bool(unit) and folding.key(unit) in lexicon.single_units()


def is_of_packs(unit: str) -> bool:
    """Tell whether *unit* is one of packs or a measure: cartons, metres."""
    return folding.key(unit) in lexicon.units() - lexicon.single_units()


def mentions_packs(text: str) -> bool:
    """Tell whether a word of *text* is a unit of packs: "Carton no."."""
    return any(map(is_of_packs, text.split()))


def may_be_packed(text: str) -> bool:
    """Tell whether *text* says that the goods are in their packs, which may as well be the number of those."""
    in_packs = quantity_built(outside_packs(text)) == "packed"
    return mentions_packs(text) and (in_packs or not mentions_packs(_packed().sub(" ", text)))


@cache
def _packed() -> re.Pattern[str]:
    """Return the pattern of the words for packed goods that name what they are packed in."""
    phrases = (phrase for phrase in folding.words_of("label_words")["packed"] if any(map(is_of_packs, phrase.split())))
    of_state = "|".join(re.escape(phrase) for phrase in phrases if " " in phrase)
    return re.compile(rf"(?<!\w)(?:{of_state})(?!\w)", re.IGNORECASE)


def _last_unit(text: str) -> str | None:
    """Return the unit at the end of a head: "Ordered pcs"."""
    first, _, last = text.strip().rpartition(" ")
    unit = is_single(last) and len(last) > 1 and folding.key(last) not in ("no", "nos")
    return last if first and unit else None


def says(group: str, text: str) -> bool:
    """Tell whether *text* is one of the heads in *group*."""
    words = frozenset(map(folding.key, folding.words_of("quantity_tables")[group]))
    return any(reading in words for reading in lexicon.readings(text))


class Heads(Struct, frozen=True):
    """The heads of such a table by their columns: quantities, and what the rows are of."""

    row: Row
    texts: Sequence[str]
    columns: list[Column]
    states: Mapping[int, Head]
    keys: Mapping[int, str]
    sized: bool
    by_unit: bool  # a row counts the goods, another their cartons
    apart: bool  # each row has a sample of its own, or something unknown stands before it

    def is_in(self, row: Row) -> bool:
        """Tell whether *row* holds a part of these heads: their second line, or they themselves on the next page."""
        return row is self.row.continued or row.text == self.row.text


def heads_at(rows: Sequence[Row], place: int) -> Heads | None:
    """Return the heads in the row at *place*, with a second line below, or with what stands over them in their grid."""
    row = rows[place]
    if row.text[:1].isdigit():
        return None
    over = _unit_over(rows, place)
    upper = [p for r in rows[max(0, place - 1) : place] if row.ruled and _same_grid(r, row) for p in r.pieces]
    below = [r for r in rows[place + 1 : place + 2] if row.ruled and _same_grid(r, row)]
    if below and below[0].pieces and all(_is_unit(piece.text) for piece in below[0].pieces):
        return None  # they are read with their units
    wrapped = whole_head(row, next(iter(rows[place + 1 : place + 2]), None))
    unheaded = _unheaded(row, rows[place + 1 : place + 2])
    found = _headed(wrapped, (*upper, *unheaded)) or _headed(row, (*upper, *unheaded))
    if found is None or over is None:
        return found
    states = {index: head if head.unit else head._replace(unit=over) for index, head in found.states.items()}
    return replace(found, states=states)


def _unheaded(row: Row, below: Sequence[Row]) -> list[Piece]:
    """Return an empty head over the names of the rows, where lines of print have them and no head stands over them."""
    if row.ruled or not below or below[0].ruled or len(below[0].pieces) != len(row.pieces) + 1:
        return []
    name = below[0].pieces[0]
    apart = name.ink[2] < row.pieces[0].ink[0] and not any(map(str.isdigit, name.text[:1]))
    return [Piece("", name.box, name.ink)] if apart else []


def _unit_over(rows: Sequence[Row], place: int) -> str | None:
    """Return the unit that the heading of a table gives for all its quantities: "2. Quantities (pcs)"."""
    for row in reversed(rows[max(0, place - HEADING) : place]):
        own = row.page == rows[place].page and len(row.pieces) == 1
        if own and is_single(folding.without_ordinal(row.text)) and len(row.text) > 1:
            return folding.without_ordinal(row.text)  # "Units"
        inside = folding.last_brackets(row.text).strip("()[]（）【】 ") if own else ""
        plain = folding.without_ordinal(folding.without_brackets(row.text)) if inside else ""
        unit = is_single(inside) or is_of_packs(inside)
        told = any(lexicon.mentions("label_words", name, plain) for name in ("quantity", "ordered", "lot"))
        if unit and told and not any(map(str.isdigit, plain)):
            return inside
        if not (row.ruled and _same_grid(row, rows[place])):  # a heading stands right over the heads
            return None
    return None


def is_over(upper: Piece, piece: Piece) -> bool:
    """Tell whether *piece* stands under the middle of *upper*."""
    return upper is not piece and upper.box[0] - 1 <= piece.center <= upper.box[2] + 1


def _same_grid(row: Row, other: Row) -> bool:
    return (row.page, row.table) == (other.page, other.table)


def _headed(row: Row, upper: Sequence[Piece]) -> Heads | None:
    pieces, texts = _with_upper(row, upper)
    states = {index: head for index, text in enumerate(texts) if (head := quantity_head(text))}
    if len(pieces) < 2 or not states or any(map(_is_of_another_table, texts)):  # noqa: PLR2004
        return None
    told = {head.state for head in states.values() if head.sure}
    states = {i: head for i, head in states.items() if head.sure or head.state not in told}  # "PO | Order qty"
    keys = {i: key for i, text in enumerate(texts) if i not in states and (key := key_head(text))}
    sized, first = any(map(is_of_sizes, texts)), min(states)
    strange = [texts[index] for index in range(first) if index not in keys and not _says_nothing(texts[index])]
    measured = len(strange) == 1 and lexicon.mentions("label_words", "quantity", strange[0])
    by_unit = first == 1 and measured and not is_of_sizes(strange[0])
    carton = any(map(mentions_packs, strange))
    if not (sized or by_unit) and (carton or (strange and not keys) or (len(states) == 1 and not keys)):
        return None  # rows of cartons, processes or days are no parts of the goods; one quantity alone is a label
    sampled = any(concept_of(folding.without_brackets(text)) == "sample_size" for text in texts)
    apart = sampled or (bool(strange) and not by_unit)
    return Heads(row, texts, spans(pieces, ruled=row.ruled), states, keys, sized, by_unit, apart)


def _with_upper(row: Row, upper: Sequence[Piece]) -> tuple[list[Piece], list[str]]:
    """Return the heads of *row* and their texts, with those of the row above that stand over none of them.

    Where all of *row* are units, each is one with what stands over it: "Ordered" over "pcs".
    """
    free = [piece for piece in upper if not any(is_over(piece, under) for under in row.all_pieces)]
    pieces = sorted((*row.all_pieces, *free), key=lambda piece: piece.ink[0])
    if not all(_is_unit(piece.text) for piece in row.pieces):
        return pieces, [piece.text for piece in pieces]
    over = [next((other.text for other in upper if is_over(other, piece)), "") for piece in pieces]
    named = zip(over, pieces, strict=True)
    return pieces, [f"{text} ({piece.text})" if text else piece.text for text, piece in named]


def _is_unit(text: str) -> bool:
    return folding.key(text) in lexicon.units()


def _says_nothing(text: str) -> bool:
    """Tell whether *text* heads nothing that the rows are of: it is blank, an ordinal, or a mere number of cartons."""
    return not any(map(str.isalnum, text)) or lexicon.meaning("columns", text) == "ordinal" or is_of_packs(text)


def _is_of_another_table(text: str) -> bool:
    """Tell whether *text* heads limits, classes or defects, or is a figure."""
    kind = lexicon.row_kind(text)
    figure = text[:1].isdigit() or quantity(text) is not None
    planned = (kind in PLAN and kind != "sample") or concept_of(text) in ("aql", "level")
    return figure or planned or classes.names_class(text)
