import datetime as dt
import typing
from decimal import Decimal

import msgspec
import pytest

from toolkit.cli.resolution_text import PATHS, resolution_text, short
from toolkit.model.order import Order
from toolkit.model.resolution import Ask, Cost, Failure, Option, Path, Rate, Reason, Resolution, Verdict
from toolkit.model.severity import BySeverity

COST = Cost(Decimal(90), Decimal(1250), Decimal(2000))
FAILED = Resolution(
    verdict=Verdict(result="fail", because=("major 13 > Ac 10", "section failed: Barcode")),
    failure=Failure(pattern="too_few", repairable="partly", rate=BySeverity(major=Rate(0.065, 0.035, 0.109))),
    path="sort",
    options=(
        Option(path="sort", allowed=True, why=("What failed can be seen.",), cost=COST),
        Option(path="concession", allowed=False, why=("No remedy is agreed.",)),
    ),
    reasons=(Reason(rule="G15", text="Scattered, and the window is tight.", evidence=("page 4", "page 5")),),
    asks=(Ask(field="payment.balance_paid", question="Has the balance been paid?"),),
    respond_by=dt.date(2026, 11, 5),
    next=("Hold the balance.",),
)  # fmt: skip


@pytest.fixture(autouse=True)
def a_wide_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "110")


def lines(*, all_options: bool = False) -> list[str]:
    return [" ".join(line.split()) for line in resolution_text(FAILED, Order(), all_options=all_options).splitlines()]


def test_everything_decided_is_told() -> None:
    assert lines() == [
        "Verdict fail",
        "Because - major 13 > Ac 10",
        "- section failed: Barcode",
        "Failure too few; repairable: partly",
        "Bad units - major 6.5% of the sample, 3.5% to 11% of the lot",
        "Path 100 % sorting, then verification",
        "Reasons - G15: Scattered, and the window is tight. (page 4; page 5)",
        "Questions - Has the balance been paid? [payment.balance_paid]",
        "Answer by 2026-11-05",
        "To do - Hold the balance.",
    ]


def test_a_day_of_the_answer_that_is_over_is_called_so() -> None:
    told = resolution_text(FAILED, Order(), all_options=False, as_of=dt.date(2026, 11, 6))
    assert "2026-11-05 (this day has passed: answer today)" in told
    assert "has passed" not in resolution_text(FAILED, Order(), all_options=False, as_of=dt.date(2026, 11, 5))


def test_what_was_weighed_is_told_where_it_is_asked_for() -> None:
    assert [line for line in lines(all_options=True) if line not in lines()] == [
        "Options - sort allowed (1,250, between 90 and 2,000): What failed can be seen.",
        "- concession not allowed: No remedy is agreed.",
    ]


def test_what_the_kind_of_failure_is_worth_is_told_and_no_class_without_finds() -> None:
    failure = Failure(
        pattern="scattered",
        confidence="medium",
        rate=BySeverity(critical=Rate(0.0, 0.0, 0.029), major=Rate(0.25, 0.2, 0.3)),
    )
    told = resolution_text(msgspec.structs.replace(FAILED, failure=failure), Order(), all_options=False)
    assert "scattered (medium confidence); repairable: unknown" in told
    assert "critical" not in told
    assert "major 25% of the sample" in told


def test_every_path_has_its_words() -> None:
    assert set(PATHS) == set(typing.get_args(Path))


def test_the_rows_of_a_page_are_told_once() -> None:
    places = ("page 2, row 1", "page 2, row 2", "page 2, row 3", "page 2, row 5", "page 4", "page 4, row 6")
    assert list(short(places)) == ["page 2, rows 1 to 3, 5", "page 4", "page 4, row 6"]


def test_a_place_in_a_word_file_or_a_workbook_is_told_as_it_is() -> None:
    places = ["table 2, row 2, column 1", "AQL!B7", "row 4", "table 3, row 7"]
    assert list(short(places)) == ["table 2, row 2, column 1", "AQL!B7", "row 4", "table 3, row 7"]
