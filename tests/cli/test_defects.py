"""``recourse defects`` and a user's own entries."""

from pathlib import Path

import pytest

from tests.cli.running import recourse as run
from tests.cli.running import report as sample
from toolkit.cli.own_defects import VARIABLE, user_folder

OWN = """
["garments/oil-stain"]
repairable = "no"
aliases_en = ["machine grease halo"]

["own/burnt-shade"]
family = "electronics"
name = "Burnt shade"
aliases_en = ["burnt/scorched shade"]
aliases_zh = ["灯罩 烧焦/发黄"]
repairable = "yes"
rework = "Replace the shade"
detectable = "visual"
"""


def own(folder: Path, text: str = OWN) -> Path:
    file = folder / "defects.toml"
    file.write_text(text, "utf-8")
    return file


def test_a_wording_is_told_with_its_entry() -> None:
    seen = run("defects", "match", "Oil stain at hem, 2 cm", "--product", "Rain jacket", "--json")
    assert seen.code == 0
    assert seen.json["id"] == "garments/oil-stain"
    assert "Oil stain" in run("defects", "match", "油污", "--product", "Rain jacket").text


def test_what_is_not_certain_is_unknown_and_becomes_a_question() -> None:
    seen = run("defects", "match", "Poor quality", "--product", "Rain jacket")
    assert seen.code == 0
    assert seen.text.startswith("Unknown")
    assert "Ask" in seen.text


def test_the_list_and_one_entry_can_be_seen() -> None:
    assert "garments/oil-stain" in run("defects", "list").text
    assert "Spot-clean" in run("defects", "show", "garments/oil-stain").text
    assert run("defects", "show", "garments/oil-stain", "--json").json["repairable"] == "depends"


def test_an_id_that_does_not_exist_is_told_with_the_nearest() -> None:
    seen = run("defects", "show", "garments/oil-stains")
    assert seen.code == 9
    assert "garments/oil-stain?" in seen.err


def test_own_entries_go_before_the_supplied_ones(tmp_path: Path) -> None:
    changed = run("defects", "show", "garments/oil-stain", "--knowledge", own(tmp_path), "--json").json
    assert (changed["repairable"], changed["rework"]) == ("no", None)
    for phrase in ("Scorched shade, 2 cm", "灯罩有点烧焦"):
        seen = run("defects", "match", phrase, "--product", "Desk lamp", "--knowledge", own(tmp_path), "--json")
        assert seen.json["id"] == "own/burnt-shade"
    halo = run("defects", "match", "Machine grease halo", "--product", "Shirt", "--knowledge", own(tmp_path), "--json")
    assert halo.json["id"] == "garments/oil-stain"


def test_own_entries_are_found_in_the_users_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CONFIG_HOME", "APPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    user_folder().mkdir(parents=True, exist_ok=True)
    own(user_folder())
    assert run("defects", "show", "own/burnt-shade").code == 0


def test_a_variable_names_the_file_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(own(tmp_path)))
    assert run("defects", "show", "own/burnt-shade").code == 0


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('["own/x"]\nname = "X"\n', "line 1: own/x lacks family, repairable, detectable."),
        ('\n["garments/oil-stain"]\nrepairabel = "no"\n', "line 3: [garments/oil-stain] repairabel is not known"),
        ('["garments/oil-stain"]\nrepairable = "maybe"\n', 'line 2: [garments/oil-stain] repairable is "maybe"'),
        ('["garments/fabric-fault"]\nrepairable = "yes"\n', "then rework must say how"),
        ('["garments/oil-stain"]\nfamily = "shirts"\n', "it must be one of bags"),
        ("garments = 3\n", "must be a table"),
    ],
)
def test_a_fault_in_the_file_is_a_sentence_with_its_line(tmp_path: Path, text: str, told: str) -> None:
    seen = run("defects", "list", "--knowledge", own(tmp_path, text))
    assert seen.code == 9
    assert told in seen.err


def test_a_decision_follows_the_own_entries(tmp_path: Path) -> None:
    report = sample("01")
    plain = run("resolve", report, "--json").json["per_defect"]
    assert isinstance(plain, list)
    kind = next(row["kind"] for row in plain if row["repairable"] == "depends")
    changed = run("resolve", report, "--json", "--knowledge", own(tmp_path, f'["{kind}"]\nrepairable = "no"\n'))
    rows = changed.json["per_defect"]
    assert isinstance(rows, list)
    assert [row["repairable"] for row in rows if row["kind"] == kind] == ["no"]


def test_an_own_name_that_is_the_very_text_is_meant_whatever_the_family(tmp_path: Path) -> None:
    mine = own(
        tmp_path,
        """["own/bracket"]
family = "hardgoods"
name = "Bracket weld open"
aliases_en = ["Handle bracket weld not full, have crack"]
repairable = "yes"
rework = "Weld again"
standard = "Holds 150 kg"
detectable = "visual"
""",
    )
    told = run(
        "defects", "match", "Handle bracket weld not full, have crack.", "--product", "Nylon backpack",
        "--knowledge", mine, "--json",
    ).json  # fmt: skip
    assert told["id"] == "own/bracket"
    entry = told["entry"]
    assert isinstance(entry, dict)
    assert (entry["rework"], entry["standard"]) == ("Weld again", "Holds 150 kg")
