"""Mails in which one person tells what was found: "Major (7 allowed, I have 9)" and "So for me: not OK to ship"."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.report import Report
from toolkit.model.severity import Severity

END = "So for me: not OK to ship. The cover alone would be reason enough."
TESTS = "Earth checks on 8 kettles were fine, also the boiling test (5 kettles)."


def _read(critical: str, major: str, minor: str, end: str = END, tests: str = "") -> Report:
    return report(f"""
Kettle K-9, PO 5512: final check on 3 June 2026

I was at Zhongshan Boilwell. All 1,800 pcs are packed. I took 125 pcs (level II).

{critical}

cover opens while pouring: 1 pc

{major}

switch does not click: 6 pcs
handle loose: 3 pcs

{minor}

scratch on the lid: 4 pcs
print askew: 2 pcs
{tests}

{end}
""")


@pytest.mark.parametrize(
    "heads",
    [
        ("Critical (none allowed, I have 1)", "Major (7 allowed, I have 9)", "Minor (10 allowed, I have 6)"),
        ("Critical: 0 allowed, we found 1", "Major: 7 allowed, we found 9", "Minor: 10 allowed, we found 6"),
        ("Kritisch (keiner erlaubt, ich habe 1)", "Haupt (7 erlaubt, ich habe 9)", "Neben (10 erlaubt, ich habe 6)"),
        ("Critiques (aucun admis, j'en ai 1)", "Majeurs (7 admis, j'en ai 9)", "Mineurs (10 admis, j'en ai 6)"),
        ("Críticos (ninguno permitido, tengo 1)", "Mayores (máx. 7, tengo 9)", "Menores (máx. 10, tengo 6)"),
    ],
)  # fmt: skip
def test_what_somebody_has_of_a_class_is_its_total(heads: tuple[str, str, str]) -> None:
    read = _read(*heads)
    assert [read.found[s] for s in Severity] == [1, 9, 6]
    assert [read.allowed[s] for s in Severity] == [0, 7, 10]
    assert read.results.overall == "fail"
    assert not [each for each in read.problems if each.level == "error"]


def test_what_somebody_has_otherwise_is_no_total() -> None:
    read = _read("Critical (none allowed, I have 1)", "Major (7 allowed, I have photos of 9)", "Minor (10 allowed)")
    assert [read.found[s] for s in Severity] == [1, None, None]


def test_a_text_right_under_the_list_is_asked_about_only_where_a_row_may_be_missing() -> None:
    heads = ("Critical (none allowed, I have 1)", "Major (7 allowed, I have 9)")
    known = _read(*heads, "Minor (10 allowed, I have 6)", tests=TESTS)
    open_ = _read(*heads, "Minor (10 allowed)", tests=TESTS)
    assert {each.level for each in known.problems if each.code == "unread_cells"} == {"warning"}
    assert {each.level for each in open_.problems if each.code == "unread_cells"} == {"error"}


@pytest.mark.parametrize(
    ("end", "word"),
    [
        ("Für mich also: nicht versandfähig.", "fail"),
        ("De mon côté : pas d'expédition.", "fail"),
        ("For me: not OK to ship yet.", None),
        ("For me: they sent three samples, not OK.", None),
    ],
)
def test_a_result_is_told_by_one_person(end: str, word: str | None) -> None:
    read = _read("Critical (none allowed, I have 1)", "Major (7 allowed, I have 9)", "Minor (10 allowed)", end)
    assert read.results.overall in (word, *([] if word else ["pending"]))
