"""Rows of a list that say that nothing was found: they are no defects, and their noughts are the totals."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.test_ordinary_reports import HEAD
from toolkit.model.severity import BySeverity
from toolkit.parsers.words.none_told import counts_none, says_none

NONE = (
    "NONE – no faults seen in the sample",
    "n/a - nil",
    "No further deviation noted on the 125 pcs",
    "Keine weiteren Mängel in der Stichprobe",
    "Aucune anomalie relevée sur l'échantillon",
    "Ningún defecto en la muestra",
    "Nessun difetto riscontrato nel campione",
    "Brak wad w próbie",
    "Không phát hiện lỗi nào trong mẫu",
    "Numunede kusur görülmedi",
    "本次检验未发现明显缺陷",
)
MISSING = (
    "No care label",
    "No label found",
    "No. of defects",
    "Defect no",
    "None of the lids closes",
    "Sin etiqueta",
    "Ohne Etikett",
    "无标签",
    "未贴不良品标签",
    "No fault lamp",
    "No defect list in the carton",
)


@pytest.mark.parametrize("text", NONE)
def test_what_denies_defects_in_each_of_its_clauses_says_that_there_are_none(text: str) -> None:
    assert counts_none(text)


@pytest.mark.parametrize("text", ["No further deviation noted.", "Keine weiteren Mängel", "未发现其他缺陷"])
def test_that_there_are_no_further_ones_denies_none_of_those_before(text: str) -> None:
    assert counts_none(text)
    assert not says_none(text)


@pytest.mark.parametrize("text", MISSING)
def test_what_misses_a_thing_or_labels_a_number_does_not(text: str) -> None:
    assert not counts_none(text)


@pytest.mark.parametrize("text", NONE)
@pytest.mark.parametrize("total", ["", "[ | Sum | 0 | 0 | 0 |\n"])
def test_a_row_that_says_that_there_are_none_is_no_defect_and_counts_none(text: str, total: str) -> None:
    table = f"[Ref | Defect | Critical | Major | Minor | Note\n[- | {text} | 0 | 0 | 0 | ok\n{total}\n"
    told = report(f"{HEAD}\n{table}[ | Critical | Major | Minor\n[Accept | 0 | 7 | 10\n\nOverall result: PASS\n")
    assert told.defects == ()
    assert told.found == BySeverity(0, 0, 0)


def test_a_row_that_counts_is_a_defect_whatever_it_misses() -> None:
    table = "[Defect | Critical | Major | Minor\n[No care label | 0 | 2 | 0\n[None of the lids closes | 0 | 1 | 0\n"
    told = report(f"{HEAD}\n{table}[Total | 0 | 3 | 0\n\nOverall result: PASS\n")
    assert [defect.description for defect in told.defects] == ["No care label", "None of the lids closes"]


def test_noughts_of_a_form_are_no_defects_where_its_total_is_nought() -> None:
    table = "[Defect | Critical | Major | Minor\n[All in order | 0 | 0 | 0\n[Total | 0 | 0 | 0\n"
    assert report(f"{HEAD}\n{table}\nOverall result: PASS\n").defects == ()
