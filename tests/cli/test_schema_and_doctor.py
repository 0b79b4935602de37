import json
import sys
from pathlib import Path

import pytest

from tests.cli.running import recourse
from toolkit.cli.doctor import LIBRARIES
from toolkit.resources import data_dir

NAMES = (
    *("report", "resolution", "order", "policy", "aql", "manifest"),
    *("clause-check", "terms-lock", "case", "comparison", "supplier"),
)


@pytest.mark.parametrize("name", NAMES)
def test_the_schema_of_each_document_is_one_json_object(name: str) -> None:
    seen = recourse("schema", name)
    assert (seen.code, seen.err) == (0, "")
    assert "$defs" in seen.json


def test_without_a_name_all_are_printed() -> None:
    assert set(recourse("schema").json) == set(NAMES)


def test_money_is_a_number_in_the_schema_as_it_is_in_the_documents() -> None:
    told = recourse("schema", "order").text
    assert '"decimal"' not in told
    assert json.loads(told)["$defs"]["OrderTerms"]["properties"]["unit_price"]["anyOf"][0] == {"type": "number"}


def test_the_doctor_finds_everything_here_and_tells_versions() -> None:
    seen = recourse("doctor", "--json")
    parts = {part["part"]: part for part in json.loads(seen.out)["parts"]}
    assert {name for name, _ in LIBRARIES} <= set(parts)
    assert all(part["ok"] for name, part in parts.items() if name != "LibreOffice")
    assert seen.code == 0
    assert parts["typer"]["told"][0].isdigit()
    listed = sum(one.name.endswith(".md") and one.name != "README.md" for one in data_dir("clauses").iterdir())
    assert parts["clauses"]["told"] == f"{listed} found"


def test_a_library_that_does_not_load_is_missing_and_exits_5(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    seen = recourse("doctor")
    assert seen.code == 5
    line = next(line for line in seen.text.splitlines() if "pypdfium2" in line)
    assert line.startswith("MISSING")
    assert "pip install" in seen.text


def test_an_optional_part_that_is_absent_is_no_failure(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    seen = recourse("doctor")
    assert "absent   LibreOffice" in seen.text
    assert seen.code == 0
