"""Answers that come into a case: of another order, of nobody's but our own, and to which paper."""

import tomllib
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Any

import docx
import pytest

from tests.cli.casework import case, own_register, went_well
from tests.cli.running import order, recourse, report

CASE = "2026-0001"
SAMPLE = "02"  # order NK-5521
DAY = "2026-08-22"


@pytest.fixture(autouse=True)
def _sorting_sent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own_register(tmp_path, monkeypatch)
    went_well(case("new", report(SAMPLE), "--order", order(SAMPLE), day=DAY))
    went_well(case("choose", CASE, "sort", day=DAY))
    went_well(case("send", CASE, "sorting", day=DAY))


def standing() -> dict[str, Any]:
    return went_well(case("show", CASE, day=DAY))


def mail(folder: Path, text: str, subject: str = "Re: NK-5521", sender: str = "lin@seller.example") -> Path:
    message = EmailMessage(policy=SMTP)
    message["From"], message["Subject"] = f"Lin <{sender}>", subject
    message.set_content(text)
    path = folder / "answer.eml"
    path.write_bytes(message.as_bytes())
    return path


# --- what comes next ---


def test_the_paper_that_a_threat_calls_for_can_be_sent_at_once() -> None:
    """The threat refuses the work: the notice holds the goods, before a booking and after it."""
    threat = "If you not pay balance we sell the goods to other customer."
    seen = recourse("case", "reply", CASE, "--text", threat, "--as-of", DAY)
    told = " ".join(seen.text.split())
    assert "Secure the goods first" in told
    assert "Paper: notice." in told
    booked = went_well(case("send", CASE, "reinspection", day="2026-08-24"))
    noticed = went_well(case("send", CASE, "notice", day="2026-08-24"))
    assert (booked["state"], noticed["state"], noticed["path"]) == ("reinspection_booked", "notified", None)


def test_a_threat_beside_a_yes_to_the_work_is_answered_by_the_letter_once_more() -> None:
    """The work is not refused, so a notice that takes the instruction back is not open, and not advised."""
    threat = "We will sort all the goods. If you not pay balance we sell the goods to other customer."
    told = " ".join(recourse("case", "reply", CASE, "--text", threat, "--as-of", DAY).text.split())
    assert "Paper: sorting." in told
    assert "Paper: notice" not in told
    assert case("send", CASE, "notice", day="2026-08-24").code == 7
    went_well(case("send", CASE, "reinspection", day="2026-08-24"))
    assert went_well(case("send", CASE, "sorting", day="2026-08-24"))["state"] == "reinspection_booked"


# --- another order ----------------------------------------------------------------------------------------------------


def test_an_answer_to_another_order_is_not_entered_without_a_name(tmp_path: Path) -> None:
    other = mail(tmp_path, "We agree to sort all and to pay the re-inspection.", subject="NK-5470 caps")
    refused = case("reply", CASE, "--file", other, day=DAY)
    assert (refused.code, "NK-5470" in str(refused.error["message"])) == (7, True)
    assert "--anyway NAME" in str(refused.error["hint"])
    assert standing()["agreed"] == []
    taken = went_well(case("reply", CASE, "--file", other, "--anyway", "B. Tal", day=DAY))
    assert "reinspection_cost" in taken["agreed"]
    assert "it names NK-5470, and B. Tal takes it for an answer to this case" in taken["events"][-1]["text"]


def test_an_answer_that_names_this_order_and_another_accepts_nothing(tmp_path: Path) -> None:
    both = mail(tmp_path, "NK-5470 is under way. We agree to pay the re-inspection. We cannot pay the freight.")
    told = went_well(case("reply", CASE, "--file", both, day=DAY))
    stands = {one["condition"]: one["stand"] for one in told["open"]}
    assert (told["agreed"], stands["reinspection_cost"], stands["freight"]) == ([], "unclear", "refused")


def test_a_quoted_mail_of_another_order_names_nothing(tmp_path: Path) -> None:
    quoted = mail(tmp_path, "We agree to pay the re-inspection.\n\n> On NK-5470: please answer.\n")
    assert went_well(case("reply", CASE, "--file", quoted, day=DAY))["agreed"] == ["reinspection_cost"]


# --- which paper ------------------------------------------------------------------------------------------------------


def test_an_answer_is_held_against_the_very_letter_that_it_names() -> None:
    first = standing()["papers"][-1]["reference"]
    second = went_well(case("send", CASE, "capa", day=DAY))["papers"][-1]["reference"]
    for kind, name in (("sorting", first), ("capa", second)):
        seen = recourse("case", "reply", CASE, "--text", f"{name}: well received.", "--as-of", DAY)
        assert f"Held against: {kind} {name} of" in seen.text


# --- nobody's answer but our own --------------------------------------------------------------------------------------


def test_our_own_letter_mail_report_and_order_are_no_answer(tmp_path: Path) -> None:
    paper = Path(standing()["papers"][-1]["file"])
    kept = paper.parent
    draft = next(kept.glob("*.eml"))
    saved_anew = tmp_path / "countersigned.docx"
    document = docx.Document(str(paper))
    document.add_paragraph("Received, Lin")
    document.save(str(saved_anew))
    sent_by_us = mail(tmp_path, "Please confirm receipt.", sender=_buyers_address())
    for file, said in (
        (paper, "a letter of yours"),
        (draft, "a letter of yours"),
        (saved_anew, "word for word"),
        (sent_by_us, "which is you"),
        (report(SAMPLE), "the inspection report"),
        (order(SAMPLE), "file of settings"),
    ):
        refused = case("reply", CASE, "--file", file, day=DAY)
        assert (refused.code, said in str(refused.error["message"])) == (9, True), (file, refused.text)
    assert [event["what"] for event in standing()["events"]].count("replied") == 0


def _buyers_address() -> str:
    return str(tomllib.loads(order(SAMPLE).read_text("utf-8"))["buyer"]["email"])


def test_the_suppliers_own_paper_is_an_answer(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("NK-5521. We agree to pay the cost of the re-inspection, and keep the goods on hold.")
    document.save(str(tmp_path / "answer.docx"))
    told = went_well(case("reply", CASE, "--file", tmp_path / "answer.docx", day=DAY))
    assert "reinspection_cost" in told["agreed"]
