"""Lists under the name of a class whose rows are marked by letters, with totals that tell the limit, too."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.notation import words
from toolkit.model.report import Source
from toolkit.model.severity import BySeverity
from toolkit.parsers.layout.pages import Page, Word
from toolkit.parsers.reader import understand

LIST = """
CRITICAL DEFECTS
{a} | Gap between bars 68 mm, head can be trapped (limit 65 mm) | 1
Total 1; acceptance number 0.
MAJOR DEFECTS
{a} | Side latch releases under load | 2
{b} | Split in post at bolt hole | 3
{c} | Bolt does not enter | 2
Total 7; acceptance number 5.
MINOR DEFECTS
{a} | Run of lacquer | 3
{b} | Pencil marks | 2
Total 5; acceptance number 7.
"""


@pytest.mark.parametrize("marks", ["(a) (b) (c)", "a) b) c)", "(i) (ii) (iii)", "A. B. C.", "• • •"])
def test_rows_marked_by_letters_are_rows(marks: str) -> None:
    a, b, c = marks.split()
    found = report("Report of inspection\n" + LIST.format(a=a, b=b, c=c))
    assert [(d.critical, d.major, d.minor) for d in found.defects] == [
        (1, None, None),
        (None, 2, None),
        (None, 3, None),
        (None, 2, None),
        (None, None, 3),
        (None, None, 2),
    ]
    assert found.found == BySeverity(1, 7, 5)
    assert found.allowed == BySeverity(0, 5, 7)


def test_a_total_is_the_number_of_no_single_record() -> None:
    """Rows in a form that nobody knows, with figures of their own, are not told by the totals below them."""
    found = report("Report of inspection\n" + LIST.format(a="one zz:", b="two zz:", c="six zz:"))
    wrong = any(7 in (d.critical, d.major, d.minor) for d in found.defects)
    assert not wrong
    assert any(problem.level == "error" for problem in found.problems)


def test_a_column_of_colons_parts_labels_from_values_that_stand_close_behind() -> None:
    told = {
        "Our reference": "NV-3306",
        "On behalf of": "Cradle Hollow plc",
        "Goods": "Wooden cot 60 x 120 cm",
        "Date of inspection": "23 October 2024",
        "Quantity on order": "850 sets",
    }
    rows = [row for at, (label, value) in enumerate(told.items()) for row in _particular(label, value, 60.0 + 16 * at)]
    title = list(words("Report of inspection", 30.0, 30.0))
    page = Page(1, 595.0, 842.0, (*title, *rows), ())
    found = understand([page], Source(file="drawn.pdf", sha256="", format="pdf"))
    assert (found.client, found.quantities.ordered, str(found.inspection_date)) == (
        "Cradle Hollow plc",
        850,
        "2024-10-23",
    )


def _particular(label: str, value: str, top: float) -> list[Word]:
    return [*words(label, 30.0, top), *words(":", 200.0, top), *words(value, 209.0, top)]
