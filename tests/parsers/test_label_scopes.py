"""Labels that say for what they are, or by which paper: "Sample size – workmanship", "Ordered acc. to contract"."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.severity import Severity
from toolkit.parsers.words.built_of_words import quantity_built
from toolkit.parsers.words.labels import concept_of


@pytest.mark.parametrize(
    ("label", "concept"),
    [
        ("Sample size – workmanship", "sample_size"),
        ("Inspection level for appearance", "level"),
        ("Workmanship: sample size", "sample_size"),
        ("Prüfniveau für Verarbeitung", "level"),
        ("Niveau – aspect", "level"),
        ("AQL – Major defectives", "aql_major"),
        ("AQL minor defects", "aql_minor"),
        ("AQL for minor defects", "aql_minor"),  # a class is no scope that may be left out
        ("AQL für Hauptfehler", "aql_major"),
        ("NQA pour défauts majeurs", "aql_major"),
        ("Sample size for minor defects", None),
        ("Sample size – measurements", None),  # of a test
        ("Sample size for colour", None),
        ("Workmanship – colour", None),
    ],
)
def test_a_label_of_the_plan_may_say_that_it_is_for_the_defects(label: str, concept: str | None) -> None:
    assert concept_of(label) == concept


@pytest.mark.parametrize(
    ("label", "state"),
    [
        ("Order q'ty acc. to contract", "ordered"),
        ("Ordered in all", "ordered"),
        ("Packed in all", "packed"),
        ("Menge laut Vertrag", "ordered"),
        ("Bestellmenge gesamt", "ordered"),
        ("Quantité selon commande", "ordered"),
        ("Cantidad según contrato", "ordered"),
        ("Zamówiono łącznie", "ordered"),
        ("Packed as per order", None),
        ("Sample as per order", None),
    ],
)
def test_a_quantity_may_say_by_which_paper_it_is_or_that_it_is_the_whole(label: str, state: str | None) -> None:
    assert quantity_built(label) == state


FORM = """
Final inspection report

[Supplier: Ardley Knitwear Ltd. | Inspection date: 14.01.2026
[Order no.: 4520 | {asked}
[Order q'ty acc. to contract: 9,600 pcs | Packed q'ty: 9,600 pcs

[Inspection level – workmanship | II | AQL – Critical defectives | Not allowed
[Sample size – workmanship | 200 pcs | AQL – Major defectives | 2.5
[Sample size – seams | 5 pcs | AQL – Minor defectives | 4.0

[Colour | Total ordered | Total packed
[Navy | 4,800 | 4,800
[White | 4,800 | 4,800

[Defects | Critical | Major | Minor
[Open seam | 0 | 3 | 0
[Loose thread | 0 | 0 | 6

Photos – visible defects (major)

Overall result: PASS
"""


@pytest.mark.parametrize(
    "asked", ["Approved sample: Yes ☒ No ☐ Approved trim card: Yes ☒ No ☐", "Sample available: Yes ☐ No ☒"]
)
def test_a_form_with_such_labels_is_read_without_a_question(asked: str) -> None:
    read = report(FORM.format(asked=asked))
    assert (read.quantities.ordered, read.quantities.packed) == (9600, 9600)
    assert (read.sampling.level, read.sampling.sample_size.major) == ("II", 200)
    assert [read.sampling.aql[one] for one in Severity] == [0, 2.5, 4.0]
    assert [problem.message for problem in read.problems if problem.level == "error"] == []


def test_a_caption_with_its_class_in_brackets_says_nothing_of_a_number() -> None:
    read = report(FORM.format(asked="Buyer: Norr AB"))
    assert read.found.major in (None, 3)


PLAN = """
Umber Inspection Services
Final inspection report No. U-131

[Client | Tarn GmbH | Inspection date | 2025-05-09
[Sample size | 80
{}

[Defect | Critical | Major | Minor
[Hinge loose | 0 | 2 | 0
[Total | 0 | 2 | 0

Overall result: PASS
"""


@pytest.mark.parametrize(
    ("rates", "major", "asked"),
    [
        ("[AQL for major defects | 1.5\n[AQL for minor defects | 2.5", 1.5, False),
        ("[AQL for appearance | 1.5\n[AQL for function | 2.5", None, True),  # of which class is it?
    ],
)
def test_an_aql_of_no_class_leaves_the_counts_open(rates: str, major: float | None, asked: bool) -> None:
    read = report(PLAN.format(rates))
    errors = [problem.code for problem in read.problems if problem.level == "error"]
    assert (read.sampling.aql.major, "limits_unread" in errors) == (major, asked)
