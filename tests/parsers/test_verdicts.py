"""The overall result beside or under its label, ticked or told, and nothing that belongs to a check."""

import pytest

from tests.parsers.notation import page, rows
from toolkit.parsers.entries import entries
from toolkit.parsers.verdicts import Verdict, overall


def result_of(text: str) -> Verdict:
    lines = rows(text)
    return overall(lines, (), list(entries(lines)), [page(lines)], (9, 0.0))


@pytest.mark.parametrize(
    "text",
    [
        "Overall result | ☐ Pass ☑ Fail",
        "Overall result\n☐ Pass ☑ Fail",
        "Overall result (tick one)\n☐ Pass ☑ Fail",
        "Overall result\nFail",
        "Drop test ☑ Pass ☐ Fail\nOverall result ☐ Pass ☑ Fail",
        "Drop test ☑ Pass ☐ Fail\nOverall result: Fail",
        "Overall result: Fail\nDrop test ☑ Pass ☐ Fail",
        "Overall result: Fail\n☑ Pass ☐ Fail (drop test)",
        "AQL result: Pass\nOverall result: Fail",
    ],
)
def test_the_overall_result_is_that_of_its_label(text: str) -> None:
    found = result_of(text)
    assert (found.word, found.problems) == ("fail", ())


@pytest.mark.parametrize(
    "text",
    [
        "Overall result ☐ Pass ☐ Fail",
        "Overall result\nPass | Fail\n | X",
        "Overall result\nDrop test ☑ Pass ☐ Fail",
        "Overall result: Fail\n\nOverall result ☑ Pass ☐ Fail",
    ],
)
def test_options_that_tell_no_overall_result_are_a_question(text: str) -> None:
    found = result_of(text)
    assert (found.word, [problem.level for problem in found.problems]) == (None, ["error"])


def test_a_column_of_results_is_that_of_parts() -> None:
    assert result_of("[Check | Overall result\n[Drop test | Fail\n[Packing | Pass").word is None
