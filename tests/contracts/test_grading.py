"""What a grant is worth by its dimensions: the whole library in both languages, and other words with other figures."""

import datetime as dt

import pytest

from tests.contracts.labelled import labelled
from toolkit.contracts.checking import Status, Verdict, check, kinds
from toolkit.contracts.clause import Clause, Position, Tongue
from toolkit.contracts.grading import is_graded
from toolkit.contracts.granted import order_table
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
WORTH = {Position.PREFERRED: Status.PRESENT, Position.FALLBACK: Status.WEAKER, Position.WALK_AWAY: Status.ADVERSE}
# Fallbacks that give all that section 1 of the law notes prefers.
AS_PREFERRED = {
    "a2-approved-sample",  # two sealed copies, and what is written prevails on all that can be measured
    "g2-notices",  # a courier and a copy by e-mail, to named persons, in time when it is sent
    "e1-open-account",  # after a passed inspection, and later than the papers
    "e1-staged-balance",  # the first part on a pass and the papers, the rest after arrival
}
every_clause = pytest.mark.parametrize("clause", KNOWN.clauses.values(), ids=lambda clause: clause.id)


def worth(clause: Clause, position: Position) -> Status:
    as_preferred = position is Position.FALLBACK and clause.id in AS_PREFERRED
    return Status.PRESENT if as_preferred else WORTH[position]


def verdict_on(text: str, kind: str) -> Verdict:
    return check(passages_in(text), KNOWN, (kind,))[0]


@every_clause
@pytest.mark.parametrize("position", [Position.PREFERRED, Position.FALLBACK])
@pytest.mark.parametrize("language", [Language.ENGLISH, Language.CHINESE])
def test_a_clause_that_was_built_is_worth_its_position(clause: Clause, position: Position, language: Language) -> None:
    chosen = (Chosen(clause, position, filled(clause, position, Order())),)
    data = typeset(schedule(chosen, terms()), Order(), language, day=dt.date(2026, 11, 26))
    verdicts = check(passages_of(paragraphs(opened(data, "terms.docx"))), KNOWN, (TYPES[clause.id],))
    assert [one.status for one in verdicts] == [worth(clause, position)]


@every_clause
@pytest.mark.parametrize("tongue", list(Tongue))
def test_what_nobody_should_sign_is_adverse(clause: Clause, tongue: Tongue) -> None:
    words = [point.words for point in points(clause.sections[Position.WALK_AWAY, tongue])]
    text = "\n\n".join([f"7. {clause.title(tongue)}", *(f"7.{n} {one}" for n, one in enumerate(words, start=1))])
    assert verdict_on(text, TYPES[clause.id]).status is Status.ADVERSE


@pytest.mark.parametrize(("kind", "label", "text"), labelled("grades.toml"))
def test_any_words_and_any_figures_are_graded_alike(kind: str, label: str, text: str) -> None:
    verdict = verdict_on(f"4. {text}", kind)
    assert verdict.status is Status(label), verdict.evidence


def test_the_sentence_that_is_worth_less_is_cited_first_with_what_makes_it_so() -> None:
    text = "4.1 The Seller reworks rejected Goods at its own cost.\n\n4.2 There may be two rounds of rework."
    verdict = verdict_on(text, "rework_or_replace_at_supplier_cost")
    assert verdict.evidence[0].sentence.passage.place == "4.2"
    assert verdict.evidence[0].grade == "rounds of rework: two"
    assert is_graded(verdict)


def test_of_several_figures_the_best_for_the_buyer_counts() -> None:
    text = "4.1 The Seller warrants the Goods for 12 months.\n\n4.2 The Seller warrants the motors for 3 years."
    assert verdict_on(text, "quality_warranty").status is Status.PRESENT


def test_a_letter_rests_on_a_right_that_is_worth_less_but_not_on_one_for_material_defects_alone() -> None:
    text = "4. The Seller warrants that the Goods conform to the Specification for 12 months.\n\n5. "
    material = "The Buyer may reject Goods that materially fail to conform to the Specification."
    told = order_table(check(passages_in(text + material), KNOWN), "contract.txt")
    assert 'conforming_goods = "4"' in told
    assert "\nrejection = " not in told
