"""The notice holds the position: an open result is no failure, and a broken-off visit needs a new date."""

import datetime as dt

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import ORDER, RESOLUTION, aborted, letter, pending, rows, silent, words
from toolkit.model.order import Goods


def test_a_failed_lot_gets_a_notice_that_chooses_no_remedy() -> None:
    text = words(letter("notice").docx)
    assert "Notice of non-conformity" in text
    assert "does not yet choose between the remedies" in text
    for other in ("reworked", "sorted", "We reject", "concession"):
        assert other not in text


def test_a_pending_lot_is_not_called_failed() -> None:
    text = words(letter("notice", *pending()).docx)
    assert "Notice of a pending inspection result" in text
    assert "A pending result is neither a pass nor a failure." in text
    for claim in ("did not pass its inspection", "non-conformity", "non-conformities", "failed."):
        assert claim not in text.replace("Nothing in this letter says that the lot has failed.", "")


def test_a_pending_notice_names_what_is_open_and_holds_goods_and_balance_until_it_is_closed() -> None:
    made = letter("notice", *pending())
    text = words(made.docx)
    assert ["Carton drop test", "Pending", "7", "Not performed: no spare carton"] in rows(made.docx)
    assert "“Shipping mark differs from the order. Client to decide.”" in text
    assert "on hold; please ship nothing of it until they are closed and we have released it in writing." in text
    assert "The balance of USD 21,420.00 stays on hold" in text
    assert "when the open points are closed and we have released the lot in writing" in text


def test_a_pending_notice_without_sections_or_remarks_gives_the_reasons_of_the_verdict() -> None:
    report, resolution = pending()
    made = letter("notice", replace(report, sections=(), remarks=()), resolution)
    assert "Why the result is pending:" in words(made.docx)
    assert "two points are open" in words(made.docx)


def test_an_aborted_visit_asks_for_a_new_date_and_claims_no_defect() -> None:
    text = words(letter("notice", *aborted()).docx)
    assert "Notice of an aborted inspection" in text
    assert "propose a new date on which all goods are finished, packed and open to inspection" in text
    assert "lot presented: 3,600 units" in text
    for claim in ("lot inspected", "found defective", "The findings come from a sample", "start no repair"):
        assert claim not in text


def test_an_aborted_notice_promises_no_decision_before_there_is_a_new_inspection() -> None:
    made = letter("notice", *aborted())
    assert made.fields["decide_by"] is None
    assert (
        "We will book a new, complete inspection when we have your date; if you name none, we may name one."
        in words(made.docx)
    )


FORBIDDEN = "Under clause 7.4 of the order the goods may not be shipped, as they have not passed."


@pytest.mark.parametrize(
    ("where", "sentence"),
    [
        (
            "factory",
            f"{FORBIDDEN} Please keep them until our written release at your factory",
        ),
        ("port", f"{FORBIDDEN} Please do not load them before our written release, keep them until then in one place"),
        ("shipped", "The goods are on their way."),
        ("received", "The goods are with us."),
    ],
)
def test_the_hold_fits_the_place_of_the_goods(where: str, sentence: str) -> None:
    there = replace(ORDER, goods=Goods(location=where))  # type: ignore[arg-type]
    assert sentence in words(letter("notice", order=there).docx)


def test_without_a_clause_the_notice_asks_and_does_not_forbid() -> None:
    text = words(letter("notice", order=silent()).docx)
    assert "Please keep the goods at your factory" in text
    for claim in ("may not be shipped", "No unit may be", "stays on hold", "Clauses relied on"):
        assert claim not in text


def test_the_decision_is_never_promised_before_the_answer_can_be_read() -> None:
    early = replace(RESOLUTION, respond_by=dt.date(2026, 11, 23))
    made = letter("notice", resolution=early)
    assert made.fields["reply_by"] == "Wednesday, 25 November 2026"
    assert made.fields["decide_by"] == "Thursday, 26 November 2026"


def test_the_buyers_later_deadline_is_kept() -> None:
    later = replace(RESOLUTION, respond_by=dt.date(2026, 11, 27))
    assert letter("notice", resolution=later).fields["decide_by"] == "Friday, 27 November 2026"
