"""``recourse policy show``: every decision that the guide leaves open, with its value and its source."""

import json
import tomllib
from pathlib import Path

import msgspec

from tests.cli.running import DAY, Outcome, order, recourse, report
from toolkit.cli.policy_text import POINTS
from toolkit.model.policy import Policy


def shown(*words: object) -> dict[str, dict[str, object]]:
    settings = json.loads(recourse("policy", "show", "--json", *words).out)["settings"]
    return {setting["name"]: setting for setting in settings}


def test_every_setting_is_shown_with_its_sentence_and_its_default() -> None:
    told = shown()
    assert list(told) == [field.name for field in msgspec.structs.fields(Policy)]
    assert all(setting["says"] and setting["source"] == "default" for setting in told.values())
    assert all(setting["value"] == setting["default"] for setting in told.values())


def test_each_of_the_fourteen_open_points_is_settled_by_a_setting() -> None:
    settled = {point for setting in shown().values() for point in setting["points"]}  # type: ignore[attr-defined]
    assert settled == set("abcdefghijklmn")
    assert settled <= set(POINTS)


def test_a_file_is_named_as_the_source_of_what_it_sets(tmp_path: Path) -> None:
    (tmp_path / "policy.toml").write_text("respond_days = 1\nworking_days = true\n", encoding="utf-8")
    told = shown("--policy", tmp_path / "policy.toml")
    assert (told["respond_days"]["value"], told["respond_days"]["default"]) == (1, 2)
    assert {name for name, setting in told.items() if setting["source"] == "file"} == {"respond_days", "working_days"}
    seen = recourse("policy", "show", "--policy", tmp_path / "policy.toml").text
    assert "respond_days = 1   (from the file; default 2)" in seen


def test_a_line_of_the_text_can_be_copied_into_a_policy_file() -> None:
    lines = [line.strip() for line in recourse("policy", "show").text.splitlines() if " = " in line[:40]]
    assert msgspec.convert(tomllib.loads("\n".join(lines)), Policy) == Policy()


def test_without_its_own_command_it_shows_what_there_is() -> None:
    seen = recourse("policy")
    assert seen.code == 2
    assert "show" in seen.text


def refused(text: str, folder: Path, *command: object) -> Outcome:
    (folder / "policy.toml").write_text(text, encoding="utf-8")
    return recourse(*command, "--policy", folder / "policy.toml")


def test_an_unknown_setting_is_refused_with_the_nearest_name(tmp_path: Path) -> None:
    for command in (("policy", "show"), ("resolve", report("01")), ("draft", "notice", report("01"))):
        seen = refused("max_round = 1\n", tmp_path, *command)
        assert seen.code == 9
        assert "max_round is not known; did you mean max_rounds?" in seen.err


def test_a_fixed_decision_cannot_be_set_otherwise(tmp_path: Path) -> None:
    seen = refused('critical_concession = "sometimes"\n', tmp_path, "policy", "show")
    assert seen.code == 9
    assert 'must be one of "never"' in seen.err
    assert refused("dominant_confidence = 1.0\n", tmp_path, "policy", "show").code == 9


def test_a_sum_of_money_may_be_above_one_and_a_share_may_not(tmp_path: Path) -> None:
    (tmp_path / "policy.toml").write_text("concession_admin = 250.0\ncheck_per_unit_usd = 1.2\n", encoding="utf-8")
    told = shown("--policy", tmp_path / "policy.toml")
    assert (told["concession_admin"]["value"], told["check_per_unit_usd"]["value"]) == (250.0, 1.2)
    assert "a share lies between 0 and 1" in refused("good_work = 1.2\n", tmp_path, "policy", "show").err


def test_a_policy_reaches_the_days_in_a_letter(tmp_path: Path) -> None:
    (tmp_path / "policy.toml").write_text("notice_reply_days = 5\n", encoding="utf-8")
    base = ("draft", "notice", report("01"), "--order", order("01"), "--as-of", DAY, "--json")
    usual = recourse(*base, "-o", tmp_path / "a.docx")
    longer = recourse(*base, "-o", tmp_path / "b.docx", "--policy", tmp_path / "policy.toml")
    assert (usual.code, longer.code) == (0, 0)
    assert _text(tmp_path / "a.docx") != _text(tmp_path / "b.docx")


def _text(letter: Path) -> bytes:
    from zipfile import ZipFile

    with ZipFile(letter) as package:
        return package.read("word/document.xml")
