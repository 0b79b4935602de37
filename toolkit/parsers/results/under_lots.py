"""Checks that stand again under the heading of each lot: "Lot A" over a list of tests, then "Lot B" over the same.

The result of one lot is not that of another. Only a check that is listed under several lots proves that the lists are
of lots: what stands under the last heading of a report may be of everything.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest

from msgspec.structs import replace

from toolkit.model.lot_checks import same_item
from toolkit.model.report import Section
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.lots.lot_headings import line_of
from toolkit.parsers.lots.lot_names import (
    first_clause,
    in_brackets,
    is_counted,
    item_of,
    labelled_in,
    labelled_item,
    lot_in,
)
from toolkit.parsers.words import failing, folding, lexicon, outcomes
from toolkit.parsers.words.articles import is_number
from toolkit.parsers.words.labels import concept_of

LONGEST = 8  # words of a heading
LONGEST_TITLE = 6  # words of one that names no lot
LEAST_LOTS = 2
_NAMES_ITEM = ("items", "product")
_ENDS = (".", "!", "?", "。", "！", "？", ";", "；", ",", "，")
_LETTERED = re.compile(r"[A-Z]|[IVX]{1,4}|\d{1,3}")
_ORDINAL = re.compile(r"\s*(\d{1,2}(?:\.\d{1,2})*)[.)]?\s")


Spot = tuple[int, float, float]


def spot(row: Row) -> Spot:
    """Return where *row* begins, which tells it again where its words were put in others."""
    return row.page, row.top, row.box[0]


def lots_over(rows: Sequence[Row], names: Collection[str]) -> dict[Spot, str]:
    """Return for the spot of each row under the heading of a lot which lot that is, by one of *names* if it is known.

    A title that stands under this lot alone begins something else, as one of a chapter does, and so does any line right
    over a table: "Tests of the whole order:", "The following tests were made on samples of both lots."
    """
    heads = [_heading(row, names) for row in rows]
    begins = [_is_title(row) or _is_over_table(row, below) for row, below in zip_longest(rows, rows[1:])]
    titles = _titles_by_lot(rows, heads, begins)
    found: dict[Spot, str] = {}
    lot, depth = None, 0
    for row, named, title in zip(rows, heads, begins, strict=True):
        if named is not None:
            lot, depth = named, _depth(row.text)
        elif lot is not None and title and _leaves(row, depth, titles):
            lot = None
        elif lot is not None:
            found[spot(row)] = lot
    return found


def with_lots_of_headings(found: Sequence[tuple[Section, str | None]]) -> Iterator[Section]:
    """Yield the checks *found*, each with the lot it stands under; with none where no check stands under several."""
    under: dict[str, set[str]] = {}
    for section, lot in found:
        if lot is not None and not section.items:
            under.setdefault(folding.key(section.name), set()).add(lot)
    repeated = any(len(lots) >= LEAST_LOTS for lots in under.values())
    for section, lot in found:
        yield replace(section, items=(lot,)) if repeated and lot is not None and not section.items else section


def each_once(found: Iterable[Section]) -> tuple[Section, ...]:
    """Return each check *found* once for the goods that it is told of, with the worse of its verdicts."""
    once: dict[tuple[str, ...], Section] = {}
    for section in found:
        key = (folding.key(section.name), *map(folding.key, section.items))
        once[key] = _worse(once.get(key, section), section)
    return tuple(once.values())


def _worse(one: Section, other: Section) -> Section:
    """Return *one* of two verdicts under the same name, unless the *other* leaves open what it passed."""
    return other if one.result in ("pass", "na") and other.result in ("fail", "pending") else one


def _titles_by_lot(rows: Sequence[Row], heads: Sequence[str | None], begins: Sequence[bool]) -> Mapping[str, int]:
    """Return under how many lots each title stands: "Tests on site" under each is a part of each."""
    lots: dict[str, set[str]] = {}
    lot = None
    for row, named, title in zip(rows, heads, begins, strict=True):
        lot = named or lot
        if named is None and lot is not None and title:
            lots.setdefault(_title(row), set()).add(lot)
    return {title: len(names) for title, names in lots.items()}


def _title(row: Row) -> str:
    return folding.key(folding.without_number(row.text))


def _leaves(row: Row, depth: int, titles: Mapping[str, int]) -> bool:
    """Tell whether the title *row* ends what stands under a lot whose number has *depth* parts."""
    return titles[_title(row)] < LEAST_LOTS or 0 < _depth(row.text) < depth


def _depth(text: str) -> int:
    match = _ORDINAL.match(text)
    return len(match[1].split(".")) if match else 0


def _is_title(row: Row) -> bool:
    """Tell whether *row* is a line of its own that can be a title: short, no sentence, and no check with a verdict."""
    text = row.text.strip()
    few = len(row.pieces) == 1 and len(text.split()) <= LONGEST_TITLE and any(map(str.isalpha, text))
    return few and not text.endswith(_ENDS) and ":" not in text and not outcomes.verdicts_in(text)


def _is_over_table(row: Row, below: Row | None) -> bool:
    """Tell whether *row* is a line of words, without a verdict, right over a table that is ruled."""
    plain = len(row.pieces) == 1 and not row.ruled and not outcomes.verdicts_in(row.text)
    return plain and below is not None and below.ruled and any(map(str.isalpha, row.text))


def _heading(row: Row, names: Collection[str]) -> str | None:
    """Return the lot whose heading *row* is; ``None`` where it is none."""
    if not row.pieces or len(row.pieces) > 2:  # noqa: PLR2004 - a verdict or the value of a label may stand beside it
        return None
    text = folding.without_number(line_of(row, names)).strip()
    if len(text.split()) > LONGEST or text.endswith(_ENDS):
        return None
    if len(row.pieces) > 1:
        return _beside_label(row, names) or _before_verdict(row, text, names)
    return None if failing.fails(text) else _named(text, names)


def _before_verdict(row: Row, text: str, names: Collection[str]) -> str | None:
    """Return the lot that a line names with a verdict on it at its end: "SKU LG-01 … Pass"."""
    judged = not row.ruled and outcomes.verdict(row.pieces[1].text) is not None
    return _named(text, names) if judged else None


def _beside_label(row: Row, names: Collection[str]) -> str | None:
    """Return the lot that stands beside its label in a form over its checks: "Item no. | GL-30"."""
    label, value = (piece.text.strip(" :：") for piece in row.pieces)
    labels = concept_of(label) == "items" or lexicon.meaning("lot_tables", label) == "item"
    return _known(value, names) if labels else None


def _named(text: str, names: Collection[str]) -> str | None:
    """Return the lot that the heading *text* names: one of *names*, or one with the word for a lot or an item."""
    known = _known(text, names) or lot_in(text, names) or _in_clause(text, names)
    if known is not None:
        return known
    told = labelled_item(f"{text} ") or _labelled(text)
    return told if told is not None and not is_counted(told) else None


def _known(text: str, names: Collection[str]) -> str | None:
    return next((name for name in names if same_item(name, text)), None)


def _in_clause(text: str, names: Collection[str]) -> str | None:
    """Return the one of *names* that stands in brackets or behind a sign: "Tests – GL-30", "Tests (GL-30)"."""
    within = in_brackets(text)
    clauses = [part.strip(" :：()（）") for part in re.split(r"\s+[–—-]\s+|[:：(（]", text)]
    found = {name for name in names if within == name or any(same_item(name, clause) for clause in clauses)}
    return found.pop() if len(found) == 1 else None


def _labelled(text: str) -> str | None:
    """Return the lot that begins with the word for one and goes on with its number: "Lot A", "Artikel TK-7"."""
    first = first_clause(text)
    if any(named not in _NAMES_ITEM for named, _ in labelled_in(text)):
        return None
    word, _, rest = first.partition(" ")
    if lexicon.mentions("judged_apart", "lots", word) and _LETTERED.fullmatch(rest.strip()):
        return first
    item = item_of(first)
    itemised = lexicon.meaning("lot_tables", word) == "item" or concept_of(word) in _NAMES_ITEM
    return item if itemised and item is not None and is_number(item) else None
