"""Another order file in a case: what it says otherwise of the money is listed, refused, or confirmed by name."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.casework import case, own_register, went_well
from tests.cli.money_cases import BY, CASE, SAMPLE, letter, opened, standing, verified
from tests.cli.running import order, recourse, report
from tests.cli.second_reports import first_reading, order_to_release


@pytest.fixture(autouse=True)
def _register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own_register(tmp_path, monkeypatch)


@pytest.fixture(scope="module")
def first() -> dict[str, Any]:
    return first_reading(SAMPLE)


def test_an_order_file_that_says_otherwise_of_the_money_is_listed_and_refused(tmp_path: Path) -> None:
    opened()
    went_well(case("choose", CASE, "rework"))
    other = order_to_release(SAMPLE, tmp_path, unit_price="14.00", quantity="2000", balance_paid="true")
    refused = case("send", CASE, "rework", "--order", other)
    assert refused.code == 7
    for said in (
        "quantity is 2000, in the case 2880",
        "unit_price is 14.00",
        "balance_paid is true, in the case false",
    ):
        assert said in str(refused.error["message"])
    told = standing()
    assert (told["papers"], told["balance"]["amount"]) == ([], 19756.8)


def test_an_order_file_that_somebody_confirms_is_the_order_of_case_register_and_letters(tmp_path: Path) -> None:
    opened()
    went_well(case("choose", CASE, "rework"))
    other = order_to_release(SAMPLE, tmp_path, unit_price="14.00", quantity="2000")
    told = went_well(case("send", CASE, "rework", "--order", other, "--new-order", "I. Solheim"))
    assert (told["balance"]["amount"], told["quantities"]["ordered"]) == (19600.0, 2000)
    assert "USD 19,600.00" in letter(told, "rework")
    assert "confirmed by I. Solheim" in str(told["events"])
    again = went_well(case("send", CASE, "rework"))
    assert "USD 19,600.00" in letter(again, "rework")


def test_an_order_file_that_only_adds_what_was_not_known_needs_nobodys_word() -> None:
    went_well(case("new", report(SAMPLE), day="2026-08-21"))
    assert (standing()["balance"]["held"], standing()["balance"]["amount"]) == (False, None)
    went_well(case("send", CASE, "notice", "--order", order(SAMPLE)))
    assert (standing()["balance"]["held"], standing()["balance"]["amount"]) == (True, 19756.8)


def test_a_paid_balance_gets_no_letter_that_it_is_payable(first: dict[str, Any], tmp_path: Path) -> None:
    paid = order_to_release(SAMPLE, tmp_path, balance_paid="true")
    verified(first, tmp_path, paid)
    refused = case("release", CASE, "--order", order_to_release(SAMPLE, tmp_path), *BY)
    assert (refused.code, "balance_paid is false, in the case true" in str(refused.error["message"])) == (7, True)
    told = went_well(case("release", CASE, *BY))
    assert "The price has been paid." in letter(told, "release")
    assert "is payable" not in letter(told, "release")
    assert told["balance"]["back"] == pytest.approx(288 * 9.8)


@pytest.mark.parametrize(
    ("clauses", "said"),
    [
        ("[]", "asked to hold since 2026-08-21; the order file names no clause"),
        ('["9.1", "9.3"]', "HELD since 2026-08-21, 9.3"),
    ],
)
def test_only_a_clause_holds_the_balance_and_the_letter_asks_for_the_rest(
    tmp_path: Path, clauses: str, said: str
) -> None:
    opened(order_to_release(SAMPLE, tmp_path, clauses=clauses))
    assert said in " ".join(recourse("case", "show", CASE, "--as-of", "2026-08-21").text.split())


def test_a_case_prints_no_currency_where_the_order_file_names_none(tmp_path: Path) -> None:
    known = Path(order_to_release(SAMPLE, tmp_path))
    known.write_text(known.read_text("utf-8").replace('currency = "USD"', ""), "utf-8")
    opened(known)
    shown = " ".join(recourse("case", "show", CASE, "--as-of", "2026-08-21").text.split())
    assert "Balance 19,756.80, HELD" in shown
    assert "Currency not known: give [order] currency" in shown
    assert "USD" not in shown


@pytest.mark.parametrize(
    ("terms", "said"),
    [
        ({"method": '"L/C"'}, "payable by L/C: a bank pays on documents"),
        ({"method": '"open account"'}, "payable on open account"),
    ],
)
def test_what_is_not_held_is_not_called_held(tmp_path: Path, terms: dict[str, str], said: str) -> None:
    opened(order_to_release(SAMPLE, tmp_path, **terms))
    shown = recourse("case", "show", CASE, "--as-of", "2026-08-21").text
    assert said in " ".join(shown.split())
    assert "HELD" not in shown
    assert standing()["balance"]["held"] is False
