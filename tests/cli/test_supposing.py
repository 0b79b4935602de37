"""``resolve --what-if``: the changed decision beside the first, and one sentence for what cannot be supposed."""

import datetime as dt
import json
from decimal import Decimal
from pathlib import Path

import pytest

from tests.cli.running import DAY, Outcome, names_in, order, recourse
from tests.resolver.cases import DENT, ORDER, RUST, SCRATCH, row
from tests.resolver.cases import report as made
from toolkit.cli.supposing import supposed
from toolkit.errors import WrongUseError
from toolkit.model.codec import to_json
from toolkit.model.severity import BySeverity

REPORT = made(row(DENT, major=12), row(f"{DENT}, deep", minor=3), row(RUST, minor=2), row(SCRATCH, minor=1))


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "report.json"
    path.write_bytes(to_json(REPORT))
    return path


def resolve(case: Path, *words: object) -> Outcome:
    return recourse("resolve", case, "--order", order("01"), "--as-of", DAY, *words)


def test_the_json_has_the_changed_decision_beside_the_first(case: Path) -> None:
    plain, seen = resolve(case, "--json"), resolve(case, "--json", "--what-if", 'major:"dent on the box"=minor')
    assert seen.code == 0
    (beside,) = json.loads(seen.out)["what_if"]
    assert beside["changes"] == [f"“{DENT}”: 12 major count as minor"]
    assert (beside["verdict"]["result"], beside["path"]) == ("fail", "rework")
    assert beside["verdict"]["because"] == ["minor 18 > Ac 14"]
    assert "verdict" in beside["differs"]
    assert {**seen.json, "what_if": []} == plain.json


def test_several_stand_each_by_itself_and_then_together(case: Path) -> None:
    words = ("--what-if", "minor:rust=major", "--what-if", "delay_per_day=900", "--json")
    beside = resolve(case, *words).json["what_if"]
    assert [len(one["changes"]) for one in beside] == [1, 1, 2]  # type: ignore[attr-defined]


def test_two_values_of_one_field_are_never_taken_together(case: Path) -> None:
    words = ("--what-if", "delay_per_day=900", "--what-if", "costs.delay_per_day=0", "--json")
    assert len(resolve(case, *words).json["what_if"]) == 2  # type: ignore[arg-type]


def test_a_person_sees_what_changes_and_that_it_is_supposed(case: Path) -> None:
    seen = " ".join(resolve(case, "--what-if", "major:dent on the box=critical").text.split())
    assert "supposed only; no paper rests on it" in seen
    assert "way out: rework, then re-inspection -> rejection" in seen
    assert "nothing changes" in resolve(case, "--what-if", "buyer.title=Director").text


def test_a_doubtful_report_stays_doubtful(case: Path) -> None:
    text = case.read_text(encoding="utf-8").replace('"major": 12', '"major": 13', 1)
    case.write_text(text, encoding="utf-8")
    seen = resolve(case, "--what-if", "minor:rust=major", "--json")
    assert seen.code == 6
    assert seen.json["what_if"][0]["path"] == "ask"  # type: ignore[index]


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("minor:paint=major", f"no minor defect is called so; there are “{DENT}, deep”, “{RUST}”"),
        ("minor:rast spot on hinge=major", f"there are “{RUST}”."),
        ("minor:t=major", f"more than one minor defect is meant: “{DENT}, deep”, “{RUST}”, “{SCRATCH}”"),
        ('minor:""=major', "no minor defect is called so"),
        ("critical:dent=major", "there is none at all"),
        ("minor:rust=minor", "both classes are minor"),
        ("delay_per_dy=900", "did you mean delay_per_day?"),
        ("name=Someone", "buyer.name or supplier.name"),
        ("delay_per_day=soon", 'costs.delay_per_day is "soon"; it must be a number such as 8.50.'),
        ("delay_per_day=-1", "it cannot be below zero."),
        ("rework_days=2.5", "it must be a whole number."),
        ("location=Mars", 'must be one of "factory"'),
        ("deposit_percent=50", "together they must be 100."),
        ("aql=2.5", "did you mean"),
        ("anything", "neither a class of a defect nor a field"),
    ],
)
def test_what_cannot_be_supposed_is_wrong_use_in_one_sentence(case: Path, word: str, told: str) -> None:
    seen = resolve(case, "--what-if", word)
    assert (seen.code, seen.out) == (2, b"")
    assert told in seen.err
    assert len(seen.err.splitlines()) == 2


def test_nothing_is_written_where_a_supposition_is_wrong(case: Path, tmp_path: Path) -> None:
    assert resolve(case, "--what-if", "anything", "-o", tmp_path / "r.json", "--html", tmp_path / "r.html").code == 2
    assert names_in(tmp_path) == ["report.json"]


def test_a_name_is_exact_or_the_only_one_that_begins_or_holds_the_words() -> None:
    both = made(row(DENT, minor=1), row(f"{DENT}, deep", minor=2), row(f"Deep {DENT}", minor=4))
    found = [
        supposed(f"minor:{text}=major", both, ORDER).report.found.major for text in (DENT.upper(), "deep", ", deep")
    ]
    assert found == [1, 4, 2]


def test_rows_of_one_name_go_together() -> None:
    twice = made(row(DENT, minor=1), row(DENT, minor=2))
    assert supposed("minor:dent=major", twice, ORDER).report.found == BySeverity(0, 3, 0)


def test_a_field_is_read_as_the_order_file_reads_it() -> None:
    def changed(word: str) -> object:
        return supposed(word, REPORT, ORDER).order

    assert changed("delay_per_day=900.5").costs.delay_per_day == Decimal("900.5")  # type: ignore[attr-defined]
    assert changed("latest_shipment=2026-12-24").order.latest_shipment == dt.date(2026, 12, 24)  # type: ignore[attr-defined]
    assert changed("payment.balance_paid=true").payment.balance_paid is True  # type: ignore[attr-defined]
    assert changed("method=L/C").payment.method == "L/C"  # type: ignore[attr-defined]
    assert changed("number=1234").order.number == "1234"  # type: ignore[attr-defined]
    assert changed("latest_shipment=none").order.latest_shipment is None  # type: ignore[attr-defined]
    assert changed("aql.major=1.5").contract.aql == BySeverity(major=1.5)  # type: ignore[attr-defined]


def test_a_change_is_told_with_what_it_was() -> None:
    words = ('clauses=["7.2", "8.1"]', "balance_paid=true", "inspection_right=none")
    assert [supposed(word, REPORT, ORDER).change for word in words] == [
        "contract.clauses: 7.2, 8.1 instead of nothing",
        "payment.balance_paid: true instead of false",
        "contract.inspection_right: nothing instead of 7.2",
    ]


def test_the_order_file_may_be_as_wrong_after_as_it_was_before() -> None:
    with pytest.raises(WrongUseError, match="more than unit price times quantity"):
        supposed("balance_amount=99999999", REPORT, ORDER)
