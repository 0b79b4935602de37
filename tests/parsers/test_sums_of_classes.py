"""Totals under the list of each class: the last row of its grid, a line behind it, the first row of the next page."""

import pytest
from msgspec.structs import replace

from tests.parsers.drawn import drawn, report
from toolkit.model.report import Report, Source
from toolkit.model.severity import Severity
from toolkit.parsers.layout.pages import Page
from toolkit.parsers.reader import understand
from toolkit.parsers.words import lexicon

HEAD = "Calder Vale Inspections\nFinal inspection report CV-2207\nDate: 2026-03-04\n\n"
BOARD = "[ | Critical | Major | Minor\n[Ac | 0 | 5 | 7\n\n"
LIST = (
    "{title}\n\n[No. | Description | Pieces\n[1 | Hem open at corner | 2\n[2 | Crank squeaks | 1\n[3 | Pole bent | 1\n"
)
PASSED = "\nResult: PASS"


def read(*totals: str) -> Report:
    lists = (
        LIST.format(title=f"{name} defects") + total for name, total in zip(("Major", "Minor"), totals, strict=True)
    )
    return report(HEAD + BOARD + "\n\n".join(lists) + "\n" + PASSED)


@pytest.mark.parametrize(
    "total",
    [
        "[ | Sum | 4", "\nSum 4", "\nSubtotal | 4", "\nΣ = 4", "\n∑ 4", "[ | Σ | 4", "\nTotal of this class: 4 pcs",
        "\nGesamt | 4", "\nSumme dieser Klasse: 4", "\nTotal de la classe : 4", "\n合计 4 件", "\n本类合计：4",
        "\nSom | 4",
    ],
)  # fmt: skip
def test_the_total_of_a_class_is_held_against_its_rows(total: str) -> None:
    right = read(total, total)
    assert (right.found[Severity.MAJOR], right.found[Severity.MINOR]) == (4, 4)
    assert len(right.defects) == 6
    assert not [problem for problem in right.problems if problem.level == "error"]
    wrong = read(total, total.replace("4", "5"))
    assert [problem.code for problem in wrong.problems if problem.level == "error"] == ["totals_mismatch"]


@pytest.mark.parametrize("line", ["\nPhotos of this class: 4", "\nCartons opened | 4"])
def test_another_figure_behind_the_rows_is_no_total(line: str) -> None:
    assert read(line, line).found[Severity.MAJOR] is None


def test_a_sum_sign_labels_a_total_and_words_with_it_do_not() -> None:
    assert lexicon.row_kind("Σ") == "found"
    assert lexicon.row_kind("Σ print missing") is None


def cut(text: str, at: str) -> Report:
    """Return the report on *text*, its page cut over the row that begins with the last word *at*."""
    page = drawn(text)
    top = max(word.top for word in page.words if word.text == at) - 4.0
    shift = top - 40.0
    first = [word for word in page.words if word.top < top]
    rest = [replace(word, top=word.top - shift, bottom=word.bottom - shift) for word in page.words if word.top >= top]
    over = [rule for rule in page.rules if rule.bottom <= top]
    below = [
        replace(rule, top=rule.top - shift, bottom=rule.bottom - shift) for rule in page.rules if rule.top >= top - 0.5
    ]
    pages = (
        Page(1, page.width, top + 30, tuple(first), tuple(over)),
        Page(2, page.width, 842.0, tuple(rest), tuple(below)),
    )
    return understand(list(pages), Source(file="cut.pdf", sha256="", format="pdf"))


def test_a_page_may_cut_the_total_from_its_numbered_rows() -> None:
    text = HEAD + BOARD + LIST.format(title="Minor defects") + "[ | Sum | {}\n\n" + PASSED
    right, wrong = (cut(text.format(number), "Sum") for number in (4, 6))
    assert (right.found[Severity.MINOR], wrong.found[Severity.MINOR]) == (4, 6)
    assert not [problem for problem in right.problems if problem.level == "error"]
    assert [problem.code for problem in wrong.problems if problem.level == "error"] == ["totals_mismatch"]


def test_a_row_of_another_grid_that_sums_up_nothing_does_not_go_on() -> None:
    text = HEAD + BOARD + LIST.format(title="Minor defects") + "[ | Gauge | 4\n\n" + PASSED
    assert cut(text, "Gauge").found[Severity.MINOR] is None


@pytest.mark.parametrize("over", ["", "[ | Sum | 4"])
def test_a_row_without_a_number_among_numbered_ones_is_asked_about(over: str) -> None:
    lists = (
        LIST.format(title="Major defects") + over + "\n\n" + LIST.format(title="Minor defects") + "[ | Wheel loose | 5"
    )
    asked = [problem for problem in report(HEAD + BOARD + lists + "\n" + PASSED).problems if problem.level == "error"]
    assert [problem.code for problem in asked] == ["unread_cells"]
    assert "Wheel loose" in asked[0].message
