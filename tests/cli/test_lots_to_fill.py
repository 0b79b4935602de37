"""Where the totals of a report are per lot, a person is shown how the lots are filled in."""

import json
from pathlib import Path

from msgspec.structs import replace

from tests.cli.running import order, recourse
from tests.documents.test_lots_of_one_report import HEM, TWO, ZIP, jackets
from toolkit.cli.looking import way_on
from toolkit.cli.lots_to_fill import lots_to_fill
from toolkit.model.codec import from_json, to_json
from toolkit.model.report import Problem, Report
from toolkit.model.severity import BySeverity

UNTOLD = replace(TWO, lots=(), found=BySeverity(0, 9, 0), allowed=BySeverity(0, 5, 7))


def test_the_lots_are_shown_with_what_their_rows_add_up_to() -> None:
    told = lots_to_fill(UNTOLD) or ""
    assert told.startswith("The defects are of 2 items: T-MOSS, T-SAND.")
    lines = json.loads("{" + told.partition("\n")[2].rstrip(",") + "}")
    assert [(lot["item"], lot["found"]["major"], lot["result"]) for lot in lines["lots"]] == [
        ("T-MOSS", 9, None),
        ("T-SAND", 2, None),
    ]
    assert lines["found"] == {"critical": 0, "major": 11, "minor": 0}
    assert lines["allowed"] == {"critical": None, "major": None, "minor": None}


def test_what_is_shown_fits_into_the_report() -> None:
    shown = json.loads("{" + (lots_to_fill(UNTOLD) or "").partition("\n")[2].rstrip(",") + "}")
    filled = from_json(json.dumps(json.loads(to_json(UNTOLD)) | shown).encode(), Report)
    assert [lot.item for lot in filled.lots] == ["T-MOSS", "T-SAND"]
    assert filled.found.major == 11


def test_nothing_is_said_of_lots_that_are_there_or_of_one_item() -> None:
    assert lots_to_fill(TWO) is None
    assert lots_to_fill(jackets(rows=(HEM, replace(ZIP, item=None)))) is None
    assert '"lots"' not in way_on(TWO, "report.json", "recourse run")


def test_a_run_that_stops_before_such_a_report_says_it_and_one_json_stays_one_document(tmp_path: Path) -> None:
    two = Problem(code="totals_mismatch", level="error", message="The report prints two different totals.")
    (tmp_path / "report.json").write_bytes(to_json(replace(UNTOLD, problems=(two,))))
    words = ("run", tmp_path / "report.json", "--order", order("01-lunchbox-systematic"), "--out", tmp_path / "out")
    seen = recourse(*words)
    assert seen.code == 6
    assert 'fill in "lots", one entry for each' in seen.err
    assert '{"item": "T-SAND", "lot": null' in seen.err
    json.loads(recourse(*words, "--json", "--force").out)
