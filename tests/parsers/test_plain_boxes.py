"""A box under a plain "Result": the verdict, and words on the defects in the cell beside it."""

import pytest

from tests.parsers.drawn import report

PAGE = """
Inspection report
Report no.: GL-2212
Inspection date: 2025-03-04
Sample size: 80

{}

{}

DEFECTS

[Defect description | Critical | Major | Minor
[Wick not centred | 0 | 2 | 0
[Label bubble | 0 | 0 | 2
[Total | 0 | 2 | 2
"""


@pytest.mark.parametrize(
    ("heading", "box", "result"),
    [
        ("RESULT", "[PASS | Level II sampling, 80 pcs. All defects within the allowed numbers.", "pass"),
        ("ERGEBNIS", "[BESTANDEN | 80 Stück geprüft. Alle Fehler innerhalb der Grenzen.", "pass"),
        ("RÉSULTAT", "[CONFORME | Niveau II, 80 pièces contrôlées, défauts dans les limites.", "pass"),
        ("RESULT", "[FAIL | The defects of the major class are beyond the allowed number.", "fail"),
    ],
)
def test_the_verdict_beside_words_on_the_defects_is_that_of_the_whole(heading: str, box: str, result: str) -> None:
    assert report(PAGE.format(heading, box)).results.overall == result


@pytest.mark.parametrize(
    "box",
    [
        "[PASS | Drop test from 76 cm",
        "[PASS | of the drop test only, the lot is on hold for its defects",
        "[PASS | under the condition that the defects are mended",
        "[PASS | of the defects, rejected for the labels",
        "[PASS | All defects within the numbers.\n[FAIL | Drop test",
    ],
)
def test_words_on_anything_else_leave_the_result_open(box: str) -> None:
    assert report(PAGE.format("RESULT", box)).results.overall is None
