"""A case on lots of which some passed: it holds what its letters hold, and releases those that failed alone."""

import json
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from tests.cli.casework import case, own_register, went_well
from tests.cli.running import recourse
from tests.documents.letter_cases import words
from tests.documents.test_lots_of_one_report import BOTH_FAILED, FAILED, PASSED, TWO, jackets
from toolkit.model.codec import to_json
from toolkit.model.report import Report, Source
from toolkit.model.severity import BySeverity

CASE = "2026-0001"
ORDER = """
[order]
number = "HB-450118"
item = "Ladies' quilted jackets T-MOSS and T-SAND"
currency = "USD"
unit_price = 8.5
quantity = 3300
[buyer]
name = "Hull & Berg Ltd"
signatory = "Ingrid Solheim"
country = "GB"
[supplier]
name = "Ningbo Garment Co., Ltd."
email = "export@garment.example"
country = "CN"
[payment]
deposit_percent = 30
balance_percent = 70
balance_paid = false
[contract]
clauses = ["4.2"]
reinspection_cost = "buyer"
[goods]
location = "factory"
[release]
approved_by = "Ingrid Solheim"
"""


@pytest.fixture(autouse=True)
def _register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own_register(tmp_path, monkeypatch)


def written(folder: Path, name: str, text: bytes) -> Path:
    path = folder / name
    path.write_bytes(text)
    return path


def in_rework(folder: Path, report: Report = TWO, more: str = "") -> dict[str, Any]:
    order = written(folder, "order.toml", ORDER.replace("balance_paid = false", f"balance_paid = false{more}").encode())
    went_well(case("new", written(folder, "first.json", to_json(report)), "--order", order, day="2026-11-24"))
    went_well(case("choose", CASE, "rework", day="2026-11-24"))
    return went_well(case("send", CASE, "rework", day="2026-11-24"))


def again(sample: int) -> bytes:
    lot = replace(FAILED, sample_size=sample, found=BySeverity(0, 1, 0), allowed=BySeverity(0, 3, 5), result="pass")
    made = jackets(lot, rows=(), report_no="Q-2", inspection_type="Re-inspection", inspection_date="2026-12-08")
    sampling = replace(made.sampling, inspection="tightened", sample_size=BySeverity(sample, sample, sample))
    results, source = replace(made.results, overall="pass"), Source(file="Q-2.pdf", sha256="1" * 64, format="pdf")
    made = replace(made, sampling=sampling, results=results, source=source, found=BySeverity(0, 1, 0))
    return to_json(replace(made, defects=(replace(TWO.defects[0], major=1),)))


def test_the_case_holds_the_sum_that_its_letters_hold(tmp_path: Path) -> None:
    """900 of 3,300 units: 3/11 of USD 19,635.00."""
    balance = in_rework(tmp_path)["balance"]
    assert (balance["amount"], balance["whole"], balance["due"]) == (5355.0, 19635.0, 5355.0)
    assert "USD 5,355.00 of USD 19,635.00 for the order" in recourse("case", "show", CASE).text


def test_a_balance_that_is_one_sum_is_held_whole(tmp_path: Path) -> None:
    assert in_rework(tmp_path, more='\nbalance_for = "order"')["balance"]["amount"] == 19635.0


def test_a_case_on_lots_that_all_failed_holds_the_whole(tmp_path: Path) -> None:
    """The look-alike: nothing passed, so nothing is set apart."""
    assert in_rework(tmp_path, BOTH_FAILED)["balance"]["amount"] == 19635.0


def test_the_release_of_the_lot_that_failed_takes_nothing_off_for_the_other(tmp_path: Path) -> None:
    in_rework(tmp_path)
    told = went_well(case("reinspect", CASE, written(tmp_path, "second.json", again(80)), day="2026-12-09"))
    assert told["state"] == "verified"
    told = went_well(case("release", CASE, "--anyway", "Ingrid Solheim", "--reviewed", day="2026-12-09"))
    balance = told["balance"]
    assert (balance["short"], balance["due"], balance["released_by"]["quantity"]) == (None, 5355.0, 900)
    counted = went_well(case("count", CASE, "--shipped", 900, day="2026-12-10"))
    assert (counted["quantities"]["short"], counted["balance"]["short"]) == (0, None)


