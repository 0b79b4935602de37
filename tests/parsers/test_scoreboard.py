"""Figures under the names of the classes, with the limits below."""

import pytest
from msgspec.structs import replace

from tests.parsers.notation import page, rows
from toolkit.model.report import Source
from toolkit.model.severity import BySeverity, Severity
from toolkit.parsers.layout.pages import Word
from toolkit.parsers.lists.findings import Findings, findings
from toolkit.parsers.lists.tables import find_tables
from toolkit.parsers.reader import understand


def board(text: str) -> Findings:
    read = rows(text)
    return findings(find_tables(read), read)


def told(text: str) -> tuple[list[int | None], list[int | None]]:
    found = board(text)
    return [found.found[one] for one in Severity], [found.allowed[one] for one in Severity]


@pytest.mark.parametrize("limit", ["allowed {}", "limit {}", "{} allowed"])
def test_the_limits_below_tell_that_the_figures_are_finds(limit: str) -> None:
    below = " | ".join(limit.format(number) for number in (0, 7, 10))
    assert told(f"CRITICAL | MAJOR | MINOR\n0 | 9 | 6\n{below}") == ([0, 9, 6], [0, 7, 10])


def test_verdicts_may_stand_beside_the_limits() -> None:
    board = "CRITICAL | < | MAJOR | <\n0 | < | 9 | <\nallowed 0 | Pass | allowed 7 | Fail"
    assert told(board) == ([0, 9, None], [0, 7, None])


def test_figures_without_limits_below_are_no_board() -> None:
    assert told("CRITICAL | MAJOR | MINOR\n0 | 9 | 6\nsee page 1 | see page 2 | see page 3")[1] == [None, None, None]


@pytest.mark.parametrize("above", ["Last visit", "Previous inspection", "Rejection number"])
def test_a_board_of_another_visit_or_of_other_figures_tells_nothing(above: str) -> None:
    board = "CRITICAL | MAJOR | MINOR\n0 | 0 | 0\nallowed 0 | allowed 7 | allowed 10"
    assert told(f"{above}\n{board}")[0] == [None, None, None]


def test_figures_right_over_the_names_of_the_classes_are_finds() -> None:
    assert told("0 | 5 | 8\nCritical | Major | Minor")[0] == [0, 5, 8]
    assert told("0 | 5 | 8\n\n\n\nCritical | Major | Minor")[0] == [None, None, None]


OVER = "0 | 5 | 8\nCritical | Major | Minor\n"


@pytest.mark.parametrize(
    "below",
    [
        "AQL 0 · max 0 | AQL 2.5 · max 7 | AQL 4.0 · max 10",
        "max. 0 (AQL 0) | max. 7 (AQL 2.5) | max. 10 (AQL 4.0)",
        "allowed 0 | allowed 7 | allowed 10\nAQL 0 | AQL 2.5 | AQL 4.0",
        "AQL 0 | AQL 2.5 | AQL 4.0\nof 0 allowed | of 7 allowed | of 10 allowed",
        "NCA 0; máx. 0 | NCA 2,5; máx. 7 | NCA 4,0; máx. 10",
        "/ 0 | / 7 | / 10",
        "≤ 0 | ≤ 7 | ≤ 10",
    ],
)
def test_figures_over_the_names_have_limits_and_aqls_below(below: str) -> None:
    found = board(f"{OVER}{below}")
    assert [found.found[one] for one in Severity] == [0, 5, 8]
    assert [found.allowed[one] for one in Severity] == [0, 7, 10]


@pytest.mark.parametrize("below", ["AQL 0 | AQL 2.5 | AQL 4.0", "Size 1 · max 0 | Size 2 · max 7 | Size 3 · max 10"])
def test_what_stands_below_such_figures_and_is_no_limit_makes_none(below: str) -> None:
    assert told(f"{OVER}{below}") == ([0, 5, 8], [None, None, None])


FRAMED = "[{a} ¶ 1 ¶ AQL 0 ¶ accept up to 0 | Major ¶ 9 ¶ AQL 2.5 ¶ accept up to 7 | Minor ¶ {n} ¶ AQL 4.0 ¶ {limit}"


