"""Checks that were not made: pending where they were wanted, told where nobody may have wanted them."""

import pytest

from tests.parsers.notation import page, rows
from toolkit.parsers.results.not_done import not_done
from toolkit.parsers.results.sections import sections


def results(text: str) -> list[tuple[str, str | None]]:
    lines = rows(f"[Check | Result | Remark\n{text}\n[Packing | Pass | ")
    return [(part.name, part.result) for part in sections(lines, [page(lines)])]


@pytest.mark.parametrize(
    "said", ["NOT DONE", "Could not be done", "Skipped", "Not possible", "Not completed", "Not carried out"]
)
def test_a_check_that_was_wanted_and_not_done_is_pending(said: str) -> None:
    assert ("Running test", "pending") in results(f"[Running test | {said} | Power cut")


@pytest.mark.parametrize("said", ["N/A", "Not requested", "Not applicable"])
def test_what_nobody_wanted_is_left_out_and_told_nowhere(said: str) -> None:
    lines = rows(f"[Check | Result\n[Running test | {said}\n[Packing | Pass")
    assert list(not_done(lines)) == []


@pytest.mark.parametrize("said", ["Not tested", "Not checked", "nicht geprüft"])
def test_what_may_be_either_is_told(said: str) -> None:
    (problem,) = not_done(rows(f"[No. | Check | Result\n[4 | Running test | {said}\n[5 | Packing | Pass"))
    assert (problem.code, problem.level) == ("check_not_done", "warning")
    assert "“Running test”" in problem.message


def test_a_check_whose_own_verdict_leaves_it_open_is_told_once() -> None:
    lines = rows(
        "[Handle load | 20 kg, 1 minute | Not done, no scale | Pending\n"
        "[Rub test | White cloth | Not done, no cloth | -"
    )
    assert ["Rub test" in problem.message for problem in not_done(lines)] == [True]
