"""Totals, limits and plans that stand in sentences, in one cell, or as three figures behind a label."""

import pytest

from tests.parsers.notation import rows
from toolkit.model.severity import Severity
from toolkit.parsers.layout.lines import Line
from toolkit.parsers.limits.stated import stated
from toolkit.parsers.told.told_figures import told_figures
from toolkit.parsers.words.by_class import by_class

ALL = {Severity.CRITICAL: "0", Severity.MAJOR: "5", Severity.MINOR: "10"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Allowed: critical 0, major 5, minor 10.", "allowed"),
        ("Acceptance numbers 0 / 5 / 10", "allowed"),
        ("[Accept Critical / Major / Minor | 0 / 5 / 10", "allowed"),
        ("[Sample | 80 | Acceptance: Critical: 0 Major: 5 Minor: 10", "allowed"),
        ("Total: critical 0, major 5, minor 10. Within limits.", "found"),
        ("[Ac | Critical 0 | Major: 5 | Minor 10", "allowed"),
        ("Plan: ISO 2859-1, level: II. Sample: 80. Acceptance: 0 / 5 / 10.", "allowed"),
        ("Prüfplan: ISO 2859-1, Niveau: II. Zulässig: 0 / 5 / 10", "allowed"),
        ("[允收数 | 致命 0 | 严重 5 | 轻微 10", "allowed"),
    ],
)
def test_three_classes_with_a_figure_each_are_a_line(text: str, kind: str) -> None:
    assert [(line.kind, line.values) for line in stated(rows(text))] == [(kind, ALL)]


@pytest.mark.parametrize(
    "text",
    [
        "[Defect | Critical | Major | Minor",
        "The carton measures 40 / 30 / 20 cm",
        "[Size | 1 / 2 / 3",
        "[Ac | Critical 0 | Length 5 | Minor 10",
        "[Ac | Major 5 | Major 10",
        "Level: II. Sample: 80. Size: 0 / 5 / 10",
    ],
)
def test_figures_of_anything_else_are_none(text: str) -> None:
    assert list(stated(rows(text))) == []


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("critical 0, major 2.5, minor 4.0", ("0", "2.5", "4.0")),
        ("0 critical, 2.5 major, 4.0 minor", ("0", "2.5", "4.0")),
        ("Nghiêm trọng 0 / Nặng 2,5 / Nhẹ 4,0", ("0", "2,5", "4,0")),
        ("0 / major 2.5 / minor 4.0", ()),
    ],
)
def test_a_value_belongs_to_the_class_beside_it(text: str, read: tuple[str, ...]) -> None:
    assert tuple(by_class(text).values()) == read


@pytest.mark.parametrize(
    ("text", "kind", "values"),
    [
        ("Acceptance number: A 0, B 7, C 14.", "allowed", ("0", "7", "14")),
        ("A-class (critical) 0, B-class (major) AQL 1.5, C-class (minor) AQL 4.0.", "aql", ("0", "1.5", "4.0")),
        ("Critical: not allowed; Major: 2.5; Minor: 4.0; General Level II.", "aql", ("not allowed", "2.5", "4.0")),
    ],
)
def test_letters_and_figures_with_decimals_tell_what_they_are(text: str, kind: str, values: tuple[str, ...]) -> None:
    expected = dict(zip(Severity, values, strict=True))
    assert [(line.kind, line.values) for line in stated(rows(text))] == [(kind, expected)]


@pytest.mark.parametrize("text", ["Scratch: major from 2.5 mm, minor up to 1.0 mm.", "Grades A 2, C 3, B 1."])
def test_figures_with_a_unit_and_letters_without_their_order_are_no_plan(text: str) -> None:
    assert list(stated(rows(text))) == []


@pytest.mark.parametrize(
    "text",
    [
        "The limits are AQL 2.5 for major and AQL 4.0 for minor defects; critical defects are not allowed.",
        "AQL 2.5 applies to major and 4.0 to minor defects.",
    ],
)
def test_a_sentence_gives_the_aqls_of_two_classes(text: str) -> None:
    expected = {Severity.MAJOR: "2.5", Severity.MINOR: "4.0"}
    assert [(line.kind, line.values) for line in stated(rows(text))] == [("aql", expected)]


@pytest.mark.parametrize(
    ("line", "kind", "values"),
    [
        ("[Found | critical 0 / major 2 / minor 7", "found", ("0", "2", "7")),
        ("[Sample | 80 pcs | AQL | Critical: 0, Major: 1.5, Minor: 4.0", "aql", ("0", "1.5", "4.0")),
        ("PLAN Level: II | Sample: 80 | AQL: Major 2.5 | Minor 4.0 | Critical 0", "aql", ("0", "2.5", "4.0")),
        ("[Level: II  Sample: 80  Found: Critical 0, Major 2, Minor 7", "found", ("0", "2", "7")),
    ],
)  # fmt: skip
def test_a_label_tells_what_the_figures_of_the_classes_are(line: str, kind: str, values: tuple[str, ...]) -> None:
    told = list(stated(rows(line)))
    assert told
    assert all(found.kind == kind and tuple(map(found.values.get, Severity)) == values for found in told)


def test_figures_between_two_labels_are_of_the_one_before() -> None:
    line = "[Level: II Sample: 125 Total defects: 3 major 4 minor Allowed: 7 major 10 minor"
    assert {found.kind: tuple(found.values.values()) for found in stated(rows(line))} == {
        "found": ("3", "4"), "allowed": ("7", "10"),
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "共发现主要缺陷5个、次要缺陷9个，未发现致命缺陷；允收数：致命0，主要5，次要10。",
        "Au total 5 défauts majeurs et 9 défauts mineurs ; seuils d'acceptation : critique 0, majeur 5, mineur 10.",
    ],
)
def test_totals_and_limits_of_one_sentence_are_told_apart(text: str) -> None:
    told = {line.kind: line.values for line in findings_of(text)}
    assert told["allowed"] == ALL
    assert {told["found"][s] for s in (Severity.MAJOR, Severity.MINOR)} == {"5", "9"}


def test_figures_behind_a_semicolon_may_go_on_with_the_next_class() -> None:
    assert [line.values for line in stated(rows("允收数：致命：0；主要：5；次要：10"))] == [ALL]


def findings_of(text: str) -> list[Line]:
    return [*stated(rows(text)), *told_figures(rows(text))]