def test_each_class_in_a_frame_of_its_own_has_its_figure_over_its_limit() -> None:
    board = FRAMED.format(a="Critical", n=9, limit="accept up to 10")
    assert told(board) == ([1, 9, 9], [0, 7, 10])


@pytest.mark.parametrize(
    "board",
    [
        FRAMED.format(a="Critical", n=9, limit="see page 10"),
        FRAMED.format(a="Critical", n="nine", limit="accept up to 10"),
        FRAMED.format(a="Major", n=9, limit="accept up to 10"),
        FRAMED.format(a="Last visit", n=9, limit="accept up to 10"),
    ],
)
def test_frames_that_are_not_all_of_one_make_tell_nothing(board: str) -> None:
    assert told(board) == ([None] * 3, [None] * 3)


def test_frames_of_another_visit_tell_nothing() -> None:
    assert told("Previous inspection\n" + FRAMED.format(a="Critical", n=9, limit="accept up to 10"))[0] == [None] * 3


def test_other_figures_may_stand_beside_those_of_the_classes_whose_aqls_are_in_brackets() -> None:
    board = "Critical (not allowed) | Major (AQL 2.5) | Minor (AQL 4.0) | Garments with defects\n0 | 14 | 9 | 21\n"
    assert told(f"{board}max. 0 | max. 10 | max. 14 | of 200") == ([0, 14, 9], [0, 10, 14])
    read = rows(f"{board}max. 0 | max. 10 | max. 14 | of 200")
    assert findings(find_tables(read), read).aql == BySeverity(0.0, 2.5, 4.0)


@pytest.mark.parametrize(
    "board",
    [
        "Critical | Ordered | Packed\n0 | 14 | 9\nmax. 0 | max. 10 | max. 14",  # one class
        "Critical | Major | Minor | Units\n0 | 14 | | 9\nmax. 0 | max. 10 | max. 14",  # a figure too few
        "Critical | Major | Minor | Units\n0 | 14 | 9 | 21\nmax. 0 | max. 10 | of 200",  # whose limits?
    ],
)
def test_figures_that_do_not_stand_under_each_name_are_no_board(board: str) -> None:
    assert told(board)[0] == [None, None, None]


def test_finds_may_be_labelled_and_aqls_stand_under_the_limits() -> None:
    text = "Critical | Major | Minor\n0 found | 3 found | 7 found\naccept up to 0 | accept up to 10 | accept up to 14\n"
    found = board(f"{text}AQL 0 | AQL 2.5 | AQL 4.0")
    assert (found.found, found.allowed) == (BySeverity(0, 3, 7), BySeverity(0, 10, 14))
    assert found.aql == BySeverity(0.0, 2.5, 4.0)


def test_a_sentence_beside_the_board_is_none_of_it() -> None:
    text = "Critical | Major | Minor\n | | | Major defects over | \n0 | 12 | 6\n | | | the limit\n"
    found = board(f"{text}AQL 0 · accept 0 | AQL 2.5 · accept 7 | AQL 4.0 · accept 10")
    assert (found.found, found.allowed) == (BySeverity(0, 12, 6), BySeverity(0, 7, 10))
    assert found.aql == BySeverity(0.0, 2.5, 4.0)


def test_a_box_begins_with_its_label_and_the_verdict_over_the_reason() -> None:
    box = "[Our conclusion: REJECTED ¶ ~Too many majors. ¶ ~Sort the lot."
    lines = rows(f"Inspection report 12\nSample | 80\n\n{box}")
    report = understand([page(lines)], Source(file="x", sha256="", format="pdf"))
    assert report.results.overall == "fail"


TILES = "1 | 6 | 9 | 14\ncritical | major | minor | defective sets\nlimit 0 | limit 7 | limit 14 | of 200"


def test_other_tiles_may_stand_beside_large_figures_over_their_classes() -> None:
    read = [
        replace(row, words=tuple(map(_doubled, row.words))) if number == 0 else row
        for number, row in enumerate(rows(TILES))
    ]
    found = findings(find_tables(read), read)
    assert [found.found[one] for one in Severity] == [1, 6, 9]
    assert [found.allowed[one] for one in Severity] == [0, 7, 14]


def _doubled(word: Word) -> Word:
    return replace(word, size=2 * word.size)
