"""Tables of the inspections before this one: their results are no part of this report."""

import pytest

from tests.parsers.notation import rows
from toolkit.parsers.results.earlier_papers import without_earlier_papers

LIST = "[Type | Report no. | Date | Result\n[Inline | QX-118 | 28.08.2025 | Failed\n"


@pytest.mark.parametrize("title", ["5. Previous inspections", "Önceki kontroller", "Frühere Prüfungen"])
@pytest.mark.parametrize("sign", ["[", ""])
def test_results_of_reports_with_numbers_or_dates_are_of_these(title: str, sign: str) -> None:
    lines = rows(f"{title}\n{LIST.replace('[', sign)}\nDecision\nAccepted")
    assert [row.text for row in without_earlier_papers(lines)] == [title, "Decision", "Accepted"]


@pytest.mark.parametrize(
    "text",
    [
        f"Checks\n{LIST}",  # no heading says that they were before
        "Previous inspections\n[Check | Pieces | Result\n[Sewing | 20 | Failed",  # checks, perhaps done again
        f"As at the previous inspection, the labels fail.\n\n{LIST}",  # a sentence
        f"Result of this and the previous inspection\n{LIST}",
    ],
)
def test_results_that_may_be_of_this_inspection_stay(text: str) -> None:
    lines = rows(text)
    assert without_earlier_papers(lines) == lines
