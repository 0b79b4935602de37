"""Figures by class in running text, wrapped or written out."""

import pytest

from tests.parsers.notation import rows
from toolkit.model.severity import Severity
from toolkit.parsers.layout.prose import paragraphs
from toolkit.parsers.limits.limits_told import limits_told
from toolkit.parsers.limits.stated import stated

C, MA, MI = Severity.CRITICAL, Severity.MAJOR, Severity.MINOR


@pytest.mark.parametrize(
    ("text", "kind", "values"),
    [
        ("Accept up to: Cr 0 / Ma 10 / Mi 14.", "allowed", {C: "0", MA: "10", MI: "14"}),
        ("In all: critical none, major two, minor three.", "found", {C: "0", MA: "2", MI: "3"}),
        ("The plan lets pass: critical none, major two, minor three.", "allowed", {C: "0", MA: "2", MI: "3"}),
    ],
)
def test_a_sentence_gives_each_class_its_figure(text: str, kind: str, values: dict[Severity, str]) -> None:
    assert [(line.kind, line.values) for line in stated(rows(text))] == [(kind, values)]
    assert list(limits_told(rows(text))) == []


def test_an_article_is_no_figure() -> None:
    assert list(stated(rows("Insgesamt eine kritische und ein Hauptfehler"))) == []


def test_limits_may_stand_in_brackets_behind_the_counts() -> None:
    told = [
        (line.kind, line.values) for line in stated(rows("Tally: critical 2 (max 0), major 4 (max 3), minor 5 (max 7)"))
    ]
    assert ("allowed", {C: "0", MA: "3", MI: "7"}) in told
    assert ("found", {C: "2", MA: "4", MI: "5"}) in told


def test_a_passage_in_a_box_of_its_own_is_prose_and_a_short_cell_is_none() -> None:
    boxed = "[ISO 2859-1, level II: 50 pcs from 8 cartons. AQL critical 0 / major 2.5."
    assert [text for _, text in paragraphs(rows(boxed))] == [boxed.removeprefix("[")]
    assert not list(paragraphs(rows("[Total")))


def test_the_next_number_of_a_list_goes_on_with_no_sentence() -> None:
    told = rows("12. Not as the approved sample\n13. Wrong label\n14. Not as\n15 of 20 samples")
    assert [text for _, text in paragraphs(told)] == [
        "12. Not as the approved sample",
        "13. Wrong label",
        "14. Not as 15 of 20 samples",
    ]


def test_a_clause_behind_the_figures_may_judge_them() -> None:
    told = "The major faults thus number 3 and the minor faults 6, and the workmanship is within the AQL agreed."
    assert [(line.kind, line.values) for line in stated(rows(told))] == [("found", {MA: "3", MI: "6"})]
    limits = stated(rows("The limits are 3 major and 6 minor, and the AQL is agreed."))
    assert "found" not in [line.kind for line in limits]


def test_a_line_that_had_no_room_for_the_next_word_goes_on_in_a_longer_one() -> None:
    full = "The sample was drawn by us from sixteen of the cartons, 50 pieces were looked at. Critical"
    longer = "deviations are refused; of major faults (AQL 2.5) 3 may be there, and of minor faults (AQL 4.0) 5"
    capital = longer[0].upper() + longer[1:]
    assert [text for _, text in paragraphs(rows(f"{full}\n{capital}"))] == [f"{full} {capital}"]
    short = full.removesuffix(" Critical").removesuffix(" were looked at.")
    assert len(list(paragraphs(rows(f"{short}\n{capital} which stands in the order of the client")))) > 1
