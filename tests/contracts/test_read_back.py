"""The library's own clauses, read back: in which position they stand, and that they grant nothing to the other side."""

import datetime as dt
import re

import pytest

from tests.contracts.labelled import granted
from toolkit.contracts.checking import Status, Verdict, check, kinds
from toolkit.contracts.clause import Clause, Position, Tongue
from toolkit.contracts.library import library
from toolkit.contracts.passages import passages_in, passages_of
from toolkit.contracts.points import points
from toolkit.contracts.schedule import Chosen, schedule
from toolkit.contracts.target.paragraphs import paragraphs
from toolkit.contracts.target.wordfile import opened
from toolkit.contracts.terms import terms
from toolkit.contracts.typeset import typeset
from toolkit.contracts.values import filled
from toolkit.documents.language import Language
from toolkit.model.order import Order

KNOWN = library()
TYPES = {kind.library: kind.type for kind in kinds()}
OTHER = {"Buyer": "Seller", "buyer": "seller", "Supplier": "Buyer", "Seller": "Buyer", "买方": "供应商",
         "供应商": "买方", "卖方": "买方"}  # fmt: skip
# Of these the fallback names neither side, or speaks of "a party".
FOR_BOTH = {("g3-no-waiver", Position.FALLBACK), ("g4-language", Position.FALLBACK)}

every_clause = pytest.mark.parametrize("clause", KNOWN.clauses.values(), ids=lambda clause: clause.id)
each_position = pytest.mark.parametrize("position", [Position.PREFERRED, Position.FALLBACK])


def swapped(text: str) -> str:
    return re.sub("|".join(OTHER), lambda hit: OTHER[hit.group()], text)


def verdict_on(text: str, clause: Clause) -> Verdict:
    return next(one for one in check(passages_in(text), KNOWN) if one.type == TYPES[clause.id])


@every_clause
@each_position
@pytest.mark.parametrize("language", [Language.ENGLISH, Language.CHINESE])
def test_a_clause_that_was_built_is_told_in_its_own_position(
    clause: Clause, position: Position, language: Language
) -> None:
    chosen = (Chosen(clause, position, filled(clause, position, Order())),)
    data = typeset(schedule(chosen, terms()), Order(), language, day=dt.date(2026, 11, 26))
    verdicts = check(passages_of(paragraphs(opened(data, "terms.docx"))), KNOWN, (TYPES[clause.id],))
    assert [one.position for one in verdicts] == [position]


@every_clause
@each_position
@pytest.mark.parametrize("tongue", list(Tongue))
def test_a_clause_with_the_sides_swapped_is_not_present(clause: Clause, position: Position, tongue: Tongue) -> None:
    words = [point.words for point in points(clause.sections[position, tongue])]
    text = "\n\n".join(f"7.{number} {swapped(one)}" for number, one in enumerate(words, start=1))
    is_present = granted(verdict_on(text, clause)) is Status.PRESENT
    assert is_present == ((clause.id, position) in FOR_BOTH)


def test_a_duty_of_each_side_in_the_same_words_turns_nothing_round() -> None:
    text = (
        "6. Inspection\n\n6.1 The Buyer may inspect the Goods at the Supplier's works.\n\n"
        "6.2 The Supplier answers the Buyer in writing within 2 Working Days after it has received the result.\n\n"
        "6.3 The Buyer answers the Supplier in writing within 2 Working Days after it has received the result."
    )
    verdicts = {one.type: one.status for one in check(passages_in(text), KNOWN)}
    assert verdicts["inspection_right"] is Status.PRESENT
