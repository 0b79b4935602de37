"""The plan, the totals and the orders that a sentence before the list tells."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.notation import rows
from tests.parsers.test_lots_in_columns import errors
from toolkit.model.report import Report
from toolkit.model.severity import BySeverity
from toolkit.parsers.limits.plans import told_sample
from toolkit.parsers.words.labels import concept_of

TEXT = """
Umber Inspection Services
Final inspection report No. U-121
{}
[Client | Tarn GmbH
[Inspection date | 2025-05-08
{}

[Defect | Critical | Major | Minor
[Plug cracked | 0 | 4 | 0
[Label askew | 0 | 0 | 6

Overall result: PASS
"""


def read(sentence: str, row: str = "") -> Report:
    return report(TEXT.format(sentence, row))


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "Drawn to ISO 2859-1, level II, AQL 2.5 major / 4.0 minor; we found 4 major and 6 minor defects in 125 "
            "pcs of PO 8810 and 8811."
        ),
        (
            "In brief: 125 pcs of POs 8810 and 8811 inspected to ISO 2859-1 level II (AQL major 2.5, minor 4.0), and "
            "found were 4 major and 6 minor defects."
        ),
        (
            "Stichprobe nach ISO 2859-1, Niveau II, AQL 2,5 Haupt / 4,0 Neben; gefunden wurden 4 Hauptfehler und 6 "
            "Nebenfehler an 125 Stück der Bestellungen 8810 und 8811."
        ),
    ],
)
def test_one_sentence_tells_the_plan_the_finds_and_the_orders(sentence: str) -> None:
    made = read(sentence)
    assert (made.sampling.aql, made.sampling.level) == (BySeverity(None, 2.5, 4.0), "II")
    assert (made.found, made.sampling.sample_size) == (BySeverity(None, 4, 6), BySeverity(125, 125, 125))
    assert (made.po_numbers, errors(made)) == (("8810", "8811"), [])


def test_figures_within_limits_that_are_known_are_finds() -> None:
    sentence = "In brief: the goods were within the limits (no critical, 4 major, 6 minor), but a test is missing."
    limits = "[ | Critical | Major | Minor\n[Accept | 0 | 7 | 10"
    assert read(sentence, limits).found == BySeverity(0, 4, 6)
    assert read(sentence.replace(", but a test is missing", ", 2 of them in a test"), limits).found == BySeverity()


def test_figures_that_may_be_the_limits_are_no_finds() -> None:
    assert read("The limits are no critical, 4 major, 6 minor.").found == BySeverity()
    limits = "[ | Critical | Major | Minor\n[Accept | 0 | 4 | 6"
    assert read("The goods were within the limits (no critical, 4 major, 6 minor).", limits).found == BySeverity()


@pytest.mark.parametrize(("label", "concept"), [("POs", "po_numbers"), ("P.O.s", "po_numbers"), ("Pos.", None)])
def test_several_orders_have_a_label_and_a_position_has_none_of_them(label: str, concept: str | None) -> None:
    assert concept_of(label) == concept


@pytest.mark.parametrize("text", ["Pos. 8810 und 8811 sind geprüft.", "orders 8810 pcs in May"])
def test_positions_and_quantities_are_no_orders(text: str) -> None:
    assert read(text).po_numbers == ()


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("By ISO 2859-1 we found 4 major defects in 125 pcs", 125),
        ("By ISO 2859-1 we pack 4 boxes in 125 pcs", None),
    ],
)
def test_goods_among_which_finds_were_made_are_the_sample(text: str, size: int | None) -> None:
    told = told_sample(rows(text))
    assert (told[0] if told else None) == size
