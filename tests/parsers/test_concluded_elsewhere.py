"""Sentences that judge the lot under headings of an office's own, and what only sounds like one."""

import pytest

from tests.parsers.notation import page, rows
from toolkit.parsers.facts.entries import entries
from toolkit.parsers.lists.findings import findings
from toolkit.parsers.lists.tables import find_tables
from toolkit.parsers.results.agreeing import Verdict
from toolkit.parsers.results.concluded_elsewhere import refused_elsewhere
from toolkit.parsers.results.concluded_freely import in_free_words
from toolkit.parsers.results.verdicts import overall

LIST = "[Defect | Critical | Major | Minor\n[Hole | 0 | {major} | 1\n[Allowed | 0 | 10 | 14\n\n\n"


def judged(text: str, major: int = 3) -> Verdict:
    read = rows(LIST.format(major=major) + text)
    tables = find_tables(read)
    labelled = list(entries(read))
    verdict = overall(read, [], labelled, [page(read)], (1, tables[0].header.top))
    return in_free_words(verdict, read, [page(read)], labelled, findings(tables, read), ())


@pytest.mark.parametrize(
    "text",
    [
        "FINDING\n\n\nHaving drawn 80 pieces we find that the batch of 900 pcs is NOT ACCEPTED.",
        "In the end\n\n\nWe cannot accept this lot as it stands. It has to be sorted.",
    ],
)
def test_a_refusal_of_the_lot_counts_under_any_heading_where_the_counts_agree(text: str) -> None:
    verdict = judged(text, 13)
    assert verdict.word == "fail"
    assert [problem.code for problem in verdict.problems] == ["result_qualified"]


def test_where_the_counts_say_otherwise_nothing_is_concluded() -> None:
    assert judged("In the end\n\n\nWe cannot accept this lot as it stands.", 3).word is None


@pytest.mark.parametrize(
    "sentence",
    [
        "If more than 10 major are found, the lot is rejected.",
        "The client may reject the lot.",
        "The factory says the goods can be shipped.",
        "Rejected goods have to be sorted before shipment.",
        "The lot was rejected at the first inspection.",
        "Note of inspection before despatch",
        "A lot with more is refused.",
        "The goods are in order. The needle test has failed.",
        "The goods are green.",
        "The goods are held in the warehouse until the vessel comes.",
    ],
)
@pytest.mark.parametrize("major", [3, 13])
def test_rules_wishes_releases_and_words_of_others_judge_nothing(sentence: str, major: int) -> None:
    assert not list(refused_elsewhere(rows(f"Notes\n\n\n{sentence}")))
    assert judged(f"Notes\n\n\n{sentence}", major).word is None


@pytest.mark.parametrize(
    "text",
    [
        "Metal detection\n★ PASS ★",
        "Carton drop test\n\n\n*** PASSED ***\n\n\nBarcode scan\n\n\n*** PASSED ***",
        "Packaging\n★ CONFORM ★\nMarking\n★ CONFORM ★",
        "Drop test\n== FAIL ==",
    ],
)
def test_a_stamp_of_a_check_is_no_result_of_the_lot(text: str) -> None:
    assert judged(text).word is None


def test_a_stamp_counts_only_where_the_counts_say_the_same() -> None:
    assert judged("Cartons on pallets\n\n\n★ RELEASED ★", 13).word is None


@pytest.mark.parametrize("stamp", ["★ RELEASED ★", "*** RELEASED ***"])
def test_a_stamp_at_the_end_is_the_result(stamp: str) -> None:
    text = f"Cartons on pallets | Thickness gauge\n\n\n{stamp}\nGALATA GOODS CONTROL"
    assert judged(text).word == "pass"


def test_the_end_of_a_full_line_goes_on_below_in_capitals() -> None:
    full = "Having drawn 80 pieces and found 13 major where 10 are permitted, we find that the batch is NOT"
    assert judged(f"FINDING\n\n\n{full}\nACCEPTED. Minor faults stay within the number.", 13).word == "fail"
