"""A check that failed is never dropped: its result tells in more words than one what failed, or it is asked about."""

import pytest
from msgspec.structs import replace

from tests.parsers.notation import page, row, rows
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.proof.contradictions import against_a_pass
from toolkit.parsers.results.agreeing import Verdict
from toolkit.parsers.results.sections import sections
from toolkit.parsers.results.unjudged import unjudged

TABLE = "[Test | Sample | Result\n[Drop test | 5 | Pass\n[Static load | 5 | {}\n[Pull test | 5 | Pass"
FINDINGS = "[Prüfung | Befund\n[Falltest | bestanden\n[Static load | {}\n[Zugtest | bestanden"
FAILED = [
    "1 of 5 failed: armrest rivet pulled out",
    "1 of 5 failed",
    "1 pc failed",
    "Failed: 1 of 5, rivet pulled out",
    "Not passed, 1 of 5",
    "1/5 NG",
    "1 of 5 not OK",
    "Failed at 80 kg",
    "0.5 mm gap, failed",
    "No. 3 failed",
    "2 Stück tropfen – nicht bestanden",
    "63 / 66 / 67 °C – nicht bestanden",
    "Nicht bestanden: 1 von 5, Niet ausgerissen",
    "1 pièce non conforme : rivet arraché",
    "Refusé, 1 sur 5",
    "1 de 5 no conforme: remache suelto",
    "Không đạt: 1/5, bung đinh tán",
    "5件中1件不合格：铆钉脱落",
    "不合格，1 台倾倒",
    "不合格：1 台傾倒",
]
NEUTRAL = [
    "none failed",
    "None of the 5 samples failed",
    "0 failed",
    "0 of 5 failed",
    "Failed: 0",
    "no failures",
    "did not fail",
    "keine nicht bestanden",
    "aucun échec",
    "sin rechazos",
    "không có lỗi",
    "无不合格",
    "0件不合格",
    "0 of 12 broken",
    "no deformation over 2 mm",
    "all 5 passed",
    "2.86-2.94 kg",
    "grade 4",
    "grade 4/5",
    "58 % RH",
    "9 h 40 min at 50 % volume",
    "see photo 3",
    "5 min 42 s – 5 min 55 s",
    "< 0.1 Ω",
    "HRC 49-51",
    "12 m open room, OK",
    "Seen, dated 12/02/2025",
    "Refer page on 9",
    "2 major",
    "N/A",
]
UNCLEAR = [
    "Gave way (1 of 5)",
    "1 of 5 cracked",
    "3 leak",
    "1 Stk. ausgefallen (siehe Nr. 1)",
    "1 accroc au 184e cycle",
    "4 passed, 1 failed",
    "9 OK, 1 NG",
    "Failed once, passed on retest",
    "all passed (1 set with one dead LED)",
    "4 of 5 OK",
    "No light on 1 pc, failed again OK",
    "2 組進水，列入缺點表",
    "see photo, 1 of 5 cracked",
    "Armrest rivet pulled out when loaded",
]


def told(lines: list[Row]) -> list[tuple[str | None, str | None]]:
    parts = sections(lines, [page(lines)])
    return [(part.result, part.remark) for part in parts if part.name == "Static load"]


def asked(lines: list[Row]) -> list[str]:
    return [problem.message for problem in unjudged(lines, judged_whole=True)]


@pytest.mark.parametrize("table", [TABLE, FINDINGS, TABLE.replace("[", "")])
@pytest.mark.parametrize("text", FAILED)
def test_a_check_that_tells_what_failed_is_a_failed_one(text: str, table: str) -> None:
    lines = rows(table.format(text))
    ((result, remark),) = told(lines)
    assert result == "fail"
    assert text in (remark or "")
    assert asked(lines) == []


@pytest.mark.parametrize("text", NEUTRAL)
def test_values_and_denied_failures_neither_fail_nor_ask(text: str) -> None:
    for table in (TABLE, FINDINGS):
        lines = rows(table.format(text))
        assert ("fail" not in dict(told(lines)), asked(lines)) == (True, [])


@pytest.mark.parametrize("text", UNCLEAR)
def test_what_is_not_understood_is_asked_about_by_name_and_text(text: str) -> None:
    for table in (TABLE, FINDINGS):
        lines = rows(table.format(text))
        (question,) = asked(lines)
        assert told(lines) == []
        assert "“Static load”" in question
        assert text in question


def test_the_name_of_a_numbered_check_is_its_words() -> None:
    (question,) = asked(rows("[No. | Test | Result\n[1 | Drop test | Pass\n[2 | Static load | Gave way (1 of 5)"))
    assert "“Static load”" in question


def test_a_check_that_failed_speaks_against_a_pass() -> None:
    lines = rows(TABLE.format("1 of 5 failed: armrest rivet pulled out"))
    (problem,) = against_a_pass(Verdict(word="pass"), lines, sections(lines, [page(lines)]))
    assert (problem.level, problem.code) == ("error", "results_contradict")
    assert "Static load" in problem.message


def test_findings_that_are_no_verdicts_judge_nothing() -> None:
    lines = rows("[Test | Finding\n[Colour | blue\n[Seam | 1 of 5 open\n[Shape | round")
    assert (sections(lines, [page(lines)]), asked(lines)) == ((), [])


def test_a_table_goes_on_behind_the_end_of_a_page() -> None:
    first = rows("[Test | Sample | Result\n[Drop test | 5 | Pass")
    lines = [*first, row("[Static load | 5 | 1 of 5 failed: rivet", 0, page=2, table=2)]
    parts = sections(lines, [page(first), replace(page(first), number=2)])
    assert [(part.name, part.result) for part in parts if part.result == "fail"] == [("Static load", "fail")]


@pytest.mark.parametrize(
    "heads",
    [
        "Test | Pieces | Finding | Requirement",
        "Check | Units | Observed | Requirement",
        "Prüfung | Stück | Befund | Vorgabe",
    ],
)
def test_the_column_whose_cells_judge_is_that_of_the_results_whatever_its_head(heads: str) -> None:
    lines = rows(
        f"[{heads}\n[Hi-pot 1,250 V | 125 | No breakdown | met\n[Capacity | 5 | 1.70 to 1.72 L | met\n"
        "[Lid locking | 5 | 1 piece opened at operation 14 | not met"
    )
    told = {part.name: (part.result, part.remark) for part in sections(lines, [page(lines)])}
    assert told["Lid locking"] == ("fail", "1 piece opened at operation 14")


def test_a_column_of_requirements_judges_nothing() -> None:
    lines = rows(
        "[Test | Pieces | Finding | Requirement\n[Pull | 5 | Broke at 60 N | 90 N\n[Drop | 1 | No damage | 76 cm"
    )
    assert not sections(lines, [page(lines)])


def test_a_verdict_beside_its_name_ends_no_sentence_of_the_row_above() -> None:
    lines = rows("Colour | as approved sample\nPacking | failed\nBarcode | read by scanner\nCarton drop | rejected")
    told = {part.name: part.result for part in sections(lines, [page(lines)])}
    assert (told["Packing"], told["Carton drop"]) == ("fail", "fail")
