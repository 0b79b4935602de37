"""Figures and verdicts that could be read in two ways: unknown or a question, and never one of the two in silence."""

import pytest

from tests.parsers.notation import page, rows
from tests.parsers.test_headed import counts, read
from toolkit.model.severity import Severity
from toolkit.parsers.facts.entries import entries
from toolkit.parsers.limits.limits_told import limits_told
from toolkit.parsers.lists.findings import Findings
from toolkit.parsers.results.verdicts import overall
from toolkit.parsers.words import classes, lexicon, outcomes
from toolkit.parsers.words.classes import spoken_as
from toolkit.parsers.words.legend import legend_of
from toolkit.parsers.words.mixed import mixed_counts
from toolkit.parsers.words.readings import count

C, MA, MI = Severity.CRITICAL, Severity.MAJOR, Severity.MINOR


def asked(found: Findings) -> bool:
    return any(problem.level == "error" for problem in found.problems)


@pytest.mark.parametrize("cell", ["", "several"])
def test_a_total_of_one_class_says_nothing_of_a_row_of_another(cell: str) -> None:
    found = read(f"[Defect | Class | Qty\n[Needle found | critical | {cell}\n[Scratch | major | 3\n[Total major | | 3")
    assert "Needle found" in [name for name, *_ in counts(found)]
    assert asked(found)


@pytest.mark.parametrize(
    ("heading", "allowed"),
    [
        ("Major defects (10 Ac / 11 Re)", 10),
        ("Major defects (Ac 10, Re 11)", 10),
        ("Major defects: 10 accept 11 reject", 10),
        ("Major defects: 3 found / 10 allowed", 10),
        ("Major defects: 10 Ac Re 11", None),  # 10 or 11
    ],
)
def test_a_figure_between_two_labels_belongs_to_neither(heading: str, allowed: int | None) -> None:
    found = read(f"{heading}\n[Defect | Qty\n[Scratch | 3\n[Dent | 2")
    assert found.allowed.major == allowed


@pytest.mark.parametrize("head", ["Defect no.", "Defect number", "Issue number", "Number of the defect"])
def test_running_numbers_are_no_counts(head: str) -> None:
    assert lexicon.meaning("columns", head) != "quantity"


def test_a_line_on_another_paper_does_not_set_a_list_aside() -> None:
    found = read("Supersedes: A-122\n[Defect | Class | Qty\n[Needle found | critical | 1")
    assert counts(found) == [("Needle found", 1, None, None)]


def test_two_cards_in_one_cell_are_not_one() -> None:
    found = read("[1. Eye pulls off Class: CRITICAL Quantity: 2 2. Loose thread Class: minor Quantity: 3")
    assert counts(found) == []


@pytest.mark.parametrize("text", ["Aborted - FAIL", "ABORTED: rejected", "Cancelled, inspection failed"])
def test_a_second_verdict_is_no_reason_of_an_aborted_inspection(text: str) -> None:
    assert outcomes.outcome_at_start(text).word is None


@pytest.mark.parametrize(
    "text", ["Held back (pass)", "Result pending (pass)", "Beanstandung (OK)", "退货 (Pass)", "未放行 (Pass)"]
)
def test_a_pass_in_brackets_does_not_outvote_the_words_before_it(text: str) -> None:
    head = rows(f"Inspection report\nOverall result: {text}")
    assert overall(head, (), list(entries(head)), [page(head)], (9, 0.0)).word != "pass"


@pytest.mark.parametrize(
    "sentence",
    [
        "Units with up to 2 minor defects are accepted.",
        "Up to 10 major or minor defects are accepted.",
        "Major not more than 10, minor not more than 14 defects are accepted.",
        "For major defects not more than 10 and for minor defects not more than 14 are accepted.",
    ],
)
def test_a_sentence_that_gives_a_figure_to_more_than_one_thing_gives_no_limit(sentence: str) -> None:
    assert list(limits_told(rows(sentence))) == []


@pytest.mark.parametrize("word", ["Once", "Sei", "Due"])
def test_a_word_of_another_language_is_no_figure(word: str) -> None:
    assert count(word).state == "other"


def test_a_cell_of_another_matter_decides_no_scheme_of_classes() -> None:
    text = "水平 | 一般\n\n瑕疵 | 级别 | 数量\n披锋 | 严重 | 3\n胶渍 | 轻微 | 4"
    with spoken_as(legend_of(rows(text))):
        assert classes.severities(["严重"]) == [None]


def test_minutes_are_no_minor_defects() -> None:
    assert mixed_counts("10 min", {}) == {}
    assert mixed_counts("3 (2 maj, 1 min)", {}) == {MA: 2, MI: 1}


def test_a_word_for_totals_beside_an_unknown_one_is_no_total() -> None:
    assert lexicon.row_kind("Observed / 线头") is None
    assert lexicon.row_kind("合计 Total") == "found"


def test_figures_of_several_classes_in_one_line_are_no_defect() -> None:
    found = read("Remarks\n\nFindings\n1. Sorted by the factory.\n2. Second colour: 4 major, 12 minor.")
    assert counts(found) == []


@pytest.mark.parametrize("told", ["Scratch 3–4 pcs", "Replaced: 10 pcs", "Carton: 10", "Order quantity: 3200 pcs"])
def test_a_line_of_a_list_that_counts_something_else_is_no_defect_of_its_class(told: str) -> None:
    found = read(f"Defects found\n\nMajor defects\n- Dent: 2 pcs\n- {told}\n- Stain: 1 pc")
    assert [number for _, _, number, _ in counts(found)] == [2, 1]
    assert asked(found)


@pytest.mark.parametrize("told", ["80 pcs checked", "10 pcs sorted by the factory", "3-4 pcs"])
def test_what_was_done_with_goods_and_a_range_are_no_number_of_a_card(told: str) -> None:
    cards = [f"D0{number}\nLid cracked\nMajor\n{told}\n\n" for number in (1, 2)]
    assert counts(read("Defects\n\n" + "".join(cards))) == []


@pytest.mark.parametrize("head", ["D0{}", "{}.", "Defect {}"])
def test_a_card_before_those_that_were_read_is_a_question(head: str) -> None:
    first, second = head.format(1), head.format(2)
    found = read(f"Defects\n\n{first}\nLid cracked\nMajor, several\n\n{second}\nRun\nMinor\n2 pcs")
    assert asked(found) or counts(found) == []


@pytest.mark.parametrize("last", ["D03\nNeedle found", "D01\nNeedle found\nCritical"])
def test_a_card_behind_those_that_were_read_is_a_question(last: str) -> None:
    found = read(f"Defects\n\nD01\nLid cracked\nMajor | 3 pcs\n\nD02\nRun\nMinor | 2 pcs\n\n{last}")
    assert asked(found)