def released(folder: Path, second: bytes, *more: object) -> str:
    """Return the words of the release of the case, its mail and its signer's sheet, each behind its name."""
    went_well(case("reinspect", CASE, written(folder, "second.json", second), day="2026-12-09"))
    words = ("--anyway", "Ingrid Solheim", "--reviewed", "-o", folder / "out", *more)
    went_well(case("release", CASE, *words, day="2026-12-09"))
    return paper_words(folder / "out", "release-HB-450118")


def paper_words(out: Path, name: str) -> str:
    mail = message_from_bytes((out / f"{name}.eml").read_bytes(), policy=default)
    body = mail.get_body(("plain",))
    assert body is not None
    papers = [words((out / f"{one}.docx").read_bytes()) for one in (name, f"signer-{name}")]
    return "\n".join((*papers, f"MAIL {mail['subject']}\n{body.get_content()}"))


def test_a_release_names_the_lot_that_was_inspected_again_and_not_the_other(tmp_path: Path) -> None:
    """The second report prints no other lot, and the order file has one name for both."""
    in_rework(tmp_path)
    told = released(tmp_path, again(80))
    assert "Purchase order HB-450118, lot T-MOSS alone, not T-SAND – inspection report Q-2" in told
    assert "This paper concerns lot T-MOSS alone, not T-SAND. 900 units" in told
    assert "T-SAND: no part of this case. The letter concerns T-MOSS alone and says so." in told
    assert "MAIL Release for shipment HB-450118 – inspection report Q-2, T-MOSS alone" in told
    assert "purchase order HB-450118, lot T-MOSS alone, not T-SAND:" in told
    assert "quilted jackets T-MOSS and T-SAND" not in told
    assert "amounts follow the order file" not in told


def test_a_lot_that_is_looked_at_again_without_need_stays_out_of_the_release(tmp_path: Path) -> None:
    """Both lots were inspected a second time: the case is about the one that had failed."""
    in_rework(tmp_path)
    lots = (
        replace(FAILED, found=BySeverity(0, 1, 0), result="pass"),
        replace(PASSED, found=BySeverity(0, 2, 0), result="pass"),
    )
    rows = (replace(TWO.defects[0], major=1), TWO.defects[1])
    made = jackets(*lots, rows=rows, report_no="Q-2", inspection_type="Re-inspection", inspection_date="2026-12-08")
    source = Source(file="Q-2.pdf", sha256="2" * 64, format="pdf")
    made = replace(made, source=source, results=replace(made.results, overall="pass"))
    went_well(case("reinspect", CASE, written(tmp_path, "second.json", to_json(made)), day="2026-12-09"))
    went_well(case("override", CASE, "release", "--who", "B. Tal", "--why", "normal plan", day="2026-12-09"))
    words_of = ("--anyway", "Ingrid Solheim", "--reviewed", "-o", tmp_path / "out")
    went_well(case("release", CASE, *words_of, day="2026-12-09"))
    told = paper_words(tmp_path / "out", "release-HB-450118")
    assert "This paper concerns lot T-MOSS alone, not T-SAND. 900 units" in told
    assert "Zipper jammed" not in told  # found on the lot that had passed


def test_a_paper_after_a_second_failure_is_about_that_lot_too(tmp_path: Path) -> None:
    in_rework(tmp_path)
    lot = replace(FAILED, found=BySeverity(0, 8, 0), result="fail")
    made = jackets(lot, rows=(replace(TWO.defects[0], major=8),), report_no="Q-2", inspection_date="2026-12-08")
    made = replace(made, source=Source(file="Q-2.pdf", sha256="3" * 64, format="pdf"))
    went_well(case("reinspect", CASE, written(tmp_path, "second.json", to_json(made)), day="2026-12-09"))
    went_well(case("send", CASE, "notice", "-o", tmp_path / "out", day="2026-12-09"))
    told = paper_words(tmp_path / "out", "notice-HB-450118")
    assert "lot T-MOSS alone, not T-SAND" in told
    assert "USD 5,355.00 for T-MOSS" in told  # its part of the balance, as the first letter had it


