import json
from pathlib import Path

import pytest

from tests.cli.running import DAY, SAMPLES, Outcome, names_in, order, recourse, report

NAMES = sorted(path.stem[:2] for path in (SAMPLES / "orders").glob("*.toml"))


def resolve(name: str, *words: object) -> Outcome:
    return recourse("resolve", report(name), "--order", order(name), "--as-of", DAY, *words)


@pytest.mark.parametrize("name", NAMES)
def test_every_sample_resolves_to_one_json_document(name: str) -> None:
    seen = resolve(name, "--json")
    assert seen.code == (6 if name == "12" else 0)
    assert seen.json["schema"] == "recourse.resolution/1"
    assert seen.err == ""


def test_money_stays_a_number_in_the_json() -> None:
    costs = [option["cost"] for name in NAMES for option in json.loads(resolve(name, "--json").out)["options"]]
    known = [cost for cost in costs if cost]
    assert known
    assert all(isinstance(amount, int | float) for cost in known for amount in cost.values())


def test_a_person_sees_verdict_path_and_the_next_command() -> None:
    seen = resolve("01")
    assert ["Verdict", "fail:", "major", "63", ">", "Ac", "5"] in [line.split() for line in seen.text.splitlines()]
    assert "Way out" in seen.text
    assert "recourse run" in seen.err


def test_the_day_counted_from_is_today_unless_it_is_given() -> None:
    with_day = recourse("resolve", report("01"), "--order", order("01"), "--as-of", DAY, "--json")
    without = recourse("resolve", report("01"), "--order", order("01"), "--json")
    assert (with_day.code, without.code) == (0, 0)
    assert with_day.json["verdict"] == without.json["verdict"]


def test_a_policy_changes_the_answer_date(tmp_path: Path) -> None:
    (tmp_path / "policy.toml").write_text("respond_days = 9\n", encoding="utf-8")
    assert (
        resolve("01", "--json").json["respond_by"]
        != resolve("01", "--json", "--policy", tmp_path / "policy.toml").json["respond_by"]
    )


def test_output_is_written_and_never_over_another_file(tmp_path: Path) -> None:
    assert resolve("01", "-o", tmp_path / "r.json").code == 0
    assert (tmp_path / "r.json").read_bytes() == resolve("01", "--json").out
    assert resolve("01", "-o", tmp_path / "r.json").code == 10
    assert names_in(tmp_path) == ["r.json"]


def test_a_doubtful_report_is_resolved_when_a_person_vouches_for_it() -> None:
    assert resolve("12", "--json").code == 6
    vouched = resolve("12", "--json", "--reviewed")
    assert vouched.code == 0
    assert json.loads(vouched.out)["verdict"]["result"] == "fail"


@pytest.mark.parametrize("json", [(), ("--json",)])
def test_the_order_of_other_goods_is_told_with_both_numbers(json: tuple[str, ...]) -> None:
    seen = recourse("resolve", report("01"), "--order", order("02"), *json)
    assert "not about the same goods" in seen.err
    assert all(number in seen.err for number in ("NK-5521", "TW-20618"))
    assert "not about the same goods" not in resolve("01", *json).err


def test_the_next_step_does_not_repeat_the_order_file_of_other_goods() -> None:
    seen = recourse("resolve", report("01"), "--order", order("02"))
    assert "recourse run" not in seen.err
    assert "with the order file of these goods" in seen.err
    assert str(order("02")) not in seen.err.partition("Next: ")[2]


def test_a_report_of_a_day_to_come_is_told() -> None:
    early = recourse("resolve", report("01"), "--order", order("01"), "--as-of", "2026-08-01")
    assert "which is after today, 2026-08-01" in early.err
    assert "after today" not in resolve("01").err


def test_a_last_day_before_the_inspection_is_asked_about_and_a_later_one_is_not(tmp_path: Path) -> None:
    lines = [
        line
        for line in order("01").read_text("utf-8").splitlines()
        if not line.startswith(("date =", "delivery_date", "latest_shipment"))
    ]
    for word, day, asked in (
        ("latest_shipment", "2025-12-18", True),
        ("delivery_date", "2025-12-18", True),
        ("latest_shipment", "2026-12-18", False),
    ):
        path = tmp_path / "order.toml"
        path.write_text("\n".join(lines).replace("[order]", f"[order]\n{word} = {day}"), "utf-8")
        for command in (("resolve",), ("run", "--out", tmp_path / f"{word}{day}")):
            seen = " ".join(recourse(command[0], report("01"), "--order", path, *command[1:]).text.split())
            assert (f"{day} ([order] {word}), lies before the inspection of 2026-09-08" in seen) is asked
