"""Lines and sentences that begin with a name of the whole and judge it, and what only looks like one."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.test_ordinary_reports import HEAD, LIST, UNJUDGED

WITHIN = HEAD + LIST + UNJUDGED.format(2, 5) + "\n\n"
OVER = HEAD + LIST.replace("| 2", "| 9") + UNJUDGED.format(9, 5) + "\n\n"


@pytest.mark.parametrize(
    "said",
    [
        "FINAL: FAIL (seams are a safety risk)",
        "AUDIT: FAILED",
        "NOT ACCEPTED - major defects beyond AQL 2.5 (minor within 4.0)",
        "Recommendation: DO NOT SHIP - result FAIL (major defects over limit)",
        "Major 9 of 7 -> NG",
        "Status of assignment: FAIL",
        "Because of the seams we cannot release this lot. I told Mr Ng that the shipment is not released.",
        "Nine majors are above the limit, therefore the lot is NOT ACCEPTED. Factory agreed to sort before 15 Nov.",
    ],
)
def test_a_refusal_with_its_reason_counts_where_the_counts_agree(said: str) -> None:
    assert report(OVER + said).results.overall == "fail"
    assert report(WITHIN + said).results.overall is None


@pytest.mark.parametrize(
    "said",
    [
        "All three classes inside the limit -> RELEASED",
        "Statement: the consignment COMPLIES with the agreed acceptance criteria.",
        "The re-inspected lot is PASSED.",
        "So from my side the order is PASSED, they may load on Monday.",
        "The lot meets the quality standard agreed between the parties and may be shipped.",
        "OVERALL INSPECTION: SATISFACTORY - PASSED FOR SHIPMENT",
        "Lot is ACCEPTED. The mill was advised to use stronger thread.",
    ],
)
def test_a_release_counts_where_the_counts_agree_and_nothing_keeps_the_goods(said: str) -> None:
    assert report(WITHIN + said).results.overall == "pass"
    assert report(OVER + said).results.overall is None
    assert report(WITHIN + said + "\n\nThe red lamps are not to be shipped.").results.overall is None


@pytest.mark.parametrize(
    "said",
    [
        "Final result PENDING, because the test certificate was not shown; client to decide.",
        "AQL: PASS. But goods were not packed, therefore the final result is PENDING.",
        "Inspection of PO 7/118 -- outcome INCONCLUSIVE, pending",
        "Il giudizio complessivo resta IN SOSPESO fino al ricevimento del certificato.",
        "The report is PENDING until the client has sent the golden sample.",
    ],
)
def test_what_waits_is_pending(said: str) -> None:
    assert report(WITHIN + said).results.overall == "pending"


@pytest.mark.parametrize(
    "said",
    [
        "Rejected goods have to be sorted before shipment.",
        "GOLDEN SAMPLE: APPROVED",
        "Carton drop: FAILED",
        "The final result of the first inspection was FAIL.",
        "The client's final decision: reject",
        "Lot is ACCEPTED. The factory has to relabel the cartons before shipment.",
        "Passed on to the buyer: one carton",
        "Colour check 3 of 5 -> FAIL",
        "Major 2 of 7 -> PASS",
        "The first lot is ACCEPTED, the second lot is on another report.",
        "Lot: open cartons were re-taped",
        "Final: hold tags on 3 cartons",
        "Report: approved",
        "Lot is ACCEPTED. The mill must shear the loops first.",
    ],
)
@pytest.mark.parametrize("counts", [WITHIN, OVER])
def test_what_is_of_a_part_of_others_or_of_another_time_is_no_result(said: str, counts: str) -> None:
    assert report(counts + said).results.overall is None


def test_the_judgement_on_the_aql_is_none_on_the_lot() -> None:
    read = report(
        OVER + "AQL judgement: FAIL (major)\n\nFinal judgement is left to the client: PENDING CLIENT DECISION."
    )
    assert (read.results.aql, read.results.overall) == ("fail", "pending")


def test_two_that_differ_are_asked() -> None:
    read = report(WITHIN + "FINAL: FAIL\n\nAUDIT: PENDING")
    assert (read.results.overall, "result_unclear" in {p.code for p in read.problems}) == (None, True)


@pytest.mark.parametrize("box", ["[REJECTED – not to be dispatched", "[Rejected. The goods stay at the works."])
def test_a_refusal_in_a_frame_of_its_own_counts_where_the_counts_agree(box: str) -> None:
    assert report(OVER + box).results.overall == "fail"
    assert report(WITHIN + box).results.overall is None


@pytest.mark.parametrize("box", ["[Accepted – goods may be shipped", "[Goods released for shipment", "[Lot accepted"])
def test_a_release_in_a_frame_of_its_own_counts_where_the_counts_agree(box: str) -> None:
    assert report(WITHIN + box).results.overall == "pass"
    assert report(OVER + box).results.overall is None


@pytest.mark.parametrize(
    "bar",
    [
        "[Release for shipment", "[Accepted goods", "[Rejected goods", "[Goods accepted by the factory",
        "[Lot accepted\n[Item | Quantity\n[A-12 | 200",
    ],
)  # fmt: skip
def test_a_bar_that_heads_something_is_no_result(bar: str) -> None:
    assert report(WITHIN + bar).results.overall is None
    assert report(OVER + bar).results.overall is None


def test_a_sentence_may_come_apart_behind_its_colon() -> None:
    text = "四、结论\n严重缺陷数超出允许数，本批货物判定： | 不合格。请厂方全数返工后重新报检。"
    assert report(OVER + text).results.overall == "fail"


@pytest.mark.parametrize(
    "text", ["The faults are counted above. We report the parcel as", "The faults are counted above."]
)
def test_a_verdict_in_a_frame_ends_what_the_conclusion_says(text: str) -> None:
    assert report(WITHIN + f"4. Conclusion\n{text}\n[ACCEPTED").results.overall == "pass"
    assert report(OVER + f"4. Conclusion\n{text}\n[REJECTED").results.overall == "fail"
