"""Codes for defects: their list, their class, and their words in the place of bare codes."""

from tests.parsers.notation import rows
from tests.parsers.producers import drawn
from toolkit.model.report import Defect
from toolkit.model.severity import BySeverity, Severity
from toolkit.parsers import read
from toolkit.parsers.lists.defect_codes import code_list, with_names

LEGEND = (
    "Legend of defect codes\n[Code | Defect | Class\n[CR-01 | Sharp point | Critical\n[MA-03 | Crack | Major\n"
    "[MA-07 | Fitting loose | Major\n[MI-01 | Edge not smooth | Minor"
)
LIST = "[Code | Finding | Pieces\n[MA-03 | Crack along slat | 2\n[MI-01 | Rough edge | 4"


def test_a_list_of_codes_says_what_they_mean_and_counts_nothing() -> None:
    lines = rows(f"{LIST}\n\n{LEGEND}")
    found = code_list(lines)
    assert found.names["MA-03"] == "Crack"
    assert found.severities["CR-01"] is Severity.CRITICAL
    assert [line.text for line in lines if id(line) in found.rows] == [line.text for line in rows(LEGEND)[2:]]


def test_codes_may_stand_beside_each_other() -> None:
    text = "Defect codes\n[A01 | Mould | B01 | Sole gap\n[A02 | Metal point | B02 | Eyelet loose\n\n[B01 | 3"
    assert sorted(code_list(rows(text)).names) == ["A01", "A02", "B01", "B02"]


def test_rows_that_nothing_counts_by_their_code_are_defects_themselves() -> None:
    assert code_list(rows(LEGEND)).rows == frozenset()


def test_items_are_no_codes_for_defects() -> None:
    text = "Goods\n[Item | Name\n[CS-20 | Skillet\n[CS-26 | Pan\n[CS-30 | Wok\n\n[Item | Ordered\n[CS-20 | 1,200"
    assert code_list(rows(text)).rows == frozenset()


def test_a_code_names_its_class_where_others_name_others() -> None:
    assert code_list(rows(LIST)).severities == {"MA-03": Severity.MAJOR, "MI-01": Severity.MINOR}
    assert code_list(rows("[Code | Finding | Pieces\n[MA-03 | Crack | 2\n[MA-04 | Dent | 1")).severities == {}


def test_a_bare_code_gets_its_words() -> None:
    defects = (Defect(description="B01", major=3), Defect(description="Dirt", minor=1))
    assert [each.description for each in with_names(defects, {"B01": "Sole gap"})] == ["B01 Sole gap", "Dirt"]


def test_a_report_counts_its_codes_and_not_their_list() -> None:
    heads = [(50.0, "Code"), (120.0, "Finding"), (350.0, "Pieces")]
    over = [(50.0, "Code"), (120.0, "Defect"), (350.0, "Class")]
    listed = [("MA-03", "Crack along slat", "2"), ("MI-01", "Rough edge", "4")]
    meant = [("CR-01", "Sharp point", "Critical"), ("MA-03", "Crack", "Major"), ("MI-01", "Edge not smooth", "Minor")]
    lines = [(90.0, [(50.0, "Defects found in 80 pcs")]), (110.0, heads)]
    lines += [(130.0 + 18 * at, list(zip((50.0, 120.0, 350.0), each, strict=True))) for at, each in enumerate(listed)]
    lines += [(240.0, [(50.0, "Legend of defect codes")]), (262.0, over)]
    lines += [(284.0 + 18 * at, list(zip((50.0, 120.0, 350.0), each, strict=True))) for at, each in enumerate(meant)]
    defects = read(drawn(*lines), "report.pdf").defects
    assert [(each.description, each.counts) for each in defects] == [
        ("Crack along slat", BySeverity(None, 2, None)),
        ("Rough edge", BySeverity(None, None, 4)),
    ]
