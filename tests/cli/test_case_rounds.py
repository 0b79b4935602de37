"""Several rounds of one lot: each report is held against all before it."""

import json
from pathlib import Path

import pytest

from tests.cli.casework import case, own_register, went_well
from tests.cli.running import order, report
from tests.cli.second_reports import first_reading, presented_again

CASE = "2026-0001"
SAMPLE = "02"
STITCHES, CHALK = "Broken stitches at cuff", "Chalk mark on lining"


@pytest.mark.rule(25)
def test_what_the_first_report_found_and_the_second_did_not_comes_back_in_the_third(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_register(tmp_path, monkeypatch)
    first = first_reading(SAMPLE)
    second = presented_again(first, tmp_path, "BW-881001", "2026-09-03", {STITCHES: 25}, "fail")
    third = presented_again(first, tmp_path, "BW-881002", "2026-09-10", {STITCHES: 22, CHALK: 2}, "fail")
    went_well(case("new", report(SAMPLE), "--order", order(SAMPLE), day="2026-08-21"))
    went_well(case("choose", CASE, "rework", day="2026-08-22"))
    went_well(case("send", CASE, "rework", day="2026-08-22"))
    went_well(case("reinspect", CASE, second, day="2026-09-04"))
    went_well(case("choose", CASE, "sort", day="2026-09-04"))
    went_well(case("send", CASE, "sorting", day="2026-09-04"))
    told = went_well(case("reinspect", CASE, third, day="2026-09-11"))
    kept = Path(told["papers"][0]["file"]).parent
    newest = [one for one in told["events"][-1]["files"] if one["name"] == "comparison.json"][-1]
    compared = json.loads((kept / f"{newest['sha256'][:16]}-comparison.json").read_bytes())
    assert {one["description"]: one["change"] for one in compared["changes"]}[CHALK] == "recurred"
    assert len(compared["earlier"]) == 1
