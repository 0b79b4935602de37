"""A sentence on an earlier visit gives this report neither its kind nor its firm."""

import pytest

from tests.parsers.drawn import report

MEMO = """
{firm}
{title}
Report no.: AQ-118
{told}

{now}

[Defect | Critical | Major | Minor
[Scratch | 0 | 2 | 1
[Found | 0 | 2 | 1
"""


def kind(title: str, told: str, now: str = "Inspection date: 12 May 2026") -> str | None:
    return report(MEMO.format(firm="ALDERTON QUALITY SERVICE", title=title, told=told, now=now)).inspection_type


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Inspection note", "At the previous inspection we attended the works to conduct a final random inspection."),
        (
            "Inspection note",
            "At the previous inspection we attended the works in Leeds in order to conduct\na final random inspection.",
        ),
        ("Inspection note", "The earlier pre-shipment inspection of 3 May 2026 was failed."),
        ("Prüfbericht", "Anlässlich der ersten Prüfung am 3. Mai 2026 führten wir eine Endprüfung durch."),
        ("Rapport", "Lors de la première visite nous avons effectué une inspection finale."),
        ("Informe", "En la visita anterior realizamos una inspección final."),
        ("Rapporto", "Alla prima visita abbiamo svolto un'ispezione finale."),
    ],
)
def test_the_kind_of_an_earlier_inspection_is_not_that_of_this_one(title: str, told: str) -> None:
    assert kind(title, told) is None


def test_the_sentence_on_this_visit_gives_it_then() -> None:
    told = "At the previous inspection we attended the works to conduct a final random inspection."
    now = "On 12 May 2026 we attended the works of Selby Ltd to carry out a pre-shipment inspection."
    assert kind("Inspection note", told, now) == "pre-shipment inspection"


@pytest.mark.parametrize(
    ("title", "told", "named"),
    [
        ("Final inspection – re-inspection", "This follows the first inspection.", "Final inspection / re-inspection"),
        ("Re-inspection report", "After the failed final inspection of 3 May the goods were sorted.", "Re-inspection"),
        ("Initial Inspection", "", "Initial Inspection"),  # a title, whatever its words
        ("First Article Inspection Report", "", "First Article Inspection"),
        ("Inspection note", "We attended the works to conduct a final random inspection.", "final random inspection"),
    ],
)
def test_titles_and_this_visit_keep_theirs(title: str, told: str, named: str) -> None:
    assert kind(title, told) == named


@pytest.mark.parametrize(
    ("told", "firm"),
    [
        ("Previous inspection: final random inspection by Norbury Inspection Ltd, 3 May 2026", None),
        ("This inspection: final random inspection by Norbury Inspection Ltd", "Norbury Inspection Ltd"),
    ],
)
def test_the_firm_of_an_earlier_inspection_is_not_that_of_this_one(told: str, firm: str | None) -> None:
    text = MEMO.format(firm="", title="Inspection report", told=told, now="Inspection date: 12 May 2026")
    assert report(text).agency == firm
