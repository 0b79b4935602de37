"""Marks for classes as the report itself explains them."""

import pytest

from tests.parsers.notation import rows
from toolkit.model.severity import Severity
from toolkit.parsers.lists.findings import findings
from toolkit.parsers.lists.tables import find_tables
from toolkit.parsers.words import classes
from toolkit.parsers.words.legend import legend_of

C, MA, MI = Severity.CRITICAL, Severity.MAJOR, Severity.MINOR


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Legende: K = kritischer Fehler, H = Hauptfehler, N = Nebenfehler", {"K": C, "H": MA, "N": MI}),
        ("M: Major; m: Minor", {"M": MA, "m": MI}),
        ("kritisch (K) | Hauptfehler (H)", {"K": C, "H": MA}),
        ("Grades: A (critical: may hurt), B (major; not saleable) or C (minor, small)", {"A": C, "B": MA, "C": MI}),
        ("Sizes: S (small), M (medium), L (large)", {}),
        ("Class 1", {}),
        ("Major (M)", {}),  # one class only: the M of anything
        ("X = Major, X = Minor, Y = Major, Z = Minor", {"Y": MA, "Z": MI}),  # one mark, two classes
        ("K = kritischer Fehler, P = Packung", {}),  # the other is no class
        ("CR = Major, MI = Minor", {}),  # a mark that means another class
        ("A = Minor, B = Major, C = Critical", {"A": MI, "B": MA, "C": C}),
    ],
)
def test_a_legend_gives_at_least_two_classes_a_mark_of_their_own(text: str, marks: dict[str, Severity]) -> None:
    assert legend_of(rows(text)).marks == marks


def test_marks_count_where_the_report_explains_them_and_nowhere_else() -> None:
    legend = legend_of(rows("H = Hauptfehler, N = Nebenfehler"))
    assert classes.severities(["H"], letters=True) == [None]
    with classes.spoken_as(legend):
        assert classes.severities(["H"], letters=True) == [MA]
        assert classes.severities(["H"]) == [None]  # beside no other mark a letter is a letter
        assert classes.severities(["Fehler", "H", "N"]) == [None, MA, MI]
    assert classes.severities(["H"], letters=True) == [None]


def test_a_legend_goes_before_the_letters_of_the_garment_trade() -> None:
    with classes.spoken_as(legend_of(rows("A = Minor, B = Major, C = Critical"))):
        assert classes.severities(["A"], letters=True) == [MI]


def test_a_chinese_class_is_told_by_the_whole_report() -> None:
    summary = "等级 | 允收数 | 实际发现\n致命 | 0 | 0\n严重 | 5 | 3\n轻微 | 7 | 4"
    found = rows(f"{summary}\n\n瑕疵描述 | 级别 | 数量\n披锋 | 严重 | 3\n胶渍 | 轻微 | 4")
    with classes.spoken_as(legend_of(found)):
        read = findings(find_tables(found), found)
    assert [(d.description, d.major, d.minor) for d in read.defects] == [("披锋", 3, None), ("胶渍", None, 4)]
    assert [read.allowed[s] for s in Severity] == [0, 5, 7]


@pytest.mark.parametrize(
    "text", ["A类：致命 B类：主要 C类：次要", "A-致命 B-主要 C-次要", "A: critical / B: major / C: minor"]
)
def test_marks_are_explained_one_behind_the_other(text: str) -> None:
    assert legend_of(rows(text)).marks == {"A": Severity.CRITICAL, "B": Severity.MAJOR, "C": Severity.MINOR}


GRADED = "[Rank | Limit\n[A (critical: danger, law) | 0\n[B (major: use) | 3\n[C (minor: looks) | 7"


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("A (critical: danger, law)", C),
        ("B (major: use)", MA),
        ("C – minor: looks", MI),
        ("B (minor: looks)", None),  # of the mark or of the word?
        ("B (major or minor: use)", None),
        ("B (major: 3)", None),  # a heading with its figure
        ("K (major: use)", None),  # a mark that nobody explains
    ],
)
def test_an_explained_mark_may_stand_with_its_name_and_what_that_is_said_of(
    text: str, severity: Severity | None
) -> None:
    with classes.spoken_as(legend_of(rows(GRADED))):
        assert classes.severities([text, "Rank"])[0] is severity


def test_a_plan_whose_ranks_are_explained_in_brackets_is_read_with_the_list() -> None:
    text = (
        "[No | Defect | Rank | Q'ty (pcs)\n[1 | Button sticks | B | 2\n[2 | Print pale | C | 1\n\n"
        "[Rank | AQL | Ac | Re | Defect q'ty\n[A (critical: danger, law) | 0 | 0 | 1 | 0\n"
        "[B (major: use) | 0.65 | 3 | 4 | 2\n[C (minor: looks) | 1.5 | 7 | 8 | 1"
    )
    lines = rows(text)
    with classes.spoken_as(legend_of(lines)):
        found = findings(find_tables(lines), lines)
    assert [(d.description, d.major, d.minor) for d in found.defects] == [
        ("Button sticks", 2, None),
        ("Print pale", None, 1),
    ]
    assert [found.found[s] for s in Severity] == [0, 2, 1]
    assert [found.allowed[s] for s in Severity] == [0, 3, 7]
    assert found.problems == ()
