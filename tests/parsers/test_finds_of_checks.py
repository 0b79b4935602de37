"""Checklists whose column of remarks tells the finds, each with its number and its class."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.severity import Severity
from toolkit.parsers.told.told_counts import counts_goods
from toolkit.parsers.told.told_items import items

HEAD = "Calder Vale Inspections\nFinal inspection report CV-2207\nBuyer: Ostrava Garden AB\nDate: 2026-03-04\n\n"
FOOT = "\n\nTotal found: critical 0, major {}, minor {}\nAllowed: critical 0, major 5, minor 7\nResult: PASS"

CHECKLISTS = {
    "dashes": (
        "[Point | Status | Remark\n[Canopy | Not OK | Hem open at corner - 2 pcs - Major\n[Pole | OK | 38 mm\n"
        "[Crank | Not OK | Crank squeaks - 3 pcs - Minor\n[Label | OK | as approved"
    ),
    "commas and brackets": (
        "[Checkpoint | OK/NG | Remark\n[Canopy | NG | Hem open at corner, 2 pcs, major\n[Pole | OK | 38 mm\n"
        "[Crank | NG | Crank squeaks (3 pcs, minor)\n[Label | OK | as approved"
    ),
    "the class first": (
        "[Item | Result | Finding\n[Canopy | NG | Major: 2 pcs, Hem open at corner\n[Pole | OK | -\n"
        "[Crank | NG | Minor - 3 pcs - Crank squeaks"
    ),
    "answers": (
        "[Point de contrôle | Conforme | Observations\n[Toile | Non | Hem open at corner - 2 pièces - majeur\n"
        "[Mât | Oui | 38 mm\n[Manivelle | Non | Crank squeaks (3 pièces, mineur)"
    ),
    "German": (
        "[Prüfpunkt | Status | Bemerkung\n[Bezug | n.i.O. | Hem open at corner – 2 Stück – Hauptfehler\n"
        "[Mast | i.O. | 38 mm\n[Kurbel | n.i.O. | Crank squeaks: 3 Stück, Nebenfehler"
    ),
}


@pytest.mark.parametrize("text", CHECKLISTS.values(), ids=CHECKLISTS)
def test_finds_beside_checks_that_failed_are_rows(text: str) -> None:
    read = report(HEAD + text + FOOT.format(2, 3))
    told = [(defect.description, defect.major, defect.minor, defect.remark) for defect in read.defects]
    assert told == [("Hem open at corner", 2, None, None), ("Crank squeaks", None, 3, None)]
    assert not [problem for problem in read.problems if problem.level == "error"]


def test_the_checks_keep_their_verdicts() -> None:
    parts = report(HEAD + CHECKLISTS["dashes"] + FOOT.format(2, 3)).sections
    assert [(part.name, part.result) for part in parts] == [
        ("Canopy", "fail"), ("Pole", "pass"), ("Crank", "fail"), ("Label", "pass"),
    ]  # fmt: skip


def test_a_check_of_the_remarks_is_no_column_of_them() -> None:
    text = CHECKLISTS["dashes"].replace("[Canopy |", "[Remarks |")
    told = [(one.description, one.remark) for one in report(HEAD + text + FOOT.format(2, 3)).defects]
    assert told == [("Hem open at corner", None), ("Crank squeaks", None)]


def test_finds_in_chinese_may_have_their_class_close_behind_the_number() -> None:
    text = (
        "[检验项目 | 判定 | 备注\n[伞面 | NG | 边角开线，2件，主要\n[伞杆 | OK | 38毫米\n[摇柄 | NG | 摇柄异响3件轻微"
    )
    read = report(HEAD + text + FOOT.format(2, 3))
    assert [(one.description, one.major, one.minor) for one in read.defects] == [
        ("边角开线", 2, None), ("摇柄异响", None, 3),
    ]  # fmt: skip


def test_what_a_test_broke_is_asked_about() -> None:
    text = (
        "[Point | Status | Remark\n[Canopy | Not OK | Hem open at corner - 2 pcs - Major\n[Crank | OK | smooth\n"
        "[Drop test | Not OK | Base cracked - 1 pc - Major"
    )
    read = report(HEAD + text + FOOT.format(2, 0))
    assert any(problem.code == "unread_cells" for problem in read.problems)


@pytest.mark.parametrize("text", ["检验发现3件主要缺陷", "其中3件严重", "不超过5件主要", "抽样80件 主要"])
def test_a_number_of_a_class_in_chinese_is_no_defect(text: str) -> None:
    assert items(text) == ()


def test_a_class_in_chinese_stands_before_its_number_as_well() -> None:
    assert [(one.text, one.severity, one.number) for one in items("污渍 次要 2个")] == [("污渍", Severity.MINOR, "2")]


def test_a_comma_of_full_width_parts_a_number_from_the_words_before_it() -> None:
    assert counts_goods("边角开线，2件，主要")
