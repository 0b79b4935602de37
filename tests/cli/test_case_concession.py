"""A concession in a case: agreed after the report, in two languages, signed, and taken back where it was an error."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from reportlab.pdfgen.canvas import Canvas

from tests.cli.casework import case, own_register, went_well
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
    own_register(tmp_path, monkeypatch)


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


# --- two languages, one contract --------------------------------------------------------------------------------------


def conceding(folder: Path) -> None:
    went_well(case("new", report(SAMPLE), "--order", plain_order(folder, REMEDY), day=DAY))
    went_well(case("choose", CASE, "concession", day=DAY))


def references(seen: dict[str, Any]) -> list[str]:
    return [paper["reference"] for paper in seen["papers"]]


def test_one_record_in_two_languages_is_one_record(tmp_path: Path) -> None:
    conceding(tmp_path)
    for lang in ("zh", "en-zh", "zh"):
        seen = went_well(case("send", CASE, "concession", "--lang", lang, day=DAY))
    assert len(set(references(seen))) == 1
    assert [paper["lang"] for paper in seen["papers"]] == ["zh", "en-zh", "zh"]
    assert [due["what"] for due in seen["deadlines"]].count("signature") == 1


def test_a_translation_takes_nothing_from_what_was_answered_or_signed(tmp_path: Path) -> None:
    conceding(tmp_path)
    went_well(case("send", CASE, "concession", "--lang", "zh", day=DAY))
    went_well(case("reply", CASE, "--text", "We accept the credit. No marks on cartons.", day=DAY))
    signed = went_well(case("sign", CASE, scan(tmp_path), "--by", "Wang Li", day=DAY))
    seen = went_well(case("send", CASE, "concession", "--lang", "en", day=DAY))
    assert (seen["signed"], seen["agreed"], seen["deadlines"]) == (
        signed["signed"],
        signed["agreed"],
        signed["deadlines"],
    )


def test_other_terms_are_another_record(tmp_path: Path) -> None:
    conceding(tmp_path)
    went_well(case("send", CASE, "concession", day=DAY))
    more = plain_order(tmp_path, REMEDY.replace("310.00", "420.00"), "more.toml")
    first, second = references(went_well(case("send", CASE, "concession", "--order", more, day=DAY)))
    assert second == f"{first}-2"


def scan(folder: Path, *lines: str, name: str = "scan.pdf") -> Path:
    """Write a PDF with *lines* of text; without any it is a picture."""
    out = BytesIO()
    canvas = Canvas(out)
    for number, line in enumerate(lines):
        canvas.drawString(60, 780 - 18 * number, line)
    canvas.showPage()
    canvas.save()
    path = folder / name
    path.write_bytes(out.getvalue())
    return path


FILLER = tuple(f"Line {number} of a paper with enough words on it to be read" for number in range(8))


def two_records(folder: Path) -> tuple[str, str]:
    conceding(folder)
    went_well(case("send", CASE, "concession", day=DAY))
    more = plain_order(folder, REMEDY.replace("310.00", "420.00"), "more.toml")
    first, second = references(went_well(case("send", CASE, "concession", "--order", more, day=DAY)))
    return first, second


@pytest.mark.rule(37)
def test_which_of_two_records_was_signed_is_asked_and_its_remedy_counts(tmp_path: Path) -> None:
    first, second = two_records(tmp_path)
    refused = case("sign", CASE, scan(tmp_path), "--by", "Wang Li", day=DAY)
    assert (refused.code, f"{first}, {second}" in str(refused.error["message"])) == (7, True)
    assert "--paper" in str(refused.error["hint"])
    seen = went_well(case("sign", CASE, scan(tmp_path), "--by", "Wang Li", "--paper", first.lower(), day=DAY))
    assert (seen["signed"], seen["remedy"]["amount"]) == (first, 310)
    assert case("sign", CASE, scan(tmp_path, name="b.pdf"), "--by", "W", "--paper", "CON-X", day=DAY).code == 9


@pytest.mark.parametrize("which", [0, 1])
def test_the_record_that_the_scan_names_is_the_one_that_was_signed(tmp_path: Path, which: int) -> None:
    names = two_records(tmp_path)
    spelt = names[which].replace("-", " - ")
    seen = went_well(case("sign", CASE, scan(tmp_path, spelt, *FILLER), "--by", "Wang Li", day=DAY))
    assert seen["signed"] == names[which]


# --- what is no signed record -----------------------------------------------------------------------------------------


@pytest.mark.rule(37)
def test_a_paper_that_does_not_name_the_record_is_taken_by_name_alone(tmp_path: Path) -> None:
    conceding(tmp_path)
    went_well(case("send", CASE, "concession", day=DAY))
    other = scan(tmp_path, "Packing list MH-2207", *FILLER)
    chinese = tmp_path / "letter.docx"
    paper = Document()
    for _ in range(5):
        paper.add_paragraph("返工通知：我方要求贵司对本批货物返工，并在完成后重新检验。")
    paper.save(str(chinese))
    for file in (report("02"), other, chinese):
        refused = case("sign", CASE, file, "--by", "Wang Li", day=DAY)
        assert (refused.code, "does not name CON-" in str(refused.error["message"])) == (7, True)
    seen = went_well(case("sign", CASE, other, "--by", "Wang Li", "--anyway", "S. Garth", day=DAY))
    assert "does not name" in told_of(seen, "signed")[0]
    assert "S. Garth takes it all the same" in told_of(seen, "signed")[0]


@pytest.mark.rule(37)
def test_a_signature_settles_what_the_record_asks(tmp_path: Path) -> None:
    conceding(tmp_path)
    went_well(case("send", CASE, "concession", day=DAY))
    answered = went_well(case("reply", CASE, "--text", "Discount 2 % only. No marks on cartons.", day=DAY))
    assert {one["stand"] for one in answered["open"]} >= {"unclear", "refused"}
    seen = went_well(case("sign", CASE, scan(tmp_path), "--by", "Wang Li", day=DAY))
    assert seen["open"] == []
    assert {"remedy", "carton_mark", "signature"} <= set(seen["agreed"])


@pytest.mark.rule(37, 38)
def test_a_signature_entered_in_error_is_taken_back_until_something_was_released_on_it(tmp_path: Path) -> None:
    went_well(case("new", report(SAMPLE), "--order", order(SAMPLE), day=DAY))
    went_well(case("choose", CASE, "concession", day=DAY))
    went_well(case("send", CASE, "concession", day=DAY))
    before = went_well(case("reply", CASE, "--text", "We agree to the discount. No marks on cartons.", day=DAY))
    signed = went_well(case("sign", CASE, scan(tmp_path), "--by", "Wang Li", day=DAY))
    assert signed["balance"]["remedy"] == 425
    entry = len(signed["events"])
    left = went_well(case("withdraw", CASE, entry, "--why", "The scan was of the draft", day=DAY))
    for name in ("signed", "signed_on", "remedy", "conceded", "open", "agreed", "deadlines"):
        assert left[name] == before[name], name
    assert left["balance"]["remedy"] is None
    assert case("release", CASE, day=DAY).code == 7
    went_well(case("sign", CASE, scan(tmp_path), "--by", "Wang Li", day=DAY))
    released = went_well(case("release", CASE, "--anyway", "S. Garth", day=DAY))
    entry = next(place for place, one in enumerate(released["events"], 1) if one["what"] == "signed" and place > entry)
    assert case("withdraw", CASE, entry, "--why", "wrong", day=DAY).code == 7
