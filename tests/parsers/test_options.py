"""Ticked options: characters, and boxes drawn on the page."""

from collections.abc import Mapping, Sequence

import pytest

from tests.parsers.drawn import report
from tests.parsers.notation import page, row, rows
from toolkit.parsers.facts.entries import entries
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.pages import CheckBox, Page
from toolkit.parsers.results.sections import sections
from toolkit.parsers.results.verdicts import overall
from toolkit.parsers.words.options import choice


@pytest.mark.parametrize(
    ("line", "verdict"),
    [
        ("( ) PASS ( ) FAIL (X) PENDING", "pending"),
        ("( )PASS ( )FAIL (X )PENDING", "pending"),
        ("☑ Pass ☐ Fail ☐ Pending ☐ N/A", "pass"),
        ("☐ Pass ☑ Fail ☐ N/A", "fail"),
        ("Pass ☐ Fail ☑", "fail"),
        ("[ ] Passed [x] Failed", "fail"),
        ("☑合格 ☐不合格", "pass"),
        ("☐ Pass ☐ Fail", None),
        ("☑ Pass ☑ Fail", None),
    ],
)
def test_the_one_ticked_option_counts_and_nothing_else(line: str, verdict: str | None) -> None:
    one = row(line.replace("[ ]", "( )").replace("[x]", "(x)"))
    found = choice(one, page([one]))
    assert found is not None
    assert found.verdict == verdict


def test_the_words_of_an_option_end_with_its_cell() -> None:
    one = row("[Drop test | ☐ OK | ☐ Not OK | ☒ N/A | no leave of the client")
    found = choice(one, page([one]))
    assert found is not None
    assert found.verdict == "na"


@pytest.mark.parametrize("ticked", ["☒ see annex", "☐ see annex"])
def test_an_option_that_is_not_ticked_judges_nothing(ticked: str) -> None:
    offered = f"[Drop test | ☐ OK | ☐ Not OK | {ticked}\n[Barcode | ☒ OK | ☐ Not OK | ☐ N/A"
    made = report(f"Final inspection report\n\nResult | Pass\n\nChecks\n\n{offered}")
    assert [(part.name, part.result) for part in made.sections] == [("Barcode", "pass")]
    told = [problem.message for problem in made.problems if problem.code == "result_unclear"]
    assert len(told) == ticked.startswith("☒")
    assert all("Drop test" in message for message in told)


def test_options_in_one_cell_are_read_without_the_cells_beside_it() -> None:
    one = row("[7 | Seam strength | ☑ Conform ☐ Non-conform | 125 pcs")
    found = choice(one, page([one]))
    assert found is not None
    assert found.verdict == "pass"


@pytest.mark.parametrize("line", ["Pass", "• Scratch on lid", "Pass Fail Pending N/A", "(see remark 2) failed"])
def test_a_row_without_boxes_offers_no_choice(line: str) -> None:
    one = row(line)
    assert choice(one, page([one])) is None


def boxes_before(line: str, ticked: int) -> Page:
    one = row(line)
    drawn = [
        CheckBox((word.x0 - 10, word.top, word.x0 - 2, word.top + 8), ticked=index == ticked)
        for index, word in enumerate(one.words)
    ]
    return Page(1, 600, 800, one.words, checkboxes=tuple(drawn))


@pytest.mark.parametrize(("ticked", "verdict"), [(0, "pass"), (1, "fail"), (2, "pending"), (9, None)])
def test_a_drawn_box_belongs_to_the_word_beside_it(ticked: int, verdict: str | None) -> None:
    line = "Pass | Fail | Pending"
    found = choice(row(line), boxes_before(line, ticked))
    assert found is not None
    assert found.verdict == verdict


def test_words_without_a_box_or_a_mark_are_the_heads_of_a_table() -> None:
    lines = rows("Tests\n[Result | Pass | Fail\n[Drop test | x | \n[Pull test | x | ")
    found = overall(lines, (), list(entries(lines)), [page(lines)], (9, 0.0))
    assert (found.word, found.problems) == (None, ())


def test_the_drawn_box_before_its_own_line_is_ticked() -> None:
    lines = rows("Conclusion\nReleased for shipment\nNot released")
    boxes = [
        CheckBox((line.words[0].x0 - 10, line.top, line.words[0].x0 - 2, line.top + 8), ticked=line is lines[2])
        for line in lines[1:]
    ]
    one = Page(1, 600, 800, tuple(word for line in lines for word in line.words), checkboxes=tuple(boxes))
    assert overall(lines, (), list(entries(lines)), [one], (9, 0.0)).word == "fail"


