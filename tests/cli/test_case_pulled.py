"""Units that were pulled out of a lot: told at once, and until somebody says what became of them."""

from pathlib import Path

import pytest

from tests.cli.casework import case, own_register, went_well
from tests.cli.running import Outcome, order, recourse, report
from tests.cli.second_reports import first_reading, order_to_release, presented_again

CASE = "2026-0001"
SAMPLE = "02"  # a raincoat: 2,592 units packed


@pytest.fixture(autouse=True)
def _register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own_register(tmp_path, monkeypatch)
    went_well(case("new", report(SAMPLE), "--order", order(SAMPLE), day="2026-08-22"))
    went_well(case("choose", CASE, "sort", day="2026-08-22"))
    went_well(case("send", CASE, "sorting", day="2026-08-22"))


def told(*words: object) -> Outcome:
    """Return what a person reads of a step."""
    return recourse("case", *words, "--as-of", "2026-09-11")


def _presented(folder: Path, units: int) -> Path:
    first = first_reading(SAMPLE)
    first["quantities"] |= {"packed": units}
    return presented_again(first, folder, "BW-881002", "2026-09-09", {}, "pass")


def test_units_pulled_out_are_told_at_once_and_the_whole_lot_is_not_proved_without_them(tmp_path: Path) -> None:
    counted = told("count", CASE, "--checked", 2592, "--pulled", 143)
    assert "143 units were pulled out, and nothing says" in counted.err
    assert "143 NOT" in counted.text
    second = told("reinspect", CASE, _presented(tmp_path, 2449))
    assert "Whole lot    not shown. 143 of the units were taken out" in second.text
    refused = told("release", CASE, "--order", order_to_release(SAMPLE, tmp_path))
    assert refused.code == 7
    assert "143 units were pulled out" in refused.err


def test_what_became_of_them_settles_it_even_after_the_reinspection(tmp_path: Path) -> None:
    went_well(case("count", CASE, "--checked", 2592, "--pulled", 143))
    went_well(case("reinspect", CASE, _presented(tmp_path, 2449)))
    assert "pulled out" not in told("count", CASE, "--scrapped", 143).err
    refused = told("release", CASE, "--order", order_to_release(SAMPLE, tmp_path))
    assert refused.code == 7  # of other things
    assert "143" not in refused.err


def test_a_lot_whose_units_are_back_or_gone_is_whole(tmp_path: Path) -> None:
    known = went_well(case("count", CASE, "--checked", 2592, "--pulled", 143, "--reworked", 100, "--scrapped", 43))
    assert known["quantities"]["good"] == 2549
    second = told("reinspect", CASE, _presented(tmp_path, 2549))
    assert "Whole lot    proved" in second.text


def test_units_that_nobody_checked_are_told() -> None:
    assert "592 of the 2,592 units of the lot were not checked" in told("count", CASE, "--checked", 2000).err


def test_more_than_was_pulled_out_cannot_have_become_anything() -> None:
    refused = told("count", CASE, "--checked", 2592, "--pulled", 10, "--scrapped", 11)
    assert refused.code == 9
    assert "11 scrapped of 10 pulled out" in refused.err
    went_well(case("count", CASE, "--checked", 2592, "--pulled", 143, "--scrapped", 143))
    assert "20 units were pulled out" in told("count", CASE, "--pulled", 20).err  # the new figure is of other units
