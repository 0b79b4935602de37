"""Lists under headings of an earlier inspection, of tests, of samples or cartons: they count no defects of this one."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.test_headed import counts, read
from toolkit.parsers.lists.set_aside import of_heading
from toolkit.parsers.told.told_counts import tells_of_goods

OWN = "Defects found\n[Defect | Critical | Major | Minor\n[Stain | 0 | 3 | 1"


def levels(text: str) -> list[str]:
    return [problem.level for problem in read(text).problems if problem.code == "earlier_list"]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Corrective actions of last inspection", "earlier"),
        ("4. Mängel der vorherigen Prüfung", "earlier"),
        ("Previous visit: defects found", "earlier"),
        ("上次检验发现的问题", "earlier"),
        ("5. On-site tests", "tests"),
        ("Pruebas de funcionamiento", "tests"),
        ("Retained samples", "kept"),
        ("Échantillons témoins", "kept"),
        ("Mẫu lưu", "kept"),
        ("Selected cartons", "cartons"),
        ("整改措施", "actions"),
        ("Defects found in the function test", ""),
        ("Workmanship test", ""),
        ("Function test: OK", ""),
        ("All tests were passed.", ""),
        ("Defects of this inspection", ""),
    ],
)
def test_a_heading_says_what_the_list_under_it_is(heading: str, kind: str) -> None:
    assert of_heading(heading) == kind


@pytest.mark.parametrize("heading", ["On-site tests", "Retained samples", "Cartons opened", "Corrective actions"])
@pytest.mark.parametrize(
    "rows", ["[Description | Class | Qty\n[Strap torn | Major | 9", "Major\n- Strap torn – 9 pcs\n- Zip jams – 2 pcs"]
)
def test_such_a_list_beside_the_own_one_is_left_out_and_asked_about(heading: str, rows: str) -> None:
    for text in (f"{OWN}\n\n{heading}\n{rows}", f"{heading}\n{rows}\n\n{OWN}"):
        assert counts(read(text)) == [("Stain", 0, 3, 1)]
        assert levels(text) == ["error"]


TOTAL = "[Total | 0 | 3 | 1"


@pytest.mark.parametrize("heading", ["On-site tests", "Measurements", "Cartons inspected", "Samples taken", "整改措施"])
def test_a_total_that_fits_the_own_list_does_not_settle_it(heading: str) -> None:
    text = f"{OWN}\n{TOTAL}\n\n{heading}\n[Description | Class | Qty\n[Torn | Major | 9"
    asked = [problem for problem in read(text).problems if problem.code == "earlier_list"]
    assert [problem.level for problem in asked] == ["error"]
    assert f"under “{heading}”" in asked[0].message


def test_nothing_is_asked_where_such_a_list_repeats_the_own_one_or_is_of_an_earlier_inspection() -> None:
    rows = "[Defect | Critical | Major | Minor\n[Stain | 0 | 3 | 1"
    assert levels(f"{OWN}\n{TOTAL}\n\nOn-site tests\n{rows}") == []
    assert levels(f"{OWN}\n{TOTAL}\n\nPrevious inspection\n{rows.replace('Stain', 'Torn')}") == ["warning"]


def test_a_list_of_an_earlier_inspection_is_left_out_class_by_class() -> None:
    text = f"Findings of the last inspection\nMajor\n- Torn – 9 pcs\nMinor\n- Zip jams – 2 pcs\n\n{OWN}"
    assert counts(read(text)) == [("Stain", 0, 3, 1)]
    assert levels(text) == ["warning"]


def test_it_is_asked_about_where_no_other_list_is_there() -> None:
    text = "Corrective actions of last inspection\n[Defect | Class | Qty\n[Scratch | Major | 3"
    assert counts(read(text)) == []
    assert levels(text) == ["error"]
    assert counts(read(text.replace("Corrective actions of last", "Findings of the first"))) == [
        ("Scratch", None, 3, None)
    ]


def test_a_list_in_words_right_behind_a_table_is_read() -> None:
    found = read(f"{OWN}\n\nOther defects\nMAJOR\n- Print off-centre – 8 pcs")
    assert ("Print off-centre", None, 8, None) in counts(found)


@pytest.mark.parametrize(
    "line",
    ["- Retained sample: 2 pcs", "- Cartons opened: 12", "- 3 pcs retained as reference samples", "- 留样：2件",
     "- Geöffnete Kartons: 4", "- Muestras retenidas: 2 piezas"],
)  # fmt: skip
def test_a_line_that_counts_cartons_or_samples_counts_no_defect(line: str) -> None:
    found = read(f"Defects found\nMajor\n- Scratch – 3 pcs\n{line}\n- Dent – 2 pcs")
    assert counts(found) == [("Scratch", None, 3, None), ("Dent", None, 2, None)]


@pytest.mark.parametrize("text", ["Carton crushed", "Sample colour differs", "Wrong carton mark", "纸箱破损"])
def test_faults_of_cartons_are_defects(text: str) -> None:
    assert not tells_of_goods(text)


@pytest.mark.parametrize(
    "told", ["Previous inspection | FAIL", "Last time: major 9, minor 4", "Previously found | major 9 / minor 4"]
)
def test_what_came_of_an_inspection_before_right_over_a_list_makes_it_a_question(told: str) -> None:
    lists = "No. | Severity | Fault | Qty\n1 | Major | Seam open | 3\n2 | Minor | Thread end | 5"
    found = report(f"FINAL INSPECTION REPORT\n\nSample size: 125 pcs\n\n{told}\n\n{lists}\n\nResult: PASSED")
    assert found.found.major is None
    assert "earlier_list" in {problem.code for problem in found.errors}
