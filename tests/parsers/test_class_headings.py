"""Headings that name a class, and the figures they give with it."""

import pytest

from tests.parsers.notation import row
from toolkit.model.severity import Severity
from toolkit.parsers.words.class_headings import class_of_heading, told, told_below

C, MA, MI = Severity.CRITICAL, Severity.MAJOR, Severity.MINOR


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("MAJOR DEFECTS (accept 7)", MA),
        ("Major (AQL 2.5) - Ac 7 Re 8", MA),
        ("II. Minor defects: 9 found, 10 allowed", MI),
        ("Major AQL 2.5", MA),
        ("Defectos mayores (máx. 10)", MA),
        ("Défauts critiques", C),
        ("Hauptfehler", MA),
        ("Table B. Major", MA),
        ("Tabelle 2 – Nebenfehler", MI),
        ("表1：严重缺陷 Critical", C),
        ("Lỗi nhẹ", MI),
        ("• Critical – not allowed", C),
        ("Major crack in the lid", None),
        ("Major crack", None),
        ("Cosmetic defects (accept 10)", None),
    ],
)
def test_the_class_of_a_heading(text: str, severity: Severity | None) -> None:
    assert class_of_heading(text) is severity


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("MAJOR DEFECTS (accept 7)", [("allowed", "7")]),
        ("Photos – visible defects (major)", []),
        ("Visible defects (major, none)", [("found", "0")]),
        ("Major (AQL 2.5) - Ac 7 Re 8", [("aql", "2.5"), ("allowed", "7"), ("reject", "8")]),
        ("Major - Ac/Re 7/8", [("both", "7/8")]),
        ("Major: 9 found, max. 7", [("found", "9"), ("allowed", "7")]),
        ("Hauptfehler (AQL 2,5)", [("aql", "2,5")]),
        ("Major (not allowed)", [("allowed", "0")]),
        ("Major (2.5)", []),  # a figure that nobody names
        ("Major: 11", []),
        ("Major: 0", []),
        ("Major: none found", [("found", "0")]),
        ("Major: max. 7 allowed", [("allowed", "7")]),
        ("Major: 7 Ac / 8 Re", [("allowed", "7"), ("reject", "8")]),
        ("Major: Ac 7 Re 8 pcs", [("allowed", "7"), ("reject", "8")]),
        ("Major: 7 Ac 8", []),  # a label between two figures
        ("Major: Ac 7 Re 8 found", []),  # words at both ends
    ],
)
def test_what_a_heading_says_of_its_figures(text: str, figures: list[tuple[str, str]]) -> None:
    assert [(line.kind, line.values[MA]) for line in told(text, MA, row(text))] == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Total 6 · accept 3", [("found", "6"), ("allowed", "3")]),
        ("None observed. Accept 0.", [("found", "0"), ("allowed", "0")]),
        ("NQA : 2,5 – accepté : 5 – constaté : 4", [("aql", "2,5"), ("allowed", "5"), ("found", "4")]),
        ("发现：4，允许：7", [("found", "4"), ("allowed", "7")]),
        ("Total length 6 · accept 3", []),
        ("Seam open 3", []),
        ("Found 4 of 125", []),
    ],
)
def test_a_line_under_its_class_tells_figures_where_it_says_nothing_else(
    text: str, figures: list[tuple[str, str]]
) -> None:
    assert [(line.kind, line.values[MA]) for line in told_below(text, MA, row(text))] == figures


def test_what_explains_the_marks_of_classes_heads_none() -> None:
    assert class_of_heading("Cr = critical, Ma = major, Mi = minor. All were replaced.") is None


def test_what_was_found_stands_before_what_is_allowed_for_it() -> None:
    line = row("Défauts mineurs : 8 relevés pour 10 admis.")
    told_lines = [(each.kind, each.values[MI]) for each in told(line.text, MI, line)]
    assert told_lines == [("found", "8"), ("allowed", "10")]
