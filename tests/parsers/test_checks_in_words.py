"""Parts whose result stands in an office's own words, under heads that nobody knows, or in the sign of a standard."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.test_ordinary_reports import HEAD
from toolkit.parsers.results import judged, neutral
from toolkit.parsers.words import lexicon

LIST = "[Defect | Critical | Major | Minor\n[Dent | 0 | 4 | 2\n[Total | 0 | 4 | 2\n[Allowed | 0 | 5 | 7\n\n"
END = f"Overall result: PASS\n\n{LIST}"


def parts(text: str) -> list[tuple[str, str | None]]:
    return [(part.name, part.result) for part in report(f"{HEAD}{text}\n\n{END}").sections]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Pending, meter not on site", "pending"),
        ("Pending: the factory had no free carton", "pending"),
        ("Pending – failed 2 of 5 drops", "fail"),
        ("N/A – laboratory report pending", "pending"),
        ("N/A – lab report to follow", "pending"),
        ("N/A, no such part", None),
        ("Held, no slip", None),
    ],
)
def test_a_result_with_its_reason_is_told(text: str, word: str | None) -> None:
    assert judged.verdict(text) == word


def test_what_takes_a_pass_back_is_asked_about() -> None:
    assert not neutral.is_neutral("Pass, but 12.4 % at one place")
    read = report(
        f"{HEAD}[Check | Samples | Outcome\n[Load | 3 | Pass\n[Moisture | 5 | Pass, but 12.4 % at one place\n\n{END}"
    )
    assert "result_unclear" in {problem.code for problem in read.problems}


def test_heads_that_nobody_knows_stand_over_verdicts_where_these_fill_a_column() -> None:
    told = parts(
        "Point | Constat | Commentaire\nQuantité | Conforme | comptée\nMarquage | Réserve | numéro absent\n"
        "Dimensions | Conforme | relevées\nRapport d’essai EN 71-3 | Réserve | non présenté"
    )
    assert {("Marquage", "pending"), ("Rapport d’essai EN 71-3", "pending")} <= set(told)


def test_what_is_asked_is_no_remark_on_what_was_found() -> None:
    read = report(
        f"{HEAD}[Check | Samples | Requirement | Outcome\n[Load | 3 | no crack | Pass\n"
        f"[Carton drop | 1 | no damage to goods | Fail: hinge bent\n\n{END}"
    )
    (failed,) = (part for part in read.sections if part.result == "fail")
    assert (failed.name, failed.remark) == ("Carton drop", "Fail: hinge bent")


def test_a_table_of_the_inspections_before_judges_nothing_of_this_one() -> None:
    told = parts(
        "Inspection history of this order\n[Stage | Report no. | Result\n[Stage I | AB-2207 | REJECTED\n"
        "[Final | AB-3418 | THIS CERTIFICATE\n\nChecks\n[Check | Result\n[Packing | SATISFACTORY\n[Marks | NOT OK"
    )
    assert [name for name, result in told if result == "fail"] == ["Marks"]


@pytest.mark.parametrize(
    ("label", "kind"), [("Liczba kwalifikująca Ac", "allowed"), ("Numero di rifiuto Re", "reject"), ("Ac / Re", "both")]
)
def test_the_signs_of_the_standard_say_what_a_label_is_in_whatever_words(label: str, kind: str) -> None:
    assert lexicon.row_kind(label) == kind


def test_a_plan_row_by_pairs_counts_no_defects() -> None:
    read = report(
        f"{HEAD}[Level | General II\n[Accept / reject | Critical 0/1, Major 7/8, Minor 10/11\n\n3. Defects seen\n{LIST}"
    )
    assert [row.description for row in read.defects] == ["Dent"]
    assert not any(problem.code == "unread_cells" for problem in read.problems)


def test_a_sentence_and_its_verdict_in_two_cells_are_one() -> None:
    read = report(f"{HEAD}{LIST}7. Result\n[Based on the sample drawn the lot of 3,200 pcs is | ACCEPTED FOR DESPATCH")
    assert read.results.overall == "pass"


def test_parts_in_lines_with_their_verdicts_in_a_column_are_told() -> None:
    told = parts("TESTS\nWater fill, 24 hours | : failed, 3 of 10 cans wet\nCarton marks | : passed, as per order")
    assert told == [("Water fill, 24 hours", "fail"), ("Carton marks", "pass")]
    assert parts("Goods | : Watering can\nQuantity | : passed 900 pcs") == []