def test_a_release_of_all_lots_of_a_case_goes_by_the_name_in_the_order(tmp_path: Path) -> None:
    """The look-alike: both failed and both passed now, so nothing is left out."""
    in_rework(tmp_path, BOTH_FAILED)
    lots = tuple(replace(one, found=BySeverity(0, 1, 0), result="pass") for one in BOTH_FAILED.lots)
    rows = tuple(replace(row, major=1) for row in BOTH_FAILED.defects)
    made = jackets(*lots, rows=rows, report_no="Q-2", inspection_date="2026-12-08")
    source = Source(file="Q-2.pdf", sha256="4" * 64, format="pdf")
    made = replace(made, source=source, results=replace(made.results, overall="pass"))
    went_well(case("reinspect", CASE, written(tmp_path, "second.json", to_json(made)), day="2026-12-09"))
    went_well(case("override", CASE, "release", "--who", "B. Tal", "--why", "normal plan", day="2026-12-09"))
    order = ORDER.replace("quantity = 3300", "quantity = 2400")
    file = written(tmp_path, "all.toml", order.encode())
    words_of = ("--anyway", "Ingrid Solheim", "--reviewed", "--order", file, "--new-order", "I. Solheim")
    went_well(case("release", CASE, *words_of, "-o", tmp_path / "out", day="2026-12-09"))
    told = paper_words(tmp_path / "out", "release-HB-450118")
    assert "Purchase order HB-450118, Ladies' quilted jackets T-MOSS and T-SAND" in told
    assert " alone" not in told.partition("MAIL")[2]


def test_a_pass_that_a_person_releases_by_exception_goes_with_its_letter(tmp_path: Path) -> None:
    in_rework(tmp_path)
    told = went_well(case("reinspect", CASE, written(tmp_path, "second.json", again(50)), day="2026-12-09"))
    assert told["state"] != "verified"
    assert case("release", CASE, day="2026-12-09").code == 7
    went_well(case("override", CASE, "release", "--who", "B. Tal", "--why", "sold", day="2026-12-09"))
    told = went_well(case("release", CASE, "--reviewed", "-o", tmp_path / "out", day="2026-12-09"))
    assert (told["balance"]["released_by"]["ground"], told["balance"]["released_by"]["letter"]) == ("override", True)
    assert [paper["kind"] for paper in told["papers"]][-1] == "release"
    assert (tmp_path / "out" / "release-HB-450118.docx").is_file()


def test_nothing_is_said_to_have_passed_where_nothing_did(tmp_path: Path) -> None:
    in_rework(tmp_path)
    went_well(case("override", CASE, "release", "--who", "B. Tal", "--why", "sold", day="2026-11-25"))
    seen = recourse("case", "release", CASE, "--as-of", "2026-11-25")
    assert (seen.code, "without a letter: no inspection passed" in seen.err) == (0, True)


def test_a_lot_is_named_for_a_release_and_for_nothing_else(tmp_path: Path) -> None:
    first, order = written(tmp_path, "first.json", to_json(TWO)), written(tmp_path, "order.toml", ORDER.encode())
    words = (first, "--order", order, "--as-of", "2026-11-24", "-o", tmp_path / "release.docx", "--json")
    made = recourse("draft", "release", *words, "--lot", "T-SAND")
    assert (made.code, json.loads(made.out)["kind"]) == (0, "release")
    assert recourse("draft", "release", *words, "--lot", "T-MOSS", "--force").code == 7
    assert recourse("draft", "rework", *words, "--lot", "T-MOSS", "--force").code == 2
