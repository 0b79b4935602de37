"""The verdicts on several lots in one line, and what the line says of the whole."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.test_lots_summed import HEAD, LIMITS, LIST, OVERVIEW
from toolkit.model.report import Report
from toolkit.parsers.lots.lots_told import verdicts_of_lots

NAMES = ["Amber", "Slate"]
SPLIT = {"Amber": "fail", "Slate": "pass"}


def read(*parts: str) -> Report:
    return report("\n\n".join(part.strip() for part in (HEAD, LIMITS, *parts)))


def codes(found: Report, level: str = "error") -> list[str]:
    return [problem.code for problem in found.problems if problem.level == level]


@pytest.mark.parametrize(
    "text",
    [
        "FAILED (colour Amber) / PASSED (colour Slate)",
        "Amber: failed, Slate: accepted",
        "Colour Amber is rejected and colour Slate is accepted.",
        "Amber abgelehnt, Slate angenommen",
        "Amber refusé ; Slate accepté",
        "Amber: rechazado, Slate: aceptado",
        "Amber respinto e Slate accettato",
        "Amber odrzucono, Slate przyjęto",
        "Amber ret, Slate kabul",
        "Amber không đạt, Slate đạt",
        "Amber 不合格，Slate 合格",
    ],
)
def test_each_lot_has_its_own_verdict(text: str) -> None:
    assert verdicts_of_lots(text, NAMES) == SPLIT


@pytest.mark.parametrize(
    "text",
    [
        "Amber was cleaned, Slate accepted",
        "Amber / Slate FAILED / PASSED",
        "Passed Amber failed Slate",
        "FAILED, Amber, PASSED, Slate",
        "FAILED / PASSED",
        "Amber 600 80 0 6 2 Failed",
    ],
)
def test_what_is_not_understood_whole_judges_no_lot(text: str) -> None:
    assert verdicts_of_lots(text, NAMES) == {}


def test_several_lots_may_share_a_verdict() -> None:
    assert verdicts_of_lots("Amber and Slate: passed", NAMES) == {"Amber": "pass", "Slate": "pass"}


@pytest.mark.parametrize("label", ["Overall result: ", "[Overall result | ", "Conclusion\n"])
def test_a_line_that_judges_every_lot_is_the_result_of_the_whole(label: str) -> None:
    found = read(OVERVIEW, LIST, f"{label}FAILED (colour Amber) / PASSED (colour Slate)")
    assert found.results.overall == "fail"
    assert (codes(found), codes(found, "warning")) == ([], ["result_qualified"])


def test_lots_without_a_verdict_get_theirs() -> None:
    plain = "\n".join(line.rsplit(" | ", 1)[0] for line in OVERVIEW.strip().splitlines())
    found = read(plain, LIST, "Overall result: Amber failed, Slate passed")
    assert [lot.result for lot in found.lots] == ["fail", "pass"]


@pytest.mark.parametrize("text", ["Amber passed, Slate failed", "REJECTED for colour Slate only"])
def test_a_verdict_that_differs_from_that_of_the_figures_is_told(text: str) -> None:
    assert "results_contradict" in codes(read(OVERVIEW, LIST, f"Overall result: {text}"))


@pytest.mark.parametrize(
    "test",
    [
        "Drop test\n\nAmber: failed, Slate: passed",
        "Drop test\n\nAmber: passed, Slate: failed",
        "Seam strength\nResult: Amber failed, Slate passed",
        "Ball drop from 75 cm\n\n[Height | 75 cm\n[Result | Amber: fail, Slate: pass",
        "[Method | EN 71-1\n[Result | Amber: passed, Slate: failed",
    ],
)
def test_a_check_that_lots_pass_is_no_result_of_the_whole(test: str) -> None:
    found = read(OVERVIEW, LIST, test)
    assert found.results.overall is None
    assert [lot.result for lot in found.lots] == ["fail", "pass"]
    assert codes(found) == []


def test_the_result_of_a_test_judges_no_lot() -> None:
    plain = "\n".join(line.rsplit(" | ", 1)[0] for line in OVERVIEW.strip().splitlines())
    found = read(plain, LIST, "Rub test\nResult: Amber passed, Slate passed")
    assert (found.results.overall, [lot.result for lot in found.lots]) == (None, [None, None])
    whole = read(plain, LIST, "Rub test\nResult: Amber passed, Slate passed", "Conclusion\nAmber failed, Slate passed")
    assert (whole.results.overall, [lot.result for lot in whole.lots]) == ("fail", ["fail", "pass"])


def test_a_plain_result_under_the_list_is_that_of_the_lots() -> None:
    plain = "\n".join(line.rsplit(" | ", 1)[0] for line in OVERVIEW.strip().splitlines())
    assert [lot.result for lot in read(plain, LIST, "Result: Amber failed, Slate passed").lots] == ["fail", "pass"]


OUTSTANDING = [
    "Amber not in order, Slate in order; test paper outstanding",
    "Colour Amber rejected, colour Slate accepted; certificate still to come",
    "Amber nicht in Ordnung, Slate in Ordnung; Zertifikat steht aus",
    "Amber non conforme, Slate conforme ; certificat manquant",
    "Amber no conforme, Slate conforme; falta el certificado",
    "Amber non conforme, Slate conforme; manca il certificato",
    "Amber niet in orde, Slate in orde; certificaat ontbreekt",
    "Amber 不合格，Slate 合格；证书未提供",
]


@pytest.mark.parametrize("text", OUTSTANDING)
def test_what_is_outstanding_beside_makes_a_failed_lot_no_better(text: str) -> None:
    assert verdicts_of_lots(text, NAMES) == SPLIT
    found = read(OVERVIEW, LIST, f"Overall: {text}")
    assert (found.results.overall, codes(found)) == ("fail", [])
    assert "no_overall_result" not in codes(found, "warning")


@pytest.mark.parametrize(
    "text",
    [
        "Amber in order, Slate in order; test paper outstanding",
        "Amber not in order; test paper outstanding",
        "Amber and Slate; test paper outstanding",
    ],
)
def test_what_is_outstanding_beside_lots_that_pass_or_are_not_all_judged_is_asked_about(text: str) -> None:
    assert verdicts_of_lots(text, NAMES) == {}


def test_several_words_for_lots_may_stand_before_their_names() -> None:
    names = ["A", "B", "C"]
    judged = {"A": "fail", "B": "fail", "C": "pass"}
    for words in ("Lots A and B, lot C", "Lose A und B, Los C", "Lotes A y B, lote C", "Partijen A en B, partij C"):
        first, last = words.split(", ")
        assert verdicts_of_lots(f"{first} FAILED, {last} PASSED", names) == judged
