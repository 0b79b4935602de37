"""A user's own entries on defects, kept with the case that was opened with them."""

from pathlib import Path

import docx
import pytest

from tests.cli.casework import case, own_register, went_well
from tests.cli.running import order, recourse, report

OWN = """
["own/cuff"]
family = "jewellery"
name = "Cuff seam gone"
aliases_en = ["Broken stitches at cuff"]
repairable = "yes"
rework = "Take the cuff off and sew a new one"
detectable = "visual"
"""


def test_a_case_follows_the_entries_it_was_opened_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own_register(tmp_path, monkeypatch)
    mine = tmp_path / "own.toml"
    mine.write_text(OWN, "utf-8")
    told = went_well(case("new", report("02"), "--order", order("02"), "--knowledge", mine))
    assert "own.toml" in recourse("case", "log", told["id"]).text
    mine.unlink()
    went_well(case("choose", told["id"], "rework"))
    told = went_well(case("send", told["id"], "rework"))
    folder = Path(told["papers"][-1]["file"]).parent
    (letter,) = (file for file in folder.glob("*rework-*.docx") if "signer" not in file.name)
    cells = [cell.text for table in docx.Document(str(letter)).tables for row in table.rows for cell in row.cells]
    assert any("Take the cuff off and sew a new one" in cell for cell in cells)
