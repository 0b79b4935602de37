"""Quantities in the clauses of the head, each with its state: "3,000 pcs ordered, 2,400 pcs packed", "Lot 900 sets"."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from toolkit.model.report import Quantities
from toolkit.parsers.facts.clauses import clauses, parts_of
from toolkit.parsers.facts.particulars import Particulars
from toolkit.parsers.facts.quantities_of_steps import with_steps
from toolkit.parsers.facts.quantity_tables import with_tables
from toolkit.parsers.facts.quantity_told import Told
from toolkit.parsers.facts.told_of_all import with_told_of_all
from toolkit.parsers.facts.told_quantities import with_told
from toolkit.parsers.facts.unit_of_quantities import with_unit
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.limits.plans import is_for_tests
from toolkit.parsers.told.told_limits import is_limited
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.built_of_words import quantity_built
from toolkit.parsers.words.colon_labels import QUANTITIES
from toolkit.parsers.words.inline import Entry
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.labels_built import is_goods
from toolkit.parsers.words.readings import quantity

LONGEST_LABEL = 4  # words
_CLAUSE = re.compile(
    rf"(?:[^:：]*[:：]\s*)?(?P<before>(?:[^\W\d_]+\.?\s+){{0,{LONGEST_LABEL}}})(?P<number>\d[\d.,'’ ]*)(?<![\s,.])"
    r"\s*(?P<unit>[^\W\d_]*)\.?\s*(?P<behind>[^\d(（]*)(?:[(（].*)?$"
)
_IN_PACKS = re.compile(r"\s(?:in|en|à|w|dans)\s*$")


def quantities_of(
    facts: Particulars, rows: Sequence[Row], tables: Sequence[Told], labelled: Sequence[Entry], head: Sequence[Row]
) -> Quantities:
    """Return the quantities of the goods: of labels, then of *tables*, of the clauses of the *head*, of sentences."""
    known = with_clauses(with_tables(facts.quantities, tables, facts.places), head, labelled)
    known = with_steps(with_told_of_all(with_told(known, rows), rows), rows, facts)
    return with_unit(known, rows)


def with_clauses(known: Quantities, rows: Sequence[Row], labelled: Sequence[Entry]) -> Quantities:
    """Return *known* with the quantities that clauses of *rows*, the head of a report, give with their state.

    *labelled* are the values with labels: goods right behind the number of an order are those that were ordered.
    """
    told: dict[str, set[int]] = {}
    units: set[str] = set()
    for state, number, unit in (*_in_rows(rows), *_behind_orders(labelled)):
        if number > 1:
            told.setdefault(state, set()).add(number)
            units.add(unit)
    new = {state: numbers.pop() for state, numbers in told.items() if len(numbers) == 1}
    open_ = {state: number for state, number in new.items() if getattr(known, state) is None}
    printed = {unit for unit in units if unit}
    single = printed.pop() if len({folding.key(unit) for unit in printed}) == 1 else None
    return replace(known, **open_, unit=(known.unit or single) if open_ else known.unit)


def _in_rows(rows: Sequence[Row]) -> Iterator[tuple[str, int, str]]:
    for row in rows:
        plain = " ".join(piece.text for piece in row.pieces if concept_of(piece.text) is None)
        if _is_of_others(plain) or lexicon.is_earlier(row.text):  # the "no" of "Order no." denies nothing
            continue
        told = [said for clause in clauses(row) for said in _in_clause(clause.text)]
        alone = len({state for state, _, _ in told}) < 2  # noqa: PLR2004 - then a unit must say that goods are meant
        yield from ((state, number, unit) for state, number, unit in told if unit or not alone)


def _is_of_others(text: str) -> bool:
    meant = any(lexicon.mentions("told_quantities", group, text) for group in ("conditions", "shipments", "denying"))
    return meant or is_limited(text) or lexicon.is_earlier(text) or is_for_tests(text)


def _in_clause(text: str) -> Iterator[tuple[str, int, str]]:
    """Yield the states that *text* gives the one number of goods in it: before it, as a label, or behind it."""
    match = _CLAUSE.match(text)
    read = quantity(f"{match['number']} {match['unit']}".strip(), pointed=bool(match["unit"])) if match else None
    if match is None or read is None:
        return
    unit = match["unit"] if folding.key(match["unit"]) in lexicon.single_units() else ""
    behind = match["behind"] if unit else f"{match['unit']} {match['behind']}"
    if match["unit"] and not unit and folding.key(match["unit"]) in lexicon.units():
        return  # "345 cartons"
    before = _states(match["before"])
    states = before if before and not _IN_PACKS.sub("", behind).strip(" .") else []
    if not states and not _says_state(match["before"]) and unit:
        states = _states(_without_small(_IN_PACKS.sub("", f" {behind}")))
    yield from ((state, read[0], unit) for state in states)


def _says_state(before: str) -> bool:
    """Tell whether words before a number say more than that it is one: "Quantity 3,000 pcs produced"."""
    words = folding.key(before).split()
    plain = (*folding.words_of("label_words")["quantity"], *folding.words_of("label_words")["beside"])
    return any(word not in plain for word in words)


def _states(words: str) -> list[str]:
    """Return the states that *words* name, one or several joined: "terminados y embalados"."""
    if not words.strip():
        return []
    if concept_of(words) == "po_numbers" or quantity_built(words) == "ordered":
        return ["ordered"]
    joining = "|".join(map(re.escape, folding.words_of("told_quantities")["joining"]))
    parts = [part.strip(" .,") for part in re.split(rf"\s+(?:{joining})\s+", words.strip())]
    states = [_state(part) for part in parts]
    return [state for state in states if state] if all(states) else []


def _state(part: str) -> str | None:
    concept = concept_of(part)
    return concept if concept in QUANTITIES else quantity_built(part)


def _without_small(words: str) -> str:
    """Return *words* without those between a number of goods and its state: "were all packed"."""
    said = words.split()
    small = (*folding.words_of("told_quantities")["between"], *folding.words_of("told_quantities")["whole"])
    while said and folding.key(said[0]) in small:
        del said[0]
    return " ".join(said)


def _behind_orders(labelled: Sequence[Entry]) -> Iterator[tuple[str, int, str]]:
    """Yield the goods right behind the number of an order: "Order: AF-0093, 1,800 sets"."""
    for entry in labelled:
        parts = parts_of(entry.text) if entry.concept == "po_numbers" and not entry.below else []
        goods = [part for part in parts[1:] if is_goods(part)]
        if len(goods) == 1 and goods[0] == parts[1] and any(map(str.isdigit, parts[0])):
            read = quantity(goods[0])
            words = goods[0].split()
            if read and read[1] and words[-1] == read[1]:
                yield "ordered", read[0], read[1]
