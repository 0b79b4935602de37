"""Forms that ask for each defect by its number, a question a row, and for limits class by class."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.test_ordinary_reports import HEAD
from toolkit.model.report import Defect
from toolkit.model.severity import BySeverity
from toolkit.parsers.lists.numbered_labels import numbered_part

END = "\n\nOverall result: PASS\n"


def counts(defects: tuple[Defect, ...]) -> list[tuple[str, int | None, int | None]]:
    return [(defect.description, defect.major, defect.minor) for defect in defects]


def form(*questions: tuple[str, str]) -> str:
    rows = [f"[4.{place} | {label} | {value} | " for place, (label, value) in enumerate(questions)]
    return f"{HEAD}\n[No. | Question | Answer | Note\n" + "\n".join(rows) + END


@pytest.mark.parametrize(
    ("description", "severity", "quantity"),
    [
        ("Defect #{} description", "Defect #{} severity", "Defect #{} quantity"),
        ("Finding {}: what was seen", "Finding {}: class", "Finding {}: pcs"),
        ("Mangel {} – Beschreibung", "Mangel {} – Klasse", "Mangel {} – Anzahl"),
        ("Défaut n° {} – description", "Défaut n° {} – gravité", "Défaut n° {} – quantité"),
        ("Hallazgo {} (descripción)", "Hallazgo {} (gravedad)", "Hallazgo {} (cantidad)"),
        ("缺陷{} 描述", "缺陷{} 等级", "缺陷{} 数量"),
        ("Description of defect {}", "Severity of defect {}", "Quantity of defect {}"),
    ],
)
def test_each_defect_is_asked_for_by_its_number(description: str, severity: str, quantity: str) -> None:
    first = ((description, "Handle loose"), (severity, "Major"), (quantity, "2"))
    second = ((quantity, "5"), (severity, "Minor"), (description, "Dust under lid"))
    asked = [(label.format(1), value) for label, value in first] + [(lb.format(2), value) for lb, value in second]
    assert counts(report(form(*asked)).defects) == [("Handle loose", 2, None), ("Dust under lid", None, 5)]


def test_a_question_about_something_else_stands_between_the_others() -> None:
    asked = [("Defect 1 – text", "Handle loose"), ("Defect 1 – carton", "14"), ("Defect 1 – class", "Major")]
    told = report(form(*asked, ("Defect 1 – pcs", "2"), ("Defect 1 – photo", "7")))
    assert counts(told.defects) == [("Handle loose", 2, None)]


def test_what_one_defect_lacks_is_not_taken_from_the_next() -> None:
    asked = [("Defect 1 – text", "Handle loose"), ("Defect 1 – class", "Major"), ("Defect 2 – pcs", "9")]
    told = report(form(*asked, ("Defect 2 – text", "Dust"), ("Defect 2 – class", "Minor")))
    assert ("Handle loose", 9, None) not in counts(told.defects)
    assert "unread_cells" in [problem.code for problem in told.problems]


@pytest.mark.parametrize("label", ["Defect 1", "Carton 2 quantity", "Test 1 result", "2 defects", "Page 3 description"])
def test_other_labels_with_a_number_ask_for_no_defect(label: str) -> None:
    assert numbered_part(label) is None


@pytest.mark.parametrize(
    "labels",
    [
        ("Max. allowed critical defects", "Max. allowed major defects", "Max. allowed minor defects"),
        ("Nombre maximal de défauts critiques acceptés", "Nombre maximal de défauts majeurs acceptés", "Max. mineurs"),
        ("Difetti critici: numero massimo accettato", "Difetti maggiori ammessi", "Difetti minori ammessi"),
    ],
)
def test_limits_are_asked_for_class_by_class(labels: tuple[str, str, str]) -> None:
    told = report(form(*zip(labels, ("0", "7", "10"), strict=True)))
    assert told.allowed == BySeverity(0, 7, 10)


def test_two_figures_behind_such_a_label_are_not_one() -> None:
    rows = "[1 | Major defects allowed | 7 | 8\n[2 | Minor defects allowed | 10 | 11\n"
    assert report(f"{HEAD}\n{rows}{END}").allowed.major != 8
