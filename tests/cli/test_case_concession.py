"""A concession in a case: agreed after the report, in two languages, signed, and taken back where it was an error."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.casework import case, went_well
from tests.cli.running import order, report

CASE = "2026-0001"
SAMPLE = "08"  # tree skirts, marginal; its order file names a concession
DAY = "2026-10-02"
REMEDY = """[concession]
remedy = "credit"
amount = 310.00
note = "Credit of USD 310 on this order"
approved_by = "S. Garth"
"""


@pytest.fixture(autouse=True)
def _register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RECOURSE_DB", str(tmp_path / "register" / "cases.db"))
    monkeypatch.setenv("RECOURSE_WHO", "A. Berg")


def plain_order(folder: Path, more: str = "", name: str = "plain.toml", **replaced: str) -> Path:
    """Write the order file of the sample without its concession, *more* at its end."""
    before, _, rest = order(SAMPLE).read_text("utf-8").partition("[concession]")
    text = before + rest[rest.index("[goods]") :]
    for old, new in replaced.items():
        text = "\n".join(f"{old} = {new}" if line.startswith(f"{old} = ") else line for line in text.splitlines())
    path = folder / name
    path.write_text(f"{text}\n{more}", encoding="utf-8")
    return path


def opened(folder: Path) -> None:
    went_well(case("new", report(SAMPLE), "--order", plain_order(folder), day=DAY))


def told_of(seen: dict[str, Any], what: str) -> list[str]:
    return [event["text"] for event in seen["events"] if event["what"] == what]


# --- agreed after the report ------------------------------------------------------------------------------------------


def test_a_discount_agreed_after_the_report_opens_the_concession(tmp_path: Path) -> None:
    opened(tmp_path)
    refused = case("choose", CASE, "concession", day=DAY)
    assert (refused.code, "--order FILE" in str(refused.error["hint"])) == (7, True)
    agreed = plain_order(tmp_path, REMEDY, "agreed.toml")
    chosen = went_well(case("choose", CASE, "concession", "--order", agreed, day=DAY))
    assert (chosen["path"], told_of(chosen, "reordered")) == ("concession", ["concession is open under it"])
    sent = went_well(case("send", CASE, "concession", day=DAY))
    assert (sent["state"], sent["papers"][-1]["remedy"]["amount"]) == ("concession", 310)
    assert sent["overrides"] == []


def test_a_concession_is_sent_in_one_step_with_the_order_file_that_names_it(tmp_path: Path) -> None:
    opened(tmp_path)
    went_well(case("choose", CASE, "rework", day=DAY))
    went_well(case("send", CASE, "rework", day=DAY))
    agreed = plain_order(tmp_path, REMEDY, "agreed.toml", unit_price="8.50")
    refused = case("send", CASE, "concession", "--order", agreed, day=DAY)
    assert (refused.code, "order.unit_price" in str(refused.error["message"])) == (7, True)
    sent = went_well(case("send", CASE, "concession", "--order", agreed, "--new-order", "S. Garth", day=DAY))
    assert (sent["state"], sent["path"]) == ("concession", "concession")
    assert told_of(sent, "chosen")[-1] == "concession: the order file that came in names the remedy"


def test_an_order_file_that_came_in_with_another_paper_opens_the_concession_too(tmp_path: Path) -> None:
    opened(tmp_path)
    agreed = plain_order(tmp_path, REMEDY, "agreed.toml")
    went_well(case("send", CASE, "notice", "--order", agreed, day=DAY))
    assert went_well(case("choose", CASE, "concession", day=DAY))["path"] == "concession"


def test_no_order_file_opens_a_concession_of_critical_defects(tmp_path: Path) -> None:
    agreed = tmp_path / "agreed.toml"
    kept = order("03").read_text("utf-8").partition("[concession]")[0]
    agreed.write_text(f"{kept}\n{REMEDY}", encoding="utf-8")
    went_well(case("new", report("03"), "--order", order("03"), day=DAY))
    refused = case("send", CASE, "concession", "--order", agreed, day=DAY)
    assert (refused.code, "never conceded" in str(refused.error["message"])) == (7, True)