def test_a_cross_in_a_drawn_box_is_no_word_of_the_options() -> None:
    lines = rows("Part 3 Decision\n\nReleased for shipment | X | Not released | Held for buyer")
    first, cross, second, third = lines[1].pieces
    starts = [first.ink[0] - 12, cross.ink[0] - 2, third.ink[0] - 12]
    tall = (lines[1].top, lines[1].bottom)
    boxes = [CheckBox((x, tall[0], x + 9, tall[1]), ticked=x == starts[1]) for x in starts]
    one = Page(1, 600, 800, tuple(word for line in lines for word in line.words), checkboxes=tuple(boxes))
    found = overall(lines, (), list(entries(lines)), [one], (9, 0.0))
    assert (found.word, found.problems) == ("fail", ())
    assert second.text == "Not released"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Conclusion: ☑ PASS | ☐ FAIL | ☐ PENDING", "pass"),
        ("Overall result\nQuantity | Pass\nWorkmanship | Fail\nOVERALL | FAIL", "fail"),
        ("Section | Result\nQuantity | OK\nWorkmanship | Not OK\nPacking | OK", None),
        ("Conclusion\nX Release\nThe goods are released.", "pass"),
    ],
)
def test_parts_with_verdicts_and_boxes_behind_the_label_are_no_options_of_lines(text: str, word: str | None) -> None:
    lines = rows(text)
    assert overall(lines, (), list(entries(lines)), [page(lines)], (9, 0.0)).word == word


@pytest.mark.parametrize(
    "text", ["[Conclusion | ACCEPT | \n[ | REJECT | X\n[ | HOLD | ", "Conclusion | Accept | \n | Reject | X"]
)
def test_options_go_on_below_the_one_beside_their_label(text: str) -> None:
    lines = rows(text)
    assert overall(lines, (), list(entries(lines)), [page(lines)], (9, 0.0)).word == "fail"


def test_drawn_boxes_behind_their_words_are_those_of_the_words_before_them() -> None:
    [line] = rows("Result | Pass | Fail | Pending")
    behind = [
        CheckBox((piece.ink[2] + 3, line.top, piece.ink[2] + 11, line.top + 8), ticked=piece.text == "Fail")
        for piece in line.pieces[1:]
    ]
    one = Page(1, 600, 800, line.words, checkboxes=tuple(behind))
    assert overall([line], (), list(entries([line])), [one], (9, 0.0)).word == "fail"


def boxed(lines: Sequence[Row], ticked: Mapping[int, int]) -> Page:
    """Return the page of *lines* with three boxes in each row of *ticked*, of which one has a tick."""
    boxes = [
        CheckBox((x, lines[at].top, x + 9, lines[at].top + 9), ticked=place == chosen)
        for at, chosen in ticked.items()
        for place, x in enumerate((150.0, 270.0, 390.0))
    ]
    return Page(1, 600, 800, tuple(word for line in lines for word in line.words), checkboxes=tuple(boxes))


def test_boxes_may_stand_under_heads_that_are_verdicts_in_a_table_without_rules() -> None:
    lines = rows("Part | Conforming | Not conforming | Not applicable\nQuantity\nWorkmanship\nClient request\nRemarks")
    found = sections(lines, [boxed(lines, {1: 0, 2: 1, 3: 2})])
    assert [(part.name, part.result) for part in found] == [
        ("Quantity", "pass"), ("Workmanship", "fail"), ("Client request", "na"),
    ]  # fmt: skip


def test_the_words_of_options_are_no_value_of_the_label_above_them() -> None:
    lines = rows("Overall assessment\nCONFORMING | NOT CONFORMING | FOR THE CLIENT TO DECIDE")
    boxes = [CheckBox((x - 12, lines[1].top, x - 3, lines[1].top + 9), ticked=x < 100) for x in (20.0, 140.0, 260.0)]
    page_ = Page(1, 600, 800, tuple(word for line in lines for word in line.words), checkboxes=tuple(boxes))
    found = overall(lines, (), list(entries(lines)), [page_], (9, 0.0))
    assert (found.word, found.problems) == ("pass", ())
