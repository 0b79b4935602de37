"""Notes that give a defect another class: whether the list shows the old or the new one, a person must say."""

import pytest

from tests.parsers.test_headed import read
from tests.parsers.test_told_figures import LIST


@pytest.mark.parametrize(
    "note",
    [
        "Defect no. 3 was reclassified from minor to major after discussion.",
        "The dent was downgraded to minor.",
        "Fehler Nr. 1 wurde von Neben- auf Hauptfehler umgestuft.",
        "Le défaut n° 1 a été reclassé de mineur à majeur.",
        "El defecto fue reclasificado como menor.",
        "经协商，第1项缺陷由次要改为主要。",
        "Lỗi số 1 được phân loại lại thành lỗi nhẹ.",
    ],
)
def test_a_note_that_changes_a_class_is_a_question(note: str) -> None:
    assert [problem.level for problem in read(f"{LIST}Notes\n{note}").problems] == ["error"]


def test_a_rule_or_a_row_that_has_the_new_class_asks_nothing() -> None:
    assert not read(f"{LIST}Notes\nThe client may have defects reclassified to major.").problems
    rows = (
        "[Defect | Class | Qty | Remark\n[Dent | Major | 3 | reclassified from minor to major\n[Stain | Minor | 2 | -"
    )
    assert not read(f"Defects found\n{rows}").problems


@pytest.mark.parametrize(
    "note",
    [
        "Dent upgraded to a major defect.",
        "The stain was changed to major.",
        "第1项缺陷由次要调整为主要。",
        "Stain upgraded: minor → major",
        "Le défaut a été déclassé en mineur.",
        "Lỗi số 1 được nâng cấp lên lỗi nặng.",
        "第1项缺陷升级为主要缺陷。",
    ],
)
def test_a_change_that_leads_to_a_class_is_a_question(note: str) -> None:
    assert [problem.level for problem in read(f"{LIST}Notes\n{note}").problems] == ["error"]


@pytest.mark.parametrize(
    "note",
    [
        "Packing was upgraded as per client, no major issue.",
        "Material changed from ABS to PP, minor colour change.",
        "A minor stain was found where the zip was changed from brass to steel.",
        "Major: the handle was upgraded to steel.",
        "改为次要包装",
    ],
)
def test_a_change_of_the_goods_asks_nothing(note: str) -> None:
    assert not [each for each in read(f"{LIST}Notes\n{note}").problems if each.level == "error"]
